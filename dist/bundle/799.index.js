export const id = 799;
export const ids = [799];
export const modules = {

/***/ 7498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ CounterRanges)
/* harmony export */ });
/** A set of event counters, kept as ranges: a job has any number of events. */
class CounterRanges {
    /** In order, apart from each other. */
    #ranges = [];
    /** Returns the number of ranges. */
    get size() {
        return this.#ranges.length;
    }
    /** Returns the lowest counter; undefined when there is none. */
    get first() {
        return this.#ranges[0]?.first;
    }
    /** Returns the highest counter; undefined when there is none. */
    get last() {
        return this.#ranges.at(-1)?.last;
    }
    /** Adds all counters from the first to the last. */
    add(first, last) {
        const from = this.#indexOf(first - 1);
        let until = from;
        let [lowest, highest] = [first, last];
        for (let range = this.#ranges[until]; range !== undefined && range.first <= last + 1; range = this.#ranges[until]) {
            lowest = Math.min(lowest, range.first);
            highest = Math.max(highest, range.last);
            until += 1;
        }
        this.#ranges.splice(from, until - from, { first: lowest, last: highest });
    }
    has(counter) {
        const range = this.#ranges[this.#indexOf(counter)];
        return range !== undefined && range.first <= counter;
    }
    /** Removes a counter. Returns whether it was there. */
    remove(counter) {
        const index = this.#indexOf(counter);
        const range = this.#ranges[index];
        if (range === undefined || range.first > counter)
            return false;
        const parts = [
            { first: range.first, last: counter - 1 },
            { first: counter + 1, last: range.last },
        ];
        this.#ranges.splice(index, 1, ...parts.filter(({ first, last }) => first <= last));
        return true;
    }
    /** Removes all counters and returns them. */
    clear() {
        return this.#ranges.splice(0);
    }
    /** Returns the index of the first range that ends at this counter or after it. */
    #indexOf(counter) {
        let [from, to] = [0, this.#ranges.length];
        while (from < to) {
            const middle = (from + to) >> 1;
            if ((this.#ranges[middle]?.last ?? 0) < counter)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }
}


/***/ }),

/***/ 2345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ Collector)
});

// EXTERNAL MODULE: ./src/follow/events/counter-ranges.ts
var counter_ranges = __webpack_require__(7498);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/follow/playbook/ansible-error.ts
/** Match the place of the cause, before core 2.19 and since. */
const PLACES = [/^The error appears to be in '(.+)': line (\d+), column \d+/, /^Origin: (.+?):(\d+)(?::\d+)?$/];
/** Matches the start of an error about a file that is neither JSON nor YAML. Ansible then reports both parsers' errors. */
const UNREADABLE = /^We were unable to read either as JSON nor YAML/;
const YAML_ERROR = /^Syntax Error while loading YAML\.$/;
/** Maximum characters of a line of the YAML parser. */
const MAX_LINE = 300;
/** Matches the place that the YAML parser adds on a line of its own. It never knows the file's name. */
const IN_YAML = /^\s+in "<[^">]*>", (line \d+, column \d+)$/;
/**
 * Reads an error of Ansible. An empty line or its place ends it. Of an unreadable file, the error of the YAML parser
 * remains: the file is not JSON.
 */
function readAnsibleError(lines) {
    const place = lines.map(placeIn).find((found) => found !== undefined);
    const yaml = UNREADABLE.test(lines[0] ?? '') ? lines.findIndex((line) => YAML_ERROR.test(line)) : -1;
    if (yaml >= 0 && place?.match(/\.json:\d+$/) == null) {
        const said = yamlError(untilEnd(lines.slice(yaml + 1)));
        if (said !== '')
            return { lines: [`Syntax Error while loading YAML: ${said}`], place };
    }
    return { lines: untilEnd(lines), place };
}
function untilEnd(lines) {
    const end = lines.findIndex((line, index) => (index > 0 && line === '') || placeIn(line) !== undefined);
    return lines.slice(0, end < 0 ? undefined : end);
}
/** Returns the YAML parser's error on one line, with each place behind what it is about. */
function yamlError(lines) {
    const parts = [];
    for (const line of lines) {
        const [, place] = IN_YAML.exec(line) ?? [];
        if (place !== undefined && parts.length > 0)
            parts.push(`${parts.pop()} (${place})`);
        else if (line.trim() !== '')
            parts.push(cut(line.trim()));
    }
    // Ansible puts the problem in front of the parser's words, which end with it and its place.
    const [first = '', ...rest] = parts;
    return [first.replace(/^(.+?)\. (?=\1)/, ''), ...rest].join(', ').replace(/^(.+?)\. (?=.*, \1(?: \(|$))/, '');
}
/** Limits a line: it comes from outside, and the problem is searched in it. */
function cut(line) {
    return line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}\u2026` : line;
}
function placeIn(line) {
    const [, file, number] = PLACES.map((place) => place.exec(line)).find((found) => found !== null) ?? [];
    return file === undefined ? undefined : `${file}:${number}`;
}

;// CONCATENATED MODULE: ./src/follow/playbook/python-traceback.ts
/** Matches the place of one call in a traceback of Python. */
const FRAME = /^\s+(File ".+", line \d+.*)$/;
/**
 * Returns what Python reports at the end of a traceback: the exception and the innermost call, such as
 * `KeyError: 'missing' (File "/app/main.py", line 7, in main)`.
 * @param output with line ends; of a long output, its end suffices
 * @param most maximum characters of the exception
 * @returns undefined when the output does not end with a traceback, or when much follows it
 */
function pythonException(output, most) {
    const lines = output.split(/\r?\n/);
    const last = lines.findLastIndex((line) => FRAME.test(line));
    if (last < 0)
        return undefined;
    // The call's source line and marks below it are indented; the exception is not.
    const length = lines.slice(last + 1).findIndex((line) => /^\S/.test(line));
    if (length < 0)
        return undefined;
    const [exception = '', ...more] = lines.slice(last + 1 + length);
    const words = [exception, ...more].join('\n').trimEnd();
    if (words.length > most)
        return undefined;
    return words.replace(exception, () => `${exception} (${FRAME.exec(lines[last] ?? '')?.[1] ?? ''})`);
}

;// CONCATENATED MODULE: ./src/follow/playbook/failure-message.ts




/** Maximum characters of a module's message, and of a program's output. */
const MAX_PART = 500;
/** Maximum characters of the whole message. */
const MAX_MESSAGE = 1500;
/** How many items of a loop are named. */
const MAX_ITEMS = 3;
/** How many characters are read to make a part. */
const READ = 4 * MAX_PART;
/**
 * Matches Ansible's own words for a module that died, before core 2.19 and since. The module's output contains the
 * reason.
 */
const DIED = /^(?:MODULE FAILURE|Module result deserialization failed)/;
/** Matches messages such as `non-zero return code`, which do not contain the reason. */
const SAYS_NOTHING = /^(?:the )?(?:command|script|module|process|task)?(?: execution)? ?(?:failed|exited|returned)?(?: with)?(?: an?)? ?(?:non-?zero )?(?:return|exit)? ?(?:code|status|failure|error)?[ :=]*-?\d*[.!]?$/i;
/** What `assert` says without a message of its own. */
const ASSERTION_FAILED = 'Assertion failed';
/** Matches what ssh adds to stderr when a task has a terminal. Everything else is on stdout then. */
const CLOSED = /^(?:Shared c|C)onnection to \S+ closed\.\r?$/gm;
const LINE_END = /[\r\n\v\f\u0085\u2028\u2029]+/;
/**
 * Returns a failed module's message and its stderr, on one line of limited length. If neither contains the reason, adds
 * the end of stdout. For a loop, returns the messages of the failed items. Output that `no_log` hides stays hidden.
 */
function failureMessage({ event, result, stdout, taskPath }) {
    if (result.isHidden)
        return (0,message/* text */.Qq)('task-result-hidden');
    const said = failure_message_cut(itemsOf(result, taskPath) || saidBy(result, taskPath), MAX_MESSAGE);
    if (said !== '')
        return ownCopy(said);
    // The controller does not store very large results, but the printed output begins with the result.
    const printed = head((0,external_node_util_.stripVTControlCharacters)(stdout));
    if (printed !== '')
        return ownCopy(printed);
    return (0,message/* text */.Qq)(event === 'runner_on_unreachable' ? 'task-host-unreachable' : 'task-without-message');
}
function saidBy(result, taskPath) {
    const message = ownMessage(result, taskPath);
    const died = DIED.test(message);
    const stderr = result.stderr.replace(CLOSED, '').trimEnd();
    const isOpen = stderr === '' && (died || SAYS_NOTHING.test(message));
    const output = isOpen ? result.stdout : stderr;
    const written = contains(result.message, output) ? '' : outputEnd(output);
    const isSaid = written !== '' && (died || contains(output, result.message));
    const parts = [withAttempts(isSaid ? '' : message, result), written].filter((part) => part !== '');
    return parts.join(': ').replace(/[.:]: /, ': ');
}
/**
 * Returns the module's message. Leaves out the place that Ansible adds to an error, unless it is not the task's. Adds
 * the assertion that failed to an `assert` without a message.
 */
function ownMessage({ message, assertion }, taskPath) {
    if (message === ASSERTION_FAILED && assertion !== '')
        return head(`${message}: ${assertion}`);
    const { lines, place } = readAnsibleError(textLines(message.slice(0, READ)));
    if (place === undefined)
        return head(message);
    return `${head(lines.join('\n'))}${place === taskPath ? '' : ` (${place})`}`;
}
function contains(whole, part) {
    return withoutReturns(whole).includes(withoutReturns(part).trim());
}
function withoutReturns(said) {
    return said.replaceAll('\r', '');
}
/** Adds how often Ansible tried a task with `until`: a successful command may fail only by its condition. */
function withAttempts(message, { attempts }) {
    return attempts > 1 ? `${message || 'failed'} (${attempts} attempts)` : message;
}
/** Returns the messages of a loop's failed items. Ansible's own message only says that some failed. */
function itemsOf({ items }, taskPath) {
    const failed = items.filter(({ hasFailed }) => hasFailed);
    const named = failed.slice(0, MAX_ITEMS).map((item) => {
        const label = head(item.label);
        const said = item.isHidden ? 'hidden (no_log)' : saidBy(item, taskPath) || 'no message';
        return label === '' ? said : `${label}: ${said}`;
    });
    const more = failed.length - named.length;
    return [...named, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'item' : 'items'}`] : [])].join('; ');
}
function head(said) {
    const line = oneLine(said.slice(0, READ));
    // Mark the cut: without an ellipsis, half a secret there would not be recognized.
    return said.length > READ && line.length <= MAX_PART ? `${line}\u2026` : failure_message_cut(line, MAX_PART);
}
function failure_message_cut(line, most) {
    return line.length > most ? `${line.slice(0, most)}\u2026` : line;
}
/** Returns the end of a program's output, which usually contains the reason; of a traceback, the exception. */
function outputEnd(written) {
    const exception = pythonException(written.slice(-READ), MAX_PART);
    return exception === undefined ? tail(written) : head(exception);
}
function tail(written) {
    const line = oneLine(written.slice(-READ));
    return line.length > MAX_PART || (line !== '' && written.length > READ) ? `\u2026${line.slice(-MAX_PART)}` : line;
}
/** Returns the lines that are not blank. */
function textLines(said) {
    return said.split(LINE_END).filter((line) => line.trim() !== '');
}
/** Returns several lines as one sentence. */
function oneLine(said) {
    let whole = '';
    for (const line of textLines(said).map((one) => one.replace(/\s+/g, ' ').trim())) {
        const end = whole === '' || /[.,:;!?({[]$/.test(whole) ? '' : ';';
        whole = whole === '' ? line : `${whole}${end} ${line}`;
    }
    return whole;
}
/**
 * Returns a copy of a text that does not keep the original in memory: V8 keeps the whole text while a slice of it
 * exists.
 */
function ownCopy(original) {
    return Buffer.from(original, 'utf16le').toString('utf16le');
}

// EXTERNAL MODULE: ./src/follow/playbook/host-stats.ts
var host_stats = __webpack_require__(8269);
;// CONCATENATED MODULE: ./src/follow/playbook/playbook-error.ts


/** Matches the start of Ansible's errors, before core 2.19 and since. A wrapped error has a space in front. */
const BEGINS = /^ ?(?:ERROR! |\[ERROR\]: )/;
/**
 * Matches events after which the playbook continued: an earlier error did not stop it. The recap is not one of them.
 * With core 2.15, an error about a role that `include_role` does not find is followed only by the recap.
 */
const CONTINUES = /^(?:playbook_on_(?!stats$)|runner_on_(?:ok|failed|skipped|unreachable)$)/;
/** Matches the message of a job that was canceled or reached its timeout. */
const INTERRUPTED = /User interrupted execution/;
/** Maximum lines of an error before it has named its place. */
const MAX_LINES = 12;
const playbook_error_MAX_MESSAGE = 1000;
/** Matches an inventory update's error, which does not contain its reason. Warnings before it do. */
const NO_INVENTORY = /^No inventory was parsed\b/;
/** Matches the start of a warning; its other lines follow. */
const WARNS = /^ ?\[WARNING\]: +(?:\* )?/;
/** The colours of warnings, of old options and of everything else. Each line has its own. */
const WARNING_COLOURS = ['[0;35m', '[1;35m'];
/** Matches a warning that says why an inventory was not parsed. */
const NOT_PARSED = /^(?:Failed|Unable) to parse /;
/** Maximum characters of a warning, and how many are kept. */
const MAX_WARNING = 300;
const MAX_WARNINGS = 3;
/** Maximum characters of a task's name. */
const MAX_NAME = 200;
/**
 * Finds the error with which Ansible stopped the playbook. Before the playbook starts, its lines are `verbose` events;
 * after that, it is one event named `error`. The last one counts.
 */
class PlaybookErrorReader {
    #lines = [];
    /** The last warnings before the error. */
    #warnings = [];
    /** Whether the next line may belong to the last warning. */
    #isWarningOpen = false;
    /** The event in which the error starts. */
    #began;
    /** Counter of the last event with which the playbook continued. */
    #continuedAt = 0;
    /** Reads an event. The lines of an error must come in order; other events may come late. */
    note(event) {
        if (CONTINUES.test(event.event))
            this.#continuedAt = Math.max(this.#continuedAt, event.counter);
        if (event.host !== '' || event.counter < (this.#began?.counter ?? 0))
            return;
        if (event.event === 'error')
            this.#noteWhole(event);
        else if (event.event === 'verbose')
            this.#noteLines(event);
    }
    #noteWhole(event) {
        const lines = linesIn(event);
        const first = lines.findIndex((line) => line !== '');
        if (first >= 0)
            this.#begin(event, lines.slice(first, first + MAX_LINES));
    }
    #noteLines(event) {
        for (const line of linesIn(event)) {
            if (BEGINS.test(line))
                this.#begin(event, [line]);
            else if (this.#began === undefined)
                this.#noteWarning(line, WARNING_COLOURS.some((code) => event.stdout.includes(code)));
            else if (this.#began.kind === 'verbose' && this.#lines.length < MAX_LINES)
                this.#lines.push(line);
        }
    }
    /** Ansible breaks a warning into lines, all in the colour of warnings. */
    #noteWarning(line, isColoured) {
        const isWarning = WARNS.test(line);
        if (isWarning)
            this.#warnings = [...this.#warnings.slice(1 - MAX_WARNINGS), line.replace(WARNS, '')];
        else if (isColoured && this.#isWarningOpen)
            this.#warnings.push(playbook_error_cut(`${this.#warnings.pop() ?? ''} ${line}`, MAX_WARNING));
        this.#isWarningOpen = isWarning || (isColoured && this.#isWarningOpen && !line.startsWith('['));
    }
    #begin(event, lines) {
        const { counter, event: kind, role, task, taskPath } = event;
        this.#began = { counter, kind, role: playbook_error_cut(role, MAX_NAME), task: playbook_error_cut(task, MAX_NAME), taskPath };
        this.#lines = lines;
    }
    /**
     * Returns the error that stopped the playbook.
     * @param failedHosts from the recap; undefined without one. If it is 0, the error is the reason although other hosts
     * continued, but `verbose` lines are not.
     * @returns undefined when there was none
     */
    error(jobId, failedHosts) {
        const [first, ...others] = this.#lines;
        const began = this.#began;
        if (first === undefined || began === undefined || INTERRUPTED.test(first))
            return undefined;
        if (failedHosts !== undefined && began.kind !== 'error')
            return undefined;
        if (began.counter < this.#continuedAt && failedHosts !== 0)
            return undefined;
        const { lines, place } = readAnsibleError([first.replace(BEGINS, ''), ...others]);
        const said = lines.join(' ').trim();
        if (said === '')
            return undefined;
        const reasons = NO_INVENTORY.test(said) ? this.#warnings.filter((warning) => NOT_PARSED.test(warning)) : [];
        const { role, task, taskPath } = began;
        const lastTask = place !== undefined || task === '' ? undefined : { role, task, taskPath };
        return { message: playbook_error_cut([said, ...reasons].join(' '), playbook_error_MAX_MESSAGE), taskPath: place ?? '', lastTask, jobId };
    }
}
function playbook_error_cut(text, most) {
    return text.length > most ? `${text.slice(0, most)}\u2026` : text;
}
/** Returns the lines of an event, limited in number. */
function linesIn({ stdout }) {
    const lines = stdout.slice(0, 20 * playbook_error_MAX_MESSAGE).split(/\r?\n/, 50);
    return lines.map((line) => (0,external_node_util_.stripVTControlCharacters)(line).trimEnd());
}

// EXTERNAL MODULE: ./src/follow/playbook/playbook-results.ts
var playbook_results = __webpack_require__(3173);
;// CONCATENATED MODULE: ./src/follow/playbook/diff-source.ts

/** Maximum characters of each side of a change. A configuration file has far fewer. */
const MAX_SIDE = 64 * 1024;
/**
 * Returns the changes in a task's result; for a loop, those of each item. Results that `no_log` hides are left out.
 * @param result the event's result
 */
function diffSources(result) {
    return result.isHidden ? [] : [result, ...result.items].flatMap(ownSources);
}
function ownSources(result) {
    return result.isHidden ? [] : result.diffs.flatMap(sourcesIn);
}
function sourcesIn({ before, after, beforeName, afterName, prepared, hiddenBecause }) {
    const sources = [];
    const [from, to] = [bounded(before), bounded(after)];
    if (hiddenBecause !== undefined)
        sources.push({ prepared: `No diff is shown: the file is ${hiddenBecause}.` });
    else if (from !== to)
        sources.push({ before: from, after: to, beforeName, afterName });
    if (prepared !== '')
        sources.push({ prepared: ownCopy(prepared.slice(0, MAX_SIDE)) });
    return sources;
}
function bounded(state) {
    return state.length > MAX_SIDE ? ownCopy(`${state.slice(0, MAX_SIDE)}\n[more is not shown]\n`) : state;
}
/** Returns the number of characters in a source. */
function sizeOf(source) {
    return 'prepared' in source ? source.prepared.length : source.before.length + source.after.length;
}

;// CONCATENATED MODULE: ./src/follow/playbook/task-changes.ts

/** Maximum number of changes that are kept. */
const MAX_CHANGES = 1000;
/** Maximum size of the data for all diffs together, in characters. */
const MAX_SOURCES = 1024 * 1024;
/** Maximum size of all diffs together, in characters: the summary holds 1 MiB. */
const MAX_DIFFS = 256 * 1024;
/** The first changes of a job, in bounded memory, and the number of all. */
class TaskChanges {
    #kept = [];
    #count = 0;
    #sources = 0;
    #diffs = 0;
    /** Returns the number of all changes. */
    get count() {
        return this.#count;
    }
    /** Returns whether further changes would only be counted. */
    get isFull() {
        return this.#kept.length >= MAX_CHANGES;
    }
    note(place, { counter, result }) {
        this.#count += 1;
        if (this.isFull)
            return;
        const sources = this.#sources >= MAX_SOURCES ? [] : diffSources(result);
        for (const source of sources)
            this.#sources += sizeOf(source);
        this.#kept.push({ change: { ...place, diff: '' }, counter, sources });
    }
    /** Makes the diffs of the changes so far. A run without `--diff` has none and does not load the diff library. */
    async makeDiffs() {
        const open = this.#kept.filter(({ sources }) => sources.length > 0);
        if (open.length === 0)
            return;
        const { unifiedDiff } = await __webpack_require__.e(/* import() | diff */ 622).then(__webpack_require__.bind(__webpack_require__, 1813));
        for (const one of open) {
            const diff = this.#diffs >= MAX_DIFFS ? '' : unifiedDiff(one.sources);
            this.#diffs += diff.length;
            one.change = { ...one.change, diff };
            one.sources = [];
        }
    }
    /** Returns the changes in order. */
    get changes() {
        return [...this.#kept].sort((a, b) => a.counter - b.counter).map(({ change }) => change);
    }
}

// EXTERNAL MODULE: ./src/follow/playbook/task-durations.ts
var task_durations = __webpack_require__(400);
;// CONCATENATED MODULE: ./src/follow/playbook/collector.ts







/** Collects the results of a job from its events. Memory is bounded, whatever the job prints. */
class Collector {
    #job;
    #hosts = new host_stats/* HostStats */["if"]();
    #changes = new TaskChanges();
    #durations;
    #error = new PlaybookErrorReader();
    /** The counters of events that were not read. */
    #gaps = new counter_ranges/* CounterRanges */.r();
    #recap;
    constructor(job) {
        this.#job = job;
        this.#durations = new task_durations/* TaskDurations */.r(job.id);
    }
    /** Reads an event; call it once for each, in order. */
    take(event) {
        this.#take(event, false);
    }
    #take(event, wasMissed) {
        this.#durations.note(event, wasMissed);
        this.#error.note(event);
        if (event.recap !== undefined)
            this.#recap = event.recap;
        if (event.host === '' || !event.event.startsWith('runner_'))
            return;
        const isChange = this.#hosts.note(event, () => this.#failure(event));
        if (isChange)
            this.#changes.note(this.#place(event), event);
    }
    /** Notes events that were not read: a range, or all from one on. */
    missed(first, last = Number.POSITIVE_INFINITY) {
        this.#gaps.add(first, last);
        if (Number.isFinite(last))
            this.#durations.missed();
    }
    /** Returns the first event that was not read; undefined when all were. */
    get missedFrom() {
        return this.#gaps.first;
    }
    /** Reads an event that comes after later ones, once, if it is one of the missed events. */
    takeMissed(event) {
        if (this.#gaps.remove(event.counter))
            this.#take(event, true);
    }
    /** Reads an event that comes after later ones. */
    takeLate(event) {
        this.take(event);
    }
    /** Returns whether the recap is known. */
    get hasRecap() {
        return this.#recap !== undefined;
    }
    /** Sets the recap from another source. */
    takeRecap(recap) {
        this.#recap = recap;
    }
    /** Returns whether there may be unknown failures: only a recap without failures proves that there are none. */
    get lacksFailures() {
        return this.#recap === undefined || sum(this.#recap, ({ failed, unreachable }) => failed + unreachable) > 0;
    }
    /** Returns whether there may be unknown changes that would be kept. */
    get lacksChanges() {
        if (this.#changes.isFull)
            return false;
        return this.#recap === undefined || this.#changes.count < sum(this.#recap, ({ changed }) => changed);
    }
    /** Makes diffs from the data of a `--diff` run. */
    async makeDiffs() {
        await this.#changes.makeDiffs();
    }
    /** Returns the results so far. */
    get results() {
        const hosts = this.#recap === undefined ? this.#hosts.counts : (0,host_stats/* sortedByHost */.LC)(this.#recap);
        const failures = this.#hosts.failures(this.#recap);
        const failed = sum(hosts, (counts) => counts.failed + counts.unreachable);
        const error = this.#error.error(this.#job.id, this.hasRecap ? failed : undefined);
        const results = {
            ...(0,playbook_results/* emptyResults */.wL)(),
            playbookErrors: error === undefined ? [] : [error],
            hasRecap: this.hasRecap,
            failures,
            failureCount: Math.max(failures.length, failed),
            slowest: this.#durations.slowest,
        };
        // Updates run on the controller itself, which is not one of the hosts.
        if (this.#job.type !== 'job' && this.#job.type !== 'ad_hoc_command')
            return results;
        const counted = sum(hosts, ({ changed }) => changed);
        return {
            ...results,
            hosts,
            changes: this.#changes.changes,
            changeCount: Math.max(counted, this.#changes.count),
        };
    }
    #failure(event) {
        const unreachable = event.event === 'runner_on_unreachable';
        return { ...this.#place(event), unreachable, message: failureMessage(event) };
    }
    #place({ host, play, task, taskPath, role, module }) {
        return { host, play, task, taskPath, role, module, jobId: this.#job.id };
    }
}
function sum(hosts, count) {
    return [...hosts.values()].reduce((total, counts) => total + count(counts), 0);
}


/***/ }),

/***/ 8269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ sortedByHost),
/* harmony export */   WY: () => (/* binding */ failsHost),
/* harmony export */   "if": () => (/* binding */ HostStats)
/* harmony export */ });
/* harmony import */ var _controller_events_host_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);

/** Maximum failures that are kept, including those that may not count. */
const MAX_FAILURES = 1000;
/**
 * The counts of each host from its events, and the failures that count. Memory is bounded: only a few numbers for each
 * host.
 * Which failures count: an event says when the task ignores a failure (controller fact 29). No event says that a block
 * rescued it, or that `ignore_unreachable` applied. But the recap counts only failures that were neither. A host that
 * failed for good runs no further tasks. So its last failures count, as many as in the recap. Without a recap (a
 * canceled job has none), a failure counts unless its host continued with another task.
 */
class HostStats {
    #hosts = new Map();
    #candidates = [];
    /**
     * Reads a result on a host.
     * @param failure returns the result as a failure
     * @returns whether it counts as a change; for a failed task only when the failure is ignored, as in the recap
     */
    note(event, failure) {
        const host = this.#host(event.host);
        noteProgress(host, event);
        switch (event.event) {
            case 'runner_item_on_failed':
            case 'runner_on_async_failed':
                host.part = { failure: failure(), counter: event.counter };
                return false;
            case 'runner_on_skipped':
                host.counts.skipped += 1;
                break;
            case 'runner_on_failed':
            case 'runner_on_unreachable':
                if (failsHost(event))
                    this.#noteFailure(event, host, failure());
                else {
                    host.counts.ok += 1;
                    host.counts.ignored += 1;
                }
                break;
            case 'runner_on_ok':
                host.counts.ok += 1;
                break;
            default:
                return false;
        }
        if (host.part !== undefined && host.part.counter < event.counter)
            host.part = undefined;
        const changed = event.changed && (event.event === 'runner_on_ok' || event.ignored);
        if (changed)
            host.counts.changed += 1;
        return changed;
    }
    #host(name) {
        const known = this.#hosts.get(name);
        if (known !== undefined)
            return known;
        const none = { counter: 0, failed: 0, failedPassed: 0, unreachable: 0, unreachablePassed: 0 };
        const host = { counts: (0,_controller_events_host_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .noCounts */ .Yi)(), ...none, lastFailedTask: undefined, part: undefined };
        this.#hosts.set(name, host);
        return host;
    }
    #noteFailure(event, host, failure) {
        const kind = failure.unreachable ? 'unreachable' : 'failed';
        host[kind] += 1;
        // A failure that is read late did not stop its host: it already continued with another task.
        if (event.counter < host.counter)
            host[`${kind}Passed`] += 1;
        else
            host.lastFailedTask = event.taskId;
        // Insert a failure that is read late in its order.
        const later = this.#candidates.filter((one) => one.counter > event.counter &&
            one.failure.host === failure.host &&
            one.failure.unreachable === failure.unreachable);
        for (const one of later)
            one.index += 1;
        this.#keep({ failure, counter: event.counter, index: host[kind] - later.length });
    }
    /** Keeps a candidate. When there are too many, drops the failures that were most likely rescued. */
    #keep(candidate) {
        if (this.#candidates.length >= MAX_FAILURES) {
            const passed = this.#candidates.findIndex((one) => !this.#counts(one, undefined));
            if (passed < 0)
                return;
            this.#candidates.splice(passed, 1);
        }
        this.#candidates.push(candidate);
    }
    #counts({ failure, index }, recap) {
        const host = this.#hosts.get(failure.host);
        if (host === undefined)
            return false;
        const kind = failure.unreachable ? 'unreachable' : 'failed';
        if (recap === undefined)
            return index > (kind === 'failed' ? host.failedPassed : host.unreachablePassed);
        return index > host[kind] - (recap.get(failure.host)?.[kind] ?? 0);
    }
    /** Returns the failures that count, in order. */
    failures(recap) {
        const counting = this.#candidates.filter((one) => this.#counts(one, recap));
        // A job canceled within a loop has no result of the task, and an asynchronous task may have none.
        const parts = [...this.#hosts].flatMap(([name, { part, failed }]) => part === undefined || (recap !== undefined && (recap.get(name)?.failed ?? 0) <= failed) ? [] : [part]);
        return [...counting, ...parts].sort((a, b) => a.counter - b.counter).map(({ failure }) => failure);
    }
    /** Returns counts from the events, for a job without a recap. */
    get counts() {
        return sortedByHost([...this.#hosts].map(([name, host]) => [name, countsOf(host)]));
    }
}
/** Returns counts sorted by host name. */
function sortedByHost(hosts) {
    return new Map([...hosts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Returns whether a result fails its host according to the event. A block may still rescue the failure. */
function failsHost({ event, ignored }) {
    return event === 'runner_on_unreachable' || (event === 'runner_on_failed' && !ignored);
}
/** Notes that a host continued with another task: a host that failed for good gets none. */
function noteProgress(host, { counter, taskId }) {
    if (counter < host.counter)
        return;
    host.counter = counter;
    if (host.lastFailedTask === undefined || taskId === host.lastFailedTask)
        return;
    host.failedPassed = host.failed;
    host.unreachablePassed = host.unreachable;
    host.lastFailedTask = undefined;
}
function countsOf({ counts, failed, failedPassed, unreachable, unreachablePassed }) {
    return {
        ...counts,
        ok: counts.ok + unreachablePassed,
        failed: failed - failedPassed,
        rescued: failedPassed,
        unreachable: unreachable - unreachablePassed,
        ignored: counts.ignored + unreachablePassed,
    };
}


/***/ }),

/***/ 400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ TaskDurations),
/* harmony export */   x: () => (/* binding */ slowestOf)
/* harmony export */ });
/** How many slow tasks are named. */
const MAX_TASKS = 10;
/** Maximum tasks that can still get results. With the strategy `free`, each host may run a different task. */
const MAX_OPEN = 50;
/**
 * Measures how long each run of a task took: from its start to its last result on any host. If not all results are
 * known, the start of the next task ends it.
 */
class TaskDurations {
    #jobId;
    #open = [];
    #slowest = [];
    /** When the last play or task started. */
    #latest = 0;
    #hasGap = false;
    constructor(jobId) {
        this.#jobId = jobId;
    }
    /** @param wasMissed whether it was read after a gap, with all starts in it */
    note({ event, at, taskId, play, role, task, taskPath }, wasMissed = false) {
        if (at === undefined)
            return;
        if (event.startsWith('runner_on_') && event !== 'runner_on_start') {
            const open = this.#open.find(({ id }) => id === taskId);
            if (open !== undefined)
                open.ended = Math.max(open.ended ?? 0, at);
            return;
        }
        // An event that is read after later ones cannot be measured.
        if (!event.startsWith('playbook_on_') || at < this.#latest)
            return;
        this.#latest = at;
        // The start that ended these tasks may be among the missed events.
        if (this.#hasGap && !wasMissed)
            this.#open = this.#open.filter(({ isPartial }) => !isPartial);
        this.#hasGap = false;
        const last = this.#open.at(-1);
        if (last !== undefined && (last.isPartial || last.ended === undefined)) {
            last.ended = at;
            last.isPartial = false;
        }
        if (event !== 'playbook_on_task_start')
            return;
        // Each batch of `serial` runs the same task again.
        const again = this.#open.findIndex(({ id }) => id === taskId);
        if (again >= 0)
            this.#close(again);
        else if (this.#open.length >= MAX_OPEN)
            this.#close(0);
        this.#open.push({
            id: taskId,
            time: { play, role, task, taskPath, jobId: this.#jobId },
            began: at,
            ended: undefined,
            // Of missed events, only the results of failed tasks are read.
            isPartial: wasMissed,
        });
    }
    /** Notes that events were not read although later ones may be. */
    missed() {
        this.#hasGap = true;
        const last = this.#open.at(-1);
        if (last !== undefined)
            last.isPartial = true;
    }
    /** Returns the slowest tasks, slowest first. */
    get slowest() {
        return slowestOf([...this.#slowest, ...this.#open.flatMap(timeOf)]);
    }
    #close(index) {
        const [closed] = this.#open.splice(index, 1);
        if (closed !== undefined)
            this.#slowest = slowestOf([...this.#slowest, ...timeOf(closed)]);
    }
}
/** Returns the slowest of some tasks, slowest first. */
function slowestOf(tasks) {
    return [...tasks].sort((a, b) => b.seconds - a.seconds).slice(0, MAX_TASKS);
}
function timeOf({ time, began, ended }) {
    return ended === undefined || ended <= began ? [] : [{ ...time, seconds: (ended - began) / 1000 }];
}


/***/ }),

/***/ 2799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ updateFailure)
/* harmony export */ });
/* harmony import */ var _collector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2345);

/** The events in which an update says why it failed. An inventory update has only lines of output. */
const FAILURES = {
    kinds: ['runner_on_failed', 'runner_on_unreachable', 'error', 'verbose'],
    wholeOutput: true,
};
/** How many of its last events of these kinds are read. */
const LAST = 25;
/**
 * Returns why an update of a project or inventory source failed, in its own words; `''` when its events do not say.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function updateFailure(jobEvents, update, options) {
    const collector = new _collector_js__WEBPACK_IMPORTED_MODULE_0__/* .Collector */ .g(update);
    for (const event of await jobEvents.last(update, FAILURES, LAST, options))
        collector.take(event);
    const { failures, playbookErrors } = collector.results;
    return failures[0]?.message ?? playbookErrors[0]?.message ?? '';
}


/***/ })

};

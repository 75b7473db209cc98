import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const __WEBPACK_EXTERNAL_MODULE_undici__ = new Proxy({}, { get: (_, name) => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./undici.cjs")[name] });
/******/ var __webpack_modules__ = ({

/***/ 447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ CancelDeadline),
/* harmony export */   VJ: () => (/* binding */ CANCELLED_WORKFLOW_REQUEST_MS),
/* harmony export */   e1: () => (/* binding */ CANCEL_WAIT_MS),
/* harmony export */   hq: () => (/* binding */ CANCELLED_WORKFLOW_MS),
/* harmony export */   l_: () => (/* binding */ cancelTiming)
/* harmony export */ });
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4866);
/* harmony import */ var _wakeup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8253);


/**
 * How much of the time before the runner kills the step is used, in ms. It waits 7.5 s after SIGINT and 2.5 s more
 * after SIGTERM (runner fact 2).
 */
const CANCELLED_WORKFLOW_MS = 8000;
/** How long a step waits for a job to finish after it cancelled the job, in ms. */
const CANCEL_WAIT_MS = 60_000;
/** Timeout of one request after the workflow is cancelled, in ms. One request must not use all of the remaining time. */
const CANCELLED_WORKFLOW_REQUEST_MS = 2500;
/** Pause between two status checks of a job that a cancelled workflow cancels, in ms. */
const CONFIRM_PAUSE_MS = 500;
/** Shortest timeout of a request, in ms. */
const SHORTEST_REQUEST_MS = 200;
/** Longest pause between two status checks of a job that is being cancelled, in ms. */
const LONGEST_CONFIRM_PAUSE_MS = 2000;
/** Timeout of one request of several, in ms. Without an answer, there is time for others. */
const REQUEST_MS = 10_000;
/**
 * Returns the timing of a cancel by a step that is not being cancelled. A slow controller has time to answer. A job
 * that ends slowly is not polled every half second.
 * @param signal aborted when the workflow is cancelled; by default nothing cancels the step, as in the post step
 */
function cancelTiming(signal = new AbortController().signal) {
    return { backoff: new _backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .Backoff */ .n(LONGEST_CONFIRM_PAUSE_MS), requestMs: REQUEST_MS, signal };
}
/**
 * The time for a cancel and its confirmation. Once the workflow is cancelled, there is less of it, with shorter
 * requests and pauses.
 */
class CancelDeadline {
    #clock;
    #timing;
    #expiresAt;
    #isWorkflowCancelled;
    /**
     * @param budgetMs for all requests and pauses, in ms
     * @param timing undefined for a step that is being cancelled
     */
    constructor(clock, budgetMs, timing) {
        this.#clock = clock;
        this.#timing = timing;
        this.#expiresAt = clock.now() + budgetMs;
        this.#isWorkflowCancelled = timing === undefined;
    }
    /**
     * Returns the options of the next request. A cancel of the workflow aborts the request, which is then sent again at
     * once.
     */
    options() {
        const timing = this.#timingLeft();
        const longest = timing?.requestMs ?? CANCELLED_WORKFLOW_REQUEST_MS;
        const leftMs = Math.max(SHORTEST_REQUEST_MS, this.#expiresAt - this.#clock.now());
        const timeoutMs = Math.round(Math.min(longest, leftMs));
        return timing === undefined ? { timeoutMs } : { timeoutMs, signal: timing.signal };
    }
    /** Returns whether no time is left for another pause. */
    get isExpired() {
        this.#timingLeft();
        return this.#clock.now() + CONFIRM_PAUSE_MS >= this.#expiresAt;
    }
    /** Waits for the next status check. A cancel of the workflow ends the pause. */
    async pause() {
        const timing = this.#timingLeft();
        if (timing === undefined)
            return await this.#clock.sleep(CONFIRM_PAUSE_MS);
        const left = this.#expiresAt - this.#clock.now();
        const pauseMs = Math.min(timing.backoff.next(), left);
        const { wakeup = new _wakeup_js__WEBPACK_IMPORTED_MODULE_1__/* .Wakeup */ .M(), signal } = timing;
        await wakeup.wait(pauseMs, this.#clock, signal).catch(() => undefined);
    }
    /** Returns the given timing until the workflow is cancelled, then undefined. */
    #timingLeft() {
        if (!this.#isWorkflowCancelled && this.#timing?.signal.aborted) {
            this.#isWorkflowCancelled = true;
            this.#expiresAt = Math.min(this.#expiresAt, this.#clock.now() + CANCELLED_WORKFLOW_MS);
        }
        return this.#isWorkflowCancelled ? undefined : this.#timing;
    }
}


/***/ }),

/***/ 996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   UZ: () => (/* binding */ MORE),
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
/** The words of the link to the explanation of an error. */
const MORE = 'More about this error';
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


/***/ }),

/***/ 1031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ SurveySpecs),
/* harmony export */   BU: () => (/* binding */ NO_SURVEY),
/* harmony export */   IT: () => (/* binding */ readSurveySpec)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6489);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4159);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8270);




/** A template without a survey. */
const NO_SURVEY = { name: '', description: '', questions: [] };
/** Reads and replaces surveys of templates. */
class SurveySpecs {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Returns a survey. @throws ResponseError, ConnectionError, the signal's reason */
    async get(template, options) {
        const reply = await this.#requests.get(pathFor(template), options);
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply))
            throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedReply */ .Cp)('a survey', 'it is not an object');
        return readSurveySpec(reply);
    }
    /**
     * Replaces a survey as a whole (controller fact 95).
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async set(template, spec, options) {
        await (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .write */ .M9)(this.#requests, options, (request) => this.#requests.post(pathFor(template), spec, request));
    }
    /** Deletes a survey. A missing survey is not an error. @throws ResponseError, ConnectionError, the signal's reason */
    async delete(template, options) {
        try {
            await (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .write */ .M9)(this.#requests, options, (request) => this.#requests.delete(pathFor(template), request));
        }
        catch (error) {
            if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.fromApi && error.status === 404))
                throw error;
        }
    }
}
/** Returns a typed survey from the API's form. `{}` is a survey without questions. */
function readSurveySpec(survey) {
    const spec = Array.isArray(survey['spec']) ? survey['spec'].filter(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4) : [];
    const questions = spec.map((question) => ({
        variable: String(question['variable']),
        isPassword: question['type'] === 'password',
        isRequired: question['required'] === true,
        fields: question,
    }));
    return { name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(survey, 'name').trim(), description: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(survey, 'description').trim(), questions };
}
function pathFor(template) {
    return `${(0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .pathOf */ .XM)(template)}survey_spec/`;
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

/***/ 2124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ roomFor),
/* harmony export */   Sq: () => (/* binding */ composeComment)
/* harmony export */ });
/* unused harmony export MAX_COMMENT */
/* harmony import */ var _summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(996);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7208);


/** GitHub refuses a longer comment (422), in characters. */
const MAX_COMMENT = 65_536;
/** Reserved for the sentence about what was left out, in characters. */
const NOTE = 300;
/**
 * Returns the comment: the hidden marker, title and status, the sentence about the end, the parts that fit in order, and
 * the links.
 */
function composeComment(state, { status, sentence }, parts) {
    const { key, run, title } = state;
    const head = `${(0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .markerText */ .U7)({ ...run, key })}\n### ${title}: ${status}\n\n${sentence}`;
    const foot = footOf(state);
    const shown = [];
    const omitted = [];
    let left = roomFor(head, foot);
    for (const { name, text } of parts) {
        if (text.length + 2 > left)
            omitted.push(name);
        else {
            shown.push(text);
            left -= text.length + 2;
        }
    }
    const note = omitted.length === 0 ? [] : [`A comment holds ${MAX_COMMENT} characters. Left out: ${omitted.join(', ')}.`];
    return [head, ...shown, ...note, foot].join('\n\n');
}
/** Returns how many characters the parts of a comment can have. */
function roomFor(...fixed) {
    return MAX_COMMENT - NOTE - fixed.reduce((sum, text) => sum + text.length + 2, 0);
}
/** Returns the links and names that tell which run and which step wrote the comment. */
function footOf({ run, leg }) {
    const { runUrl, attempt, workflow, job, sha } = run;
    const page = runUrl === '' ? 'Workflow run' : (0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('Workflow run', runUrl);
    const again = /^\d+$/.test(attempt) && attempt !== '1' ? `, attempt ${attempt}` : '';
    const names = [
        `${page}${again}`,
        `workflow ${(0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(workflow.slice(0, 300))}`,
        `job ${(0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(job.slice(0, 100))}${leg === '' ? '' : ` (${leg})`}`,
        `commit ${(0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(sha.slice(0, 7))}`,
    ];
    return names.join(', ');
}


/***/ }),

/***/ 2196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ wantedComment)
/* harmony export */ });
/* unused harmony export readCommentRun */
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1622);


/** Returns the comment that the inputs request, with the workflow run; undefined for none. */
function wantedComment({ comment, connection }, environment, template = []) {
    return comment && { ...comment, run: readCommentRun(environment), controller: connection.url.href, template };
}
/** Returns what the runner reports about this run. */
function readCommentRun(environment) {
    const value = (name) => environment[`GITHUB_${name}`] ?? '';
    const { apiUrl, owner, repo, sha } = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommit */ .kN)(environment);
    const { run_id: runId = '', run_attempt: attempt = '', run_url: runUrl = '' } = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkflowRun */ .hO)(environment);
    const event = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(value('EVENT_PATH'));
    return {
        apiUrl,
        owner,
        repo,
        runId,
        attempt,
        runUrl: runUrl === '' ? '' : `${runUrl}/attempts/${attempt}`,
        workflow: workflowFile(value('WORKFLOW_REF'), `${owner}/${repo}/`) || value('WORKFLOW'),
        job: value('JOB'),
        step: value('ACTION'),
        event: value('EVENT_NAME'),
        // The run of a `workflow_run` is on the default branch; the event has the commit of the run before it.
        sha: (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D3)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(event, 'workflow_run'), 'head_sha') ?? sha,
        pullRequest: pullRequestOf(event),
    };
}
/** Returns the path of the workflow file, without the branch: `.github/workflows/deploy.yml`. */
function workflowFile(workflowRef, repository) {
    const [path = ''] = workflowRef.split('@');
    return path.startsWith(repository) ? path.slice(repository.length) : path;
}
/** Returns the pull request that the event is about. The event of a comment has it as an issue. */
function pullRequestOf(event) {
    const issue = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(event, 'issue');
    const found = 'pull_request' in issue ? issue : (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(event, 'pull_request');
    const id = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(found, 'number');
    return id === undefined ? undefined : { number: id, isOpen: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(found, 'state') !== 'closed' };
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
    return `${old} \u2192 ${wanted}${old === wanted && old.startsWith('(') ? ', different content' : ''}`;
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

/***/ 3173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ev: () => (/* binding */ withoutOvercomeErrors),
/* harmony export */   p5: () => (/* binding */ taskName),
/* harmony export */   wL: () => (/* binding */ emptyResults)
/* harmony export */ });
/*
 * The results of a job, for the reports. They are collected from the events and completed from the API after the end.
 * Their size is limited, whatever the job prints.
 */
/** Returns the task's name as Ansible prints it, such as `app : Restart` for a task of the role `app`. */
function taskName({ role, task }) {
    return role === '' || task.startsWith(`${role} : `) ? task : `${role} : ${task}`;
}
/** Returns the results of a job that has ended. An error that a successful playbook printed did not stop it. */
function withoutOvercomeErrors(results, status) {
    return status === 'successful' ? { ...results, playbookErrors: [] } : results;
}
/** Returns the results of a job before anything is known. */
function emptyResults() {
    return {
        hosts: new Map(),
        hasRecap: false,
        failures: [],
        failureCount: 0,
        playbookErrors: [],
        changes: [],
        changeCount: 0,
        slowest: [],
        artifacts: {},
        nodes: [],
        previousFailure: '',
        nodeFailures: [],
    };
}


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Quote)
/* harmony export */ });
/* harmony import */ var _log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1340);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(996);


/** Maximum length of a piece of a line in the summary, in characters. Longer pieces are cut and marked. */
const MAX_LINE = 600;
/**
 * Prepares text from outside for the summary, in this order: redact, cut, sanitize, convert to Markdown. Redaction
 * comes first, while secrets are literal, so that no half of one remains.
 */
class Quote {
    #redactor;
    constructor(redactor) {
        this.#redactor = redactor;
    }
    /** Returns the text itself, for parts that are not Markdown. */
    plain(outside) {
        return this.#clean(outside);
    }
    /** Returns the name of a controller object as Markdown. */
    text(outside, max = MAX_LINE) {
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(cut(this.#clean(outside), max));
    }
    /** Returns one line of a playbook's or variable's text as code. */
    code(outside, max = MAX_LINE) {
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(cut(this.#clean(outside), max));
    }
    /**
     * Returns one of this action's sentences, with text from outside in it. What is in backticks becomes code, which is
     * safe whoever wrote the backticks.
     */
    sentence(ownSentence, max = 4 * MAX_LINE) {
        return cut(this.#clean(ownSentence), max)
            .split(/`([^`]+)`/)
            .map((part, index) => (index % 2 === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(part) : spaced(part, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(part))))
            .join('');
    }
    /**
     * Returns several lines, unchanged.
     * @param lines maximum number of lines; the rest is counted
     */
    block(outside, language, lines) {
        const all = this.#redacted(outside, (text) => (0,_log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)((0,_log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(text)))
            .trimEnd()
            .split('\n');
        const shown = all.slice(0, lines).map((line) => cut(line, MAX_LINE));
        const left = all.length - shown.length;
        if (left > 0)
            shown.push(`\u2026 ${left} more ${left === 1 ? 'line' : 'lines'}`);
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(shown.join('\n'), language);
    }
    #clean(outside) {
        return this.#redacted(outside, _log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$);
    }
    /** Redacts again at the end: a colour may have split a secret. */
    #redacted(outside, clean) {
        return this.#redactor.redactWords(clean(this.#redactor.redactWords(outside)));
    }
}
/** Restores the spaces that escaping trims. */
function spaced(part, escaped) {
    return `${/^\s/.test(part) ? ' ' : ''}${escaped}${/\s$/.test(part) && escaped !== '' ? ' ' : ''}`;
}
function cut(text, max) {
    if (text.length <= max)
        return text;
    // Half of a surrogate pair is not a character.
    return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}


/***/ }),

/***/ 3466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _f: () => (/* binding */ DEPLOYMENT_INPUTS),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   nC: () => (/* binding */ readGitHubToken)
/* harmony export */ });
/* unused harmony exports parseEnvironment, parseEnvironmentUrl */
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2382);
/* harmony import */ var _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4294);



/** The names of the inputs of the deployment record. */
const DEPLOYMENT_INPUTS = ['environment', 'environment_url'];
/** The longest environment name that GitHub accepts, in characters. */
const MAX_NAME = 255;
/** The prefix of the keys when the address comes from the job's artifacts. */
const ARTIFACTS = 'artifacts.';
/** Reads the deployment to record on GitHub and notes problems in the reader; undefined without an environment. */
function readDeployment(reader) {
    const environment = reader.parsed('environment', parseEnvironment);
    const environmentUrl = reader.parsed('environment_url', parseEnvironmentUrl);
    if (reader.text('environment') === undefined && reader.text('environment_url') !== undefined) {
        reader.problem('environment', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-missing'));
    }
    return environment === undefined ? undefined : { environment, environmentUrl, token: readGitHubToken(reader) };
}
/** Reads the token that GitHub's API is called with; the post step reads it as well. */
function readGitHubToken(reader) {
    return reader.text('github_token');
}
/**
 * Returns the name of an environment in the form that GitHub accepts.
 * @throws InputProblem
 */
function parseEnvironment(text) {
    // Counts code points, not UTF-16 units, as GitHub's own check does.
    if ([...text].length > MAX_NAME)
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-too-long', { most: MAX_NAME }));
    if (/\p{Cc}/u.test(text))
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-control-character'));
    return text;
}
/**
 * Parses an http or https address, or `artifacts.` with the keys of a value that the job sets with set_stats.
 * @throws InputProblem
 */
function parseEnvironmentUrl(text) {
    if (text.startsWith(ARTIFACTS) && text.length > ARTIFACTS.length)
        return { artifact: text.slice(ARTIFACTS.length) };
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-url-invalid', { given: (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(text) }));
    }
    if (url.username !== '' || url.password !== '') {
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-url-with-credentials'));
    }
    return { address: url.href };
}


/***/ }),

/***/ 3644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's URL that names the kind of job (controller fact 59). The page of an approval is elsewhere. */
const PAGES = {
    job: 'playbook',
    workflow_job: 'workflow',
    project_update: 'project',
    inventory_update: 'inventory',
    ad_hoc_command: 'command',
    system_job: 'management',
};
/** Returns the URL of a job's web page. Tower and AWX use `/#/jobs/`, AAP 2.5 and later `/execution/jobs/`. */
function jobLink(root, job) {
    const page = job.type === 'workflow_approval' ? approvalPage(root, job) : `jobs/${PAGES[job.type]}/${job.id}/output`;
    const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
    return { url, path: url.slice(root.site.origin.length) };
}
function approvalPage({ gateway }, { id }) {
    return `${gateway ? 'administration/workflow-approvals' : 'workflow_approvals'}/${id}/details`;
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

/***/ 4299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ postOnce)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5389);
/* harmony import */ var _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2806);



/**
 * Sends one POST that creates a job. Repeats it only if the first one certainly did not reach the controller: it is
 * not idempotent (controller facts 11 and 17). After a cancel of the workflow, still waits some time for the reply: it
 * names the job to cancel.
 * @param post sends the request with these options
 * @throws if certainly no job was created: ResponseError for a refusal, ConnectionError, the signal's reason
 */
async function postOnce(context, post) {
    const gracePeriod = (0,_timing_grace_period_js__WEBPACK_IMPORTED_MODULE_2__/* .replyGracePeriod */ .q)(context);
    try {
        const retry = { ...context, isRetryable: surelyNotArrived };
        return { job: await post({ ...gracePeriod.signals, fresh: true, retry }) };
    }
    catch (error) {
        if (!(0,_step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveBeenDone */ .U2)(error))
            throw error;
        return { lost: error };
    }
    finally {
        gracePeriod.end();
    }
}
function surelyNotArrived(error) {
    return error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc && error.transient && !error.mayHaveArrived;
}


/***/ }),

/***/ 4836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ MAX_JOBS),
/* harmony export */   If: () => (/* binding */ searchJob),
/* harmony export */   c: () => (/* binding */ recentJobs)
/* harmony export */ });
/* harmony import */ var _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(447);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2147);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8595);



/**
 * Returns the newest jobs, newest first.
 * @param count at most two hundred
 * @throws ResponseError, ConnectionError, the signal's reason
 */
function recentJobs(controller, source, count, options) {
    return source === 'ad_hoc_commands'
        ? controller.adHocCommands.recent(count, options)
        : controller.unifiedJobs.recent(source, count, options);
}
/** How long a job may take to appear after the POST, in ms from the first answered request. */
const SETTLING_MS = 12_000;
/** The number of jobs that each request reads: the API's largest page (controller fact 53). */
const MAX_JOBS = 200;
/**
 * Reads the newest jobs of a template until the job is found or the settling time is over.
 * @throws the errors of the criteria
 */
async function searchJob(context, criteria) {
    const search = new Search(context, criteria);
    for (;;) {
        const adopted = await search.look();
        if (adopted !== undefined)
            return adopted;
        await search.pause();
    }
}
class Search {
    #context;
    #criteria;
    /** When the first request was answered: the settling time starts here. */
    #settlingFrom;
    /** When the last request was answered: the grace period starts here. */
    #answeredAt;
    #cancelledAt;
    #lastError;
    constructor(context, criteria) {
        this.#context = context;
        this.#criteria = criteria;
        this.#answeredAt = context.clock.now();
    }
    /** Reads the template's newest jobs once; returns undefined when it is too early to decide. */
    async look() {
        const { controller, signal, clock } = this.#context;
        const asked = clock.now();
        if (signal.aborted)
            this.#cancelledAt ??= asked;
        let jobs;
        try {
            const options = this.#cancelledAt === undefined ? { signal } : { timeoutMs: _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .CANCELLED_WORKFLOW_REQUEST_MS */ .VJ };
            jobs = await recentJobs(controller, this.#criteria.source, MAX_JOBS, options);
        }
        catch (error) {
            this.#lastError = error;
            if (!signal.aborted && !(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error))
                throw this.#criteria.unreadable(error);
            return undefined;
        }
        this.#answeredAt = clock.now();
        this.#settlingFrom ??= this.#answeredAt;
        // Uses the request's time: a slow reply shows the jobs at that time.
        return this.#judge(jobs, asked - this.#settlingFrom >= SETTLING_MS);
    }
    #judge(jobs, settled) {
        const { proven, isCandidate, unknown } = this.#criteria;
        const candidates = jobs.filter(isCandidate);
        const [only] = candidates;
        // Without a launch id, an identical second job may still appear: only the settled list counts.
        if (only !== undefined && candidates.length === 1 && (proven || settled))
            return { job: only, proven };
        if (settled || (proven && candidates.length > 1))
            throw unknown(candidates, jobs);
        return undefined;
    }
    /**
     * Waits before the next request.
     * @throws LaunchUnknownError when no time is left for one
     */
    async pause() {
        const { clock, gracePeriodMs, signal } = this.#context;
        const now = clock.now();
        const isWorkflowCancelled = this.#cancelledAt !== undefined && now - this.#cancelledAt >= _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .CANCELLED_WORKFLOW_REQUEST_MS */ .VJ;
        // After the first answer, an outage does not shorten the settling time.
        const outageMs = this.#settlingFrom === undefined ? gracePeriodMs : Math.max(gracePeriodMs, SETTLING_MS);
        const unanswered = now - this.#answeredAt >= outageMs;
        if (isWorkflowCancelled || unanswered)
            throw this.#criteria.unreadable(this.#lastError);
        // A cancel of the workflow ends the pause early; one more request still follows.
        await (0,_timing_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .interruptiblePause */ .Wz)(clock, 1000, signal);
    }
}


/***/ }),

/***/ 4849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ cancelForWorkflow)
/* harmony export */ });
/* harmony import */ var _follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8701);
/* harmony import */ var _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(447);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2147);



/**
 * Cancels the job after a cancel of the workflow. Sends the request before it prints anything.
 * @param budgetMs how long to wait for the job to finish, in ms
 * @param timing undefined in a step that is being cancelled
 */
function cancelForWorkflow(sink, controller, job, budgetMs = _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .CANCELLED_WORKFLOW_MS */ .hq, timing) {
    const reported = () => sink.info(`The workflow was cancelled: the controller accepted the cancel of job ${job.id}.`);
    return (0,_follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelJob */ .m)(controller, _timing_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml, job, budgetMs, reported, timing);
}


/***/ }),

/***/ 5061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readPreviousTask)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/**
 * Returns the job that had to succeed first but did not. The controller names it in JSON within its sentence.
 * @param explanation the controller's `job_explanation`
 * @returns undefined for any other explanation
 */
function readPreviousTask(explanation) {
    const [, end, json = ''] = /^Previous Task (Failed|Canceled): (\{.*\})\s*$/s.exec(explanation) ?? [];
    const named = end === undefined ? undefined : parsed(json);
    if (end === undefined || named === undefined)
        return undefined;
    const type = ['project_update', 'inventory_update'].find((known) => known === named['job_type']);
    const id = /^\d+$/.exec(String(named['job_id']))?.[0];
    return type === undefined || id === undefined
        ? undefined
        : { end, type, id: Number(id), name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(named, 'job_name') };
}
function parsed(json) {
    try {
        const value = JSON.parse(json);
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ nothingLaunched),
/* harmony export */   a6: () => (/* binding */ endedBefore),
/* harmony export */   mX: () => (/* binding */ refusalWithHint)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5389);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8595);
/* harmony import */ var _launch_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9196);
/* harmony import */ var _prepare_find_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4535);






/**
 * Adds a hint about what to do next to the API's own refusal.
 * @param request the posted request; undefined if the template was only read
 */
function refusalWithHint(error, template, request) {
    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3) || !error.fromApi)
        return error;
    const hint = HINTS[error.status]?.(template, request, error);
    return hint === undefined ? error : error.withHint(hint);
}
/**
 * Adds "Nothing was launched" to an error: readers need to know that first.
 * @param error the error that ended the POST; certainly no job was created
 */
function nothingLaunched(error, template, request) {
    const hinted = refusalWithHint(error, template, request);
    if (hinted !== error)
        return hinted;
    if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3)
        return error.withNote(FRONT_HINTS[error.status] ?? NOTHING);
    return error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc ? error.withNote(NOTHING) : error;
}
const NOTHING = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('nothing-launched');
/** Describes an error that ended a step before the launch, and adds "Nothing was launched" if it is missing. */
function endedBefore(error) {
    const words = (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
    const isSaid = words.includes('Nothing was launched');
    const isOfRequest = error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 || error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc || error instanceof _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3;
    if (isSaid || !isOfRequest)
        return words;
    if (error instanceof _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3)
        return `${words} ${NOTHING}`;
    // A transient reply of the controller itself has no hint yet; a proxy's page has one.
    const isFault = error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.fromApi && error.transient;
    return (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error.withNote(isFault ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-server-error') : NOTHING));
}
/** What to do after a refusal by a proxy in front of the controller, by status. */
const FRONT_HINTS = {
    413: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-too-large'),
    429: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-rate-limited'),
};
const HINTS = {
    400: () => (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-invalid'),
    403: (template, request, { words }) => LICENCE.test(words) ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-subscription-invalid') : rightsHint(template, request),
    404: (template) => (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-template-not-found', { template: (0,_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTemplate */ .i)(template) }),
    405: (template) => {
        if (!isUpdated(template))
            return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-method-not-allowed');
        const id = template.type === 'project' ? 'launch-project-manual' : 'launch-inventory-source-empty';
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(id, { template: (0,_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTemplate */ .i)(template) });
    },
};
/** The words of a 403 for a subscription that has expired or is too small for the number of hosts. */
const LICENCE = /licen[cs]e|host count|maximum number of|subscription/i;
/** Prompts whose objects require a role, in addition to the role on the template. */
const USED = ['inventory', 'credentials', 'execution_environment', 'instance_groups', 'labels'];
/** Names the missing permission. If the user may start the template (as the API reports), another one is missing. */
function rightsHint(template, request) {
    if (template.mayStart === true && request !== undefined) {
        const used = USED.filter((field) => request[field] !== undefined).map((field) => `\`${(0,_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .inputName */ .yu)(field)}\``);
        return used.length === 0 ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-scope-read') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-use-role-missing', { inputs: used.join(', ') });
    }
    const role = isUpdated(template) ? 'Update' : 'Execute';
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-role-missing', { role, template: (0,_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTemplate */ .i)(template) });
}
function isUpdated({ type }) {
    return type === 'project' || type === 'inventory_source';
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

/***/ 6724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readComment),
/* harmony export */   k: () => (/* binding */ COMMENT_INPUTS)
/* harmony export */ });
/* harmony import */ var _deployment_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3466);
/* harmony import */ var _values_parse_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4294);


/** The names of the inputs of every action that can write a comment on a pull request. */
const COMMENT_INPUTS = [
    'pull_request_comment',
    'pull_request_number',
    'matrix',
    'github_token',
];
/**
 * Reads the comment to write on a pull request; undefined for none. A wrong `pull_request_number` is no problem of the
 * inputs: it may come from a pull request, and the comment changes nothing else.
 */
function readComment(reader) {
    const isRequested = reader.parsed('pull_request_comment', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG) ?? false;
    if (!isRequested)
        return undefined;
    return {
        number: reader.text('pull_request_number'),
        // Only the default of the input knows the matrix (runner fact 27).
        matrix: reader.text('matrix') ?? 'null',
        token: (0,_deployment_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readGitHubToken */ .nC)(reader),
    };
}


/***/ }),

/***/ 6758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   U$: () => (/* binding */ blockerOf),
/* harmony export */   nz: () => (/* binding */ queueWords)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);

/** Matches the scheduler's message when only capacity is missing (its source). */
const NO_ROOM = /not enough available capacity/i;
/** Why a job of this kind can block another one. */
const IN_THE_WAY = {
    job: 'The template runs one job at a time: "Concurrent jobs" (`allow_simultaneous`) is off.',
    workflow_job: 'The template runs one job at a time: "Concurrent jobs" (`allow_simultaneous`) is off.',
    project_update: 'The project update must finish first.',
    inventory_update: 'The inventory sync must finish first.',
    system_job: 'Management jobs run one at a time.',
};
/** Returns the controller's own reason for use in a sentence: without a full stop. */
function reasonOf({ explanation }) {
    return explanation.replace(/\.$/, '');
}
/**
 * Returns the blocking job, if the explanation names one (controller fact 33). It uses Django's model name, which is
 * the type without underscores, such as `workflowjob-7`.
 */
function blockerOf({ explanation }) {
    const named = /\b([a-z_]+)-(\d+) to finish/.exec(explanation);
    const type = _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .JOB_TYPES */ .MA.find((known) => plain(known) === plain(named?.[1] ?? ''));
    return type === undefined ? undefined : { type, id: Number(named?.[2]) };
}
function plain(name) {
    return name.replaceAll('_', '');
}
/** Returns what the reason means and what to do; `''` when the controller's own words are clear enough. */
function queueWords(job) {
    if (job.explanation === '')
        return 'Possible causes: other runs of the template, or no free capacity in its instance groups.';
    if (NO_ROOM.test(job.explanation)) {
        return 'Its instance groups have no free capacity; it starts when other jobs there end. If none are running, check Instance Groups on the controller: the instances must be enabled and healthy. A limit on jobs or forks can also be the cause.';
    }
    const blocker = blockerOf(job);
    return (blocker && IN_THE_WAY[blocker.type]) ?? '';
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


/***/ }),

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

/***/ 7208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Td: () => (/* binding */ commentKey),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   U7: () => (/* binding */ markerText),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const MARKER = /^<!-- tower-deploy:comment key=([\w-]{32}) run=(\d{1,20}) attempt=(\d{1,10}) -->/;
/** Returns the first line of a comment. */
function markerText({ key, runId, attempt }) {
    return `<!-- tower-deploy:comment key=${key} run=${digits(runId)} attempt=${digits(attempt)} -->`;
}
/** Returns what the first line of a comment says; undefined for a comment of anything else. */
function readMarker(body) {
    const [, key, runId, attempt] = MARKER.exec(body) ?? [];
    return key === undefined || runId === undefined || attempt === undefined ? undefined : { key, runId, attempt };
}
/** Returns whether a later run, or a later attempt of the same run, wrote the other comment. */
function isNewer(other, own) {
    const [otherRun, ownRun] = [BigInt(other.runId), BigInt(digits(own.runId))];
    return otherRun > ownRun || (otherRun === ownRun && BigInt(other.attempt) > BigInt(digits(own.attempt)));
}
/**
 * Returns what identifies the comment of a step: workflow file, job, step, leg of the matrix, controller and template.
 * It is hashed because anyone who sees the pull request can read it.
 */
function commentKey({ workflow, job, step }, matrix, controller, template) {
    const identity = JSON.stringify([workflow, job, step, canonical(matrix), controller, ...template]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(identity).digest('base64url').slice(0, 32);
}
/** Returns JSON without its layout. */
function canonical(json) {
    try {
        return JSON.stringify(JSON.parse(json));
    }
    catch {
        return json;
    }
}
function digits(number) {
    return /^\d+$/.test(number) ? number : '0';
}


/***/ }),

/***/ 7775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isAnsibleVariable),
/* harmony export */   M: () => (/* binding */ AnsibleText)
/* harmony export */ });
/*
 * Variables files of the collections that configure a controller, automation platform or hub.
 */
/** Prefixes of the variables of `infra.aap_configuration` and `infra.controller_configuration`. */
const PREFIX = /^(aap|ah|controller|eda|gateway|hub)_[a-z]/;
/** Returns whether a top-level key of a file is a variable of the collections. */
function isAnsibleVariable(key) {
    return PREFIX.test(key);
}
/** A text of such a file that Ansible reads differently from a plain text. */
class AnsibleText {
    kind;
    text;
    /**
     * @param kind `unsafe` for a text without templates, `vault` for an encrypted one, `ambiguous` for a text without
     *   quotes that Ansible reads as a number or a time
     */
    constructor(kind, text) {
        this.kind = kind;
        this.text = text;
    }
}


/***/ }),

/***/ 8253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ Wakeup)
/* harmony export */ });
/** Wakes a reader before its pause ends. Several notifications during a read count as one, and none is lost. */
class Wakeup {
    #notified = false;
    #notifications = 0;
    #wake;
    /** Returns the number of notifications so far. */
    get notifications() {
        return this.#notifications;
    }
    notify() {
        this.#notifications += 1;
        this.#notified = true;
        this.#wake?.();
    }
    /** Drops the notifications so far. Call it right before a read. */
    clear() {
        this.#notified = false;
    }
    /**
     * Waits for a notification, at most for `ms`.
     * @param settleMs how long to wait after it, for those that belong to it
     * @returns whether there was one
     * @throws the signal's reason
     */
    async wait(ms, clock, signal, settleMs = 0) {
        if (!this.#notified) {
            const woken = new AbortController();
            this.#wake = () => woken.abort();
            try {
                await clock.sleep(ms, AbortSignal.any([signal, woken.signal]));
            }
            catch {
                signal.throwIfAborted();
            }
            finally {
                this.#wake = undefined;
            }
        }
        const wasNotified = this.#notified;
        this.#notified = false;
        if (wasNotified && settleMs > 0)
            await clock.sleep(settleMs, signal);
        return wasNotified;
    }
    /** Waits for a notification without a limit. Resolves early when the signal is aborted. */
    async notified(signal) {
        if (!this.#notified && !signal.aborted) {
            await new Promise((resolve) => {
                const done = () => {
                    signal.removeEventListener('abort', done);
                    resolve();
                };
                this.#wake = done;
                signal.addEventListener('abort', done);
            });
            this.#wake = undefined;
        }
        this.#notified = false;
    }
}


/***/ }),

/***/ 8430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   OI: () => (/* binding */ traceRelaunch),
/* harmony export */   WW: () => (/* binding */ refusalWords),
/* harmony export */   bm: () => (/* binding */ relaunch),
/* harmony export */   dx: () => (/* binding */ adoptRelaunch),
/* harmony export */   wA: () => (/* binding */ isRelaunchOf)
/* harmony export */ });
/* unused harmony export isCopy */
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8008);
/* harmony import */ var _launch_post_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4299);
/* harmony import */ var _launch_search_launched_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4836);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5389);






/** Prompts that a relaunch copies. The extra vars contain the launch id, if there is one. */
const COPIED = ['extra_vars', 'inventory', 'job_tags', 'skip_tags', 'scm_branch', 'job_type', 'verbosity'];
/**
 * Returns what is needed to find the relaunch again.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function traceRelaunch(context, failed) {
    const source = failed.templateId ?? 0;
    const newest = await (0,_launch_search_launched_job_js__WEBPACK_IMPORTED_MODULE_3__/* .recentJobs */ .c)(context.controller, source, 1, { retry: context });
    const launchId = (0,_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__/* .launchIdOf */ .eH)(failed);
    return {
        job: { type: failed.type, id: failed.id },
        source,
        newestJobId: Math.max(failed.id, ...newest.map(({ id }) => id)),
        userId: failed.createdBy,
        launchId: typeof launchId === 'string' && launchId !== '' ? launchId : undefined,
    };
}
/**
 * Relaunches a job on its failed hosts with one POST. If the reply is lost, looks for the new job.
 * @param hosts the failed hosts: the limit of the new job contains no others
 * @param passwords for credentials that ask for them, as in the launch
 * @throws ResponseError when the controller refused; LaunchUnknownError when it stays unknown
 */
async function relaunch(context, trace, failed, hosts, passwords) {
    const posted = await (0,_launch_post_once_js__WEBPACK_IMPORTED_MODULE_2__/* .postOnce */ .y)(context, (options) => context.controller.jobs.relaunch(failed, 'failed', passwords, options));
    if ('job' in posted)
        return { job: posted.job, how: 'created', launchedByThisRun: true };
    return await adoptRelaunch(context, trace, posted.lost, {
        proven: trace.launchId !== undefined,
        isCandidate: (job) => isRelaunchOf(job, trace) && isCopy(job, failed, hosts),
    });
}
/**
 * Searches for the relaunch whose reply was lost.
 * @throws LaunchUnknownError that lists the jobs and what to do next
 */
async function adoptRelaunch(context, trace, cause, criteria) {
    const { job: parent, source } = trace;
    context.sink.info(`${(0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(cause)} Looking for the relaunch of job ${parent.id} among the newest jobs. The relaunch is not repeated.`);
    const values = { job: parent.id, reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(cause) };
    const notRepeated = source === 'ad_hoc_commands' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('command-not-repeated') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-not-repeated', { template: source });
    const unknown = (found) => new _step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LaunchUnknownError */ .yP((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .withMore */ .iA)(found, notRepeated), { cause });
    const found = await (0,_launch_search_launched_job_js__WEBPACK_IMPORTED_MODULE_3__/* .searchJob */ .If)(context, {
        ...criteria,
        source,
        unknown: (candidates) => candidates.length > 1
            ? unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-several-jobs', { ...values, jobs: candidates.map(({ id }) => id).join(', ') }))
            : unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-no-job', values)),
        unreadable: (lastError) => lastError === undefined
            ? unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-search-ended', values))
            : unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-jobs-unreadable', { ...values, lastError: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(lastError) })),
    });
    return { job: found.job, how: 'adopted', launchedByThisRun: found.proven };
}
/**
 * Returns whether a job can be the relaunch: newer than all known jobs, by the same user, with the launch id copied.
 * @param launchType how the controller marks it
 */
function isRelaunchOf(job, trace, launchType = 'relaunch') {
    if (job.launchType !== launchType || job.id <= trace.newestJobId)
        return false;
    if (job.createdBy === undefined || job.createdBy !== trace.userId)
        return false;
    return trace.launchId === undefined || (0,_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__/* .launchIdOf */ .eH)(job) === trace.launchId;
}
/** Returns whether a job has the failed job's prompts, and only hosts that failed there. */
function isCopy(job, failed, hosts) {
    const limit = limitOf(job);
    return (limit.size > 0 &&
        [...limit].every((host) => hosts.includes(host)) &&
        COPIED.every((field) => job.prompts[field] === failed.prompts[field]));
}
/** Returns the hosts of a relaunch on failed hosts: its limit is the list of their names. */
function limitOf({ prompts }) {
    const names = (prompts.limit ?? '').split(',');
    return new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
}
/** Why a relaunch is refused, by a part of the controller's own words (controller fact 16). */
const REFUSALS = [
    ['playbook stats not available', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-no-recap')],
    ['0 failed hosts', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-no-inventory-hosts')],
    ['Wait until job finishes', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-job-not-finished')],
    ['Missing passwords', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-passwords-missing')],
    ['limit length', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-too-many-hosts')],
];
/** Returns why there is no relaunch, with the controller's own words if it sent any. */
function refusalWords(error) {
    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3) || !error.fromApi || error.status !== 400)
        return (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(error);
    const plain = REFUSALS.find(([words]) => error.words.includes(words))?.[1];
    const refused = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-refused', { words: error.words });
    return plain === undefined ? refused : `${plain} ${refused}`;
}


/***/ }),

/***/ 8701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isCancelled),
/* harmony export */   m: () => (/* binding */ cancelJob)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8549);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5389);
/* harmony import */ var _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(447);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8595);





/** Returns whether the cancel ended the job. An accepted cancel can still come too late. */
function isCancelled({ job, wasFinished }) {
    return !wasFinished && job.status === 'canceled';
}
/**
 * Cancels a job and confirms its end. The cancel is the first request; it may be repeated (controller fact 34). A
 * finished job answers 405, and its status is then read.
 * @param timeoutMs for all requests and pauses, in ms
 * @param reported called as soon as the controller accepted the cancel
 * @param timing undefined for a step that is being cancelled
 */
async function cancelJob(controller, clock, ref, timeoutMs, reported, timing) {
    const deadline = new _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .CancelDeadline */ .Fn(clock, timeoutMs, timing);
    let refusal;
    let isRepeated = false;
    for (;; isRepeated = true) {
        try {
            await controller.jobs.cancel(ref, deadline.options());
            reported();
            break;
        }
        catch (error) {
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3 && error.status === 405) {
                // An ingress may replace the API's words with its own page, so the job itself is read.
                refusal = error;
                break;
            }
            if (error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(error) || deadline.isExpired)
                return { kind: 'failed', reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error) };
            await deadline.pause();
        }
    }
    const ended = await confirmEnd(controller, ref, deadline, refusal);
    // The first request may have arrived without a reply. Then it cancelled the job.
    const isDone = isRepeated && ended.kind === 'ended' && ended.job.status === 'canceled';
    return isDone ? { ...ended, wasFinished: false } : ended;
}
async function confirmEnd(controller, ref, deadline, refusal) {
    let status = 'unknown';
    for (;;) {
        try {
            const job = await controller.jobs.get(ref, deadline.options());
            status = job.status;
            if ((0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(status))
                return { kind: 'ended', job, wasFinished: refusal !== undefined };
        }
        catch (error) {
            if (error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(error)) {
                const why = (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
                return refusal === undefined ? { kind: 'accepted', status, why } : { kind: 'failed', reason: why };
            }
        }
        if (deadline.isExpired) {
            return refusal === undefined ? { kind: 'accepted', status } : { kind: 'failed', reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(refusal) };
        }
        await deadline.pause();
    }
}


/***/ }),

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

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 4746:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ Controller)
});

// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __nccwpck_require__(4159);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __nccwpck_require__(4014);
// EXTERNAL MODULE: ./src/controller/resources/create-options.ts
var create_options = __nccwpck_require__(9687);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __nccwpck_require__(8549);
// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __nccwpck_require__(6489);
;// CONCATENATED MODULE: ./src/controller/workflow-approvals.ts


/** The approvals of workflow jobs. */
class WorkflowApprovals {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Returns an approval. @throws ResponseError, ConnectionError, the signal's reason */
    async get(id, options) {
        return await this.#requests.get(approvalPath(id), options, (reply) => readApproval(reply, id));
    }
    /**
     * Approves or denies. A second decision is refused with 400 (controller fact 36).
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async decide(id, decision, options) {
        await this.#requests.post(`${approvalPath(id)}${decision}/`, undefined, options);
    }
}
/** Returns the path of an approval below the API root. */
function approvalPath(id) {
    return `workflow_approvals/${id}/`;
}
/** Reads an approval. @throws ResponseError (transient) when the reply is not that approval */
function readApproval(reply, id) {
    const status = (0,fields/* isRecord */.u4)(reply) ? (0,fields/* text */.Qq)(reply, 'status') : '';
    if (!(0,fields/* isRecord */.u4)(reply) || (0,fields/* number */.ai)(reply, 'id') !== id || status === '') {
        throw (0,reply_errors/* unexpectedReply */.Cp)(`approval ${id}`, 'it is something else');
    }
    return {
        id,
        status,
        name: (0,fields/* line */.n8)(reply, 'name'),
        timedOut: reply['timed_out'] === true,
        decidedBy: (0,fields/* text */.Qq)((0,fields/* record */.g1)((0,fields/* record */.g1)(reply, 'summary_fields'), 'approved_or_denied_by'), 'username'),
    };
}

;// CONCATENATED MODULE: ./src/controller/unified-jobs.ts





/** Maximum ids in one URL. Proxies cut long URLs. */
const MAX_IDS = 100;
/**
 * The jobs of a controller, of all types.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
class UnifiedJobs {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns a job by its id. Without a type, looks it up in the list of all jobs.
     * @throws JobNotFoundError when the job does not exist or has an unknown type
     */
    find(id, given, options) {
        return this.#requests.call(options, async (request) => {
            const type = given ?? (await this.#typeOf(id, request));
            try {
                return await this.#requests.get((0,jobs/* jobPath */.Jf)({ type, id }), request, (reply) => (0,jobs/* readJob */.cd)(reply, { type, id }));
            }
            catch (error) {
                if (!(error instanceof errors/* ResponseError */.o3 && error.status === 404 && error.fromApi))
                    throw error;
                throw given === undefined ? missing(id) : missingOfType(id, given);
            }
        });
    }
    /**
     * Returns the newest jobs of a template, newest first. Jobs of unknown types are left out. The API forbids filters on
     * `extra_vars` (controller fact 13), so the caller must look for launch ids.
     * @param count at most two hundred
     */
    async recent(templateId, count, options) {
        const query = `unified_job_template=${templateId}&order_by=-id&page_size=${count}`;
        const rows = await this.#list(query, 'the jobs of the template', options);
        return readJobs(rows);
    }
    /**
     * Returns the first hundred of these jobs, with one request. Approvals are missing: the list of all jobs has none.
     */
    async byIds(ids, options) {
        const wanted = new Set(ids.slice(0, MAX_IDS));
        const query = `id__in=${[...wanted].join(',')}&page_size=${MAX_IDS}`;
        return await this.#requests.get(`unified_jobs/?${query}`, options, (reply) => 
        // Compare here too: if a proxy drops the filter, everything matches.
        (0,fields/* readList */.LD)(reply, 'some jobs')
            .filter((row) => (0,fields/* isRecord */.u4)(row) && wanted.has(Number(row['id'])))
            .map((row) => (0,jobs/* readJob */.cd)(row)));
    }
    /**
     * Returns how long a template's last successful runs took, in ms, newest first.
     * @param before only jobs with lower ids count
     * @param count maximum number of runs
     */
    async pastRuns(templateId, before, count, options) {
        const query = `unified_job_template=${templateId}&status=successful&id__lt=${before}&order_by=-id&page_size=${count}`;
        const rows = await this.#list(query, 'the past runs of the template', options);
        const elapsed = rows.map((row) => (0,fields/* number */.ai)(row, 'elapsed') ?? 0);
        return elapsed.filter((seconds) => seconds > 0).map((seconds) => seconds * 1000);
    }
    async #typeOf(id, options) {
        let rows;
        try {
            rows = await this.#list(`id=${id}`, 'the list of all jobs', options);
        }
        catch (error) {
            if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
                return await this.#lookInEach(id, options, error);
            throw error;
        }
        // Compare here too: if a proxy or an old version drops the filter, everything matches.
        const row = rows.find((listed) => listed['id'] === id);
        if (row === undefined)
            return await this.#approvalOr(missing(id), id, options);
        const type = jobs/* JOB_TYPES */.MA.find((known) => known === row['type']);
        if (type === undefined)
            throw unexpectedType(id, (0,fields/* text */.Qq)(row, 'type'));
        return type;
    }
    #list(query, wanted, options) {
        return this.#requests.get(`unified_jobs/?${query}`, options, (reply) => (0,fields/* readList */.LD)(reply, wanted).filter(fields/* isRecord */.u4));
    }
    /**
     * Returns the type of a job by trying each type. Used when the controller, or something in front of it, does not
     * offer the list of all jobs.
     * @throws JobNotFoundError when the API itself says that the job does not exist; `failure` when only pages
     * answered, as in an outage
     */
    async #lookInEach(id, options, failure) {
        let { fromApi } = failure;
        for (const type of jobs/* JOB_TYPES */.MA) {
            const found = await this.#requests.get((0,jobs/* jobPath */.Jf)({ type, id }), options).catch((error) => {
                if (!(error instanceof errors/* ResponseError */.o3) || (error.status !== 404 && error.status !== 403))
                    throw error;
                fromApi ||= error.fromApi;
                return undefined;
            });
            if ((0,fields/* isRecord */.u4)(found) && found['id'] === id)
                return type;
        }
        throw fromApi ? missing(id) : failure;
    }
    /**
     * Returns the type `workflow_approval` if there is such an approval. The list of all jobs leaves approvals out,
     * although they are jobs.
     */
    async #approvalOr(nothing, id, options) {
        try {
            await this.#requests.get(approvalPath(id), options);
            return 'workflow_approval';
        }
        catch (error) {
            // In any form, also from a proxy: Tower before 3.6 has no approvals.
            if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
                throw nothing;
            throw error;
        }
    }
}
/** Reads the jobs of a list. Jobs of unknown types are left out. */
function readJobs(rows) {
    return rows.flatMap((row) => {
        try {
            return [(0,jobs/* readJob */.cd)(row)];
        }
        catch {
            return [];
        }
    });
}
function missing(id) {
    return new reply_errors/* JobNotFoundError */.Z7({ id: 'job-not-found', values: { id } });
}
function missingOfType(id, type) {
    return new reply_errors/* JobNotFoundError */.Z7({ id: 'job-of-type-not-found', values: { id, type } });
}
function unexpectedType(id, type) {
    return new reply_errors/* JobNotFoundError */.Z7({ id: 'job-type-unknown', values: { id, type, types: jobs/* JOB_TYPES */.MA.join(', ') } });
}

;// CONCATENATED MODULE: ./src/controller/ad-hoc-commands.ts




const PATH = 'ad_hoc_commands/';
/**
 * The ad hoc commands of a controller: one module on the hosts of an inventory. They have no template.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
class AdHocCommands {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the modules that the controller lets a command run (its setting `AD_HOC_COMMANDS`); empty when the reply
     * does not list them.
     */
    modules(options) {
        return this.#requests.call(options, async (request) => {
            const described = (0,create_options/* readCreateOptions */.N)(await this.#requests.options(PATH, request));
            const choices = described?.fields.get('module_name')?.choices ?? [];
            return choices.filter((choice) => typeof choice === 'string');
        });
    }
    /**
     * Starts a command. The POST is not idempotent: retry it only if it certainly did not arrive.
     * @param body its fields, by the API's names
     */
    create(body, options) {
        return this.#requests.post(PATH, body, options, (reply) => (0,jobs/* launchedJob */.YK)(this.#requests, reply));
    }
    /** Returns the newest commands, newest first. Unreadable ones are left out. @param count at most two hundred */
    recent(count, options) {
        return this.#requests.get(`${PATH}?order_by=-id&page_size=${count}`, options, (reply) => readJobs((0,fields/* readList */.LD)(reply, 'the ad hoc commands')));
    }
}

;// CONCATENATED MODULE: ./src/controller/applications.ts
/** The OAuth2 applications of tokens. Behind a gateway they are the gateway's own. */
class Applications {
    #requests;
    #collections;
    constructor(requests, collections) {
        this.#requests = requests;
        this.#collections = collections;
    }
    /**
     * Returns the ids of the applications with this id or name, at most twenty.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async find(by, wanted, options) {
        const resource = this.#requests.root.gateway ? '../../gateway/v1/applications' : 'applications';
        const rows = await this.#collections.list({ resource, filters: [[by, wanted]], limit: 20 }, options);
        return rows.map(({ id }) => id);
    }
}

// EXTERNAL MODULE: ./src/controller/credentials.ts
var credentials = __nccwpck_require__(4950);
// EXTERNAL MODULE: ./src/controller/events/job-events.ts + 1 modules
var job_events = __nccwpck_require__(4552);
// EXTERNAL MODULE: ./src/controller/events/host-counts.ts
var host_counts = __nccwpck_require__(8513);
;// CONCATENATED MODULE: ./src/controller/events/job-host-summaries.ts



/** What the controller counted for each host of a playbook run (`job_host_summaries/`). */
class JobHostSummaries {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the counts by host; none for a job without a recap.
     * @param maxPages maximum number of pages, of 200 hosts each
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async list(job, maxPages, options) {
        const hosts = new Map();
        for (let page = 1; page <= maxPages; page += 1) {
            const path = `${(0,jobs/* jobPath */.Jf)(job)}job_host_summaries/?order_by=id&page_size=${fields/* MAX_PAGE_SIZE */.H4}&page=${page}`;
            const { rows, more } = await this.#requests.get(path, { ...options, plainNumbers: true }, (reply) => (0,fields/* readPage */.SP)(reply, 'the host summaries of a job'));
            for (const row of rows) {
                if ((0,fields/* text */.Qq)(row, 'host_name') !== '')
                    hosts.set((0,fields/* text */.Qq)(row, 'host_name'), (0,host_counts/* readHostCounts */.hX)(row));
            }
            if (!more)
                break;
        }
        return hosts;
    }
    /**
     * Returns how many hosts the controller has counted so far; 0 when the reply does not say.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async count(job, options) {
        const reply = await this.#requests.get(`${(0,jobs/* jobPath */.Jf)(job)}job_host_summaries/?page_size=1`, options);
        return (0,fields/* isRecord */.u4)(reply) ? ((0,fields/* number */.ai)(reply, 'count') ?? 0) : 0;
    }
}

// EXTERNAL MODULE: ./src/controller/named-objects.ts
var named_objects = __nccwpck_require__(9620);
;// CONCATENATED MODULE: ./src/controller/inventories.ts



/** The inventories of a controller. */
class Inventories extends named_objects/* NamedObjects */.m {
    constructor(requests) {
        super(requests, 'inventories', named_objects/* readNamedObject */.l);
    }
    /**
     * Returns the enabled hosts of an inventory and their groups.
     * @throws ResponseError (403 without the Read role on it), ConnectionError, the signal's reason
     */
    hosts(id, options) {
        return this.requests.get(`inventories/${id}/script/`, options, inventoryHosts);
    }
}
/**
 * Reads the hosts in the reply of `script/`: groups by name, each with `hosts` and `children`. The reply leaves out groups
 * without members.
 * @throws UnexpectedReplyError when the reply is something else
 */
function inventoryHosts(reply) {
    if (!(0,fields/* isRecord */.u4)(reply) || !(0,fields/* isRecord */.u4)(reply['all']))
        throw (0,reply_errors/* unexpectedReply */.Cp)("an inventory's hosts", 'it has no group "all"');
    const names = Object.keys(reply).filter((name) => name !== '_meta');
    const groups = new Map(names.map((name) => [name, members(reply, name, new Set())]));
    const hosts = new Set([...groups.values()].flatMap((group) => [...group]));
    return { hosts, groups: new Map([...groups, ['all', hosts]]) };
}
/** @param seen groups on the path to this one, so that a cycle of groups ends */
function members(script, name, seen) {
    const group = script[name];
    if (!(0,fields/* isRecord */.u4)(group) || seen.has(name))
        return new Set();
    seen.add(name);
    return new Set([
        ...(0,fields/* texts */.Te)(group, 'hosts'),
        ...(0,fields/* texts */.Te)(group, 'children').flatMap((child) => [...members(script, child, seen)]),
    ]);
}

;// CONCATENATED MODULE: ./src/controller/projects.ts


/** The projects of a controller. */
class Projects {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns a project.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    get(id, options) {
        return this.#requests.get(`projects/${id}/`, options, readProject);
    }
}
function readProject(reply) {
    if (!(0,fields/* isRecord */.u4)(reply))
        throw (0,reply_errors/* unexpectedReply */.Cp)('a project', 'it is not an object');
    const { scm_branch: scmBranch, allow_override: allowOverride } = reply;
    return {
        name: (0,fields/* text */.Qq)(reply, 'name'),
        scmBranch: typeof scmBranch === 'string' ? scmBranch : undefined,
        allowOverride: typeof allowOverride === 'boolean' ? allowOverride : undefined,
    };
}

// EXTERNAL MODULE: ./src/controller/requests.ts + 1 modules
var requests = __nccwpck_require__(3045);
// EXTERNAL MODULE: ./src/controller/resources/collections.ts
var collections = __nccwpck_require__(8111);
;// CONCATENATED MODULE: ./src/controller/settings.ts

/** The settings of a controller. Only superusers and system auditors may read them (AWX 24.6, `SettingSingletonDetail`). */
class Settings {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns whether jobs evaluate templates in the variables of a launch: `always`, `never`, or `template` for those that
     * the template itself has (`ALLOW_JINJA_IN_EXTRA_VARS`); `''` when the reply does not say.
     * @throws ResponseError with status 403 for other users; ConnectionError, the signal's reason
     */
    allowJinjaInExtraVars(options) {
        return this.#requests.get('settings/jobs/', options, (reply) => (0,fields/* isRecord */.u4)(reply) ? (0,fields/* text */.Qq)(reply, 'ALLOW_JINJA_IN_EXTRA_VARS') : '');
    }
}

// EXTERNAL MODULE: ./src/controller/templates/templates.ts + 1 modules
var templates = __nccwpck_require__(4444);
// EXTERNAL MODULE: ./src/controller/tokens.ts
var tokens = __nccwpck_require__(1884);
// EXTERNAL MODULE: ./src/controller/users.ts
var users = __nccwpck_require__(9092);
// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var timing_clock = __nccwpck_require__(2147);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/controller/events/job-event.ts + 1 modules
var job_event = __nccwpck_require__(9623);
;// CONCATENATED MODULE: ./src/controller/websocket/clean-urls.ts
/** Matches what may be a URL, as the controller does: a scheme, a colon, and the rest of the word. */
const URLS = /\w{1,20}:\/{0,2}\S+/g;
/** Matches the parts of a URL: its scheme, then its host with the credentials before it, then its path. */
const PARTS = /^(\w+:\/\/)([^/?#]*)(.*)$/s;
const HIDDEN = '$encrypted$';
/**
 * Returns a text without the credentials of its URLs, as the API shows the output of a project update (controller fact
 * 47): `https://u:p@host` becomes `https://$encrypted$:$encrypted$@host`.
 */
function cleanUrls(text) {
    return text.includes('://') ? text.replace(URLS, cleanUrl) : text;
}
function cleanUrl(url) {
    const [, scheme = '', place = '', path = ''] = PARTS.exec(url) ?? [];
    const end = place.lastIndexOf('@');
    // Without an `@`, the controller takes host and port for a name and a password.
    if (end < 0 && !place.includes(':'))
        return url;
    // It hides the whole of what it cannot read.
    if (place.includes('[') !== place.includes(']') || (end < 0 && place.split(':').length > 2))
        return HIDDEN;
    const secrets = end < 0 ? place : place.slice(0, end);
    return `${scheme}${hide(secrets)}${place.slice(secrets.length)}${path}`;
}
/** Hides a name and a password. A colon in the password belongs to it. */
function hide(secrets) {
    const colon = secrets.indexOf(':');
    const parts = colon < 0 ? [secrets] : [secrets.slice(0, colon), secrets.slice(colon + 1)];
    return parts.map((part) => (part === '' ? '' : HIDDEN)).join(':');
}

;// CONCATENATED MODULE: ./src/controller/websocket/live-frames.ts



/** The group of a job's events, by its type (controller fact 69). An approval has none. */
const EVENT_GROUPS = {
    job: 'job_events',
    workflow_job: 'workflow_events',
    project_update: 'project_update_events',
    inventory_update: 'inventory_update_events',
    ad_hoc_command: 'ad_hoc_command_events',
    system_job: 'system_job_events',
    workflow_approval: undefined,
};
/** Longest frame that is parsed, in bytes. Only events are longer, and the API delivers those in parts. */
const MAX_FRAME = 1024 * 1024;
/**
 * Returns the groups to subscribe to for some jobs. A subscription replaces the one before, so it must have all of them.
 */
function groupsOf(subscriptions) {
    const groups = { jobs: ['status_changed', 'summary'] };
    for (const { job } of subscriptions) {
        const events = EVENT_GROUPS[job.type];
        if (events !== undefined)
            groups[events] = [...(groups[events] ?? []), job.id];
    }
    return groups;
}
/**
 * Reads a frame and passes on what it says about these jobs.
 * @returns whether it is the reply to a subscription
 */
function takeFrame(data, subscriptions) {
    if (data.length > MAX_FRAME) {
        for (const { listener } of subscriptions)
            listener.event(undefined, data.length);
        return false;
    }
    const frame = parse(data);
    if (frame === undefined) {
        // The controller writes a result's NaN into the frame, which is not JSON.
        for (const { listener } of subscriptions)
            listener.event(undefined, data.length);
        return false;
    }
    if (typeof frame['error'] === 'string')
        subscriptions[0]?.listener.debug(`Live updates: ${frame['error']}`);
    const groups = frame['groups_current'];
    if (!Array.isArray(groups)) {
        for (const { job, listener } of subscriptions)
            passOn(frame, data.length, job, listener);
        return false;
    }
    for (const { job, listener } of subscriptions)
        listener.working(isReported(job, groups));
    return true;
}
/** Returns whether status and events of a job are reported. A user who may not see the events still gets the status. */
function isReported({ type, id }, groups) {
    const events = EVENT_GROUPS[type];
    return groups.includes('jobs-status_changed') && (events === undefined || groups.includes(`${events}-${id}`));
}
/** Passes on frames about this job only: `jobs-status_changed` is about every job on the controller (controller fact 63). */
function passOn(frame, length, job, listener) {
    const workflow = frame['workflow_job_id'];
    if (frame['unified_job_id'] === job.id) {
        const count = (0,fields/* number */.ai)(frame, 'final_counter');
        // This frame comes some 60 ms before the final status.
        if (count !== undefined)
            listener.counted(count);
        else
            listener.status((0,fields/* text */.Qq)(frame, 'status'));
    }
    else if (frame[job.type] === job.id && frame['group_name'] === EVENT_GROUPS[job.type]) {
        listener.event((0,job_event/* readEvent */.j)(frame), length);
    }
    else if (workflow === job.id || (typeof workflow === 'number' && listener.follows(workflow)))
        listener.nodes();
}
/** Parses a frame; undefined when it is not an object in JSON. Only frames of project updates have credentials that the API hides (controller fact 47). */
function parse(data) {
    const cleaned = (_key, value) => (typeof value === 'string' ? cleanUrls(value) : value);
    try {
        const written = data.toString('utf8');
        const frame = JSON.parse(written);
        if (!(0,fields/* isRecord */.u4)(frame))
            return undefined;
        if (frame['group_name'] !== EVENT_GROUPS.project_update)
            return frame;
        return JSON.parse(written, cleaned);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/controller/websocket/live-connection.ts



/** Interval of pings, in ms. A half-open connection does not answer a ping. */
const PING_MS = 10_000;
/** Longest frame, in bytes. A longer one closes the connection. */
const MAX_PAYLOAD = 16 * 1024 * 1024;
/** Connects once, subscribes to the jobs, and passes on their frames until the connection ends. Never throws. */
async function connectOnce(requests, path, subscriptions, clock, signal) {
    const { listener } = subscriptions.main;
    const route = requests.webSocket(path);
    if (route === undefined)
        return 'refused';
    // Loaded only by a step that listens.
    const { WebSocket: Socket } = await __nccwpck_require__.e(/* import() | websocket */ 576).then(__nccwpck_require__.bind(__nccwpck_require__, 2977));
    if (signal.aborted)
        return 'lost';
    // Any value works if the cookie and the subscription have the same (controller fact 62).
    const csrf = (0,external_node_crypto_.randomUUID)();
    const socket = new Socket(route.url, {
        headers: { ...route.headers, Cookie: `csrftoken=${csrf}` },
        agent: route.agent,
        handshakeTimeout: 10_000,
        followRedirects: false,
        perMessageDeflate: false,
        maxPayload: MAX_PAYLOAD,
    });
    return await new Promise((resolve) => {
        let end = 'lost';
        const done = new AbortController();
        const close = () => socket.terminate();
        signal.addEventListener('abort', close, { once: true });
        socket.on('unexpected-response', (_request, response) => {
            const status = response.statusCode ?? 0;
            if (status < 500 && status !== 429)
                end = 'refused';
            listener.debug(`Live updates: ${route.url} answered ${status}.`);
            response.destroy();
            socket.terminate();
        });
        socket.on('open', () => {
            const subscribe = () => socket.send(JSON.stringify({ groups: groupsOf(subscriptions.all), xrftoken: csrf }));
            subscribe();
            subscriptions.onChange = subscribe;
            keepAlive(socket, clock, done.signal);
        });
        socket.on('message', (data) => {
            if (takeFrame(data, subscriptions.all))
                end = 'worked';
        });
        socket.on('error', (error) => {
            if (end === 'lost' && !signal.aborted)
                listener.debug(`Live updates: ${error.message}`);
        });
        socket.on('close', () => {
            if (end === 'worked' && !signal.aborted)
                listener.debug('The connection for live updates was lost.');
            done.abort();
            signal.removeEventListener('abort', close);
            subscriptions.onChange = undefined;
            for (const each of subscriptions.all)
                each.listener.working(false);
            resolve(end);
        });
    });
}
/** Sends pings, and closes the connection when nothing, not even a pong, came since the last one. */
function keepAlive(socket, clock, done) {
    let alive = true;
    const heard = () => {
        alive = true;
    };
    socket.on('pong', heard);
    socket.on('message', heard);
    const beat = async () => {
        while (!done.aborted) {
            await (0,timing_clock/* interruptiblePause */.Wz)(clock, PING_MS, done);
            if (done.aborted)
                return;
            if (!alive)
                socket.terminate();
            alive = false;
            socket.ping();
        }
    };
    beat().catch(() => undefined);
}

;// CONCATENATED MODULE: ./src/controller/websocket/websocket.ts


/** Pauses before the next connection, in ms. Each pause doubles, up to the last. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** Which part of a pause varies. After a restart of the controller, many steps connect again. */
const JITTER = 0.75;
/** The controller's WebSocket, which reports changes immediately. */
class Websocket {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Listens until the signal is aborted, and connects again after a loss. Never throws: without live updates the job is
     * polled.
     */
    async listen(subscriptions, { clock, signal, random }) {
        const { gateway } = this.#requests.root;
        const paths = gateway ? ['api/controller/v2/websocket/'] : ['websocket/', 'api/websocket/'];
        let pause = FIRST_PAUSE_MS;
        for (let path = paths[0]; !signal.aborted; path = paths[0]) {
            if (path === undefined) {
                subscriptions.main.listener.debug('There are no live updates; the job is polled.');
                return;
            }
            const began = clock.now();
            const end = await connectOnce(this.#requests, path, subscriptions, clock, signal);
            if (end === 'worked') {
                // A connection that fails repeatedly must not cost more requests than polling.
                if (clock.now() - began >= LONGEST_PAUSE_MS)
                    pause = FIRST_PAUSE_MS;
            }
            else
                paths.shift();
            if (end === 'refused')
                continue;
            if (end === 'lost')
                paths.push(path);
            if (signal.aborted)
                return;
            await (0,timing_clock/* interruptiblePause */.Wz)(clock, pause * (1 - JITTER * random()), signal);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        }
    }
}

// EXTERNAL MODULE: ./src/controller/workflow-nodes.ts
var workflow_nodes = __nccwpck_require__(9271);
;// CONCATENATED MODULE: ./src/controller/client.ts



















/** Holds the requests, so that only the nouns can send them. */
class Client {
    root;
    requests;
    constructor(root, connection) {
        this.root = root;
        this.requests = new requests/* Requests */.l(root, connection);
    }
}
/** The client of one controller, with one object for each noun of the API. Independent of GitHub. */
class Controller extends Client {
    collections = new collections/* Collections */.q(this.requests);
    adHocCommands = new AdHocCommands(this.requests);
    applications = new Applications(this.requests, this.collections);
    credentials = new credentials/* Credentials */.Ji(this.requests);
    executionEnvironments = new named_objects/* NamedObjects */.m(this.requests, 'execution_environments', named_objects/* readNamedObject */.l);
    instanceGroups = new named_objects/* NamedObjects */.m(this.requests, 'instance_groups', named_objects/* readNamedObject */.l);
    inventories = new Inventories(this.requests);
    jobEvents = new job_events/* JobEvents */.l(this.requests);
    jobHostSummaries = new JobHostSummaries(this.requests);
    jobs = new jobs/* Jobs */.XP(this.requests);
    labels = new named_objects/* NamedObjects */.m(this.requests, 'labels', named_objects/* readNamedObject */.l);
    projects = new Projects(this.requests);
    settings = new Settings(this.requests);
    templates = new templates/* Templates */.I(this.requests);
    tokens = new tokens/* Tokens */.D(this.requests);
    unifiedJobs = new UnifiedJobs(this.requests);
    users = new users/* Users */.z(this.requests);
    websocket = new Websocket(this.requests);
    workflowApprovals = new WorkflowApprovals(this.requests);
    workflowNodes = new workflow_nodes/* WorkflowNodes */.p(this.requests);
    /** Returns everything that `apply` reads and writes. Other actions do not load it. */
    async resources() {
        const { Resources: All } = await __nccwpck_require__.e(/* import() | resources */ 566).then(__nccwpck_require__.bind(__nccwpck_require__, 836));
        return new All(this.requests, this.collections);
    }
}


/***/ }),

/***/ 6762:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Connection)
});

// UNUSED EXPORTS: needsUser

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __nccwpck_require__(8549);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __nccwpck_require__(4351);
// EXTERNAL MODULE: ./src/http/json/parse-json.ts
var parse_json = __nccwpck_require__(7671);
;// CONCATENATED MODULE: ./src/http/json-reply.ts

/**
 * Returns the JSON value of a successful reply; `undefined` when it has no body (202 to a cancel, 204).
 * @param readRefusal knows how this server words a refusal
 * @throws ResponseError for everything else, including a page with status 200 and JSON that is cut
 */
function readJson(request, reply, readRefusal) {
    const body = parseBody(request, reply);
    if (isSuccess(reply)) {
        if (body.kind === 'json')
            return body.value;
        if (body.kind === 'empty')
            return undefined;
    }
    throw readRefusal(request, reply, body);
}
/** Returns whether the status of a reply is 2xx. */
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
function parseBody(request, reply) {
    // A byte order mark is not part of the text. `trim` removes it.
    const body = reply.body.trim();
    if (body === '')
        return { kind: 'empty' };
    const type = (reply.headers['content-type'] ?? '').toLowerCase();
    const isDeclared = type.includes('json');
    // Some proxies drop the content type, and some gateways send a refusal with the type of a text.
    const isPossible = reply.status === 401 || reply.status === 403 || (type === '' && isSuccess(reply));
    if (!isDeclared && !isPossible)
        return { kind: 'page' };
    try {
        return { kind: 'json', value: request.plainNumbers ? JSON.parse(body) : (0,parse_json/* parseExact */.j)(body) };
    }
    catch {
        return { kind: isDeclared ? 'cut' : 'page' };
    }
}
/**
 * Returns the pause that `Retry-After` asks for, in ms from now. A date is compared with the server's clock if the
 * reply has one.
 */
function retryAfter({ headers }) {
    const value = headers['retry-after'];
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    const date = Date.parse(value);
    if (Number.isNaN(date))
        return undefined;
    const reported = Date.parse(headers.date ?? '');
    return Math.max(0, date - (Number.isNaN(reported) ? Date.now() : reported));
}
/** Returns the target of a redirect; undefined when the reply is not a redirect. */
function redirectTarget({ url }, { status, headers }) {
    const { location } = headers;
    if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, url.href))
        return undefined;
    return new URL(location, url);
}
/** Returns method and URL without the query, which is long and never needed to understand a refusal. */
function describeRequest({ method, url }) {
    return `${method} ${url.origin}${url.pathname}`;
}

// EXTERNAL MODULE: ./src/http/transport.ts + 4 modules
var transport = __nccwpck_require__(2524);
;// CONCATENATED MODULE: ./src/http/json-client.ts



/** Maximum number of redirects of a GET, within the same origin. */
const MAX_REDIRECTS = 5;
/** A client of one server that answers in JSON. */
class JsonClient {
    #transport;
    #options;
    constructor(options) {
        this.#options = options;
        this.#transport = new transport/* Transport */.o({ tls: options.tls });
    }
    /**
     * Sends one request and returns the JSON of its reply; undefined when the reply has no body.
     * @throws ResponseError, ConnectionError, ProxySettingError, the signal's reason
     */
    async exchange({ method, url, body, authorization, take }, options) {
        const request = {
            ...options,
            method,
            url,
            headers: {
                Accept: take?.type === 'text/plain' ? '*/*' : 'application/json',
                ...(this.#options.userAgent === undefined ? {} : { 'User-Agent': this.#options.userAgent }),
                ...(body === undefined ? {} : { 'Content-Type': body.type }),
                ...(authorization === undefined ? {} : { Authorization: authorization }),
            },
            // A POST without a body declares its length too: otherwise some proxies answer 411.
            body: body?.text ?? (method === 'POST' ? '' : undefined),
            timeoutMs: options.timeoutMs ?? this.#options.timeoutMs,
            take,
        };
        const { reply, answered } = await this.#follow(request);
        return readJson(answered, reply, this.#options.readRefusal);
    }
    /** Returns the agent for a WebSocket; undefined when none can be opened. */
    webSocketAgent(url) {
        return this.#transport.webSocketAgent(url);
    }
    /** Closes the kept connections. */
    close() {
        this.#transport.close();
    }
    /** Follows redirects of a GET within its origin. A redirect of a POST is a refusal. */
    async #follow(request) {
        let current = request;
        for (let redirects = 0;; redirects += 1) {
            const reply = await this.#send(current);
            const target = redirectTarget(current, reply);
            if (request.method !== 'GET' || target?.origin !== current.url.origin)
                return { reply, answered: current };
            if (redirects === MAX_REDIRECTS) {
                const values = { request: describeRequest(request), times: MAX_REDIRECTS };
                const statement = { id: 'redirected-too-often', values };
                throw new errors/* ResponseError */.o3(statement, { status: reply.status, words: '', fromApi: false, transient: false });
            }
            current = { ...current, url: target };
        }
    }
    async #send(request) {
        const began = performance.now();
        const trace = (outcome) => this.#options.trace?.(request, outcome, performance.now() - began);
        try {
            const reply = await this.#transport.send(request);
            trace(reply);
            return reply;
        }
        catch (error) {
            trace(error instanceof Error ? error : new Error(String(error)));
            throw error;
        }
    }
}

// EXTERNAL MODULE: ./src/controller/client.ts + 12 modules
var controller_client = __nccwpck_require__(4746);
// EXTERNAL MODULE: ./src/controller/requests.ts + 1 modules
var requests = __nccwpck_require__(3045);
;// CONCATENATED MODULE: ./src/controller/connection/auth.ts
/** Returns the Authorization header: Bearer for a token, otherwise Basic. */
function authorization(credentials) {
    if ('token' in credentials)
        return `Bearer ${credentials.token}`;
    return basic(credentials.username, credentials.password);
}
/**
 * Returns the Authorization header of an OAuth2 client. Both parts are form-encoded first (RFC 6749, section 2.3.1).
 */
function clientAuthorization({ id, secret }) {
    return basic(encodeURIComponent(id), encodeURIComponent(secret));
}
function basic(name, secret) {
    return `Basic ${Buffer.from(`${name}:${secret}`, 'utf8').toString('base64')}`;
}
/**
 * Returns what a refusal means for these credentials. The controller's own words do not distinguish the
 * cases. A 401 has the same words as a request without credentials (controller facts 48 and 49). A 403 has the same
 * words for a missing role and for a read scope.
 * @returns undefined for a status that is not about access
 */
function accessFault(status, method, access) {
    const { credentials } = access;
    if (status === 401)
        return unknownUser(access);
    if (status !== 403)
        return undefined;
    if (method === 'GET')
        return 'role-read-missing';
    return 'token' in credentials ? 'role-or-scope-missing' : 'role-missing';
}
function unknownUser({ credentials, hasOauth }) {
    if (!('token' in credentials))
        return 'password-rejected';
    if (!hasOauth)
        return 'token-without-provider';
    return credentials.issued ? 'issued-token-rejected' : 'token-rejected';
}

// EXTERNAL MODULE: ./src/http/connection-errors.ts
var connection_errors = __nccwpck_require__(7368);
// EXTERNAL MODULE: ./src/http/reply-text.ts
var reply_text = __nccwpck_require__(2978);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __nccwpck_require__(4159);
// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __nccwpck_require__(6489);
;// CONCATENATED MODULE: ./src/controller/connection/classify-reply.ts






/**
 * Returns the error for a reply that is not the JSON of a success, from the controller or from something in front of
 * it. The error says what answered what, and whether waiting can help.
 */
function readRefusal(request, reply, body) {
    if (isSuccess(reply))
        return unusable(request, reply, body);
    const { fromApi, transient } = classify(reply, body);
    const words = (0,reply_text/* errorText */.k)(body.kind === 'json' ? body.value : reply.body);
    const values = replyValues(request, reply);
    const facts = { status: reply.status, words, fromApi, transient, retryAfterMs: retryAfter(reply) };
    if (fromApi && reply.status === 403 && INSUFFICIENT_SCOPE.test(words))
        return new reply_errors/* ReadScopeError */.hR({ id: 'token-scope-read', values }, facts);
    const statement = redirected(request, reply, values) ?? toTlsPort(request, reply) ?? refused(reply, body, fromApi, values);
    return new errors/* ResponseError */.o3(statement, facts);
}
/**
 * Matches the gateway's words for a token with the read scope. The controller's own words are the same as for a missing
 * role.
 */
const INSUFFICIENT_SCOPE = /\binsufficient scope\b/i;
/** Matches the same words as plain text, which the gateway sends to clients that do not ask for JSON. */
const INSUFFICIENT_SCOPE_TEXT = /^\s*your token has insufficient scope\b[^<]*$/i;
/**
 * Returns whether a refusal comes from the API, and whether it is temporary.
 * It comes from the controller, or from the AAP gateway as its authorization. Anything in front may also answer 401,
 * 403 and 404, even in JSON. The controller puts its words under `detail` and names its product in a header (controller
 * fact 58). The gateway puts them under `details`, also with the type of a text. It sends the words alone where a proxy
 * changed `Accept`. The controller answers an unknown path with a page, which has the request's id like each of its
 * replies (controller fact 52).
 * 429 and 5xx are temporary. So is a 401, 403 or 404 that is not the API's own: an ingress without its backend sends
 * them.
 */
function classify(reply, body) {
    const { status } = reply;
    const fromApi = isFromApi(reply, body);
    const isOverload = status === 429 || status === 408 || status === 425 || status >= 500;
    const isAmbiguous = status === 401 || status === 403 || status === 404;
    return { fromApi, transient: isOverload ? status !== 501 && status !== 505 : !fromApi && isAmbiguous };
}
function isFromApi({ status, headers, body: text }, body) {
    if (status === 404 && headers['x-api-request-id'] !== undefined)
        return true;
    if (status === 403 && INSUFFICIENT_SCOPE_TEXT.test(text))
        return true;
    if (body.kind !== 'json')
        return false;
    return ![401, 403, 404].includes(status) || headers['x-api-product-name'] !== undefined || hasDetail(body.value);
}
function hasDetail(value) {
    return (0,fields/* isRecord */.u4)(value) && (typeof value['detail'] === 'string' || typeof value['details'] === 'string');
}
function unusable(request, reply, { kind }) {
    const { proxy } = reply;
    const values = replyValues(request, reply);
    const page = kind === 'page' ? (0,reply_text/* errorText */.k)(reply.body) : '';
    const facts = {
        status: reply.status,
        words: kind === 'page' ? page : 'the JSON is cut or damaged',
        fromApi: false,
        transient: true,
        retryAfterMs: retryAfter(reply),
    };
    const inFront = kind === 'page'
        ? { id: 'reply-page-from-intermediary', values: { ...values, page } }
        : { id: 'reply-cut-from-intermediary', values };
    if (proxy === undefined)
        return new errors/* ResponseError */.o3(inFront, facts);
    const fromProxy = kind === 'page'
        ? { id: 'reply-page-from-proxy', values: { ...values, page, proxy } }
        : { id: 'reply-cut-from-proxy', values: { ...values, proxy } };
    return new errors/* ResponseError */.o3(fromProxy, facts);
}
/**
 * Returns what a refusal says about its origin. A proxy is recognized by its own status, nginx by its page.
 */
function refused(reply, body, fromApi, values) {
    if (fromApi)
        return { id: body.kind === 'page' && reply.status === 404 ? 'path-unknown' : 'reply-refused', values };
    if (reply.status === 407)
        return { id: 'reply-proxy-login', values };
    if (reply.status === 400 && /No required SSL certificate|SSL certificate error/i.test(reply.body)) {
        return { id: 'reply-client-certificate', values };
    }
    const { proxy } = reply;
    return proxy === undefined
        ? { id: 'reply-from-intermediary', values }
        : { id: 'reply-from-proxy', values: { ...values, proxy } };
}
/** Returns the statement for the page with which a server refuses plain HTTP on its TLS port: nginx, Apache or Go. */
function toTlsPort(request, { status, body }) {
    const { url } = request;
    if (url.protocol !== 'http:' || status !== 400 || !PLAIN_TO_TLS.test(body))
        return undefined;
    return { id: 'server-speaks-tls', values: { request: describeRequest(request), server: (0,connection_errors/* serverOf */.FN)(url) } };
}
const PLAIN_TO_TLS = /plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL-enabled server port|HTTP request to an HTTPS server/;
function redirected(request, reply, values) {
    const address = redirectTarget(request, reply);
    if (address === undefined)
        return undefined;
    const { origin } = address;
    const target = `${origin}${address.pathname}`;
    return origin === request.url.origin
        ? { id: 'reply-redirected', values: { ...values, target } }
        : { id: 'reply-redirected-elsewhere', values: { ...values, target, origin } };
}
function replyValues(request, { status, headers }) {
    const id = headers['x-api-request-id'];
    const requestId = typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? ` (X-API-Request-Id ${id})` : '';
    return { request: describeRequest(request), status, requestId };
}

;// CONCATENATED MODULE: ./src/controller/connection/given-url.ts
/**
 * Matches an API path up to the end of a URL's path: `/api`, `/api/v2`, `/api/controller/v2/job_templates/42/launch`,
 * `/api/o/token`.
 */
const API_PATH = /\/api(?:\/(?:(?:controller|gateway|o|v\d+)(?:\/.*)?)?)?$/;
/**
 * Matches the path of a page of the web interface up to the end of a URL's path (the routes of ansible/ansible-ui). Below
 * `jobs` and `templates` only with the kind of object: a path prefix may have such a name.
 */
const WEB_PAGE = new RegExp(`/(?:${[
    'access|administration|analytics|content|decisions|execution|infrastructure|lightspeed|login|overview|quickstarts',
    'settings|ui_next',
    'jobs/(?:playbook|workflow|project|inventory|command|management)',
    'templates/(?:job|workflow-job)-template',
].join('|')})(?:/.*)?$`);
/**
 * Returns the sites that the user's URL can mean: without API path, query and fragment. For the URL of a web page, its
 * path may also be a path prefix, which comes first.
 */
function sitesOf(url) {
    // Two slashes in a row would begin the name of another host.
    const path = url.pathname
        .replace(/\/{2,}/g, '/')
        .replace(/\/$/, '')
        .replace(API_PATH, '');
    return [...new Set([path, path.replace(WEB_PAGE, '')])].map((site) => new URL(`${site}/`, url.origin));
}

;// CONCATENATED MODULE: ./src/controller/connection/discovery.ts



const NO_API = { id: 'api-not-found', values: {} };
/**
 * Finds the API root from any URL of the controller (controller fact 56). Where the URL leads to no API, the API at the
 * root of the same host is only named in the error: it may be another controller.
 * @throws ResponseError, ConnectionError from `get`; ResponseError when the server is not such an API
 */
async function discover(given, get) {
    const sites = sitesOf(given);
    for (const [index, site] of sites.entries()) {
        try {
            return await findAt(site, get);
        }
        catch (error) {
            if (!leadsNowhere(error))
                throw error;
            if (index === sites.length - 1)
                throw (await elsewhere(site, get, error)) ?? error;
        }
    }
    throw new Error('a URL means at least one site');
}
/**
 * Finds the API root of a site. AWX and Tower name `current_version`. An AAP gateway names `apis.controller`, which names
 * its own version. Only the version is read from the replies: behind a gateway or a path prefix their links can lead
 * elsewhere.
 */
async function findAt(site, get) {
    const top = await ask(get, new URL('api/', site)).catch((error) => {
        throw isNoApi(error) ? error.withHint(NO_API) : error;
    });
    if ((0,fields/* isRecord */.u4)(top) && (0,fields/* isRecord */.u4)(top['apis']) && typeof top['apis']['controller'] === 'string') {
        const controller = await ask(get, new URL('api/controller/', site));
        const api = new URL(`api/controller/${version(controller, site)}/`, site);
        return { root: { api, site, gateway: true }, hasOauth: true };
    }
    if ((0,fields/* isRecord */.u4)(top) && (0,fields/* isRecord */.u4)(top['apis']) && top['current_version'] === undefined) {
        throw notAnApi({
            id: 'gateway-without-controller',
            values: { address: site.href, apis: Object.keys(top['apis']).join(', ') || 'nothing' },
        });
    }
    const api = new URL(`api/${version(top, site)}/`, site);
    return { root: { api, site, gateway: false }, hasOauth: (0,fields/* isRecord */.u4)(top) && top['oauth2'] !== undefined };
}
/** Returns the error that names the API at the root of the host; undefined when none answers there. */
async function elsewhere(site, get, { status }) {
    const host = new URL('/', site);
    if (site.href === host.href || (status !== 404 && status !== 200))
        return undefined;
    try {
        // Without credentials: the user did not name this address.
        await findAt(host, (url) => get(url, false));
    }
    catch (error) {
        if (error instanceof errors/* ResponseError */.o3 || error instanceof errors/* ConnectionError */.Rc)
            return undefined;
        throw error;
    }
    const values = { address: `${site.href}api/`, api: `${host.href}api/`, url: host.href };
    const statement = { id: 'api-at-other-path', values };
    return new errors/* ResponseError */.o3(statement, { status, words: '', fromApi: true, transient: false });
}
/** Returns whether a reply may mean that no API is there. An outage or a refusal of the API itself does not. */
function leadsNowhere(error) {
    if (!(error instanceof errors/* ResponseError */.o3) || error.status >= 500 || [408, 425, 429].includes(error.status))
        return false;
    return !error.fromApi || error.status === 404 || error.status === 200;
}
/** Returns whether the URL may not be an API: a page or a 404 answered. Other errors already say where to look. */
function isNoApi(error) {
    if (!(error instanceof errors/* ResponseError */.o3) || error.id === 'server-speaks-tls')
        return false;
    if (error.fromApi)
        return error.status === 404;
    return error.status < 300 || error.status >= 400;
}
/**
 * Sends a GET without credentials. Some controllers show their root only to users: if the API itself says so, sends it
 * with credentials.
 */
async function ask(get, url) {
    try {
        return await get(url, false);
    }
    catch (error) {
        const wantsUser = error instanceof errors/* ResponseError */.o3 && error.fromApi && (error.status === 401 || error.status === 403);
        if (!wantsUser)
            throw error;
        return await get(url, true);
    }
}
function version(reply, site) {
    const current = (0,fields/* isRecord */.u4)(reply) ? reply['current_version'] : undefined;
    const found = typeof current === 'string' ? /\/(v\d+)\/?$/.exec(current)?.[1] : undefined;
    if (found === undefined)
        throw notAnApi({ id: 'api-no-version', values: { address: `${site.href}api/` } });
    return found;
}
function notAnApi(statement) {
    return new errors/* ResponseError */.o3(statement, { status: 200, words: '', fromApi: true, transient: false });
}

;// CONCATENATED MODULE: ./src/controller/connection/list-stream.ts
/** Characters that can begin or end a row. */
const [QUOTE, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 91, 92, 93, 123, 125];
/**
 * Match what ends a text or escapes a character in it, and what begins a text, or begins or ends a list or an object. A
 * pattern is fast even in code that V8 does not optimize.
 */
const [TEXT_MARK, MARK] = [/["\\]/g, /["[\]{}]/g];
/** Matches the end of the text before the rows of a list. */
const BEFORE_ROWS = /"results"\s*:\s*$/;
/**
 * Extracts the rows of a list's JSON while it arrives, so that a page is never in memory as a whole. It only finds
 * where rows begin and end; `JSON.parse` reads them.
 */
class RowSplitter {
    #takeRows;
    /** The text before and after the rows. */
    #frame = [];
    /** Pieces of an incomplete row. */
    #row = [];
    #place = 'front';
    #depth = 0;
    #isText = false;
    #isEscaped = false;
    #isDamaged = false;
    /** @param takeRows receives the rows of each piece of the reply */
    constructor(takeRows) {
        this.#takeRows = takeRows;
    }
    /** Reads the next piece of the text. */
    async push(piece) {
        const rows = [];
        let from = 0;
        // One character for each byte.
        const text = piece.toString('latin1');
        for (let at = this.#next(text, 0); at < text.length; at = this.#next(text, at + 1)) {
            from = this.#cross(piece, from, at, rows);
        }
        const rest = piece.subarray(from);
        if (this.#place !== 'rows')
            this.#frame.push(rest);
        else if (this.#depth > 0)
            this.#row.push(rest);
        if (rows.length > 0)
            await this.#takeRows(rows);
    }
    /** Returns the reply without its rows; undefined when the text was cut or damaged. */
    end() {
        const frame = [];
        return !this.#isDamaged && parseInto(frame, Buffer.concat(this.#frame)) ? frame[0] : undefined;
    }
    /** Returns where the next row or the list of rows begins or ends; the piece's length if nowhere. */
    #next(text, from) {
        for (let at = this.#place === 'behind' ? text.length : from; at < text.length; at += 1) {
            if (this.#isEscaped) {
                this.#isEscaped = false;
                continue;
            }
            at = find(this.#isText ? TEXT_MARK : MARK, text, at);
            const character = text.charCodeAt(at);
            if (character === BACKSLASH)
                this.#isEscaped = true;
            else if (character === QUOTE)
                this.#isText = !this.#isText;
            else if (this.#isBoundary(character))
                return at;
        }
        return text.length;
    }
    #isBoundary(character) {
        switch (character) {
            case OPEN_LIST:
            case OPEN_OBJECT:
                this.#depth += 1;
                return this.#place === 'front' ? character === OPEN_LIST && this.#depth === 2 : this.#depth === 1;
            case CLOSE_LIST:
            case CLOSE_OBJECT:
                this.#depth -= 1;
                return this.#place === 'rows' && this.#depth <= 0;
            default:
                return false;
        }
    }
    /** Handles a boundary. Returns where the text after it begins. */
    #cross(piece, from, at, rows) {
        if (this.#place === 'front') {
            if (!BEFORE_ROWS.test(Buffer.concat([...this.#frame, piece.subarray(from, at)]).toString('utf8')))
                return from;
            this.#frame.push(piece.subarray(from, at + 1));
            this.#place = 'rows';
            this.#depth = 0;
            return at + 1;
        }
        if (this.#depth < 0) {
            this.#place = 'behind';
            return at;
        }
        if (this.#depth === 1)
            return at;
        const row = Buffer.concat([...this.#row, piece.subarray(from, at + 1)]);
        this.#row = [];
        this.#isDamaged ||= !parseInto(rows, row);
        return at + 1;
    }
}
/** Returns the position of the next match; the text's length if there is none. */
function find(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex - 1 : text.length;
}
function parseInto(values, json) {
    try {
        values.push(JSON.parse(json.toString('utf8')));
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/controller/connection/oauth.ts
var oauth = __nccwpck_require__(8390);
;// CONCATENATED MODULE: ./src/controller/connection/connection.ts











/** The connection to a controller, before and after its API root is known. */
class Connection {
    #client;
    #options;
    #session;
    /** False once the API root shows that no token can exist. */
    #hasOauth = true;
    constructor(options) {
        this.#options = options;
        this.#client = new JsonClient({
            tls: options.tls,
            userAgent: options.userAgent,
            timeoutMs: options.requestTimeoutMs,
            readRefusal: readRefusal,
            trace: (request, outcome, ms) => options.trace?.(traceLine(request, outcome, ms)),
        });
    }
    /**
     * Finds the API root from the user's URL. Sends no credentials: a wrong password is reported later, with its
     * permissions. A server at a mistyped URL also does not receive the token. Sends them only where an API answers that
     * it requires a user.
     */
    async discover(url, options = {}) {
        const { root, hasOauth } = await (0,requests/* call */.T)(options, (request) => discover(url, (target, signed) => signed
            ? this.json('GET', target, undefined, request)
            : this.#client.exchange({ method: 'GET', url: target }, request)));
        this.#hasOauth = hasOauth;
        return new controller_client/* Controller */.x(root, this);
    }
    /**
     * Requests a token if the credentials need one. From then on, each request sends it.
     * @returns the token, to be masked and stored; undefined when none is needed
     * @throws ResponseError that says which input is wrong, ConnectionError, the signal's reason
     */
    async signIn(root, options = {}) {
        const { credentials } = this.#options;
        if ('token' in credentials || credentials.client === undefined)
            return undefined;
        const { username, password, client } = credentials;
        const token = await (0,requests/* call */.T)(options, (request) => (0,oauth/* requestToken */.Fr)(this.#form(request), root, { username, password, client }));
        this.resume({ root, client, token, worked: false });
        return token;
    }
    /** Continues with a token that was issued before. */
    resume(session) {
        this.#session = session;
    }
    /** Returns the token of this run, until `signOut` has proved that it is revoked. */
    get session() {
        return this.#session;
    }
    /**
     * Revokes the token of this run and verifies it: the API must refuse the token that it accepted before.
     * @throws ResponseError, ConnectionError, ProofError: the token may still be valid
     */
    async signOut(options = {}) {
        const session = this.#session;
        if (session !== undefined)
            await (0,requests/* call */.T)(options, (request) => this.#revoke(session, request));
    }
    async #revoke(session, options) {
        const { root, client, token } = session;
        const { tokens } = new controller_client/* Controller */.x(root, this);
        // Sets `worked` if the API accepts it. The token is revoked for any answer.
        if (!session.worked)
            await tokens.isAccepted(options).catch(() => undefined);
        await (0,oauth/* revokeToken */.w$)(this.#form(options), root, client, token);
        if (await tokens.isAccepted(options))
            throw new reply_errors/* ProofError */.Dp({ id: 'token-still-valid', values: {} });
        if (!session.worked)
            throw new reply_errors/* ProofError */.Dp({ id: 'token-never-worked', values: {} });
        this.#session = undefined;
    }
    /** Sends one request with credentials. */
    async json(method, url, body, options) {
        const credentials = this.#credentials();
        const json = body === undefined ? undefined : { type: 'application/json', text: (0,write_json/* jsonText */.s)(body) };
        const { takeRows, ...more } = options;
        const rows = takeRows === undefined ? undefined : new RowSplitter(takeRows);
        const take = rows && { type: 'application/json', piece: (piece) => rows.push(piece).then(() => true) };
        try {
            const whole = await this.#client.exchange({ method, url, body: json, authorization: authorization(credentials), take }, more);
            if (this.#session !== undefined && needsUser(url, this.#session.root))
                this.#session.worked = true;
            return rows === undefined || whole !== undefined ? whole : restOf(rows);
        }
        catch (error) {
            throw explainedRefusal(error, method, { credentials, hasOauth: this.#hasOauth });
        }
    }
    /**
     * Downloads plain text with credentials, piece by piece.
     * @param take returns whether more is needed
     */
    async text(url, take, options) {
        const message = {
            method: 'GET',
            url,
            authorization: authorization(this.#credentials()),
            take: { type: 'text/plain', piece: take },
        };
        const unread = await this.#client.exchange(message, options);
        if (unread !== undefined)
            throw (0,reply_errors/* unexpectedReply */.Cp)('plain text', 'it is JSON');
    }
    /** Returns how to open a WebSocket at this URL; undefined when none can be opened. */
    webSocket(url) {
        const agent = this.#client.webSocketAgent(url);
        if (agent === undefined)
            return undefined;
        const { userAgent } = this.#options;
        const headers = {
            Authorization: authorization(this.#credentials()),
            ...(userAgent === undefined ? {} : { 'User-Agent': userAgent }),
        };
        return { url: url.href.replace(/^http/, 'ws'), headers, agent };
    }
    #credentials() {
        return this.#session ? { token: this.#session.token.access, issued: true } : this.#options.credentials;
    }
    /** Closes the kept connections. */
    close() {
        this.#client.close();
    }
    #form(options) {
        return (url, fields, client) => {
            const body = { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() };
            return this.#client.exchange({ method: 'POST', url, body, authorization: clientAuthorization(client) }, options);
        };
    }
}
/** Returns whether the API requires credentials for this path. Its root and `ping/` need none. */
function needsUser(url, { api }) {
    const path = url.href.startsWith(api.href) ? url.href.slice(api.href.length).replace(/\?.*/, '') : '';
    return path !== '' && path !== 'ping/';
}
/** Returns a refusal of the API with what it means for these credentials. */
function explainedRefusal(error, method, access) {
    if (!(error instanceof errors/* ResponseError */.o3) || !error.fromApi || error instanceof reply_errors/* ReadScopeError */.hR)
        return error;
    const id = accessFault(error.status, method, access);
    if (id === undefined)
        return error;
    const { request = '', requestId = '' } = error.values;
    const statement = { id, values: { request, status: error.status, requestId } };
    return new errors/* ResponseError */.o3(statement, error);
}
/** Returns a line for `RUNNER_DEBUG` about one exchange. */
function traceLine({ method, url }, outcome, ms) {
    const took = `${Math.round(ms)} ms`;
    if (outcome instanceof Error)
        return `${method} ${url.href} \u2192 ${outcome.name}, ${took}`;
    const id = outcome.headers['x-api-request-id'];
    const suffix = typeof id === 'string' ? `, request id ${id}` : '';
    return `${method} ${url.href} \u2192 ${outcome.status}, ${outcome.body.length} characters, ${took}${suffix}`;
}
function restOf(rows) {
    const rest = rows.end();
    if (rest === undefined)
        throw (0,reply_errors/* unexpectedReply */.Cp)('a list', 'its JSON is cut or damaged');
    return rest;
}


/***/ }),

/***/ 8390:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ requestToken),
/* harmony export */   XP: () => (/* binding */ formsOf),
/* harmony export */   w$: () => (/* binding */ revokeToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8549);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4159);



/**
 * Returns every text that can use or revoke the token. Some providers store hashes, as the AAP gateway does since
 * November 2024. They search the hash: they answer 200 to the raw value but revoke nothing. Older providers know only
 * the raw value.
 */
function formsOf({ access, refresh }) {
    return [access, refresh].filter((secret) => secret !== '').flatMap((secret) => [secret, hashOf(secret)]);
}
function hashOf(secret) {
    return `$sha256$${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(secret).digest('hex')}`;
}
/**
 * Requests a token by the password grant, as a form and not as JSON (controller fact 111).
 * @throws ResponseError that says which input is wrong, ConnectionError
 */
async function requestToken(post, site, user) {
    const { username, password, client } = user;
    const fields = { grant_type: 'password', username, password, scope: 'write' };
    let reply;
    try {
        reply = await post(endpoint(site, 'token'), fields, client);
    }
    catch (error) {
        throw explained(error, endpoint(site, 'token'), 'token-not-issued');
    }
    const access = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'access_token') : '';
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) || !/^[\x21-\x7e]+$/.test(access)) {
        const statement = {
            id: 'token-not-in-reply',
            values: { address: endpoint(site, 'token').href },
        };
        throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3(statement, { status: 200, words: '', fromApi: false, transient: false });
    }
    return { access, refresh: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'refresh_token'), expires: expiryOf((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(reply, 'expires_in')) };
}
/** Returns when a token expires, from the seconds in the reply. A date after the year 9999 means never. */
function expiryOf(seconds) {
    const at = new Date(Date.now() + (seconds ?? Number.NaN) * 1000);
    return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 ? '' : at.toISOString();
}
/**
 * Revokes the refresh token and the access token, each in both forms. An unknown token is not an error (RFC 7009), so a
 * success proves nothing. After a refusal the other forms are still sent: a firewall may refuse one of them. After an
 * outage they are not.
 * @throws ConnectionError; ResponseError after an outage, and when each form of one token was refused
 */
async function revokeToken(post, site, client, { access, refresh }) {
    const url = endpoint(site, 'revoke_token');
    const secrets = [
        ['refresh_token', refresh],
        ['access_token', access],
    ];
    const given = secrets.filter(([, secret]) => secret !== '');
    const [sent, refusals] = [new Set(), new Map()];
    for (const form of [hashOf, String]) {
        for (const [hint, secret] of given) {
            try {
                await post(url, { token: form(secret), token_type_hint: hint }, client);
                sent.add(hint);
            }
            catch (error) {
                if (!isRefusal(error))
                    throw error;
                refusals.set(hint, explained(error, url, 'token-revocation-refused'));
            }
        }
    }
    const [, refused] = [...refusals].find(([hint]) => !sent.has(hint)) ?? [];
    if (refused !== undefined)
        throw refused;
}
/**
 * Returns whether the provider, or something in front of it, answered the revocation. Anything else may be an outage.
 */
function isRefusal(error) {
    return error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3 && error.status < 500 && ![408, 425, 429].includes(error.status);
}
/**
 * Returns the URL of the provider. AWX and Tower have it below the API, an AAP gateway next to it (controller fact
 * 111).
 */
function endpoint({ site, gateway }, name) {
    return new URL(`${gateway ? '' : 'api/'}o/${name}/`, site);
}
/** Returns a refusal with its meaning. The provider's refusal is final: the same inputs would be refused again. */
function explained(error, url, otherwise) {
    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3) || error.status < 400 || error.status >= 500)
        return error;
    if (error.status === 408 || error.status === 425 || error.status === 429)
        return error;
    if (error.transient && !ERROR_CODE.test(error.words))
        return error;
    const final = { ...error, transient: false };
    const id = FAULTS.find(({ status, words }) => status === error.status && words.test(error.words))?.id;
    if (id === undefined)
        return new _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3(error, final).withNote({ id: otherwise, values: {} });
    // Known words come from the provider itself, even in a page.
    const statement = { id, values: { request: `POST ${url.href}`, status: error.status } };
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3(statement, final);
}
/** The provider's words, from OAuth2 (RFC 6749, section 5.2), and what is wrong. */
const FAULTS = [
    { status: 400, words: /invalid_grant/, id: 'oauth-user-rejected' },
    { status: 400, words: /unauthorized_client|unsupported_grant_type/, id: 'oauth-grant-type-wrong' },
    { status: 400, words: /invalid_scope/, id: 'oauth-scope-refused' },
    { status: 401, words: /^/, id: 'oauth-client-rejected' },
    { status: 403, words: /access_denied/, id: 'oauth-user-not-permitted' },
    { status: 404, words: /^/, id: 'oauth-provider-missing' },
];
/**
 * Matches an error code (RFC 6749, section 5.2), with which the provider's own words begin; a page has it in brackets.
 * Anything else with 401, 403 or 404 may be an outage, by the same rule as for all requests.
 */
const ERROR_CODE = /^\(?[a-z]+(_[a-z]+)+\b/;


/***/ }),

/***/ 6489:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ launchedJobUnread),
/* harmony export */   Cp: () => (/* binding */ unexpectedReply),
/* harmony export */   Dp: () => (/* binding */ ProofError),
/* harmony export */   RC: () => (/* binding */ NotACollectionError),
/* harmony export */   V6: () => (/* binding */ UnknownCollectionError),
/* harmony export */   Z7: () => (/* binding */ JobNotFoundError),
/* harmony export */   hR: () => (/* binding */ ReadScopeError),
/* harmony export */   o9: () => (/* binding */ UnexpectedReplyError)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8549);

/**
 * Thrown when the gateway refuses a token with the read scope. Its text contains the reason, so no caller's hint
 * replaces it.
 */
class ReadScopeError extends _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 {
    withHint() {
        return this;
    }
}
/** Thrown for an unexpected reply in JSON. It may be temporary, like a page, but is more likely permanent. */
class UnexpectedReplyError extends _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 {
}
const UNEXPECTED = { status: 200, words: '', fromApi: false, transient: true };
/**
 * Returns the error for a JSON reply that is not what was requested. It is transient, because a proxy may have
 * answered. It ends as `unknown`, never as success.
 * @param wanted what was requested
 * @param got what the reply is or lacks
 */
function unexpectedReply(wanted, got) {
    const statement = { id: 'reply-unexpected', values: { wanted, got } };
    return new UnexpectedReplyError(statement, UNEXPECTED);
}
/** Returns the error for a reply that names a launched job whose detail could not be read. @param cause why not */
function launchedJobUnread(cause) {
    const statement = { id: 'launched-job-unreadable', values: {} };
    return new UnexpectedReplyError(statement, { ...UNEXPECTED, cause });
}
/** An error that has a statement and no other facts. */
class StatedError extends Error {
    id;
    values;
    constructor(statement) {
        super((0,_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosis */ .C1)(statement));
        this.id = statement.id;
        this.values = statement.values;
    }
}
/** Thrown when the replies do not prove that a token is revoked. */
class ProofError extends StatedError {
    name = 'ProofError';
}
/** Thrown when a job does not exist, or has a type that this client does not know. */
class JobNotFoundError extends StatedError {
    name = 'JobNotFoundError';
}
/** Thrown when the reply for a collection has no list of results. */
class NotACollectionError extends StatedError {
    name = 'NotACollectionError';
}
/** Thrown when the API has no such collection. */
class UnknownCollectionError extends Error {
    name = 'UnknownCollectionError';
    #words;
    #index;
    /** The collections that exist instead. */
    names;
    /** @param index of the unknown word in the path of the collection */
    constructor(resource, index, names) {
        super(resource);
        this.#words = resource.split('/');
        this.#index = index;
        this.names = names;
    }
    /** Returns the word that is not a collection. */
    get word() {
        return this.#words[this.#index] ?? '';
    }
    /** Returns the path with this word replaced by another. */
    pathWith(word) {
        return this.#words.with(this.#index, word).join('/');
    }
}


/***/ }),

/***/ 4950:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ji: () => (/* binding */ Credentials),
/* harmony export */   X: () => (/* binding */ readDefaultCredential)
/* harmony export */ });
/* unused harmony export readCredential */
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4159);
/* harmony import */ var _named_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9620);


/** The credential fields that can be prompted for at launch, and their names in the launch. */
const ASKED = {
    password: 'ssh_password',
    become_password: 'become_password',
    ssh_key_unlock: 'ssh_key_unlock',
    vault_password: 'vault_password',
};
/** The credentials of a controller. */
class Credentials extends _named_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .NamedObjects */ .m {
    constructor(requests) {
        super(requests, 'credentials', readCredential);
    }
}
/** Reads a credential from its collection. `ASK` in a field means that the launch must send the value. */
function readCredential(row) {
    const inputs = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'inputs');
    const vaultId = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(inputs, 'vault_id');
    const asked = Object.entries(ASKED).filter(([field]) => inputs[field] === 'ASK');
    const summary = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields');
    const use = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'user_capabilities')['use'];
    return {
        ...(0,_named_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .readNamedObject */ .l)(row),
        type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'credential_type') ?? 0,
        typeName: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'credential_type'), 'name'),
        vaultId,
        passwordsNeeded: asked.map(([field, name]) => field === 'vault_password' && vaultId !== '' ? `${name}.${vaultId}` : name),
        mayUse: typeof use === 'boolean' ? use : undefined,
    };
}
/** Reads one of a template's own credentials from its launch description. */
function readDefaultCredential(row) {
    return {
        id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? 0,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'name'),
        type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'credential_type') ?? 0,
        vaultId: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'vault_id'),
        passwordsNeeded: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te)(row, 'passwords_needed'),
    };
}


/***/ }),

/***/ 8513:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yi: () => (/* binding */ noCounts),
/* harmony export */   _2: () => (/* binding */ readRecap),
/* harmony export */   hX: () => (/* binding */ readHostCounts),
/* harmony export */   ov: () => (/* binding */ HOST_COUNTS)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4159);

/** The API's name of each count, in the recap's event and in a host's summary alike. */
const WORDS = {
    ok: 'ok',
    changed: 'changed',
    unreachable: 'dark',
    failed: 'failures',
    skipped: 'skipped',
    rescued: 'rescued',
    ignored: 'ignored',
};
/** The names of the counts. */
const HOST_COUNTS = Object.keys(WORDS);
/** Returns the counts of a host without known results. */
function noCounts() {
    return { ok: 0, changed: 0, unreachable: 0, failed: 0, skipped: 0, rescued: 0, ignored: 0 };
}
/** Reads the counts from a host's summary. */
function readHostCounts(summary) {
    return countsFrom((word) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(summary, word));
}
/**
 * Reads the recap from the data of `playbook_on_stats`, in its order. For each kind of result it contains the hosts
 * with a count. `processed` names all hosts, also those without a count.
 */
function readRecap(data) {
    const names = ['processed', ...Object.values(WORDS)].flatMap((word) => Object.keys((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data, word)));
    return new Map([...new Set(names)].map((host) => [host, countsFrom((word) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data, word), host))]));
}
/** Returns the counts for which `read` returns a number above zero. */
function countsFrom(read) {
    const counts = noCounts();
    for (const name of HOST_COUNTS)
        counts[name] = Math.max(0, Math.trunc(read(WORDS[name]) ?? 0));
    return counts;
}


/***/ }),

/***/ 9623:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ linesOf),
  j: () => (/* binding */ readEvent)
});

// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __nccwpck_require__(4159);
// EXTERNAL MODULE: ./src/controller/events/host-counts.ts
var host_counts = __nccwpck_require__(8513);
;// CONCATENATED MODULE: ./src/controller/events/task-result.ts

/** Why a module shows no states: they cannot be printed usefully. */
const HIDDEN = [
    ['dst_binary', 'binary'],
    ['src_binary', 'binary'],
    ['dst_larger', 'too large'],
    ['src_larger', 'too large'],
];
/**
 * The result of a task on a host, or of an item of its loop, as returned by the module. Parses a field only when it is
 * used: a result may be large, and most results are never used.
 */
class TaskResult {
    #fields;
    /** @param fields the event's `res`, or a row of its `results` */
    constructor(fields) {
        this.#fields = fields;
    }
    /** Returns whether `no_log` hides the result. Whatever Ansible leaves of it must not be shown either. */
    get isHidden() {
        return 'censored' in this.#fields || this.#fields['_ansible_no_log'] === true;
    }
    /** Returns whether this item of a loop failed. */
    get hasFailed() {
        return this.#fields['failed'] === true || this.#fields['unreachable'] === true;
    }
    /** Returns the module's own message, as JSON unless it is a text. */
    get message() {
        return asText(this.#fields['msg']) || (0,fields/* text */.Qq)(this.#fields, 'reason');
    }
    /** Returns the condition of a failed `assert`; `''` for other modules. */
    get assertion() {
        return asText(this.#fields['assertion']);
    }
    get stderr() {
        return (0,fields/* text */.Qq)(this.#fields, 'stderr') || (0,fields/* text */.Qq)(this.#fields, 'module_stderr');
    }
    get stdout() {
        return (0,fields/* text */.Qq)(this.#fields, 'stdout') || (0,fields/* text */.Qq)(this.#fields, 'module_stdout');
    }
    /** Returns how often Ansible tried a task with `until`. */
    get attempts() {
        return (0,fields/* number */.ai)(this.#fields, 'attempts') ?? 1;
    }
    /** Returns the name of this item of a loop; `''` when it has none. */
    get label() {
        return asText(this.#fields['_ansible_item_label'] ?? this.#fields['item']);
    }
    /** Returns whether it may be the result of a loop: `no_log` hides the items. */
    get mayBeLoop() {
        return Array.isArray(this.#fields['results']) || 'censored' in this.#fields;
    }
    /** Returns the results of a loop's items. */
    get items() {
        return rows(this.#fields['results']).map((item) => new TaskResult(item));
    }
    /** Returns the diffs of a `--diff` run, in any of Ansible's forms: one object or a list. */
    get diffs() {
        const { diff } = this.#fields;
        return rows(Array.isArray(diff) ? diff : [diff]).map(readDiff);
    }
}
function readDiff(diff) {
    return {
        before: stateOf(diff['before']),
        after: stateOf(diff['after']),
        beforeName: (0,fields/* text */.Qq)(diff, 'before_header'),
        afterName: (0,fields/* text */.Qq)(diff, 'after_header'),
        prepared: (0,fields/* text */.Qq)(diff, 'prepared'),
        hiddenBecause: HIDDEN.find(([key]) => Boolean(diff[key]))?.[1],
    };
}
function rows(value) {
    return Array.isArray(value) ? value.filter(fields/* isRecord */.u4) : [];
}
/** Returns a message as text. It may have any type: `fail` and `assert` accept lists and objects. */
function asText(value) {
    if (value === undefined || value === null)
        return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function stateOf(value) {
    if (value === undefined || value === null)
        return '';
    return typeof value === 'string' ? value : `${JSON.stringify(value, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./src/controller/events/job-event.ts



/** Matches the suffix that ansible-runner adds to a play's id in each further batch of `serial`. */
const BATCH = /(?:_\d+)+$/;
/**
 * Returns the event of a row of the events' list.
 * @returns undefined for anything else: its counter is not a positive integer
 */
function readEvent(row) {
    if (!(0,fields/* isRecord */.u4)(row))
        return undefined;
    const counter = (0,fields/* number */.ai)(row, 'counter');
    if (counter === undefined || !Number.isSafeInteger(counter) || counter < 1)
        return undefined;
    const data = (0,fields/* record */.g1)(row, 'event_data');
    const event = (0,fields/* text */.Qq)(row, 'event');
    const task = (0,fields/* text */.Qq)(row, 'task') || (0,fields/* text */.Qq)(data, 'task');
    return {
        counter,
        // An event without readable text still has a counter. Without it, the event would look like a gap.
        stdout: (0,fields/* text */.Qq)(row, 'stdout'),
        event,
        host: (0,fields/* text */.Qq)(row, 'host_name') || (0,fields/* text */.Qq)(data, 'host'),
        play: (0,fields/* text */.Qq)(row, 'play') || (0,fields/* text */.Qq)(data, 'play'),
        playId: (0,fields/* text */.Qq)(data, 'play_uuid').replace(BATCH, ''),
        pattern: (0,fields/* text */.Qq)(data, 'pattern') || (0,fields/* text */.Qq)(data, 'play_pattern'),
        task,
        taskId: (0,fields/* text */.Qq)(data, 'task_uuid'),
        taskPath: (0,fields/* text */.Qq)(data, 'task_path'),
        title: (0,fields/* text */.Qq)(data, 'name') || task,
        role: (0,fields/* text */.Qq)(row, 'role') || (0,fields/* text */.Qq)(data, 'role'),
        module: (0,fields/* text */.Qq)(data, 'resolved_action') || (0,fields/* text */.Qq)(data, 'task_action'),
        isHandler: data['is_conditional'] === true,
        at: time((0,fields/* text */.Qq)(row, 'created')),
        startLine: (0,fields/* number */.ai)(row, 'start_line'),
        endLine: (0,fields/* number */.ai)(row, 'end_line'),
        readable: typeof row['stdout'] === 'string',
        ignored: data['ignore_errors'] === true,
        changed: row['changed'] === true,
        result: new TaskResult((0,fields/* record */.g1)(data, 'res')),
        recap: event === 'playbook_on_stats' ? (0,host_counts/* readRecap */._2)(data) : undefined,
    };
}
/** Returns the lines of an event that has output. CRLF separates them, and the last line has none. */
function linesOf({ stdout }) {
    return stdout.replaceAll('\r\n', '\n').split('\n');
}
function time(iso) {
    const ms = Date.parse(iso);
    return Number.isNaN(ms) ? undefined : ms;
}


/***/ }),

/***/ 4552:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ JobEvents),
  X: () => (/* binding */ eventPages)
});

// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __nccwpck_require__(6489);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __nccwpck_require__(4159);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __nccwpck_require__(4014);
;// CONCATENATED MODULE: ./src/controller/events/event-filter.ts
/** Maximum length of names in a URL, in characters. Proxies refuse long URLs. */
const MAX_NAMES = 3000;
/** Returns the filter of a query, as in the API's URL. */
function filterOf({ kinds, wholeOutput, changed, hosts, startedBy = [] }) {
    const filters = [`event__in=${kinds.join(',')}`];
    if (hosts !== undefined)
        filters.push(inNames('host_name__in', hosts));
    const either = changed === true && startedBy.length > 0 ? 'or__' : '';
    const tasks = startedBy.length > 0 ? inNames(`${either}parent_uuid__in`, startedBy) : undefined;
    // If the tasks cannot be part of the filter, the changes alone must not be.
    if (changed === true && tasks !== '')
        filters.push(`${either}changed=true`);
    if (tasks !== undefined)
        filters.push(tasks);
    if (wholeOutput === true)
        filters.push('no_truncate=1');
    return filters.filter((filter) => filter !== '').join('&');
}
/**
 * Returns a filter for these names, `''` when it would be too long. The reader must then skip what it did not request.
 */
function inNames(lookUp, names) {
    const filter = `${lookUp}=${[...names].map(encodeURIComponent).join(',')}`;
    return filter.length > MAX_NAMES ? '' : filter;
}

// EXTERNAL MODULE: ./src/controller/events/job-event.ts + 1 modules
var job_event = __nccwpck_require__(9623);
;// CONCATENATED MODULE: ./src/controller/events/job-events.ts





/** How many last events are read to find some with output. */
const END_SIZE = 10;
/** The events of jobs, and the output as a download. Some types of jobs have no events. */
class JobEvents {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Passes on a page of a job's events from a counter on, in order. Gaps are possible while the job runs (controller
     * fact 23). The events are passed on as they arrive, since a page with long output needs too much memory.
     * @throws ResponseError, ConnectionError, the signal's reason; earlier events have been passed on
     */
    async take(job, from, take, options) {
        return await this.#take(job, `counter__gt=${from - 1}`, take, options);
    }
    /**
     * Passes on the events with these counters, in order, as they arrive. Those that are not stored are left out.
     * @param counters at most as many as a page has
     * @throws ResponseError, ConnectionError, the signal's reason; earlier events have been passed on
     */
    async takeSome(job, counters, take, options) {
        await this.#take(job, `counter__in=${counters.join(',')}`, take, options);
    }
    /**
     * Returns a page of some events from a counter on, in order. Call it when all events are stored. While the job runs,
     * some may be missing below the newest one (controller fact 23).
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async list(job, query, from, options) {
        const order = `counter__gt=${from - 1}&order_by=counter&page_size=${fields/* MAX_PAGE_SIZE */.H4}`;
        return await this.#list(job, `${filterOf(query)}&${order}`, options);
    }
    /**
     * Yields some events from a counter on, page by page, in order; see `list`. The options apply to each page.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async *pages(job, query, first, options) {
        yield* eventPages(first, (from) => this.list(job, query, from, options));
    }
    /**
     * Returns the last events of some kinds, in order.
     * @param count maximum number of events
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async last(job, query, count, options) {
        const order = `order_by=-counter&page_size=${count}`;
        return (await this.#list(job, `${filterOf(query)}&${order}`, options)).events.reverse();
    }
    /**
     * Returns how many events with output are stored from one counter to another; undefined when the reply does not say.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async countOutput(job, first, last, options) {
        const after = first > 1 ? `counter__gt=${first - 1}&` : '';
        const query = `not__stdout=&${after}counter__lte=${last}&order_by=-counter&page_size=1`;
        return await this.#requests.call(options, async (request) => {
            const { count } = await this.#page(job, query, request, () => Promise.resolve());
            return count;
        });
    }
    /**
     * Returns the last events that are stored now, and the number of events up to them. The controller counts before it
     * reads the rows, so a count equal to the last counter proves that no event before it is missing.
     * @param until the highest counter to look at
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async storedEnd(job, options, until) {
        const range = until === undefined ? '' : `counter__lte=${until}&`;
        const query = `${range}order_by=-counter&page_size=${END_SIZE}&no_truncate=1`;
        const { events, count } = await this.#list(job, query, options);
        return { events: events.reverse(), count };
    }
    /**
     * Passes on a job's whole output as it arrives, in PostgreSQL's COPY format (controller facts 38 and 39).
     * @param take returns whether more is needed
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async download(job, take, options) {
        const path = (0,jobs/* downloadPath */.s2)(job);
        if (path === undefined)
            throw (0,reply_errors/* unexpectedReply */.Cp)('plain text', `a ${job.type} has no download`);
        await this.#requests.download(path, take, options);
    }
    async #take(job, filter, take, options) {
        if ((0,jobs/* eventsPath */.JH)(job) === undefined) {
            return { last: undefined, lastLength: 0, rest: 0, more: false, jobStatus: undefined };
        }
        let last;
        const query = `${filter}&order_by=counter&page_size=${fields/* MAX_PAGE_SIZE */.H4}&no_truncate=1`;
        const page = await this.#page(job, query, options, async (events) => {
            last = events.at(-1)?.counter ?? last;
            await take(events);
        });
        const jobStatus = (0,fields/* text */.Qq)((0,fields/* record */.g1)((0,fields/* record */.g1)(page.lastRow, 'summary_fields'), job.type), 'status');
        return {
            last,
            lastLength: lengthOf(page.lastRow),
            rest: Math.max(0, (page.count ?? 0) - page.rows),
            more: page.more,
            jobStatus: jobStatus === '' ? undefined : jobStatus,
        };
    }
    async #list(job, query, options) {
        return await this.#requests.call(options, async (request) => {
            // Each attempt starts a new list: an interrupted attempt may have passed on some events.
            const events = [];
            const { more, count } = await this.#page(job, query, request, (some) => {
                events.push(...some);
                return Promise.resolve();
            });
            return { events, more, count };
        });
    }
    async #page(job, query, options, take) {
        let rows = 0;
        let lastRow = {};
        const takeRows = async (some) => {
            rows += some.length;
            const newest = some.at(-1);
            if ((0,fields/* isRecord */.u4)(newest))
                lastRow = newest;
            await take(some.map(job_event/* readEvent */.j).filter((event) => event !== undefined));
        };
        const path = `${(0,jobs/* eventsPath */.JH)(job)}?${query}`;
        return await this.#requests.get(path, { ...options, takeRows, plainNumbers: true }, async (reply) => {
            const left = (0,fields/* readList */.LD)(reply, 'a page of job events');
            if (left.length > 0)
                await takeRows(left);
            const page = (0,fields/* isRecord */.u4)(reply) ? reply : {};
            const count = (0,fields/* number */.ai)(page, 'count');
            return { rows, count, more: isMore(page, rows, count), lastRow };
        });
    }
}
/**
 * Yields pages from a counter on, each starting after the last event of the previous page, until no new events come.
 * @param list returns a page from a counter on
 */
async function* eventPages(first, list) {
    for (let from = first;;) {
        const { events, more } = await list(from);
        const last = events.at(-1)?.counter;
        const leadsOn = more && last !== undefined && last >= from;
        yield { events, more: leadsOn };
        if (!leadsOn)
            return;
        from = last + 1;
    }
}
/** Returns whether more events follow. A controller may be configured to return fewer rows a page than requested. */
function isMore(reply, rows, count) {
    if (typeof reply['next'] === 'string')
        return true;
    return count === undefined ? rows >= fields/* MAX_PAGE_SIZE */.H4 : count > rows;
}
function lengthOf(row) {
    try {
        return (0,fields/* text */.Qq)(row, 'stdout').length + JSON.stringify((0,fields/* record */.g1)(row, 'event_data')).length;
    }
    catch {
        // A result nested too deeply counts as a large one.
        return Number.POSITIVE_INFINITY;
    }
}


/***/ }),

/***/ 4159:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ MAX_PAGE_SIZE),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   SP: () => (/* binding */ readPage),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   u4: () => (/* reexport safe */ _http_json_json_js__WEBPACK_IMPORTED_MODULE_2__.u)
/* harmony export */ });
/* harmony import */ var _http_json_exact_number_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7628);
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4113);
/* harmony import */ var _http_reply_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2978);
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6489);




/* Readers for fields of replies. Replies come from outside and may have any shape. */
/** Maximum rows of a page, whatever is requested (controller fact 53). */
const MAX_PAGE_SIZE = 200;

/** Returns the field's text, or `''` when it is missing or has another type. */
function text(record, field) {
    const value = record[field];
    return typeof value === 'string' ? value : '';
}
/** Returns the field's text on one line: names are printed in sentences, and a line end would start a forged line. */
function line(record, field) {
    return (0,_http_reply_text_js__WEBPACK_IMPORTED_MODULE_3__/* .onOneLine */ .G)(text(record, field));
}
/** Returns the field's number, or undefined. */
function number(record, field) {
    const given = record[field];
    // A time such as `0.0` is also an ExactNumber.
    const value = given instanceof _http_json_exact_number_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh ? given.valueOf() : given;
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** Returns the field's list of texts; leaves out other items. */
function texts(record, field) {
    const value = record[field];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** Returns the field's list of numbers; leaves out other items. */
function numbers(record, field) {
    const value = record[field];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}
/** Returns the field's object, or an empty one. */
function record(parent, field) {
    const value = parent[field];
    return (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) ? value : {};
}
/**
 * Returns the rows of a list.
 * @param wanted what was requested, for the message
 * @throws UnexpectedReplyError for anything but a list; a list without rows is valid
 */
function readList(reply, wanted) {
    if (!(0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(reply) || !Array.isArray(reply['results']))
        throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedReply */ .Cp)(wanted, 'it has no results');
    return reply['results'];
}
/**
 * Returns the rows of a page of a list, and whether there is another page.
 * @param wanted what was requested, for the message
 * @throws UnexpectedReplyError when it is not a list
 */
function readPage(reply, wanted) {
    const rows = readList(reply, wanted).filter(_http_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u);
    return { rows, more: (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(reply) && typeof reply['next'] === 'string' };
}


/***/ }),

/***/ 4822:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ readRelaunchInfo),
/* harmony export */   Nx: () => (/* binding */ relaunchBody),
/* harmony export */   VD: () => (/* binding */ RELAUNCH_HOSTS)
/* harmony export */ });
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6489);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4159);


/** The hosts of a relaunch. */
const RELAUNCH_HOSTS = ['all', 'failed'];
/**
 * Reads what a relaunch needs (controller fact 16).
 * @throws UnexpectedReplyError when the reply is not an object
 */
function readRelaunchInfo(reply) {
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply))
        throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedReply */ .Cp)('what a relaunch needs', 'it is not an object');
    const needed = reply['passwords_needed_to_start'];
    return {
        passwordsNeeded: Array.isArray(needed) ? needed.filter((name) => typeof name === 'string') : [],
        failedHostCount: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(reply, 'retry_counts'), 'failed'),
    };
}
/** Returns the body. A workflow job accepts no field; an ad hoc command accepts its passwords as fields of the body. */
function relaunchBody({ type }, hosts, passwords) {
    if (type === 'ad_hoc_command')
        return { ...passwords };
    if (type !== 'job')
        return {};
    return { hosts, ...(passwords === undefined ? {} : { credential_passwords: passwords }) };
}


/***/ }),

/***/ 4014:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  MA: () => (/* binding */ JOB_TYPES),
  XP: () => (/* binding */ Jobs),
  s2: () => (/* binding */ downloadPath),
  JH: () => (/* binding */ eventsPath),
  Jt: () => (/* binding */ hasDownload),
  uL: () => (/* binding */ hasEvents),
  $t: () => (/* binding */ isDeletedJob),
  dR: () => (/* binding */ isFinal),
  MX: () => (/* binding */ isQueued),
  dZ: () => (/* binding */ jobName),
  Jf: () => (/* binding */ jobPath),
  YK: () => (/* binding */ launchedJob),
  cd: () => (/* binding */ readJob),
  yL: () => (/* binding */ typeWords)
});

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __nccwpck_require__(8549);
// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __nccwpck_require__(6489);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __nccwpck_require__(4159);
;// CONCATENATED MODULE: ./src/controller/job-origin.ts

/** Reads who started a job, how, and which objects it runs. */
function readJobOrigin(reply) {
    const summary = (0,fields/* record */.g1)(reply, 'summary_fields');
    const creator = (0,fields/* record */.g1)(summary, 'created_by');
    const nameOf = (object) => (0,fields/* text */.Qq)((0,fields/* record */.g1)(summary, object), 'name');
    return {
        created: (0,fields/* text */.Qq)(reply, 'created'),
        launchType: (0,fields/* text */.Qq)(reply, 'launch_type'),
        createdBy: (0,fields/* number */.ai)(creator, 'id'),
        launchedBy: (0,fields/* text */.Qq)((0,fields/* record */.g1)(reply, 'launched_by'), 'name') || (0,fields/* text */.Qq)(creator, 'username'),
        templateId: (0,fields/* number */.ai)(reply, 'unified_job_template'),
        template: nameOf('job_template') || nameOf('workflow_job_template'),
        workflowId: (0,fields/* number */.ai)((0,fields/* record */.g1)(summary, 'source_workflow_job'), 'id'),
        isSliced: reply['is_sliced_job'] === true,
        projectId: (0,fields/* number */.ai)(reply, 'project'),
        project: nameOf('project'),
        playbook: (0,fields/* text */.Qq)(reply, 'playbook'),
        scmRevision: (0,fields/* text */.Qq)(reply, 'scm_revision'),
        inventory: nameOf('inventory'),
        inventorySource: nameOf('inventory_source'),
        command: 'module_name' in reply ? readAdHocModule(reply) : undefined,
    };
}
function readAdHocModule(reply) {
    const become = reply['become_enabled'];
    return {
        name: (0,fields/* text */.Qq)(reply, 'module_name'),
        args: (0,fields/* text */.Qq)(reply, 'module_args'),
        credential: (0,fields/* number */.ai)(reply, 'credential'),
        becomeEnabled: typeof become === 'boolean' ? become : undefined,
    };
}

// EXTERNAL MODULE: ./src/controller/job-relaunch.ts
var job_relaunch = __nccwpck_require__(4822);
;// CONCATENATED MODULE: ./src/controller/templates/ignored-fields.ts

/**
 * Reads `ignored_fields` of the reply to a launch (controller fact 3). The API returns an object by field. Any other
 * value that is not empty also means that something was dropped.
 */
function readIgnoredFields(value) {
    if (value === undefined || value === null || value === '')
        return [];
    if ((0,fields/* isRecord */.u4)(value))
        return Object.entries(value).map(([field, sent]) => ({ field, value: (sent ?? null) }));
    return (Array.isArray(value) ? value : [value]).map((item) => ({
        field: typeof item === 'string' ? item : 'a field',
        value: undefined,
    }));
}

// EXTERNAL MODULE: ./src/controller/templates/prompts.ts
var prompts = __nccwpck_require__(3627);
;// CONCATENATED MODULE: ./src/controller/jobs.ts







/** Kinds of unified jobs, by the API's `type`. */
const JOB_TYPES = [
    'job',
    'workflow_job',
    'project_update',
    'inventory_update',
    'ad_hoc_command',
    'system_job',
    'workflow_approval',
];
/** Final statuses: a job keeps them. */
const FINAL = new Set(['successful', 'failed', 'error', 'canceled']);
/** The API's collection of each kind of job. */
const COLLECTIONS = {
    job: 'jobs',
    workflow_job: 'workflow_jobs',
    project_update: 'project_updates',
    inventory_update: 'inventory_updates',
    ad_hoc_command: 'ad_hoc_commands',
    system_job: 'system_jobs',
    workflow_approval: 'workflow_approvals',
};
/**
 * The path of the events of each kind, below the job. Workflow jobs have none (controller fact 27); approvals have none
 * either.
 */
const EVENTS = {
    job: 'job_events',
    workflow_job: undefined,
    project_update: 'events',
    inventory_update: 'events',
    ad_hoc_command: 'events',
    system_job: 'events',
    workflow_approval: undefined,
};
/** Returns the path of a job below the API root. */
function jobPath(job) {
    return `${COLLECTIONS[job.type]}/${job.id}/`;
}
/** Returns whether this type of job has events. */
function hasEvents({ type }) {
    return EVENTS[type] !== undefined;
}
/** Returns the path of a job's events below the API root, or undefined where it has none. */
function eventsPath(job) {
    const events = EVENTS[job.type];
    return events === undefined ? undefined : `${jobPath(job)}${events}/`;
}
/**
 * Returns the path of a job's whole output as a download, which has no size limit (controller fact 25). Returns
 * undefined for a system job, which has only events.
 */
function downloadPath(job) {
    if (job.type === 'system_job' || EVENTS[job.type] === undefined)
        return undefined;
    return `${jobPath(job)}stdout/?format=ansi_download`;
}
/** Returns whether a job's output can be downloaded. */
function hasDownload(job) {
    return downloadPath(job) !== undefined;
}
/**
 * Returns whether a job with this status is not running yet. A pending approval is running: it waits for a decision.
 */
function isQueued(status, type) {
    if (type === 'workflow_approval')
        return false;
    return status === 'new' || status === 'pending' || status === 'waiting';
}
/** Returns whether the controller answered that it has no such job. A page with 404 says so only of a path. */
function isDeletedJob(error) {
    return error instanceof errors/* ResponseError */.o3 && error.status === 404 && error.fromApi && error.id !== 'path-unknown';
}
/** Returns whether a job with this status has ended. */
function isFinal(status) {
    return FINAL.has(status);
}
/**
 * Reads a job from its detail, or from the reply to its launch.
 * @param expected the requested job; the reply of another job is refused
 * @throws UnexpectedReplyError when the reply is not that job
 */
function readJob(reply, expected) {
    if (!(0,fields/* isRecord */.u4)(reply))
        throw (0,reply_errors/* unexpectedReply */.Cp)('a job', 'it is not an object');
    // A reply without a type has the requested type.
    const type = reply['type'] === undefined ? expected?.type : JOB_TYPES.find((known) => known === reply['type']);
    const id = (0,fields/* number */.ai)(reply, 'id');
    const status = (0,fields/* text */.Qq)(reply, 'status');
    if (type === undefined || id === undefined || status === '') {
        throw (0,reply_errors/* unexpectedReply */.Cp)('a job', `it has type ${JSON.stringify(reply['type'])}, id ${JSON.stringify(reply['id'])}, status ${JSON.stringify(reply['status'])}`);
    }
    if (expected && (expected.id !== id || expected.type !== type)) {
        throw (0,reply_errors/* unexpectedReply */.Cp)(`${expected.type} ${expected.id}`, `it is ${type} ${id}`);
    }
    const complete = reply['event_processing_finished'];
    return {
        type,
        id,
        status,
        name: (0,fields/* line */.n8)(reply, 'name'),
        started: (0,fields/* text */.Qq)(reply, 'started') || undefined,
        finished: (0,fields/* text */.Qq)(reply, 'finished') || undefined,
        elapsed: (0,fields/* number */.ai)(reply, 'elapsed'),
        explanation: (0,fields/* text */.Qq)(reply, 'job_explanation'),
        traceback: (0,fields/* text */.Qq)(reply, 'result_traceback'),
        artifacts: (0,fields/* record */.g1)(reply, 'artifacts'),
        eventsComplete: typeof complete === 'boolean' ? complete : undefined,
        ...readJobOrigin(reply),
        prompts: (0,prompts/* readJobPrompts */.R)(reply),
        ignoredFields: readIgnoredFields(reply['ignored_fields']),
        begunCount: readBegunCount((0,fields/* record */.g1)(reply, 'playbook_counts')),
        timedOut: reply['timed_out'] === true,
        decidedBy: (0,fields/* text */.Qq)((0,fields/* record */.g1)((0,fields/* record */.g1)(reply, 'summary_fields'), 'approved_or_denied_by'), 'username'),
    };
}
/** Returns the type of a job in words, such as `workflow job`. */
function typeWords({ type }) {
    return type.replaceAll('_', ' ');
}
/** Returns the name of a job, such as `workflow job 7`. */
function jobName(job) {
    return `${typeWords(job)} ${job.id}`;
}
function readBegunCount(counts) {
    const [plays, tasks] = [(0,fields/* number */.ai)(counts, 'play_count'), (0,fields/* number */.ai)(counts, 'task_count')];
    return plays === undefined || tasks === undefined ? undefined : plays + tasks;
}
/**
 * Returns the job that the reply to a launch or a relaunch names. For a reply with only an id (`{"job": 5}`), reads the
 * job's detail and keeps the reply's `ignored_fields`.
 * @throws UnexpectedReplyError when the reply names no job, or the detail cannot be read
 */
async function launchedJob(requests, reply) {
    if (!(0,fields/* isRecord */.u4)(reply))
        return readJob(reply);
    const type = JOB_TYPES.find((known) => (0,fields/* number */.ai)(reply, known) !== undefined);
    if (type === undefined)
        return readJob(reply);
    if ('status' in reply)
        return readJob({ type, id: reply[type], ...reply });
    const ref = { type, id: (0,fields/* number */.ai)(reply, type) ?? 0 };
    // Without the call's signal: the job must be known so that a cancelled workflow can cancel it. A job exists in any
    // case, so after a failure here the launch stays open.
    const detail = await requests.get(jobPath(ref)).catch((error) => {
        throw (0,reply_errors/* launchedJobUnread */.BI)(error);
    });
    return { ...readJob(detail, ref), ignoredFields: readIgnoredFields(reply['ignored_fields']) };
}
/**
 * The jobs of a controller, of any type.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
class Jobs {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Returns a job. */
    get(job, options) {
        return this.#requests.get(jobPath(job), options, (reply) => readJob(reply, job));
    }
    /** Cancels a job. A finished job answers 405. It may be repeated (controller fact 34). */
    async cancel(job, options) {
        await this.#requests.post(`${jobPath(job)}cancel/`, undefined, options);
    }
    /** Returns what a relaunch of this job needs. Updates have no relaunch: the controller answers 404. */
    relaunchInfo(job, options) {
        return this.#requests.get(`${jobPath(job)}relaunch/`, options, job_relaunch/* readRelaunchInfo */.JZ);
    }
    /**
     * Relaunches a job. The POST is not idempotent (controller fact 17): retry it only if it certainly did not arrive.
     * @param hosts `failed` for the failed hosts of a playbook run; `all` for the same run again
     * @param passwords for credentials that ask for them at each launch
     */
    relaunch(job, hosts, passwords, options) {
        const body = (0,job_relaunch/* relaunchBody */.Nx)(job, hosts, passwords);
        return this.#requests.post(`${jobPath(job)}relaunch/`, body, options, (reply) => launchedJob(this.#requests, reply));
    }
}


/***/ }),

/***/ 9620:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readNamedObject),
/* harmony export */   m: () => (/* binding */ NamedObjects)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4159);

/** Reads the fields that every named object has. */
function readNamedObject(row) {
    return {
        id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? 0,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'name'),
        organization: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields'), 'organization'), 'name'),
    };
}
/** One collection of named objects, such as the labels. */
class NamedObjects {
    requests;
    #collection;
    #read;
    /** @param collection its path below the API root, without the slash */
    constructor(requests, collection, read) {
        this.requests = requests;
        this.#collection = collection;
        this.#read = read;
    }
    /**
     * Returns the objects with this id or exactly this name, at most two hundred.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async find(by, wanted, options) {
        const rows = await this.#list(`${by}=${encodeURIComponent(wanted)}`, options);
        // Compare here too: if a proxy or an old version drops the filter, everything matches.
        return rows
            .filter((row) => String(row[by]) === wanted && (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') !== undefined)
            .map((row) => this.#read(row));
    }
    /**
     * Returns the names that the user can see, in order, at most two hundred.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async names(options) {
        return (await this.#list('order_by=name', options)).map((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'name'));
    }
    async #list(query, options) {
        const path = `${this.#collection}/?${query}&page_size=${_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PAGE_SIZE */ .H4}`;
        return await this.requests.get(path, options, (reply) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(reply, `the ${this.#collection}`).filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4));
    }
}


/***/ }),

/***/ 3045:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ Requests),
  T: () => (/* binding */ call)
});

// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __nccwpck_require__(5428);
;// CONCATENATED MODULE: ./src/timing/retry-times.ts
/**
 * Retries an attempt a few times. Reports nothing.
 * @returns what the attempt resolves with
 * @throws the last error; the signal's reason
 */
async function retryTimes(options, attempt) {
    const { max, pauseMs, longestPauseMs, isRetryable, rateLimit, deadline, signal } = options;
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            if (tries === max || deadline.isExpired || !isRetryable(error))
                throw error;
            await rateLimit.pause(tries * pauseMs, Math.min(longestPauseMs, deadline.leftMs), signal);
        }
    }
}

;// CONCATENATED MODULE: ./src/controller/requests.ts


const unread = (reply) => reply;
/** Sends requests below the API root of one controller, with credentials, as JSON. */
class Requests {
    root;
    #connection;
    constructor(root, connection) {
        this.root = root;
        this.#connection = connection;
    }
    /**
     * Sends a GET below the API root.
     * @param path relative, such as `jobs/42/`; must end with a slash (without it the API answers 301)
     * @param read validates the reply; a reply that it refuses as unexpected is retried like any transient error
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    get(path, options = {}, read = unread) {
        return call(options, async (request) => read(await this.#connection.json('GET', new URL(path, this.root.api), undefined, request)));
    }
    /**
     * Sends OPTIONS below the API root: what a path accepts, and what this user may do there.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    options(path, options = {}) {
        return call(options, (request) => this.#connection.json('OPTIONS', new URL(path, this.root.api), undefined, request));
    }
    /**
     * Sends a POST below the API root. It is never repeated and never redirected.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    post(path, body, options = {}, read = unread) {
        return call(options, async (request) => read(await this.#connection.json('POST', new URL(path, this.root.api), body, request)));
    }
    /**
     * Sends a PATCH below the API root. It is never redirected.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    patch(path, body, options = {}) {
        return call(options, (request) => this.#connection.json('PATCH', new URL(path, this.root.api), body, request));
    }
    /**
     * Sends a DELETE below the API root. It is never redirected.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async delete(path, options = {}) {
        await call(options, (request) => this.#connection.json('DELETE', new URL(path, this.root.api), undefined, request));
    }
    /**
     * Downloads plain text below the API root and passes it on piece by piece, so that its size does not matter.
     * @param take returns whether more is needed
     * @throws ResponseError when it is not plain text; ConnectionError, the signal's reason
     */
    async download(path, take, options = {}) {
        await call(options, (request) => this.#connection.text(new URL(path, this.root.api), take, request));
    }
    /** Returns how to open a WebSocket at a path below the site; undefined when none can be opened. */
    webSocket(path) {
        return this.#connection.webSocket(new URL(path, this.root.site));
    }
    /** Applies the options of a call to several requests that are retried as one. */
    call(options, send) {
        return call(options, send);
    }
}
/** Sends a request with the options of its call. Rate limit and deadline apply to each attempt. */
function call({ retry: retrying, tries, rateLimit, urgent, deadline, ...request }, send) {
    const signal = request.signal ?? retrying?.signal;
    const inTime = () => deadline === undefined
        ? send({ ...request, signal })
        : deadline.ask(signal ?? new AbortController().signal, (limited) => send({ ...request, signal: limited }));
    const attempt = () => {
        if (rateLimit === undefined)
            return inTime();
        return urgent ? rateLimit.askAnyway(inTime) : rateLimit.ask(inTime);
    };
    if (tries !== undefined)
        return retryTimes(tries, attempt);
    return retrying === undefined ? attempt() : (0,retry/* retry */.L5)(retrying, attempt);
}


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ mayHaveArrived),
/* harmony export */   J: () => (/* binding */ AmbiguousPost)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8549);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8595);


/**
 * Carries out a POST once although its reply may be lost. Before a second POST, and when that is refused, it looks for
 * the result of the first one. The API's uniqueness rules do the rest.
 */
class AmbiguousPost {
    #mayBeDone = false;
    /**
     * Makes one attempt.
     * @param find returns the result of an earlier attempt, or undefined
     * @throws what the POST and `find` throw
     */
    async attempt(post, find) {
        if (this.#mayBeDone) {
            const done = await find();
            if (done !== undefined)
                return done;
        }
        try {
            return await post();
        }
        catch (error) {
            if (this.#mayBeDone && error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 400) {
                const done = await find();
                if (done !== undefined)
                    return done;
            }
            this.#mayBeDone ||= mayHaveArrived(error);
            throw error;
        }
    }
}
/** Returns whether a failed request may have been carried out and a later attempt can succeed. */
function mayHaveArrived(error) {
    return (0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error) && (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc) || error.mayHaveArrived);
}


/***/ }),

/***/ 8270:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M9: () => (/* binding */ write),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   zK: () => (/* binding */ readRow)
/* harmony export */ });
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6489);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5113);


/**
 * Sends a request that writes. After it is sent, a signal does not abort it: its reply says whether it was carried out.
 * @param send receives the settings of the request, and those of requests that look for its result
 * @throws what `send` throws; the signal's reason
 */
function write(requests, options, send) {
    return requests.call(options, (reading) => {
        const { signal, ...request } = reading;
        return send({ ...request, untilSent: signal }, reading);
    });
}
/** Returns the path of an object below the API root. */
function pathOf({ collection, id }) {
    return `${collection}/${id}/`;
}
/**
 * Returns the object that a reply shows.
 * @throws ResponseError (transient) when the reply is not an object with an id
 */
function readRow(reply, path) {
    const row = (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .rowFrom */ .HM)(reply);
    if (row === undefined)
        throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedReply */ .Cp)(`an object of ${path}`, 'it has no id');
    return row;
}


/***/ }),

/***/ 8111:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ requestsFor),
/* harmony export */   q: () => (/* binding */ Collections)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8549);
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6489);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4159);
/* harmony import */ var _ambiguous_post_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8913);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8270);
/* harmony import */ var _create_options_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9687);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5113);







/** Returns how many requests a list of so many rows takes; one for an empty list. */
function requestsFor(rows) {
    return Math.max(1, Math.ceil(rows / _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PAGE_SIZE */ .H4));
}
/** Reads and writes any collection of the API. */
class Collections {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the matching objects of a collection, each once. Objects without an id are left out.
     * @throws NotACollectionError when it is not a collection; ResponseError, ConnectionError, the signal's reason
     */
    async list(query, options) {
        const { rows } = await this.#readPages(query, (path) => this.#requests.get(path, options));
        return rows.flatMap(({ id, fields }) => (id === undefined ? [] : [new _rows_js__WEBPACK_IMPORTED_MODULE_6__/* .Row */ .fI(id, fields)]));
    }
    /**
     * Returns the rows of any API list that a user names. After a 404, it reads which collections exist at the API's root
     * and below the object.
     * @throws UnknownCollectionError; NotACollectionError when it is not a collection; ResponseError, ConnectionError, the
     * signal's reason
     */
    async search(query, options) {
        try {
            return await this.#readPages(query, (path) => this.#requests.get(path, options));
        }
        catch (error) {
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 404)
                await this.#checkName(query.resource, { signal: options.signal });
            throw error;
        }
    }
    /**
     * Returns the collections that the API names at its root or below an object; empty when it names none.
     * @param object path of the object below the API root, such as `inventories/5`; `''` for the root
     * @throws ResponseError (404 when the object does not exist), ConnectionError, the signal's reason
     */
    async names(object, options) {
        const reply = await this.#requests.get(object === '' ? '' : `${object}/`, options);
        const named = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) && object !== '' ? reply['related'] : reply;
        return Object.values((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(named) ? named : {}).flatMap((address) => {
            const name = typeof address === 'string' ? /\/([a-z_]+)\/$/.exec(address)?.[1] : undefined;
            return name === undefined ? [] : [name];
        });
    }
    /** Returns one object. @throws ResponseError, ConnectionError, the signal's reason */
    async get(resource, options) {
        const path = (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .pathOf */ .XM)(resource);
        return await this.#requests.call(options, async (request) => (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .readRow */ .zK)(await this.#requests.get(path, request), path));
    }
    /**
     * Returns what the controller accepts in a new object from this user, as OPTIONS describes it.
     * @returns undefined without a description: a proxy may refuse the method, and then the POST decides
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async createOptions(collection, options) {
        const reply = await this.#requests.options(`${collection}/`, options).catch((error) => {
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && [403, 404, 405, 501].includes(error.status))
                return undefined;
            throw error;
        });
        return (0,_create_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readCreateOptions */ .N)(reply);
    }
    /**
     * Creates an object. If the reply is lost, looks for the object before it sends the request again.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async create(collection, body, lookup, options) {
        const path = `${collection}/`;
        const once = new _ambiguous_post_js__WEBPACK_IMPORTED_MODULE_3__/* .AmbiguousPost */ .J();
        return await (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .write */ .M9)(this.#requests, options, (request, reading) => once.attempt(async () => (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .readRow */ .zK)(await this.#requests.post(path, body, request), path), () => this.find(collection, lookup, reading)));
    }
    /**
     * Returns a created object.
     * @returns undefined unless there is exactly one
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async find(collection, { filters, others }, options) {
        const rows = await this.list({ resource: collection, filters, limit: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PAGE_SIZE */ .H4 }, options);
        const created = rows.filter((row) => !row.isPendingDeletion && !others.has(row.id));
        return created.length === 1 ? created[0] : undefined;
    }
    /** Changes fields of an object (PATCH). @returns its new row @throws ResponseError, ConnectionError, the signal's reason */
    async update(resource, body, options) {
        const path = (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .pathOf */ .XM)(resource);
        return await (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .write */ .M9)(this.#requests, options, async (request) => (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .readRow */ .zK)(await this.#requests.patch(path, body, request), path));
    }
    /** Deletes an object. @throws ResponseError (404 when it does not exist), ConnectionError, the signal's reason */
    async delete(resource, options) {
        await (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .write */ .M9)(this.#requests, options, (request) => this.#requests.delete((0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .pathOf */ .XM)(resource), request));
    }
    /**
     * Creates the approval of a workflow node. It is not unique: a second request creates another one (controller fact
     * 97).
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async createApproval(node, body, options) {
        const path = `${(0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .pathOf */ .XM)(node)}create_approval_template/`;
        await (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .write */ .M9)(this.#requests, options, (request) => this.#requests.post(path, body, request));
    }
    /**
     * Reads all pages, each row once. Ordered by id, each page starts after the last id, so that added and deleted rows
     * shift nothing. In another order, pages are counted, and the id breaks ties. Links of replies are not followed:
     * behind a gateway they may lead elsewhere (controller fact 57).
     */
    async #readPages(query, get) {
        const seen = new Map();
        const most = query.limit ?? Number.POSITIVE_INFINITY;
        let count = 0;
        let lastId;
        for (let page = 1;; page += 1) {
            const reply = await get(pagePath(query, page, lastId)).catch((error) => {
                // Rows were deleted meanwhile, including the last page.
                if (page > 1 && error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 404 && error.fromApi)
                    return undefined;
                throw error;
            });
            if (reply === undefined)
                break;
            const rows = rowsOf(reply, query.resource);
            if (page === 1)
                count = ((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(reply, 'count') : undefined) ?? rows.length;
            const before = seen.size;
            for (const row of rows)
                seen.set(row['id'] ?? seen.size, row);
            lastId = [...seen.values()].at(-1)?.['id'];
            const isLast = !(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) || typeof reply['next'] !== 'string';
            if (isLast || rows.length === 0 || seen.size === before || seen.size >= most)
                break;
        }
        const rows = [...seen.values()].slice(0, query.limit).map(_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .listedRow */ .qo);
        return { rows, count: Math.max(count, Math.min(seen.size, most)) };
    }
    /**
     * Checks whether the API has a collection. @throws UnknownCollectionError when it names other collections, but not
     * this one
     */
    async #checkName(resource, request) {
        const words = resource.split('/');
        const check = async (object, index) => {
            const names = await this.names(object, request);
            if (names.length > 0 && !names.includes(words[index] ?? ''))
                throw new _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownCollectionError */ .V6(resource, index, names);
        };
        await check('', 0);
        if (words.length > 1)
            await check(words.slice(0, -1).join('/'), words.length - 1);
    }
}
function pagePath({ resource, filters, orderBy = [], limit }, page, lastId) {
    const query = new URLSearchParams(filters.map(([name, value]) => [name, value]));
    query.set('page_size', String(Math.min(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PAGE_SIZE */ .H4, limit ?? _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PAGE_SIZE */ .H4)));
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
    if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) && Array.isArray(reply['results']))
        return reply['results'].filter(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4);
    throw new _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NotACollectionError */ .RC({
        id: 'collection-without-results',
        values: { resource: JSON.stringify(resource) },
    });
}


/***/ }),

/***/ 9687:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readCreateOptions)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4159);

/** Returns what a reply to OPTIONS says about creating; undefined when it says nothing. */
function readCreateOptions(reply) {
    const actions = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) ? reply['actions'] : undefined;
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(actions))
        return undefined;
    const { POST: described } = actions;
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(described) ? Object.entries(described) : [];
    return {
        isAllowed: 'POST' in actions,
        fields: new Map(fields.map(([name, field]) => [name, limitsIn((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(field) ? field : {})])),
    };
}
function limitsIn(field) {
    const { choices } = field;
    return {
        maxLength: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(field, 'max_length'),
        minValue: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(field, 'min_value'),
        maxValue: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(field, 'max_value'),
        // Each is a value with its label.
        choices: Array.isArray(choices)
            ? choices.map((one) => (Array.isArray(one) ? (one[0] ?? null) : one))
            : [],
    };
}


/***/ }),

/***/ 5113:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   HM: () => (/* binding */ rowFrom),
/* harmony export */   fI: () => (/* binding */ Row),
/* harmony export */   qo: () => (/* binding */ listedRow),
/* harmony export */   z: () => (/* binding */ ENCRYPTED)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4159);

/** What the API shows instead of a secret. When it is sent back, the secret stays unchanged (controller fact 78). */
const ENCRYPTED = '$encrypted$';
/** Fields that name an object, by kinds of objects. */
const NAMES = ['name', 'username', 'identifier', 'input_field_name'];
/** An object of the controller, as a list or its own page shows it. */
class Row {
    id;
    fields;
    constructor(id, fields) {
        this.id = id;
        this.fields = fields;
    }
    get name() {
        return nameIn(this.fields);
    }
    get title() {
        return titleIn(this.fields);
    }
    get status() {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(this.fields, 'status');
    }
    /** Returns the identifier of a workflow node. */
    get identifier() {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(this.fields, 'identifier');
    }
    /** Returns whether the object was deleted but is still listed for a while (controller fact 86). */
    get isPendingDeletion() {
        return this.fields['pending_deletion'] === true;
    }
    /** Returns whether the controller created the object itself. */
    get isManaged() {
        return this.fields['managed'] === true;
    }
    /** Returns whether a host comes from an inventory source. */
    get hasInventorySources() {
        return this.fields['has_inventory_sources'] === true;
    }
    /** Returns the id that a field refers to; null when it refers to nothing, undefined when there is no such field. */
    reference(field) {
        const value = this.fields[field];
        return value === null ? null : (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(this.fields, field);
    }
    /** Returns the object that a field refers to. */
    related(field) {
        const related = this.#summary[field];
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(related))
            return undefined;
        const { name, allow_override: allowsOverride } = related;
        return {
            id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(related, 'id'),
            name: typeof name === 'string' ? name : undefined,
            description: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(related, 'description'),
            jobType: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(related, 'unified_job_type'),
            timeout: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(related, 'timeout') ?? 0,
            allowsOverride: typeof allowsOverride === 'boolean' ? allowsOverride : undefined,
        };
    }
    /**
     * Returns the members of a list that the row itself shows, in the controller's order. A list of templates shows all
     * credentials and up to ten labels of each (controller fact 92).
     * @returns undefined when the row does not show all of them
     */
    members(list) {
        const held = this.#summary[list];
        const rows = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(held) ? held['results'] : held;
        if (!Array.isArray(rows))
            return undefined;
        const count = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(held) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(held, 'count') : rows.length;
        return count === rows.length ? rows.flatMap((row) => memberOf(rowFrom(row))) : undefined;
    }
    /** Returns whether the object shows the roles that users and teams can have on it (controller fact 127). */
    get hasObjectRoles() {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(this.#summary['object_roles']);
    }
    /** Returns the id of a role on the object, such as `execute`; undefined when the object shows no such role. */
    objectRole(role) {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(this.#summary, 'object_roles'), `${role}_role`), 'id');
    }
    /** Returns the ids of the nodes that a workflow node links to. */
    links(list) {
        const ids = this.fields[list];
        return Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : [];
    }
    /** Returns whether this user may do that; true when the API does not say. */
    permits(capability) {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(this.#summary, 'user_capabilities')[capability] !== false;
    }
    /** Returns whether a credential belongs to this user or team; true when the API does not show its owner. */
    isOwnedBy(type, id) {
        const owners = this.owners(type);
        return owners.length === 0 || owners.includes(id);
    }
    /** Returns the ids of the users or teams that own a credential; empty when the API does not show them. */
    owners(type) {
        const all = this.#summary['owners'];
        const owners = Array.isArray(all) ? all.filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4).filter((owner) => owner['type'] === type) : [];
        return owners.flatMap((owner) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(owner, 'id') ?? []);
    }
    /** Returns how many hosts or groups an inventory has. */
    total(list) {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(this.fields, `total_${list}`) ?? 0;
    }
    /** Returns how many objects of a collection an organization has. */
    relatedCount(collection) {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(this.#summary, 'related_field_counts'), collection) ?? 0;
    }
    /** Returns a row with other values in some fields. */
    with(fields) {
        return new Row(this.id, { ...this.fields, ...fields });
    }
    get #summary() {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(this.fields, 'summary_fields');
    }
}
/** Returns the row that a reply shows; undefined when it is not an object with an id. */
function rowFrom(reply) {
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(reply, 'id') : undefined;
    return id === undefined ? undefined : new Row(id, reply);
}
/** Returns any object of a list, also one without an id. */
function listedRow(row) {
    // Parsed from JSON, so that all values in it are JSON.
    const fields = row;
    return { id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id'), name: nameIn(row), title: titleIn(row), status: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(row, 'status'), fields };
}
/** Returns an object as a member of a list; an empty list without an object. */
function memberOf(row) {
    return row === undefined ? [] : [{ id: row.id, name: row.name || String(row.id) }];
}
function nameIn(row) {
    return NAMES.reduce((found, name) => found || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, name), '');
}
function titleIn(row) {
    return [...NAMES, 'description'].reduce((found, name) => found || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(row, name), '');
}


/***/ }),

/***/ 2202:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ switchesOf),
/* harmony export */   Kv: () => (/* binding */ readLaunchInfo),
/* harmony export */   _7: () => (/* binding */ NO_PROMPTS)
/* harmony export */ });
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6489);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4950);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4159);
/* harmony import */ var _prompts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3627);




/** The description of a template without prompts: projects and inventory sources are only updated. */
const NO_PROMPTS = {
    asks: new Set(),
    surveyEnabled: false,
    variablesNeeded: [],
    passwordsNeeded: [],
    inventoryNeeded: false,
    defaults: readDefaults({}),
    nodesWithoutTemplate: [],
    nodesRejected: [],
};
/**
 * Reads the launch description of a job template or a workflow job template.
 * @throws UnexpectedReplyError when it is not a launch description
 */
function readLaunchInfo(reply) {
    const known = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) &&
        Object.keys(reply).some((key) => key.startsWith('ask_') || key === 'can_start_without_user_input');
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) || !known)
        throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedReply */ .Cp)('the launch description of a template', 'it names no prompt');
    return {
        asks: switchesOf(reply),
        surveyEnabled: reply['survey_enabled'] === true,
        variablesNeeded: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)(reply, 'variables_needed_to_start'),
        passwordsNeeded: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)(reply, 'passwords_needed_to_start'),
        inventoryNeeded: reply['inventory_needed_to_start'] === true,
        defaults: readDefaults((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(reply, 'defaults')),
        nodesWithoutTemplate: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numbers */ .nL)(reply, 'node_templates_missing'),
        nodesRejected: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numbers */ .nL)(reply, 'node_prompts_rejected'),
    };
}
/** Returns the `ask_\u2026_on_launch` switches that are on. */
function switchesOf(fields) {
    return new Set(Object.keys(fields).filter((key) => key.startsWith('ask_') && fields[key] === true));
}
function readDefaults(fields) {
    const inventory = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(fields, 'inventory');
    const inventoryId = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(inventory, 'id');
    return {
        ...(0,_prompts_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainPrompts */ .u)(fields),
        inventory: inventoryId === undefined ? undefined : { id: inventoryId, name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(inventory, 'name') },
        credentials: rowsOf(fields, 'credentials').map(_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .readDefaultCredential */ .X),
        labels: rowsOf(fields, 'labels').map((label) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(label, 'id') ?? 0),
    };
}
function rowsOf(fields, field) {
    const rows = fields[field];
    return Array.isArray(rows) ? rows.filter(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4) : [];
}


/***/ }),

/***/ 3627:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readJobPrompts),
/* harmony export */   u: () => (/* binding */ readPlainPrompts)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4159);

/** Reads the prompts of a job, or of the `defaults` of a launch description. */
function readPlainPrompts(fields) {
    const texts = (field) => shown(fields, field, isText);
    return {
        limit: texts('limit'),
        job_tags: texts('job_tags'),
        skip_tags: texts('skip_tags'),
        scm_branch: texts('scm_branch'),
        job_type: texts('job_type'),
        verbosity: shownNumber(fields, 'verbosity'),
        diff_mode: shown(fields, 'diff_mode', (value) => typeof value === 'boolean'),
        forks: shownNumber(fields, 'forks'),
        timeout: shownNumber(fields, 'timeout'),
    };
}
/** Reads the prompts of a job. */
function readJobPrompts(fields) {
    const summary = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(fields, 'summary_fields');
    const labels = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'labels');
    const shownLabels = named(labels['results'])?.map(({ id }) => id);
    return {
        ...readPlainPrompts(fields),
        extra_vars: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'extra_vars'),
        inventory: shownNumber(fields, 'inventory'),
        execution_environment: shownNumber(fields, 'execution_environment'),
        credentials: named(summary['credentials']),
        labels: labels['count'] === shownLabels?.length ? shownLabels : undefined,
    };
}
function isText(value) {
    return typeof value === 'string';
}
function shown(fields, field, isValue) {
    const value = fields[field];
    if (value === undefined)
        return undefined;
    return isValue(value) ? value : null;
}
function shownNumber(fields, field) {
    return fields[field] === undefined ? undefined : ((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(fields, field) ?? null);
}
/** Returns the objects of a summary. Id 0 means that the row is not an object. */
function named(rows) {
    if (!Array.isArray(rows))
        return undefined;
    return rows.map((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(row) ? { id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? 0, name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'name') } : { id: 0, name: '' });
}


/***/ }),

/***/ 4444:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ TEMPLATE_TYPES),
  I: () => (/* binding */ Templates)
});

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __nccwpck_require__(8549);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __nccwpck_require__(4159);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __nccwpck_require__(4014);
// EXTERNAL MODULE: ./src/controller/templates/launch-info.ts
var launch_info = __nccwpck_require__(2202);
;// CONCATENATED MODULE: ./src/controller/templates/survey.ts

/** Returns the questions of `GET \u2026/survey_spec/`; a template without a survey answers `{}`. */
function readSurvey(reply) {
    const spec = (0,fields/* isRecord */.u4)(reply) && Array.isArray(reply['spec']) ? reply['spec'] : [];
    return spec.filter(fields/* isRecord */.u4).map((question) => ({
        variable: (0,fields/* text */.Qq)(question, 'variable'),
        type: (0,fields/* text */.Qq)(question, 'type'),
        required: question['required'] === true,
        default: question['default'],
        min: bound(question['min']),
        max: bound(question['max']),
        choices: choices(question['choices']),
    }));
}
/** Returns a limit: a number, also in quotes; undefined for `''` and null. */
function bound(value) {
    if (value === '' || value === null || value === undefined)
        return undefined;
    const size = Number(value);
    return Number.isNaN(size) ? undefined : size;
}
/** Returns the choices: a list, or in older surveys a text with one choice on each line. */
function choices(value) {
    if (Array.isArray(value))
        return value;
    return typeof value === 'string' ? value.split(/\r?\n/).filter((line) => line.trim() !== '') : [];
}

;// CONCATENATED MODULE: ./src/controller/templates/templates.ts





/** The types of unified job templates that can be launched, as the API's `type`. */
const TEMPLATE_TYPES = ['job_template', 'workflow_job_template', 'project', 'inventory_source'];
/** The collection of each kind, and the endpoint that launches it. Projects and inventory sources are updated. */
const ENDPOINTS = {
    job_template: { collection: 'job_templates', launch: 'launch' },
    workflow_job_template: { collection: 'workflow_job_templates', launch: 'launch' },
    project: { collection: 'projects', launch: 'update' },
    inventory_source: { collection: 'inventory_sources', launch: 'update' },
};
/**
 * The unified job templates of a controller, of the four kinds that can be launched. Every method throws ResponseError,
 * ConnectionError, and the signal's reason.
 */
class Templates {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the templates with this id, or else this name, of all kinds. The caller must compare them with the query: a
     * proxy or an old version may drop the filter. If the controller has no list of all templates, searches the id in the
     * collection of each kind.
     */
    find({ id, name, type }, options) {
        const filter = id === undefined ? `name=${encodeURIComponent(name ?? '')}` : `id=${id}`;
        return this.#requests.call(options, async (request) => {
            try {
                return await this.#list(`unified_job_templates/?${filter}&page_size=${fields/* MAX_PAGE_SIZE */.H4}`, request);
            }
            catch (error) {
                if (!(error instanceof errors/* ResponseError */.o3) || error.status !== 404 || id === undefined)
                    throw error;
                return [await this.#findInEach(id, type === undefined ? TEMPLATE_TYPES : [type], request, error)];
            }
        });
    }
    /** Returns the names of the templates of all kinds that the user can see, in order, at most two hundred. */
    async names(options) {
        const path = `unified_job_templates/?page_size=${fields/* MAX_PAGE_SIZE */.H4}&order_by=name`;
        return (await this.#list(path, options)).map(({ name }) => name);
    }
    /** Returns what a job template or a workflow job template prompts for. */
    launchInfo(template, options) {
        return this.#requests.get(launchPath(template), options, launch_info/* readLaunchInfo */.Kv);
    }
    /** Returns whether a project or an inventory source has something to fetch; false only when the API says so. */
    async canUpdate(template, options) {
        const reply = await this.#requests.get(launchPath(template), options);
        return !((0,fields/* isRecord */.u4)(reply) && reply['can_update'] === false);
    }
    /** Returns the questions of a template's survey; none without a survey. */
    survey(template, options) {
        return this.#requests.get(`${templatePath(template)}survey_spec/`, options, readSurvey);
    }
    /**
     * Launches a template. The POST is not idempotent (controller fact 11): retry it only if it certainly did not arrive.
     * @param body the prompts
     */
    launch(template, body, options) {
        return this.#requests.post(launchPath(template), body, options, (reply) => (0,jobs/* launchedJob */.YK)(this.#requests, reply));
    }
    /** Returns the nodes of a workflow job template that run a template, at most two hundred. */
    async workflowNodes(id, options) {
        const path = `${templatePath({ type: 'workflow_job_template', id })}workflow_nodes/?order_by=id&page_size=${fields/* MAX_PAGE_SIZE */.H4}`;
        const rows = await this.#rows(path, "the workflow's nodes", options);
        return rows.flatMap((row) => {
            const template = (0,fields/* record */.g1)((0,fields/* record */.g1)(row, 'summary_fields'), 'unified_job_template');
            const templateId = (0,fields/* number */.ai)(template, 'id');
            const jobType = (0,fields/* text */.Qq)(template, 'unified_job_type');
            return templateId === undefined ? [] : [{ name: (0,fields/* text */.Qq)(template, 'name'), jobType, templateId }];
        });
    }
    /** Returns what several templates of one kind prompt for, with one request, at most two hundred. */
    async switches(type, ids, options) {
        const path = `${ENDPOINTS[type].collection}/?id__in=${ids.join(',')}&page_size=${fields/* MAX_PAGE_SIZE */.H4}`;
        const rows = await this.#rows(path, 'the templates of the nodes', options);
        return rows.map((row) => ({
            id: (0,fields/* number */.ai)(row, 'id') ?? 0,
            asks: (0,launch_info/* switchesOf */.IT)(row),
            surveyEnabled: row['survey_enabled'] === true,
        }));
    }
    async #list(path, options) {
        return (await this.#rows(path, 'a list of templates', options)).flatMap((row) => readTemplate(row) ?? []);
    }
    #rows(path, wanted, options) {
        return this.#requests.get(path, options, (reply) => (0,fields/* readList */.LD)(reply, wanted).filter(fields/* isRecord */.u4));
    }
    /**
     * Returns the templates with this id, from the collection of each kind. @throws the failure of the list when no kind
     * has the id
     */
    async #findInEach(id, types, options, failure) {
        for (const type of types) {
            const reply = await this.#requests.get(templatePath({ type, id }), options).catch((error) => {
                if (error instanceof errors/* ResponseError */.o3 && (error.status === 404 || error.status === 403))
                    return undefined;
                throw error;
            });
            const found = (0,fields/* isRecord */.u4)(reply) ? readTemplate({ type, ...reply }) : undefined;
            if (found !== undefined)
                return found;
        }
        throw failure;
    }
}
function templatePath({ type, id }) {
    return `${ENDPOINTS[type].collection}/${id}/`;
}
function launchPath(template) {
    return `${templatePath(template)}${ENDPOINTS[template.type].launch}/`;
}
function readTemplate(row) {
    const id = (0,fields/* number */.ai)(row, 'id');
    if (id === undefined)
        return undefined;
    const type = (0,fields/* text */.Qq)(row, 'type');
    const summary = (0,fields/* record */.g1)(row, 'summary_fields');
    const organization = (0,fields/* record */.g1)(summary, 'organization');
    const start = (0,fields/* record */.g1)(summary, 'user_capabilities')['start'];
    return {
        id,
        type,
        name: (0,fields/* text */.Qq)(row, 'name'),
        organization: { id: (0,fields/* number */.ai)(organization, 'id'), name: (0,fields/* text */.Qq)(organization, 'name') },
        project: type === 'job_template' ? (0,fields/* number */.ai)(row, 'project') : undefined,
        inventory: type === 'inventory_source' ? (0,fields/* line */.n8)((0,fields/* record */.g1)(summary, 'inventory'), 'name') : undefined,
        mayStart: typeof start === 'boolean' ? start : undefined,
        hasSurvey: row['survey_enabled'] === true,
    };
}


/***/ }),

/***/ 1884:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ Tokens),
/* harmony export */   c: () => (/* binding */ tokensUrl)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8549);
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6489);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4159);



/** Returns the path of tokens below the API root. Behind a gateway they are the gateway's own (controller fact 113). */
function tokensPath({ gateway }) {
    return gateway ? '../../gateway/v1/tokens/' : 'tokens/';
}
/** Returns the URL of this user's tokens, for users who delete one by hand. */
function tokensUrl(root) {
    return new URL(tokensPath(root), root.api);
}
/**
 * The tokens of the authenticated user. Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
class Tokens {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Creates a token. */
    create({ description, scope, application }, options) {
        const body = { description, scope, ...(application === undefined ? {} : { application }) };
        return this.#requests.post(this.#path, body, options, readToken);
    }
    /** Returns the ids of the tokens with exactly this description. */
    async withDescription(description, options) {
        const query = new URLSearchParams({ description, page_size: '200' });
        const rows = await this.#requests.get(`${this.#path}?${query.toString()}`, options, (reply) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(reply, 'the tokens'));
        return rows
            .filter(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)
            .filter((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(row, 'description') === description)
            .flatMap((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(row, 'id') ?? []);
    }
    /** Deletes a token, which revokes it. @throws ResponseError with status 404 when it is already deleted */
    async delete(id, options) {
        await this.#requests.delete(`${this.#path}${id}/`, options);
    }
    /**
     * Sends a POST that changes nothing. An AAP gateway refuses it first for a token with the scope "read". For any other
     * token, `ping/` answers 405 (controller fact 105).
     * @throws ReadScopeError; ResponseError with status 405 when the token may write
     */
    async probeWrite(options) {
        await this.#requests.post('ping/', undefined, options);
    }
    /**
     * Returns whether the API accepts the token of this connection. False only for a 401 in the API's own JSON: a timeout,
     * a page, a 403 and a 5xx prove nothing about a token.
     */
    async isAccepted(options) {
        try {
            await this.#requests.get('me/', options);
            return true;
        }
        catch (error) {
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 401 && error.fromApi)
                return false;
            throw error;
        }
    }
    get #path() {
        return tokensPath(this.#requests.root);
    }
}
function readToken(reply) {
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(reply, 'id') : undefined;
    const value = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'token') : '';
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) || id === undefined || !/^[\x21-\x7e]+$/.test(value))
        throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedReply */ .Cp)('a token', 'it contains none');
    return { id, value, refresh: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'refresh_token'), expires: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'expires') };
}


/***/ }),

/***/ 9092:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Users)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4159);

/** The users of a controller. */
class Users {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the authenticated user; undefined when the reply does not say.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    me(options) {
        return this.#requests.get('me/', options, readUser);
    }
}
function readUser(reply) {
    const [user] = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(reply, 'the user').filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4);
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(user ?? {}, 'id');
    return user === undefined || id === undefined ? undefined : { id, username: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(user, 'username') };
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   p: () => (/* binding */ WorkflowNodes),
/* harmony export */   sX: () => (/* binding */ isMade),
/* harmony export */   zX: () => (/* binding */ jobOfNode)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4159);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4014);


/**
 * The nodes of workflow jobs and of workflow templates, in the order of their ids.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
class WorkflowNodes {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Returns all nodes of a workflow job. */
    list(job, options) {
        return this.#list((0,_jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPath */ .Jf)(job), options);
    }
    /** Returns all nodes of a workflow template. */
    ofTemplate(templateId, options) {
        return this.#list(`workflow_job_templates/${templateId}/`, options);
    }
    async #list(path, options) {
        const nodes = [];
        for (let page = 1;; page += 1) {
            const query = `order_by=id&page_size=${_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PAGE_SIZE */ .H4}&page=${page}`;
            const { rows, more } = await this.#requests.get(`${path}workflow_nodes/?${query}`, options, (reply) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readPage */ .SP)(reply, 'the nodes of a workflow job'));
            nodes.push(...rows.map(readNode));
            if (!more)
                return nodes;
        }
    }
}
function readNode(row) {
    const summary = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields');
    const run = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'job');
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(run, 'id');
    const identifier = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(row, 'identifier');
    const templateKind = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'unified_job_template'), 'unified_job_type');
    const next = {
        success: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'success_nodes'),
        failure: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'failure_nodes'),
        always: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'always_nodes'),
    };
    return {
        id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? 0,
        identifier,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(run, 'name') ||
            (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'unified_job_template'), 'name') ||
            (isMade({ identifier }) ? '' : identifier),
        since: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'modified'),
        handlesFailure: next.failure.length + next.always.length > 0,
        next,
        kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type') || templateKind,
        isSkipped: row['do_not_run'] === true,
        ...((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type') === 'workflow_job' && templateKind === 'job' ? { isSliced: true } : {}),
        ...(row['unified_job_template'] === null ? { lacksTemplate: true } : {}),
        run: id === undefined
            ? undefined
            : {
                id,
                type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type'),
                status: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'status'),
                elapsed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(run, 'elapsed'),
                timedOut: run['timed_out'] === true,
            },
    };
}
/** Returns whether the API generated the identifier. */
function isMade({ identifier }) {
    return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(identifier) || identifier === '';
}
/** Returns the nodes that lead to a node. */
function parentsOf({ id }, nodes) {
    return nodes.filter(({ next }) => [next.success, next.failure, next.always].some((ids) => ids.includes(id)));
}
/** Returns the job of a node with a log or nodes of its own; undefined for an approval. */
function jobOfNode(node) {
    const type = _jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_TYPES */ .MA.find((known) => known === node.run?.type);
    if (type === 'workflow_approval')
        return undefined;
    return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
}


/***/ }),

/***/ 211:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c2: () => (/* binding */ isUnknownAuthority),
/* harmony export */   cN: () => (/* binding */ certificateFault),
/* harmony export */   lb: () => (/* binding */ alertFault)
/* harmony export */ });
/* harmony import */ var _tls_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7485);

/** Certificate errors by Node's code. They are final: waiting does not fix a certificate. */
const FAULTS = {
    CERT_HAS_EXPIRED: 'certificate-expired',
    CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
    ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-host',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'certificate-authority-untrusted',
    UNABLE_TO_GET_ISSUER_CERT: 'certificate-authority-unknown',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-authority-unknown',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-authority-unknown',
    CERT_REVOKED: 'certificate-revoked',
    CERT_UNTRUSTED: 'certificate-untrusted',
    CERT_SIGNATURE_FAILURE: 'certificate-signature-wrong',
    INVALID_PURPOSE: 'certificate-not-for-servers',
    INVALID_CA: 'certificate-signer-no-authority',
    EE_KEY_TOO_SMALL: 'certificate-key-short',
    CA_MD_TOO_WEAK: 'certificate-digest-outdated',
};
/** Matches the codes of a missing certificate authority. */
const UNKNOWN_AUTHORITY = /SELF_SIGNED|ISSUER|LEAF|UNTRUSTED/;
/** Returns whether other trusted authorities could fix the error. */
function isUnknownAuthority(code) {
    return UNKNOWN_AUTHORITY.test(code) && isCertificateCode(code);
}
/**
 * Returns what is wrong with a server's certificate.
 * @returns undefined when the code is about something else
 */
function certificateFault(code, handshake, error) {
    if (!isCertificateCode(code))
        return undefined;
    const names = code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? namesIn(error) : '';
    const statement = names === ''
        ? { id: FAULTS[code], values: { ...handshake } }
        : { id: 'certificate-other-names', values: { ...handshake, names } };
    if (!UNKNOWN_AUTHORITY.test(code) || (0,_tls_js__WEBPACK_IMPORTED_MODULE_0__/* .canTrustSystemAuthorities */ .F)())
        return { statement };
    return { statement, notes: [{ id: 'certificate-store-not-read', values: { node: process.version } }] };
}
function isCertificateCode(code) {
    return Object.hasOwn(FAULTS, code);
}
/** Returns the names that the certificate does contain. */
function namesIn(error) {
    const certificate = error.cert;
    const names = typeof certificate?.subjectaltname === 'string' ? certificate.subjectaltname.slice(0, 300) : '';
    return names.replaceAll('DNS:', '').replaceAll('IP Address:', '');
}
/** TLS alerts with which a server ends the handshake, by the end of Node's code. */
const ALERTS = [
    [/ALERT_CERTIFICATE_REQUIRED$/, 'client-certificate-required'],
    [/ALERT_UNKNOWN_CA$/, 'client-certificate-authority-unknown'],
    [/ALERT_CERTIFICATE_EXPIRED$/, 'client-certificate-expired'],
    [/ALERT_CERTIFICATE_REVOKED$/, 'client-certificate-revoked'],
    [
        /ALERT_(BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED|DECRYPT_ERROR)$/,
        'client-certificate-refused',
    ],
    [/ALERT_(HANDSHAKE_FAILURE|PROTOCOL_VERSION|INSUFFICIENT_SECURITY)$/, 'tls-parameters-refused'],
];
/**
 * Returns why a server ended the TLS handshake. In TLS 1.3, the alert for a missing client certificate
 * comes after the client has started to send. The server reads nothing of it, since its side of the handshake never
 * ended.
 * @param isShown whether a client certificate was sent
 * @returns undefined when the code is not such an alert
 */
function alertFault(code, handshake, isShown) {
    const id = ALERTS.find(([pattern]) => pattern.test(code))?.[1];
    if (id === undefined)
        return undefined;
    const missing = id === 'client-certificate-required' ? 'give-client-certificate' : 'give-client-certificate-if-wanted';
    return {
        statement: { id, values: { ...handshake } },
        hint: { id: isShown ? 'check-client-certificate' : missing, values: {} },
    };
}


/***/ }),

/***/ 7397:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T6: () => (/* binding */ ProxyError),
/* harmony export */   ag: () => (/* binding */ TunnelAgent),
/* harmony export */   nD: () => (/* binding */ proxyAddress)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);




/** An error between this run and a proxy, before anything could reach the server. */
class ProxyError extends Error {
    name = 'ProxyError';
    /** The answer with which the proxy refused the tunnel, such as 403 with `403 Forbidden`, if it answered. */
    refusal;
    constructor(message, options = {}) {
        super(message, { cause: options.cause });
        this.refusal = options.refusal;
    }
}
/**
 * An agent that connects through a proxy's tunnel (CONNECT), with TLS to the server inside. The proxy sees only the
 * server's host and port.
 * Node 24's own `proxyEnv` and the https-proxy-agent package were tried. With both, a request hangs forever when the
 * proxy accepts the connection but does not answer, even when it is aborted. Node leaves the connection of a refused
 * CONNECT open, so that the process does not end. The package returns the proxy's 407 as if the server had answered.
 */
class TunnelAgent extends (node_https__WEBPACK_IMPORTED_MODULE_1___default().Agent) {
    #proxy;
    #tls;
    /** Aborted by `destroy`: a connection to the proxy that is still opening would keep the process alive. */
    #closed = new AbortController();
    constructor(proxy, options) {
        super({ ...options, keepAlive: true });
        this.#proxy = proxy;
        this.#tls = options;
    }
    createConnection(options, callback) {
        const done = callback;
        const target = { host: String(options.host), port: Number(options.port ?? 443) };
        const signals = [this.#closed.signal, options.dialSignal].filter((signal) => signal !== undefined);
        this.#open(target, AbortSignal.any(signals)).then((socket) => done(null, socket), (error) => done(error));
        return undefined;
    }
    destroy() {
        this.#closed.abort();
        super.destroy();
    }
    async #open(target, signal) {
        const socket = await requestTunnel(this.#proxy, target, signal);
        const secure = node_tls__WEBPACK_IMPORTED_MODULE_3___default().connect({
            ...this.#tls,
            socket,
            host: target.host,
            servername: serverName(target.host),
        });
        const stop = () => {
            secure.destroy(new Error('aborted'));
        };
        signal.addEventListener('abort', stop, { once: true });
        try {
            await handshake(secure);
        }
        catch (error) {
            socket.destroy();
            throw error;
        }
        finally {
            signal.removeEventListener('abort', stop);
        }
        return secure;
    }
}
function handshake(secure) {
    return new Promise((resolve, reject) => {
        const cut = () => reject(Object.assign(new Error('the connection was cut in the TLS handshake'), { code: 'ECONNRESET' }));
        secure.once('error', reject);
        secure.once('close', cut);
        secure.once('secureConnect', () => {
            secure.off('error', reject);
            secure.off('close', cut);
            resolve();
        });
    });
}
/** Returns the TLS server name of a host. TLS allows no IP address as server name. */
function serverName(host) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) === 0 ? host : '';
}
/** Returns the options of a request to the proxy itself. */
function proxyAddress(proxy) {
    return {
        protocol: proxy.secure ? 'https:' : 'http:',
        host: proxy.hostname,
        port: proxy.port,
        // Without it, Node would expect the certificate of the host in the Host header.
        servername: serverName(proxy.hostname),
    };
}
/** Opens a tunnel through the proxy. @throws ProxyError; the signal's reason as its cause */
function requestTunnel(proxy, target, signal) {
    const authority = `${(0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(target.host) === 6 ? `[${target.host}]` : target.host}:${target.port}`;
    return new Promise((resolve, reject) => {
        const request = (proxy.secure ? (node_https__WEBPACK_IMPORTED_MODULE_1___default()) : (node_http__WEBPACK_IMPORTED_MODULE_0___default())).request({
            ...proxyAddress(proxy),
            method: 'CONNECT',
            path: authority,
            agent: false,
            headers: {
                Host: authority,
                ...(proxy.authorization === undefined ? {} : { 'Proxy-Authorization': proxy.authorization }),
            },
            signal,
        });
        request.on('connect', (response, socket, head) => {
            const status = response.statusCode ?? 0;
            if (status >= 200 && status < 300) {
                if (head.length > 0)
                    socket.unshift(head);
                // Nothing else listens until TLS uses the socket, and an error without a listener ends the process.
                socket.on('error', () => undefined);
                resolve(socket);
                return;
            }
            socket.destroy();
            const answer = `${status} ${response.statusMessage ?? ''}`.trim();
            reject(new ProxyError(`the proxy answered ${answer}`, { refusal: { status, answer } }));
        });
        request.on('error', (error) => reject(new ProxyError(error.message, { cause: error })));
        request.end();
    });
}


/***/ }),

/***/ 7368:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   pD: () => (/* binding */ speaksTls),
/* harmony export */   x$: () => (/* binding */ connectionFault)
/* harmony export */ });
/* harmony import */ var _certificate_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(211);
/* harmony import */ var _connect_tunnel_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7397);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8549);



/** Node's codes for a reply to the TLS handshake that is not TLS: the port expects plain HTTP, or is of another service. */
const NOT_TLS = new Set(['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG']);
/** Returns the error for a plain HTTP request to a port that expects TLS. */
function speaksTls({ method, url }, code, cause) {
    const values = { request: `${method} ${url.origin}${url.pathname}`, server: serverOf(url) };
    const statement = { id: 'server-speaks-tls', values };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc(statement, { code, mayHaveArrived: false, transient: false, cause });
}
/** Returns host and port of a URL. The port is named: with the other scheme it would not be the default. */
function serverOf({ hostname, port, protocol }) {
    return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}
/** Converts an error of Node into a ConnectionError. */
function connectionFault(error, fault) {
    const { proxy, mayHaveArrived, answered } = fault;
    const request = `${fault.request.method} ${fault.request.url.origin}${fault.request.url.pathname}`;
    if (fault.timedOut) {
        const facts = { code: 'TIMEOUT', mayHaveArrived, transient: true, cause: error };
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc(timeoutStatement(request, fault), facts);
    }
    if (error instanceof _connect_tunnel_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyError */ .T6 && error.refusal !== undefined)
        return refusedTunnel(request, error, error.refusal, fault);
    // Node is connected to the proxy, before a tunnel is open and always for a plain http target.
    const cause = error instanceof _connect_tunnel_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyError */ .T6 ? error.cause : error;
    const isPlain = fault.request.url.protocol === 'http:';
    const through = proxy !== undefined && (error instanceof _connect_tunnel_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyError */ .T6 || isPlain) ? proxy : undefined;
    const code = errorCode(cause);
    const handshake = { request, server: through === undefined ? fault.request.url.host : `the proxy ${through.origin}` };
    const isShown = fault.clientCertificate && through === undefined;
    const final = (0,_certificate_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .certificateFault */ .cN)(code, handshake, cause) ?? (fault.reused ? undefined : (0,_certificate_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .alertFault */ .lb)(code, handshake, isShown));
    if (final !== undefined) {
        const { statement, ...advice } = final;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc(statement, {
            ...advice,
            code,
            mayHaveArrived: false,
            transient: answered,
            cause: error,
        });
    }
    const known = through === undefined ? serverStatement(code, request, fault.request.url) : proxyStatement(code, request, through);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc(known ?? otherStatement(request, cause), {
        code,
        mayHaveArrived,
        transient: code !== 'ERR_INVALID_URL' && (answered || fault.reused || !NOT_TLS.has(code)),
        cause: error,
    });
}
function timeoutStatement(request, { request: { timeoutMs }, proxy, mayHaveArrived }) {
    const values = { request, seconds: timeoutMs / 1000 };
    if (proxy === undefined)
        return { id: mayHaveArrived ? 'request-unanswered' : 'request-not-connected', values };
    const id = mayHaveArrived ? 'proxied-request-unanswered' : 'proxied-request-not-connected';
    return { id, values: { ...values, proxy: proxy.origin } };
}
/**
 * Returns the error for a proxy that refused the tunnel: the server received nothing. A 5xx, 408 or 429 may be
 * temporary; any other status is the proxy's rule.
 */
function refusedTunnel(request, cause, { status, answer }, fault) {
    const { proxy, answered } = fault;
    const values = {
        request,
        proxy: proxy?.origin ?? '',
        host: fault.request.url.host,
        answer,
        variable: proxy?.variable ?? 'https_proxy',
    };
    // tinyproxy answers 401 where others answer 407.
    const id = status === 407 || status === 401 ? 'proxy-login-refused' : 'proxy-tunnel-refused';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc({ id, values }, {
        code: `PROXY_${status}`,
        mayHaveArrived: false,
        transient: answered || status >= 500 || status === 408 || status === 429,
        cause,
    });
}
function serverStatement(code, request, url) {
    const { host: server, hostname: host } = url;
    switch (code) {
        case 'ENOTFOUND':
            return { id: 'server-name-unknown', values: { request, host } };
        case 'EAI_AGAIN':
            return { id: 'server-name-unresolved', values: { request, host } };
        case 'ECONNREFUSED':
            return { id: 'server-connection-refused', values: { request, server } };
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return { id: 'server-no-route', values: { request, server } };
        case 'ETIMEDOUT':
            return { id: 'server-not-connected', values: { request, server } };
        case 'ECONNRESET':
        case 'EPIPE':
            return { id: 'server-connection-cut', values: { request, server } };
        case 'ERR_SSL_WRONG_VERSION_NUMBER':
        case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
            return { id: 'server-not-tls', values: { request, server: serverOf(url) } };
        default:
            return undefined;
    }
}
function proxyStatement(code, request, { origin: proxy, hostname: host, variable }) {
    switch (code) {
        case 'ENOTFOUND':
            return { id: 'proxy-name-unknown', values: { request, host, variable } };
        case 'EAI_AGAIN':
            return { id: 'proxy-name-unresolved', values: { request, host, variable } };
        case 'ECONNREFUSED':
            return { id: 'proxy-connection-refused', values: { request, proxy, variable } };
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return { id: 'proxy-no-route', values: { request, proxy, variable } };
        case 'ETIMEDOUT':
            return { id: 'proxy-not-connected', values: { request, proxy, variable } };
        case 'ECONNRESET':
        case 'EPIPE':
            return { id: 'proxy-connection-cut', values: { request, proxy } };
        case 'ERR_SSL_WRONG_VERSION_NUMBER':
        case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
            return { id: 'proxy-not-tls', values: { request, proxy, variable } };
        default:
            return undefined;
    }
}
function otherStatement(request, error) {
    const { message } = firstError(error);
    const openssl = /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1];
    if (openssl !== undefined)
        return { id: 'tls-handshake-failed', values: { request, reason: openssl } };
    if (message === '')
        return { id: 'connection-failed', values: { request } };
    return { id: 'connection-error', values: { request, reason: message.replace(/\s+/g, ' ').replace(/\.$/, '') } };
}
/** Returns Node's error code. OpenSSL's reason for a failed handshake is only in the text of an EPROTO. */
function errorCode(error) {
    const { code, message } = firstError(error);
    const openssl = code === 'EPROTO' ? /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1] : undefined;
    if (openssl !== undefined)
        return `ERR_SSL_${openssl.toUpperCase().replaceAll(' ', '_')}`;
    return code ?? 'UNKNOWN';
}
/** Returns the first cause of an error. Node reports several failed addresses (IPv6 and IPv4) as one AggregateError. */
function firstError(error) {
    const several = error?.errors;
    const { code, message } = (Array.isArray(several) ? several[0] : error);
    return {
        code: typeof code === 'string' ? code : undefined,
        message: typeof message === 'string' ? message : '',
    };
}


/***/ }),

/***/ 8549:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ diagnosis),
/* harmony export */   Rc: () => (/* binding */ ConnectionError),
/* harmony export */   Tl: () => (/* binding */ ProxySettingError),
/* harmony export */   o3: () => (/* binding */ ResponseError)
/* harmony export */ });
/*
 * Errors of requests. Each has an id and values, of which others make what people read; `message` is for developers.
 * `transient` says whether a retry can help; `retryAfterMs` is a pause that the server asked for. `timing/retry.ts`
 * reads both.
 */
/** Returns a statement in words for developers: its id and its values. */
function diagnosis({ id, values }) {
    const given = Object.entries(values).filter(([, value]) => value !== '');
    const facts = given.map(([name, value]) => `${name} ${value}`);
    return `${id.replaceAll('-', ' ')}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
/** Thrown without a complete reply: an error of the network, TLS or a proxy, or a timeout. */
class ConnectionError extends Error {
    name = 'ConnectionError';
    id;
    values;
    hint;
    notes;
    code;
    mayHaveArrived;
    transient;
    constructor(statement, facts) {
        super(diagnosis(statement), { cause: facts.cause });
        this.id = statement.id;
        this.values = statement.values;
        this.hint = facts.hint;
        this.notes = facts.notes ?? [];
        this.code = facts.code;
        this.mayHaveArrived = facts.mayHaveArrived;
        this.transient = facts.transient;
    }
    /** Returns the same error with one more sentence behind it. */
    withNote(note) {
        return new ConnectionError(this, { ...this, cause: this.cause, notes: [...this.notes, note] });
    }
}
/** Thrown for an unexpected reply of the server, or of something in front of it. */
class ResponseError extends Error {
    name = 'ResponseError';
    id;
    values;
    hint;
    notes;
    status;
    words;
    fromApi;
    transient;
    retryAfterMs;
    /** @param statement what answered, and with what */
    constructor(statement, facts) {
        super(diagnosis(statement), { cause: facts.cause });
        this.id = statement.id;
        this.values = statement.values;
        this.hint = facts.hint;
        this.notes = facts.notes ?? [];
        this.status = facts.status;
        this.words = facts.words;
        this.fromApi = facts.fromApi;
        this.transient = facts.transient;
        this.retryAfterMs = facts.retryAfterMs;
    }
    /** Returns the same error with another hint, for a caller that knows better what to do. */
    withHint(hint) {
        return new ResponseError(this, { ...this, cause: this.cause, hint });
    }
    /** Returns the same error with one more sentence behind it. */
    withNote(note) {
        return new ResponseError(this, { ...this, cause: this.cause, notes: [...this.notes, note] });
    }
}
/** Thrown when a proxy variable of the environment cannot be used. Nothing was sent. */
class ProxySettingError extends Error {
    name = 'ProxySettingError';
    id;
    values;
    constructor(statement) {
        super(diagnosis(statement));
        this.id = statement.id;
        this.values = statement.values;
    }
}


/***/ }),

/***/ 7628:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ isJsonNumber),
/* harmony export */   fh: () => (/* binding */ ExactNumber),
/* harmony export */   my: () => (/* binding */ isWrittenExactly),
/* harmony export */   qQ: () => (/* binding */ RAW_JSON),
/* harmony export */   rf: () => (/* binding */ exactNumber)
/* harmony export */ });
/* harmony import */ var _written_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9976);

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
/** Returns whether a text is a JSON number. */
function isJsonNumber(text) {
    return JSON_NUMBER.test(text);
}
/**
 * A number that JavaScript would change: `12345678901234567890` loses digits, `1.10` becomes 1.1. It keeps the text of
 * its source, which must be a JSON number (`isJsonNumber`). All other numbers stay plain.
 */
class ExactNumber extends _written_value_js__WEBPACK_IMPORTED_MODULE_0__/* .WrittenValue */ .J {
    /** Returns the nearest JavaScript number. */
    valueOf() {
        return Number(this.source);
    }
    /** Returns the source if JavaScript can write it (Node 22), otherwise the nearest number; see `jsonText`. */
    toJSON() {
        return RAW_JSON?.(this.source) ?? this.valueOf();
    }
}
/** Null before Node 22. */
const RAW_JSON = JSON.rawJSON ?? null;
/**
 * Returns whether a number prints as it is written. False for every integer beyond JavaScript's safe range, although
 * some print correctly: the result must not depend on the last digit.
 */
function isWrittenExactly(value, source) {
    return source === String(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
}
/** Returns a JSON number from its source: a plain number if it prints as it is written. */
function exactNumber(source) {
    const value = Number(source);
    return isWrittenExactly(value, source) ? value : new ExactNumber(source);
}


/***/ }),

/***/ 4113:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _written_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9976);

/** Returns whether a JSON value is an object: not null, not a list. */
function isJsonObject(value) {
    return isRecord(value);
}
/** Returns whether a value is a JSON object: not null, not a list, not a number or date that keeps its source. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof _written_value_js__WEBPACK_IMPORTED_MODULE_0__/* .WrittenValue */ .J);
}


/***/ }),

/***/ 7671:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseExact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7628);


/**
 * Matches a text that may contain a number that JavaScript would change. Such a number has 16 digits or more, a final
 * zero in a fraction, an exponent, or prints with one, or is `-0`. A match inside of quotes only costs time.
 */
const MAY_CHANGE = /(?:^|[:,[\s])(?:-0(?![.\d])|-?(?:0\.0{6}|[\d.]{16}|\d{1,15}(?:\.\d{0,14})?[eE]|\d{1,14}\.\d{0,13}0(?!\d)))/;
/** Whether JSON.parse passes the source of a value to a reviver (Node 22). */
const HAS_SOURCE = sourceOf('1.0') === '1.0';
function sourceOf(json) {
    let source;
    parseWithSource(json, (_value, written) => {
        source = written;
        return undefined;
    });
    return source;
}
/**
 * Parses JSON. Numbers that JavaScript would change become an `ExactNumber`; all others stay plain.
 * @param hasSource whether JSON.parse passes the source to a reviver; tests set it
 * @throws SyntaxError
 */
function parseExact(text, hasSource = HAS_SOURCE) {
    if (!MAY_CHANGE.test(text))
        return JSON.parse(text);
    try {
        if (!hasSource)
            return parseTagged(text);
        return parseWithSource(text, (value, source) => (source === undefined ? value : (0,_exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .exactNumber */ .rf)(source)));
    }
    catch (error) {
        // Nested too deeply for a reviver: the reply matters more than the digits of a number.
        if (error instanceof RangeError)
            return JSON.parse(text);
        throw error;
    }
}
/** Parses JSON with a function that converts each number, given its value and its source. */
function parseWithSource(text, read) {
    return JSON.parse(text, (_key, value, ...more) => {
        if (typeof value !== 'number')
            return value;
        const [context] = more;
        return read(value, context?.source);
    });
}
const NUMBER = /-?\d[\d.eE+-]*/g;
/** Marks a text that represents a number. No text from outside can contain it. */
const TAG = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}:`;
/** Parses JSON on Node 20: such numbers are quoted with a tag and converted from the tagged text. */
function parseTagged(text) {
    // Check first whether it is valid JSON: a tag could turn invalid text into JSON.
    JSON.parse(text);
    return JSON.parse(outsideTexts(text, tagged), (_key, value) => typeof value === 'string' && value.startsWith(TAG) ? (0,_exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .exactNumber */ .rf)(value.slice(TAG.length)) : value);
}
function tagged(part) {
    return part.replace(NUMBER, (source) => ((0,_exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .exactNumber */ .rf)(source) instanceof _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? `"${TAG}${source}"` : source));
}
/** Returns JSON with everything outside of its texts replaced. It scans by quotes, so that texts of any size work. */
function outsideTexts(json, replace) {
    const parts = [];
    let at = 0;
    while (at < json.length) {
        const begin = json.indexOf('"', at);
        if (begin < 0)
            break;
        const end = endOfText(json, begin);
        parts.push(replace(json.slice(at, begin)), json.slice(begin, end));
        at = end;
    }
    parts.push(replace(json.slice(at)));
    return parts.join('');
}
/** Returns the index after the quote that ends a text. */
function endOfText(json, begin) {
    let quote = json.indexOf('"', begin + 1);
    while (quote >= 0 && isEscaped(json, quote))
        quote = json.indexOf('"', quote + 1);
    return quote < 0 ? json.length : quote + 1;
}
/** Returns whether an odd number of backslashes comes before this index. */
function isEscaped(json, at) {
    let begin = at;
    while (json[begin - 1] === '\\')
        begin -= 1;
    return (at - begin) % 2 === 1;
}


/***/ }),

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sameValue)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7628);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4113);



/**
 * Returns whether two values of JSON or YAML mean the same to Ansible. The order of keys is ignored, the order of items
 * is not. Integers are compared by all their digits. Other numbers are compared as Python reads them, so 1.10 equals
 * 1.1. But 1.0 differs from 1, because Ansible prints them differently.
 */
function sameValue(one, other) {
    if (isNumber(one) && isNumber(other))
        return sameNumber(one, other);
    if (Array.isArray(one) && Array.isArray(other))
        return one.length === other.length && one.every((item, index) => sameValue(item, other[index]));
    if (isPlain(one) && isPlain(other)) {
        const names = Object.keys(one);
        return (names.length === Object.keys(other).length &&
            names.every((name) => Object.hasOwn(other, name) && sameValue(one[name], other[name])));
    }
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(one, other);
}
function isNumber(value) {
    return typeof value === 'number' || value instanceof _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh;
}
function sameNumber(one, other) {
    const isInteger = isComplete(one);
    if (isInteger !== isComplete(other))
        return false;
    if (isInteger)
        return BigInt(String(one)) === BigInt(String(other));
    return Number(one) === Number(other) || (Number.isNaN(Number(one)) && Number.isNaN(Number(other)));
}
/** Returns whether Python reads an integer. The notation decides, so `1.0` is not an integer. */
function isComplete(value) {
    return typeof value === 'number' ? Number.isSafeInteger(value) : /^-?\d+$/.test(value.source);
}
/** Returns whether an object's content is its keys. A Map or a Date is compared as a whole. */
function isPlain(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) && Object.prototype.toString.call(value) === '[object Object]';
}


/***/ }),

/***/ 4351:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText),
/* harmony export */   u: () => (/* binding */ verbatimText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7628);
/* harmony import */ var _written_value_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9976);



/**
 * Returns a value as JSON, with numbers as in their source.
 * @param rawJson JavaScript's own function to write a source, null when it has none; tests set it
 */
function jsonText(value, { replace, indent } = {}, rawJson = _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .RAW_JSON */ .qQ) {
    if (rawJson === null)
        return verbatimText(value, sourceOf, { replace, indent });
    // Without a function, JavaScript's own JSON.stringify is fastest.
    if (replace === undefined)
        return JSON.stringify(value, undefined, indent);
    return stringify(value, replace, (item) => (item instanceof _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? rawJson(item.source) : undefined), indent);
}
function sourceOf(value) {
    return value instanceof _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? value.source : undefined;
}
/**
 * Returns a value as JSON, but writes some values as a text of their own, without quotes.
 * @param verbatim returns that text, or undefined
 */
function verbatimText(value, verbatim, { replace = (item) => item, indent } = {}) {
    const tag = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}:`;
    const texts = [];
    const json = stringify(value, replace, (item) => {
        const text = verbatim(item);
        return text === undefined ? undefined : `${tag}${texts.push(text) - 1}`;
    }, indent);
    if (texts.length === 0)
        return json;
    return json.replace(new RegExp(`"${tag}(\\d+)"`, 'g'), (_found, index) => texts[Number(index)] ?? '');
}
/** Returns a value as JSON. @param write returns the replacement of a value, undefined to keep it */
function stringify(value, replace, write, indent) {
    // Read by the key: `toJSON` has already changed the value.
    const item = function (key, made) {
        const own = this[key];
        const replaced = replace(own instanceof _written_value_js__WEBPACK_IMPORTED_MODULE_2__/* .WrittenValue */ .J ? own : made);
        return write(replaced) ?? (replaced === own ? made : replaced);
    };
    return JSON.stringify(value, item, indent);
}


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ WrittenValue)
/* harmony export */ });
/** A value of JSON or YAML that keeps the text of its source, because no JavaScript value would print like it. */
class WrittenValue {
    /** Public, so that two of them can be compared field by field. */
    source;
    constructor(source) {
        this.source = source;
        Object.freeze(this);
    }
    toString() {
        return this.source;
    }
}


/***/ }),

/***/ 7856:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ proxySecrets),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8549);


/** The variables for each scheme of the target. The first one that is set wins, as with curl and Node. */
const VARIABLES = {
    'https:': ['https_proxy', 'HTTPS_PROXY'],
    'http:': ['http_proxy', 'HTTP_PROXY'],
};
const DEFAULT_PORTS = { 'https:': '443', 'http:': '80' };
/**
 * Returns the proxy for a URL, from `https_proxy`, `http_proxy` and `no_proxy` in either case.
 * @returns undefined for a direct connection
 * @throws ProxySettingError when the variable cannot be used
 */
function proxyFor(target, environment) {
    const variable = VARIABLES[target.protocol]?.find((name) => (environment[name] ?? '').trim() !== '');
    if (variable === undefined)
        return undefined;
    if (goesDirect(target, environment['no_proxy'] || environment['NO_PROXY'] || ''))
        return undefined;
    return parseProxy(variable, (environment[variable] ?? '').trim());
}
/** Returns the credentials in all proxy variables, in each form that could be printed, so that they can be masked. */
function proxySecrets(environment) {
    return Object.values(VARIABLES)
        .flat()
        .flatMap((name) => {
        const value = (environment[name] ?? '').trim();
        const raw = loginOf(value).replace(/^[^:]*:?/, '');
        const url = proxyUrl(value);
        const { username = '', password = '' } = url === undefined ? {} : (decoded(url) ?? url);
        // The URL parser reads a password differently if it contains a character that must be escaped.
        const parsed = password === '' ? [] : [url?.password ?? '', password, base64(`${username}:${password}`)];
        return raw === '' ? parsed : [...new Set([raw, ...parsed])];
    });
}
/** The characters that end a login for the URL parser, or that it leaves out, and how to write them. */
const ESCAPES = { '\\': '%5C', '/': '%2F', '?': '%3F', '#': '%23', '\t': '%09' };
function parseProxy(variable, value) {
    const character = [...loginOf(value)].find((one) => Object.hasOwn(ESCAPES, one));
    if (character !== undefined) {
        const values = { variable, character, escape: ESCAPES[character] ?? '' };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxySettingError */ .Tl({ id: 'proxy-character-unescaped', values });
    }
    const url = proxyUrl(value);
    if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxySettingError */ .Tl({ id: 'proxy-not-http', values: { variable } });
    }
    const credentials = decoded(url);
    if (credentials === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxySettingError */ .Tl({ id: 'proxy-percent-unescaped', values: { variable } });
    }
    return {
        variable,
        origin: url.origin,
        secure: url.protocol === 'https:',
        hostname: withoutBrackets(url.hostname),
        port: Number(url.port || DEFAULT_PORTS[url.protocol]),
        authorization: credentials.username === '' && credentials.password === ''
            ? undefined
            : `Basic ${base64(`${credentials.username}:${credentials.password}`)}`,
    };
}
/** Returns user name and password as written, up to the last `@`; `''` without them. */
function loginOf(value) {
    const rest = value.replace(/^(?:[a-z][a-z\d+.-]*:\/\/|https?:[/\\]*)/i, '');
    return rest.slice(0, Math.max(rest.lastIndexOf('@'), 0));
}
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
/** Parses a proxy's URL. Without a scheme it is http, as with curl and GitHub's own actions. */
function proxyUrl(value) {
    // Without both slashes, the scheme would be read as the name of a host.
    if (/^https?:(?!\/\/)(?!\d+$)/i.test(value))
        return undefined;
    const whole = SCHEME.test(value) ? value : `http://${value}`;
    return URL.canParse(whole) ? new URL(whole) : undefined;
}
function decoded(url) {
    try {
        return { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
    }
    catch {
        return undefined;
    }
}
/**
 * Returns whether `no_proxy` names the target. An entry is a host with its subdomains (with or without a leading dot or
 * `*.`), a host and port, or an IP address. It can also be a range as CIDR or `first-last`, or `*` for all. Node's own
 * agent supports neither CIDR nor subdomains of a bare domain; curl, Go and GitHub's actions do.
 */
function goesDirect(target, noProxy) {
    const host = withoutBrackets(target.hostname.toLowerCase());
    const port = target.port || DEFAULT_PORTS[target.protocol];
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => entry === '*' || inRange(host, entry) || namesHost(entry, host, port));
}
function namesHost(entry, host, port) {
    const [, name = '', onPort] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [entry, entry];
    if (onPort !== undefined && onPort !== port)
        return false;
    const wanted = withoutBrackets(name).replace(/^\*?\./, '');
    if (wanted === '')
        return false;
    return host === wanted || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${wanted}`));
}
function inRange(host, entry) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (version === 0)
        return false;
    const type = version === 6 ? 'ipv6' : 'ipv4';
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    try {
        const [network = '', prefix] = entry.split('/');
        const [first = '', last] = entry.split('-');
        if (prefix !== undefined && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network) === version)
            list.addSubnet(network, Number(prefix), type);
        else if (last !== undefined && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(first) === version)
            list.addRange(first, last, type);
        else
            return false;
    }
    catch {
        return false;
    }
    return list.check(host, type);
}
function withoutBrackets(hostname) {
    return hostname.replace(/^\[|\]$/g, '');
}
function base64(text) {
    return Buffer.from(text, 'utf8').toString('base64');
}


/***/ }),

/***/ 2978:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ onOneLine),
/* harmony export */   k: () => (/* binding */ errorText)
/* harmony export */ });
const MAX_WORDS = 600;
/**
 * Returns the words of an error reply on one line. For the API's JSON: the messages with their field names. For a page:
 * its title and first sentence.
 */
function errorText(body) {
    const words = typeof body === 'string' ? pageWords(body) : jsonWords(body);
    return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}\u2026` : words;
}
/** Returns the words of `{"detail": "\u2026"}`, `{"field": ["\u2026"]}`, `{"__all__": ["\u2026"]}`, and of nested lists of them. */
function jsonWords(value, field) {
    const named = (text) => (field === undefined ? text : `${field}: ${text}`);
    if (value === null || value === undefined)
        return '';
    if (Array.isArray(value)) {
        const items = value.map((item) => jsonWords(item)).filter((text) => text !== '');
        return items.length === 0 ? '' : named(items.join(' '));
    }
    if (typeof value !== 'object')
        return named(oneLine(String(value)));
    const parts = Object.entries(value).map(([key, item]) => jsonWords(item, isPlainMessage(key) ? undefined : key));
    return named(parts.filter((text) => text !== '').join('; '));
}
/** Returns whether the API uses this key for messages that belong to no field. */
function isPlainMessage(key) {
    return key === 'detail' || key === 'details' || key === '__all__' || key === 'non_field_errors' || key === 'error';
}
function pageWords(text) {
    if (!/<[a-z!]/i.test(text))
        return firstSentence(oneLine(text));
    const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '';
    const visible = text
        .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/<[^>]*$/, ' ');
    const sentence = firstSentence(oneLine(plainEntities(visible)));
    const heading = oneLine(plainEntities(title));
    if (heading === '' || sentence.startsWith(heading))
        return sentence;
    return sentence === '' ? heading : `${heading}: ${sentence}`;
}
function firstSentence(text) {
    const end = /[.!?](\s|$)/.exec(text);
    return (end ? text.slice(0, end.index + 1) : text).slice(0, 200);
}
function plainEntities(text) {
    const entities = {
        amp: '&',
        lt: '<',
        gt: '>',
        quot: '"',
        middot: '\u00b7',
        nbsp: ' ',
        '#39': "'",
        '#x27': "'",
    };
    return text.replace(/&([a-z]+|#\w+);/gi, (whole, name) => entities[name.toLowerCase()] ?? whole);
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/**
 * Replaces each line end and the white space around it with one space. Does not use one pattern for both: it would be
 * slow with long white space.
 */
function onOneLine(text) {
    const [first = '', ...more] = text.split(/[\r\n\u2028\u2029]+/);
    const last = more.pop();
    if (last === undefined)
        return first;
    const between = more.map((line) => line.trim()).filter((line) => line !== '');
    return [first.trimEnd(), ...between, last.trimStart()].join(' ');
}


/***/ }),

/***/ 7485:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ trustSystemAuthorities),
/* harmony export */   F: () => (/* binding */ canTrustSystemAuthorities),
/* harmony export */   Y: () => (/* binding */ connectionTls),
/* harmony export */   cS: () => (/* binding */ trustAuthorities)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_0__);

let systemIsTrusted = false;
/**
 * Trusts further authorities in addition to Node's own (and NODE_EXTRA_CA_CERTS), for every TLS connection of this
 * process. Node before 24.5 gets them with each connection instead; see `connectionTls`.
 */
function trustAuthorities(authorities) {
    if (authorities.length === 0 || !canTrustSystemAuthorities())
        return;
    node_tls__WEBPACK_IMPORTED_MODULE_0___default().setDefaultCACertificates([...new Set([...node_tls__WEBPACK_IMPORTED_MODULE_0___default().getCACertificates('default'), ...authorities])]);
}
/**
 * Trusts the authorities in the machine's own store too. Companies install their private authority there, but Node does
 * not read it by default. Reading the store takes 50 to 80 ms. So it is done only after a certificate was refused for
 * its authority, and then the connection is retried.
 * @returns false when it was done before, or when this Node does not support it
 */
function trustSystemAuthorities() {
    if (systemIsTrusted || !canTrustSystemAuthorities())
        return false;
    systemIsTrusted = true;
    trustAuthorities(node_tls__WEBPACK_IMPORTED_MODULE_0___default().getCACertificates('system'));
    return true;
}
/** Returns whether this Node can read the machine's store of authorities (24.5 and later). */
function canTrustSystemAuthorities() {
    return typeof (node_tls__WEBPACK_IMPORTED_MODULE_0___default().setDefaultCACertificates) === 'function' && typeof (node_tls__WEBPACK_IMPORTED_MODULE_0___default().getCACertificates) === 'function';
}
/** Returns the options of one TLS connection to the server. Never used for a proxy. */
function connectionTls(options) {
    const { authorities = [], client, verify = true } = options;
    return {
        ...(client === undefined ? {} : { cert: client.certificate, key: client.key }),
        ...(verify ? {} : { rejectUnauthorized: false }),
        // `ca` replaces Node's own list, so it must include that list.
        ...(authorities.length > 0 && !canTrustSystemAuthorities()
            ? { ca: [...(node_tls__WEBPACK_IMPORTED_MODULE_0___default().rootCertificates), ...authorities] }
            : {}),
    };
}


/***/ }),

/***/ 2524:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ Transport)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(1692);
var external_node_tls_default = /*#__PURE__*/__nccwpck_require__.n(external_node_tls_);
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(4942);
// EXTERNAL MODULE: ./src/http/connect-tunnel.ts
var connect_tunnel = __nccwpck_require__(7397);
// EXTERNAL MODULE: ./src/http/tls.ts
var http_tls = __nccwpck_require__(7485);
;// CONCATENATED MODULE: ./src/http/agents.ts




/** The HTTP agents of a transport. Connections are kept for each route: the scheme of the target and the proxy. */
class Agents {
    #tls;
    #agents = new Map();
    constructor(tls) {
        this.#tls = (0,http_tls/* connectionTls */.Y)(tls);
    }
    /**
     * Returns the agent for a target.
     * @param fresh whether the connection must be a new one
     */
    get(target, proxy, fresh = false) {
        // An unused agent has no connection to reuse.
        const route = `${target.protocol} ${proxy?.origin ?? ''} ${fresh ? this.#agents.size : ''}`;
        const known = this.#agents.get(route);
        if (known !== undefined)
            return known;
        const agent = newAgent(target, proxy, this.#tls);
        this.#agents.set(route, agent);
        return agent;
    }
    /** Closes the kept connections. */
    close() {
        for (const agent of this.#agents.values())
            agent.destroy();
    }
}
function newAgent(target, proxy, tls) {
    if (target.protocol === 'https:') {
        return proxy === undefined ? new (external_node_https_default()).Agent({ ...tls, keepAlive: true }) : new connect_tunnel/* TunnelAgent */.ag(proxy, tls);
    }
    if (proxy === undefined)
        return new (external_node_http_default()).Agent({ keepAlive: true });
    // The client certificate and the certificate check are for the server, not for a proxy. No connection is kept.
    // tinyproxy passes on the server's `Connection: keep-alive` but closes the connection, and a POST must not be lost in
    // that.
    return proxy.secure ? new (external_node_https_default()).Agent({ keepAlive: false }) : new (external_node_http_default()).Agent({ keepAlive: false });
}

// EXTERNAL MODULE: ./src/http/certificate-errors.ts
var certificate_errors = __nccwpck_require__(211);
// EXTERNAL MODULE: ./src/http/connection-errors.ts
var connection_errors = __nccwpck_require__(7368);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __nccwpck_require__(8549);
// EXTERNAL MODULE: ./src/http/proxy.ts
var http_proxy = __nccwpck_require__(7856);
;// CONCATENATED MODULE: ./src/http/read-body.ts

/** Maximum size of a reply, in bytes. A page of 200 job events with long output is far smaller. */
const MAX_REPLY_BYTES = 256 * 1024 * 1024;
/**
 * Maximum size of a piece, in bytes. The objects made from a piece need many times its size. They must be gone before
 * V8 collects the young generation twice: what survives stays in memory until the next full collection.
 */
const PIECE_BYTES = 8 * 1024;
/**
 * Returns the body of a reply as text; '' when `take` received it.
 * @param take receives the body of a reply with status 200 and its type
 * @throws ConnectionError when the body is too large; what Node throws when the connection is cut
 */
async function readBody(response, take) {
    const type = (response.headers['content-type'] ?? '').toLowerCase();
    const taker = response.statusCode === 200 && take !== undefined && type.startsWith(take.type) ? take : undefined;
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        if (taker !== undefined) {
            for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
                // To leave the loop closes the connection.
                if (!(await taker.piece(chunk.subarray(at, at + PIECE_BYTES))))
                    return '';
            }
            continue;
        }
        bytes += chunk.length;
        if (bytes > MAX_REPLY_BYTES) {
            response.destroy();
            const statement = { id: 'reply-too-large', values: { mebibytes: MAX_REPLY_BYTES / 1024 / 1024 } };
            throw new errors/* ConnectionError */.Rc(statement, { code: 'TOO_LARGE', mayHaveArrived: true, transient: false });
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./src/http/tls-probe.ts

/** The longest time of a probe, in ms. A server answers the first message of a handshake at once. */
const PROBE_MS = 3000;
/** Node's codes for a plain request that a TLS port cannot read: it closes the connection, or answers with a TLS alert. */
const CUT = /^(ECONNRESET|EPIPE|HPE_\w+)$/;
/**
 * Returns whether the port of a plain HTTP URL expects TLS, after a request failed with this code. Sends the first
 * message of a TLS handshake and nothing else.
 */
async function answersTls({ hostname, port }, code, signal) {
    if (!CUT.test(code) || signal.aborted)
        return false;
    const host = hostname.replace(/^\[|\]$/g, '');
    return await new Promise((resolve) => {
        const socket = external_node_tls_default().connect({ host, port: Number(port || 80), rejectUnauthorized: false, timeout: PROBE_MS });
        const end = (answer) => {
            signal.removeEventListener('abort', stop);
            socket.destroy();
            resolve(answer);
        };
        const stop = () => end(false);
        signal.addEventListener('abort', stop, { once: true });
        socket.once('secureConnect', () => end(true));
        socket.once('timeout', stop);
        socket.once('close', stop);
        // An alert of the server is TLS, too.
        socket.once('error', ({ message }) => end(/\balert\b/.test(message)));
    });
}

;// CONCATENATED MODULE: ./src/http/transport.ts














/**
 * Longest timeout that a timer supports, in ms. The package's own timeout would end a request after 3 minutes of
 * silence.
 */
const NO_SOCKET_TIMEOUT_MS = 2 ** 31 - 1;
/**
 * Sends requests with `@actions/http-client`, directly or through a proxy. Agents and abort signals are this action's
 * own. Before a POST is repeated, it must be known whether a byte of it can have been sent. And every wait must end
 * immediately on an abort.
 */
class Transport {
    #environment;
    #tls;
    #agents;
    #client = new lib/* HttpClient */.Qq(undefined, [], { socketTimeout: NO_SOCKET_TIMEOUT_MS });
    /** Routes with at least one complete reply. */
    #answered = new Set();
    /** @param environment contains the proxy variables */
    constructor(options = {}) {
        this.#environment = options.environment ?? process.env;
        this.#tls = options.tls ?? {};
        this.#agents = new Agents(this.#tls);
        (0,http_tls/* trustAuthorities */.cS)(this.#tls.authorities ?? []);
    }
    /**
     * Sends one request and returns the complete reply, whatever its status. Does not follow redirects.
     * @throws ConnectionError without a complete reply; a signal's reason when it is aborted; ProxySettingError when the
     * environment names an unusable proxy
     */
    async send(request) {
        try {
            return await this.#exchange(request);
        }
        catch (error) {
            const refused = error instanceof errors/* ConnectionError */.Rc && (0,certificate_errors/* isUnknownAuthority */.c2)(error.code);
            if (!refused || !(0,http_tls/* trustSystemAuthorities */.$V)())
                throw error;
            return await this.#exchange(request);
        }
    }
    /**
     * Returns the agent for a WebSocket, with the same TLS settings, client certificate and proxy as requests. Returns
     * undefined behind a proxy for plain HTTP, which cannot carry a WebSocket.
     */
    webSocketAgent(target) {
        const proxy = (0,http_proxy/* proxyFor */.i)(target, this.#environment);
        return target.protocol === 'http:' && proxy !== undefined ? undefined : this.#agents.get(target, proxy);
    }
    /** Closes the kept connections. */
    close() {
        this.#agents.close();
    }
    async #exchange(request) {
        request.signal?.throwIfAborted();
        request.untilSent?.throwIfAborted();
        // Node accepts only whole milliseconds, and remaining times are fractional.
        const timeout = AbortSignal.timeout(Math.ceil(request.timeoutMs));
        const unsent = new AbortController();
        const signal = AbortSignal.any([timeout, unsent.signal, ...(request.signal ? [request.signal] : [])]);
        const proxy = (0,http_proxy/* proxyFor */.i)(request.url, this.#environment);
        let mayHaveArrived = false;
        const stopUnsent = () => {
            if (!mayHaveArrived)
                unsent.abort(request.untilSent?.reason);
        };
        request.untilSent?.addEventListener('abort', stopUnsent, { once: true });
        let outgoing;
        try {
            const whole = await this.#wholeReply(request, proxy, signal, (created) => {
                outgoing = created;
                onceWritten(created, () => {
                    mayHaveArrived = true;
                });
            });
            this.#answered.add(routeTo(request.url, proxy));
            return request.url.protocol === 'http:' ? { ...whole, proxy: proxy?.origin } : whole;
        }
        catch (error) {
            request.signal?.throwIfAborted();
            unsent.signal.throwIfAborted();
            if (error instanceof errors/* ConnectionError */.Rc || error instanceof errors/* ProxySettingError */.Tl)
                throw error;
            const answered = this.#answered.has(routeTo(request.url, proxy));
            const fault = (0,connection_errors/* connectionFault */.x$)(error, {
                request,
                proxy,
                mayHaveArrived,
                timedOut: timeout.aborted,
                reused: outgoing?.reusedSocket ?? false,
                answered,
                clientCertificate: this.#tls.client !== undefined,
            });
            const isDirect = request.url.protocol === 'http:' && proxy === undefined;
            const expectsTls = isDirect && !answered && (await answersTls(request.url, fault.code, signal));
            request.signal?.throwIfAborted();
            throw expectsTls ? (0,connection_errors/* speaksTls */.pD)(request, fault.code, error) : fault;
        }
        finally {
            request.untilSent?.removeEventListener('abort', stopUnsent);
        }
    }
    async #wholeReply(request, proxy, signal, created) {
        const { url, body, take } = request;
        const options = this.#options(request, proxy, signal);
        const create = options.protocol === 'https:' ? (external_node_https_default()).request : (external_node_http_default()).request;
        let abort = () => undefined;
        try {
            return await new Promise((resolve, reject) => {
                // Node reports an abort only once the request has a connection. A silent proxy never provides one.
                abort = () => reject(signal.reason);
                signal.addEventListener('abort', abort, { once: true });
                // The package exposes neither the request nor an error after the head of the reply.
                const open = (given, received) => {
                    const outgoing = create(given, received);
                    created(outgoing);
                    return outgoing.on('error', reject);
                };
                // The package calls only `request` of this module.
                const info = { options, parsedUrl: url, httpModule: { request: open } };
                // With the callback, the body is read as soon as the head arrives, so that an error between the two is
                // detected.
                this.#client.requestRawWithCallback(info, body ?? null, (error, response) => {
                    if (response === undefined)
                        reject(error);
                    else
                        readBody(response.message, take).then((text) => resolve(reply(response.message, text)), reject);
                });
            });
        }
        finally {
            signal.removeEventListener('abort', abort);
        }
    }
    /**
     * Returns the options for the route of a request: direct, through a tunnel (https), or to the proxy with the whole
     * URL (http). Only in the last case does the proxy see the headers, including credentials. On a plain connection,
     * everyone on the network does.
     */
    #options(request, proxy, signal) {
        const { url, method, headers, fresh } = request;
        const common = { method, signal, dialSignal: signal, agent: this.#agents.get(url, proxy, fresh) };
        if (url.protocol === 'https:' || proxy === undefined)
            return { ...(0,external_node_url_namespaceObject.urlToHttpOptions)(url), ...common, headers: { ...headers } };
        return {
            ...(0,connect_tunnel/* proxyAddress */.nD)(proxy),
            ...common,
            path: `${url.origin}${url.pathname}${url.search}`,
            headers: {
                ...headers,
                Host: url.host,
                ...(proxy.authorization === undefined ? {} : { 'Proxy-Authorization': proxy.authorization }),
            },
        };
    }
}
function routeTo({ origin }, proxy) {
    return `${origin} ${proxy?.origin ?? ''}`;
}
/**
 * Calls back when Node can write the request: once the socket is connected, or for TLS once the handshake is complete.
 */
function onceWritten(outgoing, written) {
    outgoing.on('socket', (socket) => {
        if (!socket.connecting)
            written();
        else
            socket.once(socket instanceof external_node_tls_.TLSSocket ? 'secureConnect' : 'connect', written);
    });
}
function reply({ statusCode = 0, headers }, body) {
    return { status: statusCode, headers, body };
}


/***/ }),

/***/ 9412:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ PROMPT_INPUTS)
/* harmony export */ });
/** The input of each prompt. Only `timeout` differs from the API's name: that input limits the wait. */
const PROMPT_INPUTS = {
    extra_vars: 'extra_vars',
    limit: 'limit',
    job_tags: 'job_tags',
    skip_tags: 'skip_tags',
    inventory: 'inventory',
    credentials: 'credentials',
    credential_passwords: 'credential_passwords',
    scm_branch: 'scm_branch',
    job_type: 'job_type',
    verbosity: 'verbosity',
    diff_mode: 'diff_mode',
    forks: 'forks',
    job_slice_count: 'job_slice_count',
    timeout: 'job_timeout',
    execution_environment: 'execution_environment',
    instance_groups: 'instance_groups',
    labels: 'labels',
};


/***/ }),

/***/ 6953:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aA: () => (/* binding */ asIgnoredFields),
/* harmony export */   eU: () => (/* binding */ fieldDifference),
/* harmony export */   tX: () => (/* binding */ differences),
/* harmony export */   xB: () => (/* binding */ variableDifferences)
/* harmony export */ });
/* unused harmony export actualValue */
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4113);
/* harmony import */ var _http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9373);
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4351);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5283);
/* harmony import */ var _job_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4644);
/* harmony import */ var _launch_request_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9196);






/**
 * Compares a job with the request. Returns the fields that the reply lists under `ignored_fields`, and every prompt
 * whose value in the reply differs. Of two credentials of the same kind the controller drops one and lists nothing.
 */
function differences(job, request) {
    const ignored = new Set(job.ignoredFields.map(({ field }) => field));
    const compared = (0,_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .givenFields */ .Fh)(request).filter((field) => !ignored.has(field) && isShown(job, field));
    return [
        ...job.ignoredFields.map(({ field, value }) => ({
            field,
            asked: (value === undefined ? request[field] : value) ?? null,
            sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-field-ignored', { field }),
        })),
        ...compared.flatMap((field) => field === 'extra_vars'
            ? variableDifferences(job, request.extra_vars ?? {})
            : changedField(job, field, request[field])),
    ];
}
/** Returns the differences in the form of the API's `ignored_fields`: by field, with all variables in one object. */
function asIgnoredFields(found) {
    const fields = new Map();
    for (const { field, asked } of found) {
        const before = fields.get(field);
        fields.set(field, (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(before) && (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(asked) ? { ...before, ...asked } : asked);
    }
    return Object.fromEntries(fields);
}
function isShown(job, field) {
    if (job.type === 'job')
        return true;
    if (job.type !== 'workflow_job')
        return false;
    // The workflow job of a sliced template shows only the variables.
    return job.isSliced ? field === 'extra_vars' : _launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .WORKFLOW_PROMPTS */ .O.includes(field);
}
function changedField(job, field, asked) {
    const actual = actualValue(job, field);
    if (asked === undefined || actual === undefined || isAsAsked(field, actual, asked))
        return [];
    const values = { input: (0,_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .inputName */ .yu)(field), actual: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(actual), requested: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(asked) };
    return [{ field, asked, sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-field-differs', values) }];
}
function isAsAsked(field, actual, asked) {
    // The API treats the project's own branch as "no branch given" and shows an empty string.
    if (field === 'scm_branch' && actual === '')
        return true;
    // Labels are added to the template's own; every other set replaces it.
    if (field === 'labels')
        return Array.isArray(actual) && asked.every((id) => actual.includes(id));
    return (0,_http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(normal(actual), normal(asked));
}
/** Returns the job's value of a prompt in the form of the request; undefined when the reply does not show it. */
function actualValue({ prompts }, field) {
    switch (field) {
        case 'credentials':
            return prompts.credentials?.map(({ id }) => id);
        case 'instance_groups':
        case 'job_slice_count':
            return undefined;
        case 'execution_environment':
            return prompts.execution_environment ?? undefined;
        default:
            return prompts[field];
    }
}
/** Returns a value for comparison: the API trims strings, and sets of ids have no order. */
function normal(value) {
    if (Array.isArray(value))
        return [...value].sort((a, b) => a - b);
    return typeof value === 'string' ? value.trim() : value;
}
/**
 * Returns a difference when a field of a job has another value. The API trims strings and shows an empty one as null. A
 * value that is not shown or not requested counts as equal.
 */
function fieldDifference(field, actual, asked) {
    if (actual === undefined || asked === undefined || (0,_http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(normal(actual ?? ''), normal(asked ?? '')))
        return [];
    const values = { input: field, actual: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(actual), requested: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(asked) };
    return [{ field, asked, sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-field-differs', values) }];
}
/** Returns the requested variables that the job lacks or has with another value. */
function variableDifferences(job, asked) {
    const actual = (0,_job_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobVariables */ .B)(job);
    const field = 'extra_vars';
    if (actual === undefined) {
        return [{ field, asked, sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-variables-unreadable') }];
    }
    return Object.entries(asked)
        .filter(([name, value]) => actual[name] !== _job_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .ENCRYPTED */ .z && !(0,_http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(actual[name], value))
        .map(([name, value]) => ({
        field,
        asked: { [name]: value },
        sentence: Object.hasOwn(actual, name)
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-variable-differs', { name })
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-variable-missing', { name }),
    }));
}


/***/ }),

/***/ 4644:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ jobVariables),
/* harmony export */   z: () => (/* binding */ ENCRYPTED)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4113);
/* harmony import */ var _http_json_parse_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7671);


/** What the API shows instead of a secret, such as the answer to a password question (controller fact 32). */
const ENCRYPTED = '$encrypted$';
/** A JSON string, or a number that Python writes into JSON although JSON does not have it. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;
/**
 * Parses a job's extra vars, which the API returns as a JSON text; numbers keep their digits. If a template's own
 * variables contain `.inf` or `.nan`, the controller writes `Infinity` or `NaN`, which become null.
 * @returns undefined when they cannot be parsed
 */
function jobVariables({ prompts }) {
    const json = prompts.extra_vars || '{}';
    const value = parsed(json) ?? parsed(json.replace(STRING_OR_WORD, (found) => (found.startsWith('"') ? found : 'null')));
    return (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value) ? value : undefined;
}
function parsed(json) {
    try {
        return (0,_http_json_parse_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExact */ .j)(json);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8008:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ LAUNCH_ID_VARIABLE),
/* harmony export */   Jh: () => (/* binding */ createLaunchIdVariable),
/* harmony export */   V3: () => (/* binding */ withLaunchIdVariable),
/* harmony export */   eH: () => (/* binding */ launchIdOf),
/* harmony export */   j4: () => (/* binding */ isLaunchedByThisRun),
/* harmony export */   ty: () => (/* binding */ hasLaunchId)
/* harmony export */ });
/* unused harmony export launchIdVariableOf */
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4113);
/* harmony import */ var _job_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4644);


/** The extra var that links a job to its workflow run and identifies it when the launch reply was lost. */
const LAUNCH_ID_VARIABLE = 'github_actions';
/**
 * Returns the extra var's value for a workflow run. Leaves out values that contain `{{`, `{%` or `{#`: Ansible would
 * evaluate them as a template, and anyone can choose the name of a branch.
 */
function createLaunchIdVariable(context, launchId) {
    const safe = Object.entries(context).filter(([, value]) => value !== '' && !/\{[{%#]/.test(value));
    return { ...Object.fromEntries(safe), launch_id: launchId };
}
/** Adds the launch id to the variables. If they already contain `github_actions`, returns them without a launch id. */
function withLaunchIdVariable(variables, value) {
    if (variables !== undefined && Object.hasOwn(variables, LAUNCH_ID_VARIABLE))
        return { variables, isAdded: false };
    return { variables: { [LAUNCH_ID_VARIABLE]: value, ...variables }, isAdded: true };
}
/** Returns the value of the extra var in a job's variables; undefined when they lack it. */
function launchIdVariableOf(job) {
    const value = (0,_job_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .jobVariables */ .B)(job)?.[LAUNCH_ID_VARIABLE];
    return (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value) ? value : undefined;
}
/** Returns the launch id in a job's variables; undefined when they lack it. A relaunch copies it. */
function launchIdOf(job) {
    return launchIdVariableOf(job)?.['launch_id'];
}
/** Returns whether a job was launched with this launch id. Ignores manual relaunches, which copy the variables. */
function hasLaunchId(job, launchId) {
    return job.launchType === 'manual' && launchIdOf(job) === launchId;
}
/**
 * Returns whether this workflow run launched a job: the job's variables name the run. Ignores manual relaunches and
 * child jobs of a workflow job: they have the same variables, but this run did not launch them.
 * @param run the values of `github_actions`
 */
function isLaunchedByThisRun(job, run) {
    if (job.launchType !== 'manual')
        return false;
    const value = launchIdVariableOf(job);
    if (value === undefined || (run['run_id'] ?? '') === '' || String(value['run_id']) !== run['run_id'])
        return false;
    // Two GitHub servers can have runs with the same id.
    return value['run_url'] === undefined || value['run_url'] === run['run_url'];
}


/***/ }),

/***/ 9196:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ givenFields),
/* harmony export */   O: () => (/* binding */ WORKFLOW_PROMPTS),
/* harmony export */   ae: () => (/* binding */ PROMPTS),
/* harmony export */   yj: () => (/* binding */ launchBody),
/* harmony export */   yu: () => (/* binding */ inputName)
/* harmony export */ });
/* harmony import */ var _launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9412);

/** The sixteen prompts. A template that lacks an `ask_\u2026` field (Tower 3.8, workflow templates) lacks that prompt. */
const PROMPTS = {
    extra_vars: { ask: 'ask_variables_on_launch', label: 'Variables', instead: 'run without them' },
    limit: {
        ask: 'ask_limit_on_launch',
        label: 'Limit',
        instead: "run on all hosts that the template's own limit allows",
    },
    job_tags: {
        ask: 'ask_tags_on_launch',
        label: 'Job tags',
        instead: 'run all tasks that the template itself selects',
    },
    skip_tags: { ask: 'ask_skip_tags_on_launch', label: 'Skip tags', instead: 'also run the tasks to skip' },
    inventory: { ask: 'ask_inventory_on_launch', label: 'Inventory', instead: "run on the template's own inventory" },
    credentials: {
        ask: 'ask_credential_on_launch',
        label: 'Credentials',
        instead: "run with the template's own credentials",
    },
    scm_branch: {
        ask: 'ask_scm_branch_on_launch',
        label: 'Source control branch',
        instead: "run the project's own branch",
    },
    job_type: {
        ask: 'ask_job_type_on_launch',
        label: 'Job type',
        instead: "use the template's job type, so that a check could become a run",
    },
    verbosity: { ask: 'ask_verbosity_on_launch', label: 'Verbosity', instead: "use the template's value" },
    diff_mode: { ask: 'ask_diff_mode_on_launch', label: 'Show changes', instead: "use the template's value" },
    forks: { ask: 'ask_forks_on_launch', label: 'Forks', instead: "use the template's value" },
    job_slice_count: { ask: 'ask_job_slice_count_on_launch', label: 'Job slicing', instead: "use the template's value" },
    timeout: { ask: 'ask_timeout_on_launch', label: 'Timeout', instead: "use the template's value" },
    execution_environment: {
        ask: 'ask_execution_environment_on_launch',
        label: 'Execution environment',
        instead: "use the template's execution environment",
    },
    instance_groups: {
        ask: 'ask_instance_groups_on_launch',
        label: 'Instance groups',
        instead: "run on the template's instance groups",
    },
    labels: { ask: 'ask_labels_on_launch', label: 'Labels', instead: 'run without them' },
};
/** The prompts of workflow job templates, whose values workflow jobs show. */
const WORKFLOW_PROMPTS = [
    'extra_vars',
    'limit',
    'inventory',
    'scm_branch',
    'labels',
    'job_tags',
    'skip_tags',
];
/** Returns the name of the input for a field. */
function inputName(field) {
    return _launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L[field];
}
/** Returns the prompt fields that the request contains. */
function givenFields(request) {
    return Object.keys(PROMPTS).filter((field) => request[field] !== undefined);
}
/** Returns the body of the launch POST, without undefined fields. */
function launchBody(request) {
    const given = Object.entries(request).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given);
}


/***/ }),

/***/ 4535:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ findTemplate),
/* harmony export */   i: () => (/* binding */ describeTemplate)
/* harmony export */ });
/* harmony import */ var _controller_templates_templates_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4444);
/* harmony import */ var _http_reply_text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2978);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7468);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5389);
/* harmony import */ var _timing_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5428);






/** The names of the types in messages. */
const NOUNS = {
    job_template: 'Job template',
    workflow_job_template: 'Workflow job template',
    project: 'Project',
    inventory_source: 'Inventory source',
};
/** Returns `Job template 42 "Deploy"`. */
function describeTemplate(template) {
    return `${NOUNS[template.type]} ${template.id} "${template.name}"`;
}
/**
 * Finds the one template that the query names, of any type.
 * @throws ConfigurationError when none matches (with the nearest names) or several do (with id, type, organization);
 *   ResponseError, ConnectionError, the signal's reason
 */
async function findTemplate(context, query) {
    const { templates } = context.controller;
    const retry = (0,_timing_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .reportOnce */ .S1)(context);
    const listed = await templates.find(query, { retry });
    const matches = listed
        .filter((template) => matchesQuery(template, query))
        .flatMap((found) => launchable(found) ?? []);
    const [only] = matches;
    if (matches.length === 1 && only !== undefined)
        return only;
    if (matches.length > 1)
        throw ambiguous(query, matches);
    throw await notFound(query, listed, () => templates.names({ retry }));
}
function launchable({ type, name, organization, ...template }) {
    const known = _controller_templates_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .TEMPLATE_TYPES */ .$.find((one) => one === type);
    if (known === undefined)
        return undefined;
    return { ...template, type: known, name: (0,_http_reply_text_js__WEBPACK_IMPORTED_MODULE_5__/* .onOneLine */ .G)(name), organization: (0,_http_reply_text_js__WEBPACK_IMPORTED_MODULE_5__/* .onOneLine */ .G)(organization.name) };
}
function matchesQuery({ id, name, type, organization }, query) {
    if (query.id !== undefined && id !== query.id)
        return false;
    // Compares here as well: if a proxy or an old version drops the filter, the reply lists everything.
    if (query.name !== undefined && name !== query.name)
        return false;
    if (query.type !== undefined && type !== query.type)
        return false;
    if (query.organization === undefined)
        return true;
    return organization.name === query.organization || String(organization.id) === query.organization;
}
function ambiguous(query, matches) {
    return new _step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-name-ambiguous', { count: matches.length, name: `${query.name}` }), matches.map(({ id, type, organization: name, inventory }) => {
        const values = { id, type, organization: name === '' ? '(none)' : `"${name}"` };
        return inventory === undefined
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-candidate', values)
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-candidate-of-inventory', { ...values, inventory });
    }));
}
async function notFound(query, listed, allNames) {
    const narrowed = [query.type, query.organization === undefined ? undefined : `organization "${query.organization}"`]
        .filter(Boolean)
        .join(', ');
    const described = `${query.id ?? `"${query.name}"`}${narrowed === '' ? '' : ` (${narrowed})`}`;
    const headline = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(query.id === undefined ? 'template-name-not-found' : 'template-id-not-found', {
        query: described,
    });
    const others = listed.map(({ id, type, name, organization }) => (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-elsewhere', { type: JSON.stringify(type), id, name, organization: organization.name }));
    if (others.length > 0)
        return new _step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(headline, others);
    if (query.name === undefined)
        return new _step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(headline, [(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-id-or-role-wrong')]);
    return new _step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(headline, [nameAdvice(query.name, await allNames())]);
}
/** Returns what to do about a name that no template has. @param names of all templates that the user can see */
function nameAdvice(wanted, names) {
    if (names.length === 0)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-none-visible');
    const near = (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(wanted, names).map((name) => `"${name}"`);
    return near.length === 0
        ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-names-differ')
        : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-names-nearest', { names: near.join(' or ') });
}


/***/ }),

/***/ 3119:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ surveyProblems),
/* harmony export */   y: () => (/* binding */ surveySecrets)
/* harmony export */ });
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4351);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5283);
/* harmony import */ var _job_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4644);



/**
 * Returns a sentence for each answer that the survey would reject. A required question needs a value even if it has a
 * default (controller fact 8). The sentence shows the default so that users can copy it, unless it is a password.
 * @param needed `variables_needed_to_start` of the launch description
 */
function surveyProblems(survey, needed, variables) {
    const problems = [];
    for (const question of survey) {
        const value = variables[question.variable];
        if (value === undefined) {
            if (question.required || needed.includes(question.variable))
                problems.push(missing(question));
            continue;
        }
        const wrong = wrongAnswer(question, value);
        if (wrong !== undefined)
            problems.push(wrong);
    }
    const unknown = needed.filter((name) => variables[name] === undefined && !survey.some(({ variable }) => variable === name));
    return [...problems, ...unknown.map((name) => (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('variable-required', { name }))];
}
function missing(question) {
    const hasDefault = question.default !== undefined && question.default !== null && question.default !== '';
    const problem = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-missing', { name: question.variable, type: kindOf(question) });
    if (!hasDefault || question.type === 'password')
        return problem;
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .withMore */ .iA)(problem, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('survey-default-not-used', { value: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(question.default) }));
}
function kindOf(question) {
    return question.choices.length > 0 ? `${question.type}: ${question.choices.join(', ')}` : question.type;
}
/** Returns what is wrong with an answer, or undefined. Never shows the values of passwords. */
function wrongAnswer(question, value) {
    const name = question.variable;
    switch (question.type) {
        case 'integer':
            return Number.isInteger(value)
                ? numberProblem(question, value)
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-not-integer', { name, value: JSON.stringify(value) });
        case 'float':
            return typeof value === 'number'
                ? numberProblem(question, value)
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-not-number', { name, value: JSON.stringify(value) });
        case 'multiplechoice':
            return isChoice(question, value)
                ? undefined
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-not-choice', {
                    name,
                    value: JSON.stringify(value),
                    choices: question.choices.join(', '),
                });
        case 'multiselect':
            return multiselectProblem(question, value);
        case 'password':
            return value === _job_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .ENCRYPTED */ .z ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-encrypted', { name }) : textProblem(question, value);
        case 'text':
        case 'textarea':
            return textProblem(question, value);
        default:
            // The controller does not check unknown types either.
            return undefined;
    }
}
function numberProblem({ variable: name, min, max }, value) {
    if (min !== undefined && value < min)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-too-small', { name, value, min });
    if (max !== undefined && value > max)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-too-large', { name, value, max });
    return undefined;
}
function textProblem({ variable: name, min, max }, value) {
    if (typeof value !== 'string') {
        const id = isNumberOrBoolean(value) ? 'survey-answer-not-quoted' : 'survey-answer-not-text';
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(id, { name, type: shape(value) });
    }
    // The controller counts characters, not UTF-16 units, and checks the length of an empty string as well.
    const length = [...value].length;
    if (min !== undefined && length < min)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-too-short', { name, length, min });
    if (max !== undefined && length > max)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-too-long', { name, length, max });
    return undefined;
}
function isNumberOrBoolean(value) {
    return typeof value === 'number' || typeof value === 'boolean';
}
function shape(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}
function multiselectProblem(question, value) {
    const name = question.variable;
    if (!Array.isArray(value))
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-not-list', { name });
    const foreign = value.filter((item) => !isChoice(question, item));
    if (foreign.length === 0)
        return undefined;
    const values = { name, values: JSON.stringify(foreign), choices: question.choices.join(', ') };
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answers-not-choices', values);
}
function isChoice(question, value) {
    return question.choices.includes(value);
}
/** Returns the answers to password questions, which must be masked before anything of the request is printed. */
function surveySecrets(survey, variables = {}) {
    const questions = survey.filter(({ type }) => type === 'password');
    const answers = questions.map(({ variable }) => variables[variable]);
    return answers.filter((answer) => typeof answer === 'string' && answer !== '');
}


/***/ }),

/***/ 7613:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ catalogue)
/* harmony export */ });
/*
 * Every error and warning that a user can read, by id. `text` says what happened, `fix` what to do next; names in braces
 * are replaced by values. An id never changes: it is an anchor in docs/troubleshooting.md, to which errors link.
 * Some texts follow a name, such as that of an input, or other words. A comment line above their group says what they
 * follow, and up to where.
 */
const catalogue = {
    // ------------------------------------------------------------------------------------------------------------------
    // Inputs
    // ------------------------------------------------------------------------------------------------------------------
    'input-wrong': { text: 'Invalid input. Nothing was sent to the controller:', link: 'problem' },
    'inputs-wrong': { text: 'Invalid inputs: {count} errors. Nothing was sent to the controller:' },
    // Each text from here to the end of the section follows the name of an input, and that of a file where it is about one.
    // Which inputs there are
    'url-required': { text: 'is required: set the address of the controller, such as `https://tower.example.com`.' },
    'resource-required': {
        text: 'is required: set an API collection, such as `inventories`, `job_templates` or `inventories/5/hosts`.',
    },
    'job-id-required': {
        text: 'is required: set a job id such as `1234`.',
        fix: 'Check that the step with this output ran.',
    },
    'workflow-job-id-required': {
        text: 'is required: set a workflow job id such as `1234`.',
        fix: 'Check that the step with this output ran.',
    },
    'decision-required': { text: 'is required: set `approve` or `deny`.' },
    'input-unknown': {
        text: 'is not an input of this action.',
        fix: 'The inputs are {inputs}.',
    },
    'input-misspelled': {
        text: 'is not an input of this action.',
        fix: 'Did you mean `{near}`?',
    },
    'require-not-a-prompt': { text: 'must list prompts such as `limit` or `extra_vars.version`, not {given}.' },
    'required-input-empty': {
        text: 'is empty, but `require` lists it.',
        fix: 'Check that the variable or secret that it comes from is set.',
    },
    'input-null': {
        text: 'is the word `null`, which `toJSON` of GitHub returns for an unset variable.',
        fix: 'Set the variable, or add this input to `require`.',
    },
    // Values of one form
    'input-not-boolean': { text: 'must be `true` or `false`, not {given}.' },
    'input-not-choice': { text: 'must be one of {choices}, not {given}.' },
    'input-not-id': { text: 'must be a numeric id such as `42`, not {given}.' },
    'input-number-too-small': { text: 'must be an integer of at least {least}, not {given}.' },
    'input-number-out-of-range': { text: 'must be an integer from {least} to {most}, not {given}.' },
    'input-not-duration': {
        text: 'must be a duration of at most 24 days, such as `90`, `90s`, `30m` or `1h30m`, not {given}.',
    },
    'input-duration-zero': { text: 'must be a duration above zero, such as `90`, `90s`, `30m` or `1h30m`.' },
    'input-not-whole-seconds': {
        text: 'must be a duration in whole seconds, such as `90`, `90s`, `30m` or `1h30m`, not {given}.',
    },
    // The connection
    'url-invalid': { text: 'must be a URL such as `https://tower.example.com`.' },
    'url-not-http': { text: 'must begin with `https:` or `http:`, not {scheme}.' },
    'url-with-credentials': {
        text: 'must not contain a user name or password.',
        fix: 'Set `username` and `password`, or set a `token`.',
    },
    'credentials-missing': {
        text: 'is missing: set a `token`, or `username` and `password`.',
        fix: 'GitHub passes an unset secret as an empty string.',
    },
    'token-begins-with-bearer': {
        text: 'must not begin with `Bearer`, which the action adds itself.',
        fix: 'Set only the token.',
    },
    'token-characters': {
        text: 'must not contain spaces, line breaks or non-ASCII characters.',
        fix: 'Check how the secret was pasted.',
    },
    'password-grant-incomplete': {
        text: 'is missing: an OAuth2 token request needs `client_id`, `client_secret`, `username` and `password`.',
        fix: 'GitHub passes an unset secret as an empty string.',
    },
    'basic-authentication-incomplete': {
        text: 'is missing: Basic authentication needs `username` and `password`.',
        fix: 'GitHub passes an unset secret as an empty string.',
    },
    'username-with-colon': {
        text: 'must not contain a colon, which Basic authentication does not support.',
        fix: 'Set a `token` instead.',
    },
    // Certificates and keys
    'client-certificate-missing': {
        text: 'is missing: `client_key` needs its certificate.',
        fix: 'GitHub passes an unset secret as an empty string.',
    },
    'client-key-missing': {
        text: 'is missing: `client_certificate` needs its private key.',
        fix: 'GitHub passes an unset secret as an empty string.',
    },
    'client-key-mismatch': {
        text: 'does not match the first certificate in `client_certificate`.',
        fix: 'Set the private key of that certificate.',
    },
    'certificate-is-key': { text: 'must be a certificate, not a private key.' },
    'certificate-not-pem': {
        text: 'must contain a PEM certificate, which begins with `-----BEGIN CERTIFICATE-----`.',
    },
    'certificate-unreadable': {
        text: 'contains a certificate that cannot be parsed.',
        fix: 'Check that it is complete and keeps its line breaks.',
    },
    'certificate-of-several-unreadable': {
        text: 'contains a certificate that cannot be parsed (number {number} of {count}).',
        fix: 'Check that it is complete and keeps its line breaks.',
    },
    'key-not-pem': { text: 'must contain a PEM private key, which begins with `-----BEGIN PRIVATE KEY-----`.' },
    'key-encrypted': {
        text: 'is encrypted with a passphrase.',
        fix: 'Remove the passphrase with `openssl pkey -in key.pem`, and store the key as a secret.',
    },
    'key-unreadable': {
        text: 'contains a private key that cannot be parsed.',
        fix: 'Check that it is complete and keeps its line breaks.',
    },
    'pem-file-unreadable': {
        text: 'must be PEM text (`-----BEGIN \u2026`) or the path of a readable file ({code}).',
        fix: 'A relative path starts in the workspace.',
    },
    'pem-file-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`, not {given}.',
        fix: 'Copy the file there in an earlier step, or set its PEM text.',
    },
    'pem-file-link-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`. {given} leads elsewhere through a symbolic link.',
        fix: 'Copy the file there in an earlier step, or set its PEM text.',
    },
    // The template and its prompts
    'template-missing': { text: 'is missing: set the id of the template, such as `42`, or `template_name`.' },
    'template-given-twice': { text: 'must not be set together with `template_id`.', fix: 'Set one of them.' },
    'template-id-not-number': {
        text: 'must be a numeric id such as `42`, not {given}.',
        fix: 'For a name, set `template_name`.',
    },
    'limit-empty': {
        text: 'contains no host pattern: {given}. The job would run on more hosts than intended.',
        fix: 'Check that the variables that it comes from are set.',
    },
    'limit-without-hosts': {
        text: 'contains no hosts for `{pattern}` to narrow: {given}. The job would run on more hosts than intended.',
        fix: 'Check that the variables that it comes from are set.',
    },
    'limit-pattern-empty': {
        text: 'contains no pattern after `{sign}`: {given}. The job would run on more hosts than intended.',
        fix: 'Check that the variables that it comes from are set.',
    },
    'tags-empty': { text: 'contains no tag.', fix: 'Set tags separated by commas, or remove the input.' },
    'names-empty': { text: 'contains no name.', fix: 'Set names separated by commas, or remove the input.' },
    // What the step does with the job
    'retries-without-wait': { text: 'needs `wait: true`: only a step that waits detects failed hosts.' },
    'log-file-without-wait': { text: 'needs `wait: true`: only a step that waits receives the log.' },
    'fail-on-changes-without-wait': { text: 'needs `wait: true`: only a step that waits detects changes.' },
    'fail-on-changes-in-run': {
        text: 'needs check mode, but `job_type` is `run`.',
        fix: 'Set `job_type: check`, or remove this input.',
    },
    'fail-on-changes-in-apply': {
        text: 'needs `mode: plan`, because an apply makes changes.',
        fix: 'Set `mode: plan`, or remove this input.',
    },
    'log-file-is-folder': { text: 'must be the path of a file. {given} is a folder.' },
    'log-file-folder-is-file': { text: 'cannot be created: a parent of {given} is a file, not a folder.' },
    'log-file-forbidden': {
        text: 'cannot be written: the runner has no permission to write {given}.',
    },
    'log-file-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`, not {given}.',
        fix: 'A relative path starts in the workspace.',
    },
    'log-file-link-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`. {given} leads elsewhere through a symbolic link.',
        fix: 'Set a path without that link.',
    },
    'log-file-unwritable': { text: 'cannot be written: {given} ({reason}).' },
    'folder-is-file': { text: 'must be a folder. {given} is a file.' },
    'folder-outside-workspace': { text: 'must be a folder in the workspace, not {given}.' },
    'folder-not-found': {
        text: 'must be an existing folder. The workspace has no folder {given}.',
        fix: 'Check the path from the root of the repository, and add a step with `actions/checkout` before this one.',
    },
    'environment-missing': { text: 'is missing: `environment_url` needs the name of the environment.' },
    'environment-too-long': { text: 'must have at most {most} characters, the maximum on GitHub.' },
    'environment-control-character': {
        text: 'must be the name of one environment, without line breaks or other control characters.',
    },
    'environment-url-invalid': {
        text: 'must be an http or https URL, or an artifact such as `artifacts.url`, not {given}.',
    },
    'environment-url-with-credentials': {
        text: 'must not contain a user name or password: everyone with access to the repository could read them.',
    },
    // Inputs of `query/`
    'resource-with-query': {
        text: 'must not contain a query string: {given}.',
        fix: 'Set the part after the question mark as `filters`.',
    },
    'resource-is-object': {
        text: 'must be an API collection, not the object {given}.',
        fix: 'Set `{collection}`, and `id: {id}` in `filters`.',
    },
    'resource-not-collection': {
        text: 'must be an API collection such as `job_templates` or `inventories/5/hosts`, not {given}.',
    },
    'order-not-field': { text: 'must list fields such as `name`, or `-id` for descending order, not {given}.' },
    'filter-not-lookup': { text: 'must contain lookups of the API such as `name__icontains`, not {given}.' },
    'filter-page-reserved': { text: 'must not contain `page`: the action reads all pages.' },
    'filter-page-size-reserved': {
        text: 'must not contain `page_size`: the action reads all pages.',
        fix: 'To get fewer results, set the input `limit`.',
    },
    'filter-limit-reserved': {
        text: 'must not contain `limit`.',
        fix: 'To get fewer results, set the input `limit`.',
    },
    'filter-order-by-reserved': {
        text: 'must not contain `order_by`.',
        fix: 'To sort the results, set the input `order_by`.',
    },
    'filter-order-reserved': {
        text: 'must not contain `order`.',
        fix: 'To sort the results, set the input `order_by`.',
    },
    'filter-count-disabled-reserved': { text: 'must not contain `count_disabled`: the action counts all matches.' },
    'filter-format-reserved': { text: 'must not contain `format`: results are always JSON.' },
    'filter-empty': {
        text: 'has no value for `{name}`.',
        fix: 'Check that the variable that it comes from is set. To find empty fields, use `{name}__isnull: true` or `{name}__regex: ^$`.',
    },
    'filter-empty-list': { text: 'must have at least one value for `{name}`, not an empty list.' },
    'filter-mapping': {
        text: 'must have a string, a number, a boolean or a list of them for `{name}`, not a mapping.',
    },
    'filter-with-comma': {
        text: 'must not have a comma in a value for `{name}`, because the API separates values by commas.',
    },
    'filter-read-once': { text: 'must have one value for `{name}`: the API reads only one.' },
    'filter-several-values': {
        text: 'has several values for `{name}`, but no object has all of them.',
        fix: 'To find objects with one of them, use `{field}__in`.',
    },
    'filter-type-twice': { text: 'must not contain both `type` and `type__in`.', fix: 'Set one of them.' },
    'filter-several-types': {
        text: 'must not have several types for `{name}`, which the API does not support.',
        fix: 'Set `type` with a list of types.',
    },
    // Inputs of `apply/` and `token/`
    'resources-missing': {
        text: 'is missing: set the paths of the files, such as `tower/*.yml`, or the YAML text as `resources`.',
    },
    'prune-not-collection': { text: 'must list only collections ({collections}), not {given}.' },
    // export: begin
    'export-path-required': {
        text: 'is required: set a folder in the workspace, such as `tower`, or a file such as `tower.yml`.',
    },
    'export-path-is-folder': { text: 'must be a file, but {given} is a folder; use a name without `.yml` for a folder.' },
    'export-path-is-file': { text: 'must be a folder or a file ending in `.yml`, but {given} is another file.' },
    'export-path-outside-workspace': {
        text: 'must be a path in the workspace or in `runner.temp`, not {given}.',
        fix: 'A relative path starts in the workspace.',
    },
    'export-path-link-outside-workspace': {
        text: 'is {given}, which leads out of the workspace and `runner.temp` through a symbolic link.',
        fix: 'Use a path without that link.',
    },
    'export-path-unusable': { text: 'is {given}, which cannot be read ({code}).' },
    'export-not-collection': { text: 'must list only collections that can be exported ({collections}), not {given}.' },
    // export: end
    'token-description-invalid': {
        text: 'must be one line of at most {most} characters. It has {length} characters in {lines}.',
    },
    // Files in the workspace
    'file-not-utf8': { text: 'is not encoded in UTF-8.', fix: 'Save the file as UTF-8.' },
    'file-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`.',
        fix: 'Copy the file there in an earlier step, and set that path.',
    },
    'file-link-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`, but leads elsewhere through a symbolic link.',
        fix: 'Copy the file there in an earlier step, and set that path.',
    },
    'file-is-folder': { text: 'is a folder.', fix: 'Set the paths of the files in it.' },
    'file-unreadable': {
        text: 'cannot be read ({code}).',
        fix: 'Check the path, and add a step with `actions/checkout` before this one.',
    },
    'file-pattern-without-match': {
        text: 'matches no file.',
        fix: 'Check the pattern, and add a step with `actions/checkout` before this one.',
    },
    // YAML and JSON
    'yaml-unusable': { text: 'has errors in its YAML or JSON: {problems}.' },
    'yaml-unresolvable': { text: 'cannot be parsed as YAML: {reason}.' },
    'yaml-not-list': {
        text: 'must be words separated by commas or line breaks, or a YAML or JSON list of words.',
    },
    'yaml-not-mapping': { text: 'must be a YAML or JSON mapping such as `version: 1.4.2`, not {shape}.' },
    'yaml-not-text-mapping': { text: 'must be a mapping of names to strings, such as `ssh_password: \u2026`.' },
    'yaml-comment-in-value': {
        text: 'contains a `#` after a space ({place}), which begins a comment.',
        fix: 'Put the value in quotes, or write the comment on its own line.',
    },
    'yaml-no-break-space': {
        text: 'contains a non-breaking space, which YAML does not treat as whitespace.',
        fix: 'Replace it with a regular space.',
    },
    'json-comment': {
        text: 'contains a comment with `//` or `/*`, which JSON and YAML do not support.',
        fix: 'Remove the comment, or write YAML with `#` comments.',
    },
    'variables-file-with-at': {
        text: 'must contain variables, not the name of a file after `@`.',
        fix: 'Set the path of the file as `extra_vars_file`.',
    },
    'variables-as-pairs': {
        text: 'must be a YAML or JSON mapping such as `version: 1.4.2`, not `name=value` pairs.',
    },
    'variables-in-vault': {
        text: 'is encrypted with Ansible Vault, which the controller does not decrypt in variables.',
        fix: 'Store the secret in a credential on the controller.',
    },
    'yaml11-booleans': {
        text: 'contains strings that Ansible itself reads as booleans (YAML 1.1): {values}.',
        fix: 'Write `true` or `false`, or put the word in quotes if it is a string.',
    },
    'yaml11-booleans-many': {
        text: 'contains strings that Ansible itself reads as booleans (YAML 1.1): {values}; and {more} more.',
        fix: 'Write `true` or `false`, or put the word in quotes if it is a string.',
    },
    'null-values': {
        text: 'sets {values} to null, which is also the value of an unset GitHub variable.',
        fix: 'Set the variable, or add it to `require`. Write `~` to send null.',
    },
    'null-values-many': {
        text: 'sets {values} and {more} more to null, which is also the value of an unset GitHub variable.',
        fix: 'Set the variables, or add them to `require`. Write `~` to send null.',
    },
    'yaml11-boolean': { text: '{name} is {word} ({place})' },
    // One problem of a YAML or JSON text; follows its line and column
    'yaml-several-documents': { text: 'a second YAML document begins; only one is allowed' },
    'yaml-number-changes': {
        text: '{name} is a number that JSON would change, as `1.10` becomes 1.1; put it in quotes',
    },
    'yaml-scalar-tag': { text: '{name} has a YAML tag, which the API does not support' },
    'yaml-collection-tag': { text: 'a list or mapping has a YAML tag, which the API does not support' },
    'yaml-holds-itself': { text: 'a list or mapping contains itself' },
    'yaml-key-not-text': { text: 'a key is a list or a mapping; a key must be a string' },
    'yaml-key-empty': { text: 'a key is empty; a key must be a string' },
    'variables-file-encrypted': {
        text: 'is encrypted with Ansible Vault.',
        fix: "Decrypt it, and use `lookup('env', 'NAME')` for each secret",
    },
    'yaml-tab': { text: 'a tab is used as indentation, which YAML does not allow.', fix: 'Indent with spaces' },
    'yaml-indentation': {
        text: 'the line is indented differently from the keys around it.',
        fix: 'Begin all keys of a mapping in the same column',
    },
    'yaml-block-in-brackets': {
        text: 'a line that begins with `-` is inside brackets.',
        fix: 'Close the bracket before it, or remove the bracket',
    },
    'yaml-line-without-key': {
        text: 'the line has no `key: value`.',
        fix: 'For a value over several lines, write `|` after its key and indent the lines',
    },
    'yaml-backslash': {
        text: '{name} has a backslash in double quotes, which YAML reads as an escape.',
        fix: 'Put the value in single quotes',
    },
    'yaml-quote-template': {
        text: '{name} begins with a template such as `{{ name }}`, which YAML reads as a mapping.',
        fix: 'Put the whole value in quotes. For a GitHub expression, put a `$` before the braces',
    },
    'yaml-quote-colon': {
        text: '{name} contains a colon followed by a space, which YAML reads as another key.',
        fix: 'Put the whole value in quotes',
    },
    'yaml-quote-open': { text: '{name} begins with a quote that is not closed.', fix: 'Add the closing quote' },
    'yaml-quote-continues': {
        text: '{name} continues after its closing quote.',
        fix: 'Put the whole value in one pair of quotes. Inside single quotes, write a single quote twice',
    },
    'yaml-quote-sign': {
        text: '{name} begins with {sign}, which has a special meaning in YAML.',
        fix: 'Put the whole value in quotes if it is a string',
    },
    // ------------------------------------------------------------------------------------------------------------------
    // The connection: network, TLS, proxies
    // ------------------------------------------------------------------------------------------------------------------
    // The last sentence of every error of a request. `requestId` is in brackets, or empty.
    'failed-request': { text: 'Request: {request}{requestId}.' },
    'server-name-unknown': {
        text: 'The host name {host} is unknown.',
        fix: 'Check `url`. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'server-name-unresolved': {
        text: 'DNS failed to resolve the host name {host}.',
        fix: 'Check the DNS server of this runner, and `url`.',
    },
    'server-connection-refused': {
        text: '{server} refused the connection.',
        fix: 'Check the host and port in `url`, and that the server is running.',
    },
    'server-no-route': {
        text: 'This runner has no route to {server}.',
        fix: 'Check `url` and the network. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'server-not-connected': {
        text: '{server} did not accept the connection in time.',
        fix: 'Check `url` and the firewalls. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'server-connection-cut': {
        text: 'The connection to {server} broke before the reply was complete.',
        fix: 'Check the network, and the proxies and load balancers in front of the server.',
    },
    'server-not-tls': {
        text: '{server} does not use TLS, but `url` begins with `https:`.',
        fix: 'Check the port in `url`, or set `url` to http://{server} if the controller has no TLS.',
    },
    'server-speaks-tls': {
        text: '{server} uses TLS, but `url` begins with `http:`.',
        fix: 'Set `url` to https://{server}.',
    },
    'proxy-name-unknown': {
        text: 'The host name {host} of the proxy is unknown.',
        fix: 'Check `{variable}` and `no_proxy`. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'proxy-name-unresolved': {
        text: 'DNS failed to resolve the host name {host} of the proxy.',
        fix: 'Check the DNS server of this runner, `{variable}` and `no_proxy`.',
    },
    'proxy-connection-refused': {
        text: 'The proxy {proxy} refused the connection.',
        fix: 'Check the host and port in `{variable}`, `no_proxy`, and that the proxy is running.',
    },
    'proxy-no-route': {
        text: 'This runner has no route to the proxy {proxy}.',
        fix: 'Check `{variable}`, `no_proxy` and the network. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'proxy-not-connected': {
        text: 'The proxy {proxy} did not accept the connection in time.',
        fix: 'Check `{variable}`, `no_proxy`, and the network between this runner and the proxy.',
    },
    'proxy-connection-cut': {
        text: 'The connection to the proxy {proxy} broke before the reply was complete.',
        fix: 'Check the network, and the proxies and load balancers in front of the server.',
    },
    'proxy-not-tls': {
        text: 'The proxy {proxy} does not use TLS, but `{variable}` begins with `https:`.',
        fix: 'Check the port in `{variable}`, or write the address with `http:`.',
    },
    'proxy-login-refused': {
        text: 'The proxy {proxy} requires a valid login to connect to {host}: {answer}.',
        fix: 'Check the user name and password in `{variable}`.',
    },
    'proxy-tunnel-refused': {
        text: 'The proxy {proxy} refused to connect to {host}: {answer}.',
        fix: 'Check `{variable}` and `no_proxy`, and that the proxy allows {host}.',
    },
    'proxy-unusable': { text: 'The proxy settings of this runner are invalid. Nothing was sent:' },
    'proxy-not-http': { text: '`{variable}` must be the URL of an HTTP proxy, such as `http://proxy.example.com:3128`.' },
    'proxy-percent-unescaped': {
        text: '`{variable}` contains `%` in its user name or password.',
        fix: 'Write it as `%25`.',
    },
    'proxy-character-unescaped': {
        text: '`{variable}` contains `{character}` in its user name or password.',
        fix: 'Write it as `{escape}`.',
    },
    'tls-handshake-failed': { text: 'The TLS handshake failed ({reason}).' },
    'connection-failed': { text: 'The connection failed.', fix: 'Check `url`, the network and the proxies.' },
    'connection-error': { text: 'The connection failed: {reason}.' },
    'request-unanswered': {
        text: 'No complete reply arrived within {seconds} s (`request_timeout`).',
        fix: 'Check that the controller is running and reachable from this runner.',
    },
    'request-not-connected': {
        text: 'No connection was established within {seconds} s (`request_timeout`).',
        fix: 'Check `url` and the firewalls. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'proxied-request-unanswered': {
        text: 'No complete reply arrived through the proxy {proxy} within {seconds} s (`request_timeout`).',
        fix: 'Check that the controller is running and reachable through the proxy.',
    },
    'proxied-request-not-connected': {
        text: 'No connection was established through the proxy {proxy} within {seconds} s (`request_timeout`).',
        fix: 'Check that the controller is running and reachable through the proxy.',
    },
    'certificate-expired': {
        text: 'The certificate of {server} has expired.',
        fix: 'Renew the certificate on that server.',
    },
    'certificate-not-yet-valid': {
        text: 'The certificate of {server} is not valid yet.',
        fix: 'Check the clocks of that server and of this runner.',
    },
    'certificate-other-host': {
        text: 'The certificate of {server} is for another host name.',
        fix: 'Set `url` to a name in the certificate, or replace the certificate.',
    },
    'certificate-other-names': {
        text: 'The certificate of {server} is for another host name ({names}).',
        fix: 'Set `url` to a name in the certificate, or replace the certificate.',
    },
    'certificate-self-signed': {
        text: 'The certificate of {server} is self-signed, and this runner does not trust it.',
        fix: 'Set `ca_certificate` to that certificate, or add it to the certificate store of the runner.',
    },
    'certificate-authority-untrusted': {
        text: 'The certificate of {server} is from a CA that this runner does not trust.',
        fix: 'Set `ca_certificate` to the certificate of that CA, or add it to the certificate store of the runner.',
    },
    'certificate-authority-unknown': {
        text: 'The certificate of {server} is from a CA that this runner does not know.',
        fix: 'Set `ca_certificate` to the certificate of that CA, or add it to the certificate store of the runner.',
    },
    'certificate-revoked': {
        text: 'The certificate of {server} was revoked.',
        fix: 'Renew the certificate on that server.',
    },
    'certificate-untrusted': {
        text: 'The certificate of {server} is not trusted by this runner.',
        fix: 'Set `ca_certificate` to the certificate of its CA, or add it to the certificate store of the runner.',
    },
    'certificate-signature-wrong': {
        text: 'The certificate of {server} has an invalid signature.',
        fix: 'Replace the certificate on that server.',
    },
    'certificate-not-for-servers': {
        text: 'The certificate of {server} is not a server certificate.',
        fix: 'Replace the certificate on that server.',
    },
    'certificate-signer-no-authority': {
        text: 'The certificate of {server} is signed by a certificate that is not a CA.',
        fix: 'Replace the certificate on that server.',
    },
    'certificate-key-short': {
        text: 'The certificate of {server} has a key that is too short.',
        fix: 'Replace the certificate on that server.',
    },
    'certificate-digest-outdated': {
        text: 'The certificate of {server} has an outdated signature algorithm.',
        fix: 'Replace the certificate on that server.',
    },
    'certificate-store-not-read': {
        text: "This Node.js ({node}) does not read the runner's certificate store. Node.js 24.5 and later do.",
    },
    'certificate-not-checked': {
        text: 'TLS verification is off (`verify_tls: false`). An attacker on the network could read the credentials and change the deployment.',
        fix: 'Set `ca_certificate` to the certificate of the CA instead.',
    },
    'client-certificate-required': { text: '{server} requires a client certificate.' },
    'client-certificate-authority-unknown': { text: '{server} does not know the CA of the client certificate.' },
    'client-certificate-expired': { text: '{server} rejected the client certificate, because it has expired.' },
    'client-certificate-revoked': { text: '{server} rejected the client certificate, because it was revoked.' },
    'client-certificate-refused': { text: '{server} rejected the client certificate.' },
    'tls-parameters-refused': { text: '{server} rejected the TLS versions and ciphers of this runner.' },
    'check-client-certificate': {
        text: 'Check that `client_certificate` and `client_key` are the ones that this server expects.',
    },
    'give-client-certificate': { text: 'Set `client_certificate` and `client_key`.' },
    'give-client-certificate-if-wanted': {
        text: 'If the server requires a client certificate, set `client_certificate` and `client_key`.',
    },
    'reply-too-large': { text: 'The reply is larger than {mebibytes} MiB, so the rest was not read.' },
    'redirected-too-often': {
        text: 'The request was redirected more than {times} times.',
        fix: 'Check `url` and the proxies in front of the controller.',
    },
    'download-cut': { text: 'The download of the output ended within a line.' },
    'drain-timed-out': { text: 'The controller did not send the remaining data in time.' },
    'reply-after-cancel-too-late': {
        text: 'The reply did not arrive within {seconds} s after the workflow was cancelled.',
    },
    'controller-unreachable': {
        text: 'The controller was unreachable for {duration} (`retry_for`). Last error: {reason}',
    },
    // ------------------------------------------------------------------------------------------------------------------
    // The controller's replies, signing in, tokens
    // ------------------------------------------------------------------------------------------------------------------
    // `{reply}` is a colon and the words of the reply in quotes, and ends the sentence.
    'reply-refused': { text: 'The controller answered with status {status}{reply}' },
    'reply-redirected': {
        text: 'The request was redirected ({status}) to {target}.',
        fix: 'Check `url` and the proxies in front of the controller.',
    },
    'reply-redirected-elsewhere': {
        text: 'The request was redirected ({status}) to {target}. Credentials are not sent to another address.',
        fix: 'If that is the controller, set `url` to {origin}.',
    },
    'reply-from-intermediary': {
        text: 'The request failed with status {status}{reply} Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
    },
    'reply-from-proxy': {
        text: 'The request failed with status {status}{reply} The proxy {proxy}, or something behind it, may have answered.',
        fix: 'Check `http_proxy` and `no_proxy`.',
    },
    'reply-proxy-login': {
        text: 'The proxy requires a valid login ({status}){reply}',
        fix: 'Check the user name and password in `http_proxy`.',
    },
    'reply-client-certificate': {
        text: 'The server requires a valid client certificate ({status}){reply}',
        fix: 'Check `client_certificate` and `client_key`.',
    },
    'reply-page-from-intermediary': {
        text: 'Received a page instead of the API\'s JSON ({status}): "{page}". Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
    },
    'reply-page-from-proxy': {
        text: 'Received a page instead of the API\'s JSON ({status}): "{page}". The proxy {proxy}, or something behind it, may have answered.',
        fix: 'Check `http_proxy` and `no_proxy`.',
    },
    'reply-cut-from-intermediary': {
        text: 'The JSON of the reply is cut or damaged ({status}). Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
    },
    'reply-cut-from-proxy': {
        text: 'The JSON of the reply is cut or damaged ({status}). The proxy {proxy}, or something behind it, may have answered.',
        fix: 'Check `http_proxy` and `no_proxy`.',
    },
    'reply-unexpected': {
        text: 'Unexpected reply instead of {wanted}: {got}. Something in front of the controller may have answered.',
    },
    'launched-job-unreadable': {
        text: 'The reply to the launch names a job whose details are unreadable: {reason}',
    },
    'path-unknown': {
        text: 'The controller has no such path ({status}){reply}',
        fix: 'Check `url` and the version of the controller.',
    },
    'api-not-found': { text: 'Check that `url` is the address of an Ansible Tower, AWX or AAP controller.' },
    'api-at-other-path': {
        text: 'No API was found at {address}, but one was found at {api}.',
        fix: 'If that is the controller, set `url` to {url}.',
    },
    'api-no-version': {
        text: 'No API of Ansible Tower, AWX or AAP was found at {address}: the reply has no `current_version`.',
        fix: 'Check `url`.',
    },
    'gateway-without-controller': {
        text: 'The AAP gateway at {address} has no automation controller. Its APIs are {apis}.',
        fix: 'Check `url`.',
    },
    'token-scope-read': {
        text: 'The token has only the scope "read" ({status}){reply}',
        fix: 'Create a token with the scope "write" and update the secret.',
    },
    'token-rejected': {
        text: 'The controller rejected the token ({status}){reply}',
        fix: 'The token was revoked, has expired, or belongs to another controller. Create a token and update the secret.',
    },
    'token-without-provider': {
        text: 'The controller does not support tokens ({status}){reply} It has no OAuth2 provider, like AWX after 24.6.1.',
        fix: 'Set `username` and `password` instead of `token`. If an AAP gateway issued the token, set `url` to the gateway.',
    },
    'issued-token-rejected': {
        text: 'The controller rejected the OAuth2 token of this run ({status}){reply}',
        fix: 'The token was revoked or has expired. Check the token lifetime in the settings of the controller.',
    },
    'password-rejected': {
        text: 'The controller rejected the user name or password ({status}){reply}',
        fix: 'Check `username` and `password`, and that the user is active. If the controller does not allow Basic authentication, set a `token`.',
    },
    'role-read-missing': {
        text: 'The controller denied the request ({status}){reply}',
        fix: 'Grant this user the Read role or a higher role on the controller.',
    },
    'role-or-scope-missing': {
        text: 'The controller denied the request ({status}){reply}',
        fix: 'Grant this user the required role. If the token has only the scope "read", create a token with the scope "write".',
    },
    'role-missing': {
        text: 'The controller denied the request ({status}){reply}',
        fix: 'Grant this user the required role on the controller.',
    },
    'token-not-in-reply': { text: 'The reply from {address} contains no token.', fix: 'Check `url`, or set a `token`.' },
    'token-not-issued': { text: 'No token was issued.' },
    'token-revocation-refused': { text: 'The OAuth2 provider refused to revoke the token.' },
    'oauth-user-rejected': {
        text: 'The OAuth2 provider rejected the user name or password ({status}){reply}',
        fix: 'Check `username` and `password`, and that the user is active. For a user of LDAP or SSO, set a `token`.',
    },
    'oauth-grant-type-wrong': {
        text: 'The application of `client_id` has the wrong grant type ({status}){reply}',
        fix: 'The grant type must be "Resource owner password-based".',
    },
    'oauth-scope-refused': {
        text: 'The application of `client_id` does not issue tokens with the scope "write" ({status}){reply}',
        fix: 'Use another application, or set a `token`.',
    },
    'oauth-client-rejected': {
        text: 'The OAuth2 provider rejected `client_id` or `client_secret` ({status}){reply}',
        fix: 'Check both, and that the type of the application is "Confidential". The controller shows the secret only once, when the application is created.',
    },
    'oauth-user-not-permitted': {
        text: 'This user is not permitted to create tokens ({status}){reply}',
        fix: 'For users of LDAP or SSO, enable "Allow external users to create OAuth2 tokens". Alternatively, set a `token`, or use another user.',
    },
    'oauth-provider-missing': {
        text: 'The controller has no OAuth2 provider ({status}){reply} AWX after 24.6.1 has none.',
        fix: 'Remove `client_id` and `client_secret`.',
    },
    'token-still-valid': { text: 'The controller confirmed the revocation but still accepts the token.' },
    'token-never-worked': {
        text: 'The controller rejects the token. This proves nothing, because the token may never have worked.',
    },
    'token-value-unknown': {
        text: 'The inputs differ from those of the main step, so the value of the token is unknown.',
    },
    'collection-unknown': { text: '`resource` must be an API collection, not {resource}. There are {collections}.' },
    // The OAuth2 token of a run. What follows such a warning: until when the token is valid, and where to delete it
    'token-request-reply-lost': {
        text: 'The reply to the token request was lost: {reason} The controller may have issued a token that this run does not know.',
    },
    'token-request-interrupted': {
        text: 'The main step was stopped before the reply to its token request arrived. The controller may have issued a token that this run does not know.',
    },
    'issued-token-inputs-differ': {
        text: 'The post step could not revoke the OAuth2 token of this run: its inputs differ from those of the main step.',
    },
    'issued-token-not-revoked': { text: 'The OAuth2 token of this run may still be valid: {reason}' },
    'token-valid-until': {
        text: 'The token is valid until {date}.',
        fix: "Delete it in the list of this user's tokens: {url}",
    },
    'token-valid-one-year': {
        text: 'The token is valid for one year by default.',
        fix: "Delete it in the list of this user's tokens: {url}",
    },
    'token-valid-1000-years': {
        text: 'The token is valid for 1000 years by default.',
        fix: "Delete it in the list of this user's tokens: {url}",
    },
    // ------------------------------------------------------------------------------------------------------------------
    // Before the launch, and the launch
    // ------------------------------------------------------------------------------------------------------------------
    // Headlines over a list of problems
    'template-not-launched': { text: '{template} was not launched:', link: 'problem' },
    'launch-differs-from-request': {
        text: '{template} was not launched, because it would fail or differ from the request:',
        link: 'problem',
    },
    'template-name-ambiguous': {
        text: '{count} templates have the name "{name}". Nothing was launched.',
        fix: 'Set `organization`, `template_type` or `template_id`:',
    },
    'template-name-not-found': { text: 'No template named {query} was found. Nothing was launched:' },
    'template-id-not-found': { text: 'No template with the id {query} was found. Nothing was launched:' },
    // The template
    'template-candidate': { text: '`template_id: {id}`, {type}, organization {organization}' },
    'template-candidate-of-inventory': {
        text: '`template_id: {id}`, {type}, organization {organization}, inventory "{inventory}"',
    },
    'template-elsewhere': { text: 'Found instead: {type} {id} "{name}" in organization "{organization}".' },
    'template-id-or-role-wrong': {
        text: "Check `template_id`, the number in the address of the template's page. This user needs the Execute role on the template.",
    },
    'template-none-visible': { text: 'This user cannot see any template.', fix: 'Check the roles of this user.' },
    'template-names-nearest': { text: 'Did you mean {names}?', fix: 'If not, check the roles of this user.' },
    'template-names-differ': {
        text: 'No template that this user can see has a similar name.',
        fix: 'Check the name, and the roles of this user.',
    },
    'template-start-forbidden': {
        text: 'This user is not permitted to start the template, or the token has only the scope "read".',
        fix: 'Grant the Execute role (the Update role for projects and inventory sources), or create a token with the scope "write".',
    },
    'project-manual': { text: 'A manual project cannot be updated, because it has no source control.' },
    'inventory-source-empty': {
        text: 'The inventory source cannot be updated, because it has no source or none that can be fetched.',
    },
    // Names of objects
    'object-name-ambiguous': {
        text: '`{input}`: {count} objects have the name "{name}": {matches}.',
        fix: 'Set the id instead.',
    },
    'object-name-not-found': { text: '`{input}`: no object named "{name}" was found.' },
    'object-id-not-found': { text: '`{input}`: no object with the id or the name {id} was found.' },
    'object-none-visible': { text: 'This user cannot see any.', fix: 'Check the roles of this user.' },
    'object-names-nearest': {
        text: 'Did you mean {names}?',
        fix: 'If not, check that this user has the Use role on it.',
    },
    'object-names-differ': {
        text: 'No object that this user can see has a similar name.',
        fix: 'Check the name, and that this user has the Use role on it.',
    },
    // Prompts
    'prompt-not-enabled': {
        text: '`{input}`: the template does not prompt for it. The controller would ignore it and {instead}.',
        fix: 'Enable "Prompt on launch" for {label} on the template (`{ask}`), or remove the input.',
    },
    'prompt-not-in-workflows': {
        text: '`{input}`: workflow job templates cannot prompt for it, so the controller would ignore it.',
        fix: 'Remove the input. Set the value on the nodes of the workflow, whose templates must prompt for it (`{ask}`).',
    },
    'prompt-not-in-project': {
        text: '`{input}`: the update of a project has no prompts.',
        fix: 'Remove the input.',
    },
    'prompt-not-in-inventory-source': {
        text: '`{input}`: the update of an inventory source has no prompts.',
        fix: 'Remove the input.',
    },
    'prompt-left-out': { text: 'Ignored (`ignored_fields: warn`): {problem}' },
    'prompt-dropped-by-node': {
        text: '`{input}`: the workflow prompts for it, but {node} in it does not and would {instead}.',
        fix: 'Enable "Prompt on launch" for {label} on that template (`{ask}`), unless this is intended.',
    },
    'prompt-dropped-by-nodes': {
        text: '`{input}`: the workflow prompts for it, but {nodes} in it do not and would {instead}.',
        fix: 'Enable "Prompt on launch" for {label} on those templates (`{ask}`), unless this is intended.',
    },
    'prompt-with-template': {
        text: '`{input}` contains a template such as `{{ name }}`, which Ansible uses as plain text there.',
        fix: 'For a GitHub expression, put a `$` before the braces.',
    },
    'variables-with-template': {
        text: '`extra_vars` contains a template such as `{{ name }}` in {names}. The job uses it as plain text, unless the controller setting `ALLOW_JINJA_IN_EXTRA_VARS` is `always`.',
        fix: 'For a GitHub expression, put a `$` before the braces. Move any other template to the playbook or to the job template.',
    },
    'no-relaunch-of-type': {
        text: '`retry_failed_hosts` has no effect: {template} is not a job template.',
        fix: 'The controller relaunches only jobs of job templates on failed hosts. Remove the input.',
    },
    'no-relaunch-of-slices': {
        text: '`retry_failed_hosts` has no effect: with `job_slice_count` the controller runs a workflow job.',
        fix: 'The controller does not relaunch workflow jobs on failed hosts. Remove one of the inputs.',
    },
    'variables-not-prompted': {
        text: '`extra_vars`: the template does not prompt for variables. The controller would ignore {names}.',
        fix: 'Enable "Prompt on launch" for Variables on the template (`ask_variables_on_launch`), or remove them.',
    },
    'variables-not-in-survey': {
        text: '`extra_vars`: the template accepts only the variables of its survey ({survey}). The controller would ignore {names}.',
        fix: 'Enable "Prompt on launch" for Variables on the template (`ask_variables_on_launch`), or remove them.',
    },
    'variable-required': { text: '`extra_vars`: the template requires the variable `{name}`.' },
    'inventory-required': {
        text: 'The template has no inventory.',
        fix: 'Set `inventory`, or choose an inventory on the template.',
    },
    'branch-override-off': {
        text: '`scm_branch`: project {id} "{name}" does not allow jobs to set the branch.',
        fix: 'Enable "Allow branch override" on the project (`allow_override`), or remove the input.',
    },
    'check-mode-in-workflow': {
        text: '`fail_on_changes`: {template} has no check mode. Its nodes use the job types of their templates.',
        fix: 'Launch those templates with `job_type: check`, or remove the input.',
    },
    'check-mode-in-update': {
        text: '`fail_on_changes`: {template} has no check mode.',
        fix: 'Launch a job template with `job_type: check`, or remove the input.',
    },
    'check-mode-off': {
        text: '`fail_on_changes`: the job type is "{jobType}", not "check", so the job could change hosts.',
        fix: 'Set `job_type: check`, or remove the input.',
    },
    'check-mode-unknown': {
        text: '`fail_on_changes`: the job type is unknown, so the job could change hosts.',
        fix: 'Set `job_type: check`, or remove the input.',
    },
    'check-mode-off-in-job': {
        text: '`fail_on_changes` needs a job in check mode, but the job type is "{jobType}".',
        fix: 'Remove the input.',
    },
    'check-mode-not-a-job': {
        text: '`fail_on_changes` needs a job in check mode, but the job is {type}.',
        fix: 'Remove the input.',
    },
    // Credentials and their passwords
    'credential-use-forbidden': {
        text: '`credentials`: this user is not permitted to use {id} "{name}".',
        fix: 'Grant the Use role on this credential.',
    },
    'credentials-same-kind': {
        text: '`credentials`: {credentials} have the same type (and vault id). A job can have only one of them.',
        fix: 'Set one of them.',
    },
    'credential-passwords-missing': {
        text: 'The credentials of the job prompt for passwords at each launch: {names}.',
        fix: 'Set them in `credential_passwords`, or store them in the credential.',
    },
    'credential-passwords-job-templates-only': {
        text: '`credential_passwords`: only job templates support it, so the controller would ignore it.',
        fix: 'Remove the input.',
    },
    'credential-passwords-not-prompted': {
        text: '`credential_passwords`: no credential of the job prompts for {names}. The controller would ignore it and use the stored value.',
        fix: 'Enable "Prompt on launch" for that field of the credential, or remove it.',
    },
    // Answers to the survey
    'survey-answer-missing': { text: '`extra_vars`: the survey requires `{name}` ({type}).' },
    'survey-default-not-used': { text: 'Its default is {value}, which the API does not fill in.' },
    'survey-answer-not-integer': { text: '`extra_vars.{name}` must be an integer without quotes, not {value}.' },
    'survey-answer-not-number': { text: '`extra_vars.{name}` must be a number without quotes, not {value}.' },
    'survey-answer-too-small': { text: '`extra_vars.{name}` must be at least {min}, not {value}.' },
    'survey-answer-too-large': { text: '`extra_vars.{name}` must be at most {max}, not {value}.' },
    'survey-answer-not-text': { text: '`extra_vars.{name}` must be a string, not {type}.' },
    'survey-answer-not-quoted': {
        text: '`extra_vars.{name}` must be a string, not {type}.',
        fix: 'Put the value in quotes.',
    },
    'survey-answer-too-short': { text: '`extra_vars.{name}` must have a length of at least {min}, not {length}.' },
    'survey-answer-too-long': { text: '`extra_vars.{name}` must have a length of at most {max}, not {length}.' },
    'survey-answer-not-choice': { text: '`extra_vars.{name}` must be one of {choices}, not {value}.' },
    'survey-answer-not-list': { text: '`extra_vars.{name}` must be a list of choices of the survey.' },
    'survey-answers-not-choices': { text: '`extra_vars.{name}` must contain only {choices}, not {values}.' },
    'survey-answer-encrypted': {
        text: '`extra_vars.{name}` must be the secret itself, not `$encrypted$`.',
        fix: 'The controller shows `$encrypted$` instead of secrets, and would use the default of the survey for it.',
    },
    // The nodes of a workflow template
    'nodes-without-template': {
        text: 'The workflow has {count} without a template: {nodes}. A node cannot run after its template was deleted.',
        fix: 'Choose another template for each such node, or remove the node from the workflow.',
    },
    'node-prompts-rejected': {
        text: 'The controller rejects the prompts of {count} in the workflow: {nodes}. The node runs without the rejected values, or fails.',
        fix: 'Correct the prompts of the node, unless `extra_vars` or an earlier node supplies a missing value.',
    },
    // The controller refused the launch: sentences behind its reply
    'nothing-launched': { text: 'Nothing was launched.' },
    'launch-server-error': {
        text: 'Nothing was launched.',
        fix: 'Run this step again later. The log of the controller shows the cause.',
    },
    'launch-invalid': {
        text: 'Nothing was launched.',
        fix: 'Change the inputs or the template, as the controller says.',
    },
    'launch-subscription-invalid': {
        text: 'Nothing was launched.',
        fix: 'Check the subscription of the controller.',
    },
    'launch-role-missing': {
        text: 'Nothing was launched.',
        fix: 'Grant this user the {role} role on {template}.',
    },
    'launch-scope-read': {
        text: 'Nothing was launched. This user has the required role, so the token has only the scope "read".',
        fix: 'Create a token with the scope "write".',
    },
    'launch-use-role-missing': {
        text: 'Nothing was launched. The user lacks the Use role on the values of {inputs}, or the token has only the scope "read".',
        fix: 'Grant the Use role, or create a token with the scope "write".',
    },
    'launch-template-not-found': {
        text: 'Nothing was launched. This user cannot see {template}.',
        fix: 'Check the roles of this user.',
    },
    'launch-project-manual': {
        text: 'Nothing was launched. {template} cannot be updated: a manual project has no source control.',
    },
    'launch-inventory-source-empty': {
        text: 'Nothing was launched. {template} cannot be updated: it has no source, or none that can be fetched.',
    },
    'launch-method-not-allowed': {
        text: 'Nothing was launched. The server does not support a launch at this address.',
        fix: 'Check `url`.',
    },
    'launch-too-large': {
        text: 'Nothing was launched. The request is too large for the server.',
        fix: 'Make `extra_vars` smaller, or raise the limit of the server (`client_max_body_size` in nginx).',
    },
    'launch-rate-limited': {
        text: 'Nothing was launched. The server accepts no more requests at the moment.',
        fix: 'Run this step again later.',
    },
    // The reply to the launch was lost
    'launch-unknown-several-jobs': {
        text: 'It is unknown whether {template} was launched: {reason} {count} jobs match this launch:',
    },
    'launch-unknown-no-job': {
        text: 'It is unknown whether {template} was launched: {reason} No job of this launch has appeared. The newest jobs of the template:',
    },
    'launch-unknown-none-visible': {
        text: 'It is unknown whether {template} was launched: {reason} No job of this launch has appeared. This user cannot see any job of the template.',
    },
    'launch-unknown-jobs-unreadable': {
        text: 'It is unknown whether {template} was launched: {reason} The jobs of the template could not be read in time: {lastError}',
    },
    'launch-unknown-search-ended': {
        text: 'It is unknown whether {template} was launched: {reason} The jobs of the template could not be read in time.',
    },
    'launch-not-repeated': {
        text: 'The launch was not repeated, because that could deploy twice.',
        fix: 'Check the jobs of the template on the controller. Run this step again only if this launch is not among them.',
    },
    'launch-id-of-job': { text: 'A job of this launch has "launch_id": "{launchId}" in its variables.' },
    // The job differs from the request
    'job-field-ignored': { text: 'The controller ignored `{field}`.' },
    'job-field-differs': { text: '`{input}` of the job is {actual}, not {requested}.' },
    'job-branch-dropped': {
        text: '`scm_branch` of the job is empty, not {requested}. The job uses the branch of the project, {actual}.',
    },
    'job-variable-missing': { text: 'The job has no variable `{name}`.' },
    'job-variable-differs': { text: 'The variable `{name}` of the job differs from the requested value.' },
    'job-variables-unreadable': {
        text: '`extra_vars` of the job cannot be read, so they could differ from the request.',
    },
    'job-differs-from-request': { text: '{difference} (`ignored_fields: warn`)' },
    // ------------------------------------------------------------------------------------------------------------------
    // Following a job, its log, relaunches
    // ------------------------------------------------------------------------------------------------------------------
    // The output of a job
    'output-not-read': { text: 'The output above may be incomplete: {reason} The status is not affected.' },
    'output-not-confirmed': {
        text: 'The output above may be incomplete: the controller did not report that it stored all events. The status is not affected.',
    },
    'output-event-missing': {
        text: 'Output is missing here: job event {event} did not arrive. The status is not affected.',
    },
    'output-events-missing': {
        text: 'Output is missing here: job events {first} to {last} did not arrive. The status is not affected.',
    },
    'output-events-unreadable': {
        text: 'Output of {count} job events is missing above: the events could not be read. The status is not affected.',
    },
    'output-events-misplaced': {
        text: 'Output of {count} job events is missing above: the controller pushed them with wrong line numbers.',
        fix: 'The job page shows the complete output. The status is not affected.',
    },
    // The nodes of a workflow, and its log
    'workflow-nodes-unreadable': {
        text: 'Not all nodes of the workflow could be read: {reason} The status is not affected.',
    },
    'nested-nodes-unreadable': { text: 'The nodes of "{path}" could not be read: {reason} The status is not affected.' },
    'node-incomplete': { text: '{node} could not be read completely. {reason}' },
    'nodes-incomplete': { text: '{count} nodes could not be read completely: {nodes}. First reason: {reason}' },
    'node-failed': { text: '{node}: {ending}; the workflow has no error handling path for it' },
    'node-failed-handled': { text: '{node}: {ending}; the workflow continues on an error handling path' },
    'workflow-node-template-deleted': {
        text: 'Workflow {node} did not run because its template was deleted. The workflow has no error handling path for it.',
    },
    'workflow-node-template-deleted-later': {
        text: 'Workflow {node} was successful, but its template was deleted before the workflow ended. The controller counts the node as failed.',
    },
    // Approvals
    'node-approval-given': { text: 'Approval "{name}" was approved.' },
    'node-approval-given-by': { text: 'Approval "{name}" was approved by {user}.' },
    'node-approval-timed-out': { text: 'Approval "{name}" timed out: no one approved or denied it.' },
    'node-approval-denied': { text: 'Approval "{name}" was denied.' },
    'node-approval-denied-by': { text: 'Approval "{name}" was denied by {user}.' },
    'node-approval-ended': { text: 'Approval "{name}" is {status}.' },
    // The results on the hosts
    'results-incomplete': {
        text: 'Not all results of job {job} could be read, so the report may be incomplete: {reason} The status is not affected.',
    },
    'artifacts-unreadable': {
        text: 'The artifacts of job {job} are missing from the output `artifacts`: {reason} The status is not affected.',
    },
    'task-result-hidden': { text: 'The result is hidden (no_log).' },
    'task-host-unreachable': { text: 'The host was unreachable.' },
    'task-without-message': { text: 'The module returned no message.' },
    // Relaunches: why there is none
    'not-relaunched': { text: 'The job was not relaunched on its failed hosts. {reason}' },
    'relaunch-type-without-hosts': { text: 'Only jobs of job templates can be relaunched on failed hosts, not {type}.' },
    'relaunch-of-sliced-job': { text: 'The controller cannot relaunch a sliced job on its failed hosts.' },
    'relaunch-job-unproven': { text: 'The job was matched only by its values and may belong to another run.' },
    'relaunch-timeout-reached': { text: 'No time is left for a relaunch (`timeout`).' },
    'relaunch-no-recap': {
        text: 'The controller does not know which hosts failed because the playbook ended without a recap. Syntax errors and job timeouts cause this.',
    },
    'relaunch-no-inventory-hosts': {
        text: 'No failed host is in the inventory. The controller cannot relaunch on hosts that the playbook adds itself.',
    },
    'relaunch-job-not-finished': { text: 'The controller does not report the job as finished yet.' },
    'relaunch-passwords-missing': {
        text: "The job's credentials prompt for passwords at each launch: set `credential_passwords`.",
    },
    'relaunch-too-many-hosts': { text: 'Too many hosts failed for one relaunch.' },
    'relaunch-refused': { text: 'The controller refused the relaunch: "{words}"' },
    // The reply to a relaunch was lost
    'relaunch-unknown-several-jobs': {
        text: 'Unknown whether job {job} was relaunched: {reason} Several jobs match: {jobs}.',
    },
    'relaunch-unknown-no-job': { text: 'Unknown whether job {job} was relaunched: {reason} No relaunched job appeared.' },
    'relaunch-unknown-jobs-unreadable': {
        text: 'Unknown whether job {job} was relaunched: {reason} The jobs of the template could not be read in time: {lastError}',
    },
    'relaunch-unknown-search-ended': {
        text: 'Unknown whether job {job} was relaunched: {reason} The jobs of the template could not be read in time.',
    },
    'relaunch-not-repeated': {
        text: 'The relaunch was not repeated because it could run twice.',
        fix: 'Check the newest jobs of template {template} on the controller.',
    },
    // What the relaunches leave undone
    'relaunch-of-jobs': { text: 'This is a relaunch of job {jobs} on the failed hosts.' },
    'hosts-not-checked': { text: 'Could not check whether all hosts completed: {reason}' },
    'events-not-stored': { text: 'Cannot determine what job {job} left undone: not all of its events are stored.' },
    'events-too-many': { text: 'job {job} has too many events to check' },
    'recap-unreadable': { text: 'The recap of job {job} could not be read.' },
    'host-left-out': {
        text: 'The relaunch of job {job} left out failed host {host}: the controller relaunches only inventory hosts.',
    },
    'hosts-left-out': {
        text: 'The relaunch of job {job} left out failed hosts {hosts}: the controller relaunches only inventory hosts.',
    },
    'play-no-hosts-remaining': { text: 'Job {job} stopped a play before all hosts completed it ("no hosts remaining").' },
    'playbook-error-not-counted': {
        text: 'Ansible printed an error in job {job} that the recap counts for no host. Some hosts may be incomplete. See the output of the job.',
    },
    'relaunch-plays-differ': {
        text: 'Cannot determine what is left undone: job {job} and its relaunch did not run the same plays.',
    },
    'play-inventory-unreadable': {
        text: 'Job {job} may have stopped after task "{task}", but the hosts of its inventory could not be read: {reason}',
    },
    'play-inventory-missing': {
        text: 'Job {job} may have stopped after task "{task}", but its hosts could not be read: it has no inventory.',
    },
    'play-hosts-unknown': {
        text: 'Job {job} may have stopped after task "{task}". Cannot determine the hosts of the play "{play}" ({pattern}).',
    },
    'play-not-finished': {
        text: 'Job {job} stopped after task "{task}". The play "{play}" is incomplete on {hosts}: the relaunch runs only on failed hosts.',
    },
    'play-not-started': {
        text: 'Job {job} stopped in its task "{task}", so the play "{play}" did not run on {hosts}.',
        fix: 'The relaunch ran on the failed hosts only: run the template again on {hosts}.',
    },
    'handler-failed': {
        text: 'Handler {name} failed on {hosts} in job {job}, and the relaunch did not run it again.',
        fix: 'Run the template again on {hosts}, or run the handler manually. The template runs it only if a task changes something.',
    },
    'handlers-failed': {
        text: 'Handlers {names} failed on {hosts} in job {job}, and the relaunch did not run them again.',
        fix: 'Run the template again on {hosts}, or run the handlers manually. The template runs them only if a task changes something.',
    },
    'handler-not-run': {
        text: 'Handler {name} did not run on {hosts} after job {job} changed something there.',
        fix: 'Run the template again on {hosts}, or run the handler manually. The template runs it only if a task changes something.',
    },
    'handlers-not-run': {
        text: 'Handlers {names} did not run on {hosts} after job {job} changed something there.',
        fix: 'Run the template again on {hosts}, or run the handlers manually. The template runs them only if a task changes something.',
    },
    'handler-maybe-not-run': {
        text: 'Job {jobs} changed something on {hosts} before the failure. If that notifies a handler, the handler did not run there.',
    },
    'handlers-not-checked': { text: 'Could not check whether a handler must still run on {hosts}: {reason}' },
    // ------------------------------------------------------------------------------------------------------------------
    // How the step ended: verdict, summary, outputs, deployment
    // ------------------------------------------------------------------------------------------------------------------
    // The status of the job. `-unstarted`: the job has no running time.
    'job-failed': { text: 'Job {id} "{name}": failed after {elapsed}.', link: 'none' },
    'job-failed-unstarted': { text: 'Job {id} "{name}": failed.', link: 'none' },
    'job-error': { text: 'Job {id} "{name}": error after {elapsed}.', link: 'none' },
    'job-error-unstarted': { text: 'Job {id} "{name}": error.', link: 'none' },
    'job-canceled': { text: 'Job {id} "{name}": canceled after {elapsed}.', link: 'none' },
    'job-canceled-unstarted': { text: 'Job {id} "{name}": canceled.', link: 'none' },
    'job-deleted': {
        text: 'Job {id} "{name}" was deleted on the controller, so its result is unknown.',
        fix: 'Check what it changed on its hosts before you deploy again.',
    },
    'job-end-unknown': {
        text: 'The result of job {id} "{name}" is unknown; it may still be running. {reason}',
        fix: 'Check the job before you deploy again. {url}',
    },
    'wait-timed-out': {
        text: 'Timed out after {limit} (`timeout`). Job {id} "{name}" is STILL RUNNING (status: {status}).',
        fix: 'Follow it on the controller, or increase `timeout`. {url}',
    },
    'wait-timed-out-queued': {
        text: 'Timed out after {limit} (`timeout`). Job {id} "{name}" is still queued (status: {status}).',
        fix: 'Follow it on the controller, or increase `timeout`. {url}',
    },
    'wait-timed-out-approval': {
        text: 'Timed out after {limit} (`timeout`). Job {id} "{name}" still waits for the approval of {approvals}.',
        fix: 'Approve or deny it there or with `approve/`, or increase `timeout`. {url}',
    },
    'wait-timed-out-unread': {
        text: 'Timed out after {limit} (`{input}`). The status of job {id} "{name}" could not be read; it may still be running.',
        fix: 'Check the job before you deploy again. {url}',
    },
    'queue-timed-out': {
        text: 'Job {id} "{name}" is still queued after {limit} (`queue_timeout`, status: {status}).',
        fix: 'Follow it on the controller, or increase `queue_timeout`. {url}',
    },
    'relaunch-incomplete': { text: 'The step still fails:' },
    // Why the job failed: lines behind its status, and annotations.
    'task-failed': { text: 'Task {task} failed on {hosts}' },
    'task-failed-with-message': { text: 'Task {task} failed on {hosts}: {words}' },
    'hosts-unreachable': { text: 'Task {task} could not reach {hosts}' },
    'hosts-unreachable-with-message': { text: 'Task {task} could not reach {hosts}: {words}' },
    'failure-not-listed': { text: 'And 1 more failure' },
    'failures-not-listed': { text: 'And {count} more failures' },
    'failure-not-annotated': { text: '1 more failure has no annotation.' },
    'failures-not-annotated': { text: '{count} more failures have no annotation.' },
    'failure-handled': { text: 'The workflow continued on an error handling path.' },
    'ansible-stopped': { text: 'Ansible stopped: {words}' },
    'ansible-stopped-at': { text: 'Ansible stopped: {words} ({place})' },
    'previous-task-failed': { text: 'Previous Task {end}: {job} of "{name}". Its output shows why: {url}' },
    'previous-task-failed-with-reason': { text: 'The {job} of "{name}" failed: {reason} Its output: {url}' },
    'node-previous-task-failed': { text: '{node}: the {job} of "{name}" failed: {reason}' },
    'failed-task-unknown': { text: 'No failed task was reported: see the end of the output.' },
    'failed-node-unknown': { text: 'No failed node was reported: see the nodes on the workflow page.' },
    'job-page': { text: 'Open the job: {url}' },
    // `fail_on_changes`
    'check-found-changes': { text: '{count} would change (`fail_on_changes`): {hosts}.', link: 'none' },
    'check-recap-missing': {
        text: 'Cannot determine whether hosts would change (`fail_on_changes`): the recap is missing.',
        fix: 'Run the check again.',
    },
    'check-without-hosts': {
        text: 'No hosts were checked, so no changes were found:',
        fix: 'check the inventory, limit and tags of the job.',
    },
    // A job that is not as asked, and what became of it.
    'job-not-as-asked': { text: 'Job {id} does not match the request.' },
    'job-not-as-asked-cancelled': { text: 'It was cancelled and has ended: {status}.' },
    'job-not-as-asked-finished': { text: 'It finished before it could be cancelled: {status}.' },
    'job-not-as-asked-unconfirmed': {
        text: 'The controller is cancelling it (status: {status}), but its end COULD NOT BE CONFIRMED:',
        fix: 'check it on the controller.',
    },
    'job-not-as-asked-running': {
        text: 'It COULD NOT BE CANCELLED and may still be running: {reason}',
        fix: 'Cancel it on the controller.',
    },
    // `cancel_on_timeout`
    'timeout-job-cancelled': { text: 'Timed out (`{limit}`). Job {id} was cancelled and has ended: {status}. {url}' },
    'timeout-job-finished': {
        text: 'Timed out (`{limit}`). Job {id} ended before it could be cancelled: {status}. {url}',
    },
    'timeout-cancel-pending': {
        text: 'Timed out (`{limit}`). The controller is cancelling job {id} (status: {status}); it has not stopped yet. {url}',
    },
    'timeout-cancel-unconfirmed': {
        text: 'Timed out (`{limit}`). The controller is cancelling job {id} (status: {status}), but its end could not be confirmed: {reason} {url}',
    },
    'timeout-cancel-failed': {
        text: 'Timed out (`{limit}`). Job {id} COULD NOT BE CANCELLED and may still be running: {reason}',
        fix: 'Cancel it on the controller: {url}',
    },
    'timeout-job-not-cancelled': { text: 'The job was NOT cancelled (`cancel_on_timeout`): it {reason}.' },
    // The workflow was cancelled.
    'cancelled-before-launch': {
        text: 'The workflow was cancelled before the launch: nothing was launched.',
        link: 'none',
    },
    'cancelled-before-wait': {
        text: 'The workflow was cancelled before the job was found: the job was NOT cancelled and may still be running.',
    },
    'cancelled-before-cancel': {
        text: 'The workflow was cancelled before the job was found: the job was NOT cancelled and may still be running.',
    },
    'cancelled-before-decision': {
        text: 'The workflow was cancelled before the decision: nothing was approved or denied.',
        link: 'none',
    },
    'cancelled-after-decision': {
        text: 'The workflow was cancelled after the decision. Approval "{node}" {outcome}. {url}',
        link: 'none',
    },
    'cancelled-before-reply': { text: 'The workflow was cancelled before the controller replied.', link: 'none' },
    'cancelled-during-apply': {
        text: 'The workflow was cancelled. Earlier changes are kept; apply again to continue.',
        link: 'none',
    },
    'cancelled-before-token': {
        text: 'The workflow was cancelled: no token was issued. The post step revokes a token that was created in the meantime.',
        link: 'none',
    },
    'workflow-cancelled-job-cancelled': {
        text: 'Job {id} was cancelled with the workflow and has ended: {status}. {url}',
        link: 'none',
    },
    'workflow-cancelled-job-finished': {
        text: 'The workflow was cancelled, but job {id} had already finished: {status}. {url}',
        link: 'none',
    },
    'workflow-cancelled-cancel-pending': {
        text: 'The controller is cancelling job {id} (status: {status}); it has not stopped yet. {url}',
    },
    'workflow-cancelled-cancel-unconfirmed': {
        text: 'The controller is cancelling job {id} (status: {status}), but its end could not be confirmed: {reason} {url}',
    },
    'workflow-cancelled-cancel-failed': {
        text: 'The workflow was cancelled, but job {id} COULD NOT BE CANCELLED and may still be running: {reason}',
        fix: 'Cancel it on the controller: {url}',
    },
    'workflow-cancelled-job-continues': {
        text: 'The workflow was cancelled. Job {id} continues (`cancel_on_workflow_cancel: false`): {url}',
        link: 'none',
    },
    'workflow-cancelled-job-kept': {
        text: 'The workflow was cancelled, but job {id} was NOT cancelled: it {reason}.',
        fix: 'Check it: {url}',
    },
    // The log, the summary, the outputs
    'report-part-not-written': { text: 'The {part} could not be written: {reason} The status is not affected.' },
    'runner-file-not-written': {
        text: 'The {kind} of this step could not be written, so later steps cannot read it: {reason}',
    },
    'log-file-not-written': {
        text: 'The file in `log_file` could not be written completely: {reason} The status is not affected.',
    },
    'summary-full': { text: 'The summary has no room for this job: GitHub allows 1 MiB per step. See the log.' },
    'output-masked': {
        text: 'The output `{name}` contains a masked value. GitHub does not pass it to other jobs; steps of this job can read it.',
        fix: 'Use {others} in other jobs.',
    },
    'output-redacted': { text: 'The output `{name}` contained a secret of this step, which was replaced by ***.' },
    // GitHub Deployments
    'deployment-not-recorded': { text: 'Deployment to environment "{environment}" is not recorded on GitHub: {reason}' },
    'deployment-not-updated': {
        text: 'Deployment {id} to environment "{environment}" is out of date on GitHub: {reason}',
    },
    'deployment-not-ended': {
        text: 'The final status of the deployment could not be sent to GitHub: {reason} Nothing else is affected.',
    },
    'deployment-without-token': {
        text: 'Deployment to environment "{environment}" is not recorded on GitHub: `github_token` is empty.',
    },
    'deployment-without-commit': {
        text: 'Deployment to environment "{environment}" is not recorded on GitHub: the runner provides no repository and commit.',
    },
    'deployment-job-unaffected': { text: 'Nothing else is affected.' },
    // Comments on pull requests
    'comment-not-possible': { text: 'No comment is written: {reason}', fix: 'Nothing else changes.' },
    'comment-not-written': { text: 'The comment on the pull request is not written: {reason}' },
    'comment-not-created': { text: 'The comment on pull request {number} is not written: {reason}' },
    'comment-not-updated': { text: 'The comment on pull request {number} is not up to date: {reason}' },
    'comment-without-token': {
        text: 'No comment is written: `github_token` is empty.',
        fix: 'Remove the input, so that the token of the workflow is used. Nothing else changes.',
    },
    'comment-job-unaffected': { text: 'Nothing else changes.' },
    'pull-request-missing': {
        text: 'the event `{event}` has no pull request.',
        fix: 'Set `pull_request_number`, or set `pull_request_comment` only for events with a pull request.',
    },
    'pull-request-number-wrong': { text: '`pull_request_number` must be a positive whole number, not {given}.' },
    'pull-request-closed': { text: 'pull request {number} is closed.' },
    'pull-request-elsewhere': { text: 'pull request {number} does not belong to {repository}.' },
    'pull-request-without-commit': {
        text: 'pull request {number} does not contain the commit {commit} of this run.',
        fix: 'Set `pull_request_number` to the pull request that this run is about.',
    },
    'github-comment-permission-missing': {
        text: 'Grant the job the permission `pull-requests: write`, under `permissions`. A run for a pull request from a fork or from Dependabot has a read-only token.',
    },
    'github-pull-request-hidden': {
        text: 'Check `pull_request_number`, and grant the job the permission `pull-requests: write`: `github_token` finds no such pull request in {repository}.',
    },
    // GitHub's replies
    'github-unreachable': { text: 'GitHub is unreachable ({code}).' },
    'github-unanswered': { text: 'GitHub did not reply in time.' },
    'github-refused': { text: 'GitHub answered {status} {said}{requestId}.' },
    'github-reply-unexpected': { text: "GitHub's reply is not {wanted}. A proxy may have replied instead." },
    'github-reply-unexpected-words': {
        text: "GitHub's reply is not {wanted}: {said}. A proxy may have replied instead.",
    },
    'github-token-refused': { text: 'Check `github_token`.' },
    'github-permission-missing': {
        text: 'Grant the job `deployments: write` under `permissions`. Runs for pull requests from forks cannot have it.',
    },
    'github-deployments-hidden': {
        text: '`github_token` cannot access the deployments of {repository}. Grant the job `deployments: write` under `permissions`, or use a token with write access to deployments.',
    },
    'environment-url-artifacts-empty': {
        text: '`environment_url` was not sent to GitHub: the job did not set the artifact `{artifact}` (set_stats). It set no artifacts.',
    },
    'environment-url-artifact-missing': {
        text: '`environment_url` was not sent to GitHub: the job did not set the artifact `{artifact}` (set_stats). It set {artifacts}.',
    },
    'environment-url-not-http': {
        text: '`environment_url` was not sent to GitHub: the artifact `{artifact}` is not an http or https URL.',
    },
    'environment-url-with-password': {
        text: '`environment_url` was not sent to GitHub: the artifact `{artifact}` contains a user name or password.',
    },
    'environment-url-secret': { text: '`environment_url` was not sent to GitHub: it contains a secret.' },
    // Faults of this action
    'unexpected-error': { text: 'Internal error of this action: {reason} Please report it.' },
    // ------------------------------------------------------------------------------------------------------------------
    // Steps of the building blocks: wait, cancel, approve, query, token; the post step
    // ------------------------------------------------------------------------------------------------------------------
    // `wait`, and the job that a step is given
    'job-not-found': {
        text: "The job was not found:\n- `job_id` {id} does not exist on this controller or is not visible to this user. Check that the ID comes from this controller, and that the user has a role on the job's template.",
    },
    'job-of-type-not-found': {
        text: 'The job was not found:\n- `job_id` {id} is not the ID of a job of type {type}. Omit `job_type` to detect the type.',
    },
    'job-type-unknown': {
        text: 'The job was not found:\n- `job_id` {id} is a job of type {type}; must be one of {types}.',
    },
    'job-not-followed': { text: 'Job {job} "{name}" was not followed:', link: 'problem' },
    // `cancel`
    'nothing-cancelled': { text: 'Nothing was cancelled:', link: 'problem' },
    'approval-not-cancelable': {
        text: '`job_id` {job} is the approval "{name}", which can only be approved or denied.',
        fix: 'Deny it with the `approve` action (`job_id` of its workflow job, `decision: deny`), or cancel its workflow job',
    },
    'approval-of-workflow-not-cancelable': {
        text: '`job_id` {job} is the approval "{name}", which can only be approved or denied.',
        fix: 'Deny it with the `approve` action (`job_id: {workflow}`, `decision: deny`), or cancel the workflow job {workflow}',
    },
    'cancel-job-finished': {
        text: 'Job {id} "{name}" ended before it could be cancelled: {status} (`fail_if_finished`). {url}',
        link: 'none',
    },
    'cancel-failed': { text: 'Job {id} "{name}" COULD NOT BE CANCELLED and may still be running: {reason} {url}' },
    'cancel-timed-out': {
        text: 'The controller is cancelling job {id} "{name}" (status: {status}), but it did not stop within {limit} (`timeout`).',
        fix: 'Check it on the controller. {url}',
    },
    'cancel-workflow-cancelled': {
        text: 'The controller is cancelling job {id} "{name}" (status: {status}), but it had not stopped when the workflow was cancelled.',
        fix: 'Check it on the controller. {url}',
    },
    'cancel-unconfirmed': {
        text: 'The controller is cancelling job {id} "{name}" (status: {status}), but its end could not be confirmed: {reason}',
        fix: 'Check it on the controller. {url}',
    },
    // `approve`
    'nothing-decided': { text: 'Nothing was approved or denied:', link: 'problem' },
    'job-not-workflow': {
        text: '`job_id` {job} is {type}; must be a workflow job.',
        fix: 'Set the ID of the workflow job that contains the approval.',
    },
    'job-of-workflow': {
        text: '`job_id` {job} is {type}; must be a workflow job.',
        fix: 'Set `job_id: {workflow}`, the workflow job that contains it.',
    },
    'approval-name-ambiguous': {
        text: '`node` {name} matches {count} approvals: {approvals}.',
        fix: 'Use one of the quoted names.',
    },
    'approval-several-pending': {
        text: '{count} approvals are pending: {approvals}.',
        fix: 'Set `node` to one of the quoted names.',
    },
    'approval-not-found': { text: '`node` {name} is not an approval of the workflow job; must be one of {approvals}.' },
    'approval-not-in-workflow': { text: 'The workflow job has no approvals.' },
    'approval-none-pending': { text: 'No approval is pending, and none will follow: {approvals}.' },
    'approval-role-missing': {
        text: 'This user is not permitted to {decision} it. Grant the Approve role on the workflow job template or its organization. The token needs the scope "write".',
    },
    'approval-deleted': { text: 'The approval was deleted.' },
    'approval-decided-unreadable': {
        text: 'The controller accepted the decision `{decision}`, but the approval could not be read: {reason}',
        fix: 'Check the approval on the controller.',
    },
    'approval-not-pending': {
        text: 'No approval became pending within {limit} (`timeout`), so nothing was approved or denied. {url}',
    },
    'approval-node-not-pending': {
        text: 'Approval "{node}" did not become pending within {limit} (`timeout`), so nothing was approved or denied. {url}',
    },
    'approval-still-pending': {
        text: 'The controller accepted the decision `{decision}`, but the approval is still pending. {url}',
    },
    'approval-decision-late': { text: 'The decision `{decision}` came too late. Approval "{node}" {outcome}. {url}' },
    'approval-given': { text: 'was approved' },
    'approval-given-by': { text: 'was approved by {user}' },
    'approval-denied': { text: 'was denied' },
    'approval-denied-by': { text: 'was denied by {user}' },
    'approval-timed-out': { text: 'timed out: no one approved or denied it' },
    // `query`
    'collection-not-found': { text: 'The API of this controller has no such collection:', link: 'problem' },
    'collection-misspelled': {
        text: '`resource` {resource} does not exist; did you mean `{near}`? The collections are {collections}',
    },
    'collection-without-results': {
        text: 'The requested resource is not a collection:\n- `resource` must be a collection such as `job_templates` or `inventories/5/hosts`, not {resource}',
    },
    'results-without-field': { text: 'The results have no such fields:', link: 'problem' },
    'fields-unknown': { text: '`fields` contains unknown fields: {fields}; the results have {known}' },
    'query-none-found-one': {
        text: '{resource}: {matches}, but `expect: one` requires exactly one.',
        fix: 'Check the filters and the permissions of this user: the controller omits objects that are not visible to the user.',
        link: 'none',
    },
    'query-several-found-one': {
        text: '{resource}: {matches}, but `expect: one` requires exactly one.',
        fix: 'Found: {found}. Narrow the filters (such as `organization__name`).',
        link: 'none',
    },
    'query-none-found-some': {
        text: '{resource}: {matches}, but `expect: some` requires at least one.',
        fix: 'Check the filters and the permissions of this user: the controller omits objects that are not visible to the user.',
        link: 'none',
    },
    'query-one-found-none': {
        text: '{resource}: {matches}, but `expect: none` requires none. Found: {found}.',
        link: 'none',
    },
    'query-several-found-none': {
        text: '{resource}: {matches}, but `expect: none` requires none. Found: {found}.',
        link: 'none',
    },
    // What to do after the controller's refusal, which stands before it
    'filter-unknown': {
        text: 'Check the names and values in `filters`, and the names in `order_by`.',
    },
    'filter-forbidden': {
        text: 'The API does not allow filters on that field: remove it from `filters`, and search the results instead.',
    },
    // `token`
    'token-not-made': { text: 'No token was created:', link: 'problem' },
    'application-not-found': {
        text: '`application` {application} does not exist or is not visible to this user: check the name and the permissions of the user',
    },
    'application-name-ambiguous': {
        text: '`application` {application} is the name of {count} applications ({ids}): use the ID',
    },
    'minted-token-not-revoked': { text: 'Token {token} "{description}" was deleted but may still be valid: {reason}' },
    'minted-tokens-not-searched': {
        text: 'Token {token} "{description}" was deleted. Could not check for other tokens with this name: {reason}',
    },
    'token-not-revoked': { text: 'The token "{description}" could not be revoked: {reason}' },
    'unknown-token-not-revoked': {
        text: 'The token could not be revoked: {reason}',
        fix: 'Delete it on the controller.',
    },
    // What to do after the controller's refusal, which stands before it
    'applications-superusers-only': {
        text: 'Only superusers can use `application` at an AAP gateway: omit `application`, or use the credentials of a superuser.',
    },
    'gateway-makes-no-tokens': {
        text: 'This controller does not create tokens: in the other actions, use `username` and `password`, or a manually created token.',
    },
    'controller-makes-no-tokens': {
        text: 'This controller has no OAuth2 provider, so it creates no tokens (AWX after 24.6.1 has none): set `username` and `password` in the other actions.',
    },
    'token-external-user': {
        text: 'This user is not permitted to create tokens: LDAP, SAML or SSO manages the password of this user.',
        fix: 'Use a local user, or ask an administrator to enable "Allow external users to create OAuth2 tokens".',
    },
    'token-forbidden': {
        text: 'No token was created: `token` has only the scope "read" ("write" is required), or this user is managed by LDAP, SAML or SSO. Controllers refuse tokens to such users unless "Allow external users to create OAuth2 tokens" is enabled.',
        fix: 'Set `username` and `password` in the other actions, or use another user.',
    },
    // The post step, after a main step that was stopped
    'followed-job-left': { text: 'Job {job} continues after the main step was stopped: it {why}. {url}' },
    'followed-job-not-cancelled': {
        text: 'Job {job} continues after the main step was stopped (`cancel_on_workflow_cancel: false`). {url}',
    },
    'launched-job-not-cancelled': {
        text: 'Job {job} continues after the main step was stopped during the launch (`wait: false` or `cancel_on_workflow_cancel: false`). {url}',
    },
    'launched-job-found': { text: 'The launch with the unknown outcome started job {job}, which continues. {url}' },
    'launched-job-not-found': {
        text: 'Unknown whether template {template} was launched: no job with the launch ID {launchId} appeared.',
        fix: 'Check its jobs on {site} before you deploy again.',
    },
    'launch-interrupted': {
        text: 'Unknown whether template {template} was launched: the main step was stopped during the launch.',
        fix: 'Check its jobs on {site} before you deploy again.',
    },
    'relaunch-not-found': {
        text: 'Unknown whether job {job} was relaunched. No relaunched job has appeared since the main step ended.',
        fix: 'Check the jobs of template {template} on {site}',
    },
    'relaunch-uncertain': {
        text: 'Unknown whether job {job} was relaunched. These jobs may be the relaunch: {jobs}.',
        fix: 'Check the jobs of template {template} on {site}',
    },
    // Why a step does not cancel a job; follows "it"
    'job-launched-by-another': { text: 'was not launched by this workflow run' },
    'job-found-by-values': { text: 'was matched only by its values and may belong to another run' },
    // ------------------------------------------------------------------------------------------------------------------
    // `relaunch` and `ad-hoc`
    // ------------------------------------------------------------------------------------------------------------------
    // Inputs. Each text follows the name of its input.
    'command-inventory-required': {
        text: 'is required: set the id or the name of an inventory of the controller.',
    },
    'command-credential-required': {
        text: 'is required: set the id or the name of a machine credential. Ad hoc commands need one.',
    },
    'module-args-required': {
        text: 'is required: the module `{module}` needs arguments.',
        fix: 'Set them, for example to `uptime`.',
    },
    'module-not-a-name': {
        text: 'must be the name of one Ansible module, such as `command` or `ansible.builtin.ping`, not {given}.',
    },
    // Before a relaunch
    'not-relaunched-job': { text: 'Job {job} "{name}" was not relaunched:', link: 'problem' },
    'job-type-not-relaunchable': {
        text: 'Job {job} is a {type}. The controller cannot relaunch this type.',
        fix: 'Set `job_id` to a job, workflow job, ad hoc command, project update or inventory update.',
    },
    'job-still-running': {
        text: 'Job {job} has not finished yet (status: {status}). A relaunch now would run twice at the same time.',
        fix: 'Wait for it with `tower-deploy/action/wait`, or cancel it with `tower-deploy/action/cancel`.',
    },
    'failed-hosts-of-jobs-only': {
        text: '`hosts: failed` needs a playbook run. Job {job} is a {type}.',
        fix: 'Remove `hosts`, or set `hosts: all`.',
    },
    'no-failed-hosts': {
        text: 'Job {job} has no failed or unreachable host in its inventory.',
        fix: 'Set `hosts: all` to run the job again on all its hosts.',
    },
    'relaunch-passwords-needed': {
        text: 'The credentials of job {job} ask for passwords at each launch: {names}.',
        fix: 'Set them in `credential_passwords`.',
    },
    'relaunch-passwords-unneeded': {
        text: '`credential_passwords`: no credential of job {job} asks for {names}, so the controller would drop it.',
        fix: 'Remove it from `credential_passwords`.',
    },
    'update-source-deleted': {
        text: 'Job {job} is a {type} whose project or inventory source was deleted. The controller cannot run it again.',
    },
    'relaunch-limit-too-wide': {
        text: 'The relaunch has the limit "{limit}", which is not part of the failed hosts: {hosts}.',
    },
    // After a launch
    'job-not-followed-fault': {
        text: 'Job {job} was launched, but the action cannot follow it: {reason}.',
        fix: 'The job continues. See {url}',
    },
    // Before an ad hoc command
    'command-not-started': { text: 'The ad hoc command was not started:', link: 'problem' },
    'module-not-allowed': {
        text: '`module_name`: the controller does not allow the module `{module}` in ad hoc commands. {near}Allowed: {modules}.',
        fix: "An administrator can add it to the controller's setting `AD_HOC_COMMANDS`.",
    },
    // The reply was lost
    'command-unknown-several': {
        text: 'Unknown whether the ad hoc command was started: {reason} Several commands match:',
    },
    'command-unknown-none': {
        text: 'Unknown whether the ad hoc command was started: {reason} No matching command has appeared.',
    },
    'command-unknown-unreadable': {
        text: 'Unknown whether the ad hoc command was started: {reason} The list of ad hoc commands could not be read: {lastError}',
    },
    'command-unknown-search-ended': {
        text: 'Unknown whether the ad hoc command was started: {reason} The list of ad hoc commands could not be read in time.',
    },
    'command-not-repeated': {
        text: 'The request was not repeated, because the command could then run twice.',
        fix: 'Check the newest ad hoc commands on the controller before you run it again.',
    },
    'command-interrupted': {
        text: 'The main step was stopped while it started an ad hoc command. It is unknown whether the command runs.',
        fix: 'Check the newest ad hoc commands on {site} before you run it again.',
    },
    'cancelled-before-relaunch': {
        text: 'The workflow was cancelled before the relaunch. Nothing was launched.',
        link: 'none',
    },
    'cancelled-before-command': {
        text: 'The workflow was cancelled before the ad hoc command. Nothing was started.',
        link: 'none',
    },
    // `node` of `wait`
    'node-not-of-workflow': {
        text: '`node`: job {job} is a {type}. Only workflow jobs have nodes.',
        fix: 'Set `job_id` to a workflow job, or remove `node`.',
    },
    'node-not-followed': { text: 'No job was followed:', link: 'problem' },
    'node-name-ambiguous': {
        text: '`node`: {name} matches {count} nodes: {nodes}.',
        fix: 'Use the path of one node, such as `outer > inner`.',
    },
    'node-not-found': { text: '`node`: workflow job {job} has no node {name}. Its nodes: {nodes}.' },
    'node-never-ran': {
        text: 'Node {name} of workflow job {job} did not run: {reason}.',
        fix: 'See the workflow on {url}',
    },
    'node-on-other-path': { text: 'the workflow took another path' },
    'workflow-ended-first': { text: 'the workflow job ended first ({status})' },
    'node-not-started-in-time': {
        text: 'Node {name} of workflow job {job} did not start within {timeout} (`timeout`).',
        fix: 'The workflow job continues. See {url}',
    },
    // ------------------------------------------------------------------------------------------------------------------
    // apply: files, checks, plan, writing
    // ------------------------------------------------------------------------------------------------------------------
    // All files together
    'file-line-wrong': { text: 'The files contain 1 problem, so nothing was changed:', link: 'problem' },
    'file-lines-wrong': { text: 'The files contain {count} problems, so nothing was changed:' },
    'files-checked-offline': { text: 'The files could not be checked against the controller: {reason}' },
    // Each text from here to the comment "Writing" follows a file's name, the line and the path. An exception are the
    // reasons in `field-fixed`.
    // Reading files
    'file-not-a-mapping': { text: 'must be a mapping of collections to lists, not {shape}' },
    'file-collection-unknown': {
        text: 'has {objects} and is not a collection that `apply` supports; must be one of {collections}',
    },
    'file-collection-similar': { text: 'is not a known collection;', fix: 'did you mean `{similar}`?' },
    'field-unknown': { text: 'is not a known field of {kind}; must be one of {fields}' },
    'field-unknown-similar': { text: 'is not a known field of {kind};', fix: 'did you mean `{similar}`?' },
    'field-wrong-type': { text: 'must be {accepted}, not {shape}' },
    'field-not-a-choice': { text: 'must be one of {choices}' },
    'field-not-a-list': { text: 'must be a list of {items}, not {shape}' },
    'state-not-a-choice': { text: 'must be `present` or `absent`' },
    'sync-not-boolean': { text: 'must be `true` or `false`, not {shape}' },
    'sync-not-possible': { text: 'cannot be set here: only projects and inventory sources can be updated' },
    'project-folder-not-manual': {
        text: 'cannot be set: the controller chooses the folder of a project with a `scm_type`',
    },
    // Variables files of the collections
    'variables-list-unsupported': {
        text: 'is a variable of the collections that `apply` does not manage (entries: {count});',
        fix: 'move it to another file, or set `unsupported: warn`',
    },
    'variables-list-similar': { text: 'is not a known list of the collections;', fix: 'did you mean `{similar}`?' },
    'variables-connection': {
        text: 'is an option of the connection, which the inputs of the action set;',
        fix: 'move it to another file, or set `unsupported: warn`',
    },
    'variables-option-unsupported': {
        text: 'is an option of the collections that `apply` does not know;',
        fix: 'move it to another file, or set `unsupported: warn`',
    },
    'variables-template': {
        text: 'contains a Jinja expression that only Ansible can evaluate;',
        fix: "write the value, use `lookup('env', 'NAME')`, or mark a text that Ansible must not evaluate with `!unsafe`",
    },
    'variables-environment-unset': {
        text: 'needs the environment variable `{name}`, which is empty or not set;',
        fix: "set it in the step's `env`, or add `| default('\u2026', true)`",
    },
    'variables-value-encrypted': {
        text: 'is encrypted with Ansible Vault, which `apply` cannot decrypt;',
        fix: "use `lookup('env', 'NAME')` with a secret of the workflow",
    },
    'variables-value-ambiguous': {
        text: 'has no quotes, and Ansible reads it as a number or a time;',
        fix: 'put it in quotes, or write the number that is meant',
    },
    'variables-key-twice': { text: 'and `{other}` set the same field to different values;', fix: 'keep one of them' },
    'variables-state': {
        text: 'must be `present` or `absent`: `apply` always changes an existing object to what the file says',
    },
    'variables-node-absent': {
        text: 'cannot be `absent`: nodes that the file does not list are deleted;',
        fix: 'remove the node and the links to it',
    },
    'variables-copy-from': {
        text: 'cannot be set: `apply` does not copy objects;',
        fix: 'write all fields of the object',
    },
    'variables-rename': {
        text: 'cannot be set: `apply` does not rename or move objects;',
        fix: 'rename it on the controller, and write the new name',
    },
    'variables-virtualenv': {
        text: 'cannot be set: the controller has no virtual environments any more;',
        fix: 'set an execution environment',
    },
    'variables-preserve-members': {
        text: 'cannot be set: `apply` sets a list of members as a whole;',
        fix: 'list all members, or remove the list',
    },
    'variables-update-secrets': {
        text: 'cannot be set for one object;',
        fix: 'set the input `update_secrets: true` of the action',
    },
    'variables-related-unknown': {
        text: 'is not read below `related`;',
        fix: 'write it next to `name`, or as a list of its own',
    },
    'variables-role-key': { text: 'is not a known key of a role; must be one of {keys}' },
    'variables-role-incomplete': { text: 'must name a user or a team, a role, and an object' },
    // Names
    'name-missing': { text: 'must be a mapping with a `{key}`' },
    'name-is-number': { text: 'must be a mapping with a `{key}`', fix: '(put a number in quotes)' },
    'name-too-long': { text: 'must be at most {limit} characters long' },
    'host-name-with-port': {
        text: 'must not contain a port: the controller would name the host "{host}".',
        fix: 'Use that name, and set `ansible_port: {port}` in its `variables`',
    },
    'group-name-reserved': { text: 'is a built-in Ansible group; the controller does not create a group with this name' },
    // References
    'reference-not-a-name': { text: 'must be a name, or a mapping such as `{name: \u2026, organization: \u2026}`, not {shape}' },
    'reference-type-wrong': { text: 'is not valid here; must be {collections}' },
    'reference-part-unknown': { text: 'cannot be used to identify an object; must be one of {parts}' },
    'reference-absent': { text: 'refers to the {object}, which is `absent` in the files' },
    'reference-not-found': {
        text: 'refers to {reference}, which is neither in the files nor visible to this user on the controller',
    },
    'reference-not-found-similar': {
        text: 'refers to {reference}, which is neither in the files nor visible to this user on the controller;',
        fix: 'did you mean {similar}?',
    },
    'reference-not-found-others': {
        text: 'refers to {reference}, which is neither in the files nor visible to this user on the controller; must be one of {names}',
    },
    'reference-ambiguous': {
        text: 'refers to {reference}, but {count} objects match: {objects}.',
        fix: 'Specify one, for example with {example}',
    },
    'reference-ambiguous-type': {
        text: 'refers to {reference}, but {count} objects match: {objects}.',
        fix: 'Specify one, for example with `{name: \u2026, type: \u2026}`',
    },
    // Nodes of a workflow
    'node-without-identifier': { text: 'must be a mapping with an `identifier`' },
    'node-field-unknown': { text: 'is not a known node field; must be one of {fields}' },
    'node-runs-nothing': { text: 'runs nothing;', fix: 'set a `unified_job_template`, or an `approval` with a name' },
    'node-template-deleted': {
        text: 'runs nothing: its template was deleted before the export;',
        fix: 'set another `unified_job_template`, or remove the node and the links to it',
    },
    'node-template-unreadable': {
        text: 'runs nothing: the exporting user could not read its template;',
        fix: 'export again as a user with the Read role on it',
    },
    'node-approval-with-answers': { text: 'cannot be set on an approval, which runs nothing' },
    'node-approval-without-name': { text: 'must have a name, which the controller shows to approvers' },
    'node-approval-timeout-wrong': { text: 'must be a timeout in whole seconds (0 for no timeout)' },
    'node-identifier-twice': { text: 'must have a unique identifier; another node has "{identifier}"' },
    'node-link-not-identifier': { text: "must be a node's identifier, not {shape}" },
    'node-link-unknown': { text: 'links to "{identifier}", which is not a node of this workflow' },
    'node-link-twice': {
        text: 'links to "{identifier}" twice, but two nodes can have only one link; use `always_nodes` for both outcomes',
    },
    'node-links-circular': {
        text: 'is part of a cycle: {circle}. The controller would accept it, but running it stops every workflow',
    },
    // Surveys
    'survey-spec-not-mapping': { text: 'must be a mapping with a list `spec` of questions' },
    'survey-question-not-mapping': { text: 'must be a mapping with `variable` and `type`, not {shape}' },
    'survey-variable-invalid': { text: 'is not a valid Ansible variable name' },
    'survey-variable-twice': { text: 'defines the variable "{variable}" twice' },
    'survey-minimum-above-maximum': { text: 'must not be above `max` ({min} > {max}): no answer would be valid' },
    'survey-choices-missing': { text: 'must be set for a question of type {type}' },
    'survey-required-not-boolean': { text: 'must be `true` or `false`' },
    'survey-default-encrypted': {
        text: 'must not be `$encrypted$`, which keeps only the default of a password question',
    },
    'survey-default-not-integer': { text: 'must be a whole number' },
    'survey-default-not-number': { text: 'must be a number' },
    'survey-default-not-text': { text: 'must be a string', fix: '(put a number in quotes)' },
    'survey-default-several-choices': { text: 'must be one choice, not several' },
    'survey-default-not-choice': { text: 'must be one of the choices: {choices}' },
    // Variables
    'variables-not-yaml': { text: 'must be YAML or JSON that the controller can read' },
    'variables-not-a-mapping': { text: 'must be a mapping' },
    'variables-with-vault': {
        text: 'must not contain `!vault` or `!unsafe`, which the controller supports only in files',
    },
    'variables-with-date': { text: 'contains a date, which the controller refuses:', fix: 'put it in quotes' },
    // Recurrence rules of schedules
    'rrule-without-start': { text: 'must have a start:', fix: 'begin with `DTSTART:20300101T000000Z` or similar' },
    'rrule-several-starts': { text: 'must have only one start (`DTSTART`)' },
    'rrule-start-without-zone': {
        text: 'must have a start with a time zone:',
        fix: 'end it with `Z`, or name one, as in `DTSTART;TZID=Europe/Berlin:20300101T000000`',
    },
    'rrule-start-with-two-zones': {
        text: 'has a start with a time zone and a `Z`, which is another zone:',
        fix: 'remove one of them',
    },
    'rrule-start-not-date': { text: 'starts at a date or a time that does not exist' },
    'rrule-without-frequency': { text: 'has a rule without `FREQ=`:', fix: 'add `FREQ=DAILY` or similar' },
    'rrule-part-unknown': { text: 'has the unknown part `{part}`; must be one of {parts}' },
    'rrule-word-unknown': { text: 'has the unknown word `{word}`; must have one `DTSTART` and one `RRULE`' },
    'rrule-part-wrong': { text: 'has a wrong `{part}`; must be {must}' },
    'rrule-time-zone-unknown': { text: 'contains an unknown time zone' },
    'rrule-without-rule': { text: 'must have a rule:', fix: 'add `RRULE:FREQ=DAILY;INTERVAL=1` or similar' },
    'rrule-with-exdate': { text: 'must not contain EXDATE or RDATE, which the controller refuses' },
    'rrule-without-interval': { text: 'must contain `INTERVAL=`, even for an interval of 1' },
    'rrule-every-second': { text: 'must not contain `FREQ=SECONDLY`, which the controller refuses' },
    'rrule-byday-with-number': {
        text: 'must not contain a BYDAY with a number:',
        fix: 'use `BYDAY=MO;BYSETPOS=2` or similar',
    },
    'rrule-count-and-until': { text: 'must not contain both COUNT and UNTIL' },
    'rrule-count-too-large': { text: 'must not contain a COUNT above 999' },
    'rrule-until-without-time': { text: 'must have a time in UNTIL:', fix: 'use `UNTIL=20301231T235959Z` or similar' },
    // Messages of notifications
    'notification-event-unknown': { text: 'contains the unknown event `{event}`; must be one of {events}' },
    'notification-event-not-mapping': { text: 'contains `{event}`, which must be a mapping with `message` and `body`' },
    'notification-part-unknown': { text: 'contains the unknown key `{event}.{part}`; must be `message` or `body`' },
    'notification-part-not-text': { text: 'contains `{event}.{part}`, which must be a string' },
    'notification-message-line-break': {
        text: 'contains a line break in `{event}.message`; only `body` can have several lines',
    },
    // Fields that the API ignores, changes that it refuses, objects that it does not delete
    'application-client-id-generated': { text: 'cannot be set: the controller generates it' },
    'application-client-secret-generated': { text: 'cannot be set: the controller generates it and shows it only once' },
    'inventory-hosts-not-field': { text: 'cannot be set here: list the hosts under `hosts`, each with its `inventory`' },
    'inventory-groups-not-field': {
        text: 'cannot be set here: list the groups under `groups`, each with its `inventory`',
    },
    'host-groups-not-field': { text: 'cannot be set here: list the host in the `hosts` of its group' },
    'job-template-credential-ignored': {
        text: 'cannot be set: the API ignores it without an error:',
        fix: 'use the list `credentials`',
    },
    'workflow-without-credentials': {
        text: 'cannot be set: a workflow job template has no credentials:',
        fix: 'set them on its nodes',
    },
    'field-fixed': { text: 'cannot change `{field}`: {reason}' },
    'credential-vault-id-fixed': {
        text: 'cannot change `inputs.vault_id`: the API refuses another vault ID:',
        fix: 'create another credential, and delete this one',
    },
    'label-not-deletable': {
        text: 'cannot be `absent`: the API does not delete labels; a label disappears with its last use',
    },
    // Why a field cannot be changed: the reason in `field-fixed`, also in apply/schema.json
    'application-grant-type-fixed': { text: 'the grant type of an application is fixed at creation' },
    'credential-type-fixed': { text: 'the type of a credential is fixed at creation' },
    'inventory-kind-fixed': { text: 'the kind of an inventory is fixed at creation' },
    'host-inventory-fixed': { text: 'a host cannot move to another inventory' },
    'group-inventory-fixed': { text: 'a group cannot move to another inventory' },
    'inventory-source-inventory-fixed': {
        text: 'the API ignores another inventory without an error:',
        fix: 'delete the source and create it again',
    },
    'notification-type-fixed': {
        text: 'the type of a notification template cannot change:',
        fix: 'delete it and create it again',
    },
    // Objects that the files describe
    'object-described-twice': { text: 'is defined twice: {file}:{line} defines the same {object}' },
    'object-needs-itself': { text: 'depends on itself: {circle}' },
    'object-key-incomplete': { text: 'matches {count} objects on the controller: {objects}.', fix: 'Set its `{parts}`' },
    'object-not-unique': {
        text: 'matches {count} objects on the controller: {objects}.',
        fix: 'Nothing distinguishes them: rename or delete all but one',
    },
    'object-fields-missing': { text: 'does not exist on the controller: set {fields} to create {kind}' },
    'object-field-required': { text: 'must have `{field}`' },
    'credential-owner-missing': {
        text: 'does not exist on the controller: set an `organization`, a `user` or a `team` to create the credential',
    },
    'credential-several-owners': { text: 'has {owners}; a credential must have only one owner' },
    'job-template-inventory-missing': {
        text: 'does not exist on the controller: set `inventory` or `ask_inventory_on_launch: true` to create the job template',
    },
    'job-template-organization-other': {
        text: 'must be in the `organization` of its project:',
        fix: 'omit the organization, or use another project',
    },
    'job-template-inventory-removed': {
        text: 'would have no `inventory` and no prompt for it:',
        fix: 'set `inventory` or `ask_inventory_on_launch: true`',
    },
    'job-template-callback-without-inventory': {
        text: 'has a `host_config_key` but no `inventory`: the controller searches the inventory for the calling host',
    },
    'job-template-branch-not-allowed': { text: 'has {fields}, which requires `allow_override: true` in its project' },
    'job-template-playbook-unknown': {
        text: 'has the playbook `{playbook}`, which the {project} did not contain at its last update',
    },
    'job-template-playbook-similar': {
        text: 'has the playbook `{playbook}`, which the {project} did not contain at its last update;',
        fix: 'did you mean `{similar}`?',
    },
    'project-url-missing': { text: 'must have a `scm_url`, because it has a `scm_type`' },
    'project-manual-with-options': { text: 'has {fields}, which a manual project cannot have' },
    'project-type-without-options': { text: 'has {fields}, which a project of type "{type}" cannot have' },
    'project-override-needed': {
        text: 'must have `allow_override: true`: the {template} has another branch, or prompts for one',
    },
    'project-folder-twice': { text: 'has the folder `{folder}`, which the project "{project}" already uses' },
    'project-folder-not-free': {
        text: 'cannot have the folder `{folder}`: it does not exist, or another project uses it (unused: {folders}). Create the folder on the controller host',
    },
    'project-no-folder-free': {
        text: 'cannot have the folder `{folder}`: it does not exist, or another project uses it (no folder is unused). Create the folder on the controller host',
    },
    'inventory-source-project-missing': { text: 'has `source: scm` but no `source_project`' },
    'inventory-source-not-in-project': { text: 'has {fields}, which requires `source: scm`' },
    'inventory-host-filter-missing': { text: 'is a smart inventory, so it must have a `host_filter`' },
    'inventory-not-constructed': { text: 'has `input_inventories`, which requires a constructed inventory' },
    'inventory-input-constructed': {
        text: 'has the constructed {inventory} in its `input_inventories`, which the API refuses',
    },
    'inventory-without-own-members': {
        text: 'cannot be in the {kind} {inventory}, which takes its hosts from other inventories and has no {member} of its own',
    },
    'inventory-name-taken': { text: 'has the name of the {object} in the same inventory; names must be unique there' },
    'group-inside-itself': { text: 'contains itself: {circle}' },
    'workflow-inside-itself': { text: 'runs itself as a nested workflow: {circle}' },
    // Inputs of credentials
    'credential-input-unknown': { text: 'has the unknown `inputs.{input}`; a credential of type "{type}" has {inputs}' },
    'credential-input-not-boolean': { text: 'has `inputs.{input}`, which must be `true` or `false`, not {shape}' },
    'credential-input-not-text': {
        text: 'has `inputs.{input}`, which must be a string (put a number in quotes), not {shape}',
    },
    'credential-input-not-choice': { text: 'has `inputs.{input}`, which must be one of {choices}' },
    'credential-same-type': {
        text: 'has the same type as the {credential}: only one per type is allowed, and one vault credential per `vault_id`',
    },
    // Answers of nodes and schedules
    'answers-without-prompts': { text: 'sets {answers}, but the {template} has no prompts' },
    'answer-without-prompt': {
        text: 'sets `{answer}`, but the {template} does not prompt for it:',
        fix: 'enable `{switch}`',
    },
    'answer-workflow-without-prompt': {
        text: 'sets `{answer}`, but no {kind} prompts for it:',
        fix: 'set it on the nodes of the workflow',
    },
    'answer-credential-of-template': { text: 'is already a credential of the {template}:', fix: 'remove it here' },
    'answer-inventory-missing': { text: 'sets no `inventory`, and the {template} has none' },
    'answer-variables-not-asked': {
        text: 'sets {answers}, which neither the prompts nor the survey of the {template} ask for:',
        fix: 'enable `ask_variables_on_launch`',
    },
    'answer-survey-incomplete': { text: 'lacks {answers}, which the survey of the {template} requires' },
    // Permissions, and what the controller takes
    'permission-change-missing': { text: 'cannot be changed by this user:', fix: 'grant the Admin role on the {object}' },
    'permission-delete-missing': { text: 'cannot be deleted by this user:', fix: 'grant the Admin role on the {object}' },
    'permission-update-missing': {
        text: 'cannot be updated by this user:',
        fix: 'grant the Update role on the {object}',
    },
    'permission-use-missing': { text: 'cannot be used by this user:', fix: 'grant the Use role on the {object}' },
    'permission-create-missing': {
        text: 'does not exist or is not visible to this user, who is not permitted to create it:',
        fix: 'grant an Admin role',
    },
    'controller-field-unknown': { text: 'has `{field}`, which this controller does not accept from this user' },
    'controller-field-too-long': { text: 'has `{field}`, which must be at most {limit} characters long' },
    'controller-field-too-small': { text: 'has `{field}`, which must be at least {limit}' },
    'controller-field-too-large': { text: 'has `{field}`, which must be at most {limit}' },
    'controller-field-not-choice': { text: 'has `{field}`, which must be one of {choices}' },
    // Writing. The first three texts follow a file and its line, where the object is in a file.
    'apply-change-failed': {
        text: 'could not {action} the {object}: {reason}',
        fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
    },
    'apply-changes-failed': {
        text: 'could not {action} the {object} and {count} more: {reason}',
        fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
    },
    'apply-sync-failed': {
        text: 'could not sync the {object}: {reason}',
        fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
    },
    'apply-links-failed': {
        text: 'could not change the links of a workflow or the labels: {reason}',
        fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
    },
    'apply-fields-not-stored': {
        text: 'The controller accepted the request for {object} but did not store {fields}. It may not know the field, or another field excludes it.',
    },
    'first-update-not-ended': {
        text: 'The update of the {project} has not finished (status: {status}).',
        fix: 'Apply again when it has finished.',
    },
    'first-update-failed': {
        text: 'The update of the {project} ended with status {status}: the next changes need its files.',
    },
    'first-update-failed-with-reason': {
        text: 'The update of the {project} ended with status {status}: {reason} The following steps need its files. {url}',
    },
    'sync-not-ended': { text: 'The update of the {object} has not finished (status: {status}): {url}' },
    'sync-failed': { text: 'The update of the {object} ended with status {status}: {url}' },
    'sync-failed-with-reason': { text: '{reason} Output of the update: {url}' },
    // Users, roles, credential types and objects that the controller created itself. Each text follows a file's name, the
    // line and the path
    'credential-type-kind-fixed': {
        text: 'a credential type keeps its `kind`:',
        fix: 'use another name for the type, or delete it first',
    },
    'credential-type-managed-ignored': { text: 'cannot be set: only the controller sets it' },
    'credential-type-namespace-ignored': { text: 'cannot be set: only built-in types have one' },
    'user-teams-not-field': { text: 'cannot be set: a team lists its `users`' },
    'user-password-missing': {
        text: 'is not on the controller, and a new user needs a `password`:',
        fix: 'set it from a secret, in `resources`',
    },
    'user-own-deleted': {
        text: 'is the user of this run and cannot delete itself:',
        fix: 'remove `state: absent`, or run as another user',
    },
    'user-own-demoted': {
        text: 'is the user of this run and would lose `is_superuser` during the run:',
        fix: 'run as another superuser',
    },
    'execution-environment-organization-fixed': {
        text: 'an execution environment keeps its organization, or loses it:',
        fix: 'create another one',
    },
    'credential-type-in-use': {
        text: 'cannot change `inputs`, because credentials of this type exist ({count}):',
        fix: 'create a type with another name',
    },
    'credential-other-type': {
        text: 'is on the controller with the credential type "{type}", and no credential changes its type:',
        fix: 'use that type, use another name for this credential, or describe the other one as well (`state: absent` deletes it)',
    },
    'managed-object-fixed': {
        text: 'cannot change {fields}: the {object} comes with the controller:',
        fix: 'use another name, which creates an object of your own',
    },
    'managed-object-needed': {
        text: 'cannot be `absent`: the controller needs its built-in {object};',
        fix: 'remove `state: absent`',
    },
    'reference-without-type': {
        text: 'must be a mapping with the type and the name of an object:',
        fix: 'write `{type: job_template, name: Deploy}` or the like',
    },
    'role-holder-not-one': { text: 'must name one holder of the role:', fix: 'set `user` or `team`' },
    'role-without-resource': { text: 'must name the object of the role:', fix: 'set `resource`' },
    'role-unknown': { text: 'has the unknown role `{role}` on the {object}; must be one of {roles}' },
    'role-team-in-organization': {
        text: 'assigns the role `{role}` on an organization to a team, which the controller refuses:',
        fix: 'grant the role to the users of the team',
    },
    'role-team-other-organization': {
        text: 'assigns a role on the {credential} to a team of another organization, which the controller refuses:',
        fix: 'use a team and a credential of the same organization',
    },
    'part-field-unknown': { text: 'is not a field of {part}; there are {fields}' },
    'related-unknown': { text: 'is a part of a {kind} that `apply` does not support' },
    'apply-left-out': {
        text: '{count} parts of the files are left out, because `apply` does not support them (`unsupported: warn`). The next lines name them.',
    },
    'apply-part-left-out': {
        text: 'A part of the files is left out, because `apply` does not support it (`unsupported: warn`). The next line names it.',
    },
    'deletion-in-use': {
        text: 'A job that runs now uses it.',
        fix: 'Wait until the job ends, or cancel it.',
    },
    'deletion-in-use-by': {
        text: 'Jobs that run now use it ({jobs}).',
        fix: 'Wait until they end, or cancel them.',
    },
    'role-definition-missing': {
        text: 'The controller has no role definition "{definition}" for this role.',
        fix: 'Check the role definitions of the controller, and grant the role there.',
    },
    // export: begin
    'export-organization-unknown': {
        text: 'The controller has no organization {name}, or this user cannot see it.',
        fix: 'Similar names: {names}.',
    },
    'export-names-unknown': {
        text: 'No exported object has the name {names}.',
        fix: 'Check the names, `collections` and `organization`. Nothing was written.',
    },
    'export-unreadable': {
        text: 'The controller refused to list {collections}; nothing was written.',
        fix: 'Grant this user the right to read them, or remove them from `collections`.',
    },
    'export-unreadable-reason': { text: '{collection}: {reason}' },
    'export-file-refused': { text: 'An export file {reason} Nothing was written.' },
    'export-file-unwritable': {
        text: 'The file {file} could not be written ({code}).',
        fix: 'Check the disk and the rights of the runner, and run the export again.',
    },
    'export-incomplete': {
        text: 'The files lack what they cannot hold: {parts}.',
        fix: '`apply` leaves these parts unchanged; change them on the controller.',
    },
    'file-secrets-unset': {
        text: 'The files refer to secrets that are not set: {names}.',
        fix: 'Set them as environment variables of the step (`env`), from the secrets of the workflow.',
    },
    'expected-plan-without-apply': { text: 'needs `mode: apply`: a plan changes nothing' },
    'expected-plan-invalid': {
        text: 'The file of `expected_plan` is not a plan of this version.',
        fix: 'Plan again with `plan_file`, and use that file.',
    },
    'plan-not-expected': {
        text: 'The plan is not the reviewed one (`expected_plan`), so nothing was changed.',
        fix: 'Review a new plan, and apply that one.',
    },
    'plan-controller-differs': { text: 'the reviewed plan is for {expected}, but `url` is {actual}' },
    'plan-installation-differs': { text: 'the controller at {controller} is another installation than the reviewed one' },
    'plan-option-differs': { text: '`{option}` was "{expected}" for the review and is "{actual}" now' },
    'plan-file-differs': { text: 'the content of {part} changed after the review' },
    'plan-secret-differs': { text: 'the secret {part} changed after the review' },
    'plan-change-added': { text: 'not reviewed: {change}' },
    'plan-change-gone': { text: 'reviewed, but not needed any more: {change}' },
    'plan-change-differs': { text: 'reviewed with other values: {change}' },
    'plan-order-differs': { text: 'the changes are in another order than reviewed' },
    'plan-file-unwritable': {
        text: 'The plan file {file} could not be written ({code}).',
        fix: 'Check the path, the disk and the rights of the runner.',
    },
    'cancelled-before-export': { text: 'The workflow was cancelled before all resources were read.', link: 'none' },
    // export: end
    // `fail_on_changes` of a plan
    'plan-has-changes': {
        text: 'The controller differs from the files (`fail_on_changes`): see the plan above.',
        fix: 'Apply the files, or change them.',
        link: 'none',
    },
};


/***/ }),

/***/ 5283:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   iA: () => (/* binding */ withMore),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   pz: () => (/* binding */ fillIn)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7613);

/** Returns the message of an id: its text and what to do next, with every name in braces replaced by its value. */
function message(id, ...values) {
    return { id, text: text(id, ...values) };
}
/** Does the same as `message` for a text that becomes a part of another one: returns the words alone. */
function text(id, ...values) {
    const { text: statement, fix } = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[id];
    return fillIn(fix === undefined ? statement : `${statement} ${fix}`, values[0] ?? {});
}
/** Returns a template of the catalogue with the names in braces replaced. */
function fillIn(template, values) {
    // One pass: a value from outside that looks like a name in braces stays as it is.
    return template.replaceAll(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
/** Returns a message with more sentences behind it. It keeps the id of the first one. */
function withMore({ id, text: first }, ...more) {
    return { id, text: [first, ...more.filter((sentence) => sentence !== '')].join(' ') };
}


/***/ }),

/***/ 7468:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   Zw: () => (/* binding */ inBackticks),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   vJ: () => (/* binding */ withArticle)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);

/** How many names a sentence lists. */
const MAX_NAMES = 5;
/** Returns `1 host` or `3 hosts`. */
function counted(count, thing, things = `${thing}s`) {
    return `${count} ${count === 1 ? thing : things}`;
}
/** Returns `an inventory` or `a user`. */
function withArticle(noun) {
    return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
/** Returns the first names of a list and the number of the others, for a sentence. */
function namesOf(names) {
    const named = names.slice(0, MAX_NAMES).join(', ');
    return names.length > MAX_NAMES ? `${named} and ${names.length - MAX_NAMES} more` : named;
}
/** Returns names in backticks, with commas. */
function inBackticks(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}
/** Returns a text from outside as a sentence on one line; `''` for no words. */
function asSentence(said) {
    const line = said.replace(/\s+/g, ' ').trim();
    return line === '' || /[.!?\u2026]$/.test(line) ? line : `${line}.`;
}
/** How many similar names a sentence suggests. */
const MAX_SUGGESTIONS = 3;
/** The fewest characters that count as the beginning of a name. */
const MIN_BEGINNING = 3;
/**
 * Returns the names that a misspelled one probably means, nearest first, three at most; none when no other name is near.
 * Ignores case and separators. A name is near if it begins with the word, or differs in at most a third of the word's
 * characters. Two swapped characters count as one difference.
 */
function nearest(wanted, names) {
    const word = plain(wanted);
    const limit = Math.max(1, Math.floor(word.length / 3));
    return [...new Set(names)]
        .filter((name) => name !== wanted)
        .map((name) => ({ name, differences: differences(word, plain(name)) }))
        .filter(({ differences: count }) => count <= limit && count < word.length)
        .sort((a, b) => a.differences - b.differences)
        .slice(0, MAX_SUGGESTIONS)
        .map(({ name }) => name);
}
function differences(word, name) {
    if (word.length >= MIN_BEGINNING && name.startsWith(word))
        return name === word ? 0 : 1;
    return Math.min((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, name), ...swapped(word).map((other) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(other, name) + 1));
}
/** Returns every word with two neighbouring characters swapped. */
function swapped(word) {
    return [...word.slice(1)].map((next, index) => `${word.slice(0, index)}${next}${word[index]}${word.slice(index + 2)}`);
}
function plain(name) {
    return name.toLowerCase().replaceAll(/[\s_.-]/g, '');
}


/***/ }),

/***/ 3860:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ runsOnHosts),
/* harmony export */   n: () => (/* binding */ isCheck)
/* harmony export */ });
/** Returns whether the job ran in check mode. A project update with `job_type: check` did not (controller fact 45). */
function isCheck({ job }) {
    return runsOnHosts(job) && job.prompts.job_type === 'check';
}
/** Returns whether this type of job runs on hosts of an inventory. */
function runsOnHosts({ type }) {
    return type === 'job' || type === 'ad_hoc_command';
}


/***/ }),

/***/ 7095:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ escapeCommands)
/* harmony export */ });
/** Inserted into a command. It has no width, so the line looks the same. No command has it in its name. */
const BREAK = '\u200b';
/** Matches a command's name. Any name counts that begins with a letter, since a newer runner may know more commands. */
const NAME = /^\p{L}/u;
/** Matches the first character of a command that may be anywhere in a line (runner fact 7). */
const BRACKET_COMMAND = /#(?=#\[\p{L})/gu;
/** White space that .NET trims, without line ends (runner fact 24). */
const BLANK = /[\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** The runner drops a byte order mark at the start of the output (runner fact 24). */
const BYTE_ORDER_MARK = 0xfeff;
const [COLON, LF, CR, FIRST_PRINTABLE, LAST_PRINTABLE] = [0x3a, 0x0a, 0x0d, 0x20, 0x7e];
/**
 * Returns whole lines in which the runner obeys nothing. A zero-width space separates the first two characters of
 * `::name::` at the start of a line and of `##[name` anywhere (runner fact 7). Then the name that the runner reads begins
 * with a colon or a bracket, even where it ignores the space (runner fact 25). All other text is unchanged.
 */
function escapeCommands(text) {
    const escaped = text.includes('##[') ? text.replace(BRACKET_COMMAND, `#${BREAK}`) : text;
    const parts = [];
    let done = 0;
    for (let at = escaped.indexOf('::'); at >= 0; at = escaped.indexOf('::', at + 2)) {
        if (!isCommand(escaped, at))
            continue;
        parts.push(escaped.slice(done, at + 1));
        done = at + 1;
    }
    return parts.length === 0 ? escaped : [...parts, escaped.slice(done)].join(BREAK);
}
/** Returns whether the two colons at `at` begin a line, a name follows them, and then two more colons. */
function isCommand(text, at) {
    let start = at - 1;
    while (start >= 0 && BLANK.test(text.charAt(start)))
        start -= 1;
    const before = text.charCodeAt(start);
    const isAtStart = start < 0 || isLineEnd(before) || (start === 0 && before === BYTE_ORDER_MARK);
    return isAtStart && NAME.test(text.slice(at + 2, at + 4)) && hasColons(text, at + 2);
}
/**
 * Returns whether two colons follow on the same line. Characters that are not printable ASCII may be between them: .NET
 * ignores many of these when it compares texts (runner fact 25).
 */
function hasColons(text, from) {
    let isSecond = false;
    for (let at = from; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (isLineEnd(code) || (code === COLON && isSecond))
            return code === COLON;
        if (code === COLON)
            isSecond = true;
        else if (code >= FIRST_PRINTABLE && code <= LAST_PRINTABLE)
            isSecond = false;
    }
    return false;
}
/** Returns whether .NET ends a line at this character (runner fact 24). */
function isLineEnd(code) {
    return code === LF || code === CR;
}


/***/ }),

/***/ 3407:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ withoutSecretArguments),
/* harmony export */   Mj: () => (/* binding */ withoutSecretVariables),
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   cT: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4113);
/* harmony import */ var _http_json_parse_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7671);
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4351);
/* harmony import */ var _launch_job_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4644);




/** Shown instead of the value of a variable whose name indicates a secret. */
const HIDDEN = '***';
/**
 * Matches names of secrets. The runner does not know every secret: files of variables and templates may contain more.
 */
const SECRET_NAME = /pass(?:wor[dt]s?|phrase|wd)?(?:_|$)|secret|token|api_?key|private_?key|credential/i;
/** Returns the arguments of a module, `name=value \u2026`, without the values whose names indicate a secret. */
function withoutSecretArguments(given) {
    return given.replace(/([\w.-]+)=("[^"]*"|'[^']*'|\S*)/g, (whole, name) => SECRET_NAME.test(name) ? `${name}=${HIDDEN}` : whole);
}
/** Returns a variable's value without secrets. Values whose name indicates a secret are hidden, at any depth. */
function withoutSecrets(name, value) {
    if ((0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value))
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(key, inner)]));
    if (value === _launch_job_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .ENCRYPTED */ .z || value === null || typeof value === 'boolean')
        return value;
    if (SECRET_NAME.test(name))
        return HIDDEN;
    return Array.isArray(value) ? value.map((item) => withoutSecrets('', item)) : value;
}
/**
 * Returns the text of a field with variables, JSON or YAML, without secrets. YAML is not parsed: if a name in it indicates
 * a secret, everything is hidden.
 */
function withoutSecretVariables(text) {
    const parsed = parsedObject(text);
    if (parsed !== undefined)
        return (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(withoutSecrets('', parsed));
    const names = [...text.matchAll(/([\w.-]+)["']?\s*[:=]/g)].map(([, name = '']) => name);
    return names.some((name) => SECRET_NAME.test(name)) ? HIDDEN : text;
}
function parsedObject(text) {
    try {
        const value = (0,_http_json_parse_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExact */ .j)(text);
        return (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3810:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ dryRunLines),
/* harmony export */   mh: () => (/* binding */ surveyLines),
/* harmony export */   o8: () => (/* binding */ inventoryOf),
/* harmony export */   rr: () => (/* binding */ launchLines)
/* harmony export */ });
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4351);
/* harmony import */ var _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8008);
/* harmony import */ var _launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9196);
/* harmony import */ var _launch_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4535);
/* harmony import */ var _launch_prepare_survey_answers_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3119);
/* harmony import */ var _hide_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3407);
/* harmony import */ var _shown_request_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(510);







/** Returns what is about to be launched, where, and on which hosts, one line each. */
function launchLines(prepared, site) {
    const what = (0,_launch_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTemplate */ .i)(prepared.template);
    const hosts = hostsLine(prepared);
    return [
        `Launching ${what.charAt(0).toLowerCase()}${what.slice(1)} on ${site.href}`,
        ...(0,_shown_request_js__WEBPACK_IMPORTED_MODULE_6__/* .shownRequest */ .d1)(prepared).map(([name, value]) => `  ${name}: ${value}`),
        ...(hosts === undefined ? [] : [hosts]),
    ];
}
/** Returns what a launch would do, one line each. */
function dryRunLines({ username, root, prepared, launchIdVariable }) {
    const fields = (0,_shown_request_js__WEBPACK_IMPORTED_MODULE_6__/* .shownRequest */ .d1)(prepared);
    if (launchIdVariable !== undefined)
        fields.push([`extra_vars.${_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__/* .LAUNCH_ID_VARIABLE */ .$4}`, JSON.stringify(launchIdVariable)]);
    const hosts = hostsLine(prepared);
    return [
        `Dry run as user "${username}": ${(0,_launch_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTemplate */ .i)(prepared.template)} on ${root.site.href} could be launched.`,
        fields.length === 0 ? 'No values would be sent with the launch.' : 'It would be launched with:',
        ...fields.map(([name, value]) => `  ${name}: ${value}`),
        ...surveyLines(prepared).map((line) => `  ${line}`),
        ...(hosts === undefined ? [] : [hosts]),
    ];
}
/** Returns the answers that the survey's defaults fill in, one sentence each. */
function surveyLines({ prompts, request }) {
    return prompts.survey.flatMap((question) => {
        const { variable, type, default: standard } = question;
        const given = Object.hasOwn(request.extra_vars ?? {}, variable);
        if (given || standard === undefined || standard === null || standard === '')
            return [];
        if (type === 'password')
            return [`Survey default of ${variable}: ${_hide_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .HIDDEN */ .RG}`];
        // The controller drops a default that is not a valid answer (controller fact 8).
        if ((0,_launch_prepare_survey_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .surveyProblems */ .Z)([question], [], { [variable]: standard }).length === 0)
            return [`Survey default of ${variable}: ${(0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(standard)}`];
        const reason = type === 'multiselect' ? 'an answer must be a list' : 'it is not a valid answer';
        return [
            `The survey does not fill in ${variable}: the controller ignores the default ${(0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(standard)}, because ${reason}.`,
        ];
    });
}
/**
 * Returns the hosts of a launch without a limit. An unset variable becomes an empty input, which looks like an omitted
 * one. So the line states it explicitly.
 */
function hostsLine(prepared) {
    const { template, prompts, request } = prepared;
    if (template.type !== 'job_template' && template.type !== 'workflow_job_template')
        return undefined;
    if (!prompts.info.asks.has(_launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__/* .PROMPTS */ .ae.limit.ask) || request.limit !== undefined)
        return undefined;
    const { defaults } = prompts.info;
    const own = defaults.limit ?? '';
    if (own !== '')
        return `No limit given: the template's limit applies (${own}).`;
    const inventory = inventoryOf(prepared);
    const which = inventory === '' ? 'the inventory' : `inventory "${inventory}"`;
    return `No limit: all hosts of ${which}. (Set \`require: limit\` to reject this.)`;
}
/** Returns the name of the inventory that the job runs on; `''` when it is unknown. */
function inventoryOf({ prompts, inventoryName }) {
    return inventoryName ?? prompts.info.defaults.inventory?.name ?? '';
}


/***/ }),

/***/ 1340:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ coloursAfter),
/* harmony export */   aj: () => (/* binding */ sanitize),
/* harmony export */   g$: () => (/* binding */ sanitizeLine),
/* harmony export */   mU: () => (/* binding */ withoutColours)
/* harmony export */ });
/* harmony import */ var _http_reply_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2978);
/* harmony import */ var _escape_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7095);


/** The colours of Ansible, which are allowed. They are most of the control characters, so they are not even matched. */
const USUAL = '\\[(?:0|[01];3[0-7])m';
/** Matches a control character, with the colour sequence that an ESC may begin. Line ends and tabs are not matched. */
const CONTROL = new RegExp(`[\\p{Cc}--[\\n\\t]](?<!\\u001b(?=${USUAL}))(\\[[0-9;:]*m)?`, 'gv');
/** Matches characters that reverse the direction of text and can disguise a line. */
const DIRECTION = /\p{Bidi_Control}/gu;
/** Matches a colour sequence in sanitized text, where no other control character comes before a bracket. */
const COLOUR = /\p{Cc}\[[0-9;:]*m/gu;
/** Codes that output must not use. Italics mark this action's own sentences; concealed text is invisible. */
const NOT_THEIRS = new Set([3, 8, 20]);
/** Foreground, background and underline in a colour beyond the first sixteen. */
const EXTENDED = new Set([38, 48, 58]);
/** Maximum number of cached sequences. A playbook has a handful. */
const MAX_KNOWN = 256;
/** Cache: the permitted part of each colour sequence. */
const known = new Map();
/**
 * Returns text from outside that a terminal shows as it is. Colours are kept. Cursor movements, carriage returns, NUL
 * and similar are shown as symbols, direction marks as their code. What the runner reads must also pass
 * `escapeCommands`, as the last step: a removed code may leave a command behind.
 */
function sanitize(text) {
    return text
        .replace(CONTROL, (found, colour) => {
        if (colour === undefined)
            return symbol(found.charCodeAt(0));
        return found.startsWith('\u001b') ? allowedColour(found) : `${symbol(found.charCodeAt(0))}${colour}`;
    })
        .replace(DIRECTION, (found) => codePoint(found.charCodeAt(0)));
}
/** Returns the text on one line, without colours and commands, for sentences that contain text from outside. */
function sanitizeLine(text) {
    return (0,_escape_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCommands */ .g)(withoutColours(sanitize((0,_http_reply_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onOneLine */ .G)(text))));
}
/** Returns sanitized text without its colours. */
function withoutColours(text) {
    return text.replace(COLOUR, '');
}
/**
 * Returns the colours that are still active after sanitized text and would continue in the next lines.
 * @param before the colours that are active before the text
 * @returns the sequences that begin these colours again; `''` for none
 */
function coloursAfter(text, before) {
    const last = text.lastIndexOf('\u001b[');
    if (last < 0)
        return before;
    // The usual case: Ansible ends the colour of each line.
    if (text.startsWith('\u001b[0m', last) || text.startsWith('\u001b[m', last))
        return '';
    let colours = before;
    for (const [sequence] of text.matchAll(COLOUR)) {
        const parameters = sequence.slice(2, -1);
        if (/^[0;]*$/.test(parameters))
            colours = '';
        else
            colours = /^0*;/.test(parameters) ? sequence : `${colours}${sequence}`;
        // A hundred colours without an end are not intended: keep the last one.
        if (colours.length > 100)
            colours = sequence;
    }
    return colours;
}
/** Returns a colour sequence without the codes that output must not use. */
function allowedColour(sequence) {
    const before = known.get(sequence);
    if (before !== undefined)
        return before;
    const kept = allowed(sequence.slice(2, -1).split(';'));
    const left = kept.length === 0 ? '' : `\u001b[${kept.join(';')}m`;
    if (known.size < MAX_KNOWN)
        known.set(sequence, left);
    return left;
}
function allowed(parameters) {
    const kept = [];
    for (let at = 0; at < parameters.length;) {
        const size = lengthOfColour(parameters[at], parameters[at + 1]);
        const some = parameters.slice(at, at + size);
        // An incomplete colour could have any meaning.
        if (some.length === size && !NOT_THEIRS.has(Number.parseInt(some[0] ?? '', 10)))
            kept.push(...some);
        at += size;
    }
    return kept;
}
/**
 * Returns how many parameters a colour has. `38;5;3` is one of 256 colours, `38;2;1;2;3` is red, green and blue. All
 * others have one.
 */
function lengthOfColour(first = '', second = '') {
    if (!EXTENDED.has(Number(first)))
        return 1;
    if (second === '5')
        return 3;
    return second === '2' ? 5 : 1;
}
/** Returns Unicode's symbol for a control character of C0 or DEL. */
function symbol(code) {
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : codePoint(code);
}
function codePoint(code) {
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}


/***/ }),

/***/ 510:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shownIgnored),
/* harmony export */   SJ: () => (/* binding */ shownBody),
/* harmony export */   d1: () => (/* binding */ shownRequest)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4113);
/* harmony import */ var _launch_compare_with_request_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6953);
/* harmony import */ var _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8008);
/* harmony import */ var _launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9196);
/* harmony import */ var _hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3407);





/* The request of a launch without its secrets. */
/** Returns the fields of the POST with their values, as the log shows them. */
function shownRequest({ prompts, request, names }) {
    const known = names;
    const fields = (0,_launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__/* .givenFields */ .Fh)(request).map((field) => {
        const value = request[field];
        if (field !== 'extra_vars' || !(0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u)(value))
            return [(0,_launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__/* .inputName */ .yu)(field), named(value, known[field])];
        return [field, JSON.stringify(shownVariables(prompts.survey, value))];
    });
    const passwords = Object.keys(request.credential_passwords ?? {}).map((name) => [
        `credential_passwords.${name}`,
        _hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .HIDDEN */ .RG,
    ]);
    return [...fields, ...passwords];
}
/** Returns the body that a launch would send. */
function shownBody({ prepared, launchIdVariable }) {
    const { prompts, request } = prepared;
    const own = launchIdVariable === undefined ? {} : { [_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__/* .LAUNCH_ID_VARIABLE */ .$4]: launchIdVariable };
    const body = (0,_launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__/* .launchBody */ .yj)(request);
    const variables = { ...own, ...((0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u)(body['extra_vars']) ? body['extra_vars'] : {}) };
    const added = Object.keys(variables).length === 0 ? {} : { extra_vars: variables };
    return shownFields(prompts.survey, { ...body, ...added });
}
/** Returns the requested values that a launch would leave out. */
function shownIgnored({ prompts, leftOut }) {
    return shownFields(prompts.survey, (0,_launch_compare_with_request_js__WEBPACK_IMPORTED_MODULE_0__/* .asIgnoredFields */ .aA)(leftOut));
}
function shownFields(survey, fields) {
    const shown = Object.entries(fields).map(([field, value]) => {
        if (!(0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u)(value))
            return [field, value];
        if (field !== 'credential_passwords')
            return [field, shownVariables(survey, value)];
        return [field, Object.fromEntries(Object.keys(value).map((name) => [name, _hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .HIDDEN */ .RG]))];
    });
    return Object.fromEntries(shown);
}
/** Returns variables without answers to password questions and without values whose names indicate a secret. */
function shownVariables(survey, variables) {
    const secret = new Set(survey.filter(({ type }) => type === 'password').map(({ variable }) => variable));
    const shown = Object.entries(variables).map(([name, item]) => [
        name,
        secret.has(name) ? _hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .HIDDEN */ .RG : (0,_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .cT)(name, item),
    ]);
    return Object.fromEntries(shown);
}
/** Returns `Production (2)` for an id with a known name, and any other value as JSON. */
function named(value, names) {
    if (names === undefined)
        return JSON.stringify(value);
    const one = (id) => {
        const name = typeof id === 'number' ? names.get(id) : undefined;
        return name === undefined ? JSON.stringify(id) : `${name} (${JSON.stringify(id)})`;
    };
    return Array.isArray(value) ? value.map(one).join(', ') : one(value);
}


/***/ }),

/***/ 3970:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withMoreUrl),
/* harmony export */   z: () => (/* binding */ moreUrl)
/* harmony export */ });
/* harmony import */ var _messages_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7613);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(311);


const PAGE = `https://github.com/${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .REPOSITORY */ .Bw}/blob/${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .MAJOR_TAG */ .Xr}/docs/troubleshooting.md`;
/** Returns the address that explains an error; undefined for an error that only reports a result. */
function moreUrl(id) {
    const { link } = _messages_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[id];
    return link === 'none' ? undefined : `${PAGE}#${id}`;
}
/** Returns an error with the address that explains it as its last line. Only the error that ends the step needs one. */
function withMoreUrl({ id, text }) {
    const url = moreUrl(id);
    return url === undefined ? { id, text } : { id, text: `${text}\nMore: ${url}` };
}


/***/ }),

/***/ 2068:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ writeFileOutput),
  z: () => (/* binding */ writeOutput)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __nccwpck_require__(7588);
;// CONCATENATED MODULE: ./src/report/outputs/write-output.ts





/** All outputs of a job may hold 1 MB, with two bytes for each character (GitHub's documentation). */
const MAX_CHARACTERS = (1024 * 1024) / 2;
/** Bytes reserved for short outputs and for those of other steps. */
const RESERVED_BYTES = 64 * 1024;
/** Outputs up to this length are always written directly: numbers, words, URLs. */
const SHORT = 4 * 1024;
/** What a step has written so far. */
const written = new WeakMap();
/**
 * Writes one output of the step and replaces an earlier value. If the value and the other outputs are too large
 * together, writes it to a file and the file's path as the output. An error causes a warning and changes nothing else.
 * @param kept path of a file that already contains the value
 */
function writeOutput(console, name, value, kept) {
    const text = String(value);
    console.record('outputs', () => {
        const outputs = written.get(console) ?? new Map();
        written.set(console, outputs);
        const before = outputs.get(name);
        const digest = (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64');
        if (before?.digest === digest)
            return;
        const others = [...outputs].filter(([other]) => other !== name).reduce((sum, [, { length }]) => sum + length, 0);
        let file;
        if (text.length > SHORT && others + text.length > MAX_CHARACTERS - RESERVED_BYTES) {
            file = kept ?? before?.file ?? temporaryFile(name);
            if (file !== kept)
                (0,external_node_fs_.writeFileSync)(file, text);
            if (before?.file === undefined) {
                console.info(`The output \`${name}\` is the path of a file with the value: GitHub allows 1 MB for all outputs of a job.`);
            }
        }
        core/* setOutput */.uH(name, file ?? text);
        outputs.set(name, { length: (file ?? text).length, digest, file: file ?? before?.file });
    });
}
/**
 * Writes a value of any size to a file, and the file's path as an output. An environment variable of a script can hold
 * only 128 KiB. An error causes a warning and changes nothing else.
 * @param name of the output
 * @param ending of the file's name
 * @returns the path; undefined when it could not be written
 */
function writeFileOutput(console, name, value, ending = 'json') {
    let file;
    console.record('outputs', () => {
        const place = temporaryFile(name.replace(/_file$/, ''), ending);
        (0,external_node_fs_.writeFileSync)(place, value);
        core/* setOutput */.uH(name, place);
        file = place;
    });
    return file;
}
/** Returns a path in the folder that the runner empties when the job ends. */
function temporaryFile(name, ending = 'json') {
    return external_node_path_default().join(process.env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(), `tower-deploy-${name}-${(0,external_node_crypto_.randomUUID)()}.${ending}`);
}


/***/ }),

/***/ 774:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ unseal),
/* harmony export */   Gj: () => (/* binding */ fromRandom),
/* harmony export */   VF: () => (/* binding */ fromChosen),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/*
 * Encryption of a secret that the main step saves for the post step. Until the step ends, the state is a file in the
 * runner's temporary folder. Other processes of the same user can read that file. The key comes from another secret
 * that both steps have as an input.
 */
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Derives the key quickly, from a long random secret. */
const fromRandom = (secret) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', secret, '', 'tower-deploy issued token', 32));
/** Derives the key slowly, from a secret that could be guessed. */
const fromChosen = (secret, iv) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scryptSync)(secret, iv, 32);
/** Encrypts a text and returns it in base64: initialization vector, authentication tag, ciphertext. */
function seal(clear, secret, keyOf) {
    const iv = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(IV_BYTES);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(CIPHER, keyOf(secret, iv), iv);
    const sealed = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}
/** Decrypts a text from `seal`; returns undefined if the secret is not the same. */
function unseal(sealed, secret, keyOf) {
    const bytes = Buffer.from(sealed, 'base64');
    const iv = bytes.subarray(0, IV_BYTES);
    const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
    try {
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(CIPHER, keyOf(secret, iv), iv, { authTagLength: TAG_BYTES }).setAuthTag(tag);
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 494:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ TOKEN_REQUEST_MS),
/* harmony export */   c: () => (/* binding */ askAs)
/* harmony export */ });
/* harmony import */ var _controller_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4746);
/* harmony import */ var _controller_connection_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6762);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(311);



/** The longest timeout of one request about a token, in ms. */
const TOKEN_REQUEST_MS = 10_000;
/**
 * Returns whether the API accepts this token.
 * @throws ResponseError, ConnectionError when the reply shows neither; the signal's reason
 */
async function askAs(token, { tls, requestTimeoutMs }, root, options = {}) {
    const timeoutMs = Math.min(TOKEN_REQUEST_MS, requestTimeoutMs);
    const connection = new _controller_connection_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .Connection */ .N({
        credentials: { token },
        tls,
        requestTimeoutMs: timeoutMs,
        userAgent: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .USER_AGENT */ ._O,
    });
    try {
        return await new _controller_client_js__WEBPACK_IMPORTED_MODULE_0__/* .Controller */ .x(root, connection).tokens.isAccepted(options);
    }
    finally {
        connection.close();
    }
}


/***/ }),

/***/ 5747:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mg: () => (/* binding */ openToken),
/* harmony export */   Z4: () => (/* binding */ leaveRequest),
/* harmony export */   jX: () => (/* binding */ leaveToken)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4159);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(774);


/** Records for the post step, before the token request is sent, that a token may exist. */
function leaveRequest(sink, root) {
    sink.leave('issued_token', { root, expires: '', worked: false, sealed: '' });
}
/** Saves the token for the post step, encrypted with the client's secret. */
function leaveToken(sink, { root, token, worked }, secret) {
    const { access, refresh, expires } = token;
    sink.leave('issued_token', {
        root,
        expires,
        worked,
        sealed: (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .seal */ .od)(JSON.stringify({ access, refresh }), secret, _seal_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRandom */ .Gj),
    });
}
/** Returns the token that the main step saved; undefined if it saved none, or if the secret does not decrypt it. */
function openToken(left, secret) {
    const opened = (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .unseal */ .Du)(left.sealed, secret, _seal_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRandom */ .Gj);
    const token = opened === undefined ? undefined : JSON.parse(opened);
    if (!(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(token))
        return undefined;
    const { root, worked, expires } = left;
    return { root, worked, token: { access: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(token, 'access'), refresh: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(token, 'refresh'), expires } };
}


/***/ }),

/***/ 7659:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ signIn),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   U: () => (/* binding */ resume)
/* harmony export */ });
/* harmony import */ var _controller_connection_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6762);
/* harmony import */ var _controller_connection_oauth_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8390);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8549);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7856);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5389);
/* harmony import */ var _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2806);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8595);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(311);
/* harmony import */ var _issued_token_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5747);
/* harmony import */ var _token_left_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(5823);











/**
 * Returns the connection to the controller; warns if its certificate is not checked.
 * @throws ConfigurationError when the runner's environment sets an unusable proxy for `url`
 */
function connect(sink, { credentials, tls, requestTimeoutMs, url }) {
    if (tls.verify === false)
        sink.warn((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('certificate-not-checked'));
    if (url !== undefined)
        checkProxy(url);
    const trace = (line) => sink.debug(line);
    return new _controller_connection_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .Connection */ .N({ credentials, tls, requestTimeoutMs, userAgent: _version_js__WEBPACK_IMPORTED_MODULE_10__/* .USER_AGENT */ ._O, trace });
}
function checkProxy(url) {
    try {
        (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyFor */ .i)(url, process.env);
    }
    catch (error) {
        throw error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ProxySettingError */ .Tl ? (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .unusableProxy */ .av)(error) : error;
    }
}
/**
 * Requests a token if the credentials include a client, and saves it for the post step before its first use. After a
 * cancel of the workflow, waits some seconds for the reply: otherwise a token would remain that cannot be revoked.
 * After a lost reply, requests a token again and warns that another one may exist.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function signIn(sink, connection, root, credentials, waiting) {
    if ('token' in credentials || credentials.client === undefined)
        return;
    const { token, lost, refused } = await askForToken(sink, connection, root, waiting);
    if (token === undefined)
        sink.leave('issued_token', undefined);
    else {
        sink.mask((0,_controller_connection_oauth_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .XP)(token));
        (0,_issued_token_js__WEBPACK_IMPORTED_MODULE_8__/* .leaveToken */ .jX)(sink, { root, token, worked: false }, credentials.client.secret);
    }
    if (lost !== undefined) {
        const warning = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('token-request-reply-lost', { reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(lost) });
        sink.warn((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .withMore */ .iA)(warning, (0,_token_left_js__WEBPACK_IMPORTED_MODULE_9__/* .tokenLeft */ .p)(root, token?.expires ?? '')));
    }
    waiting.signal.throwIfAborted();
    if (token === undefined)
        throw refused;
}
async function askForToken(sink, connection, root, waiting) {
    const gracePeriod = (0,_timing_grace_period_js__WEBPACK_IMPORTED_MODULE_6__/* .replyGracePeriod */ .q)(waiting);
    const answer = { token: undefined };
    (0,_issued_token_js__WEBPACK_IMPORTED_MODULE_8__/* .leaveRequest */ .Z4)(sink, root);
    try {
        const isRetryable = (error) => {
            if ((0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .mayHaveBeenDone */ .U2)(error))
                answer.lost ??= error;
            return (0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_7__/* .isTransient */ .dg)(error);
        };
        answer.token = await connection.signIn(root, { ...gracePeriod.signals, retry: { ...waiting, isRetryable } });
    }
    catch (error) {
        answer.refused = error;
    }
    finally {
        gracePeriod.end();
    }
    return answer;
}
/** Reuses the main step's token in the post step; warns if these credentials do not decrypt it. */
function resume(sink, connection, credentials, left) {
    if (left === undefined)
        return;
    const client = 'token' in credentials ? undefined : credentials.client;
    const live = client === undefined ? undefined : (0,_issued_token_js__WEBPACK_IMPORTED_MODULE_8__/* .openToken */ .Mg)(left, client.secret);
    if (client === undefined || live === undefined) {
        (0,_token_left_js__WEBPACK_IMPORTED_MODULE_9__/* .warnOfLeft */ .h)(sink, left);
        return;
    }
    sink.mask((0,_controller_connection_oauth_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .XP)(live.token));
    connection.resume({ ...live, client });
}


/***/ }),

/***/ 5823:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ warnOfLeft),
/* harmony export */   p: () => (/* binding */ tokenLeft)
/* harmony export */ });
/* harmony import */ var _controller_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1884);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5283);


/**
 * Returns until when a token is valid and where to delete it, for a token that is not proved to be revoked.
 * @param expires ISO 8601, or `''` when unknown
 */
function tokenLeft(root, expires) {
    const url = (0,_controller_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensUrl */ .c)(root).href;
    if (expires !== '')
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('token-valid-until', { date: expires.slice(0, 10), url });
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(root.gateway ? 'token-valid-one-year' : 'token-valid-1000-years', { url });
}
/** Warns about a token of the main step that the post step cannot revoke. */
function warnOfLeft(sink, left) {
    if (left === undefined)
        return;
    const { root, expires, sealed } = left;
    const warning = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(sealed === '' ? 'token-request-interrupted' : 'issued-token-inputs-differ');
    sink.warn((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .withMore */ .iA)(warning, tokenLeft(root, expires)));
}


/***/ }),

/***/ 5318:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  un: () => (/* binding */ readState),
  LZ: () => (/* binding */ saveState)
});

// UNUSED EXPORTS: END_STATES, isLeft

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var lib_core = __nccwpck_require__(7588);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __nccwpck_require__(4014);
;// CONCATENATED MODULE: ./src/state-shape.ts
/* Readers of saved JSON: each returns a value with its type, or throws OtherShape. */
/** Thrown for a value that does not have its shape. */
class OtherShape extends Error {
}
const state_shape_text = (value) => (typeof value === 'string' ? value : refuse());
const number = (value) => (typeof value === 'number' ? value : refuse());
const flag = (value) => (typeof value === 'boolean' ? value : refuse());
const url = (value) => new URL(URL.canParse(state_shape_text(value)) ? state_shape_text(value) : refuse());
function refuse() {
    throw new OtherShape();
}
function optional(read) {
    return (value) => (value === undefined ? undefined : read(value));
}
function word(words) {
    return (value) => words.find((known) => known === value) ?? refuse();
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : refuse();
}
/** Returns a reader for an object. The compiler requires exactly the fields of the type. */
function shape(fields) {
    const reads = Object.entries(fields);
    return (value) => {
        const saved = fieldsOf(value);
        return Object.fromEntries(reads.map(([name, read]) => [name, read(saved[name])]));
    };
}

;// CONCATENATED MODULE: ./src/state.ts



/** The final states of a deployment. */
const END_STATES = ['success', 'failure', 'error', 'inactive'];
/** Saves a part of the state for the post step and replaces the previous value; `undefined` removes it. */
function saveState(name, state) {
    lib_core/* saveState */.LZ(name, state === undefined ? '' : JSON.stringify(state));
}
/** Returns whether the main step saved this part of the state, readable or not. */
function isLeft(name) {
    return core.getState(name) !== '';
}
/** Returns a part of the state; undefined if the main step did not save it, or if it has another shape. */
function readState(name) {
    const saved = lib_core/* getState */.Gu(name);
    try {
        return saved === '' ? undefined : SHAPES[name](JSON.parse(saved));
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof OtherShape)
            return undefined;
        throw error;
    }
}
const source = (value) => (value === 'ad_hoc_commands' ? value : number(value));
const root = shape({ api: url, site: url, gateway: flag });
const job = shape({ type: word(jobs/* JOB_TYPES */.MA), id: number });
const PROGRESS = {
    launching: shape({ phase: word(['launching']), source, launchId: optional(state_shape_text) }),
    unknown: shape({ phase: word(['unknown']), source, launchId: optional(state_shape_text) }),
    relaunching: shape({
        phase: word(['relaunching']),
        trace: shape({
            job,
            source,
            newestJobId: number,
            userId: optional(number),
            launchId: optional(state_shape_text),
        }),
        unknown: flag,
    }),
    following: shape({ phase: word(['following']), job, whyNotCancelled: optional(state_shape_text) }),
};
const PHASES = Object.keys(PROGRESS);
const environmentUrl = (value) => 'address' in fieldsOf(value)
    ? shape({ address: state_shape_text })(value)
    : shape({ artifact: state_shape_text })(value);
const commentRun = shape({
    apiUrl: state_shape_text,
    owner: state_shape_text,
    repo: state_shape_text,
    runId: state_shape_text,
    attempt: state_shape_text,
    runUrl: state_shape_text,
    workflow: state_shape_text,
    job: state_shape_text,
    step: state_shape_text,
    event: state_shape_text,
    sha: state_shape_text,
    pullRequest: optional(shape({ number: number, isOpen: flag })),
});
const SHAPES = {
    launch: shape({
        root,
        requestTimeoutMs: number,
        cancels: flag,
        progress: (value) => PROGRESS[word(PHASES)(fieldsOf(value)['phase'])](value),
    }),
    issued_token: shape({ root, expires: state_shape_text, worked: flag, sealed: state_shape_text }),
    minted_token: shape({
        root,
        requestTimeoutMs: number,
        description: state_shape_text,
        made: optional(shape({ id: number, sealed: state_shape_text, expires: state_shape_text, worked: flag })),
    }),
    deployment: shape({
        commit: shape({ apiUrl: state_shape_text, owner: state_shape_text, repo: state_shape_text, sha: state_shape_text, ref: state_shape_text }),
        environment: state_shape_text,
        environmentUrl: optional(environmentUrl),
        description: state_shape_text,
        payload: (value) => ({ ...fieldsOf(value), launch: state_shape_text(fieldsOf(value)['launch']) }),
        id: optional(number),
        jobs: number,
        logUrl: optional(state_shape_text),
        end: optional(shape({ state: word(END_STATES), description: state_shape_text, environmentUrl: optional(state_shape_text) })),
    }),
    comment: shape({
        run: commentRun,
        given: optional(state_shape_text),
        key: state_shape_text,
        title: state_shape_text,
        leg: state_shape_text,
        number: optional(number),
        id: optional(number),
        job: optional(shape({ id: number, url: optional(state_shape_text) })),
        jobs: number,
        end: optional(shape({ status: state_shape_text, sentence: state_shape_text })),
    }),
};


/***/ }),

/***/ 5389:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d5: () => (/* binding */ ApplyError),
  j1: () => (/* binding */ ConfigurationError),
  p4: () => (/* binding */ InterruptedError),
  CR: () => (/* binding */ JobError),
  yP: () => (/* binding */ LaunchUnknownError),
  Uc: () => (/* binding */ describeError),
  U2: () => (/* binding */ mayHaveBeenDone),
  bD: () => (/* binding */ messageOf),
  av: () => (/* binding */ unusableProxy)
});

// UNUSED EXPORTS: UnexpectedCountError

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __nccwpck_require__(8549);
// EXTERNAL MODULE: ./src/http/reply-text.ts
var reply_text = __nccwpck_require__(2978);
// EXTERNAL MODULE: ./src/messages/catalogue.ts
var catalogue = __nccwpck_require__(7613);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __nccwpck_require__(5283);
;// CONCATENATED MODULE: ./src/messages/stated.ts


/** Returns whether an error has a statement. */
function isStated(error) {
    return error instanceof Error && 'values' in error && 'id' in error && typeof error.id === 'string';
}
/**
 * Returns what a user reads of an error: what happened, what to do next, more sentences, and the request.
 * @param reason the words of its cause
 */
function statedWords(error, reason) {
    const { hint, notes = [] } = error;
    const entry = entryOf(error.id);
    const values = { reply: replyBy(error), said: saidBy(error), reason, requestId: '', ...error.values };
    const statement = entry === undefined ? error.message : (0,message/* fillIn */.pz)(entry.text, values);
    const next = hint === undefined ? (0,message/* fillIn */.pz)(entry?.fix ?? '', values) : wordsOf(hint);
    const request = 'request' in values ? (0,message/* fillIn */.pz)(catalogue/* catalogue */.s['failed-request'].text, values) : '';
    return [statement, next, ...notes.map(wordsOf), request].filter((words) => words !== '').join(' ');
}
function wordsOf(advice) {
    if (typeof advice === 'string')
        return advice;
    return (0,message/* fillIn */.pz)(entryOf(advice.id)?.text ?? advice.id, advice.values);
}
/** Returns the entry of an id; undefined for an error that is not of this action. */
function entryOf(id) {
    return Object.hasOwn(catalogue/* catalogue */.s, id) ? catalogue/* catalogue */.s[id] : undefined;
}
/** Returns the end of a sentence: a colon and the words of the reply, in quotes, or a period for an empty reply. */
function replyBy(error) {
    const words = replyWords(error);
    if (words === '')
        return '.';
    return /[.!?\u2026]$/.test(words) ? `: "${words}"` : `: "${words}".`;
}
/** Returns the words of the reply in quotes, or words for an empty reply. */
function saidBy(error) {
    const words = replyWords(error);
    return words === '' ? 'without a message' : `"${words}"`;
}
function replyWords(error) {
    return 'words' in error && typeof error.words === 'string' ? error.words : '';
}

// EXTERNAL MODULE: ./src/timing/transient-error.ts
var transient_error = __nccwpck_require__(8595);
;// CONCATENATED MODULE: ./src/step-errors.ts






/*
 * One class for each different action that a reader must take. Every message ends with what to do next.
 */
/** An error with a text of the catalogue. */
class CatalogueError extends Error {
    id;
    constructor({ id, text }, options) {
        super(text, options);
        this.id = id;
    }
}
/** The workflow is wrong: its author must change an input or the template. Nothing was launched. */
class ConfigurationError extends CatalogueError {
    name = 'ConfigurationError';
    headline;
    problems;
    /** @param problems every problem found, each a sentence or two that names the input */
    constructor(headline, problems) {
        const text = [headline, ...problems].map((part) => (0,reply_text/* onOneLine */.G)(part.text)).join('\n- ');
        super({ id: idOf(headline, problems), text });
        this.headline = headline;
        this.problems = problems;
    }
}
/** Returns the id of an error with a list: that of its only problem if the headline says nothing about it. */
function idOf({ id }, [problem, ...others]) {
    const { link } = catalogue/* catalogue */.s[id];
    return link === 'problem' && problem !== undefined && others.length === 0 ? problem.id : id;
}
/** The launch POST ended, and it is unknown whether a job exists. */
class LaunchUnknownError extends CatalogueError {
    name = 'LaunchUnknownError';
}
/** The job exists, and the step fails because of the job's outcome. */
class JobError extends CatalogueError {
    name = 'JobError';
}
/** An apply stopped before it completed its plan: completed changes are not undone. */
class ApplyError extends CatalogueError {
    name = 'ApplyError';
}
/** A query found more or fewer matches than the workflow expects. */
class UnexpectedCountError extends (/* unused pure expression or super */ null && (CatalogueError)) {
    name = 'UnexpectedCountError';
}
/** The workflow was cancelled (SIGINT or SIGTERM). */
class InterruptedError extends Error {
    name = 'InterruptedError';
    signal;
    constructor(signal) {
        super(`received ${signal}`);
        this.signal = signal;
    }
}
/**
 * Returns whether the controller may have processed a POST that failed:
 * - Bytes were sent, but no complete reply arrived.
 * - The reply is a success that cannot be read.
 * - The reply is a 408 or 5xx: a proxy may have lost the controller's reply or stopped waiting for it.
 * Any other 3xx or 4xx is a refusal: the POST was not processed.
 */
function mayHaveBeenDone(error) {
    if (error instanceof errors/* ConnectionError */.Rc || error instanceof transient_error/* DeadlineError */.j3)
        return error.mayHaveArrived;
    if (error instanceof errors/* ResponseError */.o3)
        return error.status < 300 || error.status === 408 || error.status >= 500;
    return false;
}
/** Returns any thrown value as a message. An error without an id of the catalogue is a fault of this action. */
function messageOf(error) {
    const { id } = (error ?? {});
    const isKnown = typeof id === 'string' && Object.hasOwn(catalogue/* catalogue */.s, id);
    return { id: isKnown ? id : 'unexpected-error', text: describeError(error) };
}
/** Returns the error for a proxy of the runner's environment that cannot be used. */
function unusableProxy(error) {
    return new ConfigurationError((0,message/* message */.iU)('proxy-unusable'), [{ id: error.id, text: statedWords(error, '') }]);
}
/** Returns what a user reads of any thrown value: the words of its entry in the catalogue, or its message. */
function describeError(error) {
    if (error instanceof errors/* ProxySettingError */.Tl)
        return unusableProxy(error).message;
    if (isStated(error))
        return statedWords(error, error.cause === undefined ? '' : describeError(error.cause));
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 4866:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Backoff)
/* harmony export */ });
/** The first pause, in ms. */
const FIRST_MS = 1000;
/** Growth factor of the pauses. */
const GROWTH = 2.5;
/** Jitter of short pauses, as a share. They cost little, and readers that started together separate at once. */
const SHORT_JITTER = 0.4;
/** Jitter of the first longest pause. It is larger, so that readers that started together do not synchronise. */
const PHASE = 0.9;
/** Jitter of the longest pauses, as a share. It is enough to keep them unsynchronised; more would cost requests. */
const JITTER = 0.06;
/** Pauses between two requests: short at first, then longer, never above the longest one. */
class Backoff {
    #random;
    #firstMs;
    #longestMs;
    #nextMs;
    #settled = false;
    /**
     * @param longestMs the cap, in ms
     * @param random 0 to 1, for tests
     * @param firstMs the first pause, in ms; infinite for pauses that are long from the start
     */
    constructor(longestMs, random = Math.random, firstMs = FIRST_MS) {
        this.#longestMs = longestMs;
        this.#random = random;
        this.#firstMs = firstMs;
        this.#nextMs = firstMs;
    }
    /**
     * Returns the next pause in ms. Jitter only shortens it, so that the cap holds.
     * @param longestMs another cap from now on
     */
    next(longestMs = this.#longestMs) {
        this.#longestMs = longestMs;
        const pause = Math.min(this.#nextMs, longestMs) * (1 - this.#jitter(this.#nextMs >= longestMs) * this.#random());
        this.#nextMs = Math.min(this.#nextMs * GROWTH, longestMs);
        return pause;
    }
    /**
     * Returns the next pause in ms, limited this once; the growth of the pauses stays unchanged.
     * @param atMostMs in ms
     */
    within(atMostMs) {
        const pause = this.next();
        return pause <= atMostMs ? pause : atMostMs * (1 - JITTER * this.#random());
    }
    /**
     * Waits for the next pause.
     * @throws the signal's reason
     */
    async wait(clock, signal) {
        await clock.sleep(this.next(), signal);
    }
    #jitter(isLongest) {
        if (!isLongest)
            return SHORT_JITTER;
        const isFirst = !this.#settled;
        this.#settled = true;
        return isFirst ? PHASE : JITTER;
    }
    /** Returns whether the pauses are still shorter than the longest one. */
    get isShort() {
        return this.#nextMs < this.#longestMs;
    }
    /** Starts again with short pauses: something changed, and more changes may follow soon. */
    restart() {
        this.#nextMs = this.#firstMs;
        this.#settled = false;
    }
}


/***/ }),

/***/ 2147:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a3: () => (/* binding */ formatDuration),
  Xo: () => (/* binding */ formatSeconds),
  Wz: () => (/* binding */ interruptiblePause),
  NU: () => (/* binding */ later),
  f_: () => (/* binding */ letRequestsLeave),
  ml: () => (/* binding */ systemClock),
  zc: () => (/* binding */ timeLimit)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./src/timing/clock.ts

/** The machine's monotonic clock. A runner's wall clock may be set while a job is followed. */
const systemClock = {
    now: () => performance.now(),
    async sleep(ms, signal) {
        try {
            await (0,promises_namespaceObject.setTimeout)(ms, undefined, signal ? { signal } : {});
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};
/** Starts a time limit of `ms`. */
function timeLimit(clock, ms) {
    const over = new AbortController();
    const ended = new AbortController();
    return {
        signal: over.signal,
        over: clock.sleep(ms, ended.signal).then(() => over.abort(), () => undefined),
        end: () => ended.abort(),
    };
}
/** Waits for `ms`. An abort ends the wait early and is not an error; a wait that begins after it is not shortened. */
async function interruptiblePause(clock, ms, signal) {
    await clock.sleep(ms, signal.aborted ? undefined : signal).catch(() => undefined);
}
/** Waits for a moment, so that requests that were just sent leave before the next work begins. */
async function letRequestsLeave(clock) {
    await clock.sleep(1);
}
/** Does something `ms` later. */
async function later(clock, ms, work) {
    await clock.sleep(ms);
    return await work();
}
/** Returns a duration in words: `45 s`, `12 min`, `1 h 30 min`. */
function formatDuration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 120)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
    const hours = Math.floor(minutes / 60);
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
/** Returns seconds in words: `0.4 s`, `12 s`, `2 min 5 s`. */
function formatSeconds(seconds) {
    return seconds < 9.95 ? `${Number(seconds.toFixed(1))} s` : formatDuration(seconds * 1000);
}


/***/ }),

/***/ 2806:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ replyGracePeriod)
/* harmony export */ });
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8595);

/** How long to wait for the reply to a launch after a cancel, in ms. */
const REPLY_AFTER_CANCEL_MS = 5000;
/**
 * Returns signals that let the reply of a POST arrive after the workflow was cancelled. A POST that has not been sent
 * yet ends at once.
 */
function replyGracePeriod({ clock, signal }) {
    const late = new AbortController();
    const ended = new AbortController();
    const cutOff = new _transient_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3('reply-after-cancel-too-late', { seconds: REPLY_AFTER_CANCEL_MS / 1000 });
    const wait = () => {
        clock.sleep(REPLY_AFTER_CANCEL_MS, ended.signal).then(() => late.abort(cutOff), () => undefined);
    };
    signal.addEventListener('abort', wait, { once: true });
    return {
        signals: { untilSent: signal, signal: late.signal },
        end: () => {
            signal.removeEventListener('abort', wait);
            ended.abort();
        },
    };
}


/***/ }),

/***/ 5428:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   Rj: () => (/* binding */ retryInTime),
/* harmony export */   S1: () => (/* binding */ reportOnce),
/* harmony export */   ZN: () => (/* binding */ POST_STEP_MS),
/* harmony export */   ZQ: () => (/* binding */ retryBeforeLaunch)
/* harmony export */ });
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4866);
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8595);


/** How long the post step waits or retries at most, in ms: it delays the end of the workflow job. */
const POST_STEP_MS = 60_000;
/** First and longest pause between two attempts, in ms. */
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [500, 10_000];
/** Returns how long to retry an unreachable controller before the launch, in ms. No result depends on it yet. */
function retryBeforeLaunch(retryForMs) {
    return Math.min(retryForMs, 60_000);
}
/**
 * Retries an attempt that fails with a transient error for `retryForMs`, with growing pauses and jitter. Reports the
 * first failure. Waits at least as long as the server asks for (`Retry-After`), if time allows.
 * @returns what the attempt resolves with
 * @throws the last error; the signal's reason
 */
async function retry(options, attempt) {
    const { sink, describe, clock, signal, retryForMs, isRetryable = _transient_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isTransient */ .dg, random } = options;
    const giveUpAt = clock.now() + retryForMs;
    const backoff = new _backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .Backoff */ .n(LONGEST_PAUSE_MS, random, FIRST_PAUSE_MS);
    for (let isFirst = true;; isFirst = false) {
        signal.throwIfAborted();
        try {
            // The result is returned even when the workflow was cancelled meanwhile: a job that a POST created must be known.
            return await attempt();
        }
        catch (error) {
            const leftMs = giveUpAt - clock.now();
            if (!isRetryable(error) || leftMs <= 0)
                throw error;
            signal.throwIfAborted();
            if (isFirst)
                sink.info(`${describe(error)} Retrying for up to ${Math.round(retryForMs / 1000)} s.`);
            const askedMs = (0,_transient_error_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .Vs)(error) ?? 0;
            await clock.sleep(Math.min(leftMs, Math.max(backoff.next(), askedMs < leftMs ? askedMs : 0)), signal);
        }
    }
}
/**
 * Does the same as `retry`, with a timeout for each attempt that fits into the time that is left.
 * @param attemptMs the longest timeout of one attempt, in ms
 * @param attempt receives its timeout, in ms
 */
async function retryInTime(options, attemptMs, attempt) {
    const { clock, retryForMs } = options;
    const endsAt = clock.now() + retryForMs;
    return await retry(options, () => attempt(Math.max(1, Math.min(attemptMs, Math.ceil(endsAt - clock.now())))));
}
/** Returns options for several calls with one purpose: only the first failure of all of them is reported. */
function reportOnce(options) {
    let isReported = false;
    const info = (sentence) => {
        if (!isReported)
            options.sink.info(sentence);
        isReported = true;
    };
    return { ...options, sink: { info } };
}


/***/ }),

/***/ 8595:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   j3: () => (/* binding */ DeadlineError)
/* harmony export */ });
/** Thrown when a reply did not come before a deadline. The request may have arrived, and a retry cannot help. */
class DeadlineError extends Error {
    name = 'DeadlineError';
    id;
    values;
    mayHaveArrived = true;
    transient = false;
    constructor(id, values = {}) {
        super(id.replaceAll('-', ' '));
        this.id = id;
        this.values = values;
    }
}
/** Returns whether a retry can help. Errors say so in `transient`. */
function isTransient(error) {
    return error instanceof Error && 'transient' in error && error.transient === true;
}
/** Returns the pause that the server asked for with `Retry-After`, in ms; undefined when it asked for none. */
function retryAfterMs(error) {
    const asked = error instanceof Error && 'retryAfterMs' in error ? error.retryAfterMs : undefined;
    return typeof asked === 'number' ? asked : undefined;
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ REPOSITORY),
/* harmony export */   Xr: () => (/* binding */ MAJOR_TAG),
/* harmony export */   _O: () => (/* binding */ USER_AGENT)
/* harmony export */ });
/* unused harmony export VERSION */
/** The action's version, the same as in package.json (a test compares the two). */
const VERSION = '1.0.0';
/** The action's repository on GitHub. */
const REPOSITORY = 'tower-deploy/action';
/** The tag that moves with each release, such as `v1`. Addresses with it show the newest files of this major version. */
const MAJOR_TAG = `v${VERSION.replace(/\..*/, '')}`;
/** The header User-Agent of every request. */
const USER_AGENT = `tower-deploy/${VERSION}`;


/***/ }),

/***/ 4706:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["ProxyAgent"]: () => (__WEBPACK_EXTERNAL_MODULE_undici__.ProxyAgent), ["fetch"]: () => (__WEBPACK_EXTERNAL_MODULE_undici__.fetch) });

/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 7867:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./undici.cjs");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 7588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yU: () => (/* binding */ ExitCode),
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, info, markdownSummary, platform, setCommandEcho, startGroup, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(4942);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + os.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient)
});

// UNUSED EXPORTS: Headers, HttpClientError, HttpClientResponse, HttpCodes, MediaTypes, getProxyUrl, isHttps

// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
// EXTERNAL MODULE: external "undici"
var external_undici_ = __nccwpck_require__(4706);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new external_undici_.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Is: () => (/* binding */ adHoc),
  iL: () => (/* binding */ afterLaunch),
  QG: () => (/* binding */ afterToken),
  Bb: () => (/* binding */ apply),
  SR: () => (/* binding */ approve),
  ZT: () => (/* binding */ cancel),
  _8: () => (/* binding */ exportResources),
  ql: () => (/* binding */ launch),
  P: () => (/* binding */ query),
  bm: () => (/* binding */ relaunch),
  Sh: () => (/* binding */ token),
  uk: () => (/* binding */ wait)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./src/limit-memory.ts

/**
 * Makes V8 take less memory. For a step that follows a job: the memory must not depend on how much the job prints, and
 * the step mostly waits. Call it before other code runs.
 */
function limitMemory() {
    // V8 enlarges the semi-spaces for a stream of short-lived pages of events, by some 80 MB without benefit.
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
    // The optimizing compilers and their code take some 12 MB. Most of the work is done by regular expressions and by Node
    // itself, which they do not make faster.
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--no-opt');
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--no-maglev');
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var src_core = __nccwpck_require__(7588);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __nccwpck_require__(5283);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __nccwpck_require__(5389);
// EXTERNAL MODULE: ./src/report/more-link.ts
var more_link = __nccwpck_require__(3970);
// EXTERNAL MODULE: ./src/report/log/escape-commands.ts
var escape_commands = __nccwpck_require__(7095);
// EXTERNAL MODULE: ./src/http/json/exact-number.ts
var exact_number = __nccwpck_require__(7628);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __nccwpck_require__(4351);
;// CONCATENATED MODULE: ./src/report/log/redact.ts


/** Values shorter than this are not masked: masking every "a" or "1" would make the log unreadable (runner fact 11). */
const SHORTEST_MASK = 4;
/**
 * Replaces secrets in everything that this action writes. The runner masks the log, but not files such as the step
 * summary. The output contains survey passwords in plain text (controller fact 32).
 */
class Redactor {
    #secrets = [];
    #words;
    #short = new Set();
    /** Adds secrets. Each is masked as a whole, line by line, on one line, and as JSON and URLs encode it. */
    add(secrets) {
        const lines = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/).map((line) => line.trim())]);
        const forms = lines.flatMap((line) => [line, line.replace(/\s+/g, ' ')]);
        const written = forms.flatMap((form) => [form, JSON.stringify(form).slice(1, -1), encodeURIComponent(form)]);
        const long = [...this.#secrets, ...written].filter((form) => form.length >= SHORTEST_MASK);
        // Longest first, so that a shorter secret inside a longer one leaves no part of it.
        this.#secrets = [...new Set(long)].sort((a, b) => b.length - a.length);
        for (const secret of secrets.map((one) => one.trim())) {
            if (secret !== '' && secret.length < SHORTEST_MASK)
                this.#short.add(secret);
        }
        const short = [...this.#short]
            .sort((a, b) => b.length - a.length)
            .map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
        if (short.length > 0)
            this.#words = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${short.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
    }
    /**
     * Redacts this action's own sentences, with the controller's words in them. Short secrets are masked as whole words,
     * and so are the remains of a secret that was cut.
     */
    redactWords(text) {
        const redacted = this.#withoutHalves(this.redact(text));
        return this.#words === undefined ? redacted : redacted.replace(this.#words, '***');
    }
    /** Masks the remains of a cut secret next to an ellipsis. */
    #withoutHalves(text) {
        if (!text.includes('\u2026'))
            return text;
        const parts = text.split('\u2026');
        return parts
            .map((part, index) => (index === 0 ? part : this.#withoutEnd(part)))
            .map((part, index) => (index === parts.length - 1 ? part : this.#withoutBeginning(part)))
            .join('\u2026');
    }
    /** Masks the beginning of a secret at the end of the text. */
    #withoutBeginning(text) {
        const last = text.slice(-SHORTEST_MASK);
        for (const secret of last.length < SHORTEST_MASK ? [] : this.#secrets) {
            for (let at = secret.indexOf(last); at >= 0; at = secret.indexOf(last, at + 1)) {
                const half = secret.slice(0, at + SHORTEST_MASK);
                if (text.endsWith(half))
                    return `${text.slice(0, -half.length)}***`;
            }
        }
        return text;
    }
    /** Masks the end of a secret at the beginning of the text. */
    #withoutEnd(text) {
        const first = text.slice(0, SHORTEST_MASK);
        for (const secret of first.length < SHORTEST_MASK ? [] : this.#secrets) {
            for (let at = secret.indexOf(first); at >= 0; at = secret.indexOf(first, at + 1)) {
                const half = secret.slice(at);
                if (text.startsWith(half))
                    return `***${text.slice(half.length)}`;
            }
        }
        return text;
    }
    /** Returns a value as JSON, with every secret in its texts and names replaced. The result is valid JSON. */
    json(value) {
        return (0,write_json/* jsonText */.s)(value, { replace: (item) => this.#withoutSecrets(item) });
    }
    #withoutSecrets(item) {
        if (typeof item === 'string')
            return this.redact(item);
        // A number can be a secret too, such as a PIN.
        if (typeof item === 'number' || item instanceof exact_number/* ExactNumber */.fh)
            return this.redact(String(item)) === '***' ? '***' : item;
        if (typeof item !== 'object' || item === null || Array.isArray(item))
            return item;
        if (!Object.keys(item).some((name) => this.redact(name) !== name))
            return item;
        return Object.fromEntries(Object.entries(item).map(([name, inside]) => [this.redact(name), inside]));
    }
    /** Returns the text with every secret replaced by `***`. */
    redact(text) {
        return this.#secrets.reduce((result, secret) => result.replaceAll(secret, '***'), text);
    }
}

// EXTERNAL MODULE: ./src/report/log/sanitize.ts
var sanitize = __nccwpck_require__(1340);
;// CONCATENATED MODULE: ./src/report/log/console.ts








/** Maximum length of an annotation, in characters (runner fact 15). */
const MAX_ANNOTATION = 4096;
/** The lines that remain at the end of a message that is cut, the longest first. */
const ENDS = [/\n[^\n]*\nMore: [^\n]*$/, /\n[^\n]*$/];
/** This action's own sentences are in italics. Controller output never is, so it cannot imitate them. */
const [OURS, PLAIN] = ['\u001b[3m', '\u001b[0m'];
/**
 * The step's log. Controller output is escaped, so that the runner obeys no workflow command in it. Groups contain only
 * controller output: GitHub folds each one once it is closed.
 */
class Console {
    redactor = new Redactor();
    #stream;
    #faulty = new Set();
    #begun = new WeakSet();
    #fold;
    /** Colours that were active where the output was interrupted. */
    #colours = '';
    #isClosed = false;
    constructor(stream = process.stdout) {
        this.#stream = stream;
        // The reader of the log may close it (EPIPE). Nothing more is printed, but everything else continues.
        stream.on('error', () => {
            this.#isClosed = true;
        });
    }
    /**
     * Masks secrets in the runner's log and in what this action writes. Secrets too short for the runner are masked only
     * in this action's own sentences.
     */
    mask(secrets) {
        this.redactor.add(secrets);
        for (const secret of secrets) {
            if (secret.length >= SHORTEST_MASK)
                src_core/* setSecret */.Pq(secret);
        }
    }
    /** @param colour the sequence that begins a colour, where lines need different ones */
    info(sentence, colour = '') {
        this.#leave();
        this.#print(`${OURS}${colour}${this.#clean(sentence)}${PLAIN}`);
    }
    warn({ text }) {
        this.command(() => src_core/* warning */.$e(this.#annotation(this.#clean(text))));
    }
    notice(sentence) {
        this.command(() => src_core/* notice */.lm(this.#annotation(this.#clean(sentence))));
    }
    debug(sentence) {
        if (src_core/* isDebug */._o())
            src_core/* debug */.Yz(this.#clean(sentence));
    }
    /**
     * Fails the step with an error annotation, which ends with the address that explains the error. Line breaks are kept.
     * The step fails even if the log cannot be written.
     */
    fail(failure) {
        process.exitCode = src_core/* ExitCode */.yU.Failure;
        const lines = (0,more_link/* withMoreUrl */.D)(failure)
            .text.split('\n')
            .map((line) => this.#clean(line));
        this.command(() => src_core/* setFailed */.C1(this.#annotation(lines.join('\n'))));
    }
    async output(text, fold) {
        if (this.#isClosed)
            return;
        this.#enter(fold);
        const shown = (0,escape_commands/* escapeCommands */.g)((0,sanitize/* sanitize */.aj)(this.redactor.redact(text)));
        const before = this.#colours;
        this.#colours = (0,sanitize/* coloursAfter */.Qr)(shown, before);
        // Each portion ends without colour, and the next one restores it. What is printed in between has its own colour.
        if (this.#print(`${before}${shown}${this.#colours === '' ? '' : PLAIN}`))
            return;
        // It rejects when the stream fails. Then there is nothing to wait for.
        await (0,external_node_events_namespaceObject.once)(this.#stream, 'drain').catch(() => undefined);
    }
    /**
     * Ends the group of controller output, then runs a function that writes a workflow command. An error in writing changes
     * nothing else.
     */
    command(write) {
        this.#leave();
        try {
            write();
        }
        catch {
            this.#isClosed = true;
        }
    }
    /** Begins or continues the group of controller output. */
    #enter(fold) {
        if (fold === this.#fold)
            return;
        this.#leave();
        if (fold !== undefined)
            this.#unfold(fold);
    }
    #unfold(fold) {
        const goesOn = this.#begun.has(fold);
        // Colours of one play must not continue in the next.
        if (!goesOn)
            this.#colours = '';
        const title = this.#clean(goesOn ? `${fold.title}, continued` : fold.title);
        // Percent signs in a command's data must be escaped (runner fact 9).
        this.#print(`::group::${title.replaceAll('%', '%25')}`);
        this.#begun.add(fold);
        this.#fold = fold;
    }
    /** Ends the group of controller output. */
    #leave() {
        if (this.#fold !== undefined)
            this.#print('::endgroup::');
        this.#fold = undefined;
    }
    /**
     * Runs a function that writes one of the runner's files. An error causes one warning for each kind of file and
     * changes nothing else.
     * @param kind what is written, such as `outputs`
     */
    record(kind, write) {
        try {
            write();
        }
        catch (error) {
            if (this.#faulty.has(kind))
                return;
            this.#faulty.add(kind);
            this.warn((0,message/* message */.iU)('runner-file-not-written', { kind, reason: (0,step_errors/* describeError */.Uc)(error) }));
        }
    }
    /** Prints a line. Returns whether the stream can take more at once. */
    #print(line) {
        if (this.#isClosed)
            return true;
        try {
            return this.#stream.write(`${line}\n`);
        }
        catch {
            this.#isClosed = true;
            return true;
        }
    }
    #clean(sentence) {
        return (0,sanitize/* sanitizeLine */.g$)(this.redactor.redactWords(sentence));
    }
    /** Cuts a long message and keeps its last line, which has the link of the job, and the line after it about more. */
    #annotation(message) {
        if (message.length <= MAX_ANNOTATION)
            return message;
        const ends = ENDS.map((end) => end.exec(message)?.[0] ?? '');
        const last = ends.find((end) => end !== '' && end.length <= MAX_ANNOTATION / 2) ?? '';
        return `${message.slice(0, MAX_ANNOTATION - last.length - 1)}\u2026${last}`;
    }
}

// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __nccwpck_require__(4014);
// EXTERNAL MODULE: ./src/state.ts + 1 modules
var src_state = __nccwpck_require__(5318);
;// CONCATENATED MODULE: ./src/report/comment/record-comment.ts


/**
 * The comment of a step, which is loaded when it is first needed: GitHub's client has about 330 kB. No method but `ends`
 * throws.
 */
class CommentRecord {
    #console;
    #leave;
    #order;
    #comment;
    constructor(console, leave, order) {
        this.#console = console;
        this.#leave = leave;
        this.#order = order;
        // A failure to load it is reported when it is used.
        Promise.all(/* import() | github */[__nccwpck_require__.e(157), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2331)).catch(() => undefined);
    }
    /** Shows a job that runs. Nothing waits for GitHub. */
    running(job, link) {
        const opened = this.#open(job);
        opened.then((comment) => comment?.running(job, link)).catch(() => undefined);
        // A cancelled step has no time to load it later.
        Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 240)).catch(() => undefined);
    }
    async ends(result, end) {
        const comment = await this.#open(undefined);
        // In the post step: the main step knew the end and could not send it.
        if (comment === undefined || comment.saved.end !== undefined)
            return;
        const { commentContent } = await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 240));
        const content = commentContent(result, end, comment.saved, this.#console.redactor);
        if (content === undefined)
            comment.staysOpen();
        else
            comment.ends(content);
    }
    /** Returns the comment; undefined when there is none. Warns once if it cannot be written. */
    #open(job) {
        this.#comment ??= this.#load(job);
        return this.#comment;
    }
    async #load(job) {
        const order = this.#order;
        const token = 'left' in order ? order.left.token : order.wanted.token;
        if (token === undefined) {
            this.#console.warn((0,message/* message */.iU)('comment-without-token'));
            return undefined;
        }
        // Only the job shows what `wait/` and `relaunch/` are about: without it, the comment is unknown.
        if ('wanted' in order && order.wanted.template.length === 0 && job === undefined)
            return undefined;
        try {
            const { newComment, openComment } = await Promise.all(/* import() | github */[__nccwpck_require__.e(157), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2331));
            const context = { console: this.#console, leave: this.#leave };
            return 'left' in order
                ? openComment(context, order.left.state, token)
                : newComment(context, order.wanted, token, job);
        }
        catch (error) {
            this.#console.warn((0,message/* message */.iU)('comment-not-written', { reason: (0,step_errors/* describeError */.Uc)(error) }));
            return undefined;
        }
    }
    async close(options) {
        await (await this.#comment)?.close(options);
    }
}

// EXTERNAL MODULE: ./src/launch/prepare/find-template.ts
var find_template = __nccwpck_require__(4535);
;// CONCATENATED MODULE: ./src/report/deployment/record-deployment.ts



/* Loads the code for GitHub Deployments. GitHub's client has about 330 kB, so it is loaded only when needed. */
const load = () => Promise.all(/* import() | github */[__nccwpck_require__.e(157), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1964));
/** Starts to load the deployment code, so that no launch waits for it. */
function preloadDeployment() {
    // A failure to load it is reported when it is used.
    load().catch(() => undefined);
}
/**
 * Creates the deployment that the inputs ask for. Warns if it cannot.
 * @param signal aborted when the workflow is cancelled
 * @returns undefined when the deployment cannot be recorded
 */
async function createDeployment(console, leave, wanted, { template, site, launchId }, signal) {
    const { commit, token, workflowRun } = wanted;
    const { environment } = wanted;
    if (token === undefined) {
        console.warn((0,message/* message */.iU)('deployment-without-token', { environment }));
        return undefined;
    }
    if (commit.repo === '' || commit.sha === '') {
        console.warn((0,message/* message */.iU)('deployment-without-commit', { environment }));
        return undefined;
    }
    try {
        const { newDeployment } = await load();
        const { run_id, run_attempt, run_url } = workflowRun;
        const { id, name, type } = template;
        const payload = { launch: launchId, ref: commit.ref, run_id, run_attempt, run_url, template: { id, name, type } };
        const description = `${(0,find_template/* describeTemplate */.i)(template)} on ${site.href}`;
        const deployment = newDeployment({ console, leave, signal }, wanted, token, commit, { description, payload });
        await deployment.create();
        return deployment;
    }
    catch (error) {
        console.warn((0,message/* message */.iU)('deployment-not-recorded', { environment, reason: (0,step_errors/* describeError */.Uc)(error) }));
        return undefined;
    }
}
/** Returns the deployment that the main step left open. Warns and returns undefined if it cannot be ended. */
async function resumeDeployment(console, leave, { state, token }) {
    if (token === undefined)
        return undefined;
    try {
        const { signal } = new AbortController();
        return (await load()).resumedDeployment({ console, leave, signal }, state, token);
    }
    catch (error) {
        console.warn((0,message/* message */.iU)('deployment-not-ended', { reason: (0,step_errors/* describeError */.Uc)(error) }));
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/report/ends/end-of.ts


/** The message when the workflow is cancelled before an action did its job. */
const INTERRUPTED = {
    launch: 'cancelled-before-launch',
    relaunch: 'cancelled-before-relaunch',
    ad_hoc: 'cancelled-before-command',
    wait: 'cancelled-before-wait',
    cancel: 'cancelled-before-cancel',
    approve: 'cancelled-before-decision',
    query: 'cancelled-before-reply',
    apply: 'cancelled-during-apply',
    export: 'cancelled-before-export',
    token: 'cancelled-before-token',
};
/** Starts to load the code for the end of a followed job. A cancelled step has no time to load it later. */
function preloadJobEnds() {
    // A failure to load is reported when the code is used.
    Promise.all([
        Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6317)),
        Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7154)),
    ]).catch(() => undefined);
}
/** Returns what each writer writes for a result. Code that only some results need is loaded on demand. */
async function endOf(result, options) {
    switch (result.kind) {
        case 'invalid_inputs':
        case 'failed':
            return failedEnd(result.error);
        case 'interrupted':
            return {
                failure: (0,message/* message */.iU)(INTERRUPTED[result.action]),
                deployment: (record) => record.endsWithout('inactive', 'The workflow was cancelled before the launch.'),
            };
        case 'not_launched':
        case 'dry_run':
        case 'launch_unknown':
        case 'different_from_request':
        case 'not_waited':
        case 'not_followed':
            return (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50))).launchEnd(result);
        case 'ended':
        case 'timed_out':
        case 'status_unknown':
        case 'job_deleted':
            return (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6317))).waitedEnd(result, options);
        case 'workflow_cancelled':
            return (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7154))).workflowCancelledEnd(result);
        case 'canceled':
        case 'cancel_unconfirmed':
        case 'not_cancelable':
            return (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3783))).cancelEnd(result);
        case 'decided':
        case 'approval_not_pending':
            return (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 652))).approveEnd(result);
        case 'queried':
            return (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5750))).queryEnd(result);
        case 'planned':
        case 'applied':
            return (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2101))).applyEnd(result);
        case 'exported':
            return (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3219))).exportEnd(result);
        case 'token_created':
        case 'tokens_revoked':
        case 'token_not_revoked':
            return (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8760))).tokenEnd(result);
        case 'nothing_left':
        case 'launch_left':
            return (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2047))).postEnd(result);
    }
}
function failedEnd(error) {
    const isPlaced = error instanceof step_errors/* ConfigurationError */.j1 && error.problems.some(({ place }) => place !== undefined);
    return { failure: (0,step_errors/* messageOf */.bD)(error), ...(isPlaced && { annotated: { error } }) };
}

// EXTERNAL MODULE: ./src/report/log/hide-secrets.ts
var hide_secrets = __nccwpck_require__(3407);
;// CONCATENATED MODULE: ./src/report/log/command-lines.ts


/** Returns which module is about to run, where, and on which hosts, one line each. */
function commandLines({ request, inventoryName, credentialName }, site) {
    const { inventory, credential, module_name, module_args = '', extra_vars, ...more } = request;
    const fields = Object.entries({ module_args: (0,hide_secrets/* withoutSecretArguments */.LX)(module_args) || undefined, ...more }).filter(([, value]) => value !== undefined);
    const variables = Object.entries(extra_vars ?? {}).map(([name, value]) => [name, (0,hide_secrets/* withoutSecrets */.cT)(name, value)]);
    return [
        `Running the module ${module_name} on inventory "${inventoryName}" (${inventory}) on ${site.href}`,
        `  credential: "${credentialName}" (${credential})`,
        ...fields.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
        ...(extra_vars === undefined ? [] : [`  extra_vars: ${(0,write_json/* jsonText */.s)(Object.fromEntries(variables))}`]),
        ...(request.limit === undefined
            ? [`No limit: all hosts of inventory "${inventoryName}". (\`require: limit\` would refuse this.)`]
            : []),
    ];
}

// EXTERNAL MODULE: ./src/report/job-report.ts
var job_report = __nccwpck_require__(3860);
;// CONCATENATED MODULE: ./src/report/log/job-sentences.ts


/** Returns what a job runs, where, with which limits, and as which user. The template's own values are included. */
function runSentence(job) {
    const { command, playbook, project, inventory, launchedBy, prompts } = job;
    const quoted = (what, name) => (name ? [`${what} "${name}"`] : []);
    const parts = [
        ...(playbook === '' ? [] : [`playbook ${playbook}${project === '' ? '' : ` of project "${project}"`}`]),
        ...(command === undefined ? [] : [`module ${command.name}`]),
        ...quoted('arguments', (0,hide_secrets/* withoutSecretArguments */.LX)(command?.args ?? '')),
        ...quoted('branch', prompts.scm_branch),
        ...quoted('inventory', inventory),
        ...quoted('limit', prompts.limit),
        ...quoted('tags', prompts.job_tags),
        ...quoted('skipped tags', prompts.skip_tags),
        ...((0,job_report/* isCheck */.n)({ job }) ? ['check mode'] : []),
    ];
    const who = launchedBy === '' ? '' : ` as user "${launchedBy}"`;
    if (parts.length === 0)
        return launchedBy === '' ? undefined : `It runs${who}.`;
    return `It runs${who}: ${parts.join(', ')}.`;
}
/** Returns where to find output that the log does not show; undefined when the log shows all of it. */
function logSentence(log, logFile) {
    const file = logFile === undefined ? undefined : `The full output is written to ${logFile} (\`log_file\`).`;
    const where = file ?? 'See the link above for the full output.';
    switch (log) {
        case 'all':
            return file;
        case 'failures':
            return `Only failures are shown here (\`log: failures\`). ${where}`;
        case 'none':
            return `The output is not shown here (\`log: none\`). ${where}`;
    }
}

// EXTERNAL MODULE: ./src/report/log/launch-lines.ts
var launch_lines = __nccwpck_require__(3810);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./src/report/log/log-file.ts





/**
 * The file with the whole output as plain text: without colours, secrets and control characters. Unlike in the log,
 * lines that the runner would obey keep their original text: the file is for people and tools. This action's own
 * sentences begin with `== `. An error is reported once and changes nothing else.
 */
class LogFile {
    #path;
    #console;
    #stream;
    #isFaulty = false;
    constructor(path, console) {
        this.#path = path;
        this.#console = console;
    }
    heading(sentence) {
        this.#put(`== ${(0,sanitize/* sanitizeLine */.g$)(this.#console.redactor.redactWords(sentence))}`);
    }
    async write(text) {
        const { redactor } = this.#console;
        // Redacts again without colours, since a colour sequence may split a secret.
        const plain = redactor.redact((0,sanitize/* withoutColours */.mU)((0,sanitize/* sanitize */.aj)(redactor.redact(text))));
        if (this.#put(plain))
            return;
        // It rejects when the file fails. Then there is nothing to wait for.
        await (0,external_node_events_namespaceObject.once)(this.#opened(), 'drain').catch(() => undefined);
    }
    /** Waits until everything so far is written. Returns whether it was. */
    async isKept() {
        const stream = this.#opened();
        await new Promise((done) => stream.write('', () => done()));
        return !this.#isFaulty;
    }
    /** Closes the file. Never throws. */
    async close() {
        const stream = this.#stream;
        if (stream === undefined || stream.closed)
            return;
        stream.end();
        await (0,external_node_events_namespaceObject.once)(stream, 'close').catch(() => undefined);
    }
    /** Writes text. Returns whether the stream can take more at once. */
    #put(text) {
        return this.#isFaulty || this.#opened().write(`${text}\n`);
    }
    /** Opens the file, replacing an existing one. */
    #opened() {
        if (this.#stream !== undefined)
            return this.#stream;
        const stream = (0,external_node_fs_.createWriteStream)(this.#path);
        stream.on('error', (error) => {
            if (this.#isFaulty)
                return;
            this.#isFaulty = true;
            this.#console.warn((0,message/* message */.iU)('log-file-not-written', { reason: (0,step_errors/* describeError */.Uc)(error) }));
        });
        this.#stream = stream;
        return stream;
    }
}

// EXTERNAL MODULE: ./src/report/outputs/write-output.ts + 1 modules
var write_output = __nccwpck_require__(2068);
;// CONCATENATED MODULE: ./src/report/outputs/job-outputs.ts




/** Outputs that lead to the job if others are lost. */
const SURVIVORS = ['job_id', 'job_path'];
/**
 * Writes the step's outputs, each as soon as it is known, so that every kind of end keeps them (runner fact 4). JSON
 * outputs are valid JSON as soon as there is a job.
 */
class Outputs {
    #console;
    #jobIds = [];
    /**
     * The merged `set_stats` data of this step's jobs. A relaunch on some hosts may leave out values of the previous job.
     */
    #artifacts = {};
    #hasJob = false;
    #warnedOfMask = false;
    #warnedOfSecret = false;
    constructor(console) {
        this.#console = console;
    }
    /** Writes what is known once a job is launched. A relaunch replaces the previous job. */
    launched(job, link, how) {
        this.#jobIds.push(job.id);
        this.#json('job_ids', this.#jobIds);
        this.#text('launched', how);
        this.job(job, link);
        this.status(job.status, job);
    }
    /** Writes the outputs that identify the job. */
    job(job, link) {
        this.#text('job_id', job.id);
        this.#text('job_type', job.type);
        this.#text('job_url', link.url);
        this.#text('job_path', link.path);
    }
    /**
     * Writes the status, with the details of the job.
     * @param status the controller's status, or `timed_out`, or `unknown`
     */
    status(status, job) {
        this.#text('status', status);
        if (job === undefined)
            return;
        if (!this.#hasJob) {
            this.#json('host_summary', {});
            this.#json('failed_hosts', []);
        }
        this.#hasJob = true;
        // A job that was just launched has 0, which is not how long it ran.
        if (job.elapsed !== undefined && (job.elapsed > 0 || (0,jobs/* isFinal */.dR)(job.status)))
            this.#text('elapsed', job.elapsed);
        if (job.started !== undefined)
            this.#text('started', job.started);
        if (job.finished !== undefined)
            this.#text('finished', job.finished);
        this.#text('scm_revision', job.scmRevision);
        this.#setArtifacts(job.artifacts);
    }
    /**
     * Writes the results of the jobs on their hosts, as far as they are known.
     * @param isWhole whether all results are known. Without that, no known change does not mean that nothing changed
     */
    playbookResults({ hosts, changeCount, artifacts }, isWhole) {
        const failed = [...hosts].filter(([, { failed, unreachable }]) => failed + unreachable > 0);
        this.#json('host_summary', Object.fromEntries(hosts));
        this.#json('failed_hosts', failed.map(([host]) => host));
        this.#text('changed', changeCount > 0 ? 'true' : isWhole ? 'false' : '');
        this.#setArtifacts(artifacts);
    }
    /** Writes the requested fields that the controller ignored. */
    ignoredFields(fields) {
        this.#json('ignored_fields', fields);
    }
    /** Writes the body that a launch would send. */
    request(body) {
        this.#json('request', body);
    }
    /** Writes whether all of the job's output was printed. */
    logComplete(complete) {
        this.#text('log_complete', String(complete));
    }
    value(name, value) {
        (0,write_output/* writeOutput */.z)(this.#console, name, value);
    }
    /** Writes the results of a query, also to a file. */
    results(results) {
        const shown = this.#console.redactor.json(results);
        (0,write_output/* writeOutput */.z)(this.#console, 'results', shown, (0,write_output/* writeFileOutput */.T)(this.#console, 'results_file', shown));
        if (shown !== (0,write_json/* jsonText */.s)(results))
            this.#console.warn((0,message/* message */.iU)('output-redacted', { name: 'results' }));
    }
    #setArtifacts(artifacts) {
        this.#artifacts = { ...this.#artifacts, ...artifacts };
        this.#json('artifacts', this.#artifacts);
    }
    /** Writes a text without redaction: a URL without its secret part would lead nowhere. */
    #text(name, value) {
        (0,write_output/* writeOutput */.z)(this.#console, name, value);
        if (this.#warnedOfMask || !this.#holdsSecret(String(value)))
            return;
        this.#warnedOfMask = true;
        const others = SURVIVORS.filter((other) => other !== name).map((other) => `\`${other}\``);
        this.#console.warn((0,message/* message */.iU)('output-masked', { name, others: others.join(' or ') }));
    }
    /** Writes redacted text from the controller as valid JSON. */
    #json(name, value) {
        this.#console.record('outputs', () => {
            const shown = this.#console.redactor.json(value);
            (0,write_output/* writeOutput */.z)(this.#console, name, shown);
            if (this.#warnedOfSecret || shown === (0,write_json/* jsonText */.s)(value))
                return;
            this.#warnedOfSecret = true;
            this.#console.warn((0,message/* message */.iU)('output-redacted', { name }));
        });
    }
    #holdsSecret(value) {
        return this.#console.redactor.redact(value) !== value;
    }
}

;// CONCATENATED MODULE: ./src/report/uncaught-error.ts


/** Fails the step for an uncaught error or unhandled rejection, with one annotation and no stack trace. */
function failOnUncaughtError(console) {
    process.once('uncaughtException', (error) => {
        // Later errors add nothing.
        process.on('uncaughtException', () => undefined);
        console.fail(faultMessage(error));
        process.stdout.write('', () => process.exit(1));
    });
}
/** Returns the message for an error that is a bug of this action. */
function faultMessage(error) {
    return (0,message/* message */.iU)('unexpected-error', { reason: (0,step_errors/* describeError */.Uc)(error) });
}

;// CONCATENATED MODULE: ./src/report/report.ts





/**
 * Writes a result: outputs, deployment, comment, state, log, annotations, exit code, log file, summary, summary file. A
 * part that fails causes a warning, but changes neither the other parts nor the exit code. If the runner kills the step
 * soon, the failure is reported first. Never throws.
 */
async function report(result, to) {
    const { options, log: console, outputs, deployment } = to;
    const log = {
        info: (sentence) => ignoringErrors(() => console.info(sentence)),
        warn: (message) => ignoringErrors(() => console.warn(message)),
        fail: (message) => ignoringErrors(() => console.fail(message)),
    };
    const attempt = async (part, write) => {
        try {
            await write();
        }
        catch (error) {
            log.warn((0,message/* message */.iU)('report-part-not-written', { part, reason: (0,step_errors/* describeError */.Uc)(error) }));
        }
    };
    const end = await endOf(result, options).catch(faultOf);
    const { failure, message: success } = end;
    if (end.isHurried && failure !== undefined)
        log.fail(failure);
    await attempt('outputs', () => end.outputs?.(outputs));
    await attempt('deployment', () => {
        if (deployment !== undefined && !deployment.hasEnd)
            end.deployment?.(deployment);
    });
    await attempt('comment', () => to.comment?.ends(result, end));
    // Not earlier: if the step is killed before this, the post step handles the job.
    await attempt('state', () => {
        if (end.clearsLaunch)
            to.leave('launch', undefined);
    });
    for (const line of end.lines ?? [])
        log.info(line);
    const { annotated, summary, brief } = end;
    const url = failure && (0,more_link/* moreUrl */.z)(failure.id);
    let isAnnotated = false;
    // Problems of the inputs are reported before `annotations` is known.
    if (annotated !== undefined && options.annotations !== false)
        await attempt('annotations', async () => {
            isAnnotated = await to.annotate(annotated, failure !== undefined, brief);
        });
    if (end.warning !== undefined)
        log.warn(end.warning);
    if (failure !== undefined && !end.isHurried) {
        if (!isAnnotated)
            log.fail(failure);
    }
    else if (success !== undefined)
        log.info(success);
    if (end.endsTranscript)
        await attempt('log file', () => to.transcript?.heading(failure?.text ?? success ?? ''));
    if (summary !== undefined) {
        if (options.summary)
            await attempt('summary', () => to.summarize(summary, url));
        await attempt('summary file', () => to.saveSummary(summary, url));
    }
    else if (failure !== undefined && url !== undefined && options.summary !== false) {
        // The link of an annotation cannot be clicked.
        await attempt('summary', () => to.summarize({ failure }, url));
    }
}
/** Runs a function that writes to the log. No place is left to report an error of the log. */
function ignoringErrors(write) {
    try {
        write();
    }
    catch {
        // The other parts of the report are still written.
    }
}
/** Returns the end for a result that cannot be reported. This is a bug of this action, so the step must fail. */
function faultOf(error) {
    return { failure: faultMessage(error) };
}

;// CONCATENATED MODULE: ./src/report/step-report.ts













/**
 * Writes to GitHub what a step reports while it runs, and its result. Code that a quick launch does not need is loaded
 * later.
 */
class StepReport {
    outputs;
    #console;
    #options = {};
    #transcript;
    #deployment;
    #comment;
    #isReported = false;
    constructor(console) {
        this.#console = console;
        this.outputs = new Outputs(console);
    }
    /** Sets the options for reporting, once the inputs are read. */
    begin(options) {
        this.#options = options;
        if (options.logFile !== undefined)
            this.#transcript = new LogFile(options.logFile, this.#console);
        if (options.deployment !== undefined)
            preloadDeployment();
        const { comment: wanted, leftComment: left } = options;
        if (wanted !== undefined)
            this.#comment = new CommentRecord(this.#console, this.leave, { wanted });
        if (left !== undefined)
            this.#comment = new CommentRecord(this.#console, this.leave, { left });
    }
    get transcript() {
        return this.#transcript;
    }
    info(sentence) {
        this.#console.info(sentence);
    }
    warn(message) {
        this.#console.warn(message);
    }
    notice(sentence) {
        this.#console.notice(sentence);
    }
    debug(sentence) {
        this.#console.debug(sentence);
    }
    output(text, fold) {
        return this.#console.output(text, fold);
    }
    mask(secrets) {
        this.#console.mask(secrets);
    }
    leave = (name, state) => {
        this.#console.record('state', () => (0,src_state/* saveState */.LZ)(name, state));
    };
    announceLaunch(prepared, site) {
        for (const line of (0,launch_lines/* launchLines */.rr)(prepared, site))
            this.#console.info(line);
    }
    announceCommand(prepared, site) {
        for (const line of commandLines(prepared, site))
            this.#console.info(line);
    }
    async beforeLaunch(facts, signal) {
        const { deployment } = this.#options;
        if (deployment === undefined)
            return;
        this.#deployment = await createDeployment(this.#console, this.leave, deployment, facts, signal);
    }
    launched({ job, how }, link, verb) {
        const reported = how === 'created' ? `${verb.charAt(0).toUpperCase()}${verb.slice(1)}` : `Found the ${verb}`;
        this.#console.info(`${reported} ${(0,jobs/* jobName */.dZ)(job)}: ${link.url}`);
        this.describeRun(job);
        this.outputs.launched(job, link, how);
        this.#deployment?.running(job, link);
        this.#comment?.running(job, link);
    }
    found(job, link) {
        this.outputs.job(job, link);
        this.outputs.status(job.status, job);
        this.#comment?.running(job, link);
    }
    describeRun(job) {
        const sentence = runSentence(job);
        if (sentence !== undefined)
            this.#console.info(sentence);
    }
    following() {
        preloadJobEnds();
        const { log = 'all', logFile } = this.#options;
        const where = logSentence(log, logFile);
        if (where !== undefined)
            this.#console.info(where);
    }
    async planned(plan, leftOut) {
        const [{ printPlan }, { planAsJson }] = await Promise.all([
            Promise.all(/* import() | apply */[__nccwpck_require__.e(815), __nccwpck_require__.e(444), __nccwpck_require__.e(642), __nccwpck_require__.e(799), __nccwpck_require__.e(953)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2927)),
            Promise.all(/* import() | apply */[__nccwpck_require__.e(815), __nccwpck_require__.e(444), __nccwpck_require__.e(642), __nccwpck_require__.e(799), __nccwpck_require__.e(953)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6859)),
        ]);
        printPlan(this.#console, plan);
        const { length: count } = leftOut;
        if (count > 0)
            this.#console.warn(count === 1 ? (0,message/* message */.iU)('apply-part-left-out') : (0,message/* message */.iU)('apply-left-out', { count }));
        for (const { text } of leftOut)
            this.#console.info(`- ${text}`);
        this.outputs.value('plan', (0,write_json/* jsonText */.s)(planAsJson(plan)));
    }
    async report(result) {
        if (this.#isReported)
            return;
        this.#isReported = true;
        const { leftDeployment } = this.#options;
        // Only after the job was handled: its cancel does not wait for GitHub.
        if (leftDeployment !== undefined)
            this.#deployment = await resumeDeployment(this.#console, this.leave, leftDeployment);
        await report(result, {
            options: this.#options,
            log: this.#console,
            outputs: this.outputs,
            deployment: this.#deployment,
            comment: this.#comment,
            leave: this.leave,
            transcript: this.#transcript,
            annotate: (annotated, failed, brief) => this.#annotate(annotated, failed, brief),
            summarize: async (content, moreUrl) => (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5632))).writeSummary(this.#console, content, moreUrl),
            saveSummary: async (content, moreUrl) => (await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5632))).saveSummary(this.#console, content, moreUrl),
        });
    }
    async close(isWorkflowCancelled) {
        const { leftDeployment, leftComment } = this.#options;
        await Promise.all([
            this.#deployment?.close({ last: leftDeployment !== undefined, isWorkflowCancelled }),
            this.#comment?.close({ last: leftComment !== undefined, isWorkflowCancelled }),
            this.#transcript?.close(),
        ]);
    }
    async #annotate(annotated, failed, brief) {
        const { annotate } = await Promise.all(/* import() | end */[__nccwpck_require__.e(815), __nccwpck_require__.e(478)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6777));
        return annotate(this.#console, annotated, { root: this.#options.playbookRoot, failed, brief });
    }
}

// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __nccwpck_require__(2147);
// EXTERNAL MODULE: ./src/session/ask-as.ts
var ask_as = __nccwpck_require__(494);
// EXTERNAL MODULE: ./src/session/issued-token.ts
var issued_token = __nccwpck_require__(5747);
// EXTERNAL MODULE: ./src/session/token-left.ts
var token_left = __nccwpck_require__(5823);
;// CONCATENATED MODULE: ./src/session/revoke-issued-token.ts






/** The time limit for all token requests of the main step, in ms: the next step waits for them. */
const MAIN_MS = 5000;
/** How long the post step retries at most, in ms: it delays the end of the workflow job. */
const POST_RETRY_MS = 30_000;
/**
 * Revokes the token of this run in the main step. Leaves it to the post step if the revocation is not proved, or if the
 * workflow is cancelled: then the seconds until the runner kills the step are for the job. Never throws.
 */
async function signOut(sink, connection, isWorkflowCancelled) {
    const { session } = connection;
    if (session === undefined)
        return;
    // Saves whether the API accepted the token: the post step cannot check that with a revoked token.
    (0,issued_token/* leaveToken */.jX)(sink, session, session.client.secret);
    if (isWorkflowCancelled)
        return;
    try {
        await connection.signOut({ signal: AbortSignal.timeout(MAIN_MS) });
        sink.leave('issued_token', undefined);
    }
    catch (error) {
        // Saves what the failed attempt found, for the post step.
        (0,issued_token/* leaveToken */.jX)(sink, session, session.client.secret);
        sink.debug(`The post step revokes the OAuth2 token of this run again: ${(0,step_errors/* describeError */.Uc)(error)}`);
    }
}
/** Revokes the token of this run in the post step, and warns unless the revocation is proved. Never throws. */
async function signOutForGood(sink, connection, { requestTimeoutMs, retryForMs }) {
    const { session } = connection;
    if (session === undefined)
        return;
    const { signal } = new AbortController();
    const retry = {
        sink,
        describe: step_errors/* describeError */.Uc,
        clock: clock/* systemClock */.ml,
        signal,
        retryForMs: Math.min(POST_RETRY_MS, retryForMs),
    };
    try {
        await connection.signOut({ timeoutMs: Math.min(ask_as/* TOKEN_REQUEST_MS */.H, requestTimeoutMs), retry });
    }
    catch (error) {
        const warning = (0,message/* message */.iU)('issued-token-not-revoked', { reason: (0,step_errors/* describeError */.Uc)(error) });
        sink.warn((0,message/* withMore */.iA)(warning, (0,token_left/* tokenLeft */.p)(session.root, session.token.expires)));
    }
}

// EXTERNAL MODULE: ./src/session/sign-in.ts
var sign_in = __nccwpck_require__(7659);
;// CONCATENATED MODULE: ./src/session/run-post-step.ts



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
        const connection = (0,sign_in/* connect */.Ng)(reporter, access);
        session.open = { connection, access };
        (0,sign_in/* resume */.U)(reporter, connection, access.credentials, token);
        return (await run?.({ sink: reporter, access, connection })) ?? { kind: 'nothing_left' };
    };
    await reporter.report(await work().catch(failed));
    const { open } = session;
    if (open === undefined)
        (0,token_left/* warnOfLeft */.h)(reporter, token);
    else
        await signOutForGood(reporter, open.connection, open.access);
    open?.connection.close();
    await reporter.close(false);
}

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
        open && signOut(reporter, open.connection, isWorkflowCancelled),
        reporter.close(isWorkflowCancelled),
    ]);
    open?.connection.close();
    stop();
}

;// CONCATENATED MODULE: ./src/index.ts






/*
 * The one entry of the bundle: each file that GitHub runs is a stub that calls one of these functions. None of them
 * throws. What every action needs is part of this file's chunk. Each function loads the rest, the code of its own action,
 * so that the main action starts quickly and no chunk repeats another. Chunks of the same name are one file of dist.
 */
/** Runs the main action: its `runs.main`. */
async function launch() {
    limitMemory();
    await main(async () => (await Promise.all(/* import() | launch */[__nccwpck_require__.e(444), __nccwpck_require__.e(220), __nccwpck_require__.e(554)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8304))).launchAction);
}
/** Finishes what a main step left undone: the `runs.post` of every action except `token/`. */
async function afterLaunch() {
    await post(async () => (await Promise.all(/* import() | post */[__nccwpck_require__.e(444), __nccwpck_require__.e(205)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6632))).postAction);
}
/** Runs `wait/`: its `runs.main`. */
async function wait() {
    limitMemory();
    await main(async () => (await Promise.all(/* import() | follow */[__nccwpck_require__.e(444), __nccwpck_require__.e(220), __nccwpck_require__.e(799), __nccwpck_require__.e(496)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6528))).waitAction);
}
/** Runs `relaunch/`: its `runs.main`. */
async function relaunch() {
    limitMemory();
    await main(async () => (await Promise.all(/* import() | follow */[__nccwpck_require__.e(444), __nccwpck_require__.e(220), __nccwpck_require__.e(799), __nccwpck_require__.e(496)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3215))).relaunchAction);
}
/** Runs `ad-hoc/`: its `runs.main`. */
async function adHoc() {
    limitMemory();
    await main(async () => (await Promise.all(/* import() | follow */[__nccwpck_require__.e(444), __nccwpck_require__.e(220), __nccwpck_require__.e(799), __nccwpck_require__.e(496)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6418))).adHocAction);
}
/** Runs `cancel/`: its `runs.main`. */
async function cancel() {
    await main(async () => (await Promise.all(/* import() | follow */[__nccwpck_require__.e(444), __nccwpck_require__.e(220), __nccwpck_require__.e(799), __nccwpck_require__.e(496)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6285))).cancelAction);
}
/** Runs `approve/`: its `runs.main`. */
async function approve() {
    await main(async () => (await Promise.all(/* import() | follow */[__nccwpck_require__.e(444), __nccwpck_require__.e(220), __nccwpck_require__.e(799), __nccwpck_require__.e(496)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2014))).approveAction);
}
/** Runs `apply/`: its `runs.main`. */
async function apply() {
    await main(async () => (await Promise.all(/* import() | apply */[__nccwpck_require__.e(815), __nccwpck_require__.e(444), __nccwpck_require__.e(642), __nccwpck_require__.e(799), __nccwpck_require__.e(953)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9221))).applyAction);
}
/** Runs `export/`: its `runs.main`. */
async function exportResources() {
    await main(async () => (await Promise.all(/* import() | export */[__nccwpck_require__.e(815), __nccwpck_require__.e(444), __nccwpck_require__.e(642), __nccwpck_require__.e(649)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5117))).exportAction);
}
/** Runs `query/`: its `runs.main`. */
async function query() {
    await main(async () => (await Promise.all(/* import() | query */[__nccwpck_require__.e(444), __nccwpck_require__.e(137)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2422))).queryAction);
}
/** Runs `token/`: its `runs.main`. */
async function token() {
    await main(async () => (await Promise.all(/* import() | token */[__nccwpck_require__.e(444), __nccwpck_require__.e(6)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4510))).tokenAction);
}
/** Revokes the token that `token/` created: its `runs.post`. */
async function afterToken() {
    await post(async () => (await Promise.all(/* import() | token */[__nccwpck_require__.e(444), __nccwpck_require__.e(6)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1773))).postTokenAction);
}
async function main(load) {
    const report = newReport();
    const action = await load();
    await runStep(report, action(report));
}
async function post(load) {
    const report = newReport();
    const action = await load();
    await runPostStep(report, action(report));
}
function newReport() {
    const console = new Console();
    failOnUncaughtError(console);
    return new StepReport(console);
}

var __webpack_exports__adHoc = __webpack_exports__.Is;
var __webpack_exports__afterLaunch = __webpack_exports__.iL;
var __webpack_exports__afterToken = __webpack_exports__.QG;
var __webpack_exports__apply = __webpack_exports__.Bb;
var __webpack_exports__approve = __webpack_exports__.SR;
var __webpack_exports__cancel = __webpack_exports__.ZT;
var __webpack_exports__exportResources = __webpack_exports__._8;
var __webpack_exports__launch = __webpack_exports__.ql;
var __webpack_exports__query = __webpack_exports__.P;
var __webpack_exports__relaunch = __webpack_exports__.bm;
var __webpack_exports__token = __webpack_exports__.Sh;
var __webpack_exports__wait = __webpack_exports__.uk;
export { __webpack_exports__adHoc as adHoc, __webpack_exports__afterLaunch as afterLaunch, __webpack_exports__afterToken as afterToken, __webpack_exports__apply as apply, __webpack_exports__approve as approve, __webpack_exports__cancel as cancel, __webpack_exports__exportResources as exportResources, __webpack_exports__launch as launch, __webpack_exports__query as query, __webpack_exports__relaunch as relaunch, __webpack_exports__token as token, __webpack_exports__wait as wait };

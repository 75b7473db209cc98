export const id = 331;
export const ids = [331];
export const modules = {

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

/***/ 2331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  newComment: () => (/* binding */ newComment),
  openComment: () => (/* binding */ openComment)
});

// EXTERNAL MODULE: ./src/timing/clock.ts
var timing_clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/report/github/github-client.ts
var github_client = __webpack_require__(7325);
// EXTERNAL MODULE: ./src/report/summary/quote.ts
var summary_quote = __webpack_require__(3313);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/timing/transient-error.ts
var transient_error = __webpack_require__(8595);
// EXTERNAL MODULE: ./src/report/github/github-errors.ts
var github_errors = __webpack_require__(9841);
// EXTERNAL MODULE: ./src/report/comment/marker.ts
var comment_marker = __webpack_require__(7208);
;// CONCATENATED MODULE: ./src/report/comment/comments-api.ts





/** Rows of a page. GitHub gives at most 100. */
const PAGE_SIZE = 100;
/** How many pages of comments are read. GitHub allows 2,500 comments on a pull request. */
const MAX_PAGES = 25;
/** How many pages of commits are read. GitHub lists at most 250 commits of a pull request. */
const MAX_COMMIT_PAGES = 3;
/** The author of what `GITHUB_TOKEN` writes (runner fact 28). */
const ACTIONS_BOT = 'github-actions[bot]';
/**
 * The comments on one repository's pull requests. Every method throws a ResponseError or ConnectionError, or the
 * signal's reason.
 */
class CommentsApi {
    #client;
    #repository;
    constructor(client, { owner, repo }) {
        this.#client = client;
        this.#repository = { owner, repo };
    }
    /** Returns the newest comment with this key that the token's own user wrote; undefined for none. */
    async find(pullRequest, key, limits) {
        for (let page = 1; page <= MAX_PAGES; page += 1) {
            const { data } = await this.#client.rest.issues.listComments({
                ...this.#repository,
                issue_number: pullRequest,
                per_page: PAGE_SIZE,
                page,
                request: limits,
            });
            if (!Array.isArray(data))
                throw (0,github_errors/* unexpectedGitHubReply */.l7)('a list of comments', data);
            const marked = data.map(readComment).filter((comment) => comment?.marker.key === key);
            const self = marked.length === 0 ? '' : await this.#self(limits);
            const own = marked.filter(({ author }) => author === self);
            if (own.length > 0)
                return own.reduce((newest, one) => ((0,comment_marker/* isNewer */.U4)(one.marker, newest.marker) ? one : newest));
            if (data.length < PAGE_SIZE)
                return undefined;
        }
        return undefined;
    }
    /** Returns a comment; undefined when it was deleted, or when it is not of this action any more. */
    async get(id, limits) {
        try {
            const query = { ...this.#repository, comment_id: id, request: limits };
            return readComment((await this.#client.rest.issues.getComment(query)).data);
        }
        catch (error) {
            if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
                return undefined;
            throw error;
        }
    }
    /** @returns the id of the new comment */
    async create(pullRequest, body, limits) {
        const comment = { ...this.#repository, issue_number: pullRequest, body, request: limits };
        return idOf((await this.#client.rest.issues.createComment(comment)).data);
    }
    async update(id, body, limits) {
        const comment = { ...this.#repository, comment_id: id, body, request: limits };
        idOf((await this.#client.rest.issues.updateComment(comment)).data);
    }
    async pullRequest(pullRequest, limits) {
        const query = { ...this.#repository, pull_number: pullRequest, request: limits };
        const data = (await this.#client.rest.pulls.get(query)).data;
        if (!(0,fields/* isRecord */.u4)(data) || (0,fields/* text */.Qq)(data, 'state') === '')
            throw (0,github_errors/* unexpectedGitHubReply */.l7)('a pull request', data);
        return {
            isOpen: (0,fields/* text */.Qq)(data, 'state') === 'open',
            repository: (0,fields/* text */.Qq)((0,fields/* record */.g1)((0,fields/* record */.g1)(data, 'base'), 'repo'), 'full_name'),
            head: (0,fields/* text */.Qq)((0,fields/* record */.g1)(data, 'head'), 'sha'),
        };
    }
    async hasCommit(pullRequest, sha, limits) {
        for (let page = 1; page <= MAX_COMMIT_PAGES; page += 1) {
            const query = { ...this.#repository, pull_number: pullRequest, per_page: PAGE_SIZE, page, request: limits };
            const { data } = await this.#client.rest.pulls.listCommits(query);
            if (!Array.isArray(data))
                throw (0,github_errors/* unexpectedGitHubReply */.l7)('a list of commits', data);
            if (data.some((commit) => (0,fields/* isRecord */.u4)(commit) && (0,fields/* text */.Qq)(commit, 'sha') === sha))
                return true;
            if (data.length < PAGE_SIZE)
                return false;
        }
        return false;
    }
    /** Aborts all requests. */
    close() {
        this.#client.close();
    }
    /**
     * Returns the login of the token's own user. The REST API does not show it to the token of an app, such as
     * `GITHUB_TOKEN`; the GraphQL API does (runner fact 28).
     */
    async #self(limits) {
        try {
            const reply = await this.#client.graphql('query { viewer { login } }', { request: limits });
            const login = (0,fields/* isRecord */.u4)(reply) ? (0,fields/* text */.Qq)((0,fields/* record */.g1)(reply, 'viewer'), 'login') : '';
            return login === '' ? ACTIONS_BOT : login;
        }
        catch (error) {
            if ((0,transient_error/* isTransient */.dg)(error) || limits.signal?.aborted)
                throw error;
            return ACTIONS_BOT;
        }
    }
}
/** Returns a comment with a marker; undefined for any other. */
function readComment(comment) {
    if (!(0,fields/* isRecord */.u4)(comment))
        return undefined;
    const [id, marker] = [(0,fields/* number */.ai)(comment, 'id'), (0,comment_marker/* readMarker */.t7)((0,fields/* text */.Qq)(comment, 'body'))];
    const author = (0,fields/* text */.Qq)((0,fields/* record */.g1)(comment, 'user'), 'login');
    return id === undefined || marker === undefined ? undefined : { id, author, marker };
}
/** Returns the id of the written comment. A proxy in front of GitHub may answer with anything. */
function idOf(data) {
    const id = (0,fields/* isRecord */.u4)(data) ? (0,fields/* number */.ai)(data, 'id') : undefined;
    if (id === undefined)
        throw (0,github_errors/* unexpectedGitHubReply */.l7)('a comment', data);
    return id;
}

// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/report/github/attempts.ts
var attempts = __webpack_require__(9932);
// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(996);
// EXTERNAL MODULE: ./src/report/comment/compose-comment.ts
var compose_comment = __webpack_require__(2124);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/report/comment/not-commented.ts



/** Returns a warning: which comment GitHub does not show, why, and what to do. */
function notCommented({ number, id, run }, error) {
    const reason = (0,step_errors/* describeError */.Uc)(error);
    if (error instanceof step_errors/* ConfigurationError */.j1)
        return (0,message/* message */.iU)('comment-not-possible', { reason });
    const what = number === undefined
        ? (0,message/* message */.iU)('comment-not-written', { reason })
        : id === undefined
            ? (0,message/* message */.iU)('comment-not-created', { number, reason })
            : (0,message/* message */.iU)('comment-not-updated', { number, reason });
    const repository = `${run.owner}/${run.repo}`;
    const hint = (0,github_errors/* refusalHint */.ah)(error, {
        forbidden: (0,message/* text */.Qq)('github-comment-permission-missing'),
        hidden: (0,message/* text */.Qq)('github-pull-request-hidden', { repository }),
    });
    return (0,message/* withMore */.iA)(what, hint, (0,message/* text */.Qq)('comment-job-unaffected'));
}

;// CONCATENATED MODULE: ./src/report/comment/pull-request.ts


/**
 * Returns the number of the pull request to comment on. A number that the event does not prove may come from anyone, for
 * example from the artifact of a fork's run: the pull request must contain the commit of this run.
 * @throws ConfigurationError when there is no such pull request; ResponseError, ConnectionError
 */
async function findPullRequest({ given, run }, github, limits) {
    const number = given === undefined ? run.pullRequest?.number : parseNumber(given);
    if (number === undefined)
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('pull-request-missing', { event: run.event }), []);
    if (number === run.pullRequest?.number) {
        if (!run.pullRequest.isOpen)
            throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('pull-request-closed', { number }), []);
        return number;
    }
    const { isOpen, repository, head } = await github.pullRequest(number, limits);
    const own = `${run.owner}/${run.repo}`;
    if (repository.toLowerCase() !== own.toLowerCase())
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('pull-request-elsewhere', { number, repository: own }), []);
    if (!isOpen)
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('pull-request-closed', { number }), []);
    if (head !== run.sha && !(await github.hasCommit(number, run.sha, limits)))
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('pull-request-without-commit', { number, commit: run.sha }), []);
    return number;
}
function parseNumber(given) {
    if (/^[1-9]\d{0,9}$/.test(given))
        return Number(given);
    throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('pull-request-number-wrong', { given: JSON.stringify(given.slice(0, 40)) }), []);
}

;// CONCATENATED MODULE: ./src/report/comment/sticky-comment.ts








/** How long requests are retried while the job runs, and after it, in ms. */
const ATTEMPT_MS = 6000;
/** How long requests are retried after a cancel, in ms. The runner soon kills the step; the post step does the rest. */
const AFTER_CANCEL_MS = 900;
/**
 * The comment of this step on a pull request. Errors of GitHub are reported, but change neither the job nor the verdict.
 * No method throws.
 */
class StickyComment {
    #context;
    #attempts;
    #closing = new AbortController();
    #saved;
    /** What the comment shows below the sentence of the end. */
    #parts = [];
    /** Whether a newer run has written the comment. */
    #isReplaced = false;
    /** The requests while the job runs. */
    #inProgress = Promise.resolve();
    constructor(context, saved) {
        this.#context = context;
        this.#saved = saved;
        this.#attempts = new attempts/* Attempts */.Z(context, (error) => {
            context.leave('comment', undefined);
            context.console.warn(notCommented(this.#saved, error));
        });
    }
    get saved() {
        return this.#saved;
    }
    /** Shows a launched job; nothing waits for the requests. A relaunch replaces the previous job. */
    running(job, { url }) {
        const shown = this.#context.console.redactor.redact(url) === url ? url : undefined;
        this.#save({ jobs: this.#saved.jobs + 1, job: { id: job.id, url: shown } });
        const running = { status: 'running', sentence: `${(0,markdown/* link */.nf)(`Job ${job.id}`, shown ?? '')} was launched.` };
        this.#inProgress = this.#inProgress.then(() => 
        // A request that is under way is not aborted: it could still arrive after the last one.
        this.#attempts.make(ATTEMPT_MS, this.#closing.signal, (timeoutMs) => this.#show(running, [], { timeoutMs })));
    }
    /** Notes the end, and what to show of it. Nothing is sent before the comment is closed. */
    ends({ title = this.#saved.title, end, parts }) {
        this.#parts = parts;
        this.#save({ title, end });
    }
    /** Saves the comment for the post step, which finds the end. */
    staysOpen() {
        this.#save({});
    }
    /**
     * Sends the noted end. Without one, the post step finds the end.
     * @param last whether no later attempt follows
     * @param isWorkflowCancelled whether the runner kills the step soon
     */
    async close({ last, isWorkflowCancelled }) {
        const { clock, console, github, leave } = this.#context;
        const budgetMs = isWorkflowCancelled ? AFTER_CANCEL_MS : ATTEMPT_MS;
        const limit = (0,timing_clock/* timeLimit */.zc)(clock, budgetMs);
        this.#closing.abort();
        await Promise.race([this.#inProgress, limit.over]);
        const { end } = this.#saved;
        const isShown = end !== undefined &&
            (await this.#attempts.make(budgetMs, limit.signal, (timeoutMs) => this.#show(end, this.#parts, { timeoutMs, signal: limit.signal })));
        limit.end();
        github.close();
        if (this.#attempts.isRefused || end === undefined)
            return;
        if (isShown)
            leave('comment', undefined);
        else if (last)
            console.warn(notCommented(this.#saved, this.#attempts.fault));
        else
            console.info(`The comment does not show the end yet: ${(0,step_errors/* describeError */.Uc)(this.#attempts.fault)} The post step tries again.`);
    }
    /** Writes the comment: this step's own one, an earlier run's, or a new one. Never writes over a newer run's. */
    async #show(end, parts, limits) {
        if (this.#isReplaced)
            return;
        const { github } = this.#context;
        const number = this.#saved.number ?? (await findPullRequest(this.#saved, github, limits));
        this.#save({ number });
        const found = await this.#existing(number, limits);
        const body = (0,compose_comment/* composeComment */.Sq)(this.#saved, end, parts);
        if (found !== undefined && (0,comment_marker/* isNewer */.U4)(found.marker, this.#saved.run))
            this.#replaced(number);
        else if (found === undefined)
            this.#save({ id: await github.create(number, body, limits) });
        else {
            this.#save({ id: found.id });
            await github.update(found.id, body, limits);
        }
    }
    /** Returns the comment to update. It is read again each time: a newer run may have written it meanwhile. */
    async #existing(number, limits) {
        const { github } = this.#context;
        const { id, key } = this.#saved;
        const known = id === undefined ? undefined : await github.get(id, limits);
        return known?.marker.key === key ? known : await github.find(number, key, limits);
    }
    #replaced(number) {
        this.#isReplaced = true;
        this.#context.console.info(`A newer run has written the comment on pull request ${number}: it stays unchanged.`);
    }
    #save(known) {
        this.#saved = { ...this.#saved, ...known };
        if (!this.#attempts.isRefused)
            this.#context.leave('comment', this.#saved);
    }
}

;// CONCATENATED MODULE: ./src/report/comment/open-comment.ts






/** Returns a comment that is not written yet. */
function newComment(context, wanted, token, job) {
    const { run, number: given, matrix, controller, template } = wanted;
    const quote = new summary_quote/* Quote */.P(context.console.redactor);
    const what = template.length > 0 ? template : [job?.template || (job?.name ?? '')];
    const state = {
        run,
        given,
        key: (0,comment_marker/* commentKey */.Td)(run, matrix, controller, what),
        title: quote.code(job?.name ?? template[0] ?? '', 200) || 'Job',
        leg: legOf(matrix, quote),
        number: undefined,
        id: undefined,
        job: undefined,
        jobs: 0,
        end: undefined,
    };
    return openComment(context, state, token);
}
/** Returns the comment of a saved state. */
function openComment(context, state, token) {
    const client = (0,github_client/* githubClient */.$)(state.run.apiUrl, token, (line) => context.console.debug(line));
    return new StickyComment({ ...context, clock: timing_clock/* systemClock */.ml, github: new CommentsApi(client, state.run) }, state);
}
/** Returns the values of the matrix leg, as GitHub shows them behind the name of the job. */
function legOf(matrix, quote) {
    try {
        const values = Object.values(JSON.parse(matrix) ?? {});
        const texts = values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)));
        return quote.code(texts.join(', '), 200);
    }
    catch {
        return quote.code(matrix, 200);
    }
}


/***/ }),

/***/ 9932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ Attempts)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5389);
/* harmony import */ var _timing_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5428);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8595);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7325);





/** Sends what belongs to one object on GitHub. After a final refusal, nothing is sent again. */
class Attempts {
    #context;
    #onRefusal;
    #isRefused = false;
    #fault = new Error((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('github-unanswered'));
    /** @param onRefusal is called once, with an error that no retry can solve */
    constructor(context, onRefusal) {
        this.#context = context;
        this.#onRefusal = onRefusal;
    }
    get isRefused() {
        return this.#isRefused;
    }
    /** The last error. */
    get fault() {
        return this.#fault;
    }
    /**
     * Sends to GitHub and retries while a retry can help and time is left.
     * @returns whether it succeeded
     */
    async make(budgetMs, signal, work) {
        if (this.#isRefused)
            return false;
        const { console, clock } = this.#context;
        const options = { sink: console, describe: _step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc, clock, signal, retryForMs: budgetMs };
        let isDone = false;
        try {
            await (0,_timing_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retryInTime */ .Rj)(options, _github_client_js__WEBPACK_IMPORTED_MODULE_4__/* .GITHUB_REQUEST_MS */ .j, async (timeoutMs) => {
                await work(timeoutMs).catch((error) => {
                    if (!signal.aborted)
                        this.#fault = error;
                    throw error;
                });
                isDone = true;
            });
        }
        catch (error) {
            // A cancel during the last request does not undo it.
            if (isDone || signal.aborted)
                return isDone;
            if (!(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(error)) {
                this.#isRefused = true;
                this.#onRefusal(error);
            }
        }
        return isDone;
    }
}


/***/ }),

/***/ 7325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ githubClient),
/* harmony export */   j: () => (/* binding */ GITHUB_REQUEST_MS)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(157);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(861);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(311);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9841);




/** Timeout of one request, in ms. */
const GITHUB_REQUEST_MS = 3000;
/**
 * Returns a client of GitHub's API. It sends through the action's own transport: Octokit's `fetch` supports no ranges in
 * `no_proxy` and no authorities of the machine.
 * @param baseUrl such as `https://api.github.com`
 * @param trace receives one line for each reply, without secrets
 */
function githubClient(baseUrl, token, trace) {
    const transport = new _http_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .Transport */ .o();
    // Octokit would write parts of the reply to the console.
    const log = { debug: trace, info: trace, warn: trace, error: trace };
    const { rest, graphql, hook } = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { baseUrl, userAgent: _version_js__WEBPACK_IMPORTED_MODULE_3__/* .USER_AGENT */ ._, log, request: { log } });
    hook.before('request', (options) => {
        const { timeoutMs = GITHUB_REQUEST_MS, signal } = options.request;
        options.request.fetch = async (address, sent) => {
            const url = new URL(address);
            const { method, headers, body } = sent;
            const reply = await transport.send({ method, url, headers, body, timeoutMs, signal });
            trace(`${method} ${url.origin}${url.pathname}: ${reply.status}`);
            const received = Object.entries(reply.headers).map(([name, value]) => [name, String(value)]);
            return new Response(reply.body || null, { status: reply.status, headers: received });
        };
    });
    hook.error('request', (error) => {
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .githubFault */ .qp)(error);
    });
    return { rest, graphql, close: () => transport.close() };
}


/***/ }),

/***/ 9841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ah: () => (/* binding */ refusalHint),
/* harmony export */   l7: () => (/* binding */ unexpectedGitHubReply),
/* harmony export */   qp: () => (/* binding */ githubFault)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8549);
/* harmony import */ var _http_reply_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2978);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5389);





/** Converts an error of Octokit into one of this action: ResponseError, ConnectionError, or the signal's reason. */
function githubFault(error) {
    if ('response' in error && error.response !== undefined)
        return refusal(error);
    const { cause = error } = error;
    return cause instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionError */ .Rc ? unreachable(cause) : cause;
}
/**
 * Returns the error for a reply that is not GitHub's, for example a proxy's or a login page. It may be temporary.
 * @param wanted what was requested, with its article
 */
function unexpectedGitHubReply(wanted, data) {
    const words = wordsOf(data);
    const id = words === '' ? 'github-reply-unexpected' : 'github-reply-unexpected-words';
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3({ id, values: { wanted } }, { status: 200, words, fromApi: false, transient: true });
}
/**
 * Returns what to do when GitHub refuses for good; `''` for other errors.
 * @param hints what to do when the token lacks the permission, and when it does not reach the object
 */
function refusalHint(error, hints) {
    switch (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3 && error.status) {
        case 401:
            return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('github-token-refused');
        case 403:
            return hints.forbidden;
        case 404:
            return hints.hidden;
        default:
            return '';
    }
}
function unreachable(error) {
    const { code, mayHaveArrived, transient } = error;
    // The transport's errors help with proxies and certificates; what the others say to do is about the controller.
    if (code.startsWith('PROXY_') || /certificate/i.test((0,_step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)))
        return error;
    const id = code === 'TIMEOUT' ? 'github-unanswered' : 'github-unreachable';
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionError */ .Rc({ id, values: { code } }, { code, mayHaveArrived, transient, cause: error });
}
function refusal({ status, response: { headers, data } }) {
    const words = wordsOf(data);
    const fromApi = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(data);
    const retryAfter = headers['retry-after'] ?? '';
    const limited = retryAfter !== '' || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(words);
    const id = headers['x-github-request-id'] ?? '';
    const requestId = /^[\w:-]{1,80}$/.test(id) ? ` (X-GitHub-Request-Id ${id})` : '';
    const statement = { id: 'github-refused', values: { status, requestId } };
    // GitHub also limits rates with 403. A 4xx that is not JSON comes from a proxy or a server under maintenance.
    const transient = status >= 500 || status === 408 || status === 429 || (fromApi ? status === 403 && limited : status !== 401);
    const retryAfterMs = /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined;
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3(statement, { status, words, fromApi, transient, retryAfterMs });
}
/** Returns GitHub's message, with the errors of single fields. */
function wordsOf(data) {
    if (!(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(data))
        return typeof data === 'string' ? (0,_http_reply_text_js__WEBPACK_IMPORTED_MODULE_4__/* .errorText */ .k)(data) : '';
    const errors = Array.isArray(data['errors']) ? data['errors'] : [];
    const details = errors.map((one) => ((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(one) ? (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one, 'message') || (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one, 'code') : one));
    return (0,_http_reply_text_js__WEBPACK_IMPORTED_MODULE_4__/* .errorText */ .k)({ detail: [(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'message'), ...details].filter((part) => part !== '') });
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
     * Returns one of this action's sentences, with text from outside in it. Names and values of inputs stay in code type:
     * text in backticks is safe.
     */
    sentence(ownSentence, max = 4 * MAX_LINE) {
        return cut(this.#clean(ownSentence), max)
            .split(/(`[a-z_]+(?:: [a-z0-9]+)?`)/)
            .map((part, index) => (index % 2 === 1 ? part : spaced(part, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(part))))
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
            shown.push(`… ${left} more ${left === 1 ? 'line' : 'lines'}`);
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
    return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ })

};

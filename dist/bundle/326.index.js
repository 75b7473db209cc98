export const id = 326;
export const ids = [326];
export const modules = {

/***/ 2331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  newComment: () => (/* binding */ newComment),
  openComment: () => (/* binding */ openComment)
});

// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var timing_clock = __webpack_require__(2147);
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

/***/ 1964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  newDeployment: () => (/* binding */ newDeployment),
  resumedDeployment: () => (/* binding */ resumedDeployment)
});

// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var timing_clock = __webpack_require__(2147);
// EXTERNAL MODULE: ./src/report/github/github-client.ts
var github_client = __webpack_require__(7325);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/report/github/attempts.ts
var attempts = __webpack_require__(9932);
;// CONCATENATED MODULE: ./src/report/deployment/deployment-end-state.ts
/**
 * Returns the last state of a deployment. `inactive`: the deployment was cancelled, and nothing of it is known to be in
 * place. `error`: the end of the job is not known.
 */
function deploymentEnd({ status, success, job }) {
    const name = job === undefined ? 'The job' : `Job ${job.id}`;
    if (success)
        return { state: 'success', description: `${name} was successful.` };
    switch (status) {
        case 'successful':
            return { state: 'failure', description: `${name} was successful, but the step failed: see its log.` };
        case 'failed':
            return { state: 'failure', description: `${name} failed.` };
        case 'canceled':
            return { state: 'inactive', description: `${name} was canceled.` };
        case 'error':
            return { state: 'error', description: `The controller could not run ${name.toLowerCase()}.` };
        case 'timed_out':
            return { state: 'error', description: `The wait for ${name.toLowerCase()} timed out; its result is unknown.` };
        default:
            return { state: 'error', description: `The result of ${name.toLowerCase()} is unknown.` };
    }
}

// EXTERNAL MODULE: ./src/http/json/json.ts
var json = __webpack_require__(4113);
;// CONCATENATED MODULE: ./src/report/deployment/environment-url.ts


/** Maximum length of a URL. Browsers and GitHub refuse longer ones. */
const MAX_ADDRESS = 2048;
/**
 * Returns the URL of what was deployed.
 * @param artifacts the job's `set_stats` data, which may have any content
 */
function resolveEnvironmentUrl(wanted, artifacts) {
    if ('address' in wanted)
        return { url: wanted.address };
    const { artifact } = wanted;
    const value = valueAt(artifacts, artifact);
    if (value === undefined) {
        const there = Object.keys(artifacts);
        if (there.length === 0)
            return { problem: (0,message/* message */.iU)('environment-url-artifacts-empty', { artifact }) };
        const known = { artifact, artifacts: there.slice(0, 10).join(', ') };
        return { problem: (0,message/* message */.iU)('environment-url-artifact-missing', known) };
    }
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.href.length > MAX_ADDRESS) {
        return { problem: (0,message/* message */.iU)('environment-url-not-http', { artifact }) };
    }
    if (url.username !== '' || url.password !== '')
        return { problem: (0,message/* message */.iU)('environment-url-with-password', { artifact }) };
    return { url: url.href };
}
/** Returns the value at a path such as `sites.0.url`. A key may contain dots: the longest key that exists wins. */
function valueAt(value, path) {
    if (!(0,json/* isRecord */.u)(value) && !Array.isArray(value))
        return undefined;
    if (Object.hasOwn(value, path))
        return value[path];
    for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
        const key = path.slice(0, dot);
        const inner = Object.hasOwn(value, key) ? value[key] : undefined;
        const found = valueAt(inner, path.slice(dot + 1));
        if (found !== undefined)
            return found;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/report/github/github-errors.ts
var github_errors = __webpack_require__(9841);
;// CONCATENATED MODULE: ./src/report/deployment/not-recorded.ts



/** Returns a warning: what GitHub does not show, and why. */
function notRecorded({ id, environment, commit }, error) {
    const reason = (0,step_errors/* describeError */.Uc)(error);
    const what = id === undefined
        ? (0,message/* message */.iU)('deployment-not-recorded', { environment, reason })
        : (0,message/* message */.iU)('deployment-not-updated', { id, environment, reason });
    const hint = (0,github_errors/* refusalHint */.ah)(error, {
        forbidden: (0,message/* text */.Qq)('github-permission-missing'),
        hidden: (0,message/* text */.Qq)('github-deployments-hidden', { repository: `${commit.owner}/${commit.repo}` }),
    });
    return (0,message/* withMore */.iA)(what, hint, (0,message/* text */.Qq)('deployment-job-unaffected'));
}

;// CONCATENATED MODULE: ./src/report/deployment/deployment.ts







/** How long a launch waits until its deployment is created, in ms. */
const BEFORE_LAUNCH_MS = 4000;
/** How long other requests are retried, during the job and after it, in ms. */
const AFTER_LAUNCH_MS = 6000;
/** How long requests are retried after a cancel, in ms. The runner soon kills the step; the post step does the rest. */
const AFTER_CANCEL_MS = 900;
/**
 * The GitHub Deployment of this run. It is only a record. Errors of GitHub are reported, but change neither the job nor
 * the verdict. No method throws.
 */
class Deployment {
    #context;
    #attempts;
    #closing = new AbortController();
    #saved;
    /** Whether GitHub may have created the deployment although no reply came. */
    #mayExist;
    #isLeft = false;
    /** The status request while the job runs; resolves to whether GitHub accepted it. */
    #inProgress = Promise.resolve(true);
    /** @param resumed whether the main step left the deployment to the post step */
    constructor(context, saved, { resumed = false } = {}) {
        this.#context = context;
        this.#saved = saved;
        this.#mayExist = resumed;
        this.#attempts = new attempts/* Attempts */.Z(context, (error) => {
            context.leave('deployment', undefined);
            context.console.warn(notRecorded(this.#saved, error));
        });
    }
    /** Creates the deployment right before the launch. The launch waits a few seconds at most. */
    async create() {
        const { console, signal } = this.#context;
        this.#save({});
        await this.#attempts.make(BEFORE_LAUNCH_MS, signal, async (timeoutMs) => {
            await this.#number({ timeoutMs, signal });
        });
        const { id, environment } = this.#saved;
        if (id !== undefined)
            console.info(`Deployment ${id} to environment "${environment}" is recorded on GitHub.`);
        else if (!this.#attempts.isRefused && !signal.aborted)
            console.info('The deployment is not recorded on GitHub yet. The launch continues.');
    }
    launched(_, { url }) {
        this.#save({ jobs: this.jobs + 1, logUrl: this.#unmasked(url) });
    }
    /** Notes a launched job and sends its status; nothing waits for the request. A relaunch replaces the previous job. */
    running(job, link) {
        this.launched(job, link);
        const signal = AbortSignal.any([this.#context.signal, this.#closing.signal]);
        const status = {
            state: 'in_progress',
            description: `Job ${job.id} was launched.`,
            environmentUrl: undefined,
        };
        this.#inProgress = this.#inProgress.then(() => 
        // A request that is under way is not aborted: it could still arrive after the last status.
        this.#attempts.make(AFTER_LAUNCH_MS, signal, (timeoutMs) => this.#report(status, { timeoutMs })));
    }
    ends(end, artifacts = {}) {
        const { state, description } = deploymentEnd(end);
        this.#save({ end: { state, description, environmentUrl: this.#environmentUrl(state, artifacts) } });
    }
    endsWithout(state, description) {
        this.#save({ end: { state, description, environmentUrl: undefined } });
    }
    leave() {
        this.#isLeft = true;
    }
    get hasEnd() {
        return this.#saved.end !== undefined;
    }
    get jobs() {
        return this.#saved.jobs;
    }
    /**
     * Sends the noted end. Without one, the post step finds the end.
     * @param last whether no later attempt follows
     * @param isWorkflowCancelled whether the runner kills the step soon
     */
    async close({ last, isWorkflowCancelled }) {
        const { clock, console, github, leave } = this.#context;
        const budgetMs = isWorkflowCancelled ? AFTER_CANCEL_MS : AFTER_LAUNCH_MS;
        const limit = (0,timing_clock/* timeLimit */.zc)(clock, budgetMs);
        // Stop the retries of the earlier status before another one is sent.
        if (!this.#isLeft)
            this.#closing.abort();
        const inProgress = await Promise.race([this.#inProgress, limit.over.then(() => false)]);
        const { end } = this.#saved;
        const isReported = end === undefined ? inProgress : await this.#reportEnd(end, budgetMs, limit.signal);
        limit.end();
        this.#closing.abort();
        github.close();
        // Without an end, the post step still has to find it.
        if (this.#attempts.isRefused || (end === undefined && !this.#isLeft))
            return;
        if (isReported || this.#isLeft)
            leave('deployment', undefined);
        if (isReported)
            return;
        if (last || this.#isLeft)
            console.warn(notRecorded(this.#saved, this.#attempts.fault));
        else
            console.info(`The final status of the deployment could not be sent to GitHub: ${(0,step_errors/* describeError */.Uc)(this.#attempts.fault)} The post step tries again.`);
    }
    async #reportEnd(end, budgetMs, signal) {
        return await this.#attempts.make(budgetMs, signal, (timeoutMs) => this.#report(end, { timeoutMs, signal }));
    }
    async #report(status, limits) {
        const id = await this.#number(limits);
        if (id === undefined)
            return;
        await this.#context.github.addStatus(id, { ...status, logUrl: this.#saved.logUrl }, limits);
    }
    /**
     * Returns the deployment's id. If it is unknown, looks for a deployment that may exist, and otherwise creates one.
     * @returns undefined when nothing was launched and the step ends: then there is nothing to record
     */
    async #number(limits) {
        const { github } = this.#context;
        const { id, environment, payload } = this.#saved;
        if (id !== undefined)
            return id;
        if (this.#mayExist) {
            const found = await github.find(environment, payload.launch, limits);
            if (found !== undefined)
                return this.#created(found);
        }
        if (this.#closing.signal.aborted && this.jobs === 0)
            return undefined;
        this.#mayExist = true;
        return this.#created(await github.create(this.#saved, limits));
    }
    #created(id) {
        this.#save({ id });
        return id;
    }
    #save(known) {
        this.#saved = { ...this.#saved, ...known };
        if (!this.#attempts.isRefused)
            this.#context.leave('deployment', this.#saved);
    }
    /** Returns the URL of what was deployed. The job's artifacts may have any content. */
    #environmentUrl(state, artifacts) {
        const { environmentUrl } = this.#saved;
        if (environmentUrl === undefined)
            return undefined;
        const found = resolveEnvironmentUrl(environmentUrl, artifacts);
        const resolved = 'url' in found && this.#unmasked(found.url) === undefined
            ? { problem: (0,message/* message */.iU)('environment-url-secret') }
            : found;
        if ('url' in resolved)
            return resolved.url;
        // A job that did not succeed may not have reached its `set_stats`.
        if (state === 'success')
            this.#context.console.warn(resolved.problem);
        return undefined;
    }
    /** Returns the URL unless it contains a secret: everyone who sees the repository sees its deployments. */
    #unmasked(url) {
        return this.#context.console.redactor.redact(url) === url ? url : undefined;
    }
}

// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
;// CONCATENATED MODULE: ./src/report/deployment/deployments-api.ts


/** GitHub refuses a longer description of a status, and cuts that of a deployment. */
const MAX_DESCRIPTION = 140;
/** How many of a commit's newest deployments are searched. */
const MAX_SEARCHED = 100;
/** The Deployments of one commit. Every method throws a ResponseError or ConnectionError, or the signal's reason. */
class DeploymentsApi {
    #client;
    #repository;
    #sha;
    constructor(client, { owner, repo, sha }) {
        this.#client = client;
        this.#repository = { owner, repo };
        this.#sha = sha;
    }
    /** @returns the deployment's id */
    async create({ environment, description, payload }, limits) {
        const { data } = await this.#client.rest.repos.createDeployment({
            ...this.#repository,
            // The commit itself: a branch may have moved on to another commit.
            ref: this.#sha,
            task: 'deploy',
            auto_merge: false,
            required_contexts: [],
            environment,
            description: description.slice(0, MAX_DESCRIPTION),
            payload,
            request: limits,
        });
        return idOf('a deployment', data);
    }
    /** Returns the id of the commit's deployment with this launch id in its payload, or undefined. */
    async find(environment, launchId, limits) {
        const query = { sha: this.#sha, environment, task: 'deploy', per_page: MAX_SEARCHED };
        const { data } = await this.#client.rest.repos.listDeployments({ ...this.#repository, ...query, request: limits });
        if (!Array.isArray(data))
            throw (0,github_errors/* unexpectedGitHubReply */.l7)('a list of deployments', data);
        const found = data.filter(fields/* isRecord */.u4).find((deployment) => (0,fields/* text */.Qq)(payloadOf(deployment), 'launch') === launchId);
        return found === undefined ? undefined : (0,fields/* number */.ai)(found, 'id');
    }
    async addStatus(id, status, limits) {
        const { state, description, logUrl, environmentUrl } = status;
        const { data } = await this.#client.rest.repos.createDeploymentStatus({
            ...this.#repository,
            deployment_id: id,
            state,
            description: description.slice(0, MAX_DESCRIPTION),
            ...(logUrl === undefined ? {} : { log_url: logUrl }),
            ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
            request: limits,
        });
        idOf('a status of a deployment', data);
    }
    /** Aborts all requests. */
    close() {
        this.#client.close();
    }
}
/** Returns the payload of a deployment. GitHub returns it as it was sent, as JSON or as JSON text. */
function payloadOf(deployment) {
    const payload = deployment['payload'];
    if (typeof payload !== 'string')
        return (0,fields/* record */.g1)(deployment, 'payload');
    try {
        const parsed = JSON.parse(payload);
        return (0,fields/* isRecord */.u4)(parsed) ? parsed : {};
    }
    catch {
        return {};
    }
}
/** Returns the id of the created object. A proxy in front of GitHub may answer with anything. */
function idOf(wanted, data) {
    const id = (0,fields/* isRecord */.u4)(data) ? (0,fields/* number */.ai)(data, 'id') : undefined;
    if (id === undefined)
        throw (0,github_errors/* unexpectedGitHubReply */.l7)(wanted, data);
    return id;
}

;// CONCATENATED MODULE: ./src/report/deployment/open-deployment.ts




/** Returns a deployment that is not recorded yet. */
function newDeployment(context, { environment, environmentUrl }, token, commit, details) {
    // Everyone who sees the repository sees its deployments.
    const redact = (_, value) => typeof value === 'string' ? context.console.redactor.redactWords(value) : value;
    const { description, payload } = JSON.parse(JSON.stringify(details), redact);
    const unknown = { id: undefined, jobs: 0, logUrl: undefined, end: undefined };
    const saved = { commit, environment, environmentUrl, description, payload, ...unknown };
    return new Deployment(withClient(context, commit, token), saved);
}
/** Returns the deployment that the main step left open. For the post step. */
function resumedDeployment(context, saved, token) {
    return new Deployment(withClient(context, saved.commit, token), saved, { resumed: true });
}
function withClient(context, commit, token) {
    const client = (0,github_client/* githubClient */.$)(commit.apiUrl, token, (line) => context.console.debug(line));
    return { ...context, clock: timing_clock/* systemClock */.ml, github: new DeploymentsApi(client, commit) };
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
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2524);
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
    const { rest, graphql, hook } = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { baseUrl, userAgent: _version_js__WEBPACK_IMPORTED_MODULE_3__/* .USER_AGENT */ ._O, log, request: { log } });
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

};

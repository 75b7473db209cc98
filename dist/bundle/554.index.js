export const id = 554;
export const ids = [554];
export const modules = {

/***/ 8304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  launchAction: () => (/* binding */ launchAction)
});

// EXTERNAL MODULE: ./src/inputs/comment-run.ts
var comment_run = __webpack_require__(2196);
// EXTERNAL MODULE: ./src/inputs/github-run.ts
var github_run = __webpack_require__(1622);
// EXTERNAL MODULE: ./src/controller/templates/templates.ts + 1 modules
var templates = __webpack_require__(4444);
// EXTERNAL MODULE: ./src/launch-inputs.ts
var launch_inputs = __webpack_require__(9412);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/deployment-inputs.ts
var deployment_inputs = __webpack_require__(3466);
// EXTERNAL MODULE: ./src/inputs/follow-inputs.ts + 3 modules
var follow_inputs = __webpack_require__(243);
// EXTERNAL MODULE: ./src/inputs/prompt-inputs.ts
var prompt_inputs = __webpack_require__(4317);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/required-prompts.ts
var required_prompts = __webpack_require__(6821);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/main-inputs.ts











/** The names of all inputs of the main action, as in action.yml (a test compares the two). */
const LAUNCH_INPUTS = [
    ...connection_inputs/* CONNECTION_INPUTS */.vS,
    'template_id',
    'template_name',
    'organization',
    'template_type',
    ...Object.values(launch_inputs/* PROMPT_INPUTS */.L),
    'extra_vars_file',
    'ignored_fields',
    'require',
    'github_context',
    'dry_run',
    'wait',
    ...follow_inputs/* FOLLOW_INPUTS */.yS,
    'retry_failed_hosts',
    ...deployment_inputs/* DEPLOYMENT_INPUTS */._f,
];
/**
 * Reads the inputs of the main action.
 * @throws ConfigurationError that lists every wrong input
 */
async function readLaunchInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    const follow = (0,follow_inputs/* readFollow */.gx)(reader);
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        order: { ...(await readOrder(reader)), failOnChanges: follow.failOnChanges },
        githubContext: reader.parsed('github_context', parse_values/* parseBoolean */.yG) ?? true,
        dryRun: reader.parsed('dry_run', parse_values/* parseBoolean */.yG) ?? false,
        wait: (0,follow_inputs/* readWait */.mg)(reader, follow),
        ...follow,
        retryFailedHosts: reader.parsed('retry_failed_hosts', (0,parse_values/* parseCount */.zq)(0)) ?? 0,
        deployment: (0,deployment_inputs/* readDeployment */.iJ)(reader),
        remarks: reader.remarks,
    };
    checkTogether(reader, inputs);
    await (0,required_prompts/* checkRequired */.m)(reader, promptsByInput(inputs.order.prompts));
    (0,required_prompts/* remarkNulls */.h)(reader);
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, LAUNCH_INPUTS);
    reader.finish();
    return inputs;
}
/** Returns what identifies the template as given, its name first. */
function templateParts({ order }) {
    const { id, name, organization = '', type = '' } = order.template;
    return [name ?? `template ${id}`, organization, type];
}
/** Notes inputs that do not work with the values of other inputs. */
function checkTogether(reader, { wait, retryFailedHosts, order }) {
    if (retryFailedHosts > 0 && !wait)
        reader.problem('retry_failed_hosts', (0,message/* message */.iU)('retries-without-wait'));
    if (order.failOnChanges && order.prompts.job_type === 'run') {
        reader.problem('fail_on_changes', (0,message/* message */.iU)('fail-on-changes-in-run'));
    }
}
/** Returns the prompts by the names of their inputs, also those that are not given. */
function promptsByInput(prompts) {
    const fields = Object.entries(launch_inputs/* PROMPT_INPUTS */.L);
    return Object.fromEntries(fields.map(([field, input]) => [input, prompts[field]]));
}
async function readOrder(reader) {
    const template = {
        id: reader.parsed('template_id', parseTemplateId),
        name: reader.text('template_name'),
        organization: reader.text('organization'),
        type: reader.parsed('template_type', (0,parse_values/* parseWord */.kB)(...templates/* TEMPLATE_TYPES */.$)),
    };
    const hasId = reader.text('template_id') !== undefined;
    if (!hasId && template.name === undefined)
        reader.problem('template_id', (0,message/* message */.iU)('template-missing'));
    if (hasId && template.name !== undefined)
        reader.problem('template_name', (0,message/* message */.iU)('template-given-twice'));
    return {
        template,
        prompts: await (0,prompt_inputs/* readPrompts */.wZ)(reader),
        ignoredFields: reader.parsed('ignored_fields', (0,parse_values/* parseWord */.kB)('fail', 'warn')) ?? 'fail',
    };
}
function parseTemplateId(text) {
    if (/^\d+$/.test(text))
        return (0,parse_values/* parseId */.Fg)(text);
    throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('template-id-not-number', { given: (0,parse_values/* shown */.SP)(text) }));
}

// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __webpack_require__(6489);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/launch/before-launch.ts
var before_launch = __webpack_require__(1710);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/timing/retry.ts
var timing_retry = __webpack_require__(5428);
// EXTERNAL MODULE: ./src/timing/side-by-side.ts
var side_by_side = __webpack_require__(2657);
// EXTERNAL MODULE: ./src/timing/transient-error.ts
var transient_error = __webpack_require__(8595);
// EXTERNAL MODULE: ./src/launch/launch-id.ts
var launch_id = __webpack_require__(8008);
// EXTERNAL MODULE: ./src/launch/launch-request.ts
var launch_request = __webpack_require__(9196);
// EXTERNAL MODULE: ./src/launch/post-once.ts
var post_once = __webpack_require__(4299);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/launch/compare-with-request.ts
var compare_with_request = __webpack_require__(6953);
// EXTERNAL MODULE: ./src/http/json/same-value.ts
var same_value = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/launch/job-variables.ts
var job_variables = __webpack_require__(4644);
;// CONCATENATED MODULE: ./src/launch/matches-defaults.ts


/** Prompts whose value the job and the template's defaults show in the same form. */
const PLAIN = [
    'limit',
    'job_tags',
    'skip_tags',
    'scm_branch',
    'job_type',
    'verbosity',
    'diff_mode',
    'forks',
    'timeout',
];
/**
 * Returns whether a job has the template's defaults for every prompt that the request leaves out; otherwise another
 * user launched it. Used only without a launch id.
 */
function matchesDefaults(job, info, survey, request) {
    // Updates have no prompts; the workflow job of a sliced template does not show them.
    if (job.type !== 'job' && (job.type !== 'workflow_job' || job.isSliced))
        return true;
    const { defaults } = info;
    const { prompts } = job;
    const plain = PLAIN.every((field) => request[field] !== undefined || sameText(defaults[field], prompts[field]));
    const credentials = defaults.credentials.map(({ id }) => id);
    return (plain &&
        (request.inventory !== undefined || sameText(defaults.inventory?.id, prompts.inventory)) &&
        (request.credentials !== undefined ||
            sameIds(credentials, prompts.credentials?.map(({ id }) => id))) &&
        (request.labels !== undefined || sameIds(defaults.labels, prompts.labels)) &&
        survey.every((question) => isUnanswered(job, question, request)));
}
/** Returns whether two values are equal. Null and an empty string are equal; a field that is not shown matches. */
function sameText(standard, actual) {
    if (actual === undefined)
        return true;
    return (standard ?? '') === (actual ?? '');
}
function sameIds(standard, actual) {
    if (actual === undefined)
        return true;
    return standard.length === actual.length && standard.every((id) => actual.includes(id));
}
/** Returns true if the request answers the survey question, or if the job has its default or no value. */
function isUnanswered(job, { variable, type, default: standard }, request) {
    if (request.extra_vars !== undefined && Object.hasOwn(request.extra_vars, variable))
        return true;
    const variables = (0,job_variables/* jobVariables */.B)(job);
    if (variables === undefined || !Object.hasOwn(variables, variable))
        return true;
    // The API hides the answer to a password question: it can only be the default if there is one.
    if (type === 'password')
        return standard !== '' && standard !== null && standard !== undefined;
    return (0,same_value/* sameValue */.e)(variables[variable], standard);
}

// EXTERNAL MODULE: ./src/launch/prepare/find-template.ts
var find_template = __webpack_require__(4535);
// EXTERNAL MODULE: ./src/launch/search-launched-job.ts
var search_launched_job = __webpack_require__(4836);
;// CONCATENATED MODULE: ./src/launch/recover-launch.ts







/**
 * Searches for the job of a launch whose reply was lost (guarantee: at most one launch). A launch id decides. Without
 * one, the job must be newer than all jobs before the launch. It must have the same user and the same value of every
 * prompt. Adopts none if several jobs match.
 * @throws LaunchUnknownError that lists the jobs and what to do next
 */
async function recover(context, trace, cause) {
    context.sink.info(`${(0,step_errors/* describeError */.Uc)(cause)} Looking for the job among those of ${(0,find_template/* describeTemplate */.i)(trace.template)}; the launch is not repeated.`);
    return await (0,search_launched_job/* searchJob */.If)(context, {
        source: trace.template.id,
        isCandidate: (job) => isCandidate(job, trace),
        proven: trace.launchId !== undefined,
        unknown: (candidates, jobs) => unknown(trace, cause, candidates, jobs),
        unreadable: (lastError) => unreadable(trace, cause, lastError),
    });
}
function isCandidate(job, trace) {
    if (trace.launchId !== undefined)
        return (0,launch_id/* hasLaunchId */.ty)(job, trace.launchId);
    if (trace.before === undefined || job.launchType !== 'manual')
        return false;
    return (job.id > trace.before.newestJobId &&
        job.createdBy === trace.before.userId &&
        (0,compare_with_request/* differences */.tX)(job, trace.request).length === 0 &&
        matchesDefaults(job, trace.info, trace.survey, trace.request));
}
function unknown(trace, cause, candidates, jobs) {
    const seen = candidates.length > 0 ? candidates : jobs.slice(0, 3);
    const list = seen.map(({ type, id, status, created }) => `- ${type} ${id}, ${status}, created ${created}`);
    const values = { template: (0,find_template/* describeTemplate */.i)(trace.template), reason: (0,step_errors/* describeError */.Uc)(cause) };
    const count = candidates.length;
    if (count > 1)
        return withList((0,message/* message */.iU)('launch-unknown-several-jobs', { ...values, count }), list, trace, cause);
    const id = list.length === 0 ? 'launch-unknown-none-visible' : 'launch-unknown-no-job';
    return withList((0,message/* message */.iU)(id, values), list, trace, cause);
}
function unreadable(trace, cause, error) {
    const values = { template: (0,find_template/* describeTemplate */.i)(trace.template), reason: (0,step_errors/* describeError */.Uc)(cause) };
    const found = error === undefined
        ? (0,message/* message */.iU)('launch-unknown-search-ended', values)
        : (0,message/* message */.iU)('launch-unknown-jobs-unreadable', { ...values, lastError: (0,step_errors/* describeError */.Uc)(error) });
    return withList(found, [], trace, cause);
}
/** Returns the error: what was found, the jobs line by line, and what to do next. */
function withList(found, list, trace, cause) {
    return new step_errors/* LaunchUnknownError */.yP({ ...found, text: [found.text, ...list, advice(trace)].join('\n') }, { cause });
}
function advice({ launchId }) {
    const notRepeated = (0,message/* message */.iU)('launch-not-repeated');
    return launchId === undefined ? notRepeated.text : (0,message/* withMore */.iA)(notRepeated, (0,message/* text */.Qq)('launch-id-of-job', { launchId })).text;
}

// EXTERNAL MODULE: ./src/launch/refusal-hints.ts
var refusal_hints = __webpack_require__(5928);
;// CONCATENATED MODULE: ./src/launch/launch.ts










/** How long to retry when a page replaces the controller's reply, before a launch without launch id, in ms. */
const PAGES_MS = 10_000;
/**
 * Prepares what is needed to find the job if the launch reply is lost. Launches nothing.
 * @param variable added to the extra vars if the template prompts for them; undefined to add nothing
 */
async function traceLaunch(context, template, { info, survey }, request, variable) {
    if (variable !== undefined && info.asks.has(launch_request/* PROMPTS */.ae.extra_vars.ask)) {
        const { variables, isAdded } = (0,launch_id/* withLaunchIdVariable */.V3)(request.extra_vars, variable);
        if (isAdded)
            return {
                template,
                info,
                survey,
                request: { ...request, extra_vars: variables },
                launchId: variable.launch_id,
                before: undefined,
            };
    }
    const before = await lookBefore(context, template);
    return { template, info, survey, request, launchId: undefined, before };
}
/**
 * Returns the user's id and the newest job before the launch, which help to find the job after a lost reply.
 * Returns undefined when the controller does not show them: the launch proceeds without.
 * @throws ResponseError, ConnectionError when a retry may succeed; the signal's reason
 */
async function lookBefore(context, template) {
    const { controller, clock, signal } = context;
    // Leaves time for one more attempt before the retry gives up.
    const pagesUntil = clock.now() + Math.min(PAGES_MS, context.retryForMs / 2);
    const isAnswer = (error) => {
        // Neither a refusal nor a reply of another shape will change.
        if (error instanceof reply_errors/* UnexpectedReplyError */.o9 || (error instanceof errors/* ResponseError */.o3 && !error.transient))
            return true;
        // A page with status 200 may be an outage at first; after this time it counts as the answer.
        return error instanceof errors/* ResponseError */.o3 && error.status === 200 && clock.now() >= pagesUntil;
    };
    const waiting = { ...context, isRetryable: (error) => (0,transient_error/* isTransient */.dg)(error) && !isAnswer(error) };
    try {
        const [user, jobs] = await (0,side_by_side/* sideBySide */.Q)((0,timing_retry/* reportOnce */.S1)(waiting), (retry) => controller.users.me({ signal, retry }), (retry) => controller.unifiedJobs.recent(template.id, 1, { signal, retry }));
        return user === undefined ? undefined : { userId: user.id, newestJobId: Math.max(0, ...jobs.map(({ id }) => id)) };
    }
    catch (error) {
        if (isAnswer(error))
            return undefined;
        throw error;
    }
}
/**
 * Launches the template with one POST. Searches for the job if the reply does not show whether it exists.
 * @throws ResponseError when the controller refused; LaunchUnknownError when the outcome remains unknown
 */
async function launch(context, trace) {
    const { template, request } = trace;
    const posted = await (0,post_once/* postOnce */.y)(context, (options) => context.controller.templates.launch(template, (0,launch_request/* launchBody */.yj)(request), options)).catch((error) => {
        throw (0,refusal_hints/* nothingLaunched */.Gc)(error, template, request);
    });
    if ('job' in posted)
        return { job: posted.job, how: 'created', launchedByThisRun: true };
    const adopted = await recover(context, trace, posted.lost);
    return { job: adopted.job, how: 'adopted', launchedByThisRun: adopted.proven };
}

;// CONCATENATED MODULE: ./src/launch/prepare/check-relaunch.ts


/**
 * Returns a sentence when `retry_failed_hosts` has no effect: only the job of a job template can be relaunched on its
 * failed hosts. The controller runs a sliced job as a workflow job.
 * @param times the value of the input
 */
function noRelaunch(template, request, times) {
    if (times === 0)
        return [];
    if (template.type !== 'job_template')
        return [(0,message/* message */.iU)('no-relaunch-of-type', { template: (0,find_template/* describeTemplate */.i)(template) })];
    return (request.job_slice_count ?? 1) > 1 ? [(0,message/* message */.iU)('no-relaunch-of-slices')] : [];
}

// EXTERNAL MODULE: ./src/controller/templates/launch-info.ts
var launch_info = __webpack_require__(2202);
// EXTERNAL MODULE: ./src/http/json/json.ts
var json = __webpack_require__(4113);
;// CONCATENATED MODULE: ./src/launch/prepare/check-branch.ts

/**
 * Returns why the template's project refuses the requested branch. Returns nothing when the project cannot be read:
 * then the controller refuses the launch.
 * @throws the signal's reason
 */
async function branchProblems({ controller, signal }, template, request) {
    const asked = request.scm_branch?.trim();
    if (asked === undefined || template.project === undefined)
        return [];
    const project = await controller.projects.get(template.project, { signal }).catch(() => undefined);
    signal.throwIfAborted();
    if (project?.allowOverride !== false || project.scmBranch === asked)
        return [];
    return [(0,message/* message */.iU)('branch-override-off', { id: template.project, name: project.name })];
}

// EXTERNAL MODULE: ./src/launch/prepare/check-mode.ts
var check_mode = __webpack_require__(1652);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
;// CONCATENATED MODULE: ./src/launch/prepare/credential-passwords.ts


/*
 * The passwords that credentials prompt for at each launch. The controller uses the ones that it needs and drops the
 * others. `ignored_fields` does not list dropped passwords.
 */
/**
 * Returns a sentence about passwords that the job's credentials need and the request lacks, or none.
 * @param credentials the job's credentials if the request replaces the template's, otherwise undefined
 */
function missingPasswords(info, request, credentials) {
    const missing = askedFor(info, credentials).filter((name) => (request.credential_passwords?.[name] ?? '') === '');
    return missing.length === 0 ? [] : [(0,message/* message */.iU)('credential-passwords-missing', { names: (0,sentence_parts/* inBackticks */.Zw)(missing) })];
}
/** Returns a sentence about passwords that the request contains and no credential of the job needs, or none. */
function unneededPasswords(type, info, request, credentials) {
    if (type !== 'job_template')
        return request.credential_passwords === undefined ? [] : [(0,message/* message */.iU)('credential-passwords-job-templates-only')];
    const asked = askedFor(info, credentials);
    const unneeded = Object.keys(request.credential_passwords ?? {}).filter((name) => !asked.includes(name));
    if (unneeded.length === 0)
        return [];
    return [(0,message/* message */.iU)('credential-passwords-not-prompted', { names: (0,sentence_parts/* inBackticks */.Zw)(unneeded) })];
}
function askedFor(info, credentials) {
    return [
        ...new Set([
            ...(credentials ?? info.defaults.credentials).flatMap((credential) => credential.passwordsNeeded),
            // The launch description names the passwords of the template's own credentials.
            ...(credentials === undefined ? info.passwordsNeeded : []),
        ]),
    ];
}

// EXTERNAL MODULE: ./src/launch/prepare/survey-answers.ts
var survey_answers = __webpack_require__(3119);
;// CONCATENATED MODULE: ./src/launch/prepare/check-prompts.ts




/**
 * Returns everything that prevents a launch with exactly these values. The check must come before the POST: for a field
 * without a prompt, a job template answers 201 and runs without it (controller fact 3).
 * @param credentials the job's credentials if the request replaces the template's, instead undefined
 */
function checkPrompts(type, { info, survey }, request, credentials) {
    return {
        ignored: [
            ...unpromptedFields(type, info, request),
            ...unpromptedVariables(type, info, survey, request.extra_vars ?? {}),
        ],
        problems: [
            ...(0,survey_answers/* surveyProblems */.Z)(survey, info.variablesNeeded, request.extra_vars ?? {}),
            ...missingPasswords(info, request, credentials),
            ...(info.inventoryNeeded && request.inventory === undefined ? [(0,message/* message */.iU)('inventory-required')] : []),
        ],
    };
}
function unpromptedFields(type, info, request) {
    return (0,launch_request/* givenFields */.Fh)(request)
        .filter((field) => field !== 'extra_vars' && !info.asks.has(launch_request/* PROMPTS */.ae[field].ask))
        .map((field) => ({ field, problem: unprompted(type, field) }));
}
function unprompted(type, field) {
    const { ask, label, instead } = launch_request/* PROMPTS */.ae[field];
    const input = (0,launch_request/* inputName */.yu)(field);
    return noPrompt(type, field) ?? (0,message/* message */.iU)('prompt-not-enabled', { input, instead, label, ask });
}
/** Returns why a template of this type lacks a prompt, and what to do; undefined if it can prompt for it. */
function noPrompt(type, field) {
    const input = (0,launch_request/* inputName */.yu)(field);
    switch (type) {
        case 'job_template':
            return undefined;
        case 'workflow_job_template':
            return launch_request/* WORKFLOW_PROMPTS */.O.includes(field)
                ? undefined
                : (0,message/* message */.iU)('prompt-not-in-workflows', { input, ask: launch_request/* PROMPTS */.ae[field].ask });
        case 'project':
            return (0,message/* message */.iU)('prompt-not-in-project', { input });
        case 'inventory_source':
            return (0,message/* message */.iU)('prompt-not-in-inventory-source', { input });
    }
}
function unpromptedVariables(type, info, survey, variables) {
    if (info.asks.has(launch_request/* PROMPTS */.ae.extra_vars.ask))
        return [];
    const outside = Object.keys(variables).filter((name) => !survey.some((question) => question.variable === name));
    if (outside.length === 0)
        return [];
    const names = outside.map((name) => `\`${name}\``).join(', ');
    const none = noPrompt(type, 'extra_vars');
    if (none !== undefined)
        return [{ field: 'extra_vars', variables: outside, problem: none }];
    const problem = info.surveyEnabled
        ? (0,message/* message */.iU)('variables-not-in-survey', { survey: survey.map(({ variable }) => variable).join(', '), names })
        : (0,message/* message */.iU)('variables-not-prompted', { names });
    return [{ field: 'extra_vars', variables: outside, problem }];
}
/** Returns the request without the fields and variables that the template would drop. */
function withoutIgnored(request, ignored) {
    const left = { ...request };
    for (const { field, variables } of ignored) {
        if (variables === undefined)
            delete left[field];
        else
            left.extra_vars = Object.fromEntries(Object.entries(left.extra_vars ?? {}).filter(([name]) => !variables.includes(name)));
    }
    return left;
}

;// CONCATENATED MODULE: ./src/launch/prepare/check-request.ts



/**
 * Checks the request against the template's prompts. Dropped fields are neither resolved nor validated.
 */
function checkRequest(template, prompts, { request: wanted, credentials: merged, inventoryName, problems: unresolved }, { ignoredFields, failOnChanges }) {
    const { ignored, problems: needs } = checkPrompts(template.type, prompts, wanted, merged);
    const leaves = ignoredFields === 'warn';
    const request = withoutIgnored(wanted, ignored);
    const isLeftOut = (field) => leaves && ignored.some((one) => one.field === field);
    const credentials = isLeftOut('credentials') ? undefined : merged;
    const unneeded = unneededPasswords(template.type, prompts.info, request, credentials);
    // Only job templates accept passwords; their credentials decide which ones.
    const isReported = leaves || template.type === 'job_template';
    if (template.type !== 'job_template')
        delete request.credential_passwords;
    return {
        request,
        ignored,
        credentials,
        inventoryName: isLeftOut('inventory') ? undefined : inventoryName,
        remarks: isReported ? unneeded : [],
        problems: [
            ...(leaves ? [] : ignored.map(({ problem }) => problem)),
            ...unresolved.filter(({ field }) => !isLeftOut(field)).map(({ problem }) => problem),
            ...(leaves ? checkPrompts(template.type, prompts, request, credentials).problems : needs),
            ...(isReported ? [] : unneeded),
            ...(failOnChanges ? (0,check_mode/* noCheckMode */.f)(template, prompts.info, leaves ? request : wanted) : []),
        ],
    };
}

;// CONCATENATED MODULE: ./src/launch/prepare/plain-templates.ts



/** The largest number of names that a message lists. */
const NAMED = 10;
/** The delimiters of Jinja's expressions and statements: `{{ name }}`, `{% if name %}`. */
const DELIMITERS = [
    ['{{', '}}'],
    ['{%', '%}'],
];
/** The prompts that become arguments of `ansible-playbook`, which evaluates no templates in them. */
const ARGUMENTS = ['limit', 'job_tags', 'skip_tags', 'scm_branch'];
/**
 * Returns a sentence about templates in the request that the job would use as plain text, and none for what the
 * controller is known to evaluate. By default a controller marks the strings of a launch as unsafe, and Ansible
 * does not evaluate those (AWX 24.6, `safe_dump`).
 * @throws the signal's reason
 */
async function plainTemplates(context, request) {
    const inputs = ARGUMENTS.filter((field) => hasTemplate(request[field] ?? ''));
    const found = inputs.map((field) => (0,message/* message */.iU)('prompt-with-template', { input: (0,launch_request/* inputName */.yu)(field) }));
    const variables = Object.entries(request.extra_vars ?? {}).flatMap(([key, value]) => templateNames(value, key));
    if (variables.length === 0 || (await evaluatesVariables(context)))
        return found;
    const more = variables.length > NAMED ? ` and ${variables.length - NAMED} more` : '';
    const names = `${variables.slice(0, NAMED).join(', ')}${more}`;
    return [...found, (0,message/* message */.iU)('variables-with-template', { names })];
}
function hasTemplate(value) {
    return DELIMITERS.some(([opening, closing]) => {
        const start = value.indexOf(opening);
        return start !== -1 && value.includes(closing, start + opening.length);
    });
}
/** Returns the name of each string with a template in a variable, such as `app.hosts[0]`, in backticks. */
function templateNames(value, name) {
    if (typeof value === 'string')
        return hasTemplate(value) ? [`\`${name}\``] : [];
    if (Array.isArray(value))
        return value.flatMap((item, index) => templateNames(item, `${name}[${index}]`));
    if (!(0,json/* isJsonObject */.O)(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => templateNames(item, `${name}.${key}`));
}
/** Returns whether jobs evaluate templates in variables of a launch; false also when the setting cannot be read. */
async function evaluatesVariables({ controller, signal }) {
    try {
        return (await controller.settings.allowJinjaInExtraVars({ signal })) === 'always';
    }
    catch {
        signal.throwIfAborted();
        return false;
    }
}

// EXTERNAL MODULE: ./src/launch/prepare/look-up-objects.ts
var look_up_objects = __webpack_require__(4397);
;// CONCATENATED MODULE: ./src/launch/prepare/merge-credentials.ts

/**
 * Merges the given credentials into the template's by type and vault id. The API replaces the whole set. Of two
 * credentials with the same type and vault id, it silently drops one (controller fact 6).
 */
function mergeCredentials(template, given) {
    const key = (credential) => `${credential.type} ${credential.vaultId}`;
    const twice = given.find((credential, index) => given.slice(0, index).some((other) => key(other) === key(credential) && other.id !== credential.id));
    const unique = [...new Map(given.map((credential) => [credential.id, credential])).values()];
    const kept = template.filter((credential) => !unique.some((other) => key(other) === key(credential)));
    const credentials = [...kept, ...unique];
    if (twice === undefined)
        return { credentials };
    const alike = given.filter((credential) => key(credential) === key(twice)).map(({ id, name }) => `${id} "${name}"`);
    return { credentials, problem: (0,message/* message */.iU)('credentials-same-kind', { credentials: alike.join(' and ') }) };
}

;// CONCATENATED MODULE: ./src/launch/prepare/resolve-names.ts




/** Replaces the id of a missing object; the problem that is noted with it prevents the launch. */
const NOT_FOUND = 0;
/**
 * Turns names into ids, and checks the ids, so that a wrong one is reported before the launch.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function resolveNames(context, inputs, info) {
    const { inventory, credentials, execution_environment, instance_groups, labels, ...rest } = inputs;
    const { controller } = context;
    const retry = (0,timing_retry/* reportOnce */.S1)(context);
    const problems = [];
    const names = {};
    const id = async (field, wanted) => {
        if (wanted === undefined)
            return undefined;
        const { found, problem } = await (0,look_up_objects/* lookUp */.T)(controller, field, wanted, retry);
        if (problem !== undefined)
            problems.push({ field, problem });
        if (found !== undefined)
            names[field] = new Map([...(names[field] ?? []), [found.id, found.name]]);
        // A missing object is still a requested value: the template must prompt for it.
        return found?.id ?? NOT_FOUND;
    };
    const ids = async (field, wanted) => {
        if (wanted === undefined)
            return undefined;
        const found = [];
        for (const item of wanted)
            found.push((await id(field, item)) ?? NOT_FOUND);
        // Removes duplicates: an object may be given by name and by id.
        return [...new Set(found)];
    };
    const find = (wanted) => (0,look_up_objects/* lookUp */.T)(controller, 'credentials', wanted, retry);
    const merged = credentials === undefined ? undefined : await resolveCredentials(credentials, info, find, problems);
    const request = {
        ...rest,
        inventory: await id('inventory', inventory),
        credentials: merged?.map((credential) => credential.id),
        execution_environment: await id('execution_environment', execution_environment),
        instance_groups: await ids('instance_groups', instance_groups),
        labels: await ids('labels', labels),
    };
    if (merged !== undefined)
        names.credentials = new Map(merged.map((credential) => [credential.id, credential.name]));
    const inventoryName = request.inventory === undefined ? undefined : names.inventory?.get(request.inventory);
    return { request, credentials: merged, inventoryName, names, problems };
}
async function resolveCredentials(wanted, { defaults }, find, problems) {
    const field = 'credentials';
    const given = [];
    for (const item of wanted) {
        const { found, problem } = await find(item);
        if (problem !== undefined)
            problems.push({ field, problem });
        if (found === undefined)
            continue;
        given.push(found);
        const own = defaults.credentials.some(({ id }) => id === found.id);
        if (!own && found.mayUse === false) {
            problems.push({ field, problem: (0,message/* message */.iU)('credential-use-forbidden', { id: found.id, name: found.name }) });
        }
    }
    const { credentials, problem } = mergeCredentials(defaults.credentials, given);
    if (problem !== undefined)
        problems.push({ field, problem });
    return credentials;
}

;// CONCATENATED MODULE: ./src/launch/prepare/workflow-node-prompts.ts



/*
 * A workflow passes its prompts to its nodes. A node drops a prompt that its own template does not prompt for. The API
 * shows this neither before nor after the launch. So a workflow's limit may apply to some of its nodes only.
 */
/**
 * The prompts that nodes receive; labels apply to the workflow job only. A job template's node always receives the
 * variables. A nested workflow receives them only if it prompts for them
 * (AWX 24.6, `WorkflowNodeBase.get_job_kwargs`).
 */
const PASSED_ON = ['limit', 'inventory', 'scm_branch', 'job_tags', 'skip_tags', 'extra_vars'];
/** The types of templates with prompts that a node can run, by the type of the job that they create. */
const TEMPLATE_TYPE = { job: 'job_template', workflow_job: 'workflow_job_template' };
/** The largest number of nodes that a message lists. */
const workflow_node_prompts_NAMED = 10;
/**
 * Returns a sentence for each requested prompt that some nodes of the workflow would drop. Returns nothing when the
 * nodes cannot be read: that does not prevent the launch.
 * @throws the signal's reason
 */
async function droppedByNodes(context, template, request) {
    const fields = (0,launch_request/* givenFields */.Fh)(request).filter((field) => PASSED_ON.includes(field) && !isEmpty(request[field]));
    if (template.type !== 'workflow_job_template' || fields.length === 0)
        return [];
    try {
        const all = await readNodes(context, template);
        const nodes = all.filter((node) => fields.some((field) => isGivenTo(node, field)));
        const asks = await readAsks(context, nodes);
        return fields.flatMap((field) => droppedPrompt(field, nodes, asks));
    }
    catch {
        context.signal.throwIfAborted();
        return [];
    }
}
function isEmpty(value) {
    return (0,json/* isRecord */.u)(value) && Object.keys(value).length === 0;
}
function isGivenTo({ jobType }, field) {
    return field !== 'extra_vars' || jobType === 'workflow_job';
}
async function readNodes({ controller, signal }, { id }) {
    return (await controller.templates.workflowNodes(id, { signal })).filter(hasPrompts);
}
function hasPrompts(node) {
    return Object.hasOwn(TEMPLATE_TYPE, node.jobType);
}
/** Returns the `ask_\u2026` fields that are on, by template id. */
async function readAsks({ controller, signal }, nodes) {
    const asks = new Map();
    for (const [jobType, type] of Object.entries(TEMPLATE_TYPE)) {
        const ids = [...new Set(nodes.filter((node) => node.jobType === jobType).map(({ templateId }) => templateId))];
        if (ids.length === 0)
            continue;
        for (const template of await controller.templates.switches(type, ids, { signal })) {
            // Does not check which variables the survey accepts: they may include the given ones.
            const more = template.surveyEnabled ? [launch_request/* PROMPTS */.ae.extra_vars.ask] : [];
            asks.set(template.id, new Set([...template.asks, ...more]));
        }
    }
    return asks;
}
function droppedPrompt(field, nodes, asks) {
    const { ask, label, instead } = launch_request/* PROMPTS */.ae[field];
    const dropping = nodes.filter((node) => isGivenTo(node, field) && asks.get(node.templateId)?.has(ask) === false);
    const names = [...new Set(dropping.map(({ name }) => JSON.stringify(name)))];
    const values = { input: (0,launch_request/* inputName */.yu)(field), instead, label, ask };
    const [first, ...others] = names;
    if (first === undefined)
        return [];
    if (others.length === 0)
        return [(0,message/* message */.iU)('prompt-dropped-by-node', { ...values, node: first })];
    const more = names.length > workflow_node_prompts_NAMED ? ` and ${names.length - workflow_node_prompts_NAMED} more` : '';
    const listed = `${names.slice(0, workflow_node_prompts_NAMED).join(', ')}${more}`;
    return [(0,message/* message */.iU)('prompt-dropped-by-nodes', { ...values, nodes: listed })];
}

;// CONCATENATED MODULE: ./src/launch/prepare/prepare.ts













/**
 * Finds the template, reads its prompts, turns names into ids, and refuses a request that would run differently.
 * Sends only GETs.
 * @throws ConfigurationError with every reason at once; ResponseError, ConnectionError
 */
async function prepare(context, order) {
    const template = await (0,find_template/* findTemplate */._)(context, order.template);
    const prompts = await readPrompts(context, template);
    const resolved = await resolveNames(context, order.prompts, prompts.info);
    const { request, ignored, credentials, inventoryName, problems, remarks } = checkRequest(template, prompts, resolved, order);
    const broken = await findBrokenNodes(context, template, prompts.info);
    const all = [
        ...problems,
        ...broken.problems,
        ...(await branchProblems(context, template, request)),
        ...(template.mayStart === false ? [(0,message/* message */.iU)('template-start-forbidden')] : []),
    ];
    if (all.length > 0)
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('launch-differs-from-request', { template: (0,find_template/* describeTemplate */.i)(template) }), all);
    const dropped = await droppedByNodes(context, template, request);
    const templates = await plainTemplates(context, request);
    for (const remark of [...broken.warnings, ...dropped, ...templates, ...remarks])
        context.sink.warn(remark);
    for (const { problem } of ignored)
        context.sink.warn((0,message/* message */.iU)('prompt-left-out', { problem: problem.text }));
    return {
        template,
        prompts,
        request,
        leftOut: ignored.map((one) => ({ field: one.field, asked: prepare_askedFor(order.prompts, one) })),
        credentials,
        inventoryName,
        names: resolved.names,
    };
}
/** Describes the nodes that cannot run. Loads the code for it only if such nodes exist. */
async function findBrokenNodes(context, template, info) {
    const { nodesWithoutTemplate, nodesRejected } = info;
    if (nodesWithoutTemplate.length + nodesRejected.length === 0)
        return { problems: [], warnings: [] };
    return await (await __webpack_require__.e(/* import() */ 834).then(__webpack_require__.bind(__webpack_require__, 4834))).brokenNodes(context, template, nodesWithoutTemplate, nodesRejected);
}
function prepare_askedFor(given, { field, variables }) {
    const value = given[field] ?? null;
    if (variables === undefined || !(0,json/* isRecord */.u)(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => variables.includes(name)));
}
async function readPrompts(context, template) {
    const { controller, signal } = context;
    const { templates } = controller;
    const waiting = (0,timing_retry/* reportOnce */.S1)(context);
    const survey = (retry) => templates.survey(template, { signal, retry });
    try {
        if (template.type === 'project' || template.type === 'inventory_source') {
            if (await templates.canUpdate(template, { retry: waiting }))
                return { info: launch_info/* NO_PROMPTS */._7, survey: [] };
            throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('template-not-launched', { template: (0,find_template/* describeTemplate */.i)(template) }), [
                (0,message/* message */.iU)(template.type === 'project' ? 'project-manual' : 'inventory-source-empty'),
            ]);
        }
        // Both at once if the template certainly has a survey: with a distant controller, each request delays the launch.
        const [info, known] = await (0,side_by_side/* sideBySide */.Q)(waiting, (retry) => templates.launchInfo(template, { signal, retry }), (retry) => (template.hasSurvey ? survey(retry) : Promise.resolve(undefined)));
        return { info, survey: info.surveyEnabled ? (known ?? (await survey(waiting))) : [] };
    }
    catch (error) {
        throw (0,refusal_hints/* refusalWithHint */.mX)(error, template);
    }
}

// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
// EXTERNAL MODULE: ./src/steps/following/create-job.ts
var create_job = __webpack_require__(8489);
;// CONCATENATED MODULE: ./src/steps/launch-step.ts














/** How long to delay loading 500 kB of follow code, in ms: by then the launch request is on the wire. */
const SENT_MS = 15;
/**
 * Runs the main action: launches the template and follows the job to its end.
 * @throws any error before the launch POST is sent
 */
async function launchStep(step, workflowRun) {
    const { sink, inputs, controller, signal, waiting } = step;
    const context = { ...waiting, controller, gracePeriodMs: inputs.connection.retryForMs };
    const prepared = await prepare((0,before_launch/* beforeLaunch */.j)(context), inputs.order);
    sink.mask((0,survey_answers/* surveySecrets */.y)(prepared.prompts.survey, prepared.request.extra_vars));
    for (const remark of noRelaunch(prepared.template, prepared.request, inputs.retryFailedHosts))
        sink.warn(remark);
    const idVariable = inputs.githubContext ? (0,launch_id/* createLaunchIdVariable */.Jh)(workflowRun, (0,external_node_crypto_.randomUUID)()) : undefined;
    if (inputs.dryRun)
        return await dryRun(context, prepared, inputs.githubContext ? workflowRun : undefined);
    sink.announceLaunch(prepared, controller.root.site);
    const { template, prompts, request, leftOut } = prepared;
    const trace = await traceLaunch(context, template, prompts, request, idVariable);
    const launchId = trace.launchId ?? (0,external_node_crypto_.randomUUID)();
    // Right before the launch: a launch that is refused earlier creates nothing on GitHub.
    await sink.beforeLaunch({ template, site: controller.root.site, launchId }, signal);
    const whyNotCancelled = (0,message/* text */.Qq)('job-found-by-values');
    const run = { sink, inputs, controller, signal, whyNotCancelled };
    // Loads the follow code while the controller processes the launch.
    const loaded = (0,clock/* later */.NU)(clock/* systemClock */.ml, SENT_MS, () => Promise.all(/* import() | follow */[__webpack_require__.e(444), __webpack_require__.e(220), __webpack_require__.e(799), __webpack_require__.e(496)]).then(__webpack_require__.bind(__webpack_require__, 9386)));
    // Awaited below; until then a rejection must not count as unhandled.
    loaded.catch(() => undefined);
    sink.debug(`Launching ${(0,find_template/* describeTemplate */.i)(template)}${trace.launchId === undefined ? '' : `, launch id ${trace.launchId}`}`);
    const posted = await (0,create_job/* createJob */._)(run, 'launch', (isUnknown) => ({ phase: isUnknown ? 'unknown' : 'launching', source: template.id, launchId: trace.launchId }), () => launch(context, trace));
    if ('kind' in posted)
        return posted;
    try {
        return await (await loaded).followLaunched(run, posted, trace.request, leftOut);
    }
    catch (error) {
        const { job } = posted;
        return { kind: 'not_followed', job, link: (0,job_link/* jobLink */.m)(controller.root, job), error };
    }
}
/**
 * Checks whether the token can write.
 * @throws ReadScopeError when an AAP gateway reports that it cannot; the signal's reason
 */
async function refuseReadScope({ controller, signal }) {
    await controller.tokens.probeWrite({ signal }).catch((error) => {
        if (error instanceof reply_errors/* ReadScopeError */.hR)
            throw error;
        signal.throwIfAborted();
    });
}
/** Returns what a launch would do. Sends GETs and, to a gateway, the probe of the token's scope. */
async function dryRun(context, prepared, workflowRun) {
    const { controller } = context;
    const user = await controller.users.me({ retry: context });
    if (controller.root.gateway)
        await refuseReadScope(context);
    const { prompts, request } = prepared;
    const takesVariables = workflowRun !== undefined && prompts.info.asks.has(launch_request/* PROMPTS */.ae.extra_vars.ask);
    const launchIdVariable = takesVariables ? previewOf(workflowRun, request.extra_vars) : undefined;
    return { kind: 'dry_run', username: user?.username ?? '', root: controller.root, prepared, launchIdVariable };
}
/** Returns the extra variable of the launch with a placeholder for its id; undefined if the variables contain it. */
function previewOf(workflowRun, variables) {
    const variable = (0,launch_id/* createLaunchIdVariable */.Jh)(workflowRun, '(a new one for each launch)');
    return (0,launch_id/* withLaunchIdVariable */.V3)(variables, variable).isAdded ? variable : undefined;
}

;// CONCATENATED MODULE: ./src/actions/main.ts






/** Runs the main action: launches the template, follows the job, and succeeds or fails with it. */
function launchAction(report) {
    const workflowRun = (0,github_run/* readWorkflowRun */.hO)(process.env);
    return {
        action: 'launch',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: async () => {
            const inputs = await readLaunchInputs(process.env);
            report.mask(Object.values(inputs.order.prompts.credential_passwords ?? {}));
            for (const remark of inputs.remarks)
                report.warn(remark);
            const order = inputs.dryRun ? undefined : inputs.deployment;
            const deployment = order && { ...order, commit: (0,github_run/* readCommit */.kN)(process.env), workflowRun };
            report.begin({ ...inputs, deployment, comment: (0,comment_run/* wantedComment */.G)(inputs, process.env, templateParts(inputs)) });
            return inputs;
        },
        retryForMs: ({ connection }) => (0,timing_retry/* retryBeforeLaunch */.ZQ)(connection.retryForMs),
        run: (context) => launchStep(context, workflowRun),
        failed: (error) => ({ kind: 'not_launched', error }),
    };
}


/***/ }),

};

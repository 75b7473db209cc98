export const id = 652;
export const ids = [652];
export const modules = {

/***/ 652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  launchAction: () => (/* binding */ launchAction)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/order.ts
var order = __webpack_require__(5395);
// EXTERNAL MODULE: ./src/inputs/connection.ts
var connection = __webpack_require__(8361);
// EXTERNAL MODULE: ./src/inputs/deployment.ts
var deployment = __webpack_require__(8606);
// EXTERNAL MODULE: ./src/inputs/follow.ts + 3 modules
var inputs_follow = __webpack_require__(9135);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __webpack_require__(9066);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(8463);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/inputs/workspace-file.ts



/**
 * The text of a file in the workspace, or in the runner's folder for what steps leave to each other. What is elsewhere on
 * the runner, also by a link, is not read: a path can be anybody's choice, and what the file holds is sent and printed.
 * @param file counts from the workspace
 * @throws InputProblem when it is elsewhere, cannot be read, or is no UTF-8
 */
function readWorkspaceFile(file) {
    const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
    const bytes = readBytes(external_node_path_default().resolve(workspace, file), [workspace, process.env['RUNNER_TEMP'] ?? '']);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new inputs_reader/* InputProblem */.S('is not UTF-8: save it as UTF-8, so that no character changes on its way');
    }
}
function readBytes(file, folders) {
    try {
        const real = (0,external_node_fs_.realpathSync)(file);
        if (!folders.some((folder) => folder !== '' && isIn(folder, real))) {
            throw new inputs_reader/* InputProblem */.S('is outside of the workspace; a file in it is accepted, or one in `runner.temp`');
        }
        return (0,external_node_fs_.readFileSync)(real);
    }
    catch (error) {
        if (error instanceof inputs_reader/* InputProblem */.S)
            throw error;
        const code = error.code ?? 'unknown';
        throw new inputs_reader/* InputProblem */.S(code === 'EISDIR'
            ? 'is a folder; give the paths of the files in it'
            : `cannot be read (${code}); was the repository checked out before this step?`);
    }
}
function isIn(folder, real) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return false;
    const relative = external_node_path_default().relative((0,external_node_fs_.realpathSync)(folder), real);
    return relative !== '..' && !relative.startsWith(`..${(external_node_path_default()).sep}`) && !external_node_path_default().isAbsolute(relative);
}

;// CONCATENATED MODULE: ./src/inputs/prompts.ts



/** Prompts by the names of their inputs. */
const PROMPT_INPUTS = [
    'extra_vars',
    'limit',
    'job_tags',
    'skip_tags',
    'inventory',
    'credentials',
    'credential_passwords',
    'scm_branch',
    'job_type',
    'verbosity',
    'diff_mode',
    'forks',
    'job_slice_count',
    'job_timeout',
    'execution_environment',
    'instance_groups',
    'labels',
];
/** The inputs that the sixteen prompts come from; the API's `timeout` is `job_timeout` here. */
async function readPrompts(reader) {
    return {
        extra_vars: await readVariables(reader),
        limit: reader.parsed('limit', parseLimit),
        job_tags: await reader.parsedLater('job_tags', parseTags),
        skip_tags: await reader.parsedLater('skip_tags', parseTags),
        inventory: reader.text('inventory'),
        credentials: await reader.parsedLater('credentials', parseNames),
        credential_passwords: await reader.parsedLater('credential_passwords', parsePasswords),
        scm_branch: reader.text('scm_branch'),
        job_type: reader.parsed('job_type', (0,values/* parseWord */.kB)('run', 'check')),
        verbosity: reader.parsed('verbosity', (0,values/* parseCount */.zq)(0, 5)),
        diff_mode: reader.parsed('diff_mode', values/* parseBoolean */.yG),
        forks: reader.parsed('forks', (0,values/* parseCount */.zq)(0)),
        job_slice_count: reader.parsed('job_slice_count', (0,values/* parseCount */.zq)(0)),
        timeout: reader.parsed('job_timeout', values/* parseSeconds */.fL),
        execution_environment: reader.text('execution_environment'),
        instance_groups: await reader.parsedLater('instance_groups', parseNames),
        labels: await reader.parsedLater('labels', parseNames),
    };
}
/** Files first, in their order, then `extra_vars`: the later one wins for a whole top-level key. */
async function readVariables(reader) {
    const files = (await reader.parsedLater('extra_vars_file', values/* parseList */.E1)) ?? [];
    const given = [];
    for (const file of files) {
        const variables = await readVariablesFile(reader, file);
        if (variables !== undefined)
            given.push(variables);
    }
    const inline = await reader.parsedLater('extra_vars', async (text) => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(950)]).then(__webpack_require__.bind(__webpack_require__, 8950))).parseMapping(text));
    if (inline !== undefined)
        given.push(inline);
    // Not Object.assign: a variable may be called `__proto__`.
    return given.length === 0 ? undefined : Object.fromEntries(given.flatMap((variables) => Object.entries(variables)));
}
async function readVariablesFile(reader, file) {
    try {
        return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(950)]).then(__webpack_require__.bind(__webpack_require__, 8950))).parseMapping(readWorkspaceFile(file));
    }
    catch (error) {
        if (!(error instanceof inputs_reader/* InputProblem */.S))
            throw error;
        reader.problem('extra_vars_file', `${JSON.stringify(file)} ${error.message}`);
        return undefined;
    }
}
/**
 * A host pattern as it is given. Ansible takes one of separators alone for no limit at all, and a `!` with nothing behind it
 * for excluding nobody: `${{ vars.A }},${{ vars.B }}` with both unset would deploy everywhere.
 * @throws InputProblem
 */
function parseLimit(text) {
    const patterns = text.split(/[,:\s]+/).filter((pattern) => pattern !== '');
    const bare = patterns.find((pattern) => /^[!&~]+$/.test(pattern));
    if (patterns.length > 0 && bare === undefined)
        return text;
    const why = bare === undefined ? 'no limit at all' : `no pattern behind \`${bare}\``;
    throw new inputs_reader/* InputProblem */.S(`is ${(0,values/* shown */.SP)(text)}, which holds ${why}, so that it would not keep the run off any host; check whether the variables that it comes from are set`);
}
/** Names or numbers of objects. */
async function parseNames(text) {
    const names = await (0,values/* parseList */.E1)(text);
    if (names.length === 0)
        throw new inputs_reader/* InputProblem */.S('holds no name; leave it out, or give names separated by commas');
    return names;
}
/** Tags as the API takes them: one text, separated by commas (a list is a 400, API fact 1). */
async function parseTags(text) {
    const tags = await (0,values/* parseList */.E1)(text);
    if (tags.length === 0)
        throw new inputs_reader/* InputProblem */.S('holds no tag; leave it out, or give words separated by commas');
    return tags.join(',');
}
async function parsePasswords(text) {
    return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(950)]).then(__webpack_require__.bind(__webpack_require__, 8950))).parseTextMapping(text);
}

;// CONCATENATED MODULE: ./src/inputs/require.ts


/**
 * Notes what `require` insists on and is empty. An unset `vars.LIMIT` arrives as an empty text, like an input that was
 * left out, and would deploy everywhere.
 */
async function checkRequired(reader, prompts) {
    for (const name of (await reader.parsedLater('require', values/* parseList */.E1)) ?? []) {
        const [input = '', ...keys] = name.split('.');
        if (!PROMPT_INPUTS.includes(input)) {
            reader.problem('require', `names ${JSON.stringify(name)}; prompts are accepted, such as \`limit\` or \`extra_vars.version\``);
            continue;
        }
        const field = input === 'job_timeout' ? 'timeout' : input;
        const value = keys.reduce(member, prompts[field]);
        if (isEmpty(value))
            reader.problem(name, 'is empty, and `require` insists on it: check whether the variable or secret that it comes from is set');
    }
}
function member(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
}
/** `0` and `false` are values; blanks, null, and what holds nothing are not. */
function isEmpty(value) {
    if (value === undefined || value === null)
        return true;
    if (typeof value === 'string')
        return value.trim() === '';
    return typeof value === 'object' && Object.keys(value).length === 0;
}

// EXTERNAL MODULE: ./src/inputs/unknown.ts
var unknown = __webpack_require__(4883);
;// CONCATENATED MODULE: ./src/inputs/launch.ts









/** Every input of the main action, as in action.yml (a test holds the two together). */
const LAUNCH_INPUTS = [
    ...connection/* CONNECTION_INPUTS */.vS,
    'template_id',
    'template_name',
    'organization',
    'template_type',
    ...PROMPT_INPUTS,
    'extra_vars_file',
    'ignored_fields',
    'require',
    'github_context',
    'dry_run',
    'wait',
    ...inputs_follow/* FOLLOW_INPUTS */.y,
    'retry_failed_hosts',
    ...deployment/* DEPLOYMENT_INPUTS */._f,
];
/**
 * All inputs of the main action, read once.
 * @throws ConfigurationError that lists every wrong input
 */
async function readLaunchInputs(environment) {
    const reader = new inputs_reader/* InputReader */.i();
    const follow = (0,inputs_follow/* readFollow */.g)(reader, environment);
    const inputs = {
        connection: (0,connection/* readConnection */.dC)(reader),
        order: { ...(await readOrder(reader)), failOnChanges: follow.failOnChanges },
        githubContext: reader.parsed('github_context', values/* parseBoolean */.yG) ?? true,
        dryRun: reader.parsed('dry_run', values/* parseBoolean */.yG) ?? false,
        wait: reader.parsed('wait', values/* parseBoolean */.yG) ?? true,
        ...follow,
        retryFailedHosts: reader.parsed('retry_failed_hosts', (0,values/* parseCount */.zq)(0)) ?? 0,
        deployment: (0,deployment/* readDeployment */.iJ)(reader),
    };
    checkTogether(reader, inputs);
    await checkRequired(reader, inputs.order.prompts);
    (0,unknown/* refuseUnknownInputs */.Q)(reader, environment, LAUNCH_INPUTS);
    reader.finish();
    return inputs;
}
/** What only makes sense together with something else. */
function checkTogether(reader, { wait, retryFailedHosts, logFile, order }) {
    if (retryFailedHosts > 0 && !wait) {
        reader.problem('retry_failed_hosts', 'needs `wait: true`: who does not wait does not see that hosts failed');
    }
    if (logFile !== undefined && !wait) {
        reader.problem('log_file', 'needs `wait: true`: who does not wait has no log');
    }
    if (order.failOnChanges && !wait) {
        reader.problem('fail_on_changes', 'needs `wait: true`: who does not wait does not see what would change');
    }
    if (order.failOnChanges && order.prompts.job_type === 'run') {
        reader.problem('fail_on_changes', 'is for check mode, and `job_type` is `run`: give `job_type: check`, or leave it out');
    }
}
async function readOrder(reader) {
    const template = {
        id: reader.parsed('template_id', values/* parseId */.Fg),
        name: reader.text('template_name'),
        organization: reader.text('organization'),
        type: reader.parsed('template_type', (0,values/* parseWord */.kB)(...order/* TEMPLATE_TYPES */.$)),
    };
    const hasId = reader.text('template_id') !== undefined;
    if (!hasId && template.name === undefined) {
        reader.problem('template_id', 'is missing: give the number of the template, such as `42`, or its `template_name`');
    }
    if (hasId && template.name !== undefined)
        reader.problem('template_name', 'is given beside `template_id`: give one of them');
    return {
        template,
        prompts: await readPrompts(reader),
        ignoredFields: reader.parsed('ignored_fields', (0,values/* parseWord */.kB)('fail', 'warn')) ?? 'fail',
    };
}

// EXTERNAL MODULE: ./src/inputs/workflow.ts
var workflow = __webpack_require__(5476);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/launch/request.ts
var launch_request = __webpack_require__(4154);
// EXTERNAL MODULE: ./src/launch/template.ts
var launch_template = __webpack_require__(8641);
;// CONCATENATED MODULE: ./src/launch/hints.ts



/**
 * Adds what to do next to the API's own refusal of a template.
 * @param request what was posted; undefined where the template was only looked at
 */
function refusalWithHint(error, template, request) {
    if (!(error instanceof errors/* ResponseError */.o3) || !error.fromApi)
        return error;
    const hint = HINTS[error.status]?.(template, request, error);
    return hint === undefined ? error : error.withHint(hint);
}
const HINTS = {
    400: () => 'Nothing was launched: change the inputs, or the template, as the controller says.',
    403: (template, request, { words }) => LICENCE.test(words)
        ? "Nothing was launched: see to the controller's subscription."
        : `Nothing was launched. ${rightsHint(template, request)}`,
    404: (template) => `Nothing was launched. This user cannot see ${(0,launch_template/* describeTemplate */.iD)(template)}: check the user's rights.`,
    405: (template) => `Nothing was launched. ${(0,launch_template/* describeTemplate */.iD)(template)} cannot be updated: a manual project has nothing to fetch.`,
};
/** A controller whose subscription is over, or too small for its hosts, refuses with the same status. */
const LICENCE = /licen[cs]e|host count|maximum number of|subscription/i;
/** Of these the user needs a role of their own, whatever roles there are on the template. */
const USED = ['inventory', 'credentials', 'execution_environment', 'instance_groups', 'labels'];
/** The API says of each template whether the user may start it; where he may, something else is missing. */
function rightsHint(template, request) {
    if (template.mayStart === true) {
        const used = USED.filter((field) => request?.[field] !== undefined).map((field) => `\`${(0,launch_request/* inputName */.yu)(field)}\``);
        return used.length === 0
            ? 'This user may start it, so the token is what is missing: it has only the scope "read". Create one with the scope "write".'
            : `This user may start it, so it is one of two other things: the user lacks the Use role on what was asked for as ${used.join(', ')}, or the token has only the scope "read".`;
    }
    const role = template.type === 'project' || template.type === 'inventory_source' ? 'Update' : 'Execute';
    return `The user needs the ${role} role on ${(0,launch_template/* describeTemplate */.iD)(template)}.`;
}

// EXTERNAL MODULE: ./src/launch/mark.ts
var launch_mark = __webpack_require__(6790);
// EXTERNAL MODULE: ./src/launch/once.ts + 1 modules
var once = __webpack_require__(5810);
// EXTERNAL MODULE: ./src/launch/recent-jobs.ts
var recent_jobs = __webpack_require__(5721);
// EXTERNAL MODULE: ./src/controller/fields.ts
var controller_fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/launch/variables.ts
var launch_variables = __webpack_require__(7410);
;// CONCATENATED MODULE: ./src/launch/compare.ts



/**
 * What a job does not have as it was asked for: what the reply lists under `ignored_fields`, and every prompt whose
 * value in the reply differs from the one sent (two credentials of a kind: one is dropped and nothing is listed).
 */
function differences(job, request) {
    const listed = job.fields['ignored_fields'];
    const ignored = ignoredFields(listed);
    const compared = (0,launch_request/* givenFields */.Fh)(request).filter((field) => !ignored.includes(field) && isShown(job, field));
    return [
        ...ignored.map((field) => ({
            field,
            asked: (((0,controller_fields/* isRecord */.u4)(listed) ? listed[field] : request[field]) ?? null),
            sentence: `The controller ignored \`${field}\`.`,
        })),
        ...compared.flatMap((field) => field === 'extra_vars'
            ? changedVariables(job, request.extra_vars ?? {})
            : changedField(job, field, request[field])),
    ];
}
/** What was asked for and is not so, as the reply to a launch lists it: by field, the variables together. */
function asIgnoredFields(found) {
    const fields = new Map();
    for (const { field, asked } of found) {
        const before = fields.get(field);
        fields.set(field, (0,controller_fields/* isRecord */.u4)(before) && (0,controller_fields/* isRecord */.u4)(asked) ? { ...before, ...asked } : asked);
    }
    return Object.fromEntries(fields);
}
/** The API gives an object by field; whatever else is not empty says as well that something was dropped. */
function ignoredFields(value) {
    if (value === undefined || value === null || value === '')
        return [];
    if ((0,controller_fields/* isRecord */.u4)(value))
        return Object.keys(value);
    if (Array.isArray(value))
        return value.map((item) => (typeof item === 'string' ? item : 'a field'));
    return [typeof value === 'string' ? value : 'a field'];
}
function isShown(job, field) {
    if (job.type === 'job')
        return true;
    if (job.type !== 'workflow_job')
        return false;
    return isSliced(job) ? field === 'extra_vars' : launch_request/* WORKFLOW_PROMPTS */.O.includes(field);
}
/** A sliced template's workflow job keeps the prompts on its nodes and shows empty ones itself: only variables tell. */
function isSliced(job) {
    return job.type === 'workflow_job' && job.fields['is_sliced_job'] === true;
}
function changedField(job, field, asked) {
    const actual = actualValue(job, field);
    if (asked === undefined || actual === undefined || isAsAsked(field, actual, asked))
        return [];
    const sentence = `\`${(0,launch_request/* inputName */.yu)(field)}\` of the job is ${JSON.stringify(actual)} and not ${JSON.stringify(asked)}.`;
    return [{ field, asked, sentence }];
}
function isAsAsked(field, actual, asked) {
    // The project's own branch counts as "no branch given" and is shown as an empty text.
    if (field === 'scm_branch' && actual === '')
        return true;
    // Labels are added to the template's own; every other set replaces it.
    if (field === 'labels')
        return Array.isArray(actual) && asked.every((id) => actual.includes(id));
    return same(normal(actual), normal(asked));
}
/** The job's value of a field in the form of the request; undefined where the reply does not show it. */
function actualValue(job, field) {
    const summary = (0,controller_fields/* record */.g1)(job.fields, 'summary_fields');
    switch (field) {
        case 'credentials':
            return ids(summary['credentials']);
        case 'labels': {
            const labels = (0,controller_fields/* record */.g1)(summary, 'labels');
            const shown = ids(labels['results']);
            // The summary holds ten labels at most.
            return shown !== undefined && labels['count'] === shown.length ? shown : undefined;
        }
        case 'instance_groups':
        case 'job_slice_count':
            return undefined;
        case 'execution_environment':
            return job.fields[field] ?? undefined;
        default:
            return job.fields[field];
    }
}
function ids(rows) {
    return Array.isArray(rows) ? rows.map((row) => ((0,controller_fields/* isRecord */.u4)(row) ? Number(row['id']) : 0)) : undefined;
}
/** The API strips white space around texts; sets of ids have no order; a verbosity may be given as a number or text. */
function normal(value) {
    if (Array.isArray(value))
        return [...value].sort((a, b) => a - b);
    return typeof value === 'string' ? value.trim() : value;
}
function changedVariables(job, asked) {
    const actual = (0,launch_variables/* jobVariables */.B)(job.fields);
    const field = 'extra_vars';
    if (actual === undefined) {
        const sentence = '`extra_vars` of the job cannot be read, so it is not sure that they are as asked.';
        return [{ field, asked, sentence }];
    }
    return Object.entries(asked)
        .filter(([name, value]) => actual[name] !== launch_variables/* ENCRYPTED */.z && !same(actual[name], value))
        .map(([name, value]) => ({
        field,
        asked: { [name]: value },
        sentence: Object.hasOwn(actual, name)
            ? `The variable \`${name}\` of the job has another value than asked.`
            : `The job has no variable \`${name}\`.`,
    }));
}
/** Equal in meaning: the order of keys does not count, the order of items does. */
function same(actual, asked) {
    if (Array.isArray(asked)) {
        return (Array.isArray(actual) && actual.length === asked.length && asked.every((item, index) => same(actual[index], item)));
    }
    if ((0,controller_fields/* isRecord */.u4)(asked)) {
        const names = Object.keys(asked);
        return ((0,controller_fields/* isRecord */.u4)(actual) &&
            Object.keys(actual).length === names.length &&
            names.every((name) => same(actual[name], asked[name])));
    }
    return actual === asked;
}

// EXTERNAL MODULE: ./src/launch/search.ts
var search = __webpack_require__(8039);
;// CONCATENATED MODULE: ./src/launch/unasked.ts



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
 * Whether a job has the template's own values for everything that was not asked for; else it is somebody else's launch.
 * Used where no launch id tells whose it is.
 */
function hasDefaults(job, info, survey, request) {
    // Updates take no prompts; a sliced template's workflow job does not show them.
    if (isSliced(job) || (job.type !== 'job' && job.type !== 'workflow_job'))
        return true;
    const { defaults } = info;
    const plain = PLAIN.every((field) => request[field] !== undefined || sameText(defaults[field], job.fields[field]));
    const inventory = (0,controller_fields/* record */.g1)(defaults, 'inventory')['id'];
    return (plain &&
        (request.inventory !== undefined || sameText(inventory, job.fields['inventory'])) &&
        (request.credentials !== undefined || sameIds(defaults['credentials'], actualValue(job, 'credentials'))) &&
        (request.labels !== undefined || sameIds(defaults['labels'] ?? [], actualValue(job, 'labels'))) &&
        survey.every((question) => isUnanswered(job, question, request)));
}
/** Missing, null and an empty text all mean that nothing is set; a field that is not shown says nothing. */
function sameText(standard, actual) {
    if (actual === undefined)
        return true;
    return (standard ?? '') === (actual ?? '');
}
function sameIds(standard, actual) {
    if (!Array.isArray(actual))
        return true;
    const ids = (Array.isArray(standard) ? standard : []).filter(controller_fields/* isRecord */.u4).map(({ id }) => id);
    return ids.length === actual.length && ids.every((id) => actual.includes(id));
}
/** A survey question that we did not answer has its default in the job, or nothing. */
function isUnanswered(job, { variable, type, default: standard }, request) {
    if (request.extra_vars !== undefined && Object.hasOwn(request.extra_vars, variable))
        return true;
    const variables = (0,launch_variables/* jobVariables */.B)(job.fields);
    if (variables === undefined || !Object.hasOwn(variables, variable))
        return true;
    // The answer to a password question cannot be seen: only where there is a default can it be that.
    if (type === 'password')
        return standard !== '' && standard !== null && standard !== undefined;
    return JSON.stringify(variables[variable]) === JSON.stringify(standard);
}

;// CONCATENATED MODULE: ./src/launch/recover.ts






/**
 * Looks for the job of a launch whose reply was lost (guarantee: at most one launch). The launch id decides where there
 * is one, whatever the clocks say. Without it a job counts that is newer than all seen before, by the same user, with
 * every prompt the same; should there be several, none is taken.
 * @throws LaunchUnknownError that lists what was seen and says how to go on
 */
async function recover(context, trace, cause) {
    context.sink.say(`${(0,errors/* describeError */.Uc)(cause)} Looking for the job among those of ${(0,launch_template/* describeTemplate */.iD)(trace.template)}; the launch is not repeated.`);
    return await (0,search/* searchJob */.I)(context, {
        templateId: trace.template.id,
        isCandidate: (recent) => isCandidate(recent, trace),
        proven: trace.launchId !== undefined,
        unknown: (candidates, jobs) => recover_unknown(trace, cause, candidates, jobs),
        unreadable: (trouble) => unreadable(trace, cause, trouble),
    });
}
function isCandidate(recent, trace) {
    if (trace.launchId !== undefined)
        return (0,recent_jobs/* hasLaunchId */.ty)(recent, trace.launchId);
    if (trace.before === undefined || recent.launchType !== 'manual')
        return false;
    return (recent.job.id > trace.before.newestJobId &&
        recent.createdBy === trace.before.userId &&
        differences(recent.job, trace.request).length === 0 &&
        hasDefaults(recent.job, trace.info, trace.survey, trace.request));
}
function recover_unknown(trace, cause, candidates, jobs) {
    const seen = candidates.length > 0 ? candidates : jobs.slice(0, 3);
    const list = seen.map(({ job, created }) => `- ${job.type} ${job.id}, ${job.status}, created ${created}`);
    const found = candidates.length > 1
        ? `${candidates.length} jobs fit, and it cannot be told which one is this launch's:`
        : `no job of this launch has appeared.${list.length === 0 ? ' The template has no jobs that this user can see.' : ' The newest jobs of the template:'}`;
    return new errors/* LaunchUnknownError */.yP([`${outcome(trace, cause)} Looked for it: ${found}`, ...list, advice(trace)].join('\n'), { cause });
}
function unreadable(trace, cause, error) {
    return new errors/* LaunchUnknownError */.yP(`${outcome(trace, cause)} The jobs of the template could not be looked at in time${error === undefined ? '' : `: ${(0,errors/* describeError */.Uc)(error)}`}\n${advice(trace)}`, { cause });
}
function outcome(trace, cause) {
    return `It is not known whether ${(0,launch_template/* describeTemplate */.iD)(trace.template)} was launched: ${(0,errors/* describeError */.Uc)(cause)}`;
}
function advice(trace) {
    const mark = trace.launchId === undefined ? '' : ` A job of this launch has "launch_id": "${trace.launchId}" in its variables.`;
    return `The launch was not repeated, since that could deploy twice. Look at the jobs of the template on the controller, and run this step again only if this launch is not among them.${mark}`;
}

;// CONCATENATED MODULE: ./src/launch/launch.ts










/**
 * Gets ready what is needed to find the job again, before anything is launched.
 * @param mark added to the variables where the template prompts for them; undefined when it is not wanted
 */
async function traceLaunch(context, template, { info, survey }, request, mark) {
    if (mark !== undefined && info.asks.has(launch_request/* PROMPTS */.ae.extra_vars.ask)) {
        const { variables, marked } = (0,launch_mark/* withMark */.kN)(request.extra_vars, mark);
        if (marked)
            return {
                template,
                info,
                survey,
                request: { ...request, extra_vars: variables },
                launchId: mark.launch_id,
                before: undefined,
            };
    }
    const before = await (0,persist/* persist */.Z)(context, () => lookBefore(context, template));
    return { template, info, survey, request, launchId: undefined, before };
}
/**
 * Who launches, and the newest job before. It only helps to find a job again whose launch was not answered, so a
 * controller that does not tell is no reason not to launch.
 */
async function lookBefore({ controller, signal }, template) {
    try {
        const user = (0,resources/* readUser */.Ue)(await controller.get('me/', { signal }));
        const jobs = await (0,recent_jobs/* recentJobs */.c)(controller, template.id, { signal }, 1);
        return user === undefined
            ? undefined
            : { userId: user.id, newestJobId: Math.max(0, ...jobs.map(({ job }) => job.id)) };
    }
    catch (error) {
        // A refusal, or a reply of another shape: neither will change.
        if (error instanceof errors/* ResponseError */.o3 && (!error.passing || error.status === 200))
            return undefined;
        throw error;
    }
}
/**
 * Launches the template: one POST. After an end that leaves it open the job is looked for.
 * @throws ResponseError when the controller refused; LaunchUnknownError when it is open whether there is a job
 */
async function launch(context, trace) {
    const { template, request } = trace;
    const posted = await (0,once/* postOnce */.y)(context, (0,launch_template/* launchPath */.RA)(template), (0,launch_request/* launchBody */.yj)(request)).catch((error) => {
        throw refusalWithHint(error, template, request);
    });
    if ('job' in posted)
        return { job: posted.job, how: 'created', ours: true };
    const adopted = await recover(context, trace, posted.lost);
    return { job: adopted.job, how: 'adopted', ours: adopted.proven };
}

;// CONCATENATED MODULE: ./src/launch/branch.ts

/**
 * Why the template's project refuses the branch that was asked for; none where the project cannot be read: then the
 * controller says it at the launch.
 * @throws the signal's reason
 */
async function branchProblems({ controller, signal }, template, request) {
    const asked = request.scm_branch?.trim();
    if (asked === undefined || template.project === undefined)
        return [];
    const project = await controller.get(`projects/${template.project}/`, { signal }).catch(() => undefined);
    signal.throwIfAborted();
    if (!(0,controller_fields/* isRecord */.u4)(project) || project['allow_override'] !== false || (0,controller_fields/* text */.Qq)(project, 'scm_branch') === asked)
        return [];
    return [
        `\`scm_branch\`: project ${template.project} "${(0,controller_fields/* text */.Qq)(project, 'name')}" does not let a job choose its branch. Switch on "Allow branch override" on it (\`allow_override\`), or leave the input out.`,
    ];
}
/**
 * Whether a branch that was asked for got lost. A job shows an empty one when the branch is the project's own, and also
 * when it was dropped: only the project tells which.
 * @returns the difference, if there is one; none where the project cannot be read
 */
async function branchDifference(controller, job, request, signal) {
    const asked = request.scm_branch;
    const project = (0,controller_fields/* number */.ai)(job.fields, 'project');
    // A cancelled workflow has another request to send first.
    if (asked === undefined || job.fields['scm_branch'] !== '' || project === undefined || signal.aborted)
        return [];
    const reply = await controller.get(`projects/${project}/`, { signal }).catch(() => undefined);
    if (!(0,controller_fields/* isRecord */.u4)(reply) || typeof reply['scm_branch'] !== 'string')
        return [];
    const own = (0,controller_fields/* text */.Qq)(reply, 'scm_branch');
    if (own.trim() === asked.trim())
        return [];
    const sentence = `\`scm_branch\` of the job is "" (the project's own, ${JSON.stringify(own)}) and not ${JSON.stringify(asked)}.`;
    return [{ field: 'scm_branch', asked, sentence }];
}

;// CONCATENATED MODULE: ./src/launch/credentials.ts

/** A field of a credential that is asked for at launch, and the name that the launch gives it. */
const ASKED = {
    password: 'ssh_password',
    become_password: 'become_password',
    ssh_key_unlock: 'ssh_key_unlock',
    vault_password: 'vault_password',
};
/** A credential from its collection; `ASK` in a field means that the launch has to bring it. */
function readCredential(row) {
    const inputs = (0,controller_fields/* record */.g1)(row, 'inputs');
    const vaultId = (0,controller_fields/* text */.Qq)(inputs, 'vault_id');
    const asked = Object.entries(ASKED).filter(([field]) => inputs[field] === 'ASK');
    return {
        id: (0,controller_fields/* number */.ai)(row, 'id') ?? 0,
        name: (0,controller_fields/* text */.Qq)(row, 'name'),
        type: (0,controller_fields/* number */.ai)(row, 'credential_type') ?? 0,
        vaultId,
        passwordsNeeded: asked.map(([field, name]) => field === 'vault_password' && vaultId !== '' ? `${name}.${vaultId}` : name),
    };
}
/** The credentials that the template brings, from its launch description. */
function templateCredentials(info) {
    const rows = info.defaults['credentials'];
    return (Array.isArray(rows) ? rows : []).filter(controller_fields/* isRecord */.u4).map((row) => ({
        id: (0,controller_fields/* number */.ai)(row, 'id') ?? 0,
        name: (0,controller_fields/* text */.Qq)(row, 'name'),
        type: (0,controller_fields/* number */.ai)(row, 'credential_type') ?? 0,
        vaultId: (0,controller_fields/* text */.Qq)(row, 'vault_id'),
        passwordsNeeded: (0,controller_fields/* texts */.Te)(row, 'passwords_needed'),
    }));
}
/**
 * Puts the given credentials into the template's by type and vault id, since the API replaces the whole set and drops
 * one of two alike without a word (API fact 5).
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
    return {
        credentials,
        problem: `\`credentials\`: ${alike.join(' and ')} are of the same kind, and a job can have only one of a kind. Give one of them.`,
    };
}

;// CONCATENATED MODULE: ./src/launch/survey.ts

/**
 * What a survey would reject, question by question. A required question wants a value even when it has a default
 * (API fact 7); the default is shown so that it can be copied, unless the question is a password's.
 * @param needed `variables_needed_to_start` of the launch description, beside the questions themselves
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
            problems.push(`\`extra_vars.${question.variable}\`: ${wrong}.`);
    }
    const unknown = needed.filter((name) => variables[name] === undefined && !survey.some(({ variable }) => variable === name));
    return [...problems, ...unknown.map((name) => `\`extra_vars\`: the template needs the variable \`${name}\`.`)];
}
function missing(question) {
    const hasDefault = question.default !== undefined && question.default !== null && question.default !== '';
    const hint = hasDefault && question.type !== 'password'
        ? ` Its default is ${JSON.stringify(question.default)}, which the API does not fill in.`
        : '';
    return `\`extra_vars\`: the survey requires \`${question.variable}\` (${kindOf(question)}).${hint}`;
}
function kindOf(question) {
    return question.choices.length > 0 ? `${question.type}: ${question.choices.join(', ')}` : question.type;
}
/** What is wrong with an answer, or undefined. Values of passwords are not shown. */
function wrongAnswer(question, value) {
    switch (question.type) {
        case 'integer':
            return numberProblem(question, value, Number.isInteger(value), 'an integer without quotes');
        case 'float':
            return numberProblem(question, value, typeof value === 'number', 'a number without quotes');
        case 'multiplechoice':
            return isChoice(question, value)
                ? undefined
                : `is ${JSON.stringify(value)}; the survey takes one of ${question.choices.join(', ')}`;
        case 'multiselect':
            return multiselectProblem(question, value);
        case 'password':
            return value === launch_variables/* ENCRYPTED */.z
                ? `is ${launch_variables/* ENCRYPTED */.z}, which the controller shows in place of a secret and takes for its default; give the secret itself`
                : textProblem(question, value);
        case 'text':
        case 'textarea':
            return textProblem(question, value);
        default:
            // The controller checks nothing of a kind that it does not know either.
            return undefined;
    }
}
function numberProblem(question, value, rightType, wanted) {
    if (!rightType)
        return `is ${JSON.stringify(value)}; the survey takes ${wanted}`;
    const size = value;
    if (question.min !== undefined && size < question.min)
        return `is ${size}; the survey takes ${question.min} at least`;
    if (question.max !== undefined && size > question.max)
        return `is ${size}; the survey takes ${question.max} at most`;
    return undefined;
}
function textProblem(question, value) {
    if (typeof value !== 'string') {
        return `is ${shape(value)}; the survey takes a text${isNumberOrTruth(value) ? ': put it in quotes' : ''}`;
    }
    // The controller counts characters, not UTF-16 units; an empty text is measured like any other.
    const length = [...value].length;
    if (question.min !== undefined && length < question.min)
        return `has ${length} characters; the survey takes ${question.min} at least`;
    if (question.max !== undefined && length > question.max)
        return `has ${length} characters; the survey takes ${question.max} at most`;
    return undefined;
}
function isNumberOrTruth(value) {
    return typeof value === 'number' || typeof value === 'boolean';
}
function shape(value) {
    if (value === null)
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}
function multiselectProblem(question, value) {
    if (!Array.isArray(value))
        return 'is no list; the survey takes a list of its choices';
    const foreign = value.filter((item) => !isChoice(question, item));
    if (foreign.length === 0)
        return undefined;
    return `holds ${JSON.stringify(foreign)}; the survey takes ${question.choices.join(', ')}`;
}
function isChoice(question, value) {
    return question.choices.includes(value);
}

;// CONCATENATED MODULE: ./src/launch/check.ts



/**
 * Everything that keeps the template from being launched exactly as asked. A job template answers 201 to a field that
 * it does not prompt for and runs without it (API fact 2), so this has to be known before the POST.
 * @param credentials those of the run when the request replaces the template's, else undefined
 */
function checkRequest(type, { info, survey }, request, credentials) {
    return {
        ignored: [
            ...unpromptedFields(type, info, request),
            ...unpromptedVariables(type, info, survey, request.extra_vars ?? {}),
        ],
        problems: [
            ...surveyProblems(survey, info.variablesNeeded, request.extra_vars ?? {}),
            ...neededPasswords(info, request, credentials),
            ...(info.inventoryNeeded && request.inventory === undefined
                ? ['The template has no inventory: give `inventory`, or choose one on the template.']
                : []),
        ],
    };
}
function unpromptedFields(type, info, request) {
    return (0,launch_request/* givenFields */.Fh)(request)
        .filter((field) => field !== 'extra_vars' && !info.asks.has(launch_request/* PROMPTS */.ae[field].ask))
        .map((field) => ({
        field,
        problem: `\`${(0,launch_request/* inputName */.yu)(field)}\`: ${noPrompt(type, field) ?? `the template does not prompt for it, so the controller would drop it and ${launch_request/* PROMPTS */.ae[field].otherwise}. ${switchOn(field)}, or leave the input out`}.`,
    }));
}
/** Why there is no switch for it, and what to do; undefined where there is one. */
function noPrompt(type, field) {
    switch (type) {
        case 'job_template':
            return undefined;
        case 'workflow_job_template':
            return launch_request/* WORKFLOW_PROMPTS */.O.includes(field)
                ? undefined
                : `workflow job templates have no such prompt, and the controller would drop it. Set it on the nodes of the workflow, whose templates have to prompt for it (\`${launch_request/* PROMPTS */.ae[field].ask}\`), and leave the input out`;
        default:
            return `a ${type === 'project' ? 'project' : 'inventory source'} is updated as it is and takes no prompts. Leave the input out`;
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
        return [{ field: 'extra_vars', variables: outside, problem: `\`extra_vars\`: ${none}.` }];
    const why = info.surveyEnabled
        ? `the template takes only the variables of its survey (${survey.map((question) => question.variable).join(', ')})`
        : 'the template does not prompt for variables';
    const problem = `\`extra_vars\`: ${why}, so the controller would drop ${names}. ${switchOn('extra_vars')}, or leave them out.`;
    return [{ field: 'extra_vars', variables: outside, problem }];
}
function switchOn(field) {
    const { ask, label } = launch_request/* PROMPTS */.ae[field];
    return `Switch on "Prompt on launch" beside ${label} on the template (\`${ask}\`)`;
}
function neededPasswords(info, request, credentials) {
    const needed = new Set([
        ...(credentials ?? templateCredentials(info)).flatMap((credential) => credential.passwordsNeeded),
        // What the description names belongs to the template's own credentials.
        ...(credentials === undefined ? info.passwordsNeeded : []),
    ]);
    const missing = [...needed]
        .filter((name) => (request.credential_passwords?.[name] ?? '') === '')
        .map((name) => `\`${name}\``);
    if (missing.length === 0)
        return [];
    return [
        `The credentials of the run ask for passwords at each launch: ${missing.join(', ')}. Give them in \`credential_passwords\`, or store them in the credential.`,
    ];
}
/** The request without what the template would drop. */
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

// EXTERNAL MODULE: ./src/launch/check-mode.ts
var check_mode = __webpack_require__(1055);
;// CONCATENATED MODULE: ./src/launch/names.ts




/** The objects that the API takes by id, and their collections. */
const COLLECTIONS = {
    inventory: 'inventories',
    credentials: 'credentials',
    execution_environment: 'execution_environments',
    instance_groups: 'instance_groups',
    labels: 'labels',
};
/** In place of an id; the problem that comes with it keeps it from being sent. */
const NOT_FOUND = 0;
/** Turns names into ids. What is all digits is an id; both are looked up, so that a wrong one is told before the launch. */
async function resolveNames(context, inputs, info) {
    const { inventory, credentials, execution_environment, instance_groups, labels, ...rest } = inputs;
    const problems = [];
    let inventoryName;
    const find = async (field, wanted) => {
        const { found, problem } = await lookUp(context, field, wanted);
        if (problem !== undefined)
            problems.push({ field, problem });
        if (field === 'inventory' && found !== undefined)
            inventoryName = (0,controller_fields/* text */.Qq)(found, 'name');
        return found;
    };
    const id = async (field, wanted) => 
    // One that was not found was asked for all the same: its switch has to be on.
    wanted === undefined ? undefined : ((0,controller_fields/* number */.ai)((await find(field, wanted)) ?? {}, 'id') ?? NOT_FOUND);
    const ids = async (field, wanted) => {
        if (wanted === undefined)
            return undefined;
        const found = [];
        for (const item of wanted)
            found.push((await id(field, item)) ?? NOT_FOUND);
        return found;
    };
    const merged = credentials === undefined ? undefined : await resolveCredentials(credentials, info, find, problems);
    const request = {
        ...rest,
        inventory: await id('inventory', inventory),
        credentials: merged?.map((credential) => credential.id),
        execution_environment: await id('execution_environment', execution_environment),
        instance_groups: await ids('instance_groups', instance_groups),
        labels: await ids('labels', labels),
    };
    return { request, credentials: merged, inventoryName, problems };
}
async function resolveCredentials(wanted, info, find, problems) {
    const given = [];
    for (const item of wanted) {
        const found = await find('credentials', item);
        if (found !== undefined)
            given.push(readCredential(found));
    }
    const { credentials, problem } = mergeCredentials(templateCredentials(info), given);
    if (problem !== undefined)
        problems.push({ field: 'credentials', problem });
    return credentials;
}
async function lookUp(context, field, wanted) {
    const byId = /^\d+$/.test(wanted);
    const filter = byId ? `id=${wanted}` : `name=${encodeURIComponent(wanted)}`;
    const reply = await context.controller.get(`${COLLECTIONS[field]}/?${filter}&page_size=200`, {
        signal: context.signal,
    });
    const rows = (0,resources/* readList */.LD)(reply, `the ${COLLECTIONS[field]}`).filter(controller_fields/* isRecord */.u4);
    const matches = rows.filter((row) => (byId ? String(row['id']) === wanted : row['name'] === wanted));
    const [only] = matches;
    if (matches.length === 1 && only !== undefined)
        return { found: only };
    const what = byId ? `the id ${wanted}` : `the name "${wanted}"`;
    if (matches.length === 0)
        return {
            problem: `\`${(0,launch_request/* inputName */.yu)(field)}\`: this user can see none with ${what}. Check it, and the user's rights to use it.`,
        };
    const list = matches.map((row) => `${String(row['id'])} (organization ${organization(row)})`).join(', ');
    return { problem: `\`${(0,launch_request/* inputName */.yu)(field)}\`: ${matches.length} have ${what}: ${list}. Give the id.` };
}
function organization(row) {
    return (0,controller_fields/* text */.Qq)((0,controller_fields/* record */.g1)((0,controller_fields/* record */.g1)(row, 'summary_fields'), 'organization'), 'name') || 'none';
}

;// CONCATENATED MODULE: ./src/launch/node-prompts.ts



/*
 * A workflow hands its prompts on to its nodes, and a node whose own template does not prompt for one drops it: nothing in
 * the API tells, before or after. So a limit that a workflow takes may hold for some of its nodes only.
 */
/** The prompts that are handed on; variables reach every node, and labels stay with the workflow job. */
const HANDED_ON = ['limit', 'inventory', 'scm_branch', 'job_tags', 'skip_tags'];
/** Collections of what a node can run that takes prompts, by the API's word for what it becomes. */
const node_prompts_COLLECTIONS = { job: 'job_templates', workflow_job: 'workflow_job_templates' };
/** Nodes that are looked at, and names that are told; nobody reads more. */
const MAX_NODES = 200;
const NAMED = 10;
/**
 * What of a workflow's request some of its nodes would drop, a sentence for each prompt. Where the nodes cannot be looked
 * at, nothing is said: they are no reason not to launch.
 * @throws the signal's reason
 */
async function droppedByNodes(context, template, request) {
    const fields = (0,launch_request/* givenFields */.Fh)(request).filter((field) => HANDED_ON.includes(field));
    if (template.type !== 'workflow_job_template' || fields.length === 0)
        return [];
    try {
        const nodes = await readNodes(context, template);
        const asks = await readAsks(context, nodes);
        return fields.flatMap((field) => sentence(field, nodes, asks));
    }
    catch {
        context.signal.throwIfAborted();
        return [];
    }
}
async function readNodes({ controller, signal }, { id }) {
    const path = `workflow_job_templates/${id}/workflow_nodes/?order_by=id&page_size=${MAX_NODES}`;
    const rows = (0,resources/* readList */.LD)(await controller.get(path, { signal }), "the workflow's nodes").filter(controller_fields/* isRecord */.u4);
    return rows.flatMap((row) => {
        const runs = (0,controller_fields/* record */.g1)((0,controller_fields/* record */.g1)(row, 'summary_fields'), 'unified_job_template');
        const kind = runs['unified_job_type'];
        const templateId = (0,controller_fields/* number */.ai)(runs, 'id');
        if ((kind !== 'job' && kind !== 'workflow_job') || templateId === undefined)
            return [];
        return [{ name: (0,controller_fields/* text */.Qq)(runs, 'name'), kind, templateId }];
    });
}
/** The switches that are on, by template. */
async function readAsks({ controller, signal }, nodes) {
    const asks = new Map();
    for (const [kind, collection] of Object.entries(node_prompts_COLLECTIONS)) {
        const ids = [...new Set(nodes.filter((node) => node.kind === kind).map(({ templateId }) => templateId))];
        if (ids.length === 0)
            continue;
        const reply = await controller.get(`${collection}/?id__in=${ids.join(',')}&page_size=${MAX_NODES}`, { signal });
        for (const row of (0,resources/* readList */.LD)(reply, 'the templates of the nodes').filter(controller_fields/* isRecord */.u4)) {
            const switches = Object.keys(row).filter((key) => key.startsWith('ask_') && row[key] === true);
            asks.set((0,controller_fields/* number */.ai)(row, 'id') ?? 0, new Set(switches));
        }
    }
    return asks;
}
function sentence(field, nodes, asks) {
    const { ask, label, otherwise } = launch_request/* PROMPTS */.ae[field];
    const dropping = nodes.filter(({ templateId }) => asks.get(templateId)?.has(ask) === false);
    const names = [...new Set(dropping.map(({ name }) => JSON.stringify(name)))];
    if (names.length === 0)
        return [];
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
    const who = `${names.slice(0, NAMED).join(', ')}${more}`;
    const [drop, there] = names.length === 1 ? ['does', 'that template'] : ['do', 'those templates'];
    return [
        `\`${(0,launch_request/* inputName */.yu)(field)}\`: the workflow takes it, but ${who} in it ${drop} not prompt for it, and would ${otherwise}. If that is not meant, switch on "Prompt on launch" beside ${label} on ${there} (\`${ask}\`).`,
    ];
}

;// CONCATENATED MODULE: ./src/launch/prepare.ts











const MAY_NOT_START = 'This user may not start it, or the token has only the scope "read": grant the Execute role (the Update role for projects and inventory sources), or create a token with the scope "write".';
/**
 * Finds the template, reads what it takes, turns names into ids, and refuses what would not run as asked. Only GETs.
 * @throws ConfigurationError with every reason at once; ResponseError, ConnectionError
 */
async function prepare(context, order) {
    const template = await (0,persist/* persist */.Z)(context, () => (0,launch_template/* findTemplate */._4)(context, order.template));
    const prompts = await (0,persist/* persist */.Z)(context, () => prepare_readPrompts(context, template));
    const { request, credentials, inventoryName, problems } = await (0,persist/* persist */.Z)(context, () => resolveNames(context, order.prompts, prompts.info));
    const findings = checkRequest(template.type, prompts, request, credentials);
    const leaves = order.ignoredFields === 'warn';
    const asked = withoutIgnored(request, findings.ignored);
    // What is left out anyway need not be found.
    const named = problems.filter(({ field }) => !leaves || !findings.ignored.some((ignored) => ignored.field === field));
    const all = [
        ...(leaves ? [] : findings.ignored.map(({ problem }) => problem)),
        ...named.map(({ problem }) => problem),
        ...findings.problems,
        ...(await branchProblems(context, template, asked)),
        ...(order.failOnChanges ? (0,check_mode/* noCheckMode */.f)(template, prompts.info, leaves ? asked : request) : []),
        ...(template.mayStart === false ? [MAY_NOT_START] : []),
    ];
    if (all.length > 0)
        throw new errors/* ConfigurationError */.j1(`${(0,launch_template/* describeTemplate */.iD)(template)} was not launched, since it would not run as asked:`, all);
    for (const dropped of await droppedByNodes(context, template, asked))
        context.sink.warn(dropped);
    for (const { problem } of findings.ignored)
        context.sink.warn(`Left out (\`ignored_fields: warn\`): ${problem}`);
    return {
        template,
        prompts,
        request: asked,
        leftOut: findings.ignored.map((ignored) => ({ field: ignored.field, asked: askedFor(order.prompts, ignored) })),
        credentials,
        inventoryName,
    };
}
function askedFor(given, { field, variables }) {
    const value = given[field] ?? null;
    if (variables === undefined || !(0,controller_fields/* isRecord */.u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => variables.includes(name)));
}
async function prepare_readPrompts(context, template) {
    const { controller, signal } = context;
    try {
        const reply = await controller.get((0,launch_template/* launchPath */.RA)(template), { signal });
        if (template.type === 'project' || template.type === 'inventory_source')
            return { info: readUpdateInfo(reply, template), survey: [] };
        const info = (0,resources/* readLaunchInfo */.Kv)(reply);
        const survey = info.surveyEnabled
            ? (0,resources/* readSurvey */.Fb)(await controller.get(`${(0,launch_template/* templatePath */.Y7)(template)}survey_spec/`, { signal }))
            : [];
        return { info, survey };
    }
    catch (error) {
        throw refusalWithHint(error, template);
    }
}
/** Projects and inventory sources take no prompts; `can_update` says whether there is anything to fetch. */
function readUpdateInfo(reply, template) {
    if ((0,controller_fields/* isRecord */.u4)(reply) && reply['can_update'] === false) {
        throw new errors/* ConfigurationError */.j1(`${(0,launch_template/* describeTemplate */.iD)(template)} was not launched:`, [
            'it cannot be updated: a manual project has nothing to fetch',
        ]);
    }
    return {
        asks: new Set(),
        surveyEnabled: false,
        variablesNeeded: [],
        passwordsNeeded: [],
        inventoryNeeded: false,
        defaults: {},
    };
}

// EXTERNAL MODULE: ./src/report/outputs.ts
var outputs = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/report/state.ts
var state = __webpack_require__(7343);
// EXTERNAL MODULE: ./src/actions/announce.ts
var announce = __webpack_require__(7640);
// EXTERNAL MODULE: ./src/actions/deployment.ts
var actions_deployment = __webpack_require__(7312);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/controller/links.ts
var links = __webpack_require__(3153);
// EXTERNAL MODULE: ./src/follow/cancel.ts
var cancel = __webpack_require__(9459);
// EXTERNAL MODULE: ./src/report/job-words.ts
var job_words = __webpack_require__(9349);
// EXTERNAL MODULE: ./src/actions/followed.ts + 48 modules
var followed = __webpack_require__(1019);
;// CONCATENATED MODULE: ./src/controller/inventory.ts


/**
 * The enabled hosts of an inventory and their groups.
 * @throws ResponseError (403 without the Read role on it), ConnectionError, the signal's reason
 */
async function readInventoryHosts(controller, id, options) {
    return inventoryHosts(await controller.get(`inventories/${id}/script/`, options));
}
/**
 * The hosts in the reply of `script/`: groups by name, each with `hosts` and `children`; a group without members is left
 * out.
 * @throws ResponseError (passing) when the reply is something else
 */
function inventoryHosts(reply) {
    if (!(0,controller_fields/* isRecord */.u4)(reply) || !(0,controller_fields/* isRecord */.u4)(reply['all']))
        throw (0,resources/* strange */.dV)("an inventory's hosts", 'it has no group "all"');
    const names = Object.keys(reply).filter((name) => name !== '_meta');
    const groups = new Map(names.map((name) => [name, members(reply, name, new Set())]));
    const hosts = new Set([...groups.values()].flatMap((group) => [...group]));
    return { hosts, groups: new Map([...groups, ['all', hosts]]) };
}
/** @param seen groups on the way here: a circle of them ends */
function members(script, name, seen) {
    const group = script[name];
    if (!(0,controller_fields/* isRecord */.u4)(group) || seen.has(name))
        return new Set();
    seen.add(name);
    return new Set([
        ...(0,controller_fields/* texts */.Te)(group, 'hosts'),
        ...(0,controller_fields/* texts */.Te)(group, 'children').flatMap((child) => [...members(script, child, seen)]),
    ]);
}

;// CONCATENATED MODULE: ./src/controller/run-events.ts


/** The API gives at most 200 a page (API fact 20). */
const PAGE_SIZE = 200;
/**
 * The events of some kinds, page by page in the order of their counters. To be read when all events are stored: while
 * the job runs, some may be missing below the newest one (API fact 14).
 * @param after the counter to go on behind
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function* runEvents(controller, job, kinds, options, after = 0) {
    let from = after;
    for (;;) {
        const query = `?event__in=${kinds.join(',')}&counter__gt=${from}&order_by=counter&page_size=${PAGE_SIZE}`;
        const reply = await controller.get(`${(0,resources/* eventsPath */.JH)(job)}${query}`, options);
        const rows = (0,resources/* readList */.LD)(reply, 'a page of job events');
        const events = rows.filter(controller_fields/* isRecord */.u4).map(readRunEvent);
        yield events;
        const last = events.at(-1)?.counter ?? 0;
        if (rows.length < PAGE_SIZE || last <= from)
            return;
        from = last;
    }
}
function readRunEvent(row) {
    const data = (0,controller_fields/* record */.g1)(row, 'event_data');
    const play = (0,controller_fields/* text */.Qq)(row, 'play') || (0,controller_fields/* text */.Qq)(data, 'play');
    const taskName = (0,controller_fields/* text */.Qq)(row, 'task') || (0,controller_fields/* text */.Qq)(data, 'task');
    return {
        counter: (0,controller_fields/* number */.ai)(row, 'counter') ?? 0,
        event: (0,controller_fields/* text */.Qq)(row, 'event'),
        host: (0,controller_fields/* text */.Qq)(row, 'host_name') || (0,controller_fields/* text */.Qq)(data, 'host'),
        playId: (0,controller_fields/* text */.Qq)(data, 'play_uuid') || play,
        playName: play,
        pattern: (0,controller_fields/* text */.Qq)(data, 'pattern') || (0,controller_fields/* text */.Qq)(data, 'play_pattern'),
        task: `${(0,controller_fields/* text */.Qq)(data, 'task_path')} ${taskName}`,
        taskName,
        ignored: data['ignore_errors'] === true,
        failures: counted(data, 'failures'),
        dark: counted(data, 'dark'),
        processed: counted(data, 'processed'),
    };
}
/** The hosts with a count above zero; the recap of the API lists only those. */
function counted(data, counter) {
    return Object.entries((0,controller_fields/* record */.g1)(data, counter))
        .filter(([, count]) => typeof count === 'number' && count > 0)
        .map(([host]) => host);
}

// EXTERNAL MODULE: ./src/follow/coverage.ts
var coverage = __webpack_require__(2723);
// EXTERNAL MODULE: ./src/follow/host-pattern.ts
var host_pattern = __webpack_require__(5688);
;// CONCATENATED MODULE: ./src/follow/host-results.ts
/** What the playbook's course is read from: few events, whatever the number of hosts. */
const COURSE_EVENTS = [
    'playbook_on_play_start',
    'playbook_on_task_start',
    'playbook_on_no_hosts_remaining',
    'runner_on_failed',
    'runner_on_unreachable',
    'playbook_on_stats',
];
/** What tells that a host had its turn in a play. */
const TURN_EVENTS = [
    'runner_on_ok',
    'runner_on_failed',
    'runner_on_skipped',
    'runner_on_unreachable',
    'runner_on_async_ok',
    'runner_on_async_failed',
];
/** Reads the course from a job's events in their order. */
class CourseReader {
    course = {
        failed: undefined,
        hosts: [],
        plays: [],
        noHostsRemaining: false,
        lastFailedTask: undefined,
    };
    take(event) {
        const { course } = this;
        switch (event.event) {
            case 'playbook_on_play_start':
                // Another play or batch begins: Ansible went on.
                course.lastFailedTask = undefined;
                if (course.plays.some(({ id }) => id === event.playId))
                    return;
                course.plays.push({
                    id: event.playId,
                    name: event.playName,
                    pattern: event.pattern,
                    counter: event.counter,
                    tasks: new Set(),
                });
                return;
            case 'playbook_on_task_start':
                course.lastFailedTask = undefined;
                course.plays.find(({ id }) => id === event.playId)?.tasks.add(event.task);
                return;
            case 'playbook_on_no_hosts_remaining':
                course.noHostsRemaining = true;
                return;
            case 'runner_on_failed':
            case 'runner_on_unreachable':
                if (event.event === 'runner_on_unreachable' || !event.ignored)
                    course.lastFailedTask = event.taskName;
                return;
            case 'playbook_on_stats':
                course.failed = [...new Set([...event.failures, ...event.dark])];
                course.hosts = [...new Set([...event.processed, ...course.failed])];
                return;
        }
    }
}
/** The course of a job from its events. */
function courseOf(events) {
    const reader = new CourseReader();
    for (const event of events)
        reader.take(event);
    return reader.course;
}

// EXTERNAL MODULE: ./src/follow/pace.ts
var follow_pace = __webpack_require__(7798);
;// CONCATENATED MODULE: ./src/follow/completeness.ts










/** Pages of 200 events that are read at most for one question. */
const MAX_PAGES = 100;
/** Hosts that are there without being in the inventory. */
const LOCAL = new Set(['localhost', '127.0.0.1']);
/**
 * How a playbook went, from the job's stored events. Read anew and not collected while the output is printed: a long
 * output comes from the download, which has no events.
 * @throws ResponseError, ConnectionError, the signal's reason; Error when there are too many events
 */
async function readCourse(context, job) {
    return await (0,persist/* persist */.Z)(context, async () => {
        const reader = new CourseReader();
        let pages = 0;
        for await (const page of runEvents(context.controller, job, COURSE_EVENTS, { signal: context.signal })) {
            for (const event of page)
                reader.take(event);
            pages += 1;
            if (pages >= MAX_PAGES)
                throw new Error(`job ${job.id} has more events than are looked at`);
        }
        return reader.course;
    });
}
/**
 * What the relaunches did not make good, a sentence for each; none when every host that the first job was to run on has
 * done everything.
 * @param last the relaunch that was successful
 * @throws the signal's reason
 */
async function notMadeGood(context, earlier, last) {
    try {
        const end = await readCourse(context, last);
        if (end.failed === undefined)
            return [`The recap of job ${last.id} cannot be read.`];
        const found = [];
        let whole = end;
        for (const run of [...earlier].reverse()) {
            found.unshift(...(await ofOne(context, run, whole)));
            whole = (0,coverage/* withTasksOf */.y2)(whole, run.course);
        }
        return found;
    }
    catch (error) {
        context.signal.throwIfAborted();
        return [`Whether every host is done could not be found out: ${(0,errors/* describeError */.Uc)(error)}`];
    }
}
async function ofOne(context, { job, course, relaunched }, end) {
    const run = { jobId: job.id, limit: String(job.fields['limit'] ?? ''), course, relaunched };
    const found = [];
    const out = (0,coverage/* leftOut */.ig)(run);
    if (out.length > 0) {
        found.push(`In job ${job.id} ${(0,coverage/* namesOf */.eZ)(out)} failed, too, and the relaunch left ${out.length === 1 ? 'it' : 'them'} out: the controller relaunches only hosts of the inventory.`);
    }
    if (course.noHostsRemaining) {
        found.push(`Job ${job.id} stopped a play before all of its hosts were done ("no hosts remaining").`);
    }
    const open = (0,coverage/* openPlays */.mi)(run, end);
    if (open === undefined) {
        found.push(`Job ${job.id} and its relaunch did not run the same plays, so it cannot be told what is left undone.`);
        return found;
    }
    if (open.length === 0)
        return found;
    const inventory = await inventoryOf(context, job);
    if (inventory instanceof Error) {
        const after = `Job ${job.id} may have stopped after its task "${course.lastFailedTask}"`;
        return [...found, `${after}, and the hosts of its inventory could not be read: ${inventory.message}`];
    }
    for (const { play, begun } of open) {
        const hosts = hostsFor(play, run, inventory);
        const others = hosts && [...hosts].filter((host) => !relaunched.has(host));
        const missed = others && (begun ? await withoutTurn(context, job, play, others) : others);
        if (missed === undefined) {
            found.push(`Job ${job.id} may have stopped after its task "${course.lastFailedTask}", and which hosts the play "${play.name}" (${play.pattern}) was to run on cannot be told.`);
        }
        else if (missed.length > 0) {
            found.push(`Job ${job.id} stopped after its task "${course.lastFailedTask}", and the play "${play.name}" is not done on ${(0,coverage/* namesOf */.eZ)(missed)}: what did not fail is not in the relaunch.`);
        }
    }
    return found;
}
/** The hosts that a play was to run on; undefined where that cannot be told. */
function hostsFor(play, { course, limit }, inventory) {
    // Who brings in machines itself may have brought in more than ever ran.
    if (course.hosts.some((host) => !inventory.hosts.has(host) && !LOCAL.has(host)))
        return undefined;
    const asked = (0,host_pattern/* matchingHosts */.f)(play.pattern, inventory);
    const limited = limit === '' ? inventory.hosts : (0,host_pattern/* matchingHosts */.f)(limit, inventory);
    return asked && limited && [...asked].filter((host) => limited.has(host));
}
/** Those of some hosts that had no result in a play; undefined when there is too much to read. */
async function withoutTurn(context, job, play, hosts) {
    return await (0,persist/* persist */.Z)(context, async () => {
        const left = new Set(hosts);
        if (left.size === 0)
            return [];
        let pages = 0;
        const events = runEvents(context.controller, job, TURN_EVENTS, { signal: context.signal }, play.counter);
        for await (const page of events) {
            for (const { playId, host } of page)
                if (playId === play.id)
                    left.delete(host);
            pages += 1;
            if (left.size === 0)
                break;
            if (pages >= MAX_PAGES)
                return undefined;
        }
        return [...left];
    });
}
async function inventoryOf(context, job) {
    const id = (0,controller_fields/* number */.ai)(job.fields, 'inventory');
    if (id === undefined)
        return new Error('it has none.');
    try {
        return await (0,persist/* persist */.Z)(context, () => readInventoryHosts(context.controller, id, { signal: context.signal }));
    }
    catch (error) {
        context.signal.throwIfAborted();
        return error instanceof Error ? error : new Error((0,errors/* describeError */.Uc)(error));
    }
}
/** The counts by host are made some moments after the last event was stored, in ms. */
const SUMMARIES_MS = 10_000;
/**
 * Waits until the controller has counted the results of all hosts: a relaunch takes the failed ones from there. After a
 * while it is left to the controller to say so itself.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function awaitHostSummaries(context, job, hosts) {
    const { controller, clock, signal } = context;
    const pace = new follow_pace/* Pace */.o(2000);
    const until = clock.now() + SUMMARIES_MS;
    for (;;) {
        const path = `${(0,resources/* jobPath */.Jf)(job)}job_host_summaries/?page_size=1`;
        const reply = await (0,persist/* persist */.Z)(context, () => controller.get(path, { signal }));
        const counted = (0,controller_fields/* isRecord */.u4)(reply) ? ((0,controller_fields/* number */.ai)(reply, 'count') ?? 0) : 0;
        if (counted >= hosts || clock.now() >= until)
            return;
        await clock.sleep(pace.next(), signal);
    }
}

// EXTERNAL MODULE: ./src/launch/relaunch.ts
var relaunch = __webpack_require__(9645);
;// CONCATENATED MODULE: ./src/actions/retry.ts









/** The relaunches of this step (`retry_failed_hosts`), and what they leave undone. */
class Retries {
    #options;
    #context;
    /** While jobs are followed the controller is borne for longer than before a launch. */
    #reading;
    #attempts = [];
    #whyNot;
    #isOpen = false;
    constructor(options) {
        this.#options = options;
        const { console, controller, signal, retryForMs } = options;
        this.#context = {
            sink: console,
            clock: clock/* systemClock */.m,
            controller,
            signal,
            retryForMs: Math.min(retryForMs, persist/* MOST_BEFORE_LAUNCH_MS */.N),
            patienceMs: retryForMs,
        };
        this.#reading = { ...this.#context, retryForMs };
    }
    /** The jobs that were relaunched, in their order. */
    get earlier() {
        return this.#attempts;
    }
    /** Whether there may be a relaunch that was not found: the post step looks once more. */
    get isOpen() {
        return this.#isOpen;
    }
    /**
     * Relaunches a job that has failed, as long as there is a try and time left. A refusal is kept for the verdict.
     * @returns the new job, or undefined when the verdict is due
     * @throws the signal's reason
     */
    async next({ ending, allEvents }, { ours }) {
        const { times, deadline } = this.#options;
        if (ending.kind !== 'final' || ending.job.status !== 'failed')
            return undefined;
        const { job } = ending;
        this.#whyNot = undefined;
        if (this.#attempts.length >= times)
            return undefined;
        if (job.type !== 'job')
            this.#whyNot = `It is a ${job.type}, which has no failed hosts to relaunch on.`;
        else if (!ours)
            this.#whyNot = "It was found by its values alone and may be somebody else's.";
        else if (clock/* systemClock */.m.now() >= deadline)
            this.#whyNot = 'No time is left for it (`timeout`).';
        if (this.#whyNot !== undefined)
            return undefined;
        const relaunched = await this.#relaunch(job, allEvents);
        if (relaunched !== undefined)
            this.#options.tell(relaunched);
        return relaunched;
    }
    async #relaunch(job, allEvents) {
        const { console, passwords, times, note } = this.#options;
        try {
            const certain = allEvents || (await this.#areEventsStored(job));
            const course = await readCourse(this.#reading, job);
            const hosts = course.failed ?? [];
            if (course.failed !== undefined)
                await awaitHostSummaries(this.#reading, job, course.hosts.length);
            const trace = await (0,relaunch/* traceRelaunch */.OI)(this.#reading, job);
            const turn = `${this.#attempts.length + 1} of ${times}`;
            const where = hosts.length === 0 ? '' : ` on ${(0,coverage/* namesOf */.eZ)(hosts)}`;
            console.say(`Job ${job.id} failed${where}. Relaunching it on its failed hosts (${turn}).`);
            note({ phase: 'relaunching', trace, unknown: false });
            const launched = await this.#post(job, hosts, trace, passwords);
            const relaunched = (0,relaunch/* limitOf */.LF)(launched.job);
            const link = (0,links/* jobLink */.m)(this.#context.controller.root, job);
            this.#attempts.push({ job, course, relaunched, link, hosts, certain });
            return launched;
        }
        catch (error) {
            if (!this.#isOpen)
                (0,state/* clearProgress */.L7)(console);
            // A relaunch that may be there is told of and left to the post step, also when the workflow is cancelled.
            if (error instanceof errors/* InterruptedError */.p4 || (!this.#isOpen && this.#context.signal.aborted))
                throw error;
            this.#whyNot = (0,relaunch/* refusalWords */.WW)(error);
            return undefined;
        }
    }
    async #post(job, hosts, trace, passwords) {
        try {
            return await (0,relaunch/* relaunch */.bm)(this.#context, trace, job, hosts, passwords);
        }
        catch (error) {
            if (error instanceof errors/* LaunchUnknownError */.yP) {
                this.#isOpen = true;
                // A cancelled workflow's job is still to be cancelled: then the post step looks for it and does so.
                if (!this.#context.signal.aborted)
                    this.#options.note({ phase: 'relaunching', trace, unknown: true });
            }
            throw error;
        }
    }
    async #areEventsStored(job) {
        const { controller, signal } = this.#context;
        return await (0,persist/* persist */.Z)(this.#reading, async () => {
            return (0,resources/* readJob */.cd)(await controller.get((0,resources/* jobPath */.Jf)(job), { signal }), job).eventsComplete === true;
        });
    }
    /**
     * What the verdict has to say of the jobs before, and what they left undone.
     * @throws the signal's reason
     */
    async review({ ending, allEvents }) {
        const story = [];
        const ids = this.#attempts.map(({ job }) => job.id);
        if (ids.length > 0) {
            story.push(`It is the relaunch of job ${ids.join(', then of job ')} on the failed hosts.`);
        }
        if (this.#whyNot !== undefined)
            story.push(this.#isOpen ? this.#whyNot : `It was not relaunched on its failed hosts. ${this.#whyNot}`);
        const isDone = ending.kind === 'final' && ending.job.status === 'successful';
        if (!isDone || this.#attempts.length === 0)
            return { story, gaps: [] };
        const { job } = ending;
        const unsure = this.#attempts.filter(({ certain }) => !certain).map((one) => one.job.id);
        try {
            if (!allEvents && !(await this.#areEventsStored(job)))
                unsure.push(job.id);
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            return { story, gaps: [`Whether every host is done could not be found out: ${(0,errors/* describeError */.Uc)(error)}`] };
        }
        const gaps = unsure.map((id) => `Not all events of job ${id} are stored, so it cannot be told what it left undone.`);
        return { story, gaps: [...gaps, ...(await notMadeGood(this.#reading, this.#attempts, job))] };
    }
}

// EXTERNAL MODULE: ./src/actions/summarize.ts + 14 modules
var summarize = __webpack_require__(6692);
;// CONCATENATED MODULE: ./src/actions/launched.ts












/** How long the end of a job that should not run is awaited, in ms. */
const REFUSED_CANCEL_MS = 60_000;
/** Tells the job at once, refuses one that is not as asked, and follows it to its verdict. */
async function seeThrough(run, launched, request, leftOut) {
    const { console, inputs, signal } = run;
    const link = tellLaunched(run, launched, 'launched');
    run.outputs.ignoredFields(asIgnoredFields(leftOut));
    // That the template itself says `check` was looked at before the launch: by now it may say otherwise.
    const expected = inputs.failOnChanges ? { ...request, job_type: 'check' } : request;
    if (launched.ours)
        await refuseDifferences(run, launched.job, link, expected, leftOut);
    if (!inputs.wait && !signal.aborted) {
        console.say('The job is not followed (`wait: false`).');
        run.deployment?.leave();
        const note = `Job ${launched.job.id} was launched and is not followed (\`wait: false\`).`;
        await (0,summarize/* summarize */.e)(run, { job: launched.job, link, status: launched.job.status, account: undefined, note });
        return;
    }
    const deadline = clock/* systemClock */.m.now() + inputs.timeoutMs;
    const retries = new Retries({
        ...run,
        times: inputs.retryFailedHosts,
        passwords: request.credential_passwords,
        deadline,
        retryForMs: inputs.connection.retryForMs,
        note: (progress) => (0,followed/* note */.N4)(run, progress),
        tell: (relaunched) => tellLaunched(run, relaunched, 'relaunched'),
    });
    await (0,followed/* followToVerdict */.s2)(run, launched, deadline, retries);
}
/** Tells of a new job at once: in the log, in the outputs, and to the post step. */
function tellLaunched(run, launched, verb) {
    const { console, inputs, controller, outputs } = run;
    const { job, how, ours } = launched;
    const link = (0,links/* jobLink */.m)(controller.root, job);
    const told = how === 'created' ? `${verb[0]?.toUpperCase()}${verb.slice(1)}` : `Found the ${verb}`;
    console.say(`${told} ${(0,job_words/* jobName */.dZ)(job)}: ${link.url}`);
    (0,announce/* tellRun */.RD)(console, job);
    (0,followed/* noteJob */.kR)(run, { job, ours: ours && inputs.wait });
    outputs.launched(job, link, how);
    run.deployment?.running(job, link);
    return link;
}
/** A job that is not what was asked for is cancelled, and the step fails. */
async function refuseDifferences(run, job, link, request, leftOut) {
    const { console, inputs, controller, outputs, signal, deployment } = run;
    const found = [...differences(job, request), ...(await branchDifference(controller, job, request, signal))];
    if (found.length === 0)
        return;
    outputs.ignoredFields(asIgnoredFields([...leftOut, ...found]));
    if (inputs.order.ignoredFields === 'warn') {
        for (const { sentence } of found)
            console.warn(`${sentence} (\`ignored_fields: warn\`)`);
        return;
    }
    const cancellation = await (0,cancel/* cancelJob */.m)(controller, clock/* systemClock */.m, job, REFUSED_CANCEL_MS, () => console.say(`Cancelling job ${job.id}, since it is not as asked.`));
    const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
    outputs.status(ended?.status ?? 'unknown', ended);
    deployment?.ends({ status: ended?.status ?? 'unknown', success: false, job });
    // All that can be done was done here: the post step knows nothing better.
    (0,state/* clearProgress */.L7)(console);
    const headline = `Job ${job.id} is not as asked. ${becameOf(cancellation)}`;
    const sentences = found.map(({ sentence }) => sentence);
    const [status, note] = [ended?.status ?? 'unknown', [headline, ...sentences].join(' ')];
    await (0,summarize/* summarize */.e)(run, { job: ended ?? job, link, status, account: undefined, note });
    throw new errors/* JobError */.CR([`${headline} ${link.url}`, ...sentences.map((sentence) => `- ${sentence}`)].join('\n'));
}
function becameOf(cancellation) {
    switch (cancellation.kind) {
        case 'ended':
            return cancellation.wasFinished
                ? `It had finished before it could be cancelled: ${cancellation.job.status}.`
                : `It was cancelled, and has ended: ${cancellation.job.status}.`;
        case 'accepted':
            return `The controller is cancelling it (status: ${cancellation.status}), but its end COULD NOT BE CONFIRMED: look at it on the controller.`;
        case 'failed':
            return `It COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller.`;
    }
}

// EXTERNAL MODULE: ./src/actions/log-file.ts + 1 modules
var log_file = __webpack_require__(2284);
// EXTERNAL MODULE: ./src/actions/step.ts + 1 modules
var step = __webpack_require__(9179);
;// CONCATENATED MODULE: ./src/actions/launch.ts
















/** The main action: launches the template, follows the job, and takes over its verdict. Never throws. */
async function launchAction(console) {
    await (0,step/* takeStep */.e)(console, {
        read: async () => {
            const inputs = await readLaunchInputs(process.env);
            console.mask(Object.values(inputs.order.prompts.credential_passwords ?? {}));
            return inputs;
        },
        retryForMs: ({ connection }) => Math.min(connection.retryForMs, persist/* MOST_BEFORE_LAUNCH_MS */.N),
        work: runLaunch,
        cancelled: 'The workflow was cancelled before the launch: nothing was launched.',
    });
}
async function runLaunch(step) {
    const { console, inputs, controller, signal, waiting } = step;
    const context = { ...waiting, controller, patienceMs: inputs.connection.retryForMs };
    if (!inputs.dryRun)
        (0,actions_deployment/* preloadDeployment */.TN)(inputs.deployment);
    const prepared = await prepare(context, inputs.order);
    console.mask((0,announce/* surveySecrets */.yg)(prepared));
    if (inputs.dryRun) {
        await (0,announce/* reportDryRun */.HN)(context, console, prepared);
        return;
    }
    (0,announce/* announce */.iP)(console, prepared, controller.root);
    const whyNotOurs = "was found by its values alone and may be somebody else's";
    const logFile = (0,log_file/* logFileOf */.Q)(step);
    const run = { console, inputs, controller, outputs: new outputs/* Outputs */.t(console), signal, whyNotOurs, logFile };
    const trace = await traceLaunch(context, prepared.template, prepared.prompts, prepared.request, launchMark(inputs));
    const launchId = trace.launchId ?? (0,external_node_crypto_.randomUUID)();
    const facts = { template: prepared.template, root: controller.root, launchId };
    // The last thing before the launch: a launch that is refused before leaves nothing on GitHub.
    const deployment = await (0,actions_deployment/* createDeployment */.Yy)(console, inputs.deployment, facts, signal);
    step.atEnd(async (hurried) => deployment?.close({ last: false, hurried }));
    try {
        const launched = await launchOnce(context, run, trace, prepared);
        await seeThrough({ ...run, deployment }, launched, trace.request, prepared.leftOut);
    }
    catch (error) {
        if (deployment !== undefined)
            (0,actions_deployment/* noteError */.r$)(deployment, error, signal);
        throw error;
    }
}
function launchMark(inputs) {
    return inputs.githubContext ? (0,launch_mark/* createMark */.eo)((0,workflow/* readWorkflowRun */.h)(process.env), (0,external_node_crypto_.randomUUID)()) : undefined;
}
/** The launch itself, with a note for the post step in case that this one is killed before it knows the job. */
async function launchOnce(context, { console, inputs, outputs }, trace, { template }) {
    const note = (phase) => {
        const progress = { phase, templateId: template.id, launchId: trace.launchId };
        const { requestTimeoutMs } = inputs.connection;
        (0,state/* saveProgress */.FB)(console, {
            root: context.controller.root,
            requestTimeoutMs,
            cancels: inputs.wait && inputs.cancelOnWorkflowCancel,
            progress,
        });
    };
    note('launching');
    console.debug(`Launching ${(0,launch_template/* describeTemplate */.iD)(template)}${trace.launchId === undefined ? '' : `, launch id ${trace.launchId}`}`);
    try {
        return await launch(context, trace);
    }
    catch (error) {
        if (error instanceof errors/* LaunchUnknownError */.yP) {
            outputs.status('unknown', undefined);
            // A cancelled workflow's job is still to be cancelled: the post step looks for it and does so.
            if (!context.signal.aborted)
                note('unknown');
        }
        else
            (0,state/* clearProgress */.L7)(console);
        throw error;
    }
}


/***/ })

};

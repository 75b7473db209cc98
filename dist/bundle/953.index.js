export const id = 953;
export const ids = [953];
export const modules = {

/***/ 9221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyAction: () => (/* binding */ applyAction)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/resource-document.ts
var resource_document = __webpack_require__(1189);
// EXTERNAL MODULE: ./src/secret-placeholder.ts
var secret_placeholder = __webpack_require__(2107);
// EXTERNAL MODULE: ./src/inputs/comment-inputs.ts
var comment_inputs = __webpack_require__(6724);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/output-path.ts
var output_path = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
// EXTERNAL MODULE: ./src/inputs/values/workspace-file.ts
var workspace_file = __webpack_require__(7072);
;// CONCATENATED MODULE: ./src/inputs/apply-inputs.ts










/** The names of all inputs of `apply/`, as in its action.yml (a test compares the two). */
const APPLY_INPUTS = [
    ...connection_inputs/* CONNECTION_INPUTS */.vS,
    'file',
    'resources',
    'mode',
    'prune',
    'update_secrets',
    'unsupported',
    'plan_file',
    'expected_plan',
    'fail_on_changes',
    'summary',
    ...comment_inputs/* COMMENT_INPUTS */.k,
];
/**
 * Reads the inputs of `apply/`, and the files that they name.
 * @throws ConfigurationError that lists every wrong input
 */
async function readApplyInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    const patterns = (await reader.parsedLater('file', parse_values/* parseList */.E1)) ?? [];
    const inline = reader.text('resources');
    if (patterns.length === 0 && inline === undefined)
        reader.problem('file', (0,message/* message */.iU)('resources-missing'));
    const { readResourceDocuments } = await Promise.all(/* import() | yaml */[__webpack_require__.e(815), __webpack_require__.e(602)]).then(__webpack_require__.bind(__webpack_require__, 4426));
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        documents: readResourceDocuments(reader, patterns, inline),
        environment,
        mode: reader.parsed('mode', (0,parse_values/* parseWord */.kB)('plan', 'apply')) ?? 'plan',
        prune: (await reader.parsedLater('prune', parsePrune)) ?? [],
        updateSecrets: reader.parsed('update_secrets', parse_values/* parseBoolean */.yG) ?? false,
        unsupported: reader.parsed('unsupported', (0,parse_values/* parseWord */.kB)('fail', 'warn')) ?? 'fail',
        planFile: reader.parsed('plan_file', parsePlanFile),
        expectedPlan: reader.parsed('expected_plan', workspace_file/* readWorkspaceFile */.sL),
        secrets: readFileSecrets(environment),
        failOnChanges: reader.parsed('fail_on_changes', parse_values/* parseBoolean */.yG) ?? false,
        summary: reader.parsed('summary', parse_values/* parseBoolean */.yG) ?? true,
        comment: (0,comment_inputs/* readComment */.W)(reader),
    };
    if (inputs.failOnChanges && inputs.mode === 'apply')
        reader.problem('fail_on_changes', (0,message/* message */.iU)('fail-on-changes-in-apply'));
    if (reader.text('expected_plan') !== undefined && inputs.mode === 'plan')
        reader.problem('expected_plan', (0,message/* message */.iU)('expected-plan-without-apply'));
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, APPLY_INPUTS);
    reader.finish();
    return inputs;
}
/** Returns the path of a plan file as given. */
function parsePlanFile(text) {
    (0,output_path/* checkOutputPath */.$b)(text);
    return text;
}
async function parsePrune(text) {
    return (await (0,parse_values/* parseList */.E1)(text)).map((word) => {
        const collection = resource_document/* PRUNABLE */.Q.find((one) => one === word);
        if (collection === undefined)
            throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('prune-not-collection', { given: (0,parse_values/* shown */.SP)(word), collections: resource_document/* PRUNABLE */.Q.join(', ') }));
        return collection;
    });
}
/** Returns the environment variables that files of resources can refer to, without empty ones. */
function readFileSecrets(environment) {
    return new Map(Object.entries(environment).flatMap(([name, value]) => name.startsWith(secret_placeholder/* SECRET_PREFIX */.kO) && value !== undefined && value !== '' ? [[name, value]] : []));
}

// EXTERNAL MODULE: ./src/inputs/comment-run.ts
var comment_run = __webpack_require__(2196);
// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/apply/read/registry.ts
var read_registry = __webpack_require__(3066);
;// CONCATENATED MODULE: ./src/apply/check/permissions.ts


/** What is reported when a user lacks a capability. */
const MISSING = {
    edit: 'permission-change-missing',
    delete: 'permission-delete-missing',
    start: 'permission-update-missing',
    use: 'permission-use-missing',
};
/** Notes it when the API says that this user may not change, delete, update or (a credential) use an object. */
function checkPermission({ problems }, known, capability, place) {
    if (known.row?.permits(capability) ?? true)
        return;
    problems.add(place, (0,message/* message */.iU)(MISSING[capability], { object: (0,read_registry/* titleOf */.Gg)(known) }));
}
/**
 * Notes it when this user may not create an object, or when the controller refuses a value of it, by what OPTIONS says.
 * Sends one request a collection.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function checkCreations({ problems, resources, call }, creations) {
    for (const collection of new Set(creations.map((creation) => creation.collection))) {
        const options = await resources.collections.createOptions(collection, call);
        if (options === undefined)
            continue;
        const forbidden = (0,message/* message */.iU)('permission-create-missing');
        for (const { fields, place } of creations.filter((creation) => creation.collection === collection)) {
            const refused = options.isAllowed ? refusedFields(options, fields) : [forbidden];
            for (const said of refused)
                if (place !== undefined)
                    problems.add(place, said);
        }
    }
}
/**
 * Returns what the controller refuses of a new object's fields, as ends of sentences. It drops fields that it does not
 * know without an error (controller fact 76).
 * @param options without fields, they refuse nothing
 */
function refusedFields({ fields }, given) {
    if (fields.size === 0)
        return [];
    // What is reported key by key (variables, inputs, a survey) is not a field.
    return given
        .filter(({ name }) => /^[a-z_]+$/.test(name))
        .flatMap(({ name, after }) => {
        const limits = fields.get(name);
        if (limits === undefined)
            return [(0,message/* message */.iU)('controller-field-unknown', { field: name })];
        return limitProblem(name, limits, after) ?? [];
    });
}
function limitProblem(field, { maxLength, minValue, maxValue, choices }, value) {
    if (typeof value === 'string' && maxLength !== undefined && [...value].length > maxLength)
        return (0,message/* message */.iU)('controller-field-too-long', { field, limit: maxLength });
    if (typeof value === 'number' && minValue !== undefined && value < minValue)
        return (0,message/* message */.iU)('controller-field-too-small', { field, limit: minValue });
    if (typeof value === 'number' && maxValue !== undefined && value > maxValue)
        return (0,message/* message */.iU)('controller-field-too-large', { field, limit: maxValue });
    if (choices.length === 0 || typeof value === 'object' || choices.includes(value))
        return undefined;
    const named = choices.filter((choice) => choice !== '' && choice !== null);
    return (0,message/* message */.iU)('controller-field-not-choice', { field, choices: named.join(', ') });
}

// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
;// CONCATENATED MODULE: ./src/apply/check/resolve-reference.ts


/** Returns the object that a reference means. @returns undefined after noting the problem */
function resolve({ registry, problems }, reference) {
    const found = registry.find(reference);
    if (found.kind === 'one') {
        if (!found.known.desired?.absent)
            return found.known;
        problems.add(reference.place, (0,message/* message */.iU)('reference-absent', { object: (0,read_registry/* titleOf */.Gg)(found.known) }));
        return undefined;
    }
    // The reference can mean a resource that could not be read: that is reported already.
    if (reference.to.some((target) => problems.lost.has(target)) || registry.isUnsound(reference))
        return undefined;
    const title = titleOfReference(reference);
    if (found.kind === 'none') {
        problems.add(reference.place, (0,message/* message */.iU)('reference-not-found', { reference: title }), reference);
    }
    else {
        const objects = found.known.map((known) => `${(0,read_registry/* titleOf */.Gg)(known)} ${(0,read_registry/* distinguished */.td)(known)}`).join(', ');
        const kinds = new Set(found.known.map(({ collection }) => collection));
        const values = { reference: title, count: found.known.length, objects };
        const example = `\`{name: \u2026, ${(0,read_registry/* differingPart */.er)(found.known) ?? 'organization'}: \u2026}\``;
        const isOfOneKind = kinds.size === 1;
        problems.add(reference.place, isOfOneKind
            ? (0,message/* message */.iU)('reference-ambiguous', { ...values, example })
            : (0,message/* message */.iU)('reference-ambiguous-type', values));
    }
    return undefined;
}
/** Returns what a reference means, for people: `the job template or project "Deploy"`. */
function titleOfReference({ to, name }) {
    return `the ${to.map(read_registry/* nounOf */.a2).join(' or ')} "${name}"`;
}
/**
 * Notes which references of an object lead nowhere or to several objects. For an object that cannot be compared because
 * something else is wrong with it: all problems are reported at once.
 */
function checkReferences(context, object) {
    for (const reference of referencesIn(object))
        resolve(context, reference);
}
function referencesIn({ absent, within, fields, lists, nodes = [] }) {
    const key = present(Object.values(within));
    // Of an object that is to be deleted, only the key matters.
    if (absent)
        return key;
    const parts = [{ fields, lists }, ...nodes].flatMap((part) => [
        ...[...part.fields.values()].flatMap(referenceOf),
        ...[...part.lists.values()].flat(),
    ]);
    return [...key, ...parts, ...nodes.flatMap(({ runs }) => ('to' in runs ? [runs] : []))];
}
function present(references) {
    return references.filter((reference) => reference !== null);
}
function referenceOf(value) {
    return value.kind === 'reference' ? present([value.value]) : [];
}

;// CONCATENATED MODULE: ./src/apply/check/suggest-names.ts



/** Most rows of a collection that are searched for a similar name. */
const MAX_SEARCHED_ROWS = 1000;
/** The largest number of names that are listed when none is near. */
const MAX_LISTED_NAMES = 3;
/**
 * Adds to each reference that leads nowhere similar names, from the files and from the controller.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function suggestNames(context) {
    const known = new Map();
    for (const { problem, reference } of context.problems.missing) {
        const names = [];
        for (const collection of reference.to) {
            const own = known.get(collection) ?? (await namesIn(context, collection));
            known.set(collection, own);
            names.push(...own);
        }
        const near = (0,sentence_parts/* nearest */.pA)(reference.name, names);
        const title = titleOfReference(reference);
        const quoted = (some) => some.map((name) => `"${name}"`);
        if (near.length > 0)
            problem.message = (0,message/* message */.iU)('reference-not-found-similar', {
                reference: title,
                similar: quoted(near).join(' or '),
            });
        else if (names.length > 0 && names.length <= MAX_LISTED_NAMES)
            problem.message = (0,message/* message */.iU)('reference-not-found-others', { reference: title, names: quoted(names).join(', ') });
    }
}
async function namesIn({ resources, call, registry }, collection) {
    const query = { resource: collection, filters: [], limit: MAX_SEARCHED_ROWS };
    const rows = await resources.collections.list(query, call);
    const names = [...rows, ...registry.all(collection)].map(({ name }) => name);
    return [...new Set(names)].filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./src/apply/check/check-cycles.ts

/*
 * Circles that the controller accepts, or refuses only when they are written: workflows in workflows, groups in groups.
 * What the files do not say about an object is as the controller has it. So a circle can lead through objects that no
 * file mentions.
 */
/** Notes workflows that run themselves. @throws ResponseError, ConnectionError, the signal's reason */
async function checkWorkflowCircles(context, all) {
    const others = new Others(context, 'workflow_job_templates');
    const next = async ({ id, desired }) => {
        if (desired?.absent)
            return [];
        if (desired?.nodes !== undefined)
            return others.meant(desired.nodes.flatMap(({ runs }) => ('to' in runs ? [runs] : [])));
        if (id === undefined)
            return [];
        const filters = [['workflow_job_template', String(id)]];
        const query = { resource: 'workflow_job_template_nodes', filters };
        const rows = await context.resources.collections.list(query, context.call);
        return rows.flatMap((row) => {
            const template = row.related('unified_job_template');
            return template?.jobType === 'workflow_job' ? others.named(template.id, template.name ?? '') : [];
        });
    };
    const starts = [...all].filter(({ collection, desired }) => {
        return collection === 'workflow_job_templates' && desired?.nodes !== undefined;
    });
    await note(context, starts, next, 'workflow-inside-itself');
}
/** Notes groups that contain themselves. @throws ResponseError, ConnectionError, the signal's reason */
async function checkGroupCircles(context, groups, all) {
    const others = new Others(context, 'groups');
    // Of groups that the files do not mention: that of their parent.
    const inventories = new Map();
    const next = async (group) => {
        if (group.desired?.absent)
            return [];
        const wanted = group.desired?.lists.get('children');
        if (wanted !== undefined)
            return others.meant(wanted);
        const inventory = group.row?.reference('inventory') ?? inventories.get(group);
        const members = await groups.of(inventory, group.name, 'children');
        const children = members.flatMap(({ id, name }) => others.named(id, name));
        if (inventory !== undefined)
            for (const child of children)
                inventories.set(child, inventory);
        return children;
    };
    const starts = [...all].filter(({ collection, desired }) => {
        return collection === 'groups' && (desired?.lists.get('children')?.length ?? 0) > 0;
    });
    await note(context, starts, next, 'group-inside-itself');
}
/** The objects of one collection, one for each id, whether the files mention it or not. */
class Others {
    #context;
    #collection;
    #byId = new Map();
    constructor(context, collection) {
        this.#context = context;
        this.#collection = collection;
    }
    /** Returns the objects that references of the files mean; those that lead nowhere are reported elsewhere. */
    meant(references) {
        return references.flatMap((reference) => {
            const known = this.#context.registry.findOne(reference);
            return known?.collection === this.#collection ? [known] : [];
        });
    }
    /** Returns the object that the controller names by its id. */
    named(id, name) {
        if (id === undefined)
            return [];
        const mentioned = this.#context.registry.byId(this.#collection, id);
        const known = mentioned ??
            this.#byId.get(id) ?? { collection: this.#collection, name, id, row: undefined, desired: undefined };
        this.#byId.set(id, known);
        return [known];
    }
}
/** Walks from each start. A circle that no file has a part in is not the files' fault, and is not noted. */
async function note({ problems }, starts, next, circular) {
    const done = new Set();
    const mine = new Set(starts);
    const visit = async (one, route) => {
        if (done.has(one))
            return;
        if (!route.includes(one)) {
            for (const other of await next(one))
                await visit(other, [...route, one]);
            done.add(one);
            return;
        }
        const circle = route.slice(route.indexOf(one));
        const first = circle.findIndex((member) => mine.has(member));
        const turned = [...circle.slice(first), ...circle.slice(0, first), circle[first]];
        const place = circle[first]?.desired?.place;
        if (place === undefined)
            return;
        problems.add(place, (0,message/* message */.iU)(circular, { circle: turned.map((member) => `"${member?.name}"`).join(' \u2192 ') }));
    };
    for (const start of starts)
        await visit(start, []);
}

// EXTERNAL MODULE: ./src/controller/resources/rows.ts
var rows = __webpack_require__(5113);
// EXTERNAL MODULE: ./src/apply/kinds/kinds.ts + 5 modules
var kinds = __webpack_require__(6858);
;// CONCATENATED MODULE: ./src/apply/check/check-protected.ts




/** Instance groups that every controller has and cannot be without. */
const DEFAULT_GROUPS = ['controlplane', 'default'];
/** Returns whether the controller came with an object and needs it. */
function isBuiltIn({ collection, name, row }) {
    if (row === undefined)
        return false;
    return row.isManaged || (collection === 'instance_groups' && DEFAULT_GROUPS.includes(name));
}
/** Notes changes of an object that the controller created itself: it allows none, or a few fields. */
function checkManaged(context, known, object, names) {
    if (known.row?.isManaged !== true)
        return;
    const { managed = [] } = (0,kinds/* kindOf */.I)(object.collection);
    const refused = names.filter((name) => !managed.includes(name.replace(/\..*/, '')));
    if (refused.length === 0)
        return;
    const fields = refused.map((name) => `\`${name}\``).join(', ');
    context.problems.add(object.place, (0,message/* message */.iU)('managed-object-fixed', { object: (0,read_registry/* titleOf */.Gg)(known), fields }));
}
/**
 * Notes what would lock the user of this run out or break the controller.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function checkProtected({ problems }, own, known, object) {
    const value = (name) => {
        const given = object.fields.get(name);
        return given?.kind === 'json' ? given.value : undefined;
    };
    if (object.absent && isBuiltIn(known))
        problems.add(object.place, (0,message/* message */.iU)('managed-object-needed', { object: (0,read_registry/* titleOf */.Gg)(known) }));
    if (object.collection !== 'users')
        return;
    if (object.absent) {
        if (await own.is(known))
            problems.add(object.place, (0,message/* message */.iU)('user-own-deleted'));
    }
    else if (known.row === undefined) {
        // In an export, each password is hidden.
        if (['', rows/* ENCRYPTED */.z, undefined].includes(value('password')))
            problems.add(object.place, (0,message/* message */.iU)('user-password-missing'));
    }
    else if (value('is_superuser') === false && known.row.fields['is_superuser'] === true) {
        if (await own.is(known))
            problems.add(object.place, (0,message/* message */.iU)('user-own-demoted'));
    }
}

// EXTERNAL MODULE: ./src/http/json/json.ts
var json = __webpack_require__(4113);
;// CONCATENATED MODULE: ./src/apply/check/planned-values.ts

/*
 * What an object will be when a plan is carried out: what the files give, or else what exists, or else the API's default.
 */
/** Returns the value of a field that holds no reference. */
function plannedValue({ collection, row, desired }, name) {
    const wanted = desired?.fields.get(name);
    if (wanted?.kind === 'json')
        return wanted.value;
    // What files only refer to has no kind.
    return row?.fields[name] ?? kinds/* KINDS */.GW.get(collection)?.fields[name]?.empty ?? null;
}
/**
 * Returns the object that a field refers to.
 * @returns null for none; undefined where the reference leads nowhere, which is reported elsewhere. An object that the
 *   files do not mention has an id and nothing else
 */
function plannedReference({ registry }, { collection, row, desired }, name) {
    const wanted = desired?.fields.get(name);
    if (wanted?.kind === 'reference')
        return wanted.value && registry.findOne(wanted.value);
    const id = row?.reference(name);
    if (id === undefined || id === null)
        return null;
    const [to = 'projects'] = (0,kinds/* kindOf */.I)(collection).fields[name]?.to ?? [];
    return registry.byId(to, id) ?? { collection: to, name: String(id), id, row: undefined, desired: undefined };
}

;// CONCATENATED MODULE: ./src/apply/check/check-survey-answers.ts





/** The switch of a template that allows each answer. */
const SWITCHES = {
    inventory: 'ask_inventory_on_launch',
    scm_branch: 'ask_scm_branch_on_launch',
    job_type: 'ask_job_type_on_launch',
    job_tags: 'ask_tags_on_launch',
    skip_tags: 'ask_skip_tags_on_launch',
    limit: 'ask_limit_on_launch',
    diff_mode: 'ask_diff_mode_on_launch',
    verbosity: 'ask_verbosity_on_launch',
    execution_environment: 'ask_execution_environment_on_launch',
    forks: 'ask_forks_on_launch',
    job_slice_count: 'ask_job_slice_count_on_launch',
    timeout: 'ask_timeout_on_launch',
    credentials: 'ask_credential_on_launch',
    labels: 'ask_labels_on_launch',
    instance_groups: 'ask_instance_groups_on_launch',
};
/**
 * Notes answers to prompts that a template, as the plan will leave it, does not have. For job templates the API refuses
 * them; for workflows it keeps some and never uses them.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function checkAnswers(context, surveys, template, answers) {
    if (template.desired?.sound === false)
        return;
    const add = (said) => context.problems.add(answers.place, said);
    const given = [...givenFields(answers), ...givenLists(answers)];
    const variables = variablesOf(answers);
    if (template.collection === 'projects' || template.collection === 'inventory_sources') {
        const all = Object.keys(variables).length > 0 ? [...given, 'extra_data'] : given;
        if (all.length > 0)
            add((0,message/* message */.iU)('answers-without-prompts', { answers: quoted(all), template: (0,read_registry/* titleOf */.Gg)(template) }));
        return;
    }
    if (template.collection === 'system_job_templates') {
        // A management job takes variables, such as the days to keep, and has no other prompt.
        if (given.length > 0)
            add((0,message/* message */.iU)('answers-without-prompts', { answers: quoted(given), template: (0,read_registry/* titleOf */.Gg)(template) }));
        return;
    }
    checkPrompts(context, template, answers, given);
    await checkVariables(context, surveys, template, answers);
}
function checkPrompts(context, template, answers, given) {
    const add = (said) => context.problems.add(answers.place, said);
    for (const name of given) {
        if (isOwn(context, template, name, answers))
            continue;
        const { fields, noun } = (0,kinds/* kindOf */.I)(template.collection);
        const switched = SWITCHES[name] ?? '';
        if (!Object.hasOwn(fields, switched))
            add((0,message/* message */.iU)('answer-workflow-without-prompt', { answer: name, kind: noun }));
        else if (plannedValue(template, switched) !== true)
            add((0,message/* message */.iU)('answer-without-prompt', { answer: name, template: (0,read_registry/* titleOf */.Gg)(template), switch: switched }));
    }
    for (const reference of answers.lists.get('credentials') ?? []) {
        const credential = context.registry.findOne(reference);
        if (credential !== undefined && hasCredential(context, template, credential))
            context.problems.add(reference.place, (0,message/* message */.iU)('answer-credential-of-template', { template: (0,read_registry/* titleOf */.Gg)(template) }));
    }
    if (template.collection === 'job_templates' && !given.includes('inventory')) {
        const own = plannedReference(context, template, 'inventory');
        if (own === null)
            add((0,message/* message */.iU)('answer-inventory-missing', { template: (0,read_registry/* titleOf */.Gg)(template) }));
    }
}
async function checkVariables({ problems }, surveys, template, answers) {
    const add = (said) => problems.add(answers.place, said);
    const { isComplete } = answers;
    const variables = variablesOf(answers);
    const asksAll = plannedValue(template, 'ask_variables_on_launch') === true;
    // The survey cannot change the result: it is not read.
    if (!isComplete && (asksAll || Object.keys(variables).length === 0))
        return;
    const questions = await surveys.planned(template);
    const unknown = asksAll
        ? []
        : Object.keys(variables).filter((name) => !questions.some(({ variable }) => variable === name));
    const data = (all) => quoted(all.map((name) => `extra_data.${name}`));
    if (unknown.length > 0)
        add((0,message/* message */.iU)('answer-variables-not-asked', { answers: data(unknown), template: (0,read_registry/* titleOf */.Gg)(template) }));
    const required = questions.filter(({ isRequired }) => isRequired).map(({ variable }) => variable);
    const open = required.filter((name) => !Object.hasOwn(variables, name));
    if (isComplete && open.length > 0)
        add((0,message/* message */.iU)('answer-survey-incomplete', { answers: data(open), template: (0,read_registry/* titleOf */.Gg)(template) }));
}
/** Returns whether an answer is what the template has itself: the API accepts that. */
function isOwn(context, template, name, { fields }) {
    const value = fields.get(name);
    if (value === undefined)
        return false;
    if (value.kind === 'json' && name === 'scm_branch' && plannedValue(template, name) === '') {
        // A template without a branch runs that of its project.
        const project = plannedReference(context, template, 'project');
        if (project && plannedValue(project, name) === value.value)
            return true;
    }
    if (value.kind === 'json')
        return value.value === plannedValue(template, name);
    const known = context.registry.findOne(value.value);
    const own = plannedReference(context, template, name);
    if (known === undefined || own === null || own === undefined)
        return false;
    return known === own || (known.id !== undefined && known.id === own.id);
}
/** Returns whether a template will have a credential itself, by the list of templates or the files. */
function hasCredential({ registry }, template, credential) {
    const wanted = template.desired?.lists.get('credentials');
    if (wanted !== undefined)
        return wanted.some((reference) => registry.findOne(reference) === credential);
    return template.row?.members('credentials')?.some(({ id }) => id === credential.id) ?? false;
}
function givenFields({ fields }) {
    return [...fields]
        .filter(([name, { value }]) => value !== null && Object.hasOwn(SWITCHES, name))
        .map(([name]) => name);
}
function givenLists({ lists }) {
    return [...lists].filter(([name, list]) => list.length > 0 && Object.hasOwn(SWITCHES, name)).map(([name]) => name);
}
function variablesOf({ fields }) {
    const data = fields.get('extra_data');
    return data?.kind === 'json' && (0,json/* isJsonObject */.O)(data.value) ? data.value : {};
}
function quoted(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}

;// CONCATENATED MODULE: ./src/apply/check/own-user.ts
/** The user of this run, read once. */
class OwnUser {
    #context;
    #id;
    constructor(context) {
        this.#context = context;
    }
    /** Returns whether an object is the user of this run. @throws ResponseError, ConnectionError, the signal's reason */
    async is({ collection, id }) {
        if (collection !== 'users' || id === undefined)
            return false;
        const { resources, call } = this.#context;
        this.#id ??= resources.users.me(call).then((user) => user?.id);
        return (await this.#id) === id;
    }
}

// EXTERNAL MODULE: ./src/apply/read/compare-values.ts + 1 modules
var compare_values = __webpack_require__(6372);
;// CONCATENATED MODULE: ./src/apply/check/playbooks.ts






/**
 * The playbooks of projects, as their last update found them: the API accepts no other playbook in a template, unless the
 * project lets templates choose a branch.
 */
class Playbooks {
    #context;
    #read = new Map();
    constructor(context) {
        this.#context = context;
    }
    /**
     * Notes it when a template that is created or changed names a playbook that its project does not have. What a project
     * will have that is created, changed or updated now, is unknown.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async check(template, { collection, place }) {
        if (collection !== 'job_templates')
            return;
        const project = plannedReference(this.#context, template, 'project');
        const playbook = plannedValue(template, 'playbook');
        if (!project || typeof playbook !== 'string' || playbook === '' || !isSettled(project))
            return;
        const playbooks = await this.#of(project);
        if (playbooks === undefined || playbooks.includes(playbook))
            return;
        const [near] = (0,sentence_parts/* nearest */.pA)(playbook, playbooks);
        const values = { playbook, project: (0,read_registry/* titleOf */.Gg)(project) };
        this.#context.problems.add(place, near === undefined
            ? (0,message/* message */.iU)('job-template-playbook-unknown', values)
            : (0,message/* message */.iU)('job-template-playbook-similar', { ...values, similar: near }));
    }
    #of({ id }) {
        if (id === undefined)
            return Promise.resolve(undefined);
        const { resources, call } = this.#context;
        const reading = this.#read.get(id) ?? resources.projectFiles.playbooks(id, call);
        this.#read.set(id, reading);
        return reading;
    }
}
/** Returns whether a project will have the same files when the template is written, and allows no other branch. */
function isSettled(project) {
    const { row, desired } = project;
    if (row === undefined || desired?.sync || desired?.sound === false)
        return false;
    // A manual project has no branches.
    if (plannedValue(project, 'allow_override') === true && plannedValue(project, 'scm_type') !== '')
        return false;
    // A manual project, which has no updates, is `ok`.
    if (row.status !== 'successful' && row.status !== 'ok')
        return false;
    const { fields } = (0,kinds/* kindOf */.I)('projects');
    return ['scm_type', 'scm_url', 'scm_branch', 'scm_refspec', 'local_path'].every((name) => {
        const wanted = desired?.fields.get(name);
        if (wanted?.kind !== 'json')
            return wanted === undefined;
        return (0,compare_values/* meansTheSame */.Yc)(fields[name]?.type ?? 'text', wanted.value, row.fields[name]);
    });
}

;// CONCATENATED MODULE: ./src/apply/check/project-folders.ts

/**
 * Folders of manual projects: each needs one on the controller that no other project has (controller fact 85). Only
 * administrators of something see which are free; for others the POST decides.
 */
class ProjectFolders {
    #context;
    #taken = new Map();
    #free;
    constructor(context) {
        this.#context = context;
    }
    /**
     * Notes it when a new manual project cannot have its folder.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async check({ collection, name, fields, place }) {
        const [type, folder] = [fields.get('scm_type'), fields.get('local_path')];
        const isManual = type?.kind !== 'json' || type.value === '';
        if (collection !== 'projects' || !isManual || folder?.kind !== 'json' || typeof folder.value !== 'string')
            return;
        const { problems, resources, call } = this.#context;
        const wanted = folder.value;
        const other = this.#taken.get(wanted);
        this.#taken.set(wanted, name);
        this.#free ??= resources.projectFiles.freeFolders(call);
        const free = await this.#free;
        if (other !== undefined)
            problems.add(place, (0,message/* message */.iU)('project-folder-twice', { folder: wanted, project: other }));
        else if (free?.length === 0)
            problems.add(place, (0,message/* message */.iU)('project-no-folder-free', { folder: wanted }));
        else if (free !== undefined && !free.includes(wanted))
            problems.add(place, (0,message/* message */.iU)('project-folder-not-free', { folder: wanted, folders: free.join(', ') }));
    }
}

// EXTERNAL MODULE: ./src/controller/resources/survey-specs.ts
var survey_specs = __webpack_require__(1031);
;// CONCATENATED MODULE: ./src/apply/check/surveys.ts


/** The surveys of templates, each read once. */
class Surveys {
    #context;
    #read = new Map();
    constructor(context) {
        this.#context = context;
    }
    /** Returns the survey that the controller has. @throws ResponseError, ConnectionError, the signal's reason */
    async existing(template) {
        const { collection, id, row } = template;
        if (id === undefined || !(row?.fields['survey_enabled'] === true || isEnabled(template)))
            return survey_specs/* NO_SURVEY */.BU;
        const { resources, call } = this.#context;
        const reading = this.#read.get(template) ?? resources.surveySpecs.get({ collection, id }, call);
        this.#read.set(template, reading);
        return await reading;
    }
    /**
     * Returns the questions that will be asked when the plan is carried out.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async planned(template) {
        if (!isEnabled(template))
            return [];
        const survey = template.desired?.survey;
        if (survey === undefined)
            return (await this.existing(template)).questions;
        return survey === null ? [] : (0,survey_specs/* readSurveySpec */.IT)(survey).questions;
    }
}
function isEnabled(template) {
    return plannedValue(template, 'survey_enabled') === true;
}

;// CONCATENATED MODULE: ./src/apply/read/group-members.ts
/**
 * The members of an inventory's groups, for any number of groups: one request returns the names of all, where lists
 * would take at least two requests a group.
 */
class GroupMembers {
    #context;
    #names = new Map();
    constructor(context) {
        this.#context = context;
    }
    /**
     * Returns what is directly in a group.
     * @param inventoryId undefined for a group that does not exist yet
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async of(inventoryId, group, list) {
        if (inventoryId === undefined || inventoryId === null)
            return [];
        const names = (await this.#read(inventoryId)).get(group)?.[list] ?? [];
        return await this.#identify(inventoryId, list === 'hosts' ? 'hosts' : 'groups', names);
    }
    #read(inventoryId) {
        const known = this.#names.get(inventoryId);
        if (known !== undefined)
            return known;
        const { resources, call } = this.#context;
        const reading = resources.inventoryGroups.read(inventoryId, call);
        this.#names.set(inventoryId, reading);
        return reading;
    }
    async #identify(inventoryId, collection, names) {
        const { resources, call, registry } = this.#context;
        const ids = new Map();
        for (const { row, name, id } of registry.all(collection)) {
            if (id !== undefined && row?.reference('inventory') === inventoryId)
                ids.set(name, id);
        }
        if (names.some((name) => !ids.has(name))) {
            // The files do not mention a member that is to be taken out: its id has to be read.
            const query = { resource: collection, filters: [['inventory', String(inventoryId)]] };
            for (const { id, name } of await resources.collections.list(query, call))
                ids.set(name, id);
        }
        return names.flatMap((name) => {
            const id = ids.get(name);
            return id === undefined ? [] : [{ id, name }];
        });
    }
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-step.ts

/** Returns a change of an object for the plan. */
function changeOf(action, known, object, fields, lists) {
    const title = `${(0,read_registry/* titleOf */.Gg)(known)}${(0,read_registry/* ownerOf */.bf)(known)}`;
    const collection = known.collection;
    return { action, collection, title, fields, lists, remarks: [], place: object?.place };
}

;// CONCATENATED MODULE: ./src/apply/plan/deletions/deletion-effects.ts

/** Most names that one remark lists. */
const MAX_NAMES = 10;
const NODES = 'workflow_job_template_nodes';
const LEFT = 'left without it';
const GONE = 'deleted with it';
const REFUSED = 'the controller refuses the deletion as long as these use it';
const USES = {
    credentials: [
        { resource: 'job_templates', field: 'credentials', fate: LEFT },
        { resource: 'projects', field: 'credential', fate: LEFT },
        { resource: 'inventory_sources', field: 'credentials', fate: LEFT },
        { resource: NODES, field: 'credentials', fate: LEFT },
    ],
    credential_types: [{ resource: 'credentials', field: 'credential_type', fate: REFUSED }],
    execution_environments: [
        { resource: 'job_templates', field: 'execution_environment', fate: LEFT },
        { resource: 'organizations', field: 'default_environment', fate: LEFT },
        { resource: 'projects', field: 'default_environment', fate: LEFT },
    ],
    projects: [
        { resource: 'job_templates', field: 'project', fate: LEFT },
        { resource: 'inventory_sources', field: 'source_project', fate: LEFT },
        { resource: NODES, field: 'unified_job_template', fate: LEFT },
        { resource: 'schedules', field: 'unified_job_template', fate: GONE },
    ],
    inventories: [
        { resource: 'job_templates', field: 'inventory', fate: LEFT },
        { resource: 'workflow_job_templates', field: 'inventory', fate: LEFT },
    ],
    inventory_sources: [
        { resource: NODES, field: 'unified_job_template', fate: LEFT },
        { resource: 'schedules', field: 'unified_job_template', fate: GONE },
    ],
    job_templates: [
        { resource: NODES, field: 'unified_job_template', fate: LEFT },
        { resource: 'schedules', field: 'unified_job_template', fate: GONE },
    ],
    workflow_job_templates: [
        { resource: NODES, field: 'unified_job_template', fate: LEFT },
        { resource: 'schedules', field: 'unified_job_template', fate: GONE },
    ],
};
/**
 * Returns what a deletion does to other objects, as remarks for the plan: the API deletes credentials, projects,
 * inventories and templates that are in use, and the objects that use them lose them (controller fact 80). Sends up to
 * four requests.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function deletionRemarks(context, known) {
    const remarks = [...runningRemark(known), ...ownRemarks(known)];
    for (const use of USES[known.collection] ?? []) {
        const query = { resource: use.resource, filters: [[use.field, String(known.id)]] };
        const rows = await context.resources.collections.list(query, context.call);
        const titles = rows.filter((row) => !isHandledElsewhere(context, use, row)).map((row) => userTitle(use, row));
        if (titles.length > 0)
            remarks.push(`${use.fate}: ${listed(titles)}`);
    }
    return remarks;
}
/** Returns whether the files say what a row uses instead. */
function isHandledElsewhere({ registry }, { resource, field }, row) {
    const id = (resource === NODES ? row.reference('workflow_job_template') : row.id) ?? 0;
    const desired = registry.byId(resource === NODES ? 'workflow_job_templates' : resource, id)?.desired;
    if (desired === undefined)
        return false;
    if (resource === NODES)
        return desired.absent || desired.nodes !== undefined;
    return desired.absent || desired.fields.has(field) || desired.lists.has(field) || desired.fields.has('credential');
}
function userTitle({ resource }, row) {
    if (resource !== NODES)
        return (0,read_registry/* titleOf */.Gg)({ collection: resource, name: row.name });
    const workflow = row.related('workflow_job_template')?.name ?? '';
    return `node "${row.identifier}" of workflow job template "${workflow}"`;
}
/** Returns the remark about a running job: the API refuses (409) to delete what it uses. */
function runningRemark({ row }) {
    if (row === undefined || !['pending', 'waiting', 'running'].includes(row.status))
        return [];
    return [`one of its jobs is ${row.status}: the controller refuses the deletion until that job ends`];
}
/** Returns what an inventory or an organization contains. */
function ownRemarks({ collection, row }) {
    if (collection === 'inventories') {
        const hosts = row?.total('hosts') ?? 0;
        return hosts === 0 ? [] : [`deleted with it: ${hosts === 1 ? 'its host' : `its ${hosts} hosts`}`];
    }
    if (collection !== 'organizations')
        return [];
    const left = ['projects', 'inventories', 'job_templates'].flatMap((name) => {
        const count = row?.relatedCount(name) ?? 0;
        return count === 0 ? [] : [`${name.replaceAll('_', ' ')} (${count})`];
    });
    return [
        'deleted with it: its teams, credentials, labels, applications and notification templates',
        ...(left.length === 0 ? [] : [`left without an organization: ${left.join(', ')}`]),
    ];
}
function listed(names) {
    const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
    return `${names.slice(0, MAX_NAMES).join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/apply/plan/deletions/plan-deletion.ts




/** Most names that are listed of what is taken out of a group. */
const plan_deletion_MAX_NAMES = 10;
/**
 * Plans the deletion of one object, and says what becomes of others. The API deletes the child groups of a group with it,
 * and its hosts that are in no other group (controller fact 87): those that stay are taken out first.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function planDeletion(context, groups, known, reason) {
    const { id, collection } = known;
    if (id === undefined)
        return [];
    const place = reason.place ?? { file: 'prune', line: 0, path: (0,read_registry/* titleOf */.Gg)(known) };
    checkPermission(context, known, 'delete', place);
    const family = collection === 'groups' ? await familyOf(context, groups, { ...known, id }, reason.goes) : NO_FAMILY;
    const change = {
        ...changeOf('delete', known, undefined, [], []),
        remarks: [...reason.remarks, ...remarksOf(family), ...(await deletionRemarks(context, known))],
        place: reason.place,
    };
    return [
        {
            changes: [change],
            goneHost: collection === 'hosts' ? id : undefined,
            write: async (writer) => {
                for (const { group, list, id: member } of family.ties)
                    await writer.disassociate(group, list, member);
                await writer.remove({ collection, id });
            },
        },
    ];
}
const NO_FAMILY = { staying: [], ties: [] };
async function familyOf({ registry }, groups, { id: topId, name: topName, row }, goes) {
    const inventory = row?.reference('inventory');
    const family = { staying: [], ties: [] };
    const seen = new Set();
    const below = [{ id: topId, name: topName }];
    for (let group = below.shift(); group !== undefined; group = below.shift()) {
        const resource = { collection: 'groups', id: group.id };
        if (seen.has(group.id))
            continue;
        seen.add(group.id);
        const isGoing = (list, id) => {
            const desired = registry.byId(list === 'hosts' ? 'hosts' : 'groups', id)?.desired;
            return desired === undefined ? goes?.(list, id) === true : desired.absent;
        };
        const keep = (list, members) => {
            const staying = members.filter(({ id }) => !isGoing(list, id));
            family.staying.push(...staying.map(({ name }) => name));
            family.ties.push(...staying.map(({ id }) => ({ group: resource, list, id })));
            return members.filter((member) => !staying.includes(member));
        };
        keep('hosts', await groups.of(inventory, group.name, 'hosts'));
        below.push(...keep('children', await groups.of(inventory, group.name, 'children')));
    }
    return family;
}
function remarksOf({ staying }) {
    return staying.length === 0 ? [] : [`removed from it first, so that they are kept: ${plan_deletion_listed(staying)}`];
}
function plan_deletion_listed(all) {
    const names = [...new Set(all)];
    const more = names.length > plan_deletion_MAX_NAMES ? `, and ${names.length - plan_deletion_MAX_NAMES} more` : '';
    return `${names.slice(0, plan_deletion_MAX_NAMES).join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/apply/plan/deletions/prune.ts


/** Returns the part of the key that bounds what is pruned; undefined for what belongs to the whole controller. */
function scopeOf(collection) {
    if (collection === 'schedules')
        return 'unified_job_template';
    if (collection === 'credential_input_sources')
        return 'target_credential';
    if (['users', 'credential_types', 'instance_groups'].includes(collection))
        return undefined;
    return ['hosts', 'groups', 'inventory_sources'].includes(collection) ? 'inventory' : 'organization';
}
/** The order of deletions: objects that use others, or would be deleted with them, come first. */
const PRUNING_ORDER = [
    // Planned apart, in `prune-roles.ts`.
    'roles',
    'schedules',
    'workflow_job_templates',
    'job_templates',
    'inventory_sources',
    'hosts',
    'groups',
    'inventories',
    'projects',
    'credential_input_sources',
    'execution_environments',
    'instance_groups',
    'credentials',
    'credential_types',
    'notification_templates',
    'applications',
    'teams',
    'users',
];
/**
 * Plans deletions of what is on the controller and not in the files: only in the listed collections, and only where the
 * files have objects of the same collection in the same organization, inventory or template. An object with
 * `state: absent` in the files does not count.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function planPruning(context, groups, own, collections) {
    const steps = [];
    const gone = new Set();
    // Groups below a group are pruned like it; a host is deleted before by its own deletion, or stays.
    const goes = (list, id) => list === 'children' || gone.has(id);
    for (const collection of PRUNING_ORDER.filter((one) => collections.includes(one) && one !== 'roles')) {
        for (const filters of scopesOf(context.registry, collection)) {
            const query = { resource: collection, filters };
            for (const row of await context.resources.collections.list(query, context.call)) {
                if (await own.is({ collection, id: row.id }))
                    continue;
                const some = await deletion(context, groups, collection, row, goes);
                steps.push(...some);
                for (const { goneHost } of some)
                    if (goneHost !== undefined)
                        gone.add(goneHost);
            }
        }
    }
    return steps;
}
/** Returns filters for what can be pruned of a collection: where the files have objects of it. */
function scopesOf(registry, collection) {
    const part = scopeOf(collection);
    const described = registry.all(collection).filter(({ desired }) => desired !== undefined && !desired.absent);
    if (part === undefined)
        return described.length === 0 ? [] : [[]];
    return [...ownersOf(registry, described, part)].flatMap((owner) => {
        if (owner !== null)
            return [[[part, String(owner)]]];
        // Execution environments of no organization are for all.
        return collection === 'execution_environments' ? [[[`${part}__isnull`, 'True']]] : [];
    });
}
/**
 * Returns the ids of the organizations, inventories, templates or credentials that the files' objects are in; null for
 * none. New ones hold nothing to prune.
 */
function ownersOf(registry, described, part) {
    const ids = new Set();
    for (const known of described) {
        const id = known.row === undefined ? ownerOfNew(registry, known, part) : known.row.reference(part);
        if (id !== undefined)
            ids.add(id);
    }
    return ids;
}
function ownerOfNew(registry, { collection, desired }, part) {
    const within = registry.findOne(desired?.within[part])?.id;
    if (within !== undefined || collection !== 'job_templates')
        return within;
    // A job template belongs to its project's organization (controller fact 76).
    const project = desired?.fields.get('project');
    return project?.kind === 'reference' ? registry.findOne(project.value)?.row?.reference(part) : undefined;
}
async function deletion(context, groups, collection, row, goes) {
    const { id, name } = row;
    if (row.isPendingDeletion || isBuiltIn({ collection, name, id, row, desired: undefined }))
        return [];
    if (collection === 'users' && row.fields['is_superuser'] === true)
        return [];
    if (context.registry.byId(collection, id)?.desired !== undefined)
        return [];
    // A host that an inventory source created is not pruned: no file ever had it, and the next update would create it again.
    if (collection === 'hosts' && row.hasInventorySources)
        return [];
    const known = { collection, name, id, row, desired: undefined };
    const reason = { remarks: ['is not in the files (`prune`)'], place: undefined, ...(goes && { goes }) };
    return await planDeletion(context, groups, known, reason);
}

// EXTERNAL MODULE: ./src/apply/kinds/role-kind.ts
var role_kind = __webpack_require__(3357);
;// CONCATENATED MODULE: ./src/apply/plan/role-grants.ts


/** Returns a grant for people: `role "execute" of user "alice" on job template "Deploy" (Acme)`. */
function titleOfGrant({ role, actor, resource }) {
    return `role "${role}" of ${(0,read_registry/* titleOf */.Gg)(actor)} on ${(0,read_registry/* titleOf */.Gg)(resource)}${(0,read_registry/* ownerOf */.bf)(resource)}`;
}
/** Returns the step that gives a role. The object shows its roles once it exists. */
function grantStep(grant, place) {
    const { role, actor, resource } = grant;
    const write = async (writer) => {
        const roleId = resource.row?.objectRole(role);
        if (roleId !== undefined)
            await writer.associate((0,read_registry/* resourceOf */.KU)(actor), 'roles', roleId);
        else
            await writer.assignRole((0,role_kind/* definitionOf */.Fg)(resource.collection, role), (0,read_registry/* resourceOf */.KU)(actor), (0,read_registry/* idOf */.TH)(resource));
    };
    return { changes: [changeOfGrant('create', grant, [], place)], write };
}
/** Returns the step that takes a role away. */
function revocationStep(grant, held, remarks, place) {
    const write = async (writer) => {
        if (held.kind === 'assignment')
            await writer.remove(held.assignment);
        else
            await writer.disassociate((0,read_registry/* resourceOf */.KU)(grant.actor), 'roles', held.roleId);
    };
    return { changes: [changeOfGrant('delete', grant, remarks, place)], write };
}
function changeOfGrant(action, grant, remarks, place) {
    return { action, collection: 'roles', title: titleOfGrant(grant), fields: [], lists: [], remarks, place };
}
/** From so many holders on, the lists of all assignments are read first: two requests in place of one for each holder. */
const MANY_HOLDERS = 5;
/** The roles that users and teams have, each read once. */
class HeldRoles {
    #context;
    #roles = new Map();
    #hasMany;
    #assigned;
    /** @param grants that are looked for; without them, each holder is asked */
    constructor(context, grants = []) {
        this.#context = context;
        this.#hasMany = new Set(grants.map(({ actor }) => actor)).size >= MANY_HOLDERS;
    }
    /**
     * Returns how a user or a team holds a role; undefined where it does not.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async find({ role, actor, resource }) {
        if (actor.id === undefined || resource.id === undefined)
            return undefined;
        const assigned = this.#hasMany ? await this.#assignedTo({ role, actor, resource }) : undefined;
        if (assigned !== undefined)
            return assigned;
        if (resource.row?.hasObjectRoles !== true)
            return await this.#assignment({ role, actor, resource });
        const roleId = resource.row.objectRole(role);
        const ids = await this.#idsOf(actor);
        return roleId !== undefined && ids.has(roleId) ? { kind: 'role', roleId } : undefined;
    }
    /** Returns how a role is held, by the lists of all assignments; undefined where these do not show it. */
    async #assignedTo({ role, actor, resource }) {
        this.#assigned ??= this.#readAssigned();
        const holder = holderOf(actor);
        const id = (await this.#assigned).get(JSON.stringify([holder, actor.id, role, resource.collection, resource.id]));
        if (id === undefined)
            return undefined;
        const roleId = resource.row?.objectRole(role);
        if (roleId !== undefined)
            return { kind: 'role', roleId };
        return { kind: 'assignment', assignment: { collection: `role_${holder}_assignments`, id } };
    }
    async #readAssigned() {
        const { resources, call } = this.#context;
        const assigned = new Map();
        for (const holder of ['user', 'team']) {
            for (const { id, holderId, definition, contentType, objectId } of (await resources.roleAssignments.all(holder, call)) ?? []) {
                const collection = (0,role_kind/* collectionOfType */.eG)(contentType);
                const role = collection && (0,role_kind/* roleOfDefinition */.nB)(collection, definition);
                if (role !== undefined)
                    assigned.set(JSON.stringify([holder, holderId, role, collection, objectId]), id);
            }
        }
        return assigned;
    }
    #idsOf(actor) {
        const known = this.#roles.get(actor);
        if (known !== undefined)
            return known;
        const { resources, call } = this.#context;
        const reading = resources.associations
            .members((0,read_registry/* resourceOf */.KU)(actor), 'roles', call)
            .then((roles) => new Set(roles.map(({ id }) => id)));
        this.#roles.set(actor, reading);
        return reading;
    }
    /** Objects without roles of their own have role definitions only (controller fact 128). */
    async #assignment({ role, actor, resource }) {
        const { resources, call } = this.#context;
        const type = holderOf(actor);
        const collection = `role_${type}_assignments`;
        const filters = [[type, String((0,read_registry/* idOf */.TH)(actor))], ['object_id', String((0,read_registry/* idOf */.TH)(resource))]];
        const rows = await resources.collections.list({ resource: collection, filters }, call);
        const wanted = (0,role_kind/* definitionOf */.Fg)(resource.collection, role);
        const row = rows.find((one) => one.related('role_definition')?.name === wanted);
        return row && { kind: 'assignment', assignment: { collection, id: row.id } };
    }
}
function holderOf({ collection }) {
    return collection === 'teams' ? 'team' : 'user';
}

;// CONCATENATED MODULE: ./src/apply/plan/deletions/prune-roles.ts


/**
 * Plans to take away the roles that the files do not give, on the objects on which the files give roles. Superusers and
 * the user of this run keep theirs. Sends two requests for each role of an object.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function planRolePruning(context, own, wanted) {
    const steps = [];
    const held = new HeldRoles(context);
    for (const resource of new Set(wanted.map((grant) => grant.resource))) {
        for (const role of (0,role_kind/* rolesOf */.R7)(resource.collection)) {
            for (const actor of await holdersOf(context, resource, role)) {
                const isWanted = wanted.some((one) => {
                    return one.resource === resource && one.role === role && isSame(one.actor, actor);
                });
                if (isWanted || isPartOfObject(context, resource, role, actor))
                    continue;
                if (actor.row?.fields['is_superuser'] === true || (await own.is(actor)))
                    continue;
                const grant = { role, actor, resource };
                const found = await held.find(grant);
                const remarks = ['is not in the files (`prune`)'];
                if (found !== undefined)
                    steps.push(revocationStep(grant, found, remarks, undefined));
            }
        }
    }
    return steps;
}
/** Returns whether an object of the files says itself who has a role: the members of a team, the owner of a credential. */
function isPartOfObject({ registry }, resource, role, actor) {
    const { collection, desired } = resource;
    if (collection === 'teams')
        return role === 'member' && actor.collection === 'users' && desired?.lists.has('users') === true;
    if (collection !== 'credentials' || role !== 'admin')
        return false;
    const owner = desired?.fields.get(actor.collection === 'users' ? 'user' : 'team');
    const known = owner?.kind === 'reference' ? registry.findOne(owner.value) : undefined;
    return known !== undefined && isSame(known, actor);
}
function isSame(one, other) {
    return one.collection === other.collection && one.id === other.id;
}
/** Returns the users and teams that hold a role of an object directly. */
async function holdersOf({ resources, call }, { row }, role) {
    const id = row?.objectRole(role);
    if (id === undefined)
        return [];
    const known = [];
    for (const collection of ['users', 'teams']) {
        for (const one of await resources.associations.rows({ collection: 'roles', id }, collection, call))
            known.push({ collection, name: one.name, id: one.id, row: one, desired: undefined });
    }
    return known;
}

;// CONCATENATED MODULE: ./src/apply/plan/dependency-order.ts

/** Returns what an object's own fields need to exist before it. Its lists are written later and make no circle. */
function needs({ fields, within }) {
    return [...dependency_order_referencesIn(fields), ...Object.values(within).filter((part) => part !== null)];
}
function dependency_order_referencesIn(fields) {
    return [...fields.values()].flatMap((value) => value.kind === 'reference' && value.value !== null ? [value.value] : []);
}
/** Returns the objects in an order in which each follows what it needs, and notes circles. */
function inOrder(objects, registry, problems) {
    const mine = new Set(objects);
    const done = new Set();
    const ordered = [];
    const visit = (object, route) => {
        if (done.has(object))
            return;
        if (route.includes(object)) {
            const circle = [...route.slice(route.indexOf(object)), object].map(({ name }) => `"${name}"`).join(' \u2192 ');
            problems.add(object.place, (0,message/* message */.iU)('object-needs-itself', { circle }));
            return;
        }
        for (const reference of needs(object)) {
            const next = registry.findOne(reference)?.desired;
            if (next !== undefined && mine.has(next))
                visit(next, [...route, object]);
        }
        if (done.has(object))
            return;
        done.add(object);
        ordered.push(object);
    };
    for (const object of objects)
        visit(object, []);
    return ordered;
}

// EXTERNAL MODULE: ./src/controller/resources/credential-types.ts
var credential_types = __webpack_require__(5501);
// EXTERNAL MODULE: ./src/apply/read/problems.ts
var read_problems = __webpack_require__(8369);
;// CONCATENATED MODULE: ./src/apply/check/check-credentials.ts








/** Returns the type of a credential: the existing one, or the one that the file names. */
function credentialType(context, known, fields) {
    const id = known.row?.reference('credential_type');
    if (id !== undefined && id !== null)
        return context.registry.byId('credential_types', id)?.row;
    const wanted = fields.get('credential_type');
    return wanted?.kind === 'reference' && wanted.value !== null ? resolve(context, wanted.value)?.row : undefined;
}
/**
 * Notes inputs that the type of a credential does not have or that have another type, which the API would refuse.
 * @returns remarks for the plan: required inputs that a new credential lacks. The API accepts that, and the jobs fail
 */
function credentialRemarks(context, known, object) {
    if (object.collection !== 'credentials')
        return [];
    const inputs = object.fields.get('inputs');
    const given = inputs?.kind === 'json' && (0,json/* isJsonObject */.O)(inputs.value) ? inputs.value : {};
    const type = credentialType(context, known, object.fields);
    const schema = (0,credential_types/* inputSchema */.i)(type);
    if (type === undefined || schema === undefined)
        return [];
    const ids = schema.fields.map(({ id }) => id);
    for (const [key, value] of Object.entries(given)) {
        const field = schema.fields.find(({ id }) => id === key);
        const wrong = field === undefined ? unknownInput(key, type.name, ids) : inputProblem(field, value);
        if (wrong !== undefined)
            context.problems.add(object.place, wrong);
    }
    if (known.row !== undefined)
        return [];
    const lacking = schema.required.filter((key) => [undefined, '', rows/* ENCRYPTED */.z].includes(given[key]));
    if (lacking.length === 0)
        return [];
    return [`jobs that use it fail until it has ${lacking.map((key) => `inputs.${key}`).join(', ')}`];
}
function unknownInput(input, type, ids) {
    return (0,message/* message */.iU)('credential-input-unknown', { input, type, inputs: [...ids].sort().join(', ') });
}
/** Returns what is wrong with an input, without its value, which may be a secret. */
function inputProblem({ id: input, isBoolean, choices }, value) {
    const shape = (0,read_problems/* shapeOf */.F5)(value);
    if (isBoolean && typeof value !== 'boolean')
        return (0,message/* message */.iU)('credential-input-not-boolean', { input, shape });
    if (!isBoolean && typeof value !== 'string')
        return (0,message/* message */.iU)('credential-input-not-text', { input, shape });
    if (choices === undefined || choices.includes(value))
        return undefined;
    return (0,message/* message */.iU)('credential-input-not-choice', { input, choices: choices.join(', ') });
}
/**
 * Notes a second credential of the same kind in a list: the API accepts one of each type, and of vaults one of each id
 * (controller fact 83).
 */
function checkCredentialKinds(context, wanted) {
    const byKind = new Map();
    for (const reference of wanted) {
        const credential = context.registry.findOne(reference);
        const kind = credential && kindOfCredential(context, credential);
        if (credential === undefined || kind === undefined)
            continue;
        const other = byKind.get(kind);
        byKind.set(kind, credential);
        if (other !== undefined && other !== credential)
            context.problems.add(reference.place, (0,message/* message */.iU)('credential-same-type', { credential: (0,read_registry/* titleOf */.Gg)(other) }));
    }
}
function kindOfCredential(context, credential) {
    const type = plannedReference(context, credential, 'credential_type');
    const given = credential.desired?.fields.get('inputs');
    const vaultId = (given?.kind === 'json' ? vaultIdIn(given.value) : undefined) ?? vaultIdIn(credential.row?.fields['inputs']);
    return type?.id === undefined ? undefined : `${type.id} ${String(vaultId ?? '')}`;
}
function vaultIdIn(inputs) {
    return (0,json/* isJsonObject */.O)(inputs) ? inputs['vault_id'] : undefined;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/http/json/same-value.ts
var same_value = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/apply/plan/secrets.ts
var secrets = __webpack_require__(9103);
;// CONCATENATED MODULE: ./src/apply/plan/plan-survey.ts





/**
 * Compares a survey. The API replaces it as a whole (controller fact 95) and never shows the default of a password question.
 * @param wanted null for none
 * @returns undefined when nothing differs
 */
function compareSurvey(context, wanted, current) {
    const before = byVariable(current);
    const survey = wanted && withoutUnset(withSecrets(context, wanted, before), before);
    const after = byVariable(survey && (0,survey_specs/* readSurveySpec */.IT)(survey));
    for (const { isPassword, fields } of after.values())
        if (isPassword)
            context.mask((0,secrets/* textsIn */.Ej)(fields['default']));
    const changes = [];
    for (const [variable, question] of after) {
        const old = before.get(variable);
        if (plan_survey_isSame(question, old, context.updateSecrets))
            continue;
        changes.push({
            name: `survey ${variable}`,
            before: old && shown(old),
            after: shown(question),
            secret: question.isPassword,
        });
    }
    for (const [variable, old] of before) {
        if (!after.has(variable))
            changes.push({ name: `survey ${variable}`, before: shown(old), after: null, secret: false });
    }
    changes.push(...titleChanges(survey, current));
    const isSameOrder = (0,external_node_util_.isDeepStrictEqual)([...before.keys()], [...after.keys()]);
    if (changes.length === 0 && isSameOrder)
        return undefined;
    if (changes.length === 0)
        changes.push({ name: 'survey', before: [...before.keys()], after: [...after.keys()], secret: false });
    // Replaced as a whole, a survey keeps the name and description that the file does not give.
    const { name, description } = current;
    const remarks = [...after.values()].filter((question) => !plan_survey_isSame(question, before.get(question.variable), false));
    return { changes, remarks: remarks.flatMap(ignoredDefault), survey: survey && { name, description, ...survey } };
}
/** The controller stores a multiselect default as text, and drops it at launch: an answer is a list. */
function ignoredDefault({ variable, fields }) {
    const { type, default: value = '' } = fields;
    if (type !== 'multiselect' || value === '')
        return [];
    return [
        `survey ${variable}: the controller ignores this default at launch, because an answer must be a list; only its web form shows it`,
    ];
}
/** Returns a survey with the placeholders of its passwords replaced. */
function withSecrets({ placeholders }, wanted, before) {
    const spec = (0,survey_specs/* readSurveySpec */.IT)(wanted).questions.map(({ variable, isPassword, fields }) => {
        const current = before.get(variable)?.fields['default'] ?? rows/* ENCRYPTED */.z;
        return isPassword ? placeholders.inMapping(fields, { default: current }, (key) => key === 'default') : fields;
    });
    return { ...wanted, spec };
}
/** Compares the survey's own name and description, where the file gives them. */
function titleChanges(survey, current) {
    return ['name', 'description'].flatMap((name) => {
        const [before, after] = [current[name], survey?.[name]];
        if (typeof after !== 'string' || after.trim() === before)
            return [];
        return [{ name: `survey ${name}`, before: before === '' ? undefined : before, after, secret: false }];
    });
}
/**
 * Returns a survey whose defaults are empty where an export has `$encrypted$` and none is set. Where one is set,
 * `$encrypted$` keeps it.
 */
function withoutUnset(wanted, before) {
    const spec = [...byVariable((0,survey_specs/* readSurveySpec */.IT)(wanted))].map(([variable, { fields }]) => {
        const isUnset = fields['default'] === rows/* ENCRYPTED */.z && before.get(variable)?.fields['default'] !== rows/* ENCRYPTED */.z;
        return isUnset ? { ...fields, default: '' } : fields;
    });
    return { ...wanted, spec };
}
function byVariable(survey) {
    return new Map(survey?.questions.map((question) => [question.variable, question]));
}
/**
 * Returns a question in one notation: older surveys have choices as lines; what is not set is null, missing or empty.
 */
function normalized(question) {
    const lines = (value) => (Array.isArray(value) ? value.join('\n') : value);
    const kept = Object.entries(question)
        .map(([key, value]) => [key, key === 'choices' || key === 'default' ? lines(value) : value])
        .filter(([key, value]) => value !== null && value !== '' && !(key === 'required' && value === false) && key !== 'new_question');
    return Object.fromEntries(kept);
}
function plan_survey_isSame({ fields, isPassword }, old, updateSecrets) {
    if (old === undefined)
        return false;
    const [wanted, current] = [normalized(fields), normalized(old.fields)];
    if (isPassword && current['default'] === rows/* ENCRYPTED */.z && wanted['default'] !== undefined) {
        if (updateSecrets && wanted['default'] !== rows/* ENCRYPTED */.z)
            return false;
        wanted['default'] = rows/* ENCRYPTED */.z;
    }
    // Bounds that the file does not give are not compared: the controller's pages fill them in.
    for (const bound of ['min', 'max'])
        if (wanted[bound] === undefined)
            delete current[bound];
    return (0,same_value/* sameValue */.e)(wanted, current);
}
/** Returns the variables of a survey's password questions. */
function passwordsIn({ questions }) {
    return questions.filter(({ isPassword }) => isPassword).map(({ variable }) => variable);
}
function shown({ fields, isPassword }) {
    return isPassword && fields['default'] ? { ...fields, default: secrets/* HIDDEN */.RG } : fields;
}

;// CONCATENATED MODULE: ./src/apply/plan/hidden-values.ts







/** Returns which keys of a field with secrets must not be shown, by credential types and by surveys. */
class HiddenValues {
    #context;
    #surveys;
    constructor(context, surveys) {
        this.#context = context;
        this.#surveys = surveys;
    }
    /**
     * Returns the secret keys of an object's own fields.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async of(known, fields) {
        if (known.collection === 'notification_templates')
            return secrets/* isNotificationSecret */.Qi;
        if (known.collection === 'credentials')
            return (0,secrets/* secretInputs */._y)(credentialType(this.#context, known, fields));
        const template = fields.get('unified_job_template');
        if (template?.kind !== 'reference' || template.value === null)
            return () => false;
        return await this.ofAnswers(template.value, fields);
    }
    /**
     * Returns the secret keys of `extra_data`, with which a node or a schedule answers the survey of a template.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async ofAnswers(template, fields) {
        const data = fields.get('extra_data');
        const isEmpty = data?.kind !== 'json' || !(0,json/* isJsonObject */.O)(data.value) || Object.keys(data.value).length === 0;
        const known = isEmpty ? undefined : resolve(this.#context, template);
        if (known === undefined)
            return () => false;
        // By the survey of the files, and by the controller's: until it is replaced, its secrets exist.
        const existing = await this.#surveys.existing(known);
        const planned = (0,survey_specs/* readSurveySpec */.IT)(known.desired?.survey ?? {});
        const names = new Set([...passwordsIn(planned), ...passwordsIn(existing)]);
        return (key) => names.has(key);
    }
}
/** Returns why a value that is set cannot be changed, with what to do (controller fact 82). */
function cannotChange(known, key) {
    if (known.collection !== 'credentials' || key !== 'inputs.vault_id' || known.row === undefined)
        return undefined;
    return (0,message/* message */.iU)('credential-vault-id-fixed');
}

;// CONCATENATED MODULE: ./src/apply/plan/host-batches.ts

/** Most hosts that the API creates in one request, all or none of them (controller fact 91). */
const MAX_CREATED = 100;
/** Most hosts that the API deletes in one request (controller fact 91). */
const MAX_DELETED = 250;
/**
 * Puts the new hosts of each inventory together, at the end: 500 one by one take 43 s, and in portions less than one
 * (controller fact 91). Nothing needs a host before the lists are written.
 */
function batchHosts(steps) {
    const batched = steps.filter(({ newHost }) => newHost === undefined);
    const hosts = new Map();
    for (const step of steps) {
        const inventory = step.newHost?.inventory;
        if (inventory !== undefined)
            hosts.set(inventory, [...(hosts.get(inventory) ?? []), step]);
    }
    for (const [inventory, all] of hosts) {
        for (const some of portions(all, MAX_CREATED))
            batched.push(creation(inventory, some));
    }
    return batched;
}
function creation(inventory, steps) {
    const hosts = steps.flatMap(({ newHost }) => newHost ?? []);
    return {
        changes: steps.flatMap(({ changes }) => changes),
        write: async (writer) => {
            const rows = await writer.createHosts((0,read_registry/* idOf */.TH)(inventory), hosts.map(({ body }) => body()));
            const ids = new Map(rows.map(({ name, id }) => [name, id]));
            for (const { known } of hosts)
                known.id = ids.get(known.name);
        },
    };
}
/**
 * Puts consecutive deletions of hosts together, as `prune` plans them: 50 one by one take 8 s, and 500 in portions 4 s
 * (controller fact 91).
 */
function batchDeletions(steps) {
    const runs = [];
    for (const step of steps) {
        const last = runs.at(-1);
        const isMore = step.goneHost !== undefined && last?.at(-1)?.goneHost !== undefined;
        if (isMore && last !== undefined)
            last.push(step);
        else
            runs.push([step]);
    }
    return runs.flatMap((run) => portions(run, MAX_DELETED).map(host_batches_deletion));
}
/** Returns one deletion for a run; what is not a host is alone in its run. */
function host_batches_deletion(steps) {
    const ids = steps.flatMap(({ goneHost }) => goneHost ?? []);
    const [only] = steps;
    if (only !== undefined && steps.length === 1)
        return only;
    return { changes: steps.flatMap(({ changes }) => changes), write: (writer) => writer.removeHosts(ids) };
}
function portions(all, size) {
    const count = Math.ceil(all.length / size);
    return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}

// EXTERNAL MODULE: ./src/controller/resources/collections.ts
var collections = __webpack_require__(8111);
;// CONCATENATED MODULE: ./src/apply/read/load-objects.ts


/** The order in which collections are read: parts of natural keys come before the objects that they identify. */
const READING_ORDER = [
    'organizations',
    'users',
    'credential_types',
    'instance_groups',
    'execution_environments',
    'teams',
    'labels',
    'credentials',
    'credential_input_sources',
    'projects',
    'inventories',
    'applications',
    'notification_templates',
    'inventory_sources',
    'hosts',
    'groups',
    'job_templates',
    'workflow_job_templates',
    'system_job_templates',
    'schedules',
    'roles',
];
/** Most characters of names in one URL; servers accept some 8,000 in all. */
const MAX_NAMES_LENGTH = 3000;
/**
 * Reads from the controller every object that the files mention, by names, in as few requests as paging allows.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function loadMentioned(context, objects) {
    const names = mentionedNames(objects);
    for (const collection of READING_ORDER) {
        const wanted = [...(names.get(collection) ?? [])];
        if (wanted.length === 0)
            continue;
        const byName = nameFilters(collection, wanted);
        const shorter = byInventory(context.registry, objects, collection, byName.length);
        for (const filters of shorter ?? byName)
            await load(context, collection, filters);
    }
}
async function load({ resources, call, registry }, collection, filters) {
    for (const row of await resources.collections.list({ resource: collection, filters }, call)) {
        if (!row.isPendingDeletion)
            registry.addRow(collection, row);
    }
}
/** Returns filters for names in portions. A name with a comma gets a request of its own: it cannot be in a list. */
function nameFilters(collection, names) {
    const field = (0,read_registry/* nameField */.yD)(collection);
    const portions = [];
    let length = 0;
    for (const name of names.filter((each) => !each.includes(','))) {
        const cost = encodeURIComponent(name).length + 3;
        if (portions.length === 0 || length + cost > MAX_NAMES_LENGTH) {
            portions.push([]);
            length = 0;
        }
        portions.at(-1)?.push(name);
        length += cost;
    }
    const alone = names.filter((name) => name.includes(','));
    return [
        ...portions.map((portion) => [[`${field}__in`, portion.join(',')]]),
        ...alone.map((name) => [[field, name]]),
    ];
}
/**
 * Returns filters that read all hosts or groups of the mentioned inventories.
 * @param most requests that they may take
 * @returns undefined where the inventories are unknown, or reading all takes more requests
 */
function byInventory(registry, objects, collection, most) {
    if (collection !== 'hosts' && collection !== 'groups')
        return undefined;
    const inventories = inventoriesOf(registry, objects);
    if (inventories === undefined || pagesOf(inventories, collection) > most)
        return undefined;
    return inventories.map(({ id }) => [['inventory', String(id)]]);
}
/** Returns the inventories of all mentioned hosts and groups; undefined where one of them names none. */
function inventoriesOf(registry, objects) {
    const inventories = new Set();
    for (const { collection, within } of objects) {
        if (collection !== 'hosts' && collection !== 'groups')
            continue;
        const inventory = within['inventory'];
        if (inventory === undefined || inventory === null)
            return undefined;
        for (const known of registry.findAll(inventory))
            if (known.id !== undefined)
                inventories.add(known);
    }
    return [...inventories];
}
/** Returns how many pages all hosts or groups of some inventories take, by the counts in the inventories' rows. */
function pagesOf(inventories, list) {
    const counts = inventories.map(({ row }) => row?.total(list) ?? 0);
    return counts.reduce((sum, count) => sum + (0,collections/* requestsFor */.U)(count), 0);
}
/** Returns every name that the files mention, by the collections that it can belong to. */
function mentionedNames(objects) {
    const names = new Map();
    const add = (collection, name) => {
        names.set(collection, (names.get(collection) ?? new Set()).add(name));
    };
    const visit = (reference) => {
        if (reference === null)
            return;
        for (const collection of reference.to)
            add(collection, reference.name);
        for (const part of Object.values(reference.within))
            visit(part);
    };
    const members = (fields, lists) => {
        for (const value of fields.values())
            if (value.kind === 'reference')
                visit(value.value);
        for (const list of lists.values())
            for (const reference of list)
                visit(reference);
    };
    for (const object of objects) {
        // Roles have no objects of their own: they are read where they are compared.
        if (object.collection !== 'roles')
            add(object.collection, object.name);
        for (const part of Object.values(object.within))
            visit(part);
        members(object.fields, object.lists);
        for (const node of object.nodes ?? []) {
            if ('to' in node.runs)
                visit(node.runs);
            members(node.fields, node.lists);
        }
    }
    return names;
}

;// CONCATENATED MODULE: ./src/apply/plan/match-objects.ts




/** Finds the object of the controller for each resource of the files; a resource without one is new. */
function matchAll(context, objects) {
    const { registry, problems } = context;
    const known = new Map();
    // Parts of natural keys come before the objects that they identify, whatever the order in the files.
    const rank = ({ collection }) => READING_ORDER.indexOf(collection);
    for (const object of objects.toSorted((one, other) => rank(one) - rank(other))) {
        const existing = ofItsKind(objects, object, registry.findExisting(object));
        const matches = ofItsOwner(context, object, ofItsProject(context, object, existing));
        const [match] = matches;
        if (matches.length > 1) {
            if (object.sound)
                problems.add(object.place, severalMatches(object, matches));
            continue;
        }
        const twin = match?.desired === undefined ? registry.findDescribed(object) : match;
        if (twin?.desired === undefined) {
            if (match !== undefined)
                match.desired = object;
            known.set(object, match ?? registry.addNew(object));
        }
        else if (!isRepetition(object, twin.desired)) {
            const { file, line } = twin.desired.place;
            problems.add(object.place, (0,message/* message */.iU)('object-described-twice', { file, line, object: (0,read_registry/* titleOf */.Gg)(twin) }));
        }
    }
    return known;
}
function severalMatches({ collection, within }, matches) {
    const { length: count } = matches;
    const objects = matches.map(read_registry/* distinguished */.td).join(', ');
    const { key } = (0,kinds/* kindOf */.I)(collection);
    const isComplete = key.every((part) => part === 'name' || part in within);
    if (isComplete)
        return (0,message/* message */.iU)('object-not-unique', { count, objects });
    return (0,message/* message */.iU)('object-key-incomplete', { count, objects, parts: key.slice(1).join('` and `') });
}
/**
 * Returns whether a resource repeats an earlier one: an export has schedules twice, with their templates and alone. A
 * resource that could not be read as a whole may be one.
 */
function isRepetition(object, before) {
    return (object.exported && saysTheSame(before, object)) || !object.sound || !before.sound;
}
function saysTheSame(one, other) {
    return placeless(one) === placeless(other);
}
function placeless({ fields, lists, ...rest }) {
    const whole = { ...rest, within: {}, fields: [...fields].sort(), lists: [...lists].sort() };
    return JSON.stringify(whole, (key, value) => (key === 'place' || key === 'to' ? undefined : value));
}
/**
 * Returns the fields of an object without an inventory that is not its own: for a schedule without one, the awx CLI
 * writes the inventory of the template. As an answer to a prompt it would be refused, or be a change that no one made.
 */
function ownAnswers({ registry }, object) {
    const [inventory, template] = ['inventory', 'unified_job_template'].map((name) => {
        const value = object.fields.get(name);
        return value?.kind === 'reference' ? registry.findOne(value.value) : undefined;
    });
    if (!object.exported || object.collection !== 'schedules' || inventory === undefined)
        return object.fields;
    const wanted = template?.desired?.fields.get('inventory');
    const own = wanted?.kind === 'reference' ? registry.findOne(wanted.value) : undefined;
    const isTemplates = own === inventory || (inventory.id !== undefined && template?.row?.reference('inventory') === inventory.id);
    return isTemplates ? new Map([...object.fields].filter(([name]) => name !== 'inventory')) : object.fields;
}
/**
 * Keeps credential types of the file's `kind`: the controller can have a name once in each kind. A single type of another
 * kind is kept as well, unless the files describe it: the plan then refuses to change its kind.
 */
function ofItsKind(objects, object, matches) {
    const kind = (0,read_registry/* typeKind */.ZT)(object);
    if (kind === undefined)
        return matches;
    const same = matches.filter(({ row }) => row?.fields['kind'] === kind);
    const others = objects.filter(({ collection, name }) => collection === object.collection && name === object.name);
    const isDescribed = matches.some(({ row }) => others.some((other) => (0,read_registry/* typeKind */.ZT)(other) === row?.fields['kind']));
    return same.length > 0 || isDescribed ? same : matches;
}
/**
 * Keeps job templates of the project's organization, which is theirs (controller fact 76), where the file names none.
 */
function ofItsProject({ registry }, object, matches) {
    const project = object.fields.get('project');
    if (object.collection !== 'job_templates' || 'organization' in object.within)
        return matches;
    if (project?.kind !== 'reference')
        return matches;
    const known = registry.findOne(project.value);
    const organization = known && organizationOf(registry, known);
    if (organization === undefined)
        return matches;
    return matches.filter(({ row }) => row?.reference('organization') === organization);
}
/** Returns the id of a project's organization, null where it has none yet; undefined where it is unknown. */
function organizationOf(registry, { row, desired }) {
    if (row !== undefined)
        return row.reference('organization');
    const organization = registry.findOne(desired?.within['organization']);
    return organization && (organization.id ?? null);
}
/**
 * Keeps credentials of the file's user or team. A user's credential has no organization and need not be unique
 * (controller fact 81); a team's credential is in the team's organization. The API does not always show the owner.
 */
function ofItsOwner({ registry }, { collection, fields }, matches) {
    if (collection !== 'credentials')
        return matches;
    for (const type of ['user', 'team']) {
        const value = fields.get(type);
        if (value?.kind !== 'reference' || value.value === null)
            continue;
        const owner = registry.findOne(value.value);
        const ownerId = owner?.id;
        const organization = type === 'user' ? null : owner?.row?.reference('organization');
        return matches.filter(({ row }) => {
            if (row === undefined || ownerId === undefined)
                return false;
            return row.reference('organization') === organization && row.isOwnedBy(type, ownerId);
        });
    }
    return matches;
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-lists.ts




/**
 * Compares a list of associated objects.
 * @param current in the controller's order; empty for a new object
 */
function compareList(context, name, { path = name, ordered }, wanted, current) {
    const resolved = wanted.map((reference) => resolve(context, reference));
    if (resolved.includes(undefined))
        return undefined;
    const members = [...new Set(resolved.filter((known) => known !== undefined))];
    const isMember = (known) => current.some(({ id }) => id === known.id);
    const surplus = current.filter(({ id }) => !members.some((known) => known.id === id));
    const missing = members.filter((known) => !isMember(known));
    const staying = current.filter((member) => !surplus.includes(member));
    const reordered = ordered === true && !isPrefixOrder(members, staying);
    if (surplus.length === 0 && missing.length === 0 && !reordered)
        return undefined;
    if (name === 'credentials')
        checkCredentialKinds(context, wanted);
    for (const [index, known] of resolved.entries()) {
        const place = wanted[index]?.place;
        if (known !== undefined && place !== undefined && missing.includes(known))
            checkPermission(context, known, 'use', place);
    }
    // The order is that of association (controller fact 93): to change it, all members are associated again.
    const again = reordered ? staying : [];
    const add = reordered ? members : missing;
    return {
        change: {
            name,
            add: missing.map((known) => known.name),
            remove: surplus.map((member) => member.name),
            reordered,
            ...(reordered && { order: members.map((known) => known.name) }),
        },
        remove: async (writer, owner, gone) => {
            const leaving = surplus.filter(({ id }) => gone?.has(id) !== true);
            for (const { id } of [...leaving, ...again])
                await writer.disassociate(owner, path, id);
        },
        add: async (writer, owner) => {
            for (const known of add)
                await writer.associate(owner, path, (0,read_registry/* idOf */.TH)(known));
        },
    };
}
/** Returns whether the existing members are in the wanted order, before all new ones. */
function isPrefixOrder(members, current) {
    return current.every(({ id }, index) => members[index]?.id === id);
}
/**
 * Returns the members of a list that the controller has: from the object's row where that shows all, else by a request.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function currentMembers({ resources, call }, { row, collection, id }, name, { path = name, summary }) {
    if (row === undefined || id === undefined)
        return [];
    const shown = summary === undefined ? undefined : row.members(summary);
    return shown ?? (await resources.associations.members({ collection, id }, path, call));
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-lists-and-survey.ts







const NOTHING = { first: [], now: [], later: [] };
/**
 * Compares an object's lists and survey.
 * @param gone ids of the hosts that the plan deletes, complete when the steps are carried out
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function planListsAndSurvey(context, groups, known, object, gone) {
    const lists = await listsOf(context, groups, known, object);
    const survey = await surveyOf(context, known, object);
    if (lists.length === 0 && survey === undefined)
        return NOTHING;
    checkPermission(context, known, 'edit', object.place);
    const owner = () => (0,read_registry/* resourceOf */.KU)(known);
    const named = (name) => (list) => list.change.name === name;
    const difference = changeOf('update', known, object, survey?.changes ?? [], lists.map((list) => list.change));
    const changes = [{ ...difference, remarks: survey?.remarks ?? [] }];
    const takeAway = (some) => {
        const all = some.filter(({ change }) => change.remove.length > 0);
        const write = async (writer) => {
            for (const list of all)
                await list.remove(writer, owner());
        };
        return all.length === 0 ? [] : [{ changes: [changeOf('update', known, object, [], [])], write }];
    };
    const apart = ['children', 'labels'];
    const write = async (writer) => {
        for (const list of lists) {
            const deleted = known.collection === 'groups' && list.change.name === 'hosts' ? gone : undefined;
            if (!apart.includes(list.change.name))
                await list.remove(writer, owner(), deleted);
            await list.add(writer, owner());
        }
        if (survey !== undefined)
            await writer.writeSurvey(owner(), survey.survey);
    };
    return {
        first: takeAway(lists.filter(named('children'))),
        now: [{ changes, write }],
        later: takeAway(lists.filter(named('labels'))),
    };
}
async function listsOf(context, groups, known, object) {
    const { associations } = (0,kinds/* kindOf */.I)(object.collection);
    const found = [];
    for (const [name, wanted] of object.lists) {
        const association = associations[name];
        if (association === undefined)
            continue;
        const isOfGroup = known.collection === 'groups' && (name === 'hosts' || name === 'children');
        const current = isOfGroup
            ? await groups.of(known.row?.reference('inventory'), known.name, name)
            : await currentMembers(context, known, name, association);
        const difference = compareList(context, name, association, wanted, current);
        if (difference !== undefined)
            found.push(difference);
    }
    return found;
}
async function surveyOf(context, { collection, id }, { survey }) {
    if (survey === undefined)
        return undefined;
    const { resources, call } = context;
    const current = id === undefined ? survey_specs/* NO_SURVEY */.BU : await resources.surveySpecs.get({ collection, id }, call);
    return compareSurvey(context, survey, current);
}

// EXTERNAL MODULE: ./src/apply/kinds/field-types.ts
var field_types = __webpack_require__(4716);
;// CONCATENATED MODULE: ./src/apply/plan/compare-node.ts


const compare_node_NOTHING = { isOther: false, changes: [], body: () => ({}), after: () => Promise.resolve() };
/** Compares what a node runs. */
function compareRuns(context, { runs }, row) {
    const current = row?.related('unified_job_template');
    const before = row && (current?.name ?? null);
    if ('to' in runs) {
        const known = resolve(context, runs);
        if (known === undefined || (known.id !== undefined && known.id === row?.reference('unified_job_template')))
            return compare_node_NOTHING;
        const changes = [{ name: 'unified_job_template', before, after: known.name, secret: false }];
        return { ...compare_node_NOTHING, isOther: true, changes, body: () => ({ unified_job_template: (0,read_registry/* idOf */.TH)(known) }) };
    }
    return compareApproval(runs, current, before);
}
function compareApproval({ name, description, timeout }, current, before) {
    const approval = current?.jobType === 'workflow_approval' ? current : undefined;
    const body = { name, description, timeout };
    const differing = ['name', 'description', 'timeout'].filter((key) => approval?.[key] !== body[key]);
    if (differing.length === 0)
        return compare_node_NOTHING;
    const changes = approval
        ? differing.map((key) => ({
            name: `approval ${key}`,
            before: approval[key],
            after: body[key],
            secret: false,
        }))
        : [{ name: 'approval', before, after: name, secret: false }];
    const after = async (writer, node) => {
        // The existing approval is changed: a second request would create another one (controller fact 97).
        if (approval?.id === undefined)
            await writer.createApproval(node, body);
        else
            await writer.update({ collection: 'workflow_approval_templates', id: approval.id }, body);
    };
    return { ...compare_node_NOTHING, changes, after };
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-fields.ts







/** Compares field by field. Notes problems and leaves out their fields. */
function compareFields(context, comparison) {
    const changes = [];
    const remarks = [];
    const parts = [];
    for (const [name, wanted] of comparison.wanted) {
        const field = comparison.declared[name];
        if (field === undefined || (field.unseen && comparison.row !== undefined))
            continue;
        const difference = compareField(context, comparison, name, field, wanted);
        if (difference === undefined)
            continue;
        if (comparison.row !== undefined && field.fixed !== undefined) {
            context.problems.add(comparison.place, (0,message/* message */.iU)('field-fixed', { field: name, reason: field.fixed.text }));
            continue;
        }
        changes.push(...difference.changes);
        remarks.push(...difference.remarks);
        parts.push(difference.body);
    }
    const body = () => Object.assign({}, ...parts.map((part) => part()));
    return { changes, remarks, body: () => withTogether(comparison, body()) };
}
/** Adds the fields that the API stores together with one that is sent: left out, they would be cleared. */
function withTogether({ together = [], row }, body) {
    if (row === undefined || !together.some((name) => Object.hasOwn(body, name)))
        return body;
    const others = together.map((name) => [name, row.fields[name] ?? null]);
    return { ...Object.fromEntries(others), ...body };
}
function compareField(context, { row, isSecret }, name, field, wanted) {
    const current = row?.fields[name];
    if (wanted.kind === 'reference')
        return compareReference(context, row, name, wanted.value);
    if (field.type === 'password')
        return comparePassword(context, row, name, wanted.value);
    if (field.type === 'secrets') {
        const given = context.placeholders.inMapping(wanted.value, current, isSecret);
        context.mask(Object.entries(given).flatMap(([key, value]) => (isSecret(key) ? (0,secrets/* secretTexts */.Vh)(key, value) : [])));
        const before = row && withoutFilled(field, given, (current ?? {}));
        const found = (0,secrets/* compareSecrets */.j$)(name, given, before, isSecret, context.updateSecrets);
        return found && { ...found, body: () => ({ [name]: found.body }) };
    }
    const value = replaced(context, field, wanted.value, current);
    if (value === undefined)
        return undefined;
    if (field.hidden)
        context.mask([...(0,secrets/* textsIn */.Ej)(value), ...(0,secrets/* textsIn */.Ej)(current)]);
    if (field.type === 'text')
        context.mask([...(0,secrets/* passwordsInAddress */.q1)(value), ...(0,secrets/* passwordsInAddress */.q1)(current)]);
    // A new object has the API's own defaults.
    const isSame = (0,compare_values/* meansTheSame */.Yc)(field.type, value, row === undefined ? field.empty : current);
    const isSent = row === undefined ? !isSame || field.required : !isSame;
    return isSent ? changedField(name, field, current, value) : undefined;
}
/** Returns a value with the placeholders of its secrets replaced; undefined where nothing is known to send. */
function replaced({ placeholders }, field, value, current) {
    if ((0,secrets/* isSecretField */.nU)(field))
        return placeholders.inSecret(value, current);
    return field.type === 'text' ? placeholders.inAddress(value, current) : value;
}
/** Returns what to send for a password: a given one, to a new object or on request (`update_secrets`). */
function comparePassword({ mask, updateSecrets }, row, name, value) {
    mask((0,secrets/* textsIn */.Ej)(value));
    // An export hides each password, and an unset variable of the workflow is empty.
    if (value === rows/* ENCRYPTED */.z || value === '')
        return undefined;
    if (row !== undefined && !updateSecrets)
        return undefined;
    const before = row === undefined ? undefined : rows/* ENCRYPTED */.z;
    return { changes: [(0,secrets/* hiddenChange */.x_)(name, before, value)], remarks: [], body: () => ({ [name]: value }) };
}
function changedField(name, field, before, after) {
    const sent = field.type === 'variables' ? (0,compare_values/* variablesText */.li)(after) : field.type === 'answer' && after === '' ? null : after;
    const change = field.hidden
        ? (0,secrets/* hiddenChange */.x_)(name, before, after)
        : { name, before: shownValue(field, before), after: shownValue(field, after) ?? null, secret: false };
    return { changes: [change], remarks: [], body: () => ({ [name]: sent }) };
}
/** Returns a value for people: a password in a URL is hidden. */
function shownValue({ type }, value) {
    return type === 'text' ? (0,secrets/* withoutPassword */.G5)(value) : value;
}
/** Returns the current value without keys that the API filled in because they were not given. */
function withoutFilled({ filled = {} }, given, current) {
    const isOwn = ([key, value]) => Object.hasOwn(given, key) || filled[key] !== value;
    return Object.fromEntries(Object.entries(current).filter(isOwn));
}
function compareReference(context, row, name, wanted) {
    const current = row?.reference(name);
    if (wanted === null) {
        if (current === null || current === undefined)
            return undefined;
        return {
            changes: [{ name, before: row ? nameOf(row, name) : null, after: null, secret: false }],
            remarks: [],
            body: () => ({ [name]: null }),
        };
    }
    const known = resolve(context, wanted);
    if (known === undefined || (known.id !== undefined && known.id === current))
        return undefined;
    checkPermission(context, known, 'use', wanted.place);
    const before = row && nameOf(row, name);
    return {
        changes: [{ name, before, after: known.name, secret: false }],
        remarks: [],
        body: () => ({ [name]: (0,read_registry/* idOf */.TH)(known) }),
    };
}
/** Returns the name of the object that a field of a row refers to, or its id. */
function nameOf(row, field) {
    return row.related(field)?.name ?? row.reference(field) ?? null;
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-nodes.ts










const LINKS = [
    ['success_nodes', 'success'],
    ['failure_nodes', 'failure'],
    ['always_nodes', 'always'],
];
const plan_nodes_NODES = 'workflow_job_template_nodes';
/**
 * Plans the nodes of a workflow: deletes nodes that are not in the files, creates new ones, and links them when all
 * exist.
 * @param rows the nodes as the controller has them
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function planNodes(context, templates, workflow, wanted, rows) {
    const nodes = new Map(rows.map((row) => [row.identifier, { identifier: row.identifier, id: row.id, row }]));
    const steps = [];
    const links = [];
    for (const { id, identifier } of rows) {
        if (wanted.some((node) => node.identifier === identifier))
            continue;
        const change = nodeChange('delete', workflow, identifier, [], []);
        steps.push({ changes: [change], write: (writer) => writer.remove({ collection: plan_nodes_NODES, id }) });
        nodes.delete(identifier);
    }
    for (const node of wanted) {
        if (!nodes.has(node.identifier))
            nodes.set(node.identifier, { identifier: node.identifier, id: undefined, row: undefined });
    }
    for (const node of wanted) {
        const known = nodes.get(node.identifier);
        if (known === undefined)
            continue;
        const own = await planNode(context, templates, workflow, node, known);
        if (own !== undefined)
            steps.push(own);
        links.push(planLinks(workflow, node, known, nodes));
    }
    // All removals come before all additions: two nodes have one link at most, and a link turned round would be a circle.
    return [...steps, ...links.flatMap(({ remove }) => remove), ...links.flatMap(({ add }) => add)];
}
async function planNode(context, { hidden, surveys }, workflow, node, known) {
    const runs = compareRuns(context, node, known.row);
    const { row } = known;
    // Answers to the prompts of the old template are refused with the new one: those that the file does not give are removed.
    const isOther = row !== undefined && runs.isOther;
    const old = isOther ? oldVariables(context, node, row) : { body: {}, remarks: [] };
    const fields = compareFields(context, {
        declared: field_types/* NODE_FIELDS */.BT,
        wanted: isOther ? new Map([...emptyAnswers(row), ...node.fields]) : node.fields,
        row: isOther ? row.with({ extra_data: {} }) : row,
        isSecret: 'to' in node.runs ? await hidden.ofAnswers(node.runs, node.fields) : () => false,
        place: node.place,
    });
    const lists = [];
    for (const [name, association] of Object.entries(field_types/* PROMPT_LISTS */.xK)) {
        const members = node.lists.get(name) ?? (isOther ? [] : undefined);
        if (members === undefined)
            continue;
        const current = await currentList(context, known, name);
        const difference = compareList(context, name, association, members, current);
        if (difference !== undefined)
            lists.push(difference);
    }
    const changes = [...runs.changes, ...fields.changes];
    if (known.row !== undefined && changes.length === 0 && lists.length === 0)
        return undefined;
    const template = 'to' in node.runs ? resolve(context, node.runs) : undefined;
    if (template !== undefined)
        await checkAnswers(context, surveys, template, { ...node, isComplete: false });
    const action = known.row === undefined ? 'create' : 'update';
    const own = nodeChange(action, workflow, node.identifier, changes, lists.map((list) => list.change), node);
    const change = { ...own, remarks: [...fields.remarks, ...old.remarks] };
    const write = async (writer) => {
        const body = { ...old.body, ...fields.body(), ...runs.body() };
        if (known.row === undefined) {
            const identity = { identifier: node.identifier, workflow_job_template: (0,read_registry/* idOf */.TH)(workflow) };
            const filters = Object.entries(identity).map(([key, value]) => [key, String(value)]);
            const lookup = { filters, others: new Set() };
            known.id = (await writer.create(plan_nodes_NODES, { ...body, ...identity }, lookup)).id;
        }
        const resource = nodeResource(known);
        for (const list of lists)
            await list.remove(writer, resource);
        if (known.row !== undefined && Object.keys(body).length > 0)
            await writer.update(resource, body);
        await runs.after(writer, resource);
        for (const list of lists)
            await list.add(writer, resource);
    };
    return { changes: [change], write };
}
/**
 * Removes variables that answered the old template of a node. Where the new one prompts for nothing, the API accepts no
 * variables at all, and does not remove those with passwords among them: it ignores them then.
 */
function oldVariables(context, { runs }, row) {
    const { extra_data: data } = row.fields;
    if (!(0,json/* isJsonObject */.O)(data) || Object.keys(data).length === 0)
        return { body: {}, remarks: [] };
    const target = 'to' in runs ? resolve(context, runs)?.collection : undefined;
    const prompts = target === 'job_templates' || target === 'workflow_job_templates';
    if (!prompts && Object.values(data).includes(rows/* ENCRYPTED */.z))
        return { body: {}, remarks: ['its variables are kept, but have no effect on what it runs now'] };
    return { body: { extra_data: {} }, remarks: ['its earlier variables are removed'] };
}
/** Returns the answers that a node gives, apart from variables, without a value. */
function emptyAnswers(row) {
    return Object.entries(field_types/* PROMPTS */.ae).flatMap(([name, { type, empty }]) => {
        if (name === 'extra_data' || (0,compare_values/* meansTheSame */.Yc)('object', row.fields[name], empty))
            return [];
        return [[name, type === 'reference' ? { kind: 'reference', value: null } : { kind: 'json', value: empty }]];
    });
}
async function currentList({ resources, call }, node, name) {
    return node.id === undefined ? [] : await resources.associations.members(nodeResource(node), name, call);
}
function nodeResource({ id, identifier }) {
    return (0,read_registry/* resourceOf */.KU)({ id, collection: plan_nodes_NODES, name: identifier });
}
function planLinks(workflow, node, known, nodes) {
    const lists = [];
    const removals = [];
    const additions = [];
    for (const [name, outcome] of LINKS) {
        // Links to a node that is deleted are deleted with it.
        const isLeft = (id) => [...nodes.values()].some((one) => one.id === id);
        const current = known.row?.links(name).filter(isLeft) ?? [];
        const wanted = node[outcome].map((identifier) => nodes.get(identifier)).filter((one) => one !== undefined);
        const add = wanted.filter(({ id }) => id === undefined || !current.includes(id));
        const remove = current.filter((id) => !wanted.some((one) => one.id === id));
        if (add.length === 0 && remove.length === 0)
            continue;
        const named = (id) => [...nodes.values()].find((one) => one.id === id)?.identifier ?? String(id);
        lists.push({ name, add: add.map(({ identifier }) => identifier), remove: remove.map(named), reordered: false });
        removals.push(...remove.map((id) => [name, id]));
        additions.push(...add.map((one) => [name, one]));
    }
    if (lists.length === 0)
        return { remove: [], add: [] };
    const changes = [nodeChange('update', workflow, node.identifier, [], lists, node)];
    const remove = async (writer) => {
        for (const [name, id] of removals)
            await writer.disassociate(nodeResource(known), name, id);
    };
    const add = async (writer) => {
        for (const [name, node] of additions)
            await writer.associate(nodeResource(known), name, nodeResource(node).id);
    };
    return { remove: removals.length === 0 ? [] : [{ changes: [], write: remove }], add: [{ changes, write: add }] };
}
function nodeChange(action, workflow, identifier, fields, lists, node) {
    const title = `node "${identifier}" of workflow job template "${workflow.name}"`;
    return { action, collection: plan_nodes_NODES, title, fields, lists, remarks: [], place: node?.place };
}

;// CONCATENATED MODULE: ./src/apply/check/check-fixed.ts

/**
 * Notes changes that the controller refuses of some objects only: other inputs of a credential type in use, another
 * organization of an execution environment (controller facts 124 and 131).
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function checkFixed({ resources, call, problems }, { id, collection }, { place }, changes) {
    const change = (name) => changes.find((one) => one.name === name);
    const organization = change('organization');
    if (collection === 'execution_environments' && organization !== undefined && organization.after !== null) {
        const { text: reason } = (0,message/* message */.iU)('execution-environment-organization-fixed');
        problems.add(place, (0,message/* message */.iU)('field-fixed', { field: 'organization', reason }));
    }
    if (collection !== 'credential_types' || change('inputs') === undefined)
        return;
    const query = { resource: 'credentials', filters: [['credential_type', String(id)]], limit: 1 };
    const { count } = await resources.collections.search(query, call);
    if (count > 0)
        problems.add(place, (0,message/* message */.iU)('credential-type-in-use', { count }));
}

;// CONCATENATED MODULE: ./src/apply/check/check-new-object.ts




/**
 * Notes what a new object lacks: the required fields, and an owner for a credential. A job template cannot name another
 * organization than its project's: it would be created in the one and looked for in the other.
 */
function checkNewObject(context, object) {
    const kind = (0,kinds/* kindOf */.I)(object.collection);
    const given = (name) => {
        const value = object.fields.get(name);
        return value !== undefined && !(value.kind === 'reference' && value.value === null);
    };
    const missing = Object.keys(kind.fields).filter((name) => kind.fields[name]?.required && !given(name));
    const add = (said) => context.problems.add(object.place, said);
    if (missing.length > 0) {
        const fields = missing.map((name) => `\`${name}\``).join(', ');
        add((0,message/* message */.iU)('object-fields-missing', { kind: (0,sentence_parts/* withArticle */.vJ)(kind.noun), fields }));
    }
    if (object.collection === 'credentials') {
        const owners = ['organization', 'user', 'team'].filter(given);
        if (owners.length === 0)
            add((0,message/* message */.iU)('credential-owner-missing'));
        if (owners.length > 1)
            add((0,message/* message */.iU)('credential-several-owners', { owners: owners.map((owner) => `\`${owner}\``).join(' and ') }));
    }
    if (object.collection === 'credentials')
        checkOtherType(context, object);
    if (object.collection === 'job_templates' && !given('inventory') && !isOn(object, 'ask_inventory_on_launch'))
        add((0,message/* message */.iU)('job-template-inventory-missing'));
    if (object.collection === 'job_templates' && isElsewhere(context, object))
        add((0,message/* message */.iU)('job-template-organization-other'));
}
function isOn({ fields }, name) {
    const value = fields.get(name);
    return value?.kind === 'json' && value.value === true;
}
function isElsewhere(context, object) {
    const { organization } = object.within;
    const project = object.fields.get('project');
    if (!organization || project?.kind !== 'reference' || project.value === null)
        return false;
    const known = context.registry.findOne(project.value);
    if (known === undefined)
        return false;
    const wanted = resolve(context, organization);
    const { row, desired } = known;
    const own = desired?.within['organization'];
    if (row !== undefined)
        return wanted !== undefined && wanted.id !== row.reference('organization');
    return wanted !== undefined && own !== null && own !== undefined && resolve(context, own) !== wanted;
}
/**
 * Notes a credential of the same name and owner but of another type: no credential changes its type, so that a second one
 * would be created, and templates would keep the first one.
 */
function checkOtherType({ registry, problems }, { name, within, place }) {
    const organization = within['organization'];
    const owner = organization ? registry.findOne(organization)?.id : organization;
    const other = registry.all('credentials').find(({ name: own, row, desired }) => {
        return own === name && row !== undefined && desired === undefined && row.reference('organization') === owner;
    });
    if (other === undefined)
        return;
    const type = other.row?.related('credential_type')?.name ?? '';
    problems.add(place, (0,message/* message */.iU)('credential-other-type', { type }));
}

;// CONCATENATED MODULE: ./src/apply/check/check-projects.ts



/** Options that a manual project cannot have. */
const UPDATE_OPTIONS = ['scm_url', 'scm_update_on_launch', 'scm_delete_on_update', 'scm_track_submodules', 'scm_clean'];
/** Notes options that a project of its type cannot have. */
function checkProject(context, project, place) {
    const add = (said) => context.problems.add(place, said);
    const type = plannedValue(project, 'scm_type');
    const isGiven = (name) => ![null, '', false].includes(plannedValue(project, name));
    const givenOf = (names) => names.filter(isGiven);
    if (type !== '' && type !== 'insights' && !isGiven('scm_url'))
        add((0,message/* message */.iU)('project-url-missing'));
    const others = [
        ...(type === '' ? givenOf(UPDATE_OPTIONS) : []),
        ...(type === '' && plannedReference(context, project, 'credential') ? ['credential'] : []),
        ...(type === 'archive' ? givenOf(['scm_branch']) : []),
        ...(type === 'git' ? [] : givenOf(['scm_refspec'])),
        ...(type === 'git' || type === '' ? [] : givenOf(['scm_track_submodules'])),
    ];
    if (others.length === 0)
        return;
    const fields = others.map((name) => `\`${name}\``).join(', ');
    if (type === '')
        add((0,message/* message */.iU)('project-manual-with-options', { fields }));
    else
        add((0,message/* message */.iU)('project-type-without-options', { fields, type: String(type) }));
}
/** Notes options that an inventory source of its kind cannot have. */
function checkSource(context, source, place) {
    const add = (said) => context.problems.add(place, said);
    const isOfProject = plannedValue(source, 'source') === 'scm';
    const project = plannedReference(context, source, 'source_project');
    if (isOfProject && project === null)
        add((0,message/* message */.iU)('inventory-source-project-missing'));
    if (isOfProject)
        return;
    const texts = ['source_path', 'scm_branch'].filter((name) => (plannedValue(source, name) ?? '') !== '');
    const others = project ? ['source_project', ...texts] : texts;
    if (others.length > 0)
        add((0,message/* message */.iU)('inventory-source-not-in-project', { fields: others.map((name) => `\`${name}\``).join(', ') }));
}
/**
 * Notes it when a project turns off an option that templates use, as the plan will leave them: the controller refuses
 * that.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function checkOverride(context, project, place) {
    if (project.row?.fields['allow_override'] !== true || plannedValue(project, 'allow_override') !== false)
        return;
    const query = { resource: 'job_templates', filters: [['project', String(project.id)]] };
    for (const row of await context.resources.collections.list(query, context.call)) {
        const template = context.registry.byId('job_templates', row.id) ?? {
            collection: 'job_templates',
            name: row.name,
            id: row.id,
            row,
            desired: undefined,
        };
        const moves = plannedReference(context, template, 'project')?.id !== project.id;
        if (template.desired?.absent || template.desired?.sound === false || moves)
            continue;
        const uses = plannedValue(template, 'ask_scm_branch_on_launch') === true ||
            (plannedValue(template, 'scm_branch') ?? '') !== '';
        if (uses)
            context.problems.add(place, (0,message/* message */.iU)('project-override-needed', { template: (0,read_registry/* titleOf */.Gg)(template) }));
    }
}

;// CONCATENATED MODULE: ./src/apply/check/check-whole-object.ts





/**
 * Notes what the API would refuse of an object as a whole, as the plan will leave it, in the middle of an apply. For
 * objects that are created or changed.
 */
function checkWholeObject(context, known, object) {
    const add = (said) => context.problems.add(object.place, said);
    for (const [name, field] of Object.entries((0,kinds/* kindOf */.I)(object.collection).fields)) {
        const wanted = object.fields.get(name);
        const isTaken = wanted?.kind === 'reference' && wanted.value === null && typeof known.row?.reference(name) === 'number';
        if (field.required && isTaken)
            add((0,message/* message */.iU)('object-field-required', { field: name }));
    }
    if (object.collection === 'job_templates')
        checkTemplate(context, known, object.place);
    if (object.collection === 'projects')
        checkProject(context, known, object.place);
    if (object.collection === 'inventory_sources')
        checkSource(context, known, object.place);
    if (object.collection === 'inventories')
        checkInventory(context, known, object);
    if (['hosts', 'groups', 'inventory_sources'].includes(object.collection))
        checkMember(context, known, object);
}
function checkTemplate(context, template, place) {
    const add = (said) => context.problems.add(place, said);
    const isOn = (name) => plannedValue(template, name) === true;
    const isText = (name) => (plannedValue(template, name) ?? '') !== '';
    const inventory = plannedReference(context, template, 'inventory');
    // For a new template, `checkNewObject` reports it.
    if (inventory === null && template.row !== undefined && !isOn('ask_inventory_on_launch'))
        add((0,message/* message */.iU)('job-template-inventory-removed'));
    if (inventory === null && isText('host_config_key'))
        add((0,message/* message */.iU)('job-template-callback-without-inventory'));
    if (allowsOverride(context, template) !== false)
        return;
    const branch = isText('scm_branch') ? ['scm_branch'] : [];
    const names = isOn('ask_scm_branch_on_launch') ? [...branch, 'ask_scm_branch_on_launch'] : branch;
    if (names.length > 0)
        add((0,message/* message */.iU)('job-template-branch-not-allowed', { fields: names.map((name) => `\`${name}\``).join(' and ') }));
}
/** Returns whether the project of a template allows another branch; undefined where that is unknown. */
function allowsOverride(context, template) {
    const project = plannedReference(context, template, 'project');
    if (project === null || project === undefined || project.desired?.sound === false)
        return undefined;
    if (project.row !== undefined || project.desired !== undefined)
        return plannedValue(project, 'allow_override') === true;
    return template.row?.related('project')?.allowsOverride;
}
function checkInventory({ registry, problems }, inventory, { lists, place }) {
    const add = (said) => problems.add(place, said);
    const kind = plannedValue(inventory, 'kind');
    if (kind === 'smart' && (plannedValue(inventory, 'host_filter') ?? '') === '')
        add((0,message/* message */.iU)('inventory-host-filter-missing'));
    const inputs = lists.get('input_inventories') ?? [];
    if (inputs.length > 0 && kind !== 'constructed')
        add((0,message/* message */.iU)('inventory-not-constructed'));
    for (const input of inputs) {
        const known = registry.findOne(input);
        if (known !== undefined && plannedValue(known, 'kind') === 'constructed')
            add((0,message/* message */.iU)('inventory-input-constructed', { inventory: (0,read_registry/* titleOf */.Gg)(known) }));
    }
}
function checkMember(context, known, object) {
    const add = (said) => context.problems.add(object.place, said);
    if (known.row !== undefined)
        return;
    const { collection } = object;
    const inventory = plannedReference(context, known, 'inventory');
    const kind = inventory ? plannedValue(inventory, 'kind') : '';
    const { noun } = (0,kinds/* kindOf */.I)(collection);
    if (inventory && (kind === 'smart' || kind === 'constructed'))
        add((0,message/* message */.iU)('inventory-without-own-members', { kind, inventory: (0,read_registry/* titleOf */.Gg)(inventory), member: noun }));
    if (collection === 'inventory_sources')
        return;
    const other = collection === 'hosts' ? 'groups' : 'hosts';
    const within = object.within['inventory'];
    if (!within)
        return;
    const key = { to: [other], name: known.name, within: { inventory: within }, place: object.place };
    const sameNamed = context.registry.findOne(key);
    if (sameNamed !== undefined && sameNamed.desired?.absent !== true)
        add((0,message/* message */.iU)('inventory-name-taken', { object: (0,read_registry/* titleOf */.Gg)(sameNamed) }));
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-object.ts













/**
 * Compares an object's own fields.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function planObject(context, { hidden, folders, playbooks }, known, object) {
    const kind = (0,kinds/* kindOf */.I)(object.collection);
    const { row } = known;
    const difference = compareFields(context, {
        declared: kind.fields,
        together: kind.together,
        wanted: ownAnswers(context, object),
        row,
        isSecret: await hidden.of(known, object.fields),
        place: object.place,
    });
    if (object.sync)
        checkPermission(context, known, 'start', object.place);
    const sync = object.sync ? [syncStep(known)] : [];
    if (row === undefined) {
        checkNewObject(context, object);
        await folders.check(object);
    }
    else if (difference.changes.length === 0)
        return { now: sync, later: [] };
    else {
        checkChange(context, known, object, difference);
        await checkFixed(context, known, object, difference.changes);
    }
    checkWholeObject(context, known, object);
    await playbooks.check(known, object);
    if (object.collection === 'projects')
        await checkOverride(context, known, object.place);
    const action = row === undefined ? 'create' : 'update';
    const remarks = [...difference.remarks, ...credentialRemarks(context, known, object)];
    const change = { ...changeOf(action, known, object, difference.changes, []), remarks };
    const { body, last } = inTwoSteps(known, difference);
    const write = async (writer) => {
        await awaitProject(context, writer, object);
        await writeFields(context, writer, known, kind, body());
    };
    const newHost = row === undefined ? newHostOf(context, known, object, body) : undefined;
    const again = changeOf('update', known, object, [], []);
    const later = last === undefined
        ? []
        : [{ changes: [again], write: (writer) => writeFields(context, writer, known, kind, last) }];
    return { now: [{ changes: [change], write, newHost }, ...sync], later };
}
/**
 * Splits what must be written last: a project's `allow_override` cannot be turned off while job templates use it, and
 * this plan can change those.
 */
function inTwoSteps({ row }, { body, changes }) {
    const isTurnedOff = changes.some(({ name, after }) => name === 'allow_override' && after === false);
    if (row === undefined || !isTurnedOff)
        return { body, last: undefined };
    const first = () => {
        const { allow_override: _last, ...rest } = body();
        return rest;
    };
    return { body: first, last: { allow_override: false } };
}
function checkChange(context, known, object, { changes }) {
    checkPermission(context, known, 'edit', object.place);
    checkManaged(context, known, object, changes.map(({ name }) => name));
    for (const { name } of changes) {
        const refusal = cannotChange(known, name);
        if (refusal !== undefined)
            context.problems.add(object.place, refusal);
    }
}
/** Waits for the first update of a project: before it, a template can name no playbook (controller fact 84). */
async function awaitProject({ registry }, writer, { collection, fields }) {
    const project = fields.get('project');
    if (collection !== 'job_templates' || project?.kind !== 'reference' || project.value === null)
        return;
    const known = registry.findOne(project.value);
    if (known !== undefined && isUpdating(known))
        await awaitFirstUpdate(writer, known);
}
async function awaitFirstUpdate(writer, known) {
    await writer.awaitUpdate((0,read_registry/* resourceOf */.KU)(known), (0,read_registry/* titleOf */.Gg)(known));
    known.row = known.row?.with({ status: 'successful' });
}
/** Returns whether a project is being updated, by its row; the update of a new one starts at once. */
function isUpdating({ row }) {
    if (row === undefined || row.fields['scm_type'] === '')
        return false;
    return ['new', 'pending', 'waiting', 'running', 'never updated'].includes(row.status);
}
function newHostOf({ registry }, known, object, body) {
    const within = object.collection === 'hosts' ? object.within['inventory'] : undefined;
    const inventory = registry.findOne(within);
    if (inventory === undefined)
        return undefined;
    const withoutInventory = () => {
        const { inventory: _inventory, ...rest } = body();
        return rest;
    };
    return { known, inventory, body: withoutInventory };
}
/**
 * Returns the step for `sync: true`. An update that the controller starts itself, because this plan creates or changes
 * a project, is not started again.
 */
function syncStep(known) {
    const before = known.row;
    const change = {
        ...changeOf('none', known, known.desired, [], []),
        remarks: ['is updated, and the step waits for it (`sync: true`)'],
    };
    const write = async (writer) => {
        const isFresh = known.collection === 'projects' && known.row !== before && isUpdating(known);
        if (isFresh)
            await awaitFirstUpdate(writer, known);
        else
            await writer.sync((0,read_registry/* resourceOf */.KU)(known), (0,read_registry/* titleOf */.Gg)(known));
    };
    return { changes: [change], write };
}
async function writeFields({ registry }, writer, known, kind, body) {
    const { collection, id, name } = known;
    if (id !== undefined) {
        if (Object.keys(body).length > 0)
            known.row = await writer.update({ collection, id }, body);
        return;
    }
    const sameNamed = registry.all(collection).filter((other) => other.name === name);
    known.row = await writer.create(collection, body, {
        filters: findingFilters(kind, body),
        others: new Set(sameNamed.flatMap((other) => other.id ?? [])),
    });
    known.id = known.row.id;
}
/** Returns filters that find a new object when the reply got lost. */
function findingFilters(kind, sent) {
    return findingKey(kind, sent).map((part) => sent[part] === undefined || sent[part] === null ? [`${part}__isnull`, 'True'] : [part, String(sent[part])]);
}
/**
 * Returns the fields that find a created object. The request names no organization for a job template, which gets its
 * project's, and for a team's credential.
 */
function findingKey({ collection, key }, sent) {
    if (collection === 'job_templates')
        return ['name', 'project'];
    return collection === 'credentials' && sent['team'] ? ['name', 'credential_type'] : key;
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-roles.ts






/** Memberships come first: the controller refuses a credential to users outside its organization (controller fact 126). */
const FIRST = ['organizations', 'teams'];
/**
 * Compares who has which role on what.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function planRoles(context, objects) {
    const read = objects.flatMap((object) => {
        const grant = readGrant(context, object);
        return grant === undefined ? [] : [{ object, grant }];
    });
    const held = new HeldRoles(context, read.map(({ grant }) => grant));
    const steps = { grants: [], revocations: [], wanted: [] };
    const seen = new Map();
    const rank = ({ resource }) => (FIRST.includes(resource.collection) ? 0 : 1);
    for (const { object, grant } of read.toSorted((one, other) => rank(one.grant) - rank(other.grant))) {
        const title = titleOfGrant(grant);
        const before = seen.get(title);
        seen.set(title, object);
        if (before !== undefined) {
            // An export has a team's members as roles of the users, and may have a role twice.
            if (!object.exported || before.absent !== object.absent)
                refuseTwice(context, object, before, title);
            continue;
        }
        context.registry.addNew(object);
        if (!object.absent)
            steps.wanted.push(grant);
        const found = await held.find(grant);
        if (object.absent === (found === undefined))
            continue;
        checkPermission(context, grant.resource, 'edit', object.place);
        if (found === undefined)
            steps.grants.push(grantStep(grant, object.place));
        else
            steps.revocations.unshift(revocationStep(grant, found, [], object.place));
    }
    return steps;
}
function refuseTwice({ problems }, object, before, title) {
    const { file, line } = before.place;
    problems.add(object.place, (0,message/* message */.iU)('object-described-twice', { file, line, object: title }));
}
/** Returns the role that an entry describes. @returns undefined after noting the problem */
function readGrant(context, { fields, name: role, place, sound }) {
    const [user, team, on] = ['user', 'team', 'resource'].map((name) => {
        const value = fields.get(name);
        return value?.kind === 'reference' && value.value !== null ? value.value : undefined;
    });
    const reference = user ?? team;
    if (reference === undefined || (user !== undefined && team !== undefined) || on === undefined) {
        if (sound)
            context.problems.add(place, (0,message/* message */.iU)(on === undefined ? 'role-without-resource' : 'role-holder-not-one'));
        return undefined;
    }
    const [actor, resource] = [resolve(context, reference), resolve(context, on)];
    if (actor === undefined || resource === undefined || !sound)
        return undefined;
    const roles = (0,role_kind/* rolesOf */.R7)(resource.collection).filter((one) => {
        return resource.row?.hasObjectRoles !== true || resource.row.objectRole(one) !== undefined;
    });
    const grant = { role, actor, resource };
    if (roles.includes(role) || isDefined(grant)) {
        checkTeam(context, grant, place);
        return grant;
    }
    const values = { role, object: (0,read_registry/* titleOf */.Gg)(resource), roles: roles.join(', ') };
    context.problems.add(place, (0,message/* message */.iU)('role-unknown', values));
    return undefined;
}
/** Returns whether the object itself shows the role, which this action may not know. */
function isDefined({ role, resource }) {
    if (resource.row === undefined)
        return false;
    return resource.row.hasObjectRoles
        ? resource.row.objectRole(role) !== undefined
        : (0,role_kind/* definitionOf */.Fg)(resource.collection, role) !== undefined && (0,role_kind/* rolesOf */.R7)(resource.collection).includes(role);
}
/** Notes roles that the controller gives to no team (controller fact 126). */
function checkTeam({ problems }, { role, actor, resource }, place) {
    if (actor.collection !== 'teams')
        return;
    if (resource.collection === 'organizations' && ['admin', 'member'].includes(role))
        problems.add(place, (0,message/* message */.iU)('role-team-in-organization', { role }));
    if (resource.collection !== 'credentials' || resource.row === undefined || actor.row === undefined)
        return;
    const organization = resource.row.reference('organization') ?? undefined;
    if (organization !== undefined && organization === actor.row.reference('organization'))
        return;
    problems.add(place, (0,message/* message */.iU)('role-team-other-organization', { credential: (0,read_registry/* titleOf */.Gg)(resource) }));
}

;// CONCATENATED MODULE: ./src/apply/plan/make-plan.ts





















/**
 * Plans the changes that make the controller match the files: objects in the order of what they need, then their lists
 * and surveys, then nodes, then schedules, because those two answer prompts and surveys; deletions last. Sends GETs only
 * and notes problems.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function makePlan(context, all, prune) {
    // Roles are given and taken away: they have no objects of their own.
    const objects = all.filter(({ collection }) => collection !== 'roles');
    const known = matchAll(context, objects);
    const ordered = inOrder(objects, context.registry, context.problems);
    const groups = new GroupMembers(context);
    const surveys = new Surveys(context);
    const hidden = new HiddenValues(context, surveys);
    const me = new OwnUser(context);
    await checkWorkflowCircles(context, known.values());
    await checkGroupCircles(context, groups, known.values());
    const lookups = { hidden, folders: new ProjectFolders(context), playbooks: new Playbooks(context) };
    const parts = {
        objects: [],
        removals: [],
        lists: [],
        nodes: [],
        schedules: [],
        endings: [],
        deletions: [],
        last: [],
    };
    const gone = new Set();
    for (const object of ordered) {
        const one = known.get(object);
        if (one === undefined || !object.sound) {
            checkReferences(context, object);
            continue;
        }
        await checkProtected(context, me, one, object);
        if (object.absent) {
            const reason = { remarks: [], place: object.place };
            parts.deletions.unshift(...(await planDeletion(context, groups, one, reason)));
            continue;
        }
        const own = await planObject(context, lookups, one, object);
        const nextTo = await planListsAndSurvey(context, groups, one, object, gone);
        if (object.collection === 'schedules') {
            const steps = [...own.now, ...nextTo.now];
            if (steps.length > 0)
                await checkSchedule(context, surveys, object);
            parts.schedules.push(...steps);
        }
        else {
            parts.objects.push(...own.now);
            parts.lists.push(...nextTo.now);
        }
        parts.removals.push(...nextTo.first);
        parts.nodes.push(...(await nodesOf(context, { hidden, surveys }, one, object)));
        parts.endings.push(...nextTo.later);
        parts.last.push(...own.later);
    }
    const roles = await planRoles(context, all.filter(({ collection }) => collection === 'roles'));
    const takenAway = prune.includes('roles') ? await planRolePruning(context, me, roles.wanted) : [];
    const pruned = await planPruning(context, groups, me, prune);
    for (const { goneHost } of [...parts.deletions, ...pruned])
        if (goneHost !== undefined)
            gone.add(goneHost);
    const steps = [
        ...batchHosts(parts.objects),
        ...parts.removals,
        ...parts.lists,
        ...roles.grants,
        ...parts.nodes,
        ...parts.schedules,
        ...parts.endings,
        ...roles.revocations,
        ...takenAway,
        ...batchDeletions([...parts.deletions, ...pruned]),
        ...parts.last,
    ];
    return [...steps, ...restoreLabels(context.registry, steps)];
}
/** Checks the answers of a schedule: the jobs that it launches get no others. */
async function checkSchedule(context, surveys, object) {
    const { lists, place } = object;
    const reference = object.fields.get('unified_job_template');
    const target = reference?.kind === 'reference' && reference.value !== null ? reference.value : undefined;
    const template = target && resolve(context, target);
    const fields = ownAnswers(context, object);
    if (template !== undefined)
        await checkAnswers(context, surveys, template, { fields, lists, place, isComplete: true });
}
/** Plans the nodes of a workflow. */
async function nodesOf(context, templates, known, object) {
    if (object.nodes === undefined)
        return [];
    const steps = await planNodes(context, templates, known, object.nodes, await nodeRows(context, known));
    if (steps.length > 0)
        checkPermission(context, known, 'edit', object.place);
    return steps;
}
async function nodeRows({ resources, call }, { id }) {
    if (id === undefined)
        return [];
    const filters = [['workflow_job_template', String(id)]];
    return await resources.collections.list({ resource: 'workflow_job_template_nodes', filters }, call);
}
/**
 * Creates labels of the files again that are deleted with their last use (controller fact 94). Without it, the next
 * apply would find one missing.
 * @param steps everything that is done before
 */
function restoreLabels(registry, steps) {
    const mayBeDeleted = steps.some(({ changes }) => {
        return changes.some(({ action, lists }) => {
            return action === 'delete' || lists.some(({ name, remove }) => name === 'labels' && remove.length > 0);
        });
    });
    const labels = registry
        .all('labels')
        .flatMap(({ desired, row }) => (desired === undefined || row === undefined ? [] : [row]));
    if (!mayBeDeleted || labels.length === 0)
        return [];
    return [{ changes: [], write: async (writer) => await writer.restoreLabels(labels) }];
}

;// CONCATENATED MODULE: ./src/apply/plan/placeholders.ts




/**
 * The values of placeholders in files. A placeholder is replaced only where a secret belongs: a name that someone
 * writes into a field that is shown must not put the secret there. Without a value, the controller's own is kept.
 */
class Placeholders {
    #values;
    /** Placeholders without a value, where the controller has no value either. */
    unset = new Set();
    /** @param values by the name of their environment variable */
    constructor(values) {
        this.#values = values;
    }
    /**
     * Returns a field with secrets, with the placeholders of its secret keys replaced.
     * @param current as the controller shows it; undefined for a new object
     */
    inMapping(given, current, isSecret) {
        const before = (0,json/* isJsonObject */.O)(current) ? current : {};
        const entries = Object.entries(given).map(([key, value]) => {
            if (!isSecret(key) && before[key] !== rows/* ENCRYPTED */.z)
                return [key, value];
            return [key, this.#replaced(value, before[key]) ?? rows/* ENCRYPTED */.z];
        });
        return Object.fromEntries(entries);
    }
    /**
     * Returns the value of a field that is a secret as a whole.
     * @returns undefined to leave the field as it is
     */
    inSecret(value, current) {
        return this.#replaced(value, current);
    }
    /** Returns a URL with the placeholder of its password replaced. */
    inAddress(value, current) {
        if (typeof value !== 'string')
            return value;
        const [before] = (0,secrets/* passwordsInAddress */.q1)(current);
        return value.replaceAll(secrets/* ADDRESS_PASSWORD */.rD, (password) => String(this.#replaced(password, before) ?? password));
    }
    #replaced(value, current) {
        const name = (0,secret_placeholder/* placeholderIn */.P5)(value);
        if (name !== undefined) {
            const found = this.#values.get(name) ?? current;
            if (found === undefined || found === '')
                this.unset.add(name);
            return found;
        }
        if (!(0,json/* isJsonObject */.O)(value))
            return value;
        const before = (0,json/* isJsonObject */.O)(current) ? current : {};
        const entries = Object.entries(value).flatMap(([key, item]) => {
            const found = this.#replaced(item, before[key]);
            return found === undefined ? [] : [[key, found]];
        });
        return Object.fromEntries(entries);
    }
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./src/ansible-variables.ts
var ansible_variables = __webpack_require__(7775);
;// CONCATENATED MODULE: ./src/apply/read/dialects/env-lookup.ts
/*
 * The one Jinja expression that is resolved: lookups of environment variables, with the default filter.
 */
const TOKEN = /\s*(?:(?<text>'[^'\\]*'|"[^"\\]*")|(?<word>[A-Za-z_][\w.]*)|(?<sign>[(),|=]))/y;
/**
 * Resolves `lookup('env', 'NAME')`, `lookup('env', 'NAME', default='\u2026')`, and both with `| default(\u2026, true)`.
 * @returns undefined for every other expression
 */
function resolveLookup(expression, environment) {
    const tokens = tokensOf(expression);
    if (tokens === undefined)
        return undefined;
    const reader = new Reader(tokens, environment);
    const found = reader.expression();
    return found !== undefined && reader.isAtEnd ? found : undefined;
}
function tokensOf(expression) {
    const tokens = [];
    const rest = expression.trimEnd();
    TOKEN.lastIndex = 0;
    for (let end = 0; end < rest.length; end = TOKEN.lastIndex) {
        const groups = TOKEN.exec(rest)?.groups;
        if (groups === undefined)
            return undefined;
        const { text, word, sign = '' } = groups;
        tokens.push(text !== undefined ? { text: text.slice(1, -1) } : word !== undefined ? { word } : { sign });
    }
    return tokens;
}
class Reader {
    #tokens;
    #environment;
    #at = 0;
    constructor(tokens, environment) {
        this.#tokens = tokens;
        this.#environment = environment;
    }
    get isAtEnd() {
        return this.#at === this.#tokens.length;
    }
    /** Reads a lookup or a text in quotes, and the filters behind it. */
    expression() {
        const text = this.#text();
        let found = text === undefined ? this.#lookup() : { kind: 'value', value: text, names: [] };
        while (found !== undefined && this.#takes('|'))
            found = this.#default(found);
        return found;
    }
    #lookup() {
        if (this.#word() !== 'lookup' || !this.#takes('('))
            return undefined;
        const plugin = this.#text();
        if ((plugin !== 'env' && plugin !== 'ansible.builtin.env') || !this.#takes(','))
            return undefined;
        const name = this.#text();
        if (name === undefined)
            return undefined;
        const value = (Object.hasOwn(this.#environment, name) && this.#environment[name]) || '';
        let found = value === '' ? { kind: 'unset', name } : { kind: 'value', value, names: [name] };
        if (this.#takes(',')) {
            const isDefault = this.#word() === 'default' && this.#takes('=');
            const fallback = isDefault ? this.expression() : undefined;
            if (fallback === undefined)
                return undefined;
            if (found.kind === 'unset')
                found = fallback;
        }
        return this.#takes(')') ? found : undefined;
    }
    /** Reads `default(\u2026, true)`. Without `true`, Ansible does not use it: an unset variable is an empty text. */
    #default(before) {
        const filter = this.#word();
        if ((filter !== 'default' && filter !== 'd') || !this.#takes('('))
            return undefined;
        const fallback = this.expression();
        if (fallback === undefined)
            return undefined;
        let replacesEmpty = false;
        if (this.#takes(',')) {
            const word = this.#word();
            const value = word === 'boolean' && this.#takes('=') ? this.#word() : word;
            if (value === undefined || !/^true$/i.test(value))
                return undefined;
            replacesEmpty = true;
        }
        if (!this.#takes(')'))
            return undefined;
        return before.kind === 'unset' && replacesEmpty ? fallback : before;
    }
    #text() {
        const token = this.#tokens[this.#at];
        if (token === undefined || !('text' in token))
            return undefined;
        this.#at += 1;
        return token.text;
    }
    #word() {
        const token = this.#tokens[this.#at];
        if (token === undefined || !('word' in token))
            return undefined;
        this.#at += 1;
        return token.word;
    }
    #takes(sign) {
        const token = this.#tokens[this.#at];
        const isIt = token !== undefined && 'sign' in token && token.sign === sign;
        if (isIt)
            this.#at += 1;
        return isIt;
    }
}

;// CONCATENATED MODULE: ./src/apply/read/dialects/evaluate.ts




/** Names of variables whose values are masked wherever they are used. */
const SECRET_NAME = /PASS|PWD|SECRET|TOKEN|KEY|CREDENTIAL|PRIVATE|AUTH|(?:^|_)PAT(?:_|$)/i;
/** The beginnings of an expression, a statement and a comment. */
const TEMPLATE = /\{[{%#]/;
/** What Jinja takes as it is. */
const RAW = /\{%\s*raw\s*%\}(.*?)\{%\s*endraw\s*%\}/s;
/**
 * Returns a value as Ansible evaluates it. Resolves lookups of environment variables; notes every other template, and
 * texts that are encrypted.
 */
function evaluate(evaluation, value, path) {
    if (value instanceof ansible_variables/* AnsibleText */.M)
        return textOf(evaluation, value, path);
    if (typeof value === 'string')
        return resolveTemplates(evaluation, value, path);
    if (Array.isArray(value))
        return value.map((item, index) => evaluate(evaluation, item, [...path, index]));
    if (!(0,json/* isRecord */.u)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, evaluate(evaluation, item, [...path, key])]));
}
function textOf({ note }, { kind, text }, path) {
    if (kind === 'vault')
        note(path, (0,message/* message */.iU)('variables-value-encrypted'));
    if (kind === 'ambiguous')
        note(path, (0,message/* message */.iU)('variables-value-ambiguous'));
    return text;
}
/** Resolves the lookups in a text, and takes what is between `raw` and `endraw` as it is. */
function resolveTemplates(evaluation, text, path) {
    if (!TEMPLATE.test(text))
        return text;
    const parts = text.split(RAW).map((part, index) => (index % 2 === 1 ? part : resolveLookups(evaluation, part, path)));
    if (parts.includes(undefined))
        evaluation.note(path, (0,message/* message */.iU)('variables-template'));
    return parts.join('');
}
/** Returns a text with the lookups resolved; undefined where it contains another expression. */
function resolveLookups(evaluation, text, path) {
    let [resolved, rest] = ['', text];
    for (let start = rest.indexOf('{{'); start >= 0; start = rest.indexOf('{{')) {
        const end = endOf(rest, start + 2);
        const value = end === undefined ? undefined : evaluate_resolve(evaluation, rest.slice(start + 2, end), path);
        if (end === undefined || value === undefined || TEMPLATE.test(rest.slice(0, start)))
            return undefined;
        resolved += rest.slice(0, start) + value;
        rest = rest.slice(end + 2);
    }
    return TEMPLATE.test(rest) ? undefined : resolved + rest;
}
/** Returns where an expression ends: at the next `}}` outside of quotes. */
function endOf(text, start) {
    let quote = '';
    for (let at = start; at < text.length; at += 1) {
        const letter = text.charAt(at);
        if (quote !== '')
            quote = letter === quote ? '' : quote;
        else if (letter === "'" || letter === '"')
            quote = letter;
        else if (text.startsWith('}}', at))
            return at;
    }
    return undefined;
}
/** Returns the value of an expression; an empty text after noting that it has none; undefined for another expression. */
function evaluate_resolve({ environment, mask, note }, expression, path) {
    const found = resolveLookup(expression, environment);
    if (found?.kind === 'unset')
        note(path, (0,message/* message */.iU)('variables-environment-unset', { name: found.name }));
    if (found?.kind !== 'value')
        return found && '';
    if (found.names.some((name) => SECRET_NAME.test(name)))
        mask([found.value]);
    return found.value;
}

;// CONCATENATED MODULE: ./src/apply/read/dialects/list-rules.ts
const ORGANIZATIONS = {
    collection: 'organizations',
    renamed: { execution_environment: 'default_environment' },
};
const TEAMS = { collection: 'teams' };
const USERS = {
    collection: 'users',
    renamed: {
        user: 'username',
        firstname: 'first_name',
        lastname: 'last_name',
        superuser: 'is_superuser',
        is_auditor: 'is_system_auditor',
    },
};
const APPLICATIONS = {
    collection: 'applications',
    defaults: { authorization_grant_type: 'password', client_type: 'public' },
};
const PROMPT_NAMES = {
    ask_tags: 'ask_tags_on_launch',
    ask_skip_tags: 'ask_skip_tags_on_launch',
    survey: 'survey_spec',
};
/** Every list that describes resources, by its name. */
const LIST_RULES = new Map([
    ['controller_organizations', ORGANIZATIONS],
    ['aap_organizations', ORGANIZATIONS],
    ['controller_teams', TEAMS],
    ['aap_teams', TEAMS],
    ['controller_user_accounts', USERS],
    ['aap_user_accounts', USERS],
    ['controller_applications', APPLICATIONS],
    ['aap_applications', APPLICATIONS],
    ['controller_labels', { collection: 'labels' }],
    [
        'controller_credential_types',
        { collection: 'credential_types', defaults: { kind: 'cloud' }, templates: ['injectors'] },
    ],
    ['controller_credentials', { collection: 'credentials' }],
    ['controller_credential_input_sources', { collection: 'credential_input_sources' }],
    ['controller_execution_environments', { collection: 'execution_environments' }],
    ['controller_instance_groups', { collection: 'instance_groups' }],
    [
        'controller_projects',
        {
            collection: 'projects',
            renamed: { scm_credential: 'credential', job_timeout: 'timeout', update_project: 'sync' },
            defaults: { scm_type: '' },
        },
    ],
    ['controller_inventories', { collection: 'inventories', templates: ['variables'] }],
    ['controller_hosts', { collection: 'hosts', templates: ['variables'] }],
    ['controller_bulk_hosts', { collection: 'hosts', form: 'bulk-hosts' }],
    ['controller_groups', { collection: 'groups', templates: ['variables'] }],
    [
        'controller_inventory_sources',
        { collection: 'inventory_sources', templates: ['source_vars'], ownedBy: 'inventory' },
    ],
    [
        'controller_templates',
        {
            collection: 'job_templates',
            renamed: { ...PROMPT_NAMES, credential: 'credentials' },
            defaults: { job_type: 'run' },
        },
    ],
    ['controller_workflows', { collection: 'workflow_job_templates', renamed: PROMPT_NAMES, form: 'workflows' }],
    ['controller_schedules', { collection: 'schedules', ownedBy: 'unified_job_template' }],
    ['controller_notifications', { collection: 'notification_templates', templates: ['messages'] }],
    ['controller_roles', { collection: 'roles', form: 'roles' }],
]);
/** Options of the roles and modules that change nothing of what a file describes. */
const HARMLESS = new Set(['destroy_current_nodes', 'destroy_current_schema', 'interval', 'register', 'wait']);
/** Options that change nothing while they have their default. */
const DEFAULTS = {
    custom_virtualenv: '',
    preserve_existing_children: false,
    preserve_existing_hosts: false,
    schedules: [],
    state: 'present',
    sync: false,
    update_secrets: false,
};
/** Returns whether an option can be left out without changing the result. */
function isHarmless(key, value) {
    if (HARMLESS.has(key))
        return true;
    return key in DEFAULTS && JSON.stringify(DEFAULTS[key]) === JSON.stringify(value);
}
/** Options that `apply` refuses, because they do what it does not do. */
const REFUSED_OPTIONS = {
    copy_from: 'variables-copy-from',
    custom_virtualenv: 'variables-virtualenv',
    new_name: 'variables-rename',
    new_organization: 'variables-rename',
    new_username: 'variables-rename',
    preserve_existing_children: 'variables-preserve-members',
    preserve_existing_hosts: 'variables-preserve-members',
    update_secrets: 'variables-update-secrets',
};

;// CONCATENATED MODULE: ./src/apply/read/dialects/origins.ts
/** Where the parts of a translated document are in the file. */
class Origins {
    #sources = new Map();
    /** Notes that the value at a path comes from another path of the file. */
    set(path, source) {
        this.#sources.set(JSON.stringify(path), source);
    }
    /** Returns the path in the file, by the nearest part that was noted. */
    sourceOf(path) {
        for (let length = path.length; length > 0; length -= 1) {
            const source = this.#sources.get(JSON.stringify(path.slice(0, length)));
            if (source !== undefined)
                return [...source, ...path.slice(length)];
        }
        return path;
    }
    /** Returns a document with translated content, whose problems are reported at their places in the file. */
    document({ file, lineOf }, content) {
        const sourceOf = (path) => this.sourceOf(path);
        return { file, content, sourceOf, lineOf: (path) => lineOf(this.sourceOf(path)) };
    }
}

;// CONCATENATED MODULE: ./src/apply/read/dialects/draft.ts


/** An object of our own form that is made of an item of a list. */
class Draft {
    object = {};
    #translation;
    #at;
    #sources = new Map();
    /**
     * @param at the path of the object in the translated document
     * @param source the path of the item in the file
     */
    constructor(translation, at, source) {
        this.#translation = translation;
        this.#at = at;
        translation.origins.set(at, source);
    }
    /** Returns the path that a key of the object has in the translated document. */
    at(key) {
        return [...this.#at, key];
    }
    /** Sets a key. Two names of it must give the same value; an empty one does not count. */
    set(key, value, source) {
        const earlier = this.object[key];
        if (earlier !== undefined) {
            if (isEmpty(value) || (0,same_value/* sameValue */.e)(earlier, value))
                return;
            const other = String(this.#sources.get(key)?.at(-1) ?? key);
            if (!isEmpty(earlier))
                this.#translation.note(source, (0,message/* message */.iU)('variables-key-twice', { other }));
        }
        this.object[key] = value;
        this.#sources.set(key, source);
        this.#translation.origins.set(this.at(key), source);
    }
}
/** Returns whether a value is an empty text, list or mapping. */
function isEmpty(value) {
    return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

;// CONCATENATED MODULE: ./src/apply/read/dialects/convert-value.ts

const TAGS = new Set(['job_tags', 'skip_tags']);
const TRUE = /^(?:true|yes|on|y|t|1)$/i;
const FALSE = /^(?:false|no|off|n|f|0)$/i;
/**
 * Returns a field's value as Ansible's modules take it: the text of a boolean or a number is one, and a whole number
 * or a list of tags is a text where a text is needed. Other values stay, and the reader of own files refuses what does not fit.
 */
function convertValue(key, { type }, value) {
    if (typeof value === 'number' && (type === 'text' || type === 'answer') && Number.isSafeInteger(value))
        return String(value);
    // The API takes tags with commas between them.
    if (Array.isArray(value) && TAGS.has(key))
        return value.join(',');
    if (typeof value !== 'string')
        return value;
    if (type === 'boolean' && TRUE.test(value))
        return true;
    if (type === 'boolean' && FALSE.test(value))
        return false;
    if (type === 'number' && /^-?\d{1,15}$/.test(value))
        return Number(value);
    return value;
}
/** Returns whether a field has no value: the roles do not send an empty reference, number or boolean. */
function isNotGiven(field, value) {
    return value === '' && field !== undefined && ['reference', 'number', 'boolean'].includes(field.type);
}
/** Returns a list of names. Ansible takes one name, or several with commas, for a list. */
function convertList(value) {
    if (typeof value !== 'string')
        return (0,json/* isJsonObject */.O)(value) ? [value] : value;
    return value
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}
/** Returns a value in which `{  {` is replaced by `{{`, in every text. */
function withTemplates(value) {
    if (typeof value === 'string')
        return value.replaceAll('{  {', '{{');
    if (Array.isArray(value))
        return value.map(withTemplates);
    if (!(0,json/* isJsonObject */.O)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTemplates(item)]));
}

;// CONCATENATED MODULE: ./src/apply/read/dialects/translate-item.ts






/** Translates an item of a list whose keys are fields. */
function translateItem(translation, rule, item, at, source) {
    const draft = new Draft(translation, at, source);
    for (const [key, value, from] of entriesOf(item, source)) {
        const name = rule.renamed?.[key] ?? key;
        if (skipOption(translation, name, value, from) || isUnset(rule, name, value))
            continue;
        if (from.length > source.length + 1 && !isRelated(rule, name))
            noteRelated(translation, value, from);
        else
            draft.set(name, convert(rule, name, value), from);
    }
    nameOwner(rule, draft.object);
    for (const [key, value] of Object.entries(rule.defaults ?? {})) {
        if (draft.object[key] === undefined && item['state'] !== 'absent')
            draft.object[key] = value;
    }
    if (rule.collection === 'projects' && draft.object['scm_type'] === 'manual')
        draft.object['scm_type'] = '';
    return draft.object;
}
/** Returns the keys of an item and of its `related`, with their values and paths in the file. */
function entriesOf(item, source) {
    const { related, ...others } = item;
    const [own, below] = (0,json/* isJsonObject */.O)(related) ? [others, related] : [item, {}];
    return [
        ...Object.entries(own).map(([key, value]) => [key, value, [...source, key]]),
        ...Object.entries(below).map(([key, value]) => [key, value, [...source, 'related', key]]),
    ];
}
/** Returns whether a key needs no translation: an option, or a key without a value, which the roles do not send. */
function skipOption({ note }, key, value, from) {
    if (value === null || isHarmless(key, value))
        return true;
    if (key === 'state' && value !== 'absent') {
        note(from, (0,message/* message */.iU)('variables-state'));
        return true;
    }
    const refusal = REFUSED_OPTIONS[key];
    if (refusal !== undefined)
        note(from, (0,message/* message */.iU)(refusal));
    return refusal !== undefined;
}
/** Returns whether a key has no value: an empty part of the natural key that is not a field is none. */
function isUnset({ collection }, key, value) {
    const kind = kinds/* KINDS */.GW.get(collection);
    return isNotGiven(kind?.fields[key], value) || (value === '' && (key === 'organization' || key === 'survey_spec'));
}
function isRelated({ collection }, name) {
    const kind = kinds/* KINDS */.GW.get(collection);
    return kind === undefined || kind.associations[name] !== undefined || name === 'survey_spec';
}
/** Notes what the roles do not read below `related`, unless it is empty. */
function noteRelated({ note }, value, from) {
    if (!isEmpty(value))
        note(from, (0,message/* message */.iU)('variables-related-unknown'));
}
function convert({ collection, templates = [] }, key, value) {
    const kind = kinds/* KINDS */.GW.get(collection);
    if (kind?.associations[key] !== undefined)
        return convertList(value);
    // The API takes addresses with spaces between them.
    if (key === 'redirect_uris' && Array.isArray(value))
        return value.join(' ');
    if (templates.includes(key))
        return withTemplates(value);
    const field = kind?.fields[key] ?? (key === 'sync' ? { type: 'boolean', empty: false } : undefined);
    return field === undefined ? value : convertValue(key, field, value);
}
/** Moves the organization of an item into the reference that it tells apart. */
function nameOwner({ ownedBy }, object) {
    if (ownedBy === undefined)
        return;
    const { organization, [ownedBy]: owner } = object;
    delete object['organization'];
    if (organization === undefined || organization === '' || typeof owner !== 'string')
        return;
    object[ownedBy] = { name: owner, organization };
}

;// CONCATENATED MODULE: ./src/apply/read/dialects/translate-nodes.ts






/** Keys of a node that name its workflow, which contains it here. */
const OWNERS = new Set(['workflow', 'workflow_job_template', 'organization']);
/** Translates `simplified_workflow_nodes`, or the `workflow_nodes` of the long form. */
function translateNodes(translation, nodes, at, source) {
    if (!Array.isArray(nodes))
        return nodes;
    return nodes.map((node, index) => (0,json/* isJsonObject */.O)(node) ? translateNode(translation, node, [...at, index], [...source, index]) : node);
}
function translateNode(translation, node, at, source) {
    const draft = new Draft(translation, at, source);
    const isApproval = (0,json/* isJsonObject */.O)(node['approval_node']) || isApprovalTemplate(node['unified_job_template']);
    for (const [key, value, from] of entriesOf(node, source)) {
        if (OWNERS.has(key) || key === 'lookup_organization' || isNotGiven(field_types/* NODE_FIELDS */.BT[key], value))
            continue;
        // The long form gives every prompt of an approval, without a value.
        if (isApproval && isEmpty(value))
            continue;
        if (key === 'state' && value === 'absent')
            translation.note(from, (0,message/* message */.iU)('variables-node-absent'));
        else if (skipOption(translation, key, value, from))
            continue;
        else if (key === 'approval_node')
            draft.set('approval', value, from);
        else if (key === 'unified_job_template')
            setTemplate(draft, value, node['lookup_organization'], from);
        else
            draft.set(key, translate_nodes_convert(key, value), from);
    }
    // The roles always send it.
    return { all_parents_must_converge: false, ...draft.object };
}
/** Sets what a node runs. The long form has an approval in the same place, as a template of a type of its own. */
function setTemplate(draft, value, organization, from) {
    if (isApprovalTemplate(value)) {
        const { name = null, description = null, timeout = null } = value;
        draft.set('approval', { name, description, timeout }, from);
    }
    else if (typeof value === 'string' && typeof organization === 'string' && organization !== '') {
        draft.set('unified_job_template', { name: value, organization }, from);
    }
    else if (value !== '')
        draft.set('unified_job_template', value, from);
}
function isApprovalTemplate(value) {
    return (0,json/* isJsonObject */.O)(value) && value['type'] === 'workflow_approval';
}
function translate_nodes_convert(key, value) {
    if (key in field_types/* PROMPT_LISTS */.xK)
        return convertList(value);
    const field = field_types/* NODE_FIELDS */.BT[key];
    return field === undefined ? value : convertValue(key, field, value);
}

;// CONCATENATED MODULE: ./src/apply/read/dialects/translate-roles.ts



/** The keys that name objects on which there are roles, with the API's types. */
const TARGETS = {
    organization: 'organization',
    organizations: 'organization',
    target_team: 'team',
    target_teams: 'team',
    inventory: 'inventory',
    inventories: 'inventory',
    job_template: 'job_template',
    job_templates: 'job_template',
    workflow: 'workflow_job_template',
    workflows: 'workflow_job_template',
    credential: 'credential',
    credentials: 'credential',
    project: 'project',
    projects: 'project',
    instance_groups: 'instance_group',
};
/** Types of objects that the option `lookup_organization` tells apart. */
const OWNED = new Set(['credential', 'inventory', 'job_template', 'project', 'team', 'workflow_job_template']);
const OTHERS = new Set(['user', 'users', 'team', 'teams', 'role', 'roles', 'lookup_organization', 'state']);
/**
 * Translates an item of the list of roles: one user or team, one role and one object for each of our own. `roles` takes
 * precedence over `role`.
 */
function translateRoles({ note }, item, source) {
    for (const [key, value] of Object.entries(item)) {
        if (TARGETS[key] === undefined && !OTHERS.has(key) && value !== null)
            note([...source, key], (0,message/* message */.iU)('variables-role-key', { keys: [...OTHERS, ...Object.keys(TARGETS)].join(', ') }));
    }
    const { state = 'present' } = item;
    if (state !== 'present' && state !== 'absent' && state !== null)
        note([...source, 'state'], (0,message/* message */.iU)('variables-state'));
    const actors = ['user', 'team'].flatMap((type) => [...namesOf(item[type]), ...namesOf(item[`${type}s`])].map((name) => ({ [type]: name })));
    const roles = 'roles' in item ? namesOf(item['roles']) : namesOf(item['role']);
    const resources = Object.entries(TARGETS).flatMap(([key, type]) => namesOf(item[key]).map((name) => resourceOf(type, name, item['lookup_organization'])));
    if (actors.length === 0 || roles.length === 0 || resources.length === 0)
        note(source, (0,message/* message */.iU)('variables-role-incomplete'));
    return actors.flatMap((actor) => roles.flatMap((role) => resources.map((resource) => ({ ...actor, role, resource, ...(state === 'absent' && { state }) }))));
}
function namesOf(value) {
    if (value === undefined || value === null)
        return [];
    const list = convertList(value);
    return Array.isArray(list) ? list : [list];
}
function resourceOf(type, name, organization) {
    const owner = typeof organization === 'string' && organization !== '' && OWNED.has(type) ? { organization } : {};
    return (0,json/* isJsonObject */.O)(name) ? { type, ...owner, ...name } : { name, type, ...owner };
}

;// CONCATENATED MODULE: ./src/apply/read/dialects/translate-list.ts





/**
 * Translates a list of the collections to a list of our own form.
 * @param list without templates
 * @param source the path of the list in the file
 * @param skipped indexes of items that are left out
 */
function translateList(translation, rule, list, source, skipped = new Set()) {
    translation.origins.set([rule.collection], source);
    if (!Array.isArray(list))
        return list;
    const objects = [];
    for (const [index, item] of list.entries()) {
        if (skipped.has(index))
            continue;
        const from = [...source, index];
        const place = () => [rule.collection, objects.length];
        if (!(0,json/* isJsonObject */.O)(item)) {
            translation.origins.set(place(), from);
            objects.push(item);
        }
        else if (rule.form === 'bulk-hosts') {
            for (const [host, at] of hostsOf(item, from))
                objects.push(translateItem(translation, rule, host, place(), at));
        }
        else if (rule.form === 'roles') {
            for (const role of translateRoles(translation, item, from)) {
                translation.origins.set(place(), from);
                objects.push(role);
            }
        }
        else if (rule.form === 'workflows')
            objects.push(translateWorkflow(translation, rule, item, place(), from));
        else
            objects.push(translateItem(translation, rule, item, place(), from));
    }
    return objects;
}
/** Returns the hosts of an item that creates many in one inventory, with their paths. */
function hostsOf(item, source) {
    const { hosts, inventory = null, ...more } = item;
    const all = Array.isArray(hosts) ? hosts : [hosts ?? null];
    return all.map((host, index) => [
        { ...((0,json/* isJsonObject */.O)(host) ? host : { name: host }), inventory, ...more },
        [...source, 'hosts', index],
    ]);
}
const NODE_LISTS = new Set(['simplified_workflow_nodes', 'workflow_nodes']);
function translateWorkflow(translation, rule, item, at, source) {
    const nodes = new Draft(translation, at, source);
    for (const [key, value, from] of entriesOf(item, source)) {
        if (NODE_LISTS.has(key) && value !== null)
            nodes.set('nodes', translateNodes(translation, value, nodes.at('nodes'), from), from);
    }
    return { ...translateItem(translation, rule, withoutNodes(item), at, source), ...nodes.object };
}
function withoutNodes({ related, ...item }) {
    const keep = (value) => Object.fromEntries(Object.entries(value).filter(([key]) => !NODE_LISTS.has(key)));
    return { ...keep(item), ...((0,json/* isJsonObject */.O)(related) && { related: keep(related) }) };
}

;// CONCATENATED MODULE: ./src/apply/read/dialects/own-form.ts










/** Options of the roles about how they work, which mean nothing here. */
const WORKING_OPTION = /_(?:secure_logging|async_retries|async_delay|async_timeout|async_dir|loop_delay)$/;
/** Options of the roles about the connection, which the inputs of the action give. */
const CONNECTION = /^(?:aap|controller)_(?:host(?:name)?|username|password|oauthtoken|token|validate_certs|request_timeout|config_file)$/;
/**
 * Translates the lists of `infra.aap_configuration` and `infra.controller_configuration` in a document to our own form.
 * @returns the document without these lists, and one for each of them
 */
function inOwnForm(document, ansible, problems) {
    const { content } = document;
    if (!(0,json/* isJsonObject */.O)(content))
        return [document];
    const entries = Object.entries(content);
    const theirs = entries.filter(([key]) => (0,ansible_variables/* isAnsibleVariable */.L)(key));
    if (theirs.length === 0)
        return [document];
    const own = { ...document, content: Object.fromEntries(entries.filter(([key]) => !(0,ansible_variables/* isAnsibleVariable */.L)(key))) };
    return [own, ...theirs.flatMap(([key, list]) => readVariable(document, ansible, problems, key, list) ?? [])];
}
function readVariable(document, ansible, problems, key, list) {
    const rule = LIST_RULES.get(key);
    const collection = collectionOf(key);
    if (rule !== undefined && collection !== undefined)
        return readList(document, ansible, problems, { ...rule, collection }, key, list);
    const place = (0,read_problems/* placeOf */.$t)(document, [key]);
    const count = (0,json/* isJsonObject */.O)(list) || Array.isArray(list) ? Object.keys(list).length : undefined;
    const similar = rule === undefined && count !== 0 ? similarList(key) : undefined;
    const problem = count === undefined ? optionProblem(key, list) : unsupported(count);
    if (similar !== undefined) {
        problems.add(place, (0,message/* message */.iU)('variables-list-similar', { similar }));
        const lost = collectionOf(similar);
        if (lost !== undefined)
            problems.lost.add(lost);
    }
    else if (problem !== undefined)
        problems.addUnsupported(place, problem);
    return undefined;
}
/** Returns the collection that a list becomes; undefined where `apply` does not know it. */
function collectionOf(key) {
    const rule = LIST_RULES.get(key);
    return resource_document/* COLLECTIONS */.I.find((known) => known === rule?.collection);
}
/** Returns the list that was probably meant by a mistyped name. */
function similarList(key) {
    return [...LIST_RULES.keys()].find((known) => (0,mod/* distance */.Io)(known, key) <= 3);
}
/** Evaluates and translates a list. Leaves out items with problems, which are not read any further. */
function readList(document, ansible, problems, rule, key, list) {
    const unsound = new Set();
    const note = (path, problem) => {
        unsound.add(path[1]);
        problems.add((0,read_problems/* placeOf */.$t)(document, path), problem);
    };
    const evaluated = evaluate({ ...ansible, note }, list, [key]);
    const isTemplate = unsound.has(undefined);
    translateList({ origins: new Origins(), note }, rule, evaluated, [key], unsound);
    if (unsound.size > 0)
        problems.lost.add(rule.collection);
    const origins = new Origins();
    const sound = translateList({ origins, note: () => undefined }, rule, evaluated, [key], unsound);
    return origins.document(document, isTemplate ? {} : { [rule.collection]: sound });
}
/** Returns why a list of the collections cannot be read. An empty one has nothing to read. */
function unsupported(count) {
    return count === 0 ? undefined : (0,message/* message */.iU)('variables-list-unsupported', { count });
}
/** Returns why an option of the roles cannot be read. */
function optionProblem(key, value) {
    if (WORKING_OPTION.test(key))
        return undefined;
    if (CONNECTION.test(key))
        return (0,message/* message */.iU)('variables-connection');
    if (value === null || value === '' || value === false)
        return undefined;
    return (0,message/* message */.iU)('variables-option-unsupported');
}

// EXTERNAL MODULE: ./src/apply/read/references.ts
var references = __webpack_require__(3431);
;// CONCATENATED MODULE: ./src/apply/read/read-key.ts


/** Reads the natural key apart from the name: from the fields, an export's own key, or the containing object. */
function readWithin(reading, value, path, kind, fields, owner) {
    const within = {};
    const exported = (0,json/* isJsonObject */.O)(value['natural_key']) ? value['natural_key'] : {};
    for (const part of kind.key.slice(1)) {
        const field = fields.get(part);
        // A field that could not be read is reported already.
        if (kind.fields[part] !== undefined && value[part] !== undefined && field === undefined)
            continue;
        const found = field?.kind === 'reference' ? field.value : partOf(reading, value, exported, [...path, part], owner);
        if (found === undefined)
            continue;
        within[part] = found;
        if (kind.fields[part] !== undefined)
            fields.set(part, { kind: 'reference', value: found });
    }
    return within;
}
/** Reads one part of the natural key that is not among the fields. */
function partOf(reading, value, exported, path, owner) {
    const part = String(path.at(-1));
    const given = value[part] ?? exported[part];
    if (given !== undefined && given !== null) {
        const at = Object.hasOwn(value, part) ? path : [...path.slice(0, -1), 'natural_key', part];
        return (0,references/* readReference */.Wf)(reading, given, at, (0,references/* targetsOfPart */.PN)(part) ?? []);
    }
    return owner?.part === part ? owner.reference : given;
}
/** Limits members that share a part of the key with their owner to that part. */
function withShared(kind, lists, within) {
    return new Map([...lists].map(([key, references]) => {
        const part = kind.associations[key]?.shares;
        const owner = part === undefined ? undefined : within[part];
        if (part === undefined || owner === undefined)
            return [key, references];
        return [key, references.map((reference) => ({ ...reference, within: { [part]: owner, ...reference.within } }))];
    }));
}

// EXTERNAL MODULE: ./src/apply/read/read-members.ts
var read_members = __webpack_require__(2995);
;// CONCATENATED MODULE: ./src/apply/read/read-name.ts



/** Most characters of a name, as OPTIONS describes it for every collection. */
const LONGEST = 512;
/** Ansible's own groups; the API refuses to create them. */
const OWN_GROUPS = new Set(['all', '_meta']);
/**
 * Reads the name of an object, without the white space around it. The API strips it, and the object would not be found
 * again. Notes names that the controller changes.
 * @returns undefined after noting that there is none
 */
function readName(reading, value, path, kind) {
    const { document, problems } = reading;
    const [key] = kind.key;
    const given = (0,json/* isJsonObject */.O)(value) ? value[key] : undefined;
    const name = typeof given === 'string' ? given.trim() : '';
    if (name === '') {
        problems.add((0,read_problems/* placeOf */.$t)(document, path), (0,message/* message */.iU)(typeof given === 'number' ? 'name-is-number' : 'name-missing', { key }));
        return undefined;
    }
    const place = (0,read_problems/* placeOf */.$t)(document, [...path, key]);
    if ([...name].length > LONGEST)
        problems.add(place, (0,message/* message */.iU)('name-too-long', { limit: LONGEST }));
    const [, host, port = ''] = (kind.collection === 'hosts' && /^([^:]+):(\d+)$/.exec(name)) || [];
    // The controller takes the port out of the name (controller fact 88).
    if (host !== undefined)
        problems.add(place, (0,message/* message */.iU)('host-name-with-port', { host, port }));
    if (kind.collection === 'groups' && OWN_GROUPS.has(name))
        problems.add(place, (0,message/* message */.iU)('group-name-reserved'));
    return name;
}

// EXTERNAL MODULE: ./src/apply/read/read-nodes.ts
var read_nodes = __webpack_require__(8805);
;// CONCATENATED MODULE: ./src/apply/read/read-roles.ts




/**
 * Reads the roles that an export has below a user or a team: the name of each, and its object as `content_object`. A role
 * without an object is one of the whole system, which a user's own `is_superuser` and `is_system_auditor` say.
 */
function readExportedRoles(around, items, path, actor, owner) {
    if (!Array.isArray(items))
        return [];
    return items.flatMap((item, index) => {
        const content = (0,json/* isJsonObject */.O)(item) ? item['content_object'] : undefined;
        if (!(0,json/* isJsonObject */.O)(item) || typeof item['name'] !== 'string' || content === undefined)
            return [];
        const at = [...path, index];
        const resource = (0,references/* readReference */.Wf)(around, content, [...at, 'content_object'], role_kind/* ROLE_RESOURCES */.t1);
        if (resource === undefined)
            return [];
        const fields = new Map([
            [actor, { kind: 'reference', value: owner }],
            ['resource', { kind: 'reference', value: resource }],
        ]);
        const role = {
            collection: 'roles',
            name: (0,role_kind/* roleOfTitle */.ep)(item['name']),
            within: {},
            fields,
            lists: new Map(),
            survey: undefined,
            nodes: undefined,
            absent: false,
            exported: true,
            sound: true,
            sync: false,
            place: (0,read_problems/* placeOf */.$t)(around.document, at),
        };
        return role;
    });
}

;// CONCATENATED MODULE: ./src/apply/read/read-survey.ts





/** The types of questions that the API knows. */
const TYPES = ['text', 'textarea', 'password', 'integer', 'float', 'multiplechoice', 'multiselect'];
/** What the API fills in for a question that leaves it out; filled in here as well, for comparing. */
const QUESTION_DEFAULTS = { question_description: '', required: false, default: '' };
/**
 * Reads a survey in the form of the API, with the defaults filled in. Notes a minimum above the maximum: the API accepts
 * it, and then no answer is valid (controller fact 95).
 * @returns null for no survey (an export writes `{}`), undefined after noting a problem
 */
function readSurveySpec(reading, value, path) {
    if (value === null || ((0,json/* isJsonObject */.O)(value) && Object.keys(value).length === 0))
        return null;
    const { document, problems } = reading;
    const questions = (0,json/* isJsonObject */.O)(value) ? value['spec'] : undefined;
    // The API refuses a survey without questions.
    if (Array.isArray(questions) && questions.length === 0)
        return null;
    if (!(0,json/* isJsonObject */.O)(value) || !Array.isArray(questions)) {
        problems.add((0,read_problems/* placeOf */.$t)(document, path), (0,message/* message */.iU)('survey-spec-not-mapping'));
        return undefined;
    }
    (0,read_members/* refuseOtherKeys */.jD)(reading, value, path, { of: 'a survey', keys: ['description', 'name', 'spec'] });
    const spec = questions
        .map((question, index) => readQuestion(reading, question, [...path, 'spec', index]))
        .filter((question) => question !== undefined);
    const names = spec.map((question) => question['variable']);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        problems.add((0,read_problems/* placeOf */.$t)(document, path), (0,message/* message */.iU)('survey-variable-twice', { variable: String(twice) }));
    if (spec.length < questions.length)
        return undefined;
    const text = (field) => (typeof value[field] === 'string' ? { [field]: value[field] } : {});
    return { ...text('name'), ...text('description'), spec };
}
function readQuestion({ document, problems }, question, path) {
    if (!(0,json/* isJsonObject */.O)(question)) {
        problems.add((0,read_problems/* placeOf */.$t)(document, path), (0,message/* message */.iU)('survey-question-not-mapping', { shape: (0,read_problems/* shapeOf */.F5)(question) }));
        return undefined;
    }
    const before = problems.list.length;
    const { variable, type, min, max, choices } = question;
    if (typeof variable !== 'string' || !/^[A-Za-z_]\w*$/.test(variable))
        problems.add((0,read_problems/* placeOf */.$t)(document, [...path, 'variable']), (0,message/* message */.iU)('survey-variable-invalid'));
    if (typeof type !== 'string' || !TYPES.includes(type))
        problems.add((0,read_problems/* placeOf */.$t)(document, [...path, 'type']), (0,message/* message */.iU)('field-not-a-choice', { choices: TYPES.join(', ') }));
    if (typeof min === 'number' && typeof max === 'number' && min > max)
        problems.add((0,read_problems/* placeOf */.$t)(document, [...path, 'min']), (0,message/* message */.iU)('survey-minimum-above-maximum', { min, max }));
    const chooses = type === 'multiplechoice' || type === 'multiselect';
    if (chooses && (choices === undefined || choices === '' || (Array.isArray(choices) && choices.length === 0)))
        problems.add((0,read_problems/* placeOf */.$t)(document, [...path, 'choices']), (0,message/* message */.iU)('survey-choices-missing', { type }));
    if (!['boolean', 'undefined'].includes(typeof (question['required'] ?? undefined)))
        problems.add((0,read_problems/* placeOf */.$t)(document, [...path, 'required']), (0,message/* message */.iU)('survey-required-not-boolean'));
    const wrong = defaultProblem(question);
    if (wrong !== undefined)
        problems.add((0,read_problems/* placeOf */.$t)(document, [...path, 'default']), wrong);
    if (problems.list.length > before)
        return undefined;
    const given = Object.entries(question).filter(([, item]) => item !== null);
    const whole = { ...QUESTION_DEFAULTS, question_name: String(variable), ...Object.fromEntries(given) };
    const { default: value = '' } = whole;
    return { ...whole, default: Array.isArray(value) ? value.join('\n') : value };
}
/** Returns why the API refuses a default: a value of another type, or one that is not a choice. */
function defaultProblem({ type, default: value, choices }) {
    if (value === undefined || value === null || value === '')
        return undefined;
    if (value === rows/* ENCRYPTED */.z)
        return type === 'password' ? undefined : (0,message/* message */.iU)('survey-default-encrypted');
    if (type === 'integer')
        return Number.isSafeInteger(value) ? undefined : (0,message/* message */.iU)('survey-default-not-integer');
    if (type === 'float')
        return typeof value === 'number' ? undefined : (0,message/* message */.iU)('survey-default-not-number');
    const values = linesOf(value);
    if (values === undefined)
        return (0,message/* message */.iU)('survey-default-not-text');
    if (type !== 'multiplechoice' && type !== 'multiselect')
        return undefined;
    const all = linesOf(choices) ?? [];
    if (type === 'multiplechoice' && values.length > 1)
        return (0,message/* message */.iU)('survey-default-several-choices');
    const other = values.find((item) => !all.includes(item));
    return other === undefined ? undefined : (0,message/* message */.iU)('survey-default-not-choice', { choices: all.join(', ') });
}
/** Returns a list in one of the forms that the API takes: a list, or a text with one item a line. */
function linesOf(value) {
    if (Array.isArray(value))
        return value.map(String);
    return typeof value === 'string' ? value.split('\n') : undefined;
}

;// CONCATENATED MODULE: ./src/apply/read/read-objects.ts












/** Collections that an export names differently. */
const EXPORT_NAMES = { inventory: 'inventories' };
/** Objects that an export has inside of others; in our files they are lists of their own. */
const INSIDE = {
    labels: 'labels',
    schedules: 'schedules',
    hosts: 'hosts',
    groups: 'groups',
    inventory_sources: 'inventory_sources',
};
/**
 * Reads every resource of a document.
 * @param problems gets everything that is wrong
 */
function readObjects(document, problems) {
    const reading = { document, problems };
    const { content } = document;
    if (!(0,json/* isJsonObject */.O)(content)) {
        problems.add((0,read_problems/* placeOf */.$t)(document, []), (0,message/* message */.iU)('file-not-a-mapping', { shape: (0,read_problems/* shapeOf */.F5)(content) }));
        return [];
    }
    return Object.entries(content).flatMap(([key, items]) => {
        const collection = EXPORT_NAMES[key] ?? resource_document/* COLLECTIONS */.I.find((known) => known === key);
        if (collection === undefined) {
            const [near] = (0,sentence_parts/* nearest */.pA)(key, resource_document/* COLLECTIONS */.I);
            const place = (0,read_problems/* placeOf */.$t)(document, [key]);
            if (near === undefined)
                problems.addUnsupported(place, unknownCollection(items));
            else {
                problems.add(place, (0,message/* message */.iU)('file-collection-similar', { similar: near }));
                problems.lost.add(near);
            }
            return [];
        }
        return read_objects_readList(reading, items, [key], (0,kinds/* kindOf */.I)(collection));
    });
}
function unknownCollection(items) {
    const count = Array.isArray(items) ? items.length : 1;
    const objects = items === null ? 'no objects' : count === 1 ? '1 object' : `${count} objects`;
    return (0,message/* message */.iU)('file-collection-unknown', { objects, collections: resource_document/* COLLECTIONS */.I.join(', ') });
}
function read_objects_readList(reading, items, path, kind, owner) {
    if (items === null)
        return [];
    if (!Array.isArray(items)) {
        const wrong = (0,message/* message */.iU)('field-not-a-list', { items: kind.collection.replaceAll('_', ' '), shape: (0,read_problems/* shapeOf */.F5)(items) });
        reading.problems.add((0,read_problems/* placeOf */.$t)(reading.document, path), wrong);
        reading.problems.lost.add(kind.collection);
        return [];
    }
    return items.flatMap((item, index) => readObject(reading, item, [...path, index], kind, owner));
}
/** Reads one object, and those inside of it. */
function readObject(around, value, path, kind, owner) {
    const { problems } = around;
    const { length: before } = problems.list;
    const name = readName(around, value, path, kind);
    if (!(0,json/* isJsonObject */.O)(value) || name === undefined) {
        problems.lost.add(kind.collection);
        return [];
    }
    const exported = (0,json/* isJsonObject */.O)(value['natural_key']);
    const reading = { ...around, exported };
    const place = (0,read_problems/* placeOf */.$t)(reading.document, path);
    const related = (0,read_members/* relatedOf */.Vs)(reading, value, path);
    const { fields, lists } = (0,read_members/* readMembers */.mo)(reading, value, related, path, kind);
    if (kind.collection === 'projects' && value['scm_type'])
        dropFolder(reading, fields, path);
    const within = readWithin(reading, value, path, kind, fields, owner);
    const object = {
        collection: kind.collection,
        name,
        within,
        fields,
        lists: withShared(kind, lists, within),
        survey: readExtra(value, related, path, 'survey_spec', (item, at) => readSurveySpec(reading, item, at)),
        nodes: kind.nodes ? readNodes(reading, value, related, path) : undefined,
        absent: readState(reading, value, path, kind),
        exported,
        sync: readSync(reading, value, path, kind),
        sound: problems.list.length === before,
        place,
    };
    const self = { to: [kind.collection], name, within, place };
    const inside = Object.entries(INSIDE).flatMap(([key, collection]) => {
        const items = related[key];
        // A group only names its hosts; the inventory describes them.
        const describes = Array.isArray(items) && items.some((item) => (0,json/* isJsonObject */.O)(item) && 'natural_key' in item);
        if (!describes || kind.collection === 'groups')
            return [];
        return read_objects_readList(reading, items, [...path, 'related', key], (0,kinds/* kindOf */.I)(collection), ownership(collection, self));
    });
    const actor = kind.collection === 'users' ? 'user' : 'team';
    const isActor = kind.collection === 'users' || kind.collection === 'teams';
    const roles = isActor ? readExportedRoles(reading, related['roles'], [...path, 'related', 'roles'], actor, self) : [];
    return [object, ...inside, ...roles];
}
/** Drops the folder of a project with a source: the controller chooses it, and an export names it. */
function dropFolder({ document, problems, exported }, fields, path) {
    if (fields.delete('local_path') && !exported)
        problems.add((0,read_problems/* placeOf */.$t)(document, [...path, 'local_path']), (0,message/* message */.iU)('project-folder-not-manual'));
}
/** Returns the part of the natural key that objects inside of another get from it; labels get none. */
function ownership(collection, reference) {
    if (collection === 'labels')
        return undefined;
    return { part: collection === 'schedules' ? 'unified_job_template' : 'inventory', reference };
}
/** Reads a key that is neither a field nor a list, also from an export's `related`. */
function readExtra(value, related, path, key, read) {
    const { [key]: given } = value;
    if (given !== undefined)
        return read(given, [...path, key]);
    const { [key]: exported } = related;
    return exported === undefined ? undefined : read(exported, [...path, 'related', key]);
}
/** Reads the nodes of a workflow: `nodes` in our files, `workflow_nodes` in an export. */
function readNodes(reading, value, related, path) {
    const { nodes } = value;
    if (nodes !== undefined)
        return (0,read_nodes/* readDesiredNodes */.W)(reading, nodes, [...path, 'nodes']);
    const { workflow_nodes: exported } = related;
    if (exported === undefined)
        return undefined;
    return (0,read_nodes/* readDesiredNodes */.W)(reading, exported, [...path, 'related', 'workflow_nodes']);
}
function readState({ document, problems }, value, path, kind) {
    const { state } = value;
    if (state === undefined || state === 'present')
        return false;
    const place = (0,read_problems/* placeOf */.$t)(document, [...path, 'state']);
    if (state !== 'absent')
        problems.add(place, (0,message/* message */.iU)('state-not-a-choice'));
    else if (kind.stays !== undefined)
        problems.add(place, kind.stays);
    return true;
}
function readSync({ document, problems }, value, path, kind) {
    const { sync } = value;
    if (sync === undefined || sync === false)
        return false;
    const place = (0,read_problems/* placeOf */.$t)(document, [...path, 'sync']);
    if (sync !== true)
        problems.add(place, (0,message/* message */.iU)('sync-not-boolean', { shape: (0,read_problems/* shapeOf */.F5)(sync) }));
    else if (!kind.syncs)
        problems.add(place, (0,message/* message */.iU)('sync-not-possible'));
    return true;
}

;// CONCATENATED MODULE: ./src/apply/prepare-apply.ts












/**
 * Reads the files and the controller, and plans what differs. Sends GETs, and OPTIONS for what is to be created.
 * @param call how each request waits and retries
 * @param mask gets every secret before the plan is returned, which has none
 * @throws ConfigurationError that lists everything wrong with the files; ResponseError, ConnectionError, the signal's
 *   reason
 */
async function prepareApply(resources, call, { documents, prune, updateSecrets, unsupported, environment, secrets = new Map() }, mask) {
    const problems = new read_problems/* Problems */.Zw(documents.map(({ file }) => file), unsupported);
    const objects = documents
        .flatMap((document) => inOwnForm(document, { environment, mask }, problems))
        .flatMap((document) => readObjects(document, problems));
    const registry = new read_registry/* Registry */.OR();
    const placeholders = new Placeholders(secrets);
    const context = { resources, call, registry, problems, updateSecrets, placeholders, mask };
    const steps = await refuseProblems(problems, async () => {
        await loadMentioned(context, objects);
        const planned = await makePlan(context, objects, prune);
        await checkCreations(context, creationsIn(planned));
        await suggestNames(context);
        return planned;
    });
    const changes = steps.flatMap((step) => step.changes);
    const touched = new Set(changes.filter(({ action }) => action !== 'none').map(({ place }) => place));
    const known = objects.filter((object) => !object.absent && registry.isKnown(object));
    // A workflow's nodes count as created and deleted, so they also count as unchanged.
    const parts = known.flatMap((object) => [object, ...(object.nodes ?? [])]);
    const unchanged = parts.filter(({ place }) => !touched.has(place)).length;
    return { plan: { changes, unchanged }, steps, leftOut: problems.leftOut, unset: [...placeholders.unset].sort() };
}
/** Returns the objects that a plan creates, without workflow nodes. */
function creationsIn(steps) {
    return steps
        .flatMap(({ changes }) => changes)
        .filter(({ action }) => action === 'create')
        .filter((change) => !['workflow_job_template_nodes', 'roles'].includes(change.collection));
}
/**
 * Makes the plan, and refuses all problems of the files at once, so that users see local and remote problems in one run.
 * When the controller does not answer, reports the problems found without it.
 */
async function refuseProblems(problems, plan) {
    try {
        const planned = await plan();
        refuse(problems.lines);
        return planned;
    }
    catch (error) {
        const isUnreachable = error instanceof errors/* ResponseError */.o3 || error instanceof errors/* ConnectionError */.Rc;
        if (isUnreachable && problems.lines.length > 0)
            refuse(problems.lines, [(0,message/* message */.iU)('files-checked-offline', { reason: (0,step_errors/* describeError */.Uc)(error) })]);
        throw error;
    }
}
function refuse(lines, more = []) {
    const { length: count } = lines;
    if (count === 0)
        return;
    const headline = count === 1 ? (0,message/* message */.iU)('file-line-wrong') : (0,message/* message */.iU)('file-lines-wrong', { count });
    throw new step_errors/* ConfigurationError */.j1(headline, [...lines, ...more]);
}

;// CONCATENATED MODULE: ./src/apply/write/carry-out.ts


/**
 * Carries a plan out, step by step. What was written before a failure stays: applying again continues from there.
 * @param done gets each change that was carried out
 * @throws ApplyError that says where it stopped; the signal's reason between two steps
 */
async function carryOut(steps, writer, sink, signal, done) {
    for (const { changes, write } of steps) {
        if (write === undefined)
            continue;
        signal.throwIfAborted();
        try {
            await write(writer);
            // After a cancel, a write may be complete in part: it is not reported as done.
            signal.throwIfAborted();
        }
        catch (error) {
            signal.throwIfAborted();
            throw new step_errors/* ApplyError */.d5(failureOf(changes, (0,step_errors/* describeError */.Uc)(error)));
        }
        for (const change of changes) {
            sink.debug(`Done: ${change.action} ${change.title}`);
            done(change);
        }
    }
}
function failureOf([first, ...others], reason) {
    if (first === undefined)
        return (0,message/* message */.iU)('apply-links-failed', { reason });
    const { place } = first;
    const failure = changeFailure(first, others.length, reason);
    return place === undefined ? failure : { ...failure, text: `${place.file}:${place.line}: ${failure.text}` };
}
function changeFailure({ action, title: object }, count, reason) {
    // An object without changes of its own is in a step only for `sync: true`.
    if (action === 'none')
        return (0,message/* message */.iU)('apply-sync-failed', { object, reason });
    return count === 0
        ? (0,message/* message */.iU)('apply-change-failed', { action, object, reason })
        : (0,message/* message */.iU)('apply-changes-failed', { action, object, count, reason });
}

// EXTERNAL MODULE: ./src/timing/poll.ts
var poll = __webpack_require__(6778);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/follow/playbook/update-failure.ts
var update_failure = __webpack_require__(2799);
// EXTERNAL MODULE: ./src/timing/backoff.ts
var timing_backoff = __webpack_require__(4866);
;// CONCATENATED MODULE: ./src/apply/write/await-update.ts








/** How long an update that the controller starts itself takes to start, in ms. */
const UPDATE_START_MS = 15_000;
/** Statuses of an update that is not finished. */
const UNFINISHED = new Set(['new', 'pending', 'waiting', 'running']);
/**
 * Waits until an update that the controller started is finished.
 * @param title of the project, for people
 * @throws ApplyError when it fails or takes too long; ResponseError, ConnectionError, the signal's reason
 */
async function awaitUpdate(resources, retry, project, title) {
    const { updates, root } = resources;
    const { signal, sink } = retry;
    let isReported = false;
    let last = '';
    const ended = await (0,poll/* poll */.w)(pollOptions(retry), async (elapsedMs) => {
        const state = await updates.state(project, { signal, retry });
        last = state.status;
        // Before its first update starts, a project says `never updated` for a moment.
        const mayStart = state.status === 'never updated' && elapsedMs <= UPDATE_START_MS;
        if (!UNFINISHED.has(state.status) && !mayStart)
            return state;
        if (!isReported)
            sink.info(`Waiting for the update of the ${title} that the controller started.`);
        isReported = true;
        return undefined;
    });
    if (ended === undefined)
        throw new step_errors/* ApplyError */.d5((0,message/* message */.iU)('first-update-not-ended', { project: title, status: last }));
    if (!['failed', 'error', 'canceled'].includes(ended.status))
        return;
    const { status, lastJob } = ended;
    if (lastJob === undefined)
        throw new step_errors/* ApplyError */.d5((0,message/* message */.iU)('first-update-failed', { project: title, status }));
    const update = { type: 'project_update', id: lastJob };
    const reason = await reasonOf(resources, retry, { ...update, status, explanation: '' });
    const { url } = (0,job_link/* jobLink */.m)(root, update);
    throw new step_errors/* ApplyError */.d5(reason === ''
        ? (0,message/* withMore */.iA)((0,message/* message */.iU)('first-update-failed', { project: title, status }), url)
        : (0,message/* message */.iU)('first-update-failed-with-reason', { project: title, status, reason, url }));
}
/**
 * Updates a project or inventory source, and waits until the update is finished.
 * @param title of the object, for people
 * @throws ApplyError when it fails or takes too long; ResponseError, ConnectionError, the signal's reason
 */
async function sync(resources, retry, resource, title) {
    const { updates, root } = resources;
    const { signal, sink } = retry;
    const job = await updates.start(resource, { signal, retry });
    const { url } = (0,job_link/* jobLink */.m)(root, job);
    sink.info(`Updating the ${title}: ${url}`);
    let last = '';
    const ended = await (0,poll/* poll */.w)(pollOptions(retry), async () => {
        const update = await updates.get(job, { signal, retry });
        last = update.status;
        return (0,jobs/* isFinal */.dR)(last) ? update : undefined;
    });
    if (ended === undefined)
        throw new step_errors/* ApplyError */.d5((0,message/* message */.iU)('sync-not-ended', { object: title, status: last, url }));
    const { status } = ended;
    if (status === 'successful')
        return;
    const reason = await reasonOf(resources, retry, ended);
    throw new step_errors/* ApplyError */.d5(reason === ''
        ? (0,message/* message */.iU)('sync-failed', { object: title, status, url })
        : (0,message/* message */.iU)('sync-failed-with-reason', { reason, url }));
}
/** Returns why an update failed, as a sentence; `''` when it is not known. */
async function reasonOf({ jobEvents }, retry, update) {
    const { signal } = retry;
    if (update.status === 'canceled')
        return '';
    try {
        return (0,sentence_parts/* asSentence */.KG)((await (0,update_failure/* updateFailure */.k)(jobEvents, update, { signal, retry })) || update.explanation);
    }
    catch {
        signal.throwIfAborted();
        // The update's own status is reported in any case.
        return (0,sentence_parts/* asSentence */.KG)(update.explanation);
    }
}
/** Returns how to wait. A project's first update takes some 11 s (controller fact 84), a large one minutes. */
function pollOptions({ clock, signal }) {
    const backoff = new timing_backoff/* Backoff */.n(5000);
    return { clock, signal, timeoutMs: 15 * 60_000, nextPauseMs: () => backoff.next() };
}

;// CONCATENATED MODULE: ./src/apply/write/controller-writer.ts






/** Fields that the API never returns as they were sent. */
const NOT_RETURNED = new Set([
    'inputs',
    'notification_configuration',
    'user',
    'team',
    'messages',
    'extra_data',
    'password',
]);
/** How the controller refuses to delete what a job uses (controller fact 130). */
const IN_USE = /being used by running jobs/i;
/** Writes to a controller. Creates nothing twice; a value that the controller did not store is an error. */
class ControllerWriter {
    #resources;
    #retry;
    #call;
    constructor(resources, retry) {
        this.#resources = resources;
        this.#retry = retry;
        this.#call = { retry, signal: retry.signal };
    }
    async create(collection, body, lookup) {
        const row = await this.#resources.collections.create(collection, body, lookup, this.#call);
        checkStored(`${collection} ${row.id}`, body, row);
        return row;
    }
    async createHosts(inventoryId, bodies) {
        const { bulkHosts } = this.#resources;
        if (await bulkHosts.canCreate(this.#call)) {
            return await bulkHosts.create(inventoryId, bodies, this.#call);
        }
        const rows = [];
        for (const body of bodies) {
            const filters = [['name', String(body['name'])], ['inventory', String(inventoryId)]];
            const lookup = { filters, others: new Set() };
            rows.push(await this.create('hosts', { ...body, inventory: inventoryId }, lookup));
        }
        return rows;
    }
    async removeHosts(ids) {
        const { bulkHosts } = this.#resources;
        if (await bulkHosts.canDelete(this.#call))
            await bulkHosts.delete(ids, this.#call).catch(refuseInUse);
        else
            for (const id of ids)
                await this.remove({ collection: 'hosts', id });
    }
    async update(resource, body) {
        const row = await this.#resources.collections.update(resource, body, this.#call);
        checkStored(`${resource.collection} ${row.id}`, body, row);
        return row;
    }
    async remove(resource) {
        const { clock, signal } = this.#retry;
        let refusal;
        // The controller refuses to delete an object while the events of its last job arrive.
        const options = { clock, signal, timeoutMs: 60_000, nextPauseMs: () => 3000 };
        const isDeleted = await (0,poll/* poll */.w)(options, async () => {
            try {
                await this.#resources.collections.delete(resource, this.#call);
                return true;
            }
            catch (error) {
                if (!(error instanceof errors/* ResponseError */.o3 && error.fromApi))
                    throw error;
                // Deleted by an attempt whose reply got lost, or together with another object.
                if (error.status === 404)
                    return true;
                if (error.status === 409)
                    refuseInUse(error);
                if (error.status !== 403 || !error.words.includes('still processing events'))
                    throw error;
                refusal = error;
                return undefined;
            }
        });
        if (!isDeleted)
            throw refusal;
    }
    async associate(owner, list, id) {
        await this.#resources.associations.add(owner, list, id, this.#call);
    }
    async disassociate(owner, list, id) {
        await this.#resources.associations.remove(owner, list, id, this.#call);
    }
    async assignRole(definition, actor, objectId) {
        const { collections } = this.#resources;
        const filters = [['name', definition ?? '']];
        const query = { resource: 'role_definitions', filters };
        const [found] = definition === undefined ? [] : await collections.list(query, this.#call);
        if (found === undefined)
            throw new step_errors/* ApplyError */.d5((0,message/* message */.iU)('role-definition-missing', { definition: definition ?? '' }));
        const type = actor.collection === 'teams' ? 'team' : 'user';
        const body = { role_definition: found.id, [type]: actor.id, object_id: String(objectId) };
        const key = Object.entries(body).map(([name, value]) => [name, String(value)]);
        const lookup = { filters: key, others: new Set() };
        // The same assignment again is no second one (controller fact 128).
        await collections.create(`role_${type}_assignments`, body, lookup, this.#call);
    }
    async writeSurvey(template, survey) {
        const { surveySpecs } = this.#resources;
        if (survey === null)
            await surveySpecs.delete(template, this.#call);
        else
            await surveySpecs.set(template, survey, this.#call);
    }
    async createApproval(node, body) {
        await this.#resources.collections.createApproval(node, body, this.#call);
    }
    async restoreLabels(labels) {
        const { collections } = this.#resources;
        const filters = [['id__in', labels.map(({ id }) => id).join(',')]];
        const rows = await collections.list({ resource: 'labels', filters }, this.#call);
        const existing = new Set(rows.map(({ id }) => id));
        for (const label of labels.filter(({ id }) => !existing.has(id))) {
            const body = { name: label.name, organization: label.reference('organization') ?? null };
            const key = Object.entries(body).map(([name, value]) => [name, String(value)]);
            const lookup = { filters: key, others: new Set() };
            // Another client may have created it meanwhile.
            const found = await collections.find('labels', lookup, this.#call);
            if (found === undefined)
                await this.create('labels', body, lookup);
        }
    }
    async awaitUpdate(project, title) {
        await awaitUpdate(this.#resources, this.#retry, project, title);
    }
    async sync(resource, title) {
        await sync(this.#resources, this.#retry, resource, title);
    }
}
/**
 * Compares what was sent with what is stored: the API drops what it does not know or allow without an error
 * (controller fact 76).
 * @throws ApplyError that names the fields
 */
function checkStored(object, sent, row) {
    const lost = Object.entries(sent).filter(([name, value]) => {
        if (NOT_RETURNED.has(name))
            return false;
        return !(0,compare_values/* meansTheSame */.Yc)(typeof value === 'string' ? 'rule' : 'object', value, row.fields[name]);
    });
    if (lost.length === 0)
        return;
    const fields = lost.map(([name]) => `\`${name}\``).join(', ');
    throw new step_errors/* ApplyError */.d5((0,message/* message */.iU)('apply-fields-not-stored', { object, fields }));
}
/** Throws the error of a deletion, for an object that a job uses with the jobs and what to do. */
function refuseInUse(error) {
    if (error instanceof errors/* ResponseError */.o3 && error.status === 409 && IN_USE.test(error.words)) {
        const jobs = [...error.words.matchAll(/\b\d+\b/g)].join(', ');
        throw new step_errors/* ApplyError */.d5(jobs === '' ? (0,message/* message */.iU)('deletion-in-use') : (0,message/* message */.iU)('deletion-in-use-by', { jobs }));
    }
    throw error;
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-differences.ts



/** Returns how a plan differs from the reviewed one; empty when it is the same plan from the same files and secrets. */
function planDifferences(expected, actual) {
    return [
        ...controllerDifferences(expected, actual),
        ...optionDifferences(expected, actual),
        ...partDifferences(expected.files, actual.files, (part) => (0,message/* message */.iU)('plan-file-differs', { part })),
        ...partDifferences(expected.secrets, actual.secrets, (part) => (0,message/* message */.iU)('plan-secret-differs', { part })),
        ...changeDifferences(expected, actual),
    ];
}
function controllerDifferences(expected, actual) {
    if (expected.controller !== actual.controller)
        return [(0,message/* message */.iU)('plan-controller-differs', { expected: expected.controller, actual: actual.controller })];
    if (expected.installation === actual.installation)
        return [];
    return [(0,message/* message */.iU)('plan-installation-differs', { controller: actual.controller })];
}
function optionDifferences(expected, actual) {
    return ['prune', 'update_secrets'].flatMap((option) => {
        const [before, after] = [String(expected[option]), String(actual[option])];
        return before === after ? [] : [(0,message/* message */.iU)('plan-option-differs', { option, expected: before, actual: after })];
    });
}
function partDifferences(expected, actual, differs) {
    const parts = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return parts.filter((part) => expected[part] !== actual[part]).map(differs);
}
/** Compares what is planned, object by object. */
function changeDifferences(expected, actual) {
    const [before, after] = [changesOf(expected), changesOf(actual)];
    const gone = [...before.keys()].filter((title) => !after.has(title));
    const found = [...after].flatMap(([title, change]) => {
        const old = before.get(title);
        if (old === undefined)
            return [(0,message/* message */.iU)('plan-change-added', { change: title })];
        return (0,same_value/* sameValue */.e)(old, change) ? [] : [(0,message/* message */.iU)('plan-change-differs', { change: title })];
    });
    const listed = [...gone.map((title) => (0,message/* message */.iU)('plan-change-gone', { change: title })), ...found];
    const isSame = (0,same_value/* sameValue */.e)(expected.plan['changes'], actual.plan['changes']);
    return listed.length === 0 && !isSame ? [(0,message/* message */.iU)('plan-order-differs')] : listed;
}
function changesOf({ plan }) {
    const changes = Array.isArray(plan['changes']) ? plan['changes'] : [];
    return new Map(changes.map((change, index) => {
        const { action, title } = (0,json/* isJsonObject */.O)(change) ? change : {};
        return [typeof title === 'string' ? `${String(action)} ${title}` : `change ${index + 1}`, change];
    }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./src/apply/plan/plan.ts
var plan_plan = __webpack_require__(6859);
;// CONCATENATED MODULE: ./src/apply/plan/plan-record.ts




/** The version of the form of a plan file; apply/plan.schema.json describes it. */
const PLAN_VERSION = 1;
/** Cost of a digest: some 40 ms, so that a short secret cannot be guessed by trying many. */
const DIGEST = { N: 2 ** 14, r: 8, p: 1 };
const DIGEST_BYTES = 24;
/** Returns a plan for a file. @param salt that of the record to compare with; by default a new one */
function recordPlan(plan, source, salt = (0,external_node_crypto_.randomBytes)(16).toString('base64url')) {
    const digest = (text) => (0,external_node_crypto_.scryptSync)(text, salt, DIGEST_BYTES, DIGEST).toString('base64url');
    const files = source.documents.map(({ file, content }) => [file, digest((0,write_json/* jsonText */.s)(content))]);
    const secrets = plan_record_namesIn(source.documents).map((name) => {
        const value = source.secrets.get(name);
        return [name, value === undefined ? null : digest(value)];
    });
    return {
        version: PLAN_VERSION,
        controller: source.controller,
        installation: source.installation,
        prune: [...source.prune].sort(),
        update_secrets: source.updateSecrets,
        salt,
        files: Object.fromEntries(files),
        secrets: Object.fromEntries(secrets),
        plan: (0,plan_plan.planAsJson)(plan),
    };
}
/** Returns the secrets that files refer to. */
function plan_record_namesIn(documents) {
    const found = documents.flatMap(({ content }) => (0,write_json/* jsonText */.s)(content).match(/\$\{TOWER_SECRET_[A-Z0-9_]+\}/g) ?? []);
    return [...new Set(found.map((placeholder) => placeholder.slice(2, -1)))].sort();
}
/** Returns the record that a file contains; undefined when it does not contain one of this version. */
function planRecordIn(value) {
    if (!(0,json/* isJsonObject */.O)(value) || value['version'] !== PLAN_VERSION)
        return undefined;
    const { controller, installation, salt, prune, update_secrets: updateSecrets, files, secrets, plan } = value;
    const texts = [controller, installation, salt, ...(Array.isArray(prune) ? prune : [null])];
    const isWhole = texts.every((text) => typeof text === 'string') && typeof updateSecrets === 'boolean';
    if (!isWhole || !(0,json/* isJsonObject */.O)(files) || !(0,json/* isJsonObject */.O)(secrets) || !(0,json/* isJsonObject */.O)(plan))
        return undefined;
    return value;
}

// EXTERNAL MODULE: ./src/http/json/parse-json.ts
var parse_json = __webpack_require__(7671);
// EXTERNAL MODULE: ./src/steps/write-workspace-file.ts
var write_workspace_file = __webpack_require__(7791);
;// CONCATENATED MODULE: ./src/steps/plan-files.ts







/** The plan files of an apply. */
class PlanFiles {
    #inputs;
    #expected;
    /** @throws ConfigurationError when `expected_plan` is not a plan file */
    constructor(inputs) {
        this.#inputs = inputs;
        this.#expected = inputs.expectedPlan === undefined ? undefined : readPlan(inputs.expectedPlan);
    }
    /**
     * Writes the plan to `plan_file`, and compares it with `expected_plan`.
     * @throws ConfigurationError when the file cannot be written, or the plan is not the expected one; ResponseError,
     *   ConnectionError, the signal's reason
     */
    async check(resources, call, plan) {
        const { planFile } = this.#inputs;
        if (planFile === undefined && this.#expected === undefined)
            return;
        const controller = resources.root.site.href;
        const source = { ...this.#inputs, controller, installation: await resources.installation.id(call) };
        if (planFile !== undefined)
            (0,write_workspace_file/* writeWorkspaceFile */.d)(planFile, `${(0,write_json/* jsonText */.s)(recordPlan(plan, source), { indent: 2 })}\n`, 'plan-file-unwritable');
        if (this.#expected === undefined)
            return;
        const differences = planDifferences(this.#expected, recordPlan(plan, source, this.#expected.salt));
        if (differences.length > 0)
            throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('plan-not-expected'), differences);
    }
}
function readPlan(text) {
    const record = planRecordIn(parsed(text));
    if (record === undefined)
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('expected-plan-invalid'), []);
    return record;
}
function parsed(text) {
    try {
        return (0,parse_json/* parseExact */.j)(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/steps/apply-step.ts





/** Runs `apply/`: makes the controller's resources match the files, or plans the changes. */
async function applyStep(context) {
    const { sink, inputs, controller, signal, waiting } = context;
    const planFiles = new PlanFiles(inputs);
    const resources = await controller.resources();
    const call = { signal, retry: waiting };
    const { plan, steps, leftOut, unset } = await prepareApply(resources, call, inputs, (secrets) => sink.mask(secrets));
    await sink.planned(plan, leftOut);
    if (unset.length > 0)
        sink.warn((0,message/* message */.iU)('file-secrets-unset', { names: unset.join(', ') }));
    await planFiles.check(resources, call, plan);
    if (inputs.mode === 'plan')
        return { kind: 'planned', plan, failOnChanges: inputs.failOnChanges };
    const writer = new ControllerWriter(resources, waiting);
    const done = [];
    try {
        await carryOut(steps, writer, sink, signal, (change) => done.push(change));
        return { kind: 'applied', plan, done, error: undefined };
    }
    catch (error) {
        return { kind: 'applied', plan, done, error };
    }
}

// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
;// CONCATENATED MODULE: ./src/actions/apply.ts





/** Runs `apply/`: makes the controller's resources match what files say, or plans what would change. */
function applyAction(report) {
    return {
        action: 'apply',
        secrets: [...(0,secret_inputs/* readSecrets */.q)(), ...readFileSecrets(process.env).values()],
        read: async () => {
            const inputs = await readApplyInputs(process.env);
            report.begin({ summary: inputs.summary, comment: (0,comment_run/* wantedComment */.G)(inputs, process.env, ['apply']) });
            return inputs;
        },
        retryForMs: ({ connection }) => (0,retry/* retryBeforeLaunch */.ZQ)(connection.retryForMs),
        run: applyStep,
    };
}


/***/ }),

};

export const id = 178;
export const ids = [178];
export const modules = {

/***/ 2178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyAction: () => (/* binding */ applyAction)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/resource-document.ts
/** The collections that a file can contain, by the API's names, in the order of the API's own documentation. */
const COLLECTIONS = [
    'organizations',
    'teams',
    'labels',
    'credentials',
    'projects',
    'inventories',
    'hosts',
    'groups',
    'inventory_sources',
    'job_templates',
    'workflow_job_templates',
    'schedules',
    'applications',
    'notification_templates',
];
/** Collections whose objects may be pruned. The API deletes unused labels itself; organizations are never pruned. */
const PRUNABLE = COLLECTIONS.filter((one) => one !== 'labels' && one !== 'organizations');

// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/apply-inputs.ts






/** The names of all inputs of `apply/`, as in its action.yml (a test compares the two). */
const APPLY_INPUTS = [
    ...connection_inputs/* CONNECTION_INPUTS */.vS,
    'file',
    'resources',
    'mode',
    'prune',
    'update_secrets',
    'fail_on_changes',
    'summary',
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
    const { readResourceDocuments } = await __webpack_require__.e(/* import() */ 155).then(__webpack_require__.bind(__webpack_require__, 155));
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        documents: readResourceDocuments(reader, patterns, inline),
        mode: reader.parsed('mode', (0,parse_values/* parseWord */.kB)('plan', 'apply')) ?? 'plan',
        prune: (await reader.parsedLater('prune', parsePrune)) ?? [],
        updateSecrets: reader.parsed('update_secrets', parse_values/* parseBoolean */.yG) ?? false,
        failOnChanges: reader.parsed('fail_on_changes', parse_values/* parseBoolean */.yG) ?? false,
        summary: reader.parsed('summary', parse_values/* parseBoolean */.yG) ?? true,
    };
    if (inputs.failOnChanges && inputs.mode === 'apply')
        reader.problem('fail_on_changes', (0,message/* message */.iU)('fail-on-changes-in-apply'));
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, APPLY_INPUTS);
    reader.finish();
    return inputs;
}
async function parsePrune(text) {
    return (await (0,parse_values/* parseList */.E1)(text)).map((word) => {
        const collection = PRUNABLE.find((one) => one === word);
        if (collection === undefined)
            throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('prune-not-collection', { given: (0,parse_values/* shown */.SP)(word), collections: PRUNABLE.join(', ') }));
        return collection;
    });
}

// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/report/step-report.ts + 8 modules
var step_report = __webpack_require__(9881);
// EXTERNAL MODULE: ./src/session/run-step.ts + 1 modules
var run_step = __webpack_require__(673);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
;// CONCATENATED MODULE: ./src/apply/kinds/field-types.ts
/* Fields that the kinds declare. */
/** A text; empty where it is not set. */
const field_types_text = (more = {}) => ({ type: 'text', empty: '', ...more });
/** A text that the API returns as null where it is not set. */
const nullable = (more = {}) => ({ type: 'text', empty: null, ...more });
/** A text that answers a prompt; null for no answer. */
const answer = (more = {}) => ({ type: 'answer', empty: null, ...more });
/** A number with the API's own default. */
const number = (empty, more = {}) => ({ type: 'number', empty, ...more });
/** A boolean with the API's own default. */
const field_types_boolean = (empty = false, more = {}) => ({
    type: 'boolean',
    empty,
    ...more,
});
/** Variables as YAML or JSON text. */
const variables = () => ({ type: 'variables', empty: '' });
/** An object that is identified by its name. */
const reference = (to, more = {}) => ({
    type: 'reference',
    empty: null,
    to,
    ...more,
});
/** The object's own name. */
const NAME = field_types_text({ required: true });
/** The organization that owns an object. */
const ORGANIZATION = reference(['organizations'], { required: true });
/** The prompts that a node or a schedule can answer for its template. */
const PROMPTS = {
    extra_data: { type: 'secrets', empty: {} },
    inventory: reference(['inventories']),
    scm_branch: answer(),
    job_type: answer({ choices: ['', 'run', 'check'] }),
    job_tags: answer(),
    skip_tags: answer(),
    limit: answer(),
    diff_mode: field_types_boolean(null),
    verbosity: number(null, { choices: [0, 1, 2, 3, 4, 5] }),
    execution_environment: reference(['execution_environments']),
    forks: number(null),
    job_slice_count: number(null),
    timeout: number(null),
};
/** Fields of a workflow node, apart from what it runs and its links. */
const NODE_FIELDS = {
    ...PROMPTS,
    all_parents_must_converge: field_types_boolean(),
};
/** The lists among the prompts. */
const PROMPT_LISTS = {
    credentials: { to: ['credentials'] },
    labels: { to: ['labels'] },
    instance_groups: { to: ['instance_groups'], ordered: true },
};

;// CONCATENATED MODULE: ./src/apply/kinds/people-kinds.ts


/** Organizations, teams, labels and applications. */
const PEOPLE_KINDS = [
    {
        collection: 'organizations',
        type: 'organization',
        noun: 'organization',
        key: ['name'],
        fields: {
            name: NAME,
            description: field_types_text(),
            max_hosts: number(0),
            default_environment: reference(['execution_environments']),
        },
        associations: {
            instance_groups: { to: ['instance_groups'], ordered: true },
            galaxy_credentials: { to: ['credentials'], ordered: true },
            notification_templates_started: { to: ['notification_templates'] },
            notification_templates_success: { to: ['notification_templates'] },
            notification_templates_error: { to: ['notification_templates'] },
            notification_templates_approvals: { to: ['notification_templates'] },
        },
        ignored: {},
    },
    {
        collection: 'teams',
        type: 'team',
        noun: 'team',
        key: ['name', 'organization'],
        fields: { name: NAME, description: field_types_text(), organization: ORGANIZATION },
        associations: { users: { to: ['users'] } },
        ignored: {},
    },
    {
        collection: 'labels',
        type: 'label',
        noun: 'label',
        key: ['name', 'organization'],
        fields: { name: NAME, organization: ORGANIZATION },
        associations: {},
        ignored: {},
        stays: (0,message/* message */.iU)('label-not-deletable'),
    },
    {
        collection: 'applications',
        type: 'o_auth2_application',
        noun: 'application',
        key: ['name', 'organization'],
        fields: {
            name: NAME,
            description: field_types_text(),
            organization: ORGANIZATION,
            client_type: field_types_text({ required: true, choices: ['confidential', 'public'] }),
            authorization_grant_type: field_types_text({
                required: true,
                choices: ['authorization-code', 'password'],
                fixed: (0,message/* message */.iU)('application-grant-type-fixed'),
            }),
            redirect_uris: field_types_text(),
            skip_authorization: { type: 'boolean', empty: false },
        },
        associations: {},
        ignored: {
            client_id: (0,message/* message */.iU)('application-client-id-generated'),
            client_secret: (0,message/* message */.iU)('application-client-secret-generated'),
        },
    },
];

;// CONCATENATED MODULE: ./src/apply/kinds/source-kinds.ts


/** Credentials, projects and inventories. */
const SOURCE_KINDS = [
    {
        collection: 'credentials',
        type: 'credential',
        noun: 'credential',
        key: ['name', 'organization', 'credential_type'],
        fields: {
            name: NAME,
            description: field_types_text(),
            organization: reference(['organizations']),
            credential_type: reference(['credential_types'], {
                required: true,
                fixed: (0,message/* message */.iU)('credential-type-fixed'),
            }),
            inputs: { type: 'secrets', empty: {} },
            user: reference(['users'], { unseen: true }),
            team: reference(['teams'], { unseen: true }),
        },
        associations: {},
        ignored: {},
    },
    {
        collection: 'projects',
        type: 'project',
        noun: 'project',
        key: ['name', 'organization'],
        fields: {
            name: NAME,
            description: field_types_text(),
            organization: ORGANIZATION,
            scm_type: field_types_text({ choices: ['', 'git', 'svn', 'insights', 'archive'] }),
            local_path: field_types_text(),
            scm_url: field_types_text(),
            scm_branch: field_types_text(),
            scm_refspec: field_types_text(),
            scm_clean: field_types_boolean(),
            scm_track_submodules: field_types_boolean(),
            scm_delete_on_update: field_types_boolean(),
            credential: reference(['credentials']),
            timeout: number(0),
            scm_update_on_launch: field_types_boolean(),
            scm_update_cache_timeout: number(0),
            allow_override: field_types_boolean(),
            default_environment: reference(['execution_environments']),
            signature_validation_credential: reference(['credentials']),
        },
        associations: {
            notification_templates_started: { to: ['notification_templates'] },
            notification_templates_success: { to: ['notification_templates'] },
            notification_templates_error: { to: ['notification_templates'] },
        },
        ignored: {},
        syncs: true,
    },
    {
        collection: 'inventories',
        type: 'inventory',
        noun: 'inventory',
        key: ['name', 'organization'],
        fields: {
            name: NAME,
            description: field_types_text(),
            organization: ORGANIZATION,
            kind: field_types_text({
                choices: ['', 'smart', 'constructed'],
                fixed: (0,message/* message */.iU)('inventory-kind-fixed'),
            }),
            host_filter: nullable(),
            variables: variables(),
            prevent_instance_group_fallback: field_types_boolean(),
        },
        associations: {
            instance_groups: { to: ['instance_groups'], ordered: true },
            input_inventories: { to: ['inventories'], ordered: true },
            labels: { to: ['labels'], summary: 'labels' },
        },
        ignored: {
            hosts: (0,message/* message */.iU)('inventory-hosts-not-field'),
            groups: (0,message/* message */.iU)('inventory-groups-not-field'),
        },
    },
    {
        collection: 'hosts',
        type: 'host',
        noun: 'host',
        key: ['name', 'inventory'],
        fields: {
            name: NAME,
            description: field_types_text(),
            inventory: reference(['inventories'], { required: true, fixed: (0,message/* message */.iU)('host-inventory-fixed') }),
            enabled: field_types_boolean(true),
            instance_id: field_types_text(),
            variables: variables(),
        },
        associations: {},
        ignored: { groups: (0,message/* message */.iU)('host-groups-not-field') },
    },
    {
        collection: 'groups',
        type: 'group',
        noun: 'group',
        key: ['name', 'inventory'],
        fields: {
            name: NAME,
            description: field_types_text(),
            inventory: reference(['inventories'], { required: true, fixed: (0,message/* message */.iU)('group-inventory-fixed') }),
            variables: variables(),
        },
        associations: {
            hosts: { to: ['hosts'], shares: 'inventory' },
            children: { to: ['groups'], shares: 'inventory' },
        },
        ignored: {},
    },
    {
        collection: 'inventory_sources',
        type: 'inventory_source',
        noun: 'inventory source',
        key: ['name', 'inventory'],
        fields: {
            name: NAME,
            description: field_types_text(),
            inventory: reference(['inventories'], {
                required: true,
                fixed: (0,message/* message */.iU)('inventory-source-inventory-fixed'),
            }),
            source: field_types_text({ required: true }),
            source_path: field_types_text(),
            source_vars: variables(),
            scm_branch: field_types_text(),
            source_project: reference(['projects']),
            credential: reference(['credentials']),
            enabled_var: field_types_text(),
            enabled_value: field_types_text(),
            host_filter: field_types_text(),
            overwrite: field_types_boolean(),
            overwrite_vars: field_types_boolean(),
            timeout: number(0),
            verbosity: number(1, { choices: [0, 1, 2] }),
            limit: field_types_text(),
            execution_environment: reference(['execution_environments']),
            update_on_launch: field_types_boolean(),
            update_cache_timeout: number(0),
        },
        associations: {
            notification_templates_started: { to: ['notification_templates'] },
            notification_templates_success: { to: ['notification_templates'] },
            notification_templates_error: { to: ['notification_templates'] },
        },
        ignored: {},
        syncs: true,
    },
];

;// CONCATENATED MODULE: ./src/apply/kinds/template-kinds.ts


const NOTIFICATIONS = {
    notification_templates_started: { to: ['notification_templates'] },
    notification_templates_success: { to: ['notification_templates'] },
    notification_templates_error: { to: ['notification_templates'] },
};
const WEBHOOK = {
    webhook_service: field_types_text({ choices: ['', 'github', 'gitlab', 'bitbucket_dc'] }),
    webhook_credential: reference(['credentials']),
};
const VERBOSITY = number(0, { choices: [0, 1, 2, 3, 4, 5] });
/** Templates, their schedules, and notifications about their jobs. */
const TEMPLATE_KINDS = [
    {
        collection: 'job_templates',
        type: 'job_template',
        noun: 'job template',
        // The organization is the project's (controller fact 76).
        key: ['name', 'organization'],
        fields: {
            name: NAME,
            description: field_types_text(),
            job_type: field_types_text({ empty: 'run', choices: ['run', 'check'] }),
            inventory: reference(['inventories']),
            project: reference(['projects'], { required: true }),
            playbook: field_types_text({ required: true }),
            scm_branch: field_types_text(),
            forks: number(0),
            limit: field_types_text(),
            verbosity: VERBOSITY,
            extra_vars: variables(),
            job_tags: field_types_text(),
            force_handlers: field_types_boolean(),
            skip_tags: field_types_text(),
            start_at_task: field_types_text(),
            timeout: number(0),
            use_fact_cache: field_types_boolean(),
            execution_environment: reference(['execution_environments']),
            // Anyone who has it can launch the template.
            host_config_key: field_types_text({ hidden: true }),
            ask_scm_branch_on_launch: field_types_boolean(),
            ask_diff_mode_on_launch: field_types_boolean(),
            ask_variables_on_launch: field_types_boolean(),
            ask_limit_on_launch: field_types_boolean(),
            ask_tags_on_launch: field_types_boolean(),
            ask_skip_tags_on_launch: field_types_boolean(),
            ask_job_type_on_launch: field_types_boolean(),
            ask_verbosity_on_launch: field_types_boolean(),
            ask_inventory_on_launch: field_types_boolean(),
            ask_credential_on_launch: field_types_boolean(),
            ask_execution_environment_on_launch: field_types_boolean(),
            ask_labels_on_launch: field_types_boolean(),
            ask_forks_on_launch: field_types_boolean(),
            ask_job_slice_count_on_launch: field_types_boolean(),
            ask_timeout_on_launch: field_types_boolean(),
            ask_instance_groups_on_launch: field_types_boolean(),
            survey_enabled: field_types_boolean(),
            become_enabled: field_types_boolean(),
            diff_mode: field_types_boolean(),
            allow_simultaneous: field_types_boolean(),
            job_slice_count: number(1),
            ...WEBHOOK,
            prevent_instance_group_fallback: field_types_boolean(),
        },
        associations: {
            credentials: { to: ['credentials'], summary: 'credentials' },
            labels: { to: ['labels'], summary: 'labels' },
            instance_groups: { to: ['instance_groups'], ordered: true },
            ...NOTIFICATIONS,
        },
        ignored: { credential: (0,message/* message */.iU)('job-template-credential-ignored') },
        survey: true,
    },
    {
        collection: 'workflow_job_templates',
        type: 'workflow_job_template',
        noun: 'workflow job template',
        key: ['name', 'organization'],
        fields: {
            name: NAME,
            description: field_types_text(),
            organization: reference(['organizations']),
            extra_vars: variables(),
            survey_enabled: field_types_boolean(),
            allow_simultaneous: field_types_boolean(),
            inventory: reference(['inventories']),
            limit: answer(),
            scm_branch: answer(),
            job_tags: answer(),
            skip_tags: answer(),
            ask_variables_on_launch: field_types_boolean(),
            ask_inventory_on_launch: field_types_boolean(),
            ask_scm_branch_on_launch: field_types_boolean(),
            ask_limit_on_launch: field_types_boolean(),
            ask_labels_on_launch: field_types_boolean(),
            ask_tags_on_launch: field_types_boolean(),
            ask_skip_tags_on_launch: field_types_boolean(),
            ...WEBHOOK,
        },
        associations: {
            labels: { to: ['labels'], summary: 'labels' },
            ...NOTIFICATIONS,
            notification_templates_approvals: { to: ['notification_templates'] },
        },
        together: ['limit', 'scm_branch', 'job_tags', 'skip_tags'],
        ignored: { credentials: (0,message/* message */.iU)('workflow-without-credentials') },
        survey: true,
        nodes: true,
    },
    {
        collection: 'schedules',
        type: 'schedule',
        noun: 'schedule',
        key: ['name', 'unified_job_template'],
        fields: {
            name: NAME,
            description: field_types_text(),
            unified_job_template: reference(['job_templates', 'workflow_job_templates', 'projects', 'inventory_sources'], {
                required: true,
            }),
            rrule: { type: 'rule', empty: '', required: true },
            enabled: field_types_boolean(true),
            ...PROMPTS,
        },
        associations: PROMPT_LISTS,
        ignored: {},
    },
    {
        collection: 'notification_templates',
        type: 'notification_template',
        noun: 'notification template',
        key: ['name', 'organization'],
        fields: {
            name: NAME,
            description: field_types_text(),
            organization: ORGANIZATION,
            notification_type: field_types_text({
                required: true,
                fixed: (0,message/* message */.iU)('notification-type-fixed'),
            }),
            notification_configuration: {
                type: 'secrets',
                empty: {},
                filled: { http_method: 'POST', disable_ssl_verification: false, timeout: 30 },
            },
            messages: { type: 'messages', empty: null },
        },
        associations: {},
        ignored: {},
    },
];

;// CONCATENATED MODULE: ./src/apply/kinds/kinds.ts




/** Every kind that a file can contain, by collection. */
const KINDS = new Map([...PEOPLE_KINDS, ...SOURCE_KINDS, ...TEMPLATE_KINDS]
    .sort((a, b) => COLLECTIONS.indexOf(a.collection) - COLLECTIONS.indexOf(b.collection))
    .map((kind) => [kind.collection, kind]));
/** The unique field that identifies objects that a file only refers to. */
const REFERENCE_KEYS = {
    credential_types: 'name',
    execution_environments: 'name',
    instance_groups: 'name',
    users: 'username',
};
/** Returns the kind of a collection. */
function kindOf(collection) {
    const kind = KINDS.get(collection);
    if (kind === undefined)
        throw new Error(`no kind ${collection}`);
    return kind;
}

;// CONCATENATED MODULE: ./src/apply/read/registry.ts


/** Every object that a name in the files can mean: what the controller has, and what the files create. */
class Registry {
    #byName = new Map();
    #byId = new Map();
    /** Adds an object of the controller; twice is once. */
    addRow(collection, row) {
        const { id, name } = row;
        if (this.#byId.has(`${collection} ${id}`))
            return;
        const known = { collection, name, id, row, desired: undefined };
        this.#byId.set(`${collection} ${id}`, known);
        this.#add(known);
    }
    /** Adds an object that the files create. */
    addNew(desired) {
        const known = { collection: desired.collection, name: desired.name, id: undefined, row: undefined, desired };
        this.#add(known);
        return known;
    }
    byId(collection, id) {
        return this.#byId.get(`${collection} ${id}`);
    }
    /** Returns all objects of a collection. */
    all(collection) {
        return [...this.#byName.values()].flat().filter((known) => known.collection === collection);
    }
    /** Finds what a reference means. Of objects that it does not tell apart, it means the one that the files describe. */
    find({ to, name, within }) {
        const found = to.flatMap((collection) => this.#named(collection, name).filter((known) => this.#fits(known, within)));
        if (found.length === 0)
            return { kind: 'none' };
        const described = found.filter(({ desired }) => desired !== undefined);
        const [only, ...others] = described.length === 1 ? described : found;
        return only !== undefined && others.length === 0 ? { kind: 'one', known: only } : { kind: 'many', known: found };
    }
    /** Returns the one object that a reference means; undefined for no reference, for none, and for several. */
    findOne(reference) {
        const found = reference ? this.find(reference) : undefined;
        return found?.kind === 'one' ? found.known : undefined;
    }
    /** Returns every object that a reference can mean. */
    findAll(reference) {
        const found = this.find(reference);
        if (found.kind === 'none')
            return [];
        return found.kind === 'one' ? [found.known] : found.known;
    }
    /** Returns whether a resource with this name is in the files, but could not be read as a whole. */
    isUnsound({ to, name }) {
        const sameNamed = to.flatMap((collection) => this.#named(collection, name));
        return sameNamed.some(({ desired }) => desired?.sound === false);
    }
    /** Returns the objects of the controller that a resource of the files can be. */
    findExisting({ collection, name, within }) {
        return this.#named(collection, name).filter((known) => known.row !== undefined && this.#fits(known, within));
    }
    /** Returns another resource of the files with the same natural key. */
    findDescribed({ collection, name, within }) {
        return this.#named(collection, name).find((known) => known.desired !== undefined && this.#fits(known, within));
    }
    /** Returns whether a resource of the files has an object of its own; a repetition of an earlier one has not. */
    isKnown(desired) {
        return this.#named(desired.collection, desired.name).some((known) => known.desired === desired);
    }
    /** Returns whether an object has the parts of a natural key that were given. */
    #fits(known, within) {
        return Object.entries(within).every(([part, wanted]) => {
            const own = this.#part(known, part);
            if (wanted === null)
                return own === null;
            if (own === null || own === undefined)
                return false;
            return this.findAll(wanted).some((candidate) => typeof own === 'number' ? candidate.id === own : candidate === own || sameObject(candidate, own));
        });
    }
    /** Returns a part of an object's key: an id of the controller, an object that will be created, or null for none. */
    #part({ row, desired, collection }, part) {
        if (row !== undefined)
            return row.reference(part) ?? null;
        const given = desired?.within[part];
        if (given === undefined && collection === 'job_templates' && part === 'organization')
            return this.#organizationOfProject(desired);
        if (given === undefined || given === null)
            return given;
        const known = this.findOne(given);
        return known && (known.id ?? known);
    }
    /** Returns the organization of an object's project: that of a new job template (controller fact 76). */
    #organizationOfProject(desired) {
        const project = desired?.fields.get('project');
        if (project?.kind !== 'reference' || project.value === null)
            return null;
        const known = this.findOne(project.value);
        return known && this.#part(known, 'organization');
    }
    #named(collection, name) {
        return this.#byName.get(`${collection} ${name}`) ?? [];
    }
    #add(known) {
        this.#byName.set(`${known.collection} ${known.name}`, [...this.#named(known.collection, known.name), known]);
    }
}
function sameObject(one, other) {
    return one.collection === other.collection && one.id !== undefined && one.id === other.id;
}
/** Returns the field that identifies an object of a collection for people. */
function nameField(collection) {
    return REFERENCE_KEYS[collection] ?? kindOf(collection).key[0];
}
/** Returns an object for people: `job template "Deploy"`. */
function titleOf({ collection, name }) {
    const noun = collection in REFERENCE_KEYS
        ? collection.replaceAll('_', ' ').replace(/s$/, '')
        : kindOf(collection).noun;
    return `${noun} "${name}"`;
}
/** Returns what tells an object from others with the same name, for people: ` (Acme)`. */
function ownerOf(known) {
    for (const part of partsOf(known)) {
        const name = partName(known, part);
        if (name !== undefined)
            return ` (${name})`;
    }
    return '';
}
/** Returns an object by id, with each part of its key in which it can differ from others of the same name. */
function distinguished(known) {
    const named = partsOf(known).map((part) => `${part.replaceAll('_', ' ')} ${partName(known, part) ?? 'none'}`);
    return `${known.id ?? '(new)'}${named.length === 0 ? '' : ` (${named.join(', ')})`}`;
}
/** Returns the part of the key that tells objects with the same name apart, where one part alone does. */
function differingPart(all) {
    const [first] = all;
    const parts = first === undefined ? [] : partsOf(first);
    return parts.find((part) => new Set(all.map((known) => partName(known, part))).size === all.length);
}
function partsOf({ collection }) {
    return COLLECTIONS.includes(collection) ? kindOf(collection).key.slice(1) : [];
}
function partName({ row, desired }, part) {
    return row?.related(part)?.name ?? desired?.within[part]?.name;
}
/** Returns the id of an object that exists by the time of writing. */
function idOf({ id, collection, name }) {
    if (id === undefined)
        throw new Error(`${collection} "${name}" has no id yet`);
    return id;
}
/** Returns an object that exists by the time of writing, as the API addresses it. */
function resourceOf(known) {
    return { collection: known.collection, id: idOf(known) };
}

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
    problems.add(place, (0,message/* message */.iU)(MISSING[capability], { object: titleOf(known) }));
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
        problems.add(reference.place, (0,message/* message */.iU)('reference-absent', { object: titleOf(found.known) }));
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
        const objects = found.known.map((known) => `${titleOf(known)} ${distinguished(known)}`).join(', ');
        const kinds = new Set(found.known.map(({ collection }) => collection));
        const values = { reference: title, count: found.known.length, objects };
        const example = `\`{name: …, ${differingPart(found.known) ?? 'organization'}: …}\``;
        const isOfOneKind = kinds.size === 1;
        problems.add(reference.place, isOfOneKind
            ? (0,message/* message */.iU)('reference-ambiguous', { ...values, example })
            : (0,message/* message */.iU)('reference-ambiguous-type', values));
    }
    return undefined;
}
/** Returns what a reference means, for people: `job templates or projects "Deploy"`. */
function titleOfReference({ to, name }) {
    return `${to.map((target) => target.replaceAll('_', ' ')).join(' or ')} "${name}"`;
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
        problems.add(place, (0,message/* message */.iU)(circular, { circle: turned.map((member) => `"${member?.name}"`).join(' → ') }));
    };
    for (const start of starts)
        await visit(start, []);
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
    return row?.fields[name] ?? kindOf(collection).fields[name]?.empty ?? null;
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
    const [to = 'projects'] = kindOf(collection).fields[name]?.to ?? [];
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
            add((0,message/* message */.iU)('answers-without-prompts', { answers: quoted(all), template: titleOf(template) }));
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
        const { fields, noun } = kindOf(template.collection);
        const switched = SWITCHES[name] ?? '';
        if (!Object.hasOwn(fields, switched))
            add((0,message/* message */.iU)('answer-workflow-without-prompt', { answer: name, kind: noun }));
        else if (plannedValue(template, switched) !== true)
            add((0,message/* message */.iU)('answer-without-prompt', { answer: name, template: titleOf(template), switch: switched }));
    }
    for (const reference of answers.lists.get('credentials') ?? []) {
        const credential = context.registry.findOne(reference);
        if (credential !== undefined && hasCredential(context, template, credential))
            context.problems.add(reference.place, (0,message/* message */.iU)('answer-credential-of-template', { template: titleOf(template) }));
    }
    if (template.collection === 'job_templates' && !given.includes('inventory')) {
        const own = plannedReference(context, template, 'inventory');
        if (own === null)
            add((0,message/* message */.iU)('answer-inventory-missing', { template: titleOf(template) }));
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
        add((0,message/* message */.iU)('answer-variables-not-asked', { answers: data(unknown), template: titleOf(template) }));
    const required = questions.filter(({ isRequired }) => isRequired).map(({ variable }) => variable);
    const open = required.filter((name) => !Object.hasOwn(variables, name));
    if (isComplete && open.length > 0)
        add((0,message/* message */.iU)('answer-survey-incomplete', { answers: data(open), template: titleOf(template) }));
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
        const values = { playbook, project: titleOf(project) };
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
    const { fields } = kindOf('projects');
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
            const circle = [...route.slice(route.indexOf(object)), object].map(({ name }) => `"${name}"`).join(' → ');
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

// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
;// CONCATENATED MODULE: ./src/controller/resources/credential-types.ts

/** Returns the inputs that a credential type declares; undefined when the row does not show them. */
function inputSchema(credentialType) {
    const inputs = credentialType?.fields['inputs'];
    if (!(0,fields/* isRecord */.u4)(inputs) || !Array.isArray(inputs['fields']))
        return undefined;
    const { required } = inputs;
    return {
        fields: inputs['fields'].filter(fields/* isRecord */.u4).map((field) => ({
            id: (0,fields/* text */.Qq)(field, 'id'),
            isSecret: field['secret'] === true,
            isBoolean: field['type'] === 'boolean',
            choices: Array.isArray(field['choices']) ? field['choices'] : undefined,
        })),
        required: Array.isArray(required) ? required.map(String) : [],
    };
}

// EXTERNAL MODULE: ./src/controller/resources/rows.ts
var rows = __webpack_require__(5113);
;// CONCATENATED MODULE: ./src/apply/read/problems.ts
/** Collects what is wrong with the files, to report all of it at once. */
class Problems {
    #files;
    list = [];
    /** References that lead nowhere, for which similar names can be searched. */
    missing = [];
    /** Collections with resources in the files that could not be read at all: a name that leads nowhere can be theirs. */
    lost = new Set();
    /** What an export has and is not read, in words: it stays as it is on the controller. */
    leftOut = [];
    /** @param files in the order in which they are reported */
    constructor(files = []) {
        this.#files = files;
    }
    /**
     * @param message says what is given and what must be given, and shows no secret
     * @param reference what leads nowhere
     */
    add(place, message, reference) {
        const problem = { place, message };
        this.list.push(problem);
        if (reference !== undefined)
            this.missing.push({ problem, reference });
    }
    /** Every problem once, its text with file and line number before it, in the order of the files and their lines. */
    get lines() {
        const files = [...new Set([...this.#files, ...this.list.map(({ place }) => place.file)])];
        const sorted = this.list.toSorted((one, other) => {
            const [a, b] = [one.place, other.place];
            return files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line;
        });
        const lines = sorted.map(({ place: { file, line, path }, message: { id, text } }) => {
            return { id, text: `${file}${line === 0 ? '' : `:${line}`}: ${path} ${text}` };
        });
        return [...new Map(lines.map((line) => [line.text, line])).values()];
    }
}
/** Returns the place of a path in a document. */
function placeOf(document, path) {
    return { file: document.file, line: document.lineOf(path), path: pathText(path) };
}
/** Returns a path as `job_templates[2].credentials[0]`. */
function pathText(path) {
    return path.reduce((text, step) => {
        if (typeof step === 'number')
            return `${text}[${step}]`;
        return text === '' ? step : `${text}.${step}`;
    }, '');
}
/** Returns the type of a value for an error, never its content. */
function shapeOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (typeof value === 'string')
        return 'a string';
    if (typeof value === 'object')
        return 'a mapping';
    return typeof value === 'boolean' ? 'a boolean' : 'a number';
}

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
    const schema = inputSchema(type);
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
    const shape = shapeOf(value);
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
            context.problems.add(reference.place, (0,message/* message */.iU)('credential-same-type', { credential: titleOf(other) }));
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
;// CONCATENATED MODULE: ./src/apply/plan/secrets.ts




/** What is shown instead of a secret. */
const HIDDEN = '***';
/** Keys of a notification's configuration that the API hides. */
const NOTIFICATION_SECRETS = new Set([
    'password',
    'token',
    'account_token',
    'grafana_key',
    'aws_secret_access_key',
    'aws_session_token',
    'headers',
    // Anyone who has the URL of a hook can write to the chat.
    'url',
    'mattermost_url',
    'rocketchat_url',
]);
/** Returns which inputs of a credential type are secret: all, where this user cannot see the type. */
function secretInputs(credentialType) {
    const schema = inputSchema(credentialType);
    if (schema === undefined)
        return () => true;
    const shown = new Set(schema.fields.filter(({ isSecret }) => !isSecret).map(({ id }) => id));
    return (key) => !shown.has(key);
}
/** Returns whether a key of a notification's configuration is secret. */
const isNotificationSecret = (key) => NOTIFICATION_SECRETS.has(key);
/** Names of headers whose values are secret, whatever else is in the name. */
const SECRET_HEADER = /auth|cookie|credential|key|pass|secret|session|signature|token/i;
/** Headers whose values are not secret. */
const PLAIN_HEADERS = /^(?:accept(?:-.+)?|cache-control|connection|content-.+|date|from|host|origin|pragma|user-agent)$/i;
/** Matches values that are not secret under a name that does not say so: words of a few characters, and media types. */
const PLAIN_VALUE = /^(?:.{0,3}|true|false|none|null|(?:application|text)\/[\w.+-]+)$/i;
/**
 * Returns the secret texts in a field of a notification template or credential. A mask hides its text in the whole log,
 * so harmless values of headers are left out.
 */
function secretTexts(key, value) {
    if (key !== 'headers' || !(0,json/* isJsonObject */.O)(value))
        return textsIn(value);
    return Object.entries(value).flatMap(([name, header]) => (isHarmless(name, header) ? [] : textsIn(header)));
}
function isHarmless(name, value) {
    if (SECRET_HEADER.test(name))
        return false;
    return PLAIN_HEADERS.test(name) || (typeof value === 'string' && PLAIN_VALUE.test(value));
}
/** Returns the texts in a value, to be masked. */
function textsIn(value) {
    if (typeof value === 'string')
        return value === '' || value === rows/* ENCRYPTED */.z ? [] : [value];
    if (!(0,json/* isJsonObject */.O)(value) && !Array.isArray(value))
        return [];
    return Object.values(value).flatMap(textsIn);
}
/** A password in a URL, as the API accepts it in a project's `scm_url` and shows it again. */
const ADDRESS_PASSWORD = /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g;
/** Returns the passwords in a URL, to be masked. */
function passwordsInAddress(value) {
    return typeof value === 'string' ? (value.match(ADDRESS_PASSWORD) ?? []) : [];
}
/** Returns a URL for people. */
function withoutPassword(value) {
    return typeof value === 'string' ? value.replaceAll(ADDRESS_PASSWORD, HIDDEN) : value;
}
/**
 * Compares a field that holds secrets. The API never shows them, so they are not compared. They are sent with a new
 * object, on request, and when another key of the field changes, because the API replaces the field as a whole
 * (controller fact 78).
 * @param current undefined for a new object
 * @param always sends given secrets although nothing else differs
 * @returns undefined when there is nothing to send
 */
function compareSecrets(name, wanted, current, isSecret, always) {
    const changes = [];
    const given = Object.entries(wanted).filter(([key, value]) => !keepsSecret(value, current?.[key]));
    for (const [key, after] of given) {
        const before = current?.[key];
        const secret = isSecret(key) || before === rows/* ENCRYPTED */.z;
        // What the API hides cannot be compared; a secret that it shows (headers, `ASK`) can.
        const isSet = before === rows/* ENCRYPTED */.z || (0,same_value/* sameValue */.e)(before, after);
        if (isSet && !(secret && always && before === rows/* ENCRYPTED */.z))
            continue;
        changes.push(shown(`${name}.${key}`, before, after, secret));
    }
    for (const [key, before] of Object.entries(current ?? {})) {
        // A secret that the file does not name is kept.
        if (Object.hasOwn(wanted, key) || before === rows/* ENCRYPTED */.z || before === '' || before === null)
            continue;
        changes.push(shown(`${name}.${key}`, before, null, isSecret(key)));
    }
    if (changes.length === 0)
        return undefined;
    const own = new Map(given);
    const kept = Object.entries(current ?? {}).filter(([key, value]) => value === rows/* ENCRYPTED */.z && !own.has(key));
    const reported = new Set(changes.map((change) => change.name));
    const again = given
        .map(([key]) => `${name}.${key}`)
        .filter((key) => !reported.has(key) && isHidden(key, name, current));
    return {
        changes,
        remarks: again.length === 0 ? [] : [`also sent, because secrets cannot be compared: ${again.join(', ')}`],
        body: { ...Object.fromEntries(kept), ...Object.fromEntries(given) },
    };
}
function isHidden(path, name, current) {
    return current?.[path.slice(name.length + 1)] === rows/* ENCRYPTED */.z;
}
/**
 * Returns whether a value keeps the secret that is set. `$encrypted$` in a file, as an export has it, means nothing
 * where no secret is set (controller fact 78). An empty text comes from an unset variable of the workflow: it deletes
 * no secret.
 */
function keepsSecret(value, before) {
    return value === rows/* ENCRYPTED */.z || (value === '' && before === rows/* ENCRYPTED */.z);
}
function shown(name, before, after, secret) {
    return secret ? hiddenChange(name, before, after) : { name, before, after, secret };
}
/** Returns a change of a secret, which shows only whether there was one and whether there will be one. */
function hiddenChange(name, before, after) {
    const isNone = (value) => value === null || value === '';
    const old = before === undefined || isNone(before) ? before : HIDDEN;
    return { name, before: old, after: isNone(after) ? after : HIDDEN, secret: true };
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-survey.ts





/**
 * Compares a survey. The API replaces it as a whole (controller fact 95) and never shows the default of a password question.
 * @param wanted null for none
 * @returns undefined when nothing differs
 */
function compareSurvey(context, wanted, current) {
    const before = byVariable(current);
    const survey = wanted && withoutUnset(wanted, before);
    const after = byVariable(survey && (0,survey_specs/* readSurveySpec */.IT)(survey));
    for (const { isPassword, fields } of after.values())
        if (isPassword)
            context.mask(textsIn(fields['default']));
    const changes = [];
    for (const [variable, question] of after) {
        const old = before.get(variable);
        if (isSame(question, old, context.updateSecrets))
            continue;
        changes.push({
            name: `survey ${variable}`,
            before: old && plan_survey_shown(old),
            after: plan_survey_shown(question),
            secret: question.isPassword,
        });
    }
    for (const [variable, old] of before) {
        if (!after.has(variable))
            changes.push({ name: `survey ${variable}`, before: plan_survey_shown(old), after: null, secret: false });
    }
    changes.push(...titleChanges(survey, current));
    const isSameOrder = (0,external_node_util_.isDeepStrictEqual)([...before.keys()], [...after.keys()]);
    if (changes.length === 0 && isSameOrder)
        return undefined;
    if (changes.length === 0)
        changes.push({ name: 'survey', before: [...before.keys()], after: [...after.keys()], secret: false });
    // Replaced as a whole, a survey keeps the name and description that the file does not give.
    const { name, description } = current;
    const remarks = [...after.values()].filter((question) => !isSame(question, before.get(question.variable), false));
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
function isSame({ fields, isPassword }, old, updateSecrets) {
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
function plan_survey_shown({ fields, isPassword }) {
    return isPassword && fields['default'] ? { ...fields, default: HIDDEN } : fields;
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
            return isNotificationSecret;
        if (known.collection === 'credentials')
            return secretInputs(credentialType(this.#context, known, fields));
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
            const rows = await writer.createHosts(idOf(inventory), hosts.map(({ body }) => body()));
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
    return runs.flatMap((run) => portions(run, MAX_DELETED).map(deletion));
}
/** Returns one deletion for a run; what is not a host is alone in its run. */
function deletion(steps) {
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
    'projects',
    'inventories',
    'applications',
    'notification_templates',
    'inventory_sources',
    'hosts',
    'groups',
    'job_templates',
    'workflow_job_templates',
    'schedules',
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
    const field = nameField(collection);
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
        const matches = ofItsOwner(context, object, ofItsProject(context, object, registry.findExisting(object)));
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
            problems.add(object.place, (0,message/* message */.iU)('object-described-twice', { file, line, object: titleOf(twin) }));
        }
    }
    return known;
}
function severalMatches({ collection, within }, matches) {
    const { length: count } = matches;
    const objects = matches.map(distinguished).join(', ');
    const { key } = kindOf(collection);
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

;// CONCATENATED MODULE: ./src/apply/plan/deletion-effects.ts

/** Most names that one remark lists. */
const MAX_NAMES = 10;
const NODES = 'workflow_job_template_nodes';
const LEFT = 'left without it';
const GONE = 'deleted with it';
const USES = {
    credentials: [
        { resource: 'job_templates', field: 'credentials', fate: LEFT },
        { resource: 'projects', field: 'credential', fate: LEFT },
        { resource: 'inventory_sources', field: 'credentials', fate: LEFT },
        { resource: NODES, field: 'credentials', fate: LEFT },
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
        return titleOf({ collection: resource, name: row.name });
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

;// CONCATENATED MODULE: ./src/apply/plan/plan-step.ts

/** Returns a change of an object for the plan. */
function changeOf(action, known, object, fields, lists) {
    const title = `${titleOf(known)}${ownerOf(known)}`;
    const collection = known.collection;
    return { action, collection, title, fields, lists, remarks: [], place: object?.place };
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-deletion.ts




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
    const place = reason.place ?? { file: 'prune', line: 0, path: titleOf(known) };
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
                await writer.associate(owner, path, idOf(known));
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
    const owner = () => resourceOf(known);
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
    const { associations } = kindOf(object.collection);
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
        return { ...compare_node_NOTHING, isOther: true, changes, body: () => ({ unified_job_template: idOf(known) }) };
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
    if (field.type === 'secrets') {
        const given = wanted.value;
        context.mask(Object.entries(given).flatMap(([key, value]) => (isSecret(key) ? secretTexts(key, value) : [])));
        const before = row && withoutFilled(field, given, (current ?? {}));
        const found = compareSecrets(name, given, before, isSecret, context.updateSecrets);
        return found && { ...found, body: () => ({ [name]: found.body }) };
    }
    if (field.hidden)
        context.mask([...textsIn(wanted.value), ...textsIn(current)]);
    if (field.type === 'text')
        context.mask([...passwordsInAddress(wanted.value), ...passwordsInAddress(current)]);
    // A new object has the API's own defaults.
    const isSame = (0,compare_values/* meansTheSame */.Yc)(field.type, wanted.value, row === undefined ? field.empty : current);
    const isSent = row === undefined ? !isSame || field.required : !isSame;
    return isSent ? changedField(name, field, current, wanted.value) : undefined;
}
function changedField(name, field, before, after) {
    const sent = field.type === 'variables' ? (0,compare_values/* variablesText */.li)(after) : after;
    const change = field.hidden
        ? hiddenChange(name, before, after)
        : { name, before: shownValue(field, before), after: shownValue(field, after) ?? null, secret: false };
    return { changes: [change], remarks: [], body: () => ({ [name]: sent }) };
}
/** Returns a value for people: a password in a URL is hidden. */
function shownValue({ type }, value) {
    return type === 'text' ? withoutPassword(value) : value;
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
        body: () => ({ [name]: idOf(known) }),
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
        declared: NODE_FIELDS,
        wanted: isOther ? new Map([...emptyAnswers(row), ...node.fields]) : node.fields,
        row: isOther ? row.with({ extra_data: {} }) : row,
        isSecret: 'to' in node.runs ? await hidden.ofAnswers(node.runs, node.fields) : () => false,
        place: node.place,
    });
    const lists = [];
    for (const [name, association] of Object.entries(PROMPT_LISTS)) {
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
            const identity = { identifier: node.identifier, workflow_job_template: idOf(workflow) };
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
    return Object.entries(PROMPTS).flatMap(([name, { type, empty }]) => {
        if (name === 'extra_data' || (0,compare_values/* meansTheSame */.Yc)('object', row.fields[name], empty))
            return [];
        return [[name, type === 'reference' ? { kind: 'reference', value: null } : { kind: 'json', value: empty }]];
    });
}
async function currentList({ resources, call }, node, name) {
    return node.id === undefined ? [] : await resources.associations.members(nodeResource(node), name, call);
}
function nodeResource({ id, identifier }) {
    return resourceOf({ id, collection: plan_nodes_NODES, name: identifier });
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

;// CONCATENATED MODULE: ./src/apply/check/check-new-object.ts




/**
 * Notes what a new object lacks: the required fields, and an owner for a credential. A job template cannot name another
 * organization than its project's: it would be created in the one and looked for in the other.
 */
function checkNewObject(context, object) {
    const kind = kindOf(object.collection);
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
            context.problems.add(place, (0,message/* message */.iU)('project-override-needed', { template: titleOf(template) }));
    }
}

;// CONCATENATED MODULE: ./src/apply/check/check-whole-object.ts





/**
 * Notes what the API would refuse of an object as a whole, as the plan will leave it, in the middle of an apply. For
 * objects that are created or changed.
 */
function checkWholeObject(context, known, object) {
    const add = (said) => context.problems.add(object.place, said);
    for (const [name, field] of Object.entries(kindOf(object.collection).fields)) {
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
            add((0,message/* message */.iU)('inventory-input-constructed', { inventory: titleOf(known) }));
    }
}
function checkMember(context, known, object) {
    const add = (said) => context.problems.add(object.place, said);
    if (known.row !== undefined)
        return;
    const { collection } = object;
    const inventory = plannedReference(context, known, 'inventory');
    const kind = inventory ? plannedValue(inventory, 'kind') : '';
    const { noun } = kindOf(collection);
    if (inventory && (kind === 'smart' || kind === 'constructed'))
        add((0,message/* message */.iU)('inventory-without-own-members', { kind, inventory: titleOf(inventory), member: noun }));
    if (collection === 'inventory_sources')
        return;
    const other = collection === 'hosts' ? 'groups' : 'hosts';
    const within = object.within['inventory'];
    if (!within)
        return;
    const key = { to: [other], name: known.name, within: { inventory: within }, place: object.place };
    const sameNamed = context.registry.findOne(key);
    if (sameNamed !== undefined && sameNamed.desired?.absent !== true)
        add((0,message/* message */.iU)('inventory-name-taken', { object: titleOf(sameNamed) }));
}

;// CONCATENATED MODULE: ./src/apply/plan/plan-object.ts











/**
 * Compares an object's own fields.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function planObject(context, { hidden, folders, playbooks }, known, object) {
    const kind = kindOf(object.collection);
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
    else
        checkChange(context, known, object, difference);
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
    await writer.awaitUpdate(resourceOf(known), titleOf(known));
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
            await writer.sync(resourceOf(known), titleOf(known));
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

;// CONCATENATED MODULE: ./src/apply/plan/prune.ts

/** Returns the part of the key that bounds what is pruned. */
function scopeOf(collection) {
    if (collection === 'schedules')
        return 'unified_job_template';
    return ['hosts', 'groups', 'inventory_sources'].includes(collection) ? 'inventory' : 'organization';
}
/** The order of deletions: objects that use others, or would be deleted with them, come first. */
const PRUNING_ORDER = [
    'schedules',
    'workflow_job_templates',
    'job_templates',
    'inventory_sources',
    'hosts',
    'groups',
    'inventories',
    'projects',
    'credentials',
    'notification_templates',
    'applications',
    'teams',
];
/**
 * Plans deletions of what is on the controller and not in the files: only in the listed collections, and only where the
 * files have objects of the same collection in the same organization, inventory or template. An object with
 * `state: absent` in the files does not count.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function planPruning(context, groups, collections) {
    const steps = [];
    const gone = new Set();
    // Groups below a group are pruned like it; a host is deleted before by its own deletion, or stays.
    const goes = (list, id) => list === 'children' || gone.has(id);
    for (const collection of PRUNING_ORDER.filter((one) => collections.includes(one))) {
        const part = scopeOf(collection);
        for (const owner of ownersOf(context.registry, collection, part)) {
            const query = { resource: collection, filters: [[part, String(owner)]] };
            for (const row of await context.resources.collections.list(query, context.call)) {
                const some = await prune_deletion(context, groups, collection, row, goes);
                steps.push(...some);
                for (const { goneHost } of some)
                    if (goneHost !== undefined)
                        gone.add(goneHost);
            }
        }
    }
    return steps;
}
/** Returns the ids of the organizations, inventories or templates that the files' objects are in; new ones hold nothing to prune. */
function ownersOf(registry, collection, part) {
    const ids = new Set();
    for (const known of registry.all(collection)) {
        if (known.desired === undefined || known.desired.absent)
            continue;
        const id = known.row === undefined ? ownerOfNew(registry, known, part) : known.row.reference(part);
        if (typeof id === 'number')
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
async function prune_deletion(context, groups, collection, row, goes) {
    const { id, name } = row;
    if (row.isPendingDeletion || row.isManaged)
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

;// CONCATENATED MODULE: ./src/apply/plan/make-plan.ts

















/**
 * Plans the changes that make the controller match the files: objects in the order of what they need, then their lists
 * and surveys, then nodes, then schedules, because those two answer prompts and surveys; deletions last. Sends GETs only
 * and notes problems.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function makePlan(context, objects, prune) {
    const known = matchAll(context, objects);
    const ordered = inOrder(objects, context.registry, context.problems);
    const groups = new GroupMembers(context);
    const surveys = new Surveys(context);
    const hidden = new HiddenValues(context, surveys);
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
    const pruned = await planPruning(context, groups, prune);
    for (const { goneHost } of [...parts.deletions, ...pruned])
        if (goneHost !== undefined)
            gone.add(goneHost);
    const steps = [
        ...batchHosts(parts.objects),
        ...parts.removals,
        ...parts.lists,
        ...parts.nodes,
        ...parts.schedules,
        ...parts.endings,
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

// EXTERNAL MODULE: ./src/http/reply-text.ts
var reply_text = __webpack_require__(2978);
;// CONCATENATED MODULE: ./src/apply/read/references.ts




/** The parts of natural keys that are objects themselves, with their collections. */
const PARTS = {
    organization: ['organizations'],
    inventory: ['inventories'],
    credential_type: ['credential_types'],
    project: ['projects'],
    unified_job_template: ['job_templates', 'workflow_job_templates', 'projects', 'inventory_sources'],
    workflow_job_template: ['workflow_job_templates'],
};
/** Keys of an export's natural keys that are read elsewhere. */
const READ_ELSEWHERE = new Set(['type', 'kind', 'name', 'username']);
/** The collection of an export's `type`. */
const TARGETS = new Map([
    ...[...KINDS.values()].map(({ type, collection }) => [type, collection]),
    ['credential_type', 'credential_types'],
    ['execution_environment', 'execution_environments'],
    ['instance_group', 'instance_groups'],
    ['user', 'users'],
]);
/** Returns the collections of a part of a natural key; undefined for what is not such a part. */
function targetsOfPart(part) {
    return PARTS[part];
}
/**
 * Reads a reference: a name, or a mapping with the name and other parts of the natural key. An export gives all parts.
 * @returns undefined after noting the problem
 */
function readReference(reading, value, path, to) {
    const place = placeOf(reading.document, path);
    if (typeof value === 'string' && value.trim() !== '')
        return { to, name: value.trim(), within: {}, place };
    // In some lists an export writes whole objects, with their natural key among the fields.
    if ((0,json/* isJsonObject */.O)(value) && (0,json/* isJsonObject */.O)(value['natural_key']))
        return readReference(reading, value['natural_key'], [...path, 'natural_key'], to);
    const name = (0,json/* isJsonObject */.O)(value) ? (value['name'] ?? value['username']) : undefined;
    if (!(0,json/* isJsonObject */.O)(value) || typeof name !== 'string' || name.trim() === '') {
        reading.problems.add(place, (0,message/* message */.iU)('reference-not-a-name', { shape: shapeOf(value) }));
        return undefined;
    }
    return { to: narrowed(reading, value, path, to), name: name.trim(), within: readParts(reading, value, path), place };
}
function narrowed({ document, problems }, value, path, to) {
    const { type } = value;
    if (type === undefined)
        return to;
    const target = typeof type === 'string' ? TARGETS.get(type) : undefined;
    if (target !== undefined && to.includes(target))
        return [target];
    problems.add(placeOf(document, [...path, 'type']), (0,message/* message */.iU)('reference-type-wrong', { collections: to.join(' or ') }));
    return to;
}
function readParts(reading, value, path) {
    const within = {};
    for (const [part, given] of Object.entries(value)) {
        const targets = PARTS[part];
        if (targets === undefined) {
            if (!READ_ELSEWHERE.has(part))
                reading.problems.add(placeOf(reading.document, [...path, part]), (0,message/* message */.iU)('reference-part-unknown', { parts: Object.keys(PARTS).join(', ') }));
        }
        else if (given === null)
            within[part] = null;
        else {
            const found = readReference(reading, given, [...path, part], targets);
            if (found !== undefined)
                within[part] = found;
        }
    }
    return within;
}
/** Reads a list of references. @returns undefined after noting the problem */
function readReferences(reading, value, path, to) {
    if (!Array.isArray(value)) {
        const wrong = (0,message/* message */.iU)('field-not-a-list', { items: 'names', shape: shapeOf(value) });
        reading.problems.add(placeOf(reading.document, path), wrong);
        return undefined;
    }
    return value.flatMap((item, index) => readReference(reading, item, [...path, index], to) ?? []);
}

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
        return readReference(reading, given, at, targetsOfPart(part) ?? []);
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

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/apply/read/notification-messages.ts


const EVENTS = ['started', 'success', 'error', 'workflow_approval'];
const APPROVAL_EVENTS = ['running', 'approved', 'timed_out', 'denied'];
/** Returns what the API refuses in a notification's messages, as ends of sentences. Does not parse their templates. */
function messageProblems(messages) {
    return Object.entries(messages).flatMap(([event, value]) => {
        if (!EVENTS.includes(event))
            return [unknownEvent(event, EVENTS)];
        if (event !== 'workflow_approval' || !(0,json/* isJsonObject */.O)(value))
            return partProblems(event, value);
        return Object.entries(value).flatMap(([approval, texts]) => {
            const name = `${event}.${approval}`;
            return APPROVAL_EVENTS.includes(approval) ? partProblems(name, texts) : [unknownEvent(name, APPROVAL_EVENTS)];
        });
    });
}
function unknownEvent(event, events) {
    return (0,message/* message */.iU)('notification-event-unknown', { event, events: events.join(', ') });
}
function partProblems(event, texts) {
    if (texts === null)
        return [];
    if (!(0,json/* isJsonObject */.O)(texts))
        return [(0,message/* message */.iU)('notification-event-not-mapping', { event })];
    return Object.entries(texts).flatMap(([part, text]) => {
        if (part !== 'message' && part !== 'body')
            return [(0,message/* message */.iU)('notification-part-unknown', { event, part })];
        if (text !== null && typeof text !== 'string')
            return [(0,message/* message */.iU)('notification-part-not-text', { event, part })];
        const breaks = part === 'message' && typeof text === 'string' && text.trim().includes('\n');
        return breaks ? [(0,message/* message */.iU)('notification-message-line-break', { event })] : [];
    });
}

// EXTERNAL MODULE: ./src/apply/read/schedule-rrule.ts
var schedule_rrule = __webpack_require__(4509);
;// CONCATENATED MODULE: ./src/apply/read/read-fields.ts







/** Reads a field's value. @returns undefined after noting the problem */
function readField(reading, field, value, path) {
    if (field.type === 'reference') {
        if (value === null)
            return { kind: 'reference', value: null };
        const found = readReference(reading, value, path, field.to ?? []);
        return found && { kind: 'reference', value: found };
    }
    // null resets a field to the API's own default.
    if (value === null)
        return { kind: 'json', value: field.empty };
    // An empty answer, as an unset variable writes it, is no answer: it would override the template's value.
    if (field.type === 'answer' && value === '' && !reading.exported)
        return { kind: 'json', value: null };
    for (const found of contentProblems(field.type, value))
        reading.problems.add(placeOf(reading.document, path), found);
    const wrong = problemOf(field, field.type, value);
    if (wrong === undefined)
        return { kind: 'json', value };
    reading.problems.add(placeOf(reading.document, path), wrong);
    return undefined;
}
/** Returns what the API refuses in a value that it parses. */
function contentProblems(type, value) {
    if (type === 'messages')
        return (0,json/* isJsonObject */.O)(value) ? messageProblems(value) : [];
    if (typeof value !== 'string')
        return [];
    if (type === 'rule')
        return (0,schedule_rrule/* ruleProblems */.b)(value);
    const problem = type === 'variables' ? variablesProblem(value) : undefined;
    return problem === undefined ? [] : [problem];
}
/** Returns what the API refuses in a text of variables: lists, plain words, dates, `!vault` (controller fact 75). */
function variablesProblem(text) {
    let read;
    try {
        read = (0,dist/* parse */.qg)(text, { version: '1.1', uniqueKeys: false, logLevel: 'error' });
    }
    catch {
        return (0,message/* message */.iU)('variables-not-yaml');
    }
    if (/(^|[\s:[{,-])!(vault|unsafe)\b/m.test(text))
        return (0,message/* message */.iU)('variables-with-vault');
    if (read !== null && read !== undefined && !(0,json/* isJsonObject */.O)(read))
        return (0,message/* message */.iU)('variables-not-a-mapping');
    return holdsDate(read) ? (0,message/* message */.iU)('variables-with-date') : undefined;
}
function holdsDate(value) {
    if (value instanceof Date)
        return true;
    return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate);
}
/** Returns what is wrong with a value, or undefined. */
function problemOf({ choices }, type, value) {
    const accepted = ACCEPTED[type];
    if (!accepted.fits(value))
        return (0,message/* message */.iU)('field-wrong-type', { accepted: accepted.words, shape: shapeOf(value) });
    if (choices === undefined || choices.some((choice) => choice === value))
        return undefined;
    return (0,message/* message */.iU)('field-not-a-choice', { choices: choices.map((choice) => JSON.stringify(choice)).join(', ') });
}
const ACCEPTED = {
    text: { fits: (value) => typeof value === 'string', words: 'a string (put a number in quotes)' },
    answer: { fits: (value) => typeof value === 'string', words: 'a string (put a number in quotes)' },
    number: { fits: (value) => Number.isSafeInteger(value), words: 'a whole number' },
    boolean: { fits: (value) => typeof value === 'boolean', words: '`true` or `false`' },
    variables: {
        fits: (value) => typeof value === 'string' || (0,json/* isJsonObject */.O)(value),
        words: 'a mapping, or a mapping as YAML or JSON text',
    },
    object: { fits: json/* isJsonObject */.O, words: 'a mapping' },
    rule: { fits: (value) => typeof value === 'string', words: 'a string such as `DTSTART:… RRULE:…`' },
    messages: { fits: json/* isJsonObject */.O, words: 'a mapping' },
    secrets: { fits: json/* isJsonObject */.O, words: 'a mapping' },
};

;// CONCATENATED MODULE: ./src/apply/read/read-members.ts





/** Keys that are not fields of the resource. */
const NOT_FIELDS = new Set(['state', 'sync', 'survey_spec', 'nodes', 'related', 'natural_key']);
/** Keys of an export's `related` that are not read: they belong to other objects, or are read-only. */
const NOT_READ = new Set(['groups', 'execution_environments', 'notification_templates', 'create_approval_template']);
/** Reads the fields and lists of an object, also those below an export's `related`. Notes unknown keys. */
function readMembers(reading, value, related, path, kind) {
    const fields = new Map();
    const lists = new Map();
    for (const [key, item] of Object.entries(value)) {
        const field = kind.fields[key];
        if (field !== undefined) {
            const read = readField(reading, field, item, [...path, key]);
            if (read !== undefined)
                fields.set(key, read);
        }
        else if (kind.associations[key] !== undefined)
            readOneList(reading, lists, kind, key, item, [...path, key]);
        else if (!isKnown(kind, key))
            refuseField(reading, kind, key, [...path, key]);
    }
    for (const [key, item] of Object.entries(related)) {
        if (kind.associations[key] !== undefined && !NOT_READ.has(key))
            readOneList(reading, lists, kind, key, item, [...path, 'related', key]);
    }
    return { fields, lists };
}
function isKnown(kind, key) {
    if (key === 'survey_spec')
        return kind.survey === true;
    if (key === 'nodes')
        return kind.nodes === true;
    return NOT_FIELDS.has(key) || kind.key.includes(key);
}
function readOneList(reading, lists, kind, key, item, path) {
    const read = readReferences(reading, item, path, kind.associations[key]?.to ?? []);
    if (read !== undefined)
        lists.set(key, read);
}
/** Notes an unknown field: the API drops it without an error (controller fact 76). */
function refuseField({ document, problems }, kind, key, path) {
    const place = placeOf(document, path);
    const instead = kind.ignored[key];
    if (instead !== undefined) {
        problems.add(place, instead);
        return;
    }
    const names = [
        ...Object.keys(kind.fields),
        ...Object.keys(kind.associations),
        'state',
        ...(kind.syncs ? ['sync'] : []),
        ...(kind.survey ? ['survey_spec'] : []),
        ...(kind.nodes ? ['nodes'] : []),
    ];
    const [near] = (0,sentence_parts/* nearest */.pA)(key, names);
    problems.add(place, near === undefined
        ? (0,message/* message */.iU)('field-unknown', { kind: (0,sentence_parts/* withArticle */.vJ)(kind.noun), fields: names.sort().join(', ') })
        : (0,message/* message */.iU)('field-unknown-similar', { kind: (0,sentence_parts/* withArticle */.vJ)(kind.noun), similar: near }));
}

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
    const given = (0,json/* isJsonObject */.O)(value) ? value['name'] : undefined;
    const name = typeof given === 'string' ? given.trim() : '';
    if (name === '') {
        problems.add(placeOf(document, path), (0,message/* message */.iU)(typeof given === 'number' ? 'name-is-number' : 'name-missing'));
        return undefined;
    }
    const place = placeOf(document, [...path, 'name']);
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

;// CONCATENATED MODULE: ./src/apply/read/read-nodes.ts






/** What a node can run. */
const RUNNABLE = ['job_templates', 'workflow_job_templates', 'projects', 'inventory_sources'];
const read_nodes_LINKS = ['success_nodes', 'failure_nodes', 'always_nodes'];
const KNOWN = new Set([
    'identifier',
    'unified_job_template',
    'approval',
    'related',
    'natural_key',
    'workflow_job_template',
]);
/** Every key of a node, for people. */
const FIELDS = [...KNOWN, ...Object.keys(NODE_FIELDS), ...Object.keys(PROMPT_LISTS), ...read_nodes_LINKS].sort();
/** Reads the nodes of a workflow. @returns undefined after noting that it is not a list */
function readDesiredNodes(reading, value, path) {
    if (!Array.isArray(value)) {
        const wrong = (0,message/* message */.iU)('field-not-a-list', { items: 'nodes', shape: shapeOf(value) });
        reading.problems.add(placeOf(reading.document, path), wrong);
        return undefined;
    }
    const nodes = value.flatMap((node, index) => readNode(reading, node, [...path, index]) ?? []);
    // A node that could not be read is reported already: links to it are not problems.
    checkLinks(reading, nodes, new Set(value.map(identifierOf)));
    return nodes;
}
function identifierOf(value) {
    const identifier = (0,json/* isJsonObject */.O)(value) ? value['identifier'] : undefined;
    return typeof identifier === 'string' ? identifier.trim() : undefined;
}
function readNode(around, value, path) {
    const { document, problems } = around;
    const place = placeOf(document, path);
    if (!(0,json/* isJsonObject */.O)(value) || typeof value['identifier'] !== 'string' || value['identifier'].trim() === '') {
        problems.add(place, (0,message/* message */.iU)('node-without-identifier'));
        return undefined;
    }
    const reading = { ...around, exported: (0,json/* isJsonObject */.O)(value['natural_key']) };
    // In an export, lists and links are below `related`.
    const related = (0,json/* isJsonObject */.O)(value['related']) ? value['related'] : {};
    const given = { ...related, ...value };
    const at = (key) => (Object.hasOwn(value, key) ? [...path, key] : [...path, 'related', key]);
    const fields = new Map();
    const lists = new Map();
    const links = { success_nodes: [], failure_nodes: [], always_nodes: [] };
    for (const [key, item] of Object.entries(given)) {
        const field = NODE_FIELDS[key];
        const list = PROMPT_LISTS[key];
        const link = read_nodes_LINKS.find((one) => one === key);
        if (field !== undefined) {
            const read = readField(reading, field, item, at(key));
            if (read !== undefined)
                fields.set(key, read);
        }
        else if (list !== undefined)
            lists.set(key, readReferences(reading, item, at(key), list.to) ?? []);
        else if (link !== undefined)
            links[link] = readLinks(reading, item, at(key));
        else if (!KNOWN.has(key) && key !== 'create_approval_template')
            problems.add(placeOf(document, at(key)), (0,message/* message */.iU)('node-field-unknown', { fields: FIELDS.join(', ') }));
    }
    const runs = readRuns(reading, given, at, path);
    if (runs === undefined)
        return undefined;
    if (!('to' in runs))
        refuseAnswers(reading, fields, lists, path);
    return {
        identifier: value['identifier'].trim(),
        runs,
        fields,
        lists,
        success: links.success_nodes,
        failure: links.failure_nodes,
        always: links.always_nodes,
        place,
    };
}
/**
 * Notes answers to an approval: it prompts for nothing, and the API drops them without an error. An export has all,
 * without a value.
 */
function refuseAnswers({ document, problems, exported }, fields, lists, path) {
    for (const name of [...fields.keys(), ...lists.keys()].filter((one) => one !== 'all_parents_must_converge')) {
        if (!exported)
            problems.add(placeOf(document, [...path, name]), (0,message/* message */.iU)('node-approval-with-answers'));
        fields.delete(name);
        lists.delete(name);
    }
}
/** Reads what a node runs, or the approval that it waits for. */
function readRuns(reading, given, at, path) {
    const approval = given['approval'] ?? given['create_approval_template'];
    const template = given['unified_job_template'];
    if ((0,json/* isJsonObject */.O)(approval))
        return readApproval(reading, approval, at(given['approval'] ? 'approval' : 'create_approval_template'));
    if ((0,json/* isJsonObject */.O)(template) && template['type'] === 'system_job_template') {
        reading.problems.add(placeOf(reading.document, at('unified_job_template')), (0,message/* message */.iU)('node-management-job'));
        return undefined;
    }
    if (template !== undefined && template !== null) {
        return readReference(reading, template, at('unified_job_template'), RUNNABLE);
    }
    reading.problems.add(placeOf(reading.document, path), nothingToRun(reading, given));
    return undefined;
}
/**
 * Returns why a node has no template. An export has null for a deleted template, and no key for one that the user of
 * the export may not read.
 */
function nothingToRun({ exported }, given) {
    if (!exported)
        return (0,message/* message */.iU)('node-runs-nothing');
    return (0,message/* message */.iU)(given['unified_job_template'] === null ? 'node-template-deleted' : 'node-template-unreadable');
}
function readApproval({ document, problems }, approval, path) {
    const { name, description, timeout } = approval;
    if (typeof name !== 'string' || name === '') {
        problems.add(placeOf(document, path), (0,message/* message */.iU)('node-approval-without-name'));
        return undefined;
    }
    // The controller accepts a negative timeout (controller fact 97).
    if (timeout !== undefined && timeout !== null && (!Number.isSafeInteger(timeout) || Number(timeout) < 0)) {
        problems.add(placeOf(document, [...path, 'timeout']), (0,message/* message */.iU)('node-approval-timeout-wrong'));
        return undefined;
    }
    return { name, description: typeof description === 'string' ? description : '', timeout: Number(timeout ?? 0) };
}
/** Reads links by identifier; an export writes whole natural keys. */
function readLinks({ document, problems }, value, path) {
    if (!Array.isArray(value)) {
        const wrong = (0,message/* message */.iU)('field-not-a-list', { items: 'identifiers', shape: shapeOf(value) });
        problems.add(placeOf(document, path), wrong);
        return [];
    }
    return value.flatMap((item, index) => {
        const identifier = (0,json/* isJsonObject */.O)(item) ? item['identifier'] : item;
        if (typeof identifier === 'string' && identifier.trim() !== '')
            return identifier.trim();
        problems.add(placeOf(document, [...path, index]), (0,message/* message */.iU)('node-link-not-identifier', { shape: shapeOf(item) }));
        return [];
    });
}
/**
 * Notes identifiers that are not unique, links that lead out of the workflow, and circles: the controller accepts some,
 * and then every workflow on it stops (controller fact 96).
 */
function checkLinks({ problems }, nodes, named) {
    const byIdentifier = new Map(nodes.map((node) => [node.identifier, node]));
    for (const [index, node] of nodes.entries()) {
        if (nodes.findIndex(({ identifier }) => identifier === node.identifier) !== index)
            problems.add(node.place, (0,message/* message */.iU)('node-identifier-twice', { identifier: node.identifier }));
        const all = followers(node);
        for (const [at, next] of all.entries()) {
            if (all.indexOf(next) !== at)
                problems.add(node.place, (0,message/* message */.iU)('node-link-twice', { identifier: next }));
            if (!named.has(next))
                problems.add(node.place, (0,message/* message */.iU)('node-link-unknown', { identifier: next }));
        }
    }
    const circle = findCircle(nodes, byIdentifier);
    if (circle !== undefined)
        problems.add(circle.place, (0,message/* message */.iU)('node-links-circular', { circle: circle.route.join(' → ') }));
}
function followers({ success, failure, always }) {
    return [...success, ...failure, ...always];
}
function findCircle(nodes, byIdentifier) {
    const done = new Set();
    const visit = (node, route) => {
        const seenAt = route.indexOf(node.identifier);
        if (seenAt >= 0)
            return { place: node.place, route: [...route.slice(seenAt), node.identifier] };
        if (done.has(node.identifier))
            return undefined;
        for (const next of followers(node)) {
            const follower = byIdentifier.get(next);
            const circle = follower && visit(follower, [...route, node.identifier]);
            if (circle !== undefined)
                return circle;
        }
        done.add(node.identifier);
        return undefined;
    };
    for (const node of nodes) {
        const circle = visit(node, []);
        if (circle !== undefined)
            return circle;
    }
    return undefined;
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
        problems.add(placeOf(document, path), (0,message/* message */.iU)('survey-spec-not-mapping'));
        return undefined;
    }
    const spec = questions
        .map((question, index) => readQuestion(reading, question, [...path, 'spec', index]))
        .filter((question) => question !== undefined);
    const names = spec.map((question) => question['variable']);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        problems.add(placeOf(document, path), (0,message/* message */.iU)('survey-variable-twice', { variable: String(twice) }));
    if (spec.length < questions.length)
        return undefined;
    const text = (field) => (typeof value[field] === 'string' ? { [field]: value[field] } : {});
    return { ...text('name'), ...text('description'), spec };
}
function readQuestion({ document, problems }, question, path) {
    if (!(0,json/* isJsonObject */.O)(question)) {
        problems.add(placeOf(document, path), (0,message/* message */.iU)('survey-question-not-mapping', { shape: shapeOf(question) }));
        return undefined;
    }
    const before = problems.list.length;
    const { variable, type, min, max, choices } = question;
    if (typeof variable !== 'string' || !/^[A-Za-z_]\w*$/.test(variable))
        problems.add(placeOf(document, [...path, 'variable']), (0,message/* message */.iU)('survey-variable-invalid'));
    if (typeof type !== 'string' || !TYPES.includes(type))
        problems.add(placeOf(document, [...path, 'type']), (0,message/* message */.iU)('field-not-a-choice', { choices: TYPES.join(', ') }));
    if (typeof min === 'number' && typeof max === 'number' && min > max)
        problems.add(placeOf(document, [...path, 'min']), (0,message/* message */.iU)('survey-minimum-above-maximum', { min, max }));
    const chooses = type === 'multiplechoice' || type === 'multiselect';
    if (chooses && (choices === undefined || choices === '' || (Array.isArray(choices) && choices.length === 0)))
        problems.add(placeOf(document, [...path, 'choices']), (0,message/* message */.iU)('survey-choices-missing', { type }));
    if (!['boolean', 'undefined'].includes(typeof (question['required'] ?? undefined)))
        problems.add(placeOf(document, [...path, 'required']), (0,message/* message */.iU)('survey-required-not-boolean'));
    const wrong = defaultProblem(question);
    if (wrong !== undefined)
        problems.add(placeOf(document, [...path, 'default']), wrong);
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
/** Collections of an export that files only refer to. */
const LEFT_OUT = new Set(['users', 'credential_types', 'execution_environments']);
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
        problems.add(placeOf(document, []), (0,message/* message */.iU)('file-not-a-mapping', { shape: shapeOf(content) }));
        return [];
    }
    return Object.entries(content).flatMap(([key, items]) => {
        const collection = EXPORT_NAMES[key] ?? COLLECTIONS.find((known) => known === key);
        if (collection === undefined && LEFT_OUT.has(key) && isExported(items)) {
            if (Array.isArray(items) && items.length > 0)
                problems.leftOut.push(`${key.replaceAll('_', ' ')} (${items.length})`);
            return [];
        }
        if (collection === undefined) {
            const [near] = (0,sentence_parts/* nearest */.pA)(key, COLLECTIONS);
            const place = placeOf(document, [key]);
            if (near === undefined)
                problems.add(place, (0,message/* message */.iU)('file-collection-unknown', { collections: COLLECTIONS.join(', ') }));
            else {
                problems.add(place, (0,message/* message */.iU)('file-collection-similar', { similar: near }));
                problems.lost.add(near);
            }
            return [];
        }
        return readList(reading, items, [key], kindOf(collection));
    });
}
/** Returns whether the awx CLI wrote a list; it also writes empty lists and null. */
function isExported(items) {
    return (items === null ||
        (Array.isArray(items) && items.every((item) => (0,json/* isJsonObject */.O)(item) && (0,json/* isJsonObject */.O)(item['natural_key']))));
}
function readList(reading, items, path, kind, owner) {
    if (items === null)
        return [];
    if (!Array.isArray(items)) {
        const wrong = (0,message/* message */.iU)('field-not-a-list', { items: kind.collection.replaceAll('_', ' '), shape: shapeOf(items) });
        reading.problems.add(placeOf(reading.document, path), wrong);
        reading.problems.lost.add(kind.collection);
        return [];
    }
    return items.flatMap((item, index) => readObject(reading, item, [...path, index], kind, owner));
}
/**
 * Returns the name of the management job that an exported schedule launches. Every controller has four such schedules of
 * its own, and there is nothing to apply.
 */
function managementJob(value) {
    const key = (0,json/* isJsonObject */.O)(value) ? value['natural_key'] : undefined;
    const launched = (0,json/* isJsonObject */.O)(key) ? key['unified_job_template'] : undefined;
    if (!(0,json/* isJsonObject */.O)(launched) || launched['type'] !== 'system_job_template')
        return undefined;
    return nameIn(launched);
}
function nameIn({ name }) {
    return typeof name === 'string' ? (0,reply_text/* onOneLine */.G)(name) : '';
}
/** Reads one object, and those inside of it. */
function readObject(around, value, path, kind, owner) {
    const { problems } = around;
    const management = kind.collection === 'schedules' ? managementJob(value) : undefined;
    if (management !== undefined && (0,json/* isJsonObject */.O)(value)) {
        problems.leftOut.push(`schedule "${nameIn(value)}" of the management job "${management}"`);
        return [];
    }
    const { length: before } = problems.list;
    const name = readName(around, value, path, kind);
    if (!(0,json/* isJsonObject */.O)(value) || name === undefined) {
        problems.lost.add(kind.collection);
        return [];
    }
    const exported = (0,json/* isJsonObject */.O)(value['natural_key']);
    const reading = { ...around, exported };
    const place = placeOf(reading.document, path);
    const related = (0,json/* isJsonObject */.O)(value['related']) ? value['related'] : {};
    const { fields, lists } = readMembers(reading, value, related, path, kind);
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
        return readList(reading, items, [...path, 'related', key], kindOf(collection), ownership(collection, self));
    });
    return [object, ...inside];
}
/** Drops the folder of a project with a source: the controller chooses it, and an export names it. */
function dropFolder({ document, problems, exported }, fields, path) {
    if (fields.delete('local_path') && !exported)
        problems.add(placeOf(document, [...path, 'local_path']), (0,message/* message */.iU)('project-folder-not-manual'));
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
        return readDesiredNodes(reading, nodes, [...path, 'nodes']);
    const { workflow_nodes: exported } = related;
    if (exported === undefined)
        return undefined;
    return readDesiredNodes(reading, exported, [...path, 'related', 'workflow_nodes']);
}
function readState({ document, problems }, value, path, kind) {
    const { state } = value;
    if (state === undefined || state === 'present')
        return false;
    const place = placeOf(document, [...path, 'state']);
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
    const place = placeOf(document, [...path, 'sync']);
    if (sync !== true)
        problems.add(place, (0,message/* message */.iU)('sync-not-boolean', { shape: shapeOf(sync) }));
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
async function prepareApply(resources, call, { documents, prune, updateSecrets }, mask) {
    const problems = new Problems(documents.map(({ file }) => file));
    const objects = documents.flatMap((document) => readObjects(document, problems));
    const registry = new Registry();
    const context = { resources, call, registry, problems, updateSecrets, mask };
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
    return { plan: { changes, unchanged }, steps, leftOut: problems.leftOut };
}
/** Returns the objects that a plan creates, without workflow nodes. */
function creationsIn(steps) {
    return steps
        .flatMap(({ changes }) => changes)
        .filter(({ action }) => action === 'create')
        .filter((change) => change.collection !== 'workflow_job_template_nodes');
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
const NOT_RETURNED = new Set(['inputs', 'notification_configuration', 'user', 'team', 'messages', 'extra_data']);
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
            await bulkHosts.delete(ids, this.#call);
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

;// CONCATENATED MODULE: ./src/steps/apply-step.ts



/** Runs `apply/`: makes the controller's resources match the files, or plans the changes. */
async function applyStep(context) {
    const { sink, inputs, controller, signal, waiting } = context;
    const resources = await controller.resources();
    const call = { signal, retry: waiting };
    const { plan, steps, leftOut } = await prepareApply(resources, call, inputs, (secrets) => sink.mask(secrets));
    await sink.planned(plan, leftOut);
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






/** Runs `apply/`: makes the controller's resources match what files say, or plans what would change. Never throws. */
async function applyAction(console) {
    const report = new step_report/* StepReport */.f(console);
    await (0,run_step/* runStep */.e)(report, {
        action: 'apply',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: async () => {
            const inputs = await readApplyInputs(process.env);
            report.begin({ summary: inputs.summary });
            return inputs;
        },
        retryForMs: ({ connection }) => (0,retry/* retryBeforeLaunch */.ZQ)(connection.retryForMs),
        run: applyStep,
    });
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

// EXTERNAL MODULE: ./src/apply/read/schedule-rrule.ts
var schedule_rrule = __webpack_require__(4509);
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

/***/ 4509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ruleMeaning),
/* harmony export */   b: () => (/* binding */ ruleProblems)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);

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
        [starts.length === 0, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-without-start')],
        [starts.length > 1, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-several-starts')],
        [starts.some(([, more, , utc]) => zoneIn(more) === undefined && utc === ''), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-start-without-zone')],
        [zone !== undefined && !isZone(zone), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-time-zone-unknown')],
        [!/RRULE:/i.test(rule), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-without-rule')],
        [/\b(EXDATE|RDATE)\b/i.test(rule), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-with-exdate')],
        [rules.some((one) => !/INTERVAL=/i.test(one)), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-without-interval')],
        [some(/FREQ=SECONDLY/i), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-every-second')],
        [some(/BYDAY=\d/), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-byday-with-number')],
        [some(/COUNT=.*UNTIL=|UNTIL=.*COUNT=/), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-count-and-until')],
        [rules.some((one) => Number(/COUNT=(\d+)/.exec(one)?.[1] ?? 0) > 999), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-count-too-large')],
        [some(/UNTIL=(?!\d+T\d+)/), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('rrule-until-without-time')],
    ];
    return faults.filter(([isSo]) => isSo).map(([, said]) => said);
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

/***/ 1031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ SurveySpecs),
/* harmony export */   BU: () => (/* binding */ NO_SURVEY),
/* harmony export */   IT: () => (/* binding */ readSurveySpec)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _reply_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3938);
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
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply))
            throw (0,_reply_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpectedReply */ .Cp)('a survey', 'it is not an object');
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
    const spec = Array.isArray(survey['spec']) ? survey['spec'].filter(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4) : [];
    const questions = spec.map((question) => ({
        variable: String(question['variable']),
        isPassword: question['type'] === 'password',
        isRequired: question['required'] === true,
        fields: question,
    }));
    return { name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(survey, 'name').trim(), description: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(survey, 'description').trim(), questions };
}
function pathFor(template) {
    return `${(0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .pathOf */ .XM)(template)}survey_spec/`;
}


/***/ }),

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sameValue)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7628);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4113);



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

/***/ 673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
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

// EXTERNAL MODULE: ./src/session/revoke-issued-token.ts
var revoke_issued_token = __webpack_require__(1216);
// EXTERNAL MODULE: ./src/session/sign-in.ts
var sign_in = __webpack_require__(7659);
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
        open && (0,revoke_issued_token/* signOut */.C)(reporter, open.connection, isWorkflowCancelled),
        reporter.close(isWorkflowCancelled),
    ]);
    open?.connection.close();
    stop();
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


/***/ })

};

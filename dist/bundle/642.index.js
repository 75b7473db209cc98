export const id = 642;
export const ids = [642];
export const modules = {

/***/ 4716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ ORGANIZATION),
/* harmony export */   BT: () => (/* binding */ NODE_FIELDS),
/* harmony export */   Ee: () => (/* binding */ variables),
/* harmony export */   Lm: () => (/* binding */ NOTIFICATIONS),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   ae: () => (/* binding */ PROMPTS),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   ir: () => (/* binding */ reference),
/* harmony export */   me: () => (/* binding */ nullable),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   xK: () => (/* binding */ PROMPT_LISTS),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* Fields that the kinds declare. */
/** A text; empty where it is not set. */
const text = (more = {}) => ({ type: 'text', empty: '', ...more });
/** A text that the API returns as null where it is not set. */
const nullable = (more = {}) => ({ type: 'text', empty: null, ...more });
/** A text that answers a prompt; null for no answer. */
const answer = (more = {}) => ({ type: 'answer', empty: null, ...more });
/** A number with the API's own default. */
const number = (empty, more = {}) => ({ type: 'number', empty, ...more });
/** A boolean with the API's own default. */
const boolean = (empty = false, more = {}) => ({
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
const NAME = text({ required: true });
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
    diff_mode: boolean(null),
    verbosity: number(null, { choices: [0, 1, 2, 3, 4, 5] }),
    execution_environment: reference(['execution_environments']),
    forks: number(null),
    job_slice_count: number(null),
    timeout: number(null),
};
/** Fields of a workflow node, apart from what it runs and its links. */
const NODE_FIELDS = {
    ...PROMPTS,
    all_parents_must_converge: boolean(),
};
/** The lists among the prompts. */
const PROMPT_LISTS = {
    credentials: { to: ['credentials'] },
    labels: { to: ['labels'] },
    instance_groups: { to: ['instance_groups'], ordered: true },
};
/** The notifications of an object that runs something. */
const NOTIFICATIONS = {
    notification_templates_started: { to: ['notification_templates'] },
    notification_templates_success: { to: ['notification_templates'] },
    notification_templates_error: { to: ['notification_templates'] },
};


/***/ }),

/***/ 6858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GW: () => (/* binding */ KINDS),
  fS: () => (/* binding */ REFERENCE_KEYS),
  I: () => (/* binding */ kindOf)
});

// EXTERNAL MODULE: ./src/resource-document.ts
var resource_document = __webpack_require__(1189);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/apply/kinds/field-types.ts
var field_types = __webpack_require__(4716);
;// CONCATENATED MODULE: ./src/apply/kinds/credential-kinds.ts


/** Credential types, credentials, and the inputs that other credentials supply. */
const CREDENTIAL_KINDS = [
    {
        collection: 'credential_types',
        type: 'credential_type',
        noun: 'credential type',
        // Two types of different `kind` can have the same name: `match-objects.ts` tells them apart.
        key: ['name'],
        fields: {
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            kind: (0,field_types/* text */.Qq)({ required: true, fixed: (0,message/* message */.iU)('credential-type-kind-fixed') }),
            inputs: { type: 'declared-inputs', empty: {} },
            injectors: { type: 'object', empty: {} },
        },
        associations: {},
        ignored: {
            managed: (0,message/* message */.iU)('credential-type-managed-ignored'),
            namespace: (0,message/* message */.iU)('credential-type-namespace-ignored'),
        },
    },
    {
        collection: 'credentials',
        type: 'credential',
        noun: 'credential',
        key: ['name', 'organization', 'credential_type'],
        fields: {
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            organization: (0,field_types/* reference */.ir)(['organizations']),
            credential_type: (0,field_types/* reference */.ir)(['credential_types'], {
                required: true,
                fixed: (0,message/* message */.iU)('credential-type-fixed'),
            }),
            inputs: { type: 'secrets', empty: {} },
            user: (0,field_types/* reference */.ir)(['users'], { unseen: true }),
            team: (0,field_types/* reference */.ir)(['teams'], { unseen: true }),
        },
        associations: {},
        ignored: {},
    },
    {
        collection: 'credential_input_sources',
        type: 'credential_input_source',
        noun: 'credential input source',
        key: ['input_field_name', 'target_credential'],
        fields: {
            input_field_name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            target_credential: (0,field_types/* reference */.ir)(['credentials'], { required: true }),
            source_credential: (0,field_types/* reference */.ir)(['credentials'], { required: true }),
            metadata: { type: 'object', empty: {} },
        },
        associations: {},
        ignored: {},
    },
];

;// CONCATENATED MODULE: ./src/apply/kinds/people-kinds.ts


/** Organizations, users, teams, labels and applications. */
const PEOPLE_KINDS = [
    {
        collection: 'organizations',
        type: 'organization',
        noun: 'organization',
        key: ['name'],
        fields: {
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            max_hosts: (0,field_types/* number */.ai)(0),
            default_environment: (0,field_types/* reference */.ir)(['execution_environments']),
        },
        associations: {
            instance_groups: { to: ['instance_groups'], ordered: true },
            galaxy_credentials: { to: ['credentials'], ordered: true },
            ...field_types/* NOTIFICATIONS */.Lm,
            notification_templates_approvals: { to: ['notification_templates'] },
        },
        ignored: {},
    },
    {
        collection: 'users',
        type: 'user',
        noun: 'user',
        key: ['username'],
        fields: {
            username: field_types/* NAME */.o_,
            first_name: (0,field_types/* text */.Qq)(),
            last_name: (0,field_types/* text */.Qq)(),
            email: (0,field_types/* text */.Qq)(),
            is_superuser: (0,field_types/* boolean */.zM)(),
            is_system_auditor: (0,field_types/* boolean */.zM)(),
            password: { type: 'password', empty: '' },
        },
        associations: {},
        ignored: { teams: (0,message/* message */.iU)('user-teams-not-field') },
    },
    {
        collection: 'teams',
        type: 'team',
        noun: 'team',
        key: ['name', 'organization'],
        fields: { name: field_types/* NAME */.o_, description: (0,field_types/* text */.Qq)(), organization: field_types/* ORGANIZATION */.A_ },
        associations: { users: { to: ['users'] } },
        ignored: {},
    },
    {
        collection: 'labels',
        type: 'label',
        noun: 'label',
        key: ['name', 'organization'],
        fields: { name: field_types/* NAME */.o_, organization: field_types/* ORGANIZATION */.A_ },
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
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            organization: field_types/* ORGANIZATION */.A_,
            client_type: (0,field_types/* text */.Qq)({ required: true, choices: ['confidential', 'public'] }),
            authorization_grant_type: (0,field_types/* text */.Qq)({
                required: true,
                choices: ['authorization-code', 'password'],
                fixed: (0,message/* message */.iU)('application-grant-type-fixed'),
            }),
            redirect_uris: (0,field_types/* text */.Qq)(),
            skip_authorization: { type: 'boolean', empty: false },
        },
        associations: {},
        ignored: {
            client_id: (0,message/* message */.iU)('application-client-id-generated'),
            client_secret: (0,message/* message */.iU)('application-client-secret-generated'),
        },
    },
];

;// CONCATENATED MODULE: ./src/apply/kinds/platform-kinds.ts

/** Where jobs run: execution environments and instance groups. */
const PLATFORM_KINDS = [
    {
        collection: 'execution_environments',
        type: 'execution_environment',
        noun: 'execution environment',
        // The name is unique on the controller, whatever the organization.
        key: ['name'],
        fields: {
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            organization: (0,field_types/* reference */.ir)(['organizations']),
            image: (0,field_types/* text */.Qq)({ required: true }),
            credential: (0,field_types/* reference */.ir)(['credentials']),
            pull: (0,field_types/* text */.Qq)({ choices: ['', 'always', 'missing', 'never'] }),
        },
        associations: {},
        ignored: {},
        managed: ['pull'],
    },
    {
        collection: 'instance_groups',
        type: 'instance_group',
        noun: 'instance group',
        key: ['name'],
        fields: {
            name: field_types/* NAME */.o_,
            max_concurrent_jobs: (0,field_types/* number */.ai)(0),
            max_forks: (0,field_types/* number */.ai)(0),
            is_container_group: (0,field_types/* boolean */.zM)(),
            credential: (0,field_types/* reference */.ir)(['credentials']),
            policy_instance_percentage: (0,field_types/* number */.ai)(0),
            policy_instance_minimum: (0,field_types/* number */.ai)(0),
            policy_instance_list: { type: 'list', empty: [] },
            pod_spec_override: (0,field_types/* text */.Qq)(),
        },
        associations: {},
        ignored: {},
    },
];

// EXTERNAL MODULE: ./src/apply/kinds/role-kind.ts
var role_kind = __webpack_require__(3357);
;// CONCATENATED MODULE: ./src/apply/kinds/source-kinds.ts


/** Projects and inventories. */
const SOURCE_KINDS = [
    {
        collection: 'projects',
        type: 'project',
        noun: 'project',
        key: ['name', 'organization'],
        fields: {
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            organization: field_types/* ORGANIZATION */.A_,
            scm_type: (0,field_types/* text */.Qq)({ choices: ['', 'git', 'svn', 'insights', 'archive'] }),
            local_path: (0,field_types/* text */.Qq)(),
            scm_url: (0,field_types/* text */.Qq)(),
            scm_branch: (0,field_types/* text */.Qq)(),
            scm_refspec: (0,field_types/* text */.Qq)(),
            scm_clean: (0,field_types/* boolean */.zM)(),
            scm_track_submodules: (0,field_types/* boolean */.zM)(),
            scm_delete_on_update: (0,field_types/* boolean */.zM)(),
            credential: (0,field_types/* reference */.ir)(['credentials']),
            timeout: (0,field_types/* number */.ai)(0),
            scm_update_on_launch: (0,field_types/* boolean */.zM)(),
            scm_update_cache_timeout: (0,field_types/* number */.ai)(0),
            allow_override: (0,field_types/* boolean */.zM)(),
            default_environment: (0,field_types/* reference */.ir)(['execution_environments']),
            signature_validation_credential: (0,field_types/* reference */.ir)(['credentials']),
        },
        associations: field_types/* NOTIFICATIONS */.Lm,
        ignored: {},
        syncs: true,
    },
    {
        collection: 'inventories',
        type: 'inventory',
        noun: 'inventory',
        key: ['name', 'organization'],
        fields: {
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            organization: field_types/* ORGANIZATION */.A_,
            kind: (0,field_types/* text */.Qq)({
                choices: ['', 'smart', 'constructed'],
                fixed: (0,message/* message */.iU)('inventory-kind-fixed'),
            }),
            host_filter: (0,field_types/* nullable */.me)(),
            variables: (0,field_types/* variables */.Ee)(),
            prevent_instance_group_fallback: (0,field_types/* boolean */.zM)(),
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
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            inventory: (0,field_types/* reference */.ir)(['inventories'], { required: true, fixed: (0,message/* message */.iU)('host-inventory-fixed') }),
            enabled: (0,field_types/* boolean */.zM)(true),
            instance_id: (0,field_types/* text */.Qq)(),
            variables: (0,field_types/* variables */.Ee)(),
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
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            inventory: (0,field_types/* reference */.ir)(['inventories'], { required: true, fixed: (0,message/* message */.iU)('group-inventory-fixed') }),
            variables: (0,field_types/* variables */.Ee)(),
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
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            inventory: (0,field_types/* reference */.ir)(['inventories'], {
                required: true,
                fixed: (0,message/* message */.iU)('inventory-source-inventory-fixed'),
            }),
            source: (0,field_types/* text */.Qq)({ required: true }),
            source_path: (0,field_types/* text */.Qq)(),
            source_vars: (0,field_types/* variables */.Ee)(),
            scm_branch: (0,field_types/* text */.Qq)(),
            source_project: (0,field_types/* reference */.ir)(['projects']),
            credential: (0,field_types/* reference */.ir)(['credentials']),
            enabled_var: (0,field_types/* text */.Qq)(),
            enabled_value: (0,field_types/* text */.Qq)(),
            host_filter: (0,field_types/* text */.Qq)(),
            overwrite: (0,field_types/* boolean */.zM)(),
            overwrite_vars: (0,field_types/* boolean */.zM)(),
            timeout: (0,field_types/* number */.ai)(0),
            verbosity: (0,field_types/* number */.ai)(1, { choices: [0, 1, 2] }),
            limit: (0,field_types/* text */.Qq)(),
            execution_environment: (0,field_types/* reference */.ir)(['execution_environments']),
            update_on_launch: (0,field_types/* boolean */.zM)(),
            update_cache_timeout: (0,field_types/* number */.ai)(0),
        },
        associations: field_types/* NOTIFICATIONS */.Lm,
        ignored: {},
        syncs: true,
    },
];

;// CONCATENATED MODULE: ./src/apply/kinds/template-kinds.ts


const WEBHOOK = {
    webhook_service: (0,field_types/* text */.Qq)({ choices: ['', 'github', 'gitlab', 'bitbucket_dc'] }),
    webhook_credential: (0,field_types/* reference */.ir)(['credentials']),
};
const VERBOSITY = (0,field_types/* number */.ai)(0, { choices: [0, 1, 2, 3, 4, 5] });
/** Templates, their schedules, and notifications about their jobs. */
const TEMPLATE_KINDS = [
    {
        collection: 'job_templates',
        type: 'job_template',
        noun: 'job template',
        // The organization is the project's (controller fact 76).
        key: ['name', 'organization'],
        fields: {
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            job_type: (0,field_types/* text */.Qq)({ empty: 'run', choices: ['run', 'check'] }),
            inventory: (0,field_types/* reference */.ir)(['inventories']),
            project: (0,field_types/* reference */.ir)(['projects'], { required: true }),
            playbook: (0,field_types/* text */.Qq)({ required: true }),
            scm_branch: (0,field_types/* text */.Qq)(),
            forks: (0,field_types/* number */.ai)(0),
            limit: (0,field_types/* text */.Qq)(),
            verbosity: VERBOSITY,
            extra_vars: (0,field_types/* variables */.Ee)(),
            job_tags: (0,field_types/* text */.Qq)(),
            force_handlers: (0,field_types/* boolean */.zM)(),
            skip_tags: (0,field_types/* text */.Qq)(),
            start_at_task: (0,field_types/* text */.Qq)(),
            timeout: (0,field_types/* number */.ai)(0),
            use_fact_cache: (0,field_types/* boolean */.zM)(),
            execution_environment: (0,field_types/* reference */.ir)(['execution_environments']),
            // Anyone who has it can launch the template.
            host_config_key: (0,field_types/* text */.Qq)({ hidden: true }),
            ask_scm_branch_on_launch: (0,field_types/* boolean */.zM)(),
            ask_diff_mode_on_launch: (0,field_types/* boolean */.zM)(),
            ask_variables_on_launch: (0,field_types/* boolean */.zM)(),
            ask_limit_on_launch: (0,field_types/* boolean */.zM)(),
            ask_tags_on_launch: (0,field_types/* boolean */.zM)(),
            ask_skip_tags_on_launch: (0,field_types/* boolean */.zM)(),
            ask_job_type_on_launch: (0,field_types/* boolean */.zM)(),
            ask_verbosity_on_launch: (0,field_types/* boolean */.zM)(),
            ask_inventory_on_launch: (0,field_types/* boolean */.zM)(),
            ask_credential_on_launch: (0,field_types/* boolean */.zM)(),
            ask_execution_environment_on_launch: (0,field_types/* boolean */.zM)(),
            ask_labels_on_launch: (0,field_types/* boolean */.zM)(),
            ask_forks_on_launch: (0,field_types/* boolean */.zM)(),
            ask_job_slice_count_on_launch: (0,field_types/* boolean */.zM)(),
            ask_timeout_on_launch: (0,field_types/* boolean */.zM)(),
            ask_instance_groups_on_launch: (0,field_types/* boolean */.zM)(),
            survey_enabled: (0,field_types/* boolean */.zM)(),
            become_enabled: (0,field_types/* boolean */.zM)(),
            diff_mode: (0,field_types/* boolean */.zM)(),
            allow_simultaneous: (0,field_types/* boolean */.zM)(),
            job_slice_count: (0,field_types/* number */.ai)(1),
            ...WEBHOOK,
            prevent_instance_group_fallback: (0,field_types/* boolean */.zM)(),
        },
        associations: {
            credentials: { to: ['credentials'], summary: 'credentials' },
            labels: { to: ['labels'], summary: 'labels' },
            instance_groups: { to: ['instance_groups'], ordered: true },
            ...field_types/* NOTIFICATIONS */.Lm,
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
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            organization: (0,field_types/* reference */.ir)(['organizations']),
            extra_vars: (0,field_types/* variables */.Ee)(),
            survey_enabled: (0,field_types/* boolean */.zM)(),
            allow_simultaneous: (0,field_types/* boolean */.zM)(),
            inventory: (0,field_types/* reference */.ir)(['inventories']),
            limit: (0,field_types/* answer */.ZF)(),
            scm_branch: (0,field_types/* answer */.ZF)(),
            job_tags: (0,field_types/* answer */.ZF)(),
            skip_tags: (0,field_types/* answer */.ZF)(),
            ask_variables_on_launch: (0,field_types/* boolean */.zM)(),
            ask_inventory_on_launch: (0,field_types/* boolean */.zM)(),
            ask_scm_branch_on_launch: (0,field_types/* boolean */.zM)(),
            ask_limit_on_launch: (0,field_types/* boolean */.zM)(),
            ask_labels_on_launch: (0,field_types/* boolean */.zM)(),
            ask_tags_on_launch: (0,field_types/* boolean */.zM)(),
            ask_skip_tags_on_launch: (0,field_types/* boolean */.zM)(),
            ...WEBHOOK,
        },
        associations: {
            labels: { to: ['labels'], summary: 'labels' },
            ...field_types/* NOTIFICATIONS */.Lm,
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
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            unified_job_template: (0,field_types/* reference */.ir)(['job_templates', 'workflow_job_templates', 'projects', 'inventory_sources', 'system_job_templates'], { required: true }),
            rrule: { type: 'rule', empty: '', required: true },
            enabled: (0,field_types/* boolean */.zM)(true),
            ...field_types/* PROMPTS */.ae,
        },
        associations: field_types/* PROMPT_LISTS */.xK,
        ignored: {},
    },
    {
        collection: 'notification_templates',
        type: 'notification_template',
        noun: 'notification template',
        key: ['name', 'organization'],
        fields: {
            name: field_types/* NAME */.o_,
            description: (0,field_types/* text */.Qq)(),
            organization: field_types/* ORGANIZATION */.A_,
            notification_type: (0,field_types/* text */.Qq)({
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
const KINDS = new Map([...PEOPLE_KINDS, ...CREDENTIAL_KINDS, ...PLATFORM_KINDS, ...SOURCE_KINDS, ...TEMPLATE_KINDS, role_kind/* ROLE_KIND */.At]
    .sort((a, b) => resource_document/* COLLECTIONS */.I.indexOf(a.collection) - resource_document/* COLLECTIONS */.I.indexOf(b.collection))
    .map((kind) => [kind.collection, kind]));
/** The unique field that identifies objects that a file only refers to. */
const REFERENCE_KEYS = {
    system_job_templates: 'name',
};
/** Returns the kind of a collection. */
function kindOf(collection) {
    const kind = KINDS.get(collection);
    if (kind === undefined)
        throw new Error(`no kind ${collection}`);
    return kind;
}


/***/ }),

/***/ 3357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ ROLE_KIND),
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   R7: () => (/* binding */ rolesOf),
/* harmony export */   eG: () => (/* binding */ collectionOfType),
/* harmony export */   ep: () => (/* binding */ roleOfTitle),
/* harmony export */   nB: () => (/* binding */ roleOfDefinition),
/* harmony export */   t1: () => (/* binding */ ROLE_RESOURCES)
/* harmony export */ });
/* harmony import */ var _field_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4716);

/** Objects on which users and teams can have roles, with the roles of each (controller fact 127). */
const ROLES = {
    organizations: [
        'admin',
        'member',
        'auditor',
        'read',
        'execute',
        'approval',
        'project_admin',
        'inventory_admin',
        'credential_admin',
        'job_template_admin',
        'workflow_admin',
        'notification_admin',
        'execution_environment_admin',
    ],
    teams: ['admin', 'member', 'read'],
    credentials: ['admin', 'use', 'read'],
    projects: ['admin', 'use', 'update', 'read'],
    inventories: ['admin', 'use', 'adhoc', 'update', 'read'],
    job_templates: ['admin', 'execute', 'read'],
    workflow_job_templates: ['admin', 'execute', 'approval', 'read'],
    instance_groups: ['admin', 'use', 'read'],
    execution_environments: ['admin'],
    notification_templates: ['admin'],
};
/** Collections on whose objects there are roles. */
const ROLE_RESOURCES = Object.keys(ROLES);
/** Who has which role on what. A role is given and taken away as a whole: nothing of it can be changed. */
const ROLE_KIND = {
    collection: 'roles',
    type: 'role',
    noun: 'role',
    key: ['role', 'user', 'team', 'resource'],
    fields: {
        role: (0,_field_types_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ required: true }),
        user: (0,_field_types_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir)(['users']),
        team: (0,_field_types_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir)(['teams']),
        resource: (0,_field_types_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir)(ROLE_RESOURCES, { required: true, typed: true }),
    },
    associations: {},
    ignored: {},
};
/** Returns the roles on the objects of a collection. */
function rolesOf(collection) {
    return ROLES[collection] ?? [];
}
/** Names that the API shows and that are not the role's key in other letters. */
const SHOWN = { ad_hoc: 'adhoc', approve: 'approval' };
/** Returns the role that an export names, such as `Job Template Admin`. */
function roleOfTitle(title) {
    const key = title.trim().toLowerCase().replaceAll(' ', '_');
    return SHOWN[key] ?? key;
}
/** Objects in the names of role definitions. */
const DEFINED = {
    organizations: 'Organization',
    teams: 'Team',
    credentials: 'Credential',
    projects: 'Project',
    inventories: 'Inventory',
    job_templates: 'JobTemplate',
    workflow_job_templates: 'WorkflowJobTemplate',
    instance_groups: 'InstanceGroup',
    execution_environments: 'ExecutionEnvironment',
    notification_templates: 'NotificationTemplate',
};
/** Roles in the names of role definitions. */
const DEFINED_ROLES = {
    admin: 'Admin',
    use: 'Use',
    execute: 'Execute',
    adhoc: 'Adhoc',
    update: 'Update',
    approval: 'Approve',
    member: 'Member',
    auditor: 'Audit',
    project_admin: 'Project Admin',
    inventory_admin: 'Inventory Admin',
    credential_admin: 'Credential Admin',
    job_template_admin: 'JobTemplate Admin',
    workflow_admin: 'WorkflowJobTemplate Admin',
    notification_admin: 'NotificationTemplate Admin',
    execution_environment_admin: 'ExecutionEnvironment Admin',
};
/**
 * Returns the name of the role definition that is the same as a role, such as `JobTemplate Execute` (controller fact
 * 128). @returns undefined for a role without one
 */
function definitionOf(collection, role) {
    const [object, name] = [DEFINED[collection], DEFINED_ROLES[role]];
    return object === undefined || name === undefined ? undefined : `${object} ${name}`;
}
/** Returns the collection of a content type, such as `awx.jobtemplate`; undefined for objects without roles. */
function collectionOfType(contentType) {
    const model = contentType.slice(contentType.indexOf('.') + 1);
    return ROLE_RESOURCES.find((collection) => DEFINED[collection]?.toLowerCase() === model);
}
/**
 * Returns the role that is the same as a role definition, on the objects of a collection. For a role without a
 * definition the controller makes one, such as `Organization Execute Compat` (controller fact 128).
 * @returns undefined for a definition that is not a role
 */
function roleOfDefinition(collection, definition) {
    return rolesOf(collection).find((role) => {
        const compatible = `${DEFINED[collection]} ${role} Compat`;
        return definitionOf(collection, role) === definition || compatible.toLowerCase() === definition.toLowerCase();
    });
}


/***/ }),

/***/ 9103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   G5: () => (/* binding */ withoutPassword),
/* harmony export */   Qi: () => (/* binding */ isNotificationSecret),
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   Vh: () => (/* binding */ secretTexts),
/* harmony export */   _y: () => (/* binding */ secretInputs),
/* harmony export */   j$: () => (/* binding */ compareSecrets),
/* harmony export */   nU: () => (/* binding */ isSecretField),
/* harmony export */   q1: () => (/* binding */ passwordsInAddress),
/* harmony export */   rD: () => (/* binding */ ADDRESS_PASSWORD),
/* harmony export */   x_: () => (/* binding */ hiddenChange)
/* harmony export */ });
/* harmony import */ var _controller_resources_credential_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5501);
/* harmony import */ var _controller_resources_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5113);
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4113);
/* harmony import */ var _http_json_same_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9373);




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
    const schema = (0,_controller_resources_credential_types_js__WEBPACK_IMPORTED_MODULE_0__/* .inputSchema */ .i)(credentialType);
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
    if (key !== 'headers' || !(0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value))
        return textsIn(value);
    return Object.entries(value).flatMap(([name, header]) => (isHarmless(name, header) ? [] : textsIn(header)));
}
function isHarmless(name, value) {
    if (SECRET_HEADER.test(name))
        return false;
    return PLAIN_HEADERS.test(name) || (typeof value === 'string' && PLAIN_VALUE.test(value));
}
/** Types of fields that are a secret as a whole. */
const SECRET_TYPES = new Set(['password']);
/** Returns whether a field is a secret as a whole. */
function isSecretField({ type, hidden }) {
    return hidden === true || SECRET_TYPES.has(type);
}
/** Returns the texts in a value, to be masked. */
function textsIn(value) {
    if (typeof value === 'string')
        return value === '' || value === _controller_resources_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED */ .z ? [] : [value];
    if (!(0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value) && !Array.isArray(value))
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
        const secret = isSecret(key) || before === _controller_resources_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED */ .z;
        // What the API hides cannot be compared; a secret that it shows (headers, `ASK`) can.
        const isSet = before === _controller_resources_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED */ .z || (0,_http_json_same_value_js__WEBPACK_IMPORTED_MODULE_2__/* .sameValue */ .e)(before, after);
        if (isSet && !(secret && always && before === _controller_resources_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED */ .z))
            continue;
        changes.push(shown(`${name}.${key}`, before, after, secret));
    }
    for (const [key, before] of Object.entries(current ?? {})) {
        // A secret that the file does not name is kept.
        if (Object.hasOwn(wanted, key) || before === _controller_resources_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED */ .z || before === '' || before === null)
            continue;
        changes.push(shown(`${name}.${key}`, before, null, isSecret(key)));
    }
    if (changes.length === 0)
        return undefined;
    const own = new Map(given);
    const kept = Object.entries(current ?? {}).filter(([key, value]) => value === _controller_resources_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED */ .z && !own.has(key));
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
    return current?.[path.slice(name.length + 1)] === _controller_resources_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED */ .z;
}
/**
 * Returns whether a value keeps the secret that is set. `$encrypted$` in a file, as an export has it, means nothing
 * where no secret is set (controller fact 78). An empty text comes from an unset variable of the workflow: it deletes
 * no secret.
 */
function keepsSecret(value, before) {
    return value === _controller_resources_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED */ .z || (value === '' && before === _controller_resources_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED */ .z);
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


/***/ }),

/***/ 8369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   Zw: () => (/* binding */ Problems)
/* harmony export */ });
/** Collects what is wrong with the files, to report all of it at once. */
class Problems {
    #files;
    list = [];
    /** References that lead nowhere, for which similar names can be searched. */
    missing = [];
    /** Collections with resources in the files that could not be read at all: a name that leads nowhere can be theirs. */
    lost = new Set();
    #unsupported;
    #leftOut = [];
    /**
     * @param files in the order in which they are reported
     * @param unsupported whether what `apply` does not support is wrong, or left out
     */
    constructor(files = [], unsupported = 'fail') {
        this.#files = files;
        this.#unsupported = unsupported;
    }
    /** Notes a part of a file that `apply` does not support. @param message says what it is and how much of it */
    addUnsupported(place, message) {
        if (this.#unsupported === 'fail')
            this.add(place, message);
        else
            this.#leftOut.push({ place, message });
    }
    /** What the files have and `apply` does not support, each with file and line (`unsupported: warn`). */
    get leftOut() {
        return this.#sorted(this.#leftOut);
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
        return this.#sorted(this.list);
    }
    #sorted(list) {
        const files = [...new Set([...this.#files, ...list.map(({ place }) => place.file)])];
        const sorted = list.toSorted((one, other) => {
            const [a, b] = [one.place, other.place];
            return files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line;
        });
        const lines = sorted.map(({ place: { file, line, path }, message: { id, text } }) => {
            // What no line of a file says has the line 0.
            if (line === 0)
                return { id, text: `${file}: ${path} ${text}` };
            return { id, text: `${file}:${line}: ${path} ${text}`, place: { file, line } };
        });
        return [...new Map(lines.map((line) => [line.text, line])).values()];
    }
}
/** Returns the place of a path in a document. */
function placeOf(document, path) {
    return { file: document.file, line: document.lineOf(path), path: pathText(document.sourceOf?.(path) ?? path) };
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


/***/ }),

/***/ 3111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ readField)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/http/json/json.ts
var json = __webpack_require__(4113);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
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

// EXTERNAL MODULE: ./src/apply/read/problems.ts
var problems = __webpack_require__(8369);
// EXTERNAL MODULE: ./src/apply/read/references.ts
var references = __webpack_require__(3431);
// EXTERNAL MODULE: ./src/apply/read/schedule-rrule.ts + 1 modules
var schedule_rrule = __webpack_require__(3979);
;// CONCATENATED MODULE: ./src/apply/read/read-fields.ts







/** Reads a field's value. @returns undefined after noting the problem */
function readField(reading, field, value, path) {
    if (field.type === 'reference') {
        if (value === null)
            return { kind: 'reference', value: null };
        if (field.typed && !((0,json/* isJsonObject */.O)(value) && typeof value['type'] === 'string')) {
            reading.problems.add((0,problems/* placeOf */.$t)(reading.document, path), (0,message/* message */.iU)('reference-without-type'));
            return undefined;
        }
        const found = (0,references/* readReference */.Wf)(reading, value, path, field.to ?? []);
        return found && { kind: 'reference', value: found };
    }
    // null resets a field to the API's own default.
    if (value === null)
        return { kind: 'json', value: field.empty };
    // An empty answer, as an unset variable writes it, is no answer: it would override the template's value.
    if (field.type === 'answer' && value === '' && !reading.exported)
        return { kind: 'json', value: null };
    for (const found of contentProblems(field.type, value))
        reading.problems.add((0,problems/* placeOf */.$t)(reading.document, path), found);
    const wrong = problemOf(field, field.type, value);
    if (wrong === undefined)
        return { kind: 'json', value: field.type === 'declared-inputs' ? withInputTypes(value) : value };
    reading.problems.add((0,problems/* placeOf */.$t)(reading.document, path), wrong);
    return undefined;
}
/** Adds the type that the API gives to an input without one (controller fact 124), for comparing. */
function withInputTypes(value) {
    if (!(0,json/* isJsonObject */.O)(value) || !Array.isArray(value['fields']))
        return value;
    const fields = value['fields'].map((field) => ((0,json/* isJsonObject */.O)(field) ? { type: 'string', ...field } : field));
    return { ...value, fields };
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
        return (0,message/* message */.iU)('field-wrong-type', { accepted: accepted.words, shape: (0,problems/* shapeOf */.F5)(value) });
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
    'declared-inputs': { fits: json/* isJsonObject */.O, words: 'a mapping with a list `fields`' },
    list: {
        fits: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
        words: 'a list of strings',
    },
    password: { fits: (value) => typeof value === 'string', words: 'a string (put a number in quotes)' },
    rule: { fits: (value) => typeof value === 'string', words: 'a string such as `DTSTART:\u2026 RRULE:\u2026`' },
    messages: { fits: json/* isJsonObject */.O, words: 'a mapping' },
    secrets: { fits: json/* isJsonObject */.O, words: 'a mapping' },
};


/***/ }),

/***/ 2995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ relatedOf),
/* harmony export */   jD: () => (/* binding */ refuseOtherKeys),
/* harmony export */   mo: () => (/* binding */ readMembers)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4113);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7468);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8369);
/* harmony import */ var _read_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3111);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3431);






/** Keys that are not fields of the resource. */
const NOT_FIELDS = new Set(['state', 'sync', 'survey_spec', 'nodes', 'related', 'natural_key']);
/**
 * Keys of an export's `related` that belong to other objects: these say themselves whose they are, such as the
 * notification templates of an organization.
 */
const OWNED = new Set(['groups', 'execution_environments', 'notification_templates', 'credentials', 'hosts']);
/** Keys of an export's `related` that are read elsewhere: `read-objects.ts` has them. */
const READ_ELSEWHERE = new Set([
    ...['labels', 'schedules', 'inventory_sources', 'survey_spec', 'workflow_nodes', 'roles'],
    'create_approval_template',
]);
/** Reads the fields and lists of an object, also those below an export's `related`. Notes unknown keys. */
function readMembers(reading, value, related, path, kind) {
    const fields = new Map();
    const lists = new Map();
    for (const [key, item] of Object.entries(value)) {
        const field = kind.fields[key];
        if (field !== undefined) {
            const read = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readField */ .d)(reading, field, item, [...path, key]);
            if (read !== undefined)
                fields.set(key, read);
        }
        else if (kind.associations[key] !== undefined)
            readOneList(reading, lists, kind, key, item, [...path, key]);
        else if (!isKnown(kind, key) && !hasNothing(reading, item))
            refuseField(reading, kind, key, [...path, key]);
    }
    for (const [key, item] of Object.entries(related)) {
        const at = [...path, 'related', key];
        if (kind.associations[key] !== undefined)
            readOneList(reading, lists, kind, key, item, at);
        else if (!OWNED.has(key) && !READ_ELSEWHERE.has(key) && !isEmpty(item))
            reading.problems.addUnsupported((0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(reading.document, at), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('related-unknown', { kind: kind.noun }));
    }
    return { fields, lists };
}
/** Returns the `related` of an object or a node; empty after noting that it is not a mapping. */
function relatedOf({ document, problems }, value, path) {
    const { related = null } = value;
    if ((0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isJsonObject */ .O)(related))
        return related;
    const wrong = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('field-wrong-type', { accepted: 'a mapping', shape: (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .shapeOf */ .F5)(related) });
    if (!isEmpty(related))
        problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(document, [...path, 'related']), wrong);
    return {};
}
/** Returns whether an unknown field has nothing to lose: an export of a newer controller has fields without a value. */
function hasNothing({ exported }, item) {
    return exported === true && item === null;
}
/** Returns whether a part of an export has nothing to lose. */
function isEmpty(item) {
    return item === null || (typeof item === 'object' && Object.keys(item).length === 0);
}
function isKnown(kind, key) {
    if (key === 'survey_spec')
        return kind.survey === true;
    if (key === 'nodes')
        return kind.nodes === true;
    return NOT_FIELDS.has(key) || kind.key.includes(key);
}
function readOneList(reading, lists, kind, key, item, path) {
    const read = (0,_references_js__WEBPACK_IMPORTED_MODULE_3__/* .readReferences */ .PK)(reading, item, path, kind.associations[key]?.to ?? []);
    if (read !== undefined)
        lists.set(key, read);
}
/** Notes an unknown field: the API drops it without an error (controller fact 76). */
function refuseField({ document, problems }, kind, key, path) {
    const place = (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(document, path);
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
    const [near] = (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(key, names);
    const part = (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .withArticle */ .vJ)(kind.noun);
    // A typing error must not drop a field, whatever `unsupported` says.
    if (near !== undefined)
        problems.add(place, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('field-unknown-similar', { kind: part, similar: near }));
    else
        problems.addUnsupported(place, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('field-unknown', { kind: part, fields: names.sort().join(', ') }));
}
/** Keys that an export adds to any object. */
const EXPORTED = ['natural_key', 'related', 'type'];
/** Notes the keys of a mapping that nothing reads. */
function refuseOtherKeys({ document, problems }, value, path, { of, keys }) {
    const others = Object.entries(value).filter(([key, item]) => item !== null && ![...keys, ...EXPORTED].includes(key));
    for (const [key] of others)
        problems.addUnsupported((0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(document, [...path, key]), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('part-field-unknown', { part: of, fields: keys.join(', ') }));
}


/***/ }),

/***/ 8805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ RUNNABLE),
/* harmony export */   W: () => (/* binding */ readDesiredNodes)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4113);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _kinds_field_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4716);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8369);
/* harmony import */ var _read_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3111);
/* harmony import */ var _read_members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2995);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3431);







/** What a node can run, management jobs included (controller fact 132). */
const RUNNABLE = [
    'job_templates',
    'workflow_job_templates',
    'projects',
    'inventory_sources',
    'system_job_templates',
];
const LINKS = ['success_nodes', 'failure_nodes', 'always_nodes'];
const KNOWN = new Set([
    'identifier',
    'unified_job_template',
    'approval',
    'related',
    'natural_key',
    'workflow_job_template',
]);
/** Every key of a node, for people. */
const FIELDS = [...KNOWN, ...Object.keys(_kinds_field_types_js__WEBPACK_IMPORTED_MODULE_1__/* .NODE_FIELDS */ .BT), ...Object.keys(_kinds_field_types_js__WEBPACK_IMPORTED_MODULE_1__/* .PROMPT_LISTS */ .xK), ...LINKS].sort();
/** Reads the nodes of a workflow. @returns undefined after noting that it is not a list */
function readDesiredNodes(reading, value, path) {
    if (!Array.isArray(value)) {
        const wrong = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('field-not-a-list', { items: 'nodes', shape: (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .shapeOf */ .F5)(value) });
        reading.problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(reading.document, path), wrong);
        return undefined;
    }
    const nodes = value.flatMap((node, index) => readNode(reading, node, [...path, index]) ?? []);
    // A node that could not be read is reported already: links to it are not problems.
    checkLinks(reading, nodes, new Set(value.map(identifierOf)));
    return nodes;
}
function identifierOf(value) {
    const identifier = (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .O)(value) ? value['identifier'] : undefined;
    return typeof identifier === 'string' ? identifier.trim() : undefined;
}
function readNode(around, value, path) {
    const { document, problems } = around;
    const place = (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(document, path);
    if (!(0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .O)(value) || typeof value['identifier'] !== 'string' || value['identifier'].trim() === '') {
        problems.add(place, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-without-identifier'));
        return undefined;
    }
    const reading = { ...around, exported: (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .O)(value['natural_key']) };
    // In an export, lists and links are below `related`.
    const related = (0,_read_members_js__WEBPACK_IMPORTED_MODULE_3__/* .relatedOf */ .Vs)(reading, value, path);
    const given = { ...related, ...value };
    const at = (key) => (Object.hasOwn(value, key) ? [...path, key] : [...path, 'related', key]);
    const fields = new Map();
    const lists = new Map();
    const links = { success_nodes: [], failure_nodes: [], always_nodes: [] };
    for (const [key, item] of Object.entries(given)) {
        const field = _kinds_field_types_js__WEBPACK_IMPORTED_MODULE_1__/* .NODE_FIELDS */ .BT[key];
        const list = _kinds_field_types_js__WEBPACK_IMPORTED_MODULE_1__/* .PROMPT_LISTS */ .xK[key];
        const link = LINKS.find((one) => one === key);
        if (field !== undefined) {
            const read = (0,_read_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readField */ .d)(reading, field, item, at(key));
            if (read !== undefined)
                fields.set(key, read);
        }
        else if (list !== undefined)
            lists.set(key, (0,_references_js__WEBPACK_IMPORTED_MODULE_4__/* .readReferences */ .PK)(reading, item, at(key), list.to) ?? []);
        else if (link !== undefined)
            links[link] = readLinks(reading, item, at(key));
        else if (!KNOWN.has(key) && key !== 'create_approval_template' && !(reading.exported && item === null))
            problems.addUnsupported((0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(document, at(key)), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-field-unknown', { fields: FIELDS.join(', ') }));
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
            problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(document, [...path, name]), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-approval-with-answers'));
        fields.delete(name);
        lists.delete(name);
    }
}
/** Reads what a node runs, or the approval that it waits for. */
function readRuns(reading, given, at, path) {
    const approval = given['approval'] ?? given['create_approval_template'];
    const template = given['unified_job_template'];
    if ((0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .O)(approval))
        return readApproval(reading, approval, at(given['approval'] ? 'approval' : 'create_approval_template'));
    if (template !== undefined && template !== null) {
        return (0,_references_js__WEBPACK_IMPORTED_MODULE_4__/* .readReference */ .Wf)(reading, template, at('unified_job_template'), RUNNABLE);
    }
    reading.problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(reading.document, path), nothingToRun(reading, given));
    return undefined;
}
/**
 * Returns why a node has no template. An export has null for a deleted template, and no key for one that the user of
 * the export may not read.
 */
function nothingToRun({ exported }, given) {
    if (!exported)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-runs-nothing');
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(given['unified_job_template'] === null ? 'node-template-deleted' : 'node-template-unreadable');
}
function readApproval(reading, approval, path) {
    const { document, problems } = reading;
    const { name, description, timeout } = approval;
    (0,_read_members_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOtherKeys */ .jD)(reading, approval, path, { of: 'an approval', keys: ['description', 'name', 'timeout'] });
    if (typeof name !== 'string' || name === '') {
        problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(document, path), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-approval-without-name'));
        return undefined;
    }
    // The controller accepts a negative timeout (controller fact 97).
    if (timeout !== undefined && timeout !== null && (!Number.isSafeInteger(timeout) || Number(timeout) < 0)) {
        problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(document, [...path, 'timeout']), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-approval-timeout-wrong'));
        return undefined;
    }
    return { name, description: typeof description === 'string' ? description : '', timeout: Number(timeout ?? 0) };
}
/** Reads links by identifier; an export writes whole natural keys. */
function readLinks({ document, problems }, value, path) {
    if (!Array.isArray(value)) {
        const wrong = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('field-not-a-list', { items: 'identifiers', shape: (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .shapeOf */ .F5)(value) });
        problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(document, path), wrong);
        return [];
    }
    return value.flatMap((item, index) => {
        const identifier = (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .O)(item) ? item['identifier'] : item;
        if (typeof identifier === 'string' && identifier.trim() !== '')
            return identifier.trim();
        problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(document, [...path, index]), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-link-not-identifier', { shape: (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .shapeOf */ .F5)(item) }));
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
            problems.add(node.place, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-identifier-twice', { identifier: node.identifier }));
        const all = followers(node);
        for (const [at, next] of all.entries()) {
            if (all.indexOf(next) !== at)
                problems.add(node.place, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-link-twice', { identifier: next }));
            if (!named.has(next))
                problems.add(node.place, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-link-unknown', { identifier: next }));
        }
    }
    const circle = findCircle(nodes, byIdentifier);
    if (circle !== undefined)
        problems.add(circle.place, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('node-links-circular', { circle: circle.route.join(' \u2192 ') }));
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


/***/ }),

/***/ 3431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ readReferences),
/* harmony export */   PN: () => (/* binding */ targetsOfPart),
/* harmony export */   Wf: () => (/* binding */ readReference)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4113);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _kinds_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6858);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8369);




/** The parts of natural keys that are objects themselves, with their collections. */
const PARTS = {
    organization: ['organizations'],
    inventory: ['inventories'],
    credential_type: ['credential_types'],
    project: ['projects'],
    unified_job_template: [
        'job_templates',
        'workflow_job_templates',
        'projects',
        'inventory_sources',
        'system_job_templates',
    ],
    target_credential: ['credentials'],
    workflow_job_template: ['workflow_job_templates'],
};
/** Keys of an export's natural keys that are read elsewhere. */
const READ_ELSEWHERE = new Set(['type', 'kind', 'name', 'username']);
/** The collection of an export's `type`. */
const TARGETS = new Map([
    ...[..._kinds_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW.values()].map(({ type, collection }) => [type, collection]),
    ['system_job_template', 'system_job_templates'],
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
    const place = (0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(reading.document, path);
    if (typeof value === 'string' && value.trim() !== '')
        return { to, name: value.trim(), within: {}, place };
    // In some lists an export writes whole objects, with their natural key among the fields.
    if ((0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value) && (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value['natural_key']))
        return readReference(reading, value['natural_key'], [...path, 'natural_key'], to);
    const name = (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value) ? (value['name'] ?? value['username']) : undefined;
    if (!(0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value) || typeof name !== 'string' || name.trim() === '') {
        reading.problems.add(place, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference-not-a-name', { shape: (0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeOf */ .F5)(value) }));
        return undefined;
    }
    // Credential types of different kinds can have the same name.
    const { kind } = value;
    return {
        to: narrowed(reading, value, path, to),
        name: name.trim(),
        within: readParts(reading, value, path),
        place,
        ...(typeof kind === 'string' && { kind }),
    };
}
function narrowed({ document, problems }, value, path, to) {
    const { type } = value;
    if (type === undefined)
        return to;
    const target = typeof type === 'string' ? TARGETS.get(type) : undefined;
    if (target !== undefined && to.includes(target))
        return [target];
    problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(document, [...path, 'type']), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference-type-wrong', { collections: to.join(' or ') }));
    return to;
}
function readParts(reading, value, path) {
    const within = {};
    for (const [part, given] of Object.entries(value)) {
        const targets = PARTS[part];
        if (targets === undefined) {
            if (!READ_ELSEWHERE.has(part))
                reading.problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(reading.document, [...path, part]), (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference-part-unknown', { parts: Object.keys(PARTS).join(', ') }));
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
        const wrong = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('field-not-a-list', { items: 'names', shape: (0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeOf */ .F5)(value) });
        reading.problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(reading.document, path), wrong);
        return undefined;
    }
    return value.flatMap((item, index) => readReference(reading, item, [...path, index], to) ?? []);
}


/***/ }),

/***/ 3066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   OR: () => (/* binding */ Registry),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   ZT: () => (/* binding */ typeKind),
/* harmony export */   a2: () => (/* binding */ nounOf),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   er: () => (/* binding */ differingPart),
/* harmony export */   td: () => (/* binding */ distinguished),
/* harmony export */   yD: () => (/* binding */ nameField)
/* harmony export */ });
/* harmony import */ var _resource_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1189);
/* harmony import */ var _kinds_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6858);


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
    find({ to, name, within, kind }) {
        const found = to.flatMap((collection) => this.#named(collection, name).filter((known) => this.#fits(known, within) && isOfKind(known, kind)));
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
    findDescribed(object) {
        const { collection, name, within } = object;
        const kind = typeKind(object);
        return this.#named(collection, name).find((known) => {
            return known.desired !== undefined && this.#fits(known, within) && isOfKind(known, kind);
        });
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
/** Returns whether a credential type is of the kind that is wanted; true for other objects. */
function isOfKind({ collection, row, desired }, kind) {
    if (kind === undefined || collection !== 'credential_types')
        return true;
    return kindOfType({ row, desired }) === kind;
}
function kindOfType({ row, desired }) {
    return row?.fields['kind'] ?? (desired && typeKind(desired));
}
/** Returns the `kind` that the files give to a credential type; undefined for other objects. */
function typeKind({ collection, fields }) {
    const given = collection === 'credential_types' ? fields.get('kind') : undefined;
    return given?.kind === 'json' ? given.value : undefined;
}
function sameObject(one, other) {
    return one.collection === other.collection && one.id !== undefined && one.id === other.id;
}
/** Returns the field that identifies an object of a collection for people. */
function nameField(collection) {
    return _kinds_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .REFERENCE_KEYS */ .fS[collection] ?? (0,_kinds_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(collection).key[0];
}
/** Returns an object for people: `job template "Deploy"`. */
function titleOf({ collection, name }) {
    return `${nounOf(collection)} "${name}"`;
}
/** Returns the kind of an object, for people: `project`. */
function nounOf(collection) {
    return collection in _kinds_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .REFERENCE_KEYS */ .fS
        ? collection.replaceAll('_', ' ').replace(/s$/, '')
        : (0,_kinds_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(collection).noun;
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
    const named = distinguishingParts(known).map((part) => `${part.replaceAll('_', ' ')} ${partName(known, part) ?? 'none'}`);
    return `${known.id ?? '(new)'}${named.length === 0 ? '' : ` (${named.join(', ')})`}`;
}
/** Returns the part of the key that tells objects with the same name apart, where one part alone does. */
function differingPart(all) {
    const [first] = all;
    const parts = first === undefined ? [] : distinguishingParts(first);
    return parts.find((part) => new Set(all.map((known) => partName(known, part))).size === all.length);
}
/** Returns the parts that distinguish objects with the same name. A credential type has only its `kind`. */
function distinguishingParts(known) {
    return known.collection === 'credential_types' ? ['kind'] : partsOf(known);
}
function partsOf({ collection }) {
    return _resource_document_js__WEBPACK_IMPORTED_MODULE_0__/* .COLLECTIONS */ .I.includes(collection) ? (0,_kinds_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(collection).key.slice(1) : [];
}
function partName(known, part) {
    const { row, desired } = known;
    if (part === 'kind')
        return typeof kindOfType(known) === 'string' ? String(kindOfType(known)) : undefined;
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


/***/ }),

/***/ 5501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ inputSchema)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** Returns the inputs that a credential type declares; undefined when the row does not show them. */
function inputSchema(credentialType) {
    const inputs = credentialType?.fields['inputs'];
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(inputs) || !Array.isArray(inputs['fields']))
        return undefined;
    const { required } = inputs;
    return {
        fields: inputs['fields'].filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4).map((field) => ({
            id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(field, 'id'),
            isSecret: field['secret'] === true,
            isBoolean: field['type'] === 'boolean',
            choices: Array.isArray(field['choices']) ? field['choices'] : undefined,
        })),
        required: Array.isArray(required) ? required.map(String) : [],
    };
}


/***/ }),

/***/ 2691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $b: () => (/* binding */ checkOutputPath),
/* harmony export */   VS: () => (/* binding */ isExportFile),
/* harmony export */   v5: () => (/* binding */ parseExportPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2382);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4294);
/* harmony import */ var _workspace_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7072);






/** Returns whether an export goes to a single file. */
function isExportFile(given) {
    return /\.ya?ml$/i.test(given);
}
/** Returns the path of an export as given: a folder or a YAML file, in the workspace or in `runner.temp`. @throws InputProblem */
function parseExportPath(text) {
    checkOutputPath(text);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve((0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_5__/* .workspaceFolder */ .ih)(), text), { throwIfNoEntry: false });
    const given = (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(text);
    if (stats?.isDirectory() && isExportFile(text))
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('export-path-is-folder', { given }));
    if (stats !== undefined && !stats.isDirectory() && !isExportFile(text))
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('export-path-is-file', { given }));
    return text;
}
/** Refuses a path outside the workspace and `runner.temp`, also through a symbolic link. @throws InputProblem */
function checkOutputPath(file) {
    const given = (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(file);
    try {
        (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseOutside */ .gz)(file, {
            outside: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('export-path-outside-workspace', { given }),
            link: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('export-path-link-outside-workspace', { given }),
        });
    }
    catch (error) {
        if (error instanceof _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S)
            throw error;
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('export-path-unusable', { given, code: codeOf(error) }));
    }
}
/** Returns the code of an error of the file system. */
function codeOf(error) {
    return error.code ?? 'unknown';
}


/***/ }),

/***/ 1189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ COLLECTIONS),
/* harmony export */   Q: () => (/* binding */ PRUNABLE)
/* harmony export */ });
/** The collections that a file can contain, by the API's names, in the order of the API's own documentation. */
const COLLECTIONS = [
    'organizations',
    'users',
    'teams',
    'labels',
    'credential_types',
    'credentials',
    'credential_input_sources',
    'execution_environments',
    'instance_groups',
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
    'roles',
];
/** Collections whose objects may be pruned. The API deletes unused labels itself; organizations are never pruned. */
const PRUNABLE = COLLECTIONS.filter((one) => one !== 'labels' && one !== 'organizations');


/***/ }),

/***/ 2107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P5: () => (/* binding */ placeholderIn),
/* harmony export */   fr: () => (/* binding */ placeholderFor),
/* harmony export */   kO: () => (/* binding */ SECRET_PREFIX)
/* harmony export */ });
/*
 * Placeholders of secrets in files: `${TOWER_SECRET_DEPLOY_KEY_PASSWORD}` stands for the value of that environment
 * variable. `export/` writes them, because the API never shows secrets.
 */
/** The beginning of the names that files can refer to: no other environment variable is read. */
const SECRET_PREFIX = 'TOWER_SECRET_';
const PLACEHOLDER = /^\$\{(TOWER_SECRET_[A-Z0-9_]+)\}$/;
/** Returns the environment variable that a value stands for; undefined for any other value. */
function placeholderIn(value) {
    return typeof value === 'string' ? PLACEHOLDER.exec(value)?.[1] : undefined;
}
/** Returns the placeholder of an environment variable. */
function placeholderFor(name) {
    return `\${${name}}`;
}


/***/ }),

/***/ 7791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ writeWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _inputs_values_output_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2691);
/* harmony import */ var _inputs_values_workspace_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7072);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5389);






/**
 * Writes a file and the folders above it.
 * @param file relative to the workspace, or absolute
 * @param unwritable the error when that fails
 * @throws ConfigurationError
 */
function writeWorkspaceFile(file, content, unwritable) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve((0,_inputs_values_workspace_file_js__WEBPACK_IMPORTED_MODULE_3__/* .workspaceFolder */ .ih)(), file);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(absolute), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(absolute, content);
    }
    catch (error) {
        throw new _step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)(unwritable, { file: JSON.stringify(file), code: (0,_inputs_values_output_path_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) }), []);
    }
}


/***/ })

};

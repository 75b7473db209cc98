export const id = 941;
export const ids = [941];
export const modules = {

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

/***/ 6941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyAction: () => (/* binding */ applyAction)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/controller/collection.ts
var controller_collection = __webpack_require__(4374);
// EXTERNAL MODULE: ./src/controller/fields.ts
var controller_fields = __webpack_require__(4159);
;// CONCATENATED MODULE: ./src/resource-document.ts
/** The collections that a file can hold, by the API's names, in the order of the API's own documentation. */
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
/** Collections whose objects may be pruned. Labels go by themselves, and nobody deletes an organization by the way. */
const PRUNABLE = COLLECTIONS.filter((one) => one !== 'labels' && one !== 'organizations');

;// CONCATENATED MODULE: ./src/apply/kinds/fields.ts
/* Short words for the declarations of the kinds. */
/** A text; empty where it is not set. */
const fields_text = (more = {}) => ({ type: 'text', empty: '', ...more });
/** A text that the API gives back as null where it is not set. */
const nullable = (more = {}) => ({ type: 'text', empty: null, ...more });
/** A text that answers a prompt; null where it gives no answer. */
const answer = (more = {}) => ({ type: 'answer', empty: null, ...more });
/** A number with the API's own default. */
const number = (empty, more = {}) => ({ type: 'number', empty, ...more });
/** A truth value with the API's own default. */
const fields_boolean = (empty = false, more = {}) => ({
    type: 'boolean',
    empty,
    ...more,
});
/** Variables as YAML or JSON text. */
const variables = () => ({ type: 'variables', empty: '' });
/** An object known by its name. */
const reference = (to, more = {}) => ({
    type: 'reference',
    empty: null,
    to,
    ...more,
});
/** The object's own name. */
const NAME = fields_text({ required: true });
/** The organization that owns it. */
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
    diff_mode: fields_boolean(null),
    verbosity: number(null, { choices: [0, 1, 2, 3, 4, 5] }),
    execution_environment: reference(['execution_environments']),
    forks: number(null),
    job_slice_count: number(null),
    timeout: number(null),
};
/** The lists among those prompts. */
const PROMPT_LISTS = {
    credentials: { to: ['credentials'] },
    labels: { to: ['labels'] },
    instance_groups: { to: ['instance_groups'], ordered: true },
};

;// CONCATENATED MODULE: ./src/apply/kinds/people.ts

/** Organizations, teams, labels, applications: who owns what, and who may ask. */
const PEOPLE_KINDS = [
    {
        collection: 'organizations',
        type: 'organization',
        noun: 'organization',
        key: ['name'],
        fields: {
            name: NAME,
            description: fields_text(),
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
        fields: { name: NAME, description: fields_text(), organization: ORGANIZATION },
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
        stays: 'the API deletes no labels: one goes with its last use',
    },
    {
        collection: 'applications',
        type: 'o_auth2_application',
        noun: 'application',
        key: ['name', 'organization'],
        fields: {
            name: NAME,
            description: fields_text(),
            organization: ORGANIZATION,
            client_type: fields_text({ required: true, choices: ['confidential', 'public'] }),
            authorization_grant_type: fields_text({
                required: true,
                choices: ['authorization-code', 'password'],
                fixed: 'the grant type of an application stays what it was made with',
            }),
            redirect_uris: fields_text(),
            skip_authorization: { type: 'boolean', empty: false },
        },
        associations: {},
        ignored: {
            client_id: 'the controller makes it',
            client_secret: 'the controller makes it, and shows it once',
        },
    },
];

;// CONCATENATED MODULE: ./src/apply/kinds/sources.ts

/** Credentials and projects: with what and from where playbooks run. */
const SOURCE_KINDS = [
    {
        collection: 'credentials',
        type: 'credential',
        noun: 'credential',
        key: ['name', 'organization', 'credential_type'],
        fields: {
            name: NAME,
            description: fields_text(),
            organization: reference(['organizations']),
            credential_type: reference(['credential_types'], {
                required: true,
                fixed: 'a credential stays of the type that it was made with',
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
            description: fields_text(),
            organization: ORGANIZATION,
            scm_type: fields_text({ choices: ['', 'git', 'svn', 'insights', 'archive'] }),
            local_path: fields_text(),
            scm_url: fields_text(),
            scm_branch: fields_text(),
            scm_refspec: fields_text(),
            scm_clean: fields_boolean(),
            scm_track_submodules: fields_boolean(),
            scm_delete_on_update: fields_boolean(),
            credential: reference(['credentials']),
            timeout: number(0),
            scm_update_on_launch: fields_boolean(),
            scm_update_cache_timeout: number(0),
            allow_override: fields_boolean(),
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
            description: fields_text(),
            organization: ORGANIZATION,
            kind: fields_text({
                choices: ['', 'smart', 'constructed'],
                fixed: 'an inventory stays of the kind that it was made with',
            }),
            host_filter: nullable(),
            variables: variables(),
            prevent_instance_group_fallback: fields_boolean(),
        },
        associations: {
            instance_groups: { to: ['instance_groups'], ordered: true },
            input_inventories: { to: ['inventories'], ordered: true },
            labels: { to: ['labels'], summary: 'labels' },
        },
        ignored: {
            hosts: 'hosts are a list of their own, `hosts`, each with its `inventory`',
            groups: 'groups are a list of their own, `groups`, each with its `inventory`',
        },
    },
    {
        collection: 'hosts',
        type: 'host',
        noun: 'host',
        key: ['name', 'inventory'],
        fields: {
            name: NAME,
            description: fields_text(),
            inventory: reference(['inventories'], { required: true, fixed: 'a host cannot move to another inventory' }),
            enabled: fields_boolean(true),
            instance_id: fields_text(),
            variables: variables(),
        },
        associations: {},
        ignored: { groups: 'a group names its `hosts`' },
    },
    {
        collection: 'groups',
        type: 'group',
        noun: 'group',
        key: ['name', 'inventory'],
        fields: {
            name: NAME,
            description: fields_text(),
            inventory: reference(['inventories'], { required: true, fixed: 'a group cannot move to another inventory' }),
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
            description: fields_text(),
            inventory: reference(['inventories'], {
                required: true,
                fixed: 'the API ignores another inventory in silence: delete the source and make it anew',
            }),
            source: fields_text({ required: true }),
            source_path: fields_text(),
            source_vars: variables(),
            scm_branch: fields_text(),
            source_project: reference(['projects']),
            credential: reference(['credentials']),
            enabled_var: fields_text(),
            enabled_value: fields_text(),
            host_filter: fields_text(),
            overwrite: fields_boolean(),
            overwrite_vars: fields_boolean(),
            timeout: number(0),
            verbosity: number(1, { choices: [0, 1, 2] }),
            limit: fields_text(),
            execution_environment: reference(['execution_environments']),
            update_on_launch: fields_boolean(),
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

;// CONCATENATED MODULE: ./src/apply/kinds/templates.ts

const NOTIFICATIONS = {
    notification_templates_started: { to: ['notification_templates'] },
    notification_templates_success: { to: ['notification_templates'] },
    notification_templates_error: { to: ['notification_templates'] },
};
const WEBHOOK = {
    webhook_service: fields_text({ choices: ['', 'github', 'gitlab', 'bitbucket_dc'] }),
    webhook_credential: reference(['credentials']),
};
const VERBOSITY = number(0, { choices: [0, 1, 2, 3, 4, 5] });
/** Templates, their schedules, and who is told of their jobs. */
const TEMPLATE_KINDS = [
    {
        collection: 'job_templates',
        type: 'job_template',
        noun: 'job template',
        // The organization is the project's (controller fact 76).
        key: ['name', 'organization'],
        fields: {
            name: NAME,
            description: fields_text(),
            job_type: fields_text({ empty: 'run', choices: ['run', 'check'] }),
            inventory: reference(['inventories']),
            project: reference(['projects'], { required: true }),
            playbook: fields_text({ required: true }),
            scm_branch: fields_text(),
            forks: number(0),
            limit: fields_text(),
            verbosity: VERBOSITY,
            extra_vars: variables(),
            job_tags: fields_text(),
            force_handlers: fields_boolean(),
            skip_tags: fields_text(),
            start_at_task: fields_text(),
            timeout: number(0),
            use_fact_cache: fields_boolean(),
            execution_environment: reference(['execution_environments']),
            // Whoever has it can have the template launched.
            host_config_key: fields_text({ hidden: true }),
            ask_scm_branch_on_launch: fields_boolean(),
            ask_diff_mode_on_launch: fields_boolean(),
            ask_variables_on_launch: fields_boolean(),
            ask_limit_on_launch: fields_boolean(),
            ask_tags_on_launch: fields_boolean(),
            ask_skip_tags_on_launch: fields_boolean(),
            ask_job_type_on_launch: fields_boolean(),
            ask_verbosity_on_launch: fields_boolean(),
            ask_inventory_on_launch: fields_boolean(),
            ask_credential_on_launch: fields_boolean(),
            ask_execution_environment_on_launch: fields_boolean(),
            ask_labels_on_launch: fields_boolean(),
            ask_forks_on_launch: fields_boolean(),
            ask_job_slice_count_on_launch: fields_boolean(),
            ask_timeout_on_launch: fields_boolean(),
            ask_instance_groups_on_launch: fields_boolean(),
            survey_enabled: fields_boolean(),
            become_enabled: fields_boolean(),
            diff_mode: fields_boolean(),
            allow_simultaneous: fields_boolean(),
            job_slice_count: number(1),
            ...WEBHOOK,
            prevent_instance_group_fallback: fields_boolean(),
        },
        associations: {
            credentials: { to: ['credentials'], summary: 'credentials' },
            labels: { to: ['labels'], summary: 'labels' },
            instance_groups: { to: ['instance_groups'], ordered: true },
            ...NOTIFICATIONS,
        },
        ignored: { credential: 'the API drops it in silence: give a list, `credentials`' },
        survey: true,
    },
    {
        collection: 'workflow_job_templates',
        type: 'workflow_job_template',
        noun: 'workflow job template',
        key: ['name', 'organization'],
        fields: {
            name: NAME,
            description: fields_text(),
            organization: reference(['organizations']),
            extra_vars: variables(),
            survey_enabled: fields_boolean(),
            allow_simultaneous: fields_boolean(),
            inventory: reference(['inventories']),
            limit: answer(),
            scm_branch: answer(),
            job_tags: answer(),
            skip_tags: answer(),
            ask_variables_on_launch: fields_boolean(),
            ask_inventory_on_launch: fields_boolean(),
            ask_scm_branch_on_launch: fields_boolean(),
            ask_limit_on_launch: fields_boolean(),
            ask_labels_on_launch: fields_boolean(),
            ask_tags_on_launch: fields_boolean(),
            ask_skip_tags_on_launch: fields_boolean(),
            ...WEBHOOK,
        },
        associations: {
            labels: { to: ['labels'], summary: 'labels' },
            ...NOTIFICATIONS,
            notification_templates_approvals: { to: ['notification_templates'] },
        },
        together: ['limit', 'scm_branch', 'job_tags', 'skip_tags'],
        ignored: { credentials: 'a workflow job template has none: give them to its nodes' },
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
            description: fields_text(),
            unified_job_template: reference(['job_templates', 'workflow_job_templates', 'projects', 'inventory_sources'], {
                required: true,
            }),
            rrule: { type: 'rule', empty: '', required: true },
            enabled: fields_boolean(true),
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
            description: fields_text(),
            organization: ORGANIZATION,
            notification_type: fields_text({
                required: true,
                fixed: 'the controller fails with another type: delete it and make it anew',
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




/** Every kind that a file can hold, by its collection. */
const KINDS = new Map([...PEOPLE_KINDS, ...SOURCE_KINDS, ...TEMPLATE_KINDS]
    .sort((a, b) => COLLECTIONS.indexOf(a.collection) - COLLECTIONS.indexOf(b.collection))
    .map((kind) => [kind.collection, kind]));
/** How objects that a file only refers to are known: by their name, which the API holds unique. */
const REFERENCE_KEYS = {
    credential_types: 'name',
    execution_environments: 'name',
    instance_groups: 'name',
    users: 'username',
};
/** The kind of a collection. */
function kindOf(collection) {
    const kind = KINDS.get(collection);
    if (kind === undefined)
        throw new Error(`no kind ${collection}`);
    return kind;
}

;// CONCATENATED MODULE: ./src/apply/registry.ts


/** Everything that a name of the files can mean: what the controller has, and what the files make. */
class Registry {
    #byName = new Map();
    #byId = new Map();
    /** Takes what a list of the controller holds; twice is once. */
    addRow(collection, row) {
        const id = (0,controller_fields/* number */.ai)(row, 'id');
        if (id === undefined || this.#byId.has(`${collection} ${id}`))
            return;
        const known = { collection, name: (0,controller_fields/* text */.Qq)(row, nameField(collection)), id, row, desired: undefined };
        this.#byId.set(`${collection} ${id}`, known);
        this.#file(known);
    }
    /** Takes what the files make. */
    addNew(desired) {
        const known = { collection: desired.collection, name: desired.name, id: undefined, row: undefined, desired };
        this.#file(known);
        return known;
    }
    byId(collection, id) {
        return this.#byId.get(`${collection} ${id}`);
    }
    /** All of a collection. */
    all(collection) {
        return [...this.#byName.values()].flat().filter((known) => known.collection === collection);
    }
    /** What a reference means. Of namesakes that it does not tell apart, the one that the files describe is meant. */
    find({ to, name, within }) {
        const found = to.flatMap((collection) => (this.#byName.get(`${collection} ${name}`) ?? []).filter((known) => this.#fits(known, within)));
        if (found.length === 0)
            return { kind: 'none' };
        const described = found.filter(({ desired }) => desired !== undefined);
        const [only, ...others] = described.length === 1 ? described : found;
        return only !== undefined && others.length === 0 ? { kind: 'one', known: only } : { kind: 'many', known: found };
    }
    /** Whether a resource of the files that could not be read as a whole has this name. */
    isUnsound({ to, name }) {
        const namesakes = to.flatMap((collection) => this.#byName.get(`${collection} ${name}`) ?? []);
        return namesakes.some(({ desired }) => desired?.sound === false);
    }
    /** The object of the controller that a resource of the files is. */
    findExisting({ collection, name, within }) {
        const namesakes = this.#byName.get(`${collection} ${name}`) ?? [];
        return namesakes.filter((known) => known.row !== undefined && this.#fits(known, within));
    }
    /** Another object of the files that is the same one by its natural key. */
    findDescribed({ collection, name, within }) {
        const namesakes = this.#byName.get(`${collection} ${name}`) ?? [];
        return namesakes.find((known) => known.desired !== undefined && this.#fits(known, within));
    }
    /** Whether a resource of the files is known by itself; one that was described before in the same words is not. */
    isKnown(desired) {
        const namesakes = this.#byName.get(`${desired.collection} ${desired.name}`) ?? [];
        return namesakes.some((known) => known.desired === desired);
    }
    /** Whether an object has the parts of a natural key that were given. */
    #fits(known, within) {
        return Object.entries(within).every(([part, wanted]) => {
            const own = this.#part(known, part);
            if (wanted === null)
                return own === null;
            if (own === null || own === undefined)
                return false;
            const found = this.find(wanted);
            const candidates = found.kind === 'one' ? [found.known] : found.kind === 'many' ? found.known : [];
            return candidates.some((candidate) => typeof own === 'number' ? candidate.id === own : candidate === own || sameObject(candidate, own));
        });
    }
    /** A part of an object's key: an id of the controller, an object that will be made, or null for none. */
    #part({ row, desired, collection }, part) {
        if (row !== undefined)
            return row[part] === undefined ? null : row[part];
        const given = desired?.within[part];
        if (given === undefined && collection === 'job_templates' && part === 'organization')
            return this.#ofProject(desired);
        if (given === undefined || given === null)
            return given === undefined ? undefined : null;
        const found = this.find(given);
        return found.kind === 'one' ? (found.known.id ?? found.known) : undefined;
    }
    /** A new job template is of its project's organization (controller fact 76). */
    #ofProject(desired) {
        const project = desired?.fields.get('project');
        if (project?.kind !== 'reference' || project.value === null)
            return null;
        const found = this.find(project.value);
        return found.kind === 'one' ? this.#part(found.known, 'organization') : undefined;
    }
    #file(known) {
        const key = `${known.collection} ${known.name}`;
        this.#byName.set(key, [...(this.#byName.get(key) ?? []), known]);
    }
}
function sameObject(one, other) {
    return one.collection === other.collection && one.id !== undefined && one.id === other.id;
}
/** The field that people know an object of a collection by. */
function nameField(collection) {
    return REFERENCE_KEYS[collection] ?? kindOf(collection).key[0];
}
/** For people: `job template "Deploy"`. */
function titleOf({ collection, name }) {
    const noun = collection in REFERENCE_KEYS
        ? collection.replaceAll('_', ' ').replace(/s$/, '')
        : kindOf(collection).noun;
    return `${noun} "${name}"`;
}

;// CONCATENATED MODULE: ./src/apply/load.ts



/** The order in which collections are read: what others are told apart by comes first. */
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
/** Rows in a page (controller fact 53). */
const PAGE_SIZE = 200;
/** Characters of names in one address; servers take some 8,000 in all. */
const MAX_NAMES_LENGTH = 3000;
/**
 * Reads from the controller whatever the files mention, by names, in as few requests as paging allows.
 * @throws what `get` throws
 */
async function loadMentioned(get, registry, objects) {
    const names = mentionedNames(objects);
    for (const collection of READING_ORDER) {
        const wanted = [...(names.get(collection) ?? [])];
        if (wanted.length === 0)
            continue;
        const byName = nameFilters(collection, wanted);
        const inventories = inventoriesOf(registry, objects, collection);
        // Whichever takes fewer requests: the names that are mentioned, or all there is in the inventories.
        const isShorter = inventories !== undefined && pagesOf(inventories, collection) <= byName.length;
        const filters = isShorter ? inventories.map(({ id }) => [['inventory', String(id)]]) : byName;
        for (const one of filters)
            await load(get, registry, collection, one);
    }
}
async function load(get, registry, collection, filters) {
    const { rows } = await (0,controller_collection/* readCollection */.H)(get, { resource: collection, filters, orderBy: [], limit: undefined });
    for (const row of rows) {
        // Deleted, and still listed for a while (controller fact 86).
        if (row['pending_deletion'] !== true)
            registry.addRow(collection, row);
    }
}
/** Names in portions; a name with a comma cannot stand in a list of them. */
function nameFilters(collection, names) {
    const field = nameField(collection);
    const portions = [];
    let length = 0;
    for (const name of names.filter((one) => !one.includes(','))) {
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
/** The inventories that all mentioned objects of a collection are in; undefined where that cannot be told. */
function inventoriesOf(registry, objects, collection) {
    if (collection !== 'hosts' && collection !== 'groups')
        return undefined;
    const ids = new Set();
    for (const { collection: own, within } of objects) {
        if (own !== 'hosts' && own !== 'groups')
            continue;
        const inventory = within['inventory'];
        if (inventory === undefined || inventory === null)
            return undefined;
        const found = registry.find(inventory);
        const known = found.kind === 'one' ? [found.known] : found.kind === 'many' ? found.known : [];
        for (const one of known)
            if (one.id !== undefined)
                ids.add(one);
    }
    return [...ids];
}
/** How many pages it takes to read all hosts or groups of some inventories, by the counts in their rows. */
function pagesOf(inventories, collection) {
    const counts = inventories.map(({ row }) => (0,controller_fields/* number */.ai)(row ?? {}, `total_${collection}`) ?? 0);
    return counts.reduce((sum, count) => sum + Math.max(1, Math.ceil(count / PAGE_SIZE)), 0);
}
/** Every name that the files mention, by the collections that it may be of. */
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

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./src/apply/nearest.ts




/** So many rows of a collection are looked through for a name like the one that is missing. */
const MOST_ROWS = 1000;
/** So many names are offered. */
const MOST_NAMES = 3;
/**
 * Adds to each reference that leads nowhere the names that it may have meant: those of the files and of the controller.
 * @throws what `get` throws
 */
async function suggestNames(get, registry, problems) {
    const known = new Map();
    for (const { problem, reference } of problems.missing) {
        const names = [];
        for (const collection of reference.to) {
            const own = known.get(collection) ?? (await namesIn(get, registry, collection));
            known.set(collection, own);
            names.push(...own);
        }
        const near = nearest(reference.name, names);
        if (near.length > 0)
            problem.sentence += `; did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
        else if (names.length > 0 && names.length <= MOST_NAMES)
            problem.sentence += `; there are ${names.map((name) => `"${name}"`).join(', ')}`;
    }
}
async function namesIn(get, registry, collection) {
    const query = { resource: collection, filters: [], orderBy: [], limit: MOST_ROWS };
    const { rows } = await (0,controller_collection/* readCollection */.H)(get, query);
    const field = nameField(collection);
    const names = [...rows.map((row) => (0,controller_fields/* text */.Qq)(row, field)), ...registry.all(collection).map(({ name }) => name)];
    return [...new Set(names)].filter((name) => name !== '');
}
function nearest(name, names) {
    const most = Math.max(2, Math.floor(name.length / 3));
    return names
        .map((other) => ({ other, away: (0,mod/* distance */.Io)(name.toLowerCase(), other.toLowerCase()) }))
        .filter(({ away }) => away <= most)
        .sort((a, b) => a.away - b.away)
        .slice(0, MOST_NAMES)
        .map(({ other }) => other);
}

;// CONCATENATED MODULE: ./src/apply/final.ts

/*
 * What an object will be when a plan is carried out: what the files give, or else what is there, or else the API's default.
 */
/** A field that holds no reference. */
function finalValue({ collection, row, desired }, name) {
    const wanted = desired?.fields.get(name);
    if (wanted?.kind === 'json')
        return wanted.value;
    const there = row?.[name];
    return there ?? kindOf(collection).fields[name]?.empty ?? null;
}
/**
 * A field that holds a reference.
 * @returns null for none; undefined where it leads nowhere, which is told elsewhere; what is not in the files, and of no
 *   concern to them, has no more than its id
 */
function finalReference({ registry }, { collection, row, desired }, name) {
    const wanted = desired?.fields.get(name);
    if (wanted?.kind === 'reference') {
        if (wanted.value === null)
            return null;
        const found = registry.find(wanted.value);
        return found.kind === 'one' ? found.known : undefined;
    }
    const id = row?.[name];
    if (typeof id !== 'number')
        return null;
    const [to = 'projects'] = kindOf(collection).fields[name]?.to ?? [];
    return registry.byId(to, id) ?? { collection: to, name: String(id), id, row: undefined, desired: undefined };
}

;// CONCATENATED MODULE: ./src/apply/check-answers.ts




/** The switch of a template that lets each answer be given. */
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
 * Notes answers to what a template does not prompt for: the API refuses them of job templates, and of workflows it
 * keeps some and never uses them. The template counts as the plan will leave it.
 * @throws what reading a survey throws
 */
async function checkAnswers(context, surveys, template, answers) {
    if (template.desired?.sound === false)
        return;
    const add = (sentence) => context.problems.add(answers.place, sentence);
    const given = [...givenFields(answers), ...givenLists(answers)];
    const variables = variablesOf(answers);
    if (template.collection === 'projects' || template.collection === 'inventory_sources') {
        const all = Object.keys(variables).length > 0 ? [...given, 'extra_data'] : given;
        if (all.length > 0)
            add(`gives ${quoted(all)} to the ${titleOf(template)}, which prompts for nothing`);
        return;
    }
    checkPrompts(context, template, answers, given);
    await checkVariables(context, surveys, template, answers);
}
function checkPrompts(context, template, answers, given) {
    const add = (sentence) => context.problems.add(answers.place, sentence);
    for (const name of given) {
        if (isOwn(context, template, name, answers))
            continue;
        const { fields, noun } = kindOf(template.collection);
        const switched = SWITCHES[name] ?? '';
        if (!Object.hasOwn(fields, switched))
            add(`gives \`${name}\`, for which no ${noun} prompts: give it to the nodes of the workflow`);
        else if (finalValue(template, switched) !== true)
            add(`gives \`${name}\`, for which the ${titleOf(template)} does not prompt: turn on \`${switched}\``);
    }
    for (const reference of answers.lists.get('credentials') ?? []) {
        const found = context.registry.find(reference);
        if (found.kind === 'one' && hasCredential(context, template, found.known))
            context.problems.add(reference.place, `is a credential that the ${titleOf(template)} has itself: leave it out`);
    }
    if (template.collection === 'job_templates' && !given.includes('inventory')) {
        const own = finalReference(context, template, 'inventory');
        if (own === null)
            add(`gives no \`inventory\`, and the ${titleOf(template)} has none either`);
    }
}
async function checkVariables({ problems }, surveys, template, answers) {
    const add = (sentence) => problems.add(answers.place, sentence);
    const { isWhole } = answers;
    const variables = variablesOf(answers);
    const asksAll = finalValue(template, 'ask_variables_on_launch') === true;
    // Only a survey can tell more, and it has nothing to tell.
    if (!isWhole && (asksAll || Object.keys(variables).length === 0))
        return;
    const questions = await surveys.questionsOf(template);
    const names = questions.map((question) => (0,controller_fields/* text */.Qq)(question, 'variable'));
    const strange = asksAll ? [] : Object.keys(variables).filter((name) => !names.includes(name));
    const data = (all) => quoted(all.map((name) => `extra_data.${name}`));
    if (strange.length > 0)
        add(`gives ${data(strange)}, for which neither prompts nor survey of the ${titleOf(template)} ask: turn on \`ask_variables_on_launch\``);
    const required = questions.filter((one) => one['required'] === true).map((one) => (0,controller_fields/* text */.Qq)(one, 'variable'));
    const open = required.filter((name) => !Object.hasOwn(variables, name));
    if (isWhole && open.length > 0)
        add(`gives no ${data(open)}, which the survey of the ${titleOf(template)} requires`);
}
/** What the template has itself is no answer, and passes. */
function isOwn(context, template, name, { fields }) {
    const value = fields.get(name);
    if (value === undefined)
        return false;
    if (value.kind === 'json' && name === 'scm_branch' && finalValue(template, name) === '') {
        // A template without a branch of its own runs its project's.
        const project = finalReference(context, template, 'project');
        if (project && finalValue(project, name) === value.value)
            return true;
    }
    if (value.kind === 'json')
        return value.value === finalValue(template, name);
    const found = value.value === null ? undefined : context.registry.find(value.value);
    const own = finalReference(context, template, name);
    if (found?.kind !== 'one' || own === null || own === undefined)
        return false;
    return found.known === own || (found.known.id !== undefined && found.known.id === own.id);
}
/** Whether a template will have a credential itself, as the list of templates or the files tell. */
function hasCredential({ registry }, template, credential) {
    const wanted = template.desired?.lists.get('credentials');
    if (wanted !== undefined)
        return wanted.some((reference) => {
            const found = registry.find(reference);
            return found.kind === 'one' && found.known === credential;
        });
    const summary = template.row?.['summary_fields'];
    const held = (0,controller_fields/* isRecord */.u4)(summary) && Array.isArray(summary['credentials']) ? summary['credentials'].filter(controller_fields/* isRecord */.u4) : [];
    return credential.id !== undefined && held.some(({ id }) => id === credential.id);
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
    return data?.kind === 'json' && (0,controller_fields/* isRecord */.u4)(data.value) ? data.value : {};
}
function quoted(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}

;// CONCATENATED MODULE: ./src/apply/work.ts



/** What a reference leads to. @returns undefined after noting the problem */
function resolve({ registry, problems }, reference) {
    const found = registry.find(reference);
    if (found.kind === 'one') {
        if (!found.known.desired?.absent)
            return found.known;
        problems.add(reference.place, `refers to the ${titleOf(found.known)}, which the files want absent`);
        return undefined;
    }
    // What could not be read of the files may be what is meant: that is told, and this cannot be told.
    if (reference.to.some((one) => problems.lost.has(one)) || registry.isUnsound(reference))
        return undefined;
    const what = `${reference.to.map((one) => one.replaceAll('_', ' ')).join(' or ')} "${reference.name}"`;
    if (found.kind === 'none') {
        problems.add(reference.place, `refers to ${what}: neither the files have it, nor can this user see it on the controller`, reference);
    }
    else {
        const list = found.known.map((known) => `${titleOf(known)} ${known.id ?? '(new)'}${ownerOf(known)}`).join(', ');
        const kinds = new Set(found.known.map(({ collection }) => collection));
        const part = kinds.size > 1 ? 'type' : 'organization';
        problems.add(reference.place, `refers to ${what}, and there are ${found.known.length}: ${list}. Tell them apart, such as by \`{name: …, ${part}: …}\``);
    }
    return undefined;
}
/** Whose an object is, for telling namesakes apart: ` (Acme)`. */
function ownerOf({ collection, row, desired }) {
    const summary = row?.['summary_fields'];
    for (const part of ownersOf(collection)) {
        const owner = summary?.[part];
        const name = owner?.['name'] ?? desired?.within[part]?.name;
        if (typeof name === 'string')
            return ` (${name})`;
    }
    return '';
}
function ownersOf(collection) {
    return COLLECTIONS.includes(collection) ? kindOf(collection).key.slice(1) : [];
}
/** The id of what exists by the time of writing. */
function idOf({ id, collection, name }) {
    if (id === undefined)
        throw new Error(`${collection} "${name}" has no id yet`);
    return id;
}

;// CONCATENATED MODULE: ./src/apply/check-references.ts

/**
 * Notes what references of an object lead nowhere or to several objects. For what cannot be compared, since something
 * else is wrong with it: all that can be told is told at once.
 */
function checkReferences(context, object) {
    for (const reference of referencesIn(object))
        resolve(context, reference);
}
function referencesIn({ absent, within, fields, lists, nodes = [] }) {
    // Of what is to go, nothing else counts.
    if (absent)
        return present(Object.values(within));
    const parts = [{ fields, lists }, ...nodes].flatMap((one) => [
        ...[...one.fields.values()].flatMap(referenceOf),
        ...[...one.lists.values()].flat(),
    ]);
    return [...present(Object.values(within)), ...parts, ...nodes.flatMap(({ runs }) => ('to' in runs ? [runs] : []))];
}
function present(references) {
    return references.filter((one) => one !== null);
}
function referenceOf(value) {
    return value.kind === 'reference' ? present([value.value]) : [];
}

;// CONCATENATED MODULE: ./src/apply/circles.ts


/*
 * Circles that the controller takes, or finds only when they are written: workflows in workflows, groups in groups. What
 * the files do not say of an object is as the controller has it, so that a circle may lead through what no file knows.
 */
/** Notes workflows that run themselves. @throws what reading throws */
async function checkWorkflowCircles(context, all) {
    const { get } = context;
    const others = new Others(context, 'workflow_job_templates');
    const next = async ({ id, desired }) => {
        if (desired?.absent)
            return [];
        if (desired?.nodes !== undefined)
            return others.meant(desired.nodes.flatMap(({ runs }) => ('to' in runs ? [runs] : [])));
        if (id === undefined)
            return [];
        const filters = [['workflow_job_template', String(id)]];
        const query = { resource: 'workflow_job_template_nodes', filters, orderBy: [], limit: undefined };
        const { rows } = await (0,controller_collection/* readCollection */.H)(get, query);
        return rows.flatMap((row) => {
            const summary = (0,controller_fields/* isRecord */.u4)(row['summary_fields']) ? row['summary_fields'] : {};
            const runs = (0,controller_fields/* isRecord */.u4)(summary['unified_job_template']) ? summary['unified_job_template'] : {};
            const isWorkflow = runs['unified_job_type'] === 'workflow_job';
            return isWorkflow ? others.named((0,controller_fields/* number */.ai)(runs, 'id'), (0,controller_fields/* text */.Qq)(runs, 'name')) : [];
        });
    };
    const starts = [...all].filter(({ collection, desired }) => {
        return collection === 'workflow_job_templates' && desired?.nodes !== undefined;
    });
    await note(context, starts, next, 'runs itself as a workflow in a workflow');
}
/** Notes groups that contain themselves. @throws what reading throws */
async function checkGroupCircles(context, groups, all) {
    const others = new Others(context, 'groups');
    const next = async (group) => {
        if (group.desired?.absent)
            return [];
        const wanted = group.desired?.lists.get('children');
        if (wanted !== undefined)
            return others.meant(wanted);
        const members = await groups.of(group, 'children');
        return members.flatMap(({ id, name }) => others.named(id, name, { inventory: group.row?.['inventory'] }));
    };
    const starts = [...all].filter(({ collection, desired }) => {
        return collection === 'groups' && (desired?.lists.get('children')?.length ?? 0) > 0;
    });
    await note(context, starts, next, 'is a child of itself');
}
/** Objects of one collection, the same for the same id, whether the files mention them or not. */
class Others {
    #context;
    #collection;
    #byId = new Map();
    constructor(context, collection) {
        this.#context = context;
        this.#collection = collection;
    }
    /** What references of the files lead to; those that lead nowhere are told elsewhere. */
    meant(references) {
        return references.flatMap((reference) => {
            const found = this.#context.registry.find(reference);
            return found.kind === 'one' && found.known.collection === this.#collection ? [found.known] : [];
        });
    }
    /** What the controller names by its id. */
    named(id, name, row) {
        if (id === undefined)
            return [];
        const mentioned = this.#context.registry.byId(this.#collection, id);
        const known = mentioned ??
            this.#byId.get(id) ?? { collection: this.#collection, name, id, row, desired: undefined };
        this.#byId.set(id, known);
        return [known];
    }
}
/** Walks from each start; of a circle that no file has a part in the files are not to blame. */
async function note({ problems }, starts, next, circular) {
    const done = new Set();
    const mine = new Set(starts);
    const visit = async (one, way) => {
        if (done.has(one))
            return;
        if (!way.includes(one)) {
            for (const other of await next(one))
                await visit(other, [...way, one]);
            done.add(one);
            return;
        }
        const circle = way.slice(way.indexOf(one));
        const first = circle.findIndex((member) => mine.has(member));
        const turned = [...circle.slice(first), ...circle.slice(0, first), circle[first]];
        const place = circle[first]?.desired?.place;
        if (place === undefined)
            return;
        problems.add(place, `${circular}: ${turned.map((member) => `"${member?.name}"`).join(' → ')}`);
    };
    for (const start of starts)
        await visit(start, []);
}

;// CONCATENATED MODULE: ./src/apply/group-members.ts


/**
 * The members of an inventory's groups, for as many groups as are asked for: one request tells the names of all, where
 * lists would take at least two requests a group.
 */
class GroupMembers {
    #get;
    #registry;
    #names = new Map();
    constructor(get, registry) {
        this.#get = get;
        this.#registry = registry;
    }
    /** @throws what `get` throws */
    async of(group, list) {
        const inventoryId = group.row === undefined ? undefined : (0,controller_fields/* number */.ai)(group.row, 'inventory');
        if (inventoryId === undefined)
            return [];
        const all = await this.#read(inventoryId);
        const own = all[group.name];
        const names = (0,controller_fields/* isRecord */.u4)(own) ? (0,controller_fields/* texts */.Te)(own, list) : [];
        return await this.#identify(inventoryId, list === 'hosts' ? 'hosts' : 'groups', names);
    }
    /** Hosts and children by group; disabled hosts too. A group without any is left out. */
    #read(inventoryId) {
        const known = this.#names.get(inventoryId);
        if (known !== undefined)
            return known;
        const reading = this.#get(`inventories/${inventoryId}/script/?all=1`).then((reply) => (0,controller_fields/* isRecord */.u4)(reply) ? reply : {});
        this.#names.set(inventoryId, reading);
        return reading;
    }
    async #identify(inventoryId, collection, names) {
        const ids = new Map();
        for (const { row, name, id } of this.#registry.all(collection)) {
            if (row !== undefined && id !== undefined && (0,controller_fields/* number */.ai)(row, 'inventory') === inventoryId)
                ids.set(name, id);
        }
        const unknown = names.filter((name) => !ids.has(name));
        if (unknown.length > 0) {
            // Who is to be taken out is not in the files: its id has to be read.
            const filters = [['inventory', String(inventoryId)]];
            const { rows } = await (0,controller_collection/* readCollection */.H)(this.#get, {
                resource: collection,
                filters,
                orderBy: [],
                limit: undefined,
            });
            for (const row of rows)
                ids.set((0,controller_fields/* text */.Qq)(row, 'name'), (0,controller_fields/* number */.ai)(row, 'id') ?? 0);
        }
        return names.flatMap((name) => {
            const id = ids.get(name);
            return id === undefined ? [] : [{ id, name }];
        });
    }
}

// EXTERNAL MODULE: ./src/json/parse.ts
var parse = __webpack_require__(7105);
// EXTERNAL MODULE: ./src/json/same-value.ts
var same_value = __webpack_require__(1726);
// EXTERNAL MODULE: ./src/json/write.ts
var write = __webpack_require__(1249);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/json/exact-number.ts
var exact_number = __webpack_require__(9567);
// EXTERNAL MODULE: ./src/json/written-value.ts
var written_value = __webpack_require__(2601);
;// CONCATENATED MODULE: ./src/apply/exact-yaml.ts



/** A date or time that YAML 1.1 reads without quotes: Ansible gets a date and not a text. JSON has it as a text only. */
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
/** A float that JSON writes differently, such as `1.`, `+1.5` or `1_000.5`; it stays a float. */
function floatOf(value) {
    const text = String(value);
    return Number.isInteger(value) && !text.includes('e') ? new exact_number/* ExactNumber */.fh(`${text}.0`) : (0,exact_number/* exactNumber */.rf)(text);
}

;// CONCATENATED MODULE: ./src/apply/rule.ts
/*
 * Recurrence rules of schedules: what the controller makes of one, and what it refuses.
 */
const START = /DTSTART(;[^:\s]*)?:(\d{8}T\d{6})(Z?)/g;
/** An end without a zone, which the controller reads as the zone's of the start. */
const NAIVE_END = /UNTIL=(\d{8}T\d{6})(?![\dZ])/g;
/**
 * A rule by its meaning, for comparing: one line, and its end in UTC. The controller rewrites both when it saves one.
 */
function ruleMeaning(rule) {
    const line = rule.trim().replace(/\s+/g, ' ');
    const [start] = line.matchAll(START);
    const zone = start?.[3] === 'Z' ? 'UTC' : zoneIn(start?.[1]);
    if (zone === undefined || !isZone(zone))
        return line;
    return line.replaceAll(NAIVE_END, (_end, shown) => `UNTIL=${inUtc(zone, shown)}`);
}
/** What the controller refuses of a rule, all of it, as ends of sentences; the words do not show the rule. */
function ruleProblems(rule) {
    const starts = [...rule.matchAll(START)];
    const rules = rule.match(/RULE:\S*/g) ?? [];
    const zone = zoneIn(starts[0]?.[1]);
    const some = (pattern) => rules.some((one) => pattern.test(one));
    const faults = [
        [starts.length === 0, 'has no start: begin with `DTSTART:20300101T000000Z` or the like'],
        [starts.length > 1, 'has several starts, and the controller takes one'],
        [
            starts.some(([, more, , utc]) => zoneIn(more) === undefined && utc === ''),
            'has a start in no time zone: end it with `Z`, or name one, as in `DTSTART;TZID=Europe/Berlin:20300101T000000`',
        ],
        [zone !== undefined && !isZone(zone), 'names a time zone that there is not'],
        [!/RRULE:/i.test(rule), 'says nothing of when: add `RRULE:FREQ=DAILY;INTERVAL=1` or the like'],
        [/\b(EXDATE|RDATE)\b/i.test(rule), 'has an EXDATE or RDATE, which the controller refuses'],
        [rules.some((one) => !/INTERVAL=/i.test(one)), 'lacks an `INTERVAL=`, which the controller wants although it be 1'],
        [some(/FREQ=SECONDLY/i), 'comes every second, which the controller refuses'],
        [
            some(/BYDAY=\d/),
            'has a BYDAY with a number, which the controller refuses: give `BYDAY=MO;BYSETPOS=2` or the like',
        ],
        [some(/COUNT=.*UNTIL=|UNTIL=.*COUNT=/), 'has both a COUNT and an UNTIL, and the controller takes one'],
        [
            rules.some((one) => Number(/COUNT=(\d+)/.exec(one)?.[1] ?? 0) > 999),
            'has a COUNT above 999, which the controller refuses',
        ],
        [some(/UNTIL=(?!\d+T\d+)/), 'has an UNTIL without a time: give `UNTIL=20301231T235959Z` or the like'],
    ];
    return faults.filter(([isSo]) => isSo).map(([, words]) => words);
}
/** The zone that a start names. */
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
/** What a clock of a zone shows, such as `20300101T000000`, as the moment in UTC in the same notation. */
function inUtc(zone, shown) {
    const wall = Date.parse(shown.replace(/^(....)(..)(..T..)(..)/, '$1-$2-$3:$4:').concat('Z'));
    // Twice, since the zone's offset may change in between.
    const about = wall - (clockIn(zone, wall) - wall);
    const moment = wall - (clockIn(zone, about) - about);
    return Number.isNaN(moment) ? shown : new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}
/** What a zone's clock shows at a moment, as if it were UTC, in ms. */
function clockIn(zone, at) {
    if (Number.isNaN(at))
        return at;
    // Sweden writes dates as ISO does.
    return Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`);
}

;// CONCATENATED MODULE: ./src/apply/meaning.ts






/** What the API shows in place of a secret; sent back, it keeps the one that is set (controller fact 78). */
const ENCRYPTED = '$encrypted$';
/**
 * Whether two values of a field mean the same: the API strips texts, gives null or nothing for what is empty, and keeps
 * variables as the text they came in (controller fact 75).
 */
function meansTheSame(type, one, other) {
    if (type === 'variables')
        return (0,same_value/* sameValue */.e)(meaning_variablesOf(one), meaning_variablesOf(other));
    if (type === 'rule')
        return (0,same_value/* sameValue */.e)(ruleOf(one), ruleOf(other));
    if (type === 'messages')
        return holds(other, one);
    // No answer is not an empty answer, which overrides what the template has.
    if (type === 'answer' && (one ?? null) === null)
        return (other ?? null) === null;
    if (type === 'answer' && (other ?? null) === null)
        return false;
    return (0,same_value/* sameValue */.e)(plain(one), plain(other));
}
function ruleOf(value) {
    return typeof value === 'string' ? ruleMeaning(value) : plain(value);
}
/** Whether messages have all that is wanted: what is not given stays, and nothing, null and a missing one are the same. */
function holds(whole, wanted) {
    if (!(0,controller_fields/* isRecord */.u4)(wanted))
        return (0,same_value/* sameValue */.e)(plain(wanted), plain(whole)) || plain(wanted) === '';
    const own = (0,controller_fields/* isRecord */.u4)(whole) ? whole : {};
    return Object.entries(wanted).every(([key, value]) => holds(own[key], value));
}
function plain(value) {
    if (value === null || value === undefined)
        return '';
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value;
}
/**
 * Variables by their meaning, for comparing: the controller and Ansible read YAML 1.1. Numbers keep their source
 * (`ExactNumber`), and so do dates (`YamlDate`). What cannot be read is its text.
 */
function meaning_variablesOf(value) {
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
        return read === null || read === undefined ? {} : (0,controller_fields/* isRecord */.u4)(read) ? read : text;
    }
    catch {
        return text;
    }
}
/** JSON means the same as YAML, and is read a hundred times as fast: thousands of hosts have it. */
function asJson(text) {
    if (!text.startsWith('{'))
        return undefined;
    try {
        return (0,parse/* parseExact */.j)(text);
    }
    catch {
        return undefined;
    }
}
/** Variables as the API takes them: a mapping as JSON, which every reader reads alike. */
function variablesText(value) {
    if (typeof value === 'string')
        return value;
    return (0,controller_fields/* isRecord */.u4)(value) && Object.keys(value).length === 0 ? '' : (0,write/* jsonText */.s)(value);
}

;// CONCATENATED MODULE: ./src/apply/problems.ts
/** Collects what is wrong with the files, so that all is told at once. */
class Problems {
    #files;
    list = [];
    /** References that lead nowhere, for which names like theirs can be looked up. */
    missing = [];
    /** Collections of which the files have objects that could not be read at all: a name that leads nowhere may be theirs. */
    lost = new Set();
    /** What an export has and is not read, in words: it stays as it is on the controller. */
    leftOut = [];
    /** @param files in the order in which they are told of */
    constructor(files = []) {
        this.#files = files;
    }
    /**
     * @param sentence says what is there and what is accepted, and shows no secret
     * @param reference what leads nowhere
     */
    add(place, sentence, reference) {
        const problem = { place, sentence };
        this.list.push(problem);
        if (reference !== undefined)
            this.missing.push({ problem, reference });
    }
    /** Every problem once, as a line that begins with file and line, in the order of the files and of their lines. */
    get lines() {
        const files = [...new Set([...this.#files, ...this.list.map(({ place }) => place.file)])];
        const sorted = this.list.toSorted((one, other) => {
            const [a, b] = [one.place, other.place];
            return files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line;
        });
        const lines = sorted.map(({ place: { file, line, path }, sentence }) => {
            return `${file}${line === 0 ? '' : `:${line}`}: ${path} ${sentence}`;
        });
        return [...new Set(lines)];
    }
}
/** Where something stands. */
function placeOf(document, path) {
    return { file: document.file, line: document.lineOf(path), path: pathText(path) };
}
/** `job_templates[2].credentials[0]`. */
function pathText(path) {
    return path.reduce((text, step) => {
        if (typeof step === 'number')
            return `${text}[${step}]`;
        return text === '' ? step : `${text}.${step}`;
    }, '');
}
/** What a value is, for an error: its shape, never its content. */
function shapeOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (typeof value === 'string')
        return 'a text';
    if (typeof value === 'object')
        return 'a mapping';
    return typeof value === 'boolean' ? 'a truth value' : 'a number';
}

;// CONCATENATED MODULE: ./src/apply/credential-inputs.ts




/** The type of a credential: as it was made, or as the file wants it. */
function credentialType(context, known, fields) {
    const id = known.row === undefined ? undefined : (0,controller_fields/* number */.ai)(known.row, 'credential_type');
    if (id !== undefined)
        return context.registry.byId('credential_types', id)?.row;
    const wanted = fields.get('credential_type');
    return wanted?.kind === 'reference' && wanted.value !== null ? resolve(context, wanted.value)?.row : undefined;
}
/**
 * Notes inputs that the type of a credential does not have or takes otherwise, which the API would refuse, and tells of
 * required ones that a new credential lacks: the API takes that, and the jobs fail.
 * @returns remarks for the plan
 */
function credentialRemarks(context, known, object) {
    const inputs = object.fields.get('inputs');
    const given = inputs?.kind === 'json' && (0,controller_fields/* isRecord */.u4)(inputs.value) ? inputs.value : {};
    if (object.collection !== 'credentials')
        return [];
    const type = credentialType(context, known, object.fields);
    const schema = (0,controller_fields/* isRecord */.u4)(type?.['inputs']) ? type['inputs'] : undefined;
    const fields = schema && Array.isArray(schema['fields']) ? schema['fields'].filter(controller_fields/* isRecord */.u4) : undefined;
    if (type === undefined || fields === undefined)
        return [];
    const ids = fields.map((field) => (0,controller_fields/* text */.Qq)(field, 'id'));
    for (const [key, value] of Object.entries(given)) {
        const field = fields.find(({ id }) => id === key);
        const wrong = field === undefined ? unknownInput((0,controller_fields/* text */.Qq)(type, 'name'), ids) : unfitInput(field, value);
        if (wrong !== undefined)
            context.problems.add(object.place, `has \`inputs.${key}\`, which ${wrong}`);
    }
    if (known.row !== undefined)
        return [];
    const required = Array.isArray(schema?.['required']) ? schema['required'].map(String) : [];
    const lacking = required.filter((key) => [undefined, '', ENCRYPTED].includes(given[key]));
    if (lacking.length === 0)
        return [];
    return [`jobs with it will fail until it has ${lacking.map((key) => `inputs.${key}`).join(', ')}`];
}
function unknownInput(type, ids) {
    return `a credential of type "${type}" does not have; there are ${[...ids].sort().join(', ')}`;
}
/** The value is not shown: it may be a secret. */
function unfitInput(field, value) {
    const wanted = field['type'] === 'boolean' ? 'boolean' : 'string';
    if (typeof value !== wanted)
        return `is ${shapeOf(value)}; ${wanted === 'boolean' ? '`true` or `false`' : 'a text (put a number in quotes)'} is accepted`;
    const choices = Array.isArray(field['choices']) ? field['choices'] : undefined;
    return choices === undefined || choices.includes(value) ? undefined : `is none of ${choices.join(', ')}`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/apply/secrets.ts



/** In place of a secret, wherever something is shown. */
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
    // Addresses of hooks are all that it takes to write to a chat.
    'url',
    'mattermost_url',
    'rocketchat_url',
]);
/** The secret inputs of a credential type; of one that cannot be seen, all are. */
function secretInputs(credentialType) {
    const inputs = credentialType?.['inputs'];
    const fields = (0,controller_fields/* isRecord */.u4)(inputs) && Array.isArray(inputs['fields']) ? inputs['fields'].filter(controller_fields/* isRecord */.u4) : undefined;
    if (fields === undefined)
        return () => true;
    const shown = new Set(fields.filter(({ secret }) => secret !== true).map(({ id }) => id));
    return (key) => !shown.has(key);
}
/** The secret keys of a notification's configuration. */
const isNotificationSecret = (key) => NOTIFICATION_SECRETS.has(key);
/** The texts in a value, to be masked. */
function textsIn(value) {
    if (typeof value === 'string')
        return value === '' || value === ENCRYPTED ? [] : [value];
    if (!(0,controller_fields/* isRecord */.u4)(value) && !Array.isArray(value))
        return [];
    return Object.values(value).flatMap((item) => textsIn(item));
}
/** A password within an address, as the API takes it for a project's `scm_url` and shows it again. */
const ADDRESS_PASSWORD = /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g;
/** The passwords in an address, to be masked. */
function passwordsInAddress(value) {
    return typeof value === 'string' ? (value.match(ADDRESS_PASSWORD) ?? []) : [];
}
/** An address for people. */
function withoutPassword(value) {
    return typeof value === 'string' ? value.replaceAll(ADDRESS_PASSWORD, HIDDEN) : value;
}
/**
 * Compares a field that holds secrets. They never come back, so that they are not compared: they are sent with a new
 * object, when something else of the field changes, since the API replaces it as a whole (controller fact 78), and on request.
 * @param current undefined for a new object
 * @param always sends given secrets although nothing else differs
 * @returns undefined when nothing is to be sent
 */
function compareSecrets(name, wanted, current, isSecret, always) {
    const changes = [];
    const given = Object.entries(wanted).filter(([key, value]) => !keepsSecret(value, current?.[key]));
    for (const [key, after] of given) {
        const before = current?.[key];
        const secret = isSecret(key) || before === ENCRYPTED;
        // What the API hides cannot be compared; a secret that it shows all the same (headers, `ASK`) can.
        const isSet = before === ENCRYPTED || (0,same_value/* sameValue */.e)(before, after);
        if (isSet && !(secret && always && before === ENCRYPTED))
            continue;
        changes.push(shown(`${name}.${key}`, before, after, secret));
    }
    for (const [key, before] of Object.entries(current ?? {})) {
        // A secret that the file does not name is kept.
        if (Object.hasOwn(wanted, key) || before === ENCRYPTED || before === '' || before === null)
            continue;
        changes.push(shown(`${name}.${key}`, before, null, isSecret(key)));
    }
    if (changes.length === 0)
        return undefined;
    const own = new Map(given);
    const kept = Object.entries(current ?? {}).filter(([key, value]) => value === ENCRYPTED && !own.has(key));
    const told = new Set(changes.map((change) => change.name));
    const again = given.map(([key]) => `${name}.${key}`).filter((key) => !told.has(key) && isHidden(key, name, current));
    return {
        changes,
        remarks: again.length === 0 ? [] : [`sent as well, since secrets cannot be compared: ${again.join(', ')}`],
        body: { ...Object.fromEntries(kept), ...Object.fromEntries(given) },
    };
}
function isHidden(path, name, current) {
    return current?.[path.slice(name.length + 1)] === ENCRYPTED;
}
/**
 * `$encrypted$` in a file, as an export has it, keeps what is set and means nothing where nothing is (controller fact 78). An
 * empty text is what a variable of the workflow leaves that is not set: it wipes out nothing.
 */
function keepsSecret(value, before) {
    return value === ENCRYPTED || (value === '' && before === ENCRYPTED);
}
function shown(name, before, after, secret) {
    return secret ? hiddenChange(name, before, after) : { name, before, after, secret };
}
/** A change of a secret: that there was one, and that there will be one, is all that is shown. */
function hiddenChange(name, before, after) {
    const isNone = (value) => value === null || value === '';
    const old = before === undefined || isNone(before) ? before : HIDDEN;
    return { name, before: old, after: isNone(after) ? after : HIDDEN, secret: true };
}

;// CONCATENATED MODULE: ./src/apply/plan-survey.ts





/**
 * Compares a survey. The API replaces it as a whole (controller fact 95) and never shows the default of a password question.
 * @param wanted null for none
 * @param current as `survey_spec/` gives it; `{}` for none
 */
function compareSurvey(context, wanted, current) {
    const before = questionsOf(current);
    const survey = wanted && withoutUnset(wanted, before);
    const after = questionsOf(survey);
    for (const question of after.values())
        if (isPassword(question))
            context.mask(textsIn(question['default']));
    const changes = [];
    for (const [variable, question] of after) {
        const old = before.get(variable);
        if (isSame(question, old, context.updateSecrets))
            continue;
        changes.push({
            name: `survey ${variable}`,
            before: old && plan_survey_shown(old),
            after: plan_survey_shown(question),
            secret: isPassword(question),
        });
    }
    for (const [variable, old] of before) {
        if (!after.has(variable))
            changes.push({ name: `survey ${variable}`, before: plan_survey_shown(old), after: null, secret: false });
    }
    changes.push(...aboutChanges(survey, current));
    const order = (0,external_node_util_.isDeepStrictEqual)([...before.keys()], [...after.keys()]);
    if (changes.length === 0 && order)
        return undefined;
    if (changes.length === 0)
        changes.push({ name: 'survey', before: [...before.keys()], after: [...after.keys()], secret: false });
    const write = async (writer, path) => {
        if (survey === null)
            await writer.remove(`${path}survey_spec/`);
        else
            await writer.post(`${path}survey_spec/`, {
                name: textOf(current, 'name'),
                description: textOf(current, 'description'),
                ...survey,
            });
    };
    return { changes, write };
}
/** The survey's own name and description, where the file gives them. */
function aboutChanges(survey, current) {
    return ['name', 'description'].flatMap((name) => {
        const [before, after] = [textOf(current, name), survey?.[name]];
        if (typeof after !== 'string' || after.trim() === before)
            return [];
        return [{ name: `survey ${name}`, before: before === '' ? undefined : before, after, secret: false }];
    });
}
/** An export's `$encrypted$` keeps the default that is set, and means nothing where none is. */
function withoutUnset(wanted, before) {
    const spec = [...questionsOf(wanted)].map(([variable, question]) => {
        const isUnset = question['default'] === ENCRYPTED && before.get(variable)?.['default'] !== ENCRYPTED;
        return isUnset ? { ...question, default: '' } : question;
    });
    return { ...wanted, spec };
}
/** Replaced as a whole, a survey keeps the name and description that the file does not give. */
function textOf(survey, field) {
    const value = (0,controller_fields/* isRecord */.u4)(survey) ? survey[field] : undefined;
    return typeof value === 'string' ? value.trim() : '';
}
/** Questions by their variable, the API's notations made one. */
function questionsOf(survey) {
    const spec = (0,controller_fields/* isRecord */.u4)(survey) && Array.isArray(survey['spec']) ? survey['spec'].filter(controller_fields/* isRecord */.u4) : [];
    return new Map(spec.map((question) => [String(question['variable']), question]));
}
/** Lists of choices are texts with one a line in older surveys; what is not set is null, missing, or nothing. */
function normal(question) {
    const lines = (value) => (Array.isArray(value) ? value.join('\n') : value);
    const kept = Object.entries(question)
        .map(([key, value]) => [key, key === 'choices' || key === 'default' ? lines(value) : value])
        .filter(([key, value]) => value !== null && value !== '' && !(key === 'required' && value === false) && key !== 'new_question');
    return Object.fromEntries(kept);
}
function isSame(question, old, updateSecrets) {
    if (old === undefined)
        return false;
    const [one, other] = [normal(question), normal(old)];
    if (isPassword(question) && other['default'] === ENCRYPTED && one['default'] !== undefined) {
        if (updateSecrets && one['default'] !== ENCRYPTED)
            return false;
        one['default'] = ENCRYPTED;
    }
    // Bounds that the file does not give are not compared: the controller's pages fill them in.
    for (const bound of ['min', 'max'])
        if (one[bound] === undefined)
            delete other[bound];
    return (0,same_value/* sameValue */.e)(one, other);
}
/** The variables of a survey that passwords are asked for. */
function passwordsIn(survey) {
    return [...questionsOf(survey)].filter(([, question]) => isPassword(question)).map(([variable]) => variable);
}
function isPassword(question) {
    return question['type'] === 'password';
}
function plan_survey_shown(question) {
    return isPassword(question) && question['default'] ? { ...question, default: HIDDEN } : question;
}

;// CONCATENATED MODULE: ./src/apply/hidden-values.ts





/** Knows which keys of a field with secrets must not be shown, by credential types and by surveys. */
class HiddenValues {
    #context;
    #surveys;
    constructor(context, surveys) {
        this.#context = context;
        this.#surveys = surveys;
    }
    /**
     * Of an object's own fields.
     * @throws what reading a survey throws
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
    /** Of `extra_data`, with which a node or a schedule answers the survey of a template. */
    async ofAnswers(template, fields) {
        const data = fields.get('extra_data');
        const isEmpty = data?.kind !== 'json' || !(0,controller_fields/* isRecord */.u4)(data.value) || Object.keys(data.value).length === 0;
        const known = isEmpty ? undefined : resolve(this.#context, template);
        if (known === undefined)
            return () => false;
        // The survey of the files, and the one of the controller: until it is replaced, its secrets are there.
        const there = await this.#surveys.there(known);
        const names = new Set([...passwordsIn(known.desired?.survey ?? {}), ...passwordsIn(there)]);
        return (key) => names.has(key);
    }
}
/** Whether a value that is there cannot be changed, with what to do (controller fact 82). */
function cannotChange(known, key) {
    if (known.collection !== 'credentials' || key !== 'inputs.vault_id' || (0,controller_fields/* text */.Qq)(known.row ?? {}, 'name') === '')
        return undefined;
    return 'the API refuses another vault id: make another credential, and delete this one';
}

;// CONCATENATED MODULE: ./src/apply/host-batches.ts

/** The API makes so many hosts at once, all or none of them (controller fact 91). */
const MOST_CREATED = 100;
/** And deletes so many (controller fact 91). */
const MOST_DELETED = 250;
/**
 * Puts the new hosts of an inventory together, where the last of them stood: 500 one by one take 43 s, and in portions
 * less than one (controller fact 91). Nothing needs a host before the lists are written.
 */
function batchHosts(works) {
    const batched = works.filter(({ newHost }) => newHost === undefined);
    const hosts = new Map();
    for (const work of works) {
        const inventory = work.newHost?.inventory;
        if (inventory !== undefined)
            hosts.set(inventory, [...(hosts.get(inventory) ?? []), work]);
    }
    for (const [inventory, all] of hosts) {
        for (const some of portions(all, MOST_CREATED))
            batched.push(creation(inventory, some));
    }
    return batched;
}
function creation(inventory, works) {
    const hosts = works.flatMap(({ newHost }) => newHost ?? []);
    return {
        changes: works.flatMap(({ changes }) => changes),
        write: async (writer) => {
            const rows = await writer.createHosts(idOf(inventory), hosts.map(({ body }) => body()));
            const byName = new Map(rows.map((row) => [row['name'], row]));
            for (const { known } of hosts) {
                const id = byName.get(known.name)?.['id'];
                if (typeof id === 'number')
                    known.id = id;
            }
        },
    };
}
/**
 * Puts deletions of hosts together that follow on each other, as those of `prune` do: 50 one by one take 8 s, and 500 in
 * portions 4 s (controller fact 91).
 */
function batchDeletions(works) {
    const runs = [];
    for (const work of works) {
        const last = runs.at(-1);
        const isMore = work.goneHost !== undefined && last?.at(-1)?.goneHost !== undefined;
        if (isMore && last !== undefined)
            last.push(work);
        else
            runs.push([work]);
    }
    return runs.flatMap((run) => portions(run, MOST_DELETED).map(deletion));
}
/** One work for all; what is no host stands by itself in its run. */
function deletion(works) {
    const ids = works.flatMap(({ goneHost }) => goneHost ?? []);
    const [only] = works;
    if (only !== undefined && works.length === 1)
        return only;
    return { changes: works.flatMap(({ changes }) => changes), write: (writer) => writer.removeHosts(ids) };
}
function portions(all, size) {
    const count = Math.ceil(all.length / size);
    return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}

;// CONCATENATED MODULE: ./src/apply/keep-labels.ts
/**
 * Labels go with their last use (controller fact 94), also those that the files have by themselves. When everything else is
 * done they are looked for, so that the next apply does not find one missing.
 * @param works all that is to be done before
 */
function keepLabels(registry, works) {
    const mayGo = works.some(({ changes }) => {
        return changes.some(({ action, lists }) => {
            return action === 'delete' || lists.some(({ name, remove }) => name === 'labels' && remove.length > 0);
        });
    });
    const labels = registry
        .all('labels')
        .flatMap(({ desired, row }) => (desired === undefined || row === undefined ? [] : [row]));
    if (!mayGo || labels.length === 0)
        return [];
    return [{ changes: [], write: async (writer) => await writer.keepLabels(labels) }];
}

;// CONCATENATED MODULE: ./src/apply/match.ts





/** Which object of the controller each of the files is; what is on neither side yet is noted as new. */
function matchAll(context, objects) {
    const { registry, problems } = context;
    const known = new Map();
    // Whatever the order in the files: what others are told apart by comes first.
    const rank = ({ collection }) => READING_ORDER.indexOf(collection);
    for (const object of objects.toSorted((one, other) => rank(one) - rank(other))) {
        const matches = ofItsOwner(context, object, ofItsProject(context, object, registry.findExisting(object)));
        const [match] = matches;
        if (matches.length > 1) {
            if (object.sound)
                problems.add(object.place, severalSentence(object, matches));
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
            problems.add(object.place, `is described twice: ${file}:${line} describes the same ${titleOf(twin)}`);
        }
    }
    return known;
}
function severalSentence({ collection, within }, matches) {
    const list = matches.map((one) => `${one.id}${ownerOf(one)}`).join(', ');
    const { key } = kindOf(collection);
    const isWhole = key.every((part) => part === 'name' || part in within);
    const parts = key.slice(1).join('` and `');
    const advice = isWhole ? 'Nothing tells them apart: rename or delete all but one' : `Give its \`${parts}\``;
    return `can be any of ${matches.length} on the controller: ${list}. ${advice}`;
}
/**
 * An export has schedules twice: with their templates, and by themselves. Of what could not be read as a whole it cannot
 * be told whether it is another one.
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
 * The awx CLI writes the inventory of a schedule's template as the schedule's own, where that gives none: as an answer
 * to a prompt it would be refused, or be a change that nobody made.
 */
function ownAnswers({ registry }, object) {
    const [inventory, template] = ['inventory', 'unified_job_template'].map((name) => {
        const value = object.fields.get(name);
        const found = value?.kind === 'reference' && value.value !== null ? registry.find(value.value) : undefined;
        return found?.kind === 'one' ? found.known : undefined;
    });
    if (!object.exported || object.collection !== 'schedules' || inventory === undefined)
        return object.fields;
    const wanted = template?.desired?.fields.get('inventory');
    const own = wanted?.kind === 'reference' && wanted.value !== null ? registry.find(wanted.value) : undefined;
    const isTheirs = (own?.kind === 'one' && own.known === inventory) ||
        (inventory.id !== undefined && template?.row?.['inventory'] === inventory.id);
    return isTheirs ? new Map([...object.fields].filter(([name]) => name !== 'inventory')) : object.fields;
}
/** A job template's organization is its project's (controller fact 76): without one given, namesakes elsewhere are others. */
function ofItsProject({ registry }, object, matches) {
    const project = object.fields.get('project');
    if (object.collection !== 'job_templates' || 'organization' in object.within)
        return matches;
    if (project?.kind !== 'reference' || project.value === null)
        return matches;
    const found = registry.find(project.value);
    const organization = found.kind === 'one' ? organizationOf(registry, found.known) : undefined;
    return organization === undefined ? matches : matches.filter(({ row }) => row?.['organization'] === organization);
}
/** The id of a project's organization, null where it has none yet; undefined where nobody tells. */
function organizationOf(registry, { row, desired }) {
    if (row !== undefined)
        return row['organization'];
    const given = desired?.within['organization'];
    const found = given ? registry.find(given) : undefined;
    return found?.kind === 'one' ? (found.known.id ?? null) : undefined;
}
/**
 * A credential of a user is told from its namesakes by the user, since it has no organization and need not be unique
 * (controller fact 81); one of a team is in the team's organization. Whose a credential is, is not always shown.
 */
function ofItsOwner({ registry }, { collection, fields }, matches) {
    if (collection !== 'credentials')
        return matches;
    for (const type of ['user', 'team']) {
        const value = fields.get(type);
        if (value?.kind !== 'reference' || value.value === null)
            continue;
        const found = registry.find(value.value);
        const owner = found.kind === 'one' ? found.known : undefined;
        return matches.filter(({ row = {} }) => {
            const organization = type === 'user' ? null : owner?.row?.['organization'];
            return owner?.id !== undefined && row['organization'] === organization && isOwnedBy(row, type, owner.id);
        });
    }
    return matches;
}
function isOwnedBy(row, type, id) {
    const summary = (0,controller_fields/* isRecord */.u4)(row['summary_fields']) ? row['summary_fields'] : {};
    const all = Array.isArray(summary['owners']) ? summary['owners'].filter(controller_fields/* isRecord */.u4) : [];
    const owners = all.filter((owner) => owner['type'] === type);
    return owners.length === 0 || owners.some((owner) => owner['id'] === id);
}

;// CONCATENATED MODULE: ./src/apply/order.ts
/** What an object's own fields need to exist before it: its lists come later, so that they never make a circle. */
function needs({ fields, within }) {
    return [...order_referencesIn(fields), ...Object.values(within).filter((part) => part !== null)];
}
function order_referencesIn(fields) {
    return [...fields.values()].flatMap((value) => value.kind === 'reference' && value.value !== null ? [value.value] : []);
}
/**
 * The objects in an order in which each comes after what it needs, whatever the order in the files. Circles are noted.
 */
function inOrder(objects, registry, problems) {
    const mine = new Set(objects);
    const done = new Set();
    const ordered = [];
    const visit = (object, way) => {
        if (done.has(object))
            return;
        if (way.includes(object)) {
            const circle = [...way.slice(way.indexOf(object)), object].map(({ name }) => `"${name}"`).join(' → ');
            problems.add(object.place, `needs itself: ${circle}`);
            return;
        }
        for (const reference of needs(object)) {
            const found = registry.find(reference);
            const next = found.kind === 'one' ? found.known.desired : undefined;
            if (next !== undefined && mine.has(next))
                visit(next, [...way, object]);
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

;// CONCATENATED MODULE: ./src/apply/check-credentials.ts



/**
 * Notes a credential of a kind of which a list has one already: the API takes one of each type, and of vaults one of
 * each id (controller fact 83).
 */
function checkCredentialKinds(context, wanted) {
    const byKind = new Map();
    for (const reference of wanted) {
        const found = context.registry.find(reference);
        const kind = found.kind === 'one' ? kindOfCredential(context, found.known) : undefined;
        if (found.kind !== 'one' || kind === undefined)
            continue;
        const other = byKind.get(kind);
        byKind.set(kind, found.known);
        if (other !== undefined && other !== found.known)
            context.problems.add(reference.place, `is of the same type as the ${titleOf(other)}: there can be one of each, and of vaults one of each \`vault_id\``);
    }
}
function kindOfCredential(context, credential) {
    const type = finalReference(context, credential, 'credential_type');
    const given = credential.desired?.fields.get('inputs');
    const inputs = { ...idIn(credential.row?.['inputs']), ...(given?.kind === 'json' ? idIn(given.value) : {}) };
    return type?.id === undefined ? undefined : `${type.id} ${String(inputs.vault_id ?? '')}`;
}
function idIn(inputs) {
    return (0,controller_fields/* isRecord */.u4)(inputs) && inputs['vault_id'] !== undefined ? { vault_id: inputs['vault_id'] } : {};
}

;// CONCATENATED MODULE: ./src/apply/check-offered.ts

/**
 * What the API refuses of a new object's fields by what OPTIONS tells of them, as ends of sentences; and what it does
 * not know, which it would drop in silence (controller fact 76).
 * @param offered what OPTIONS tells of a POST; a controller that tells nothing refuses nothing here
 */
function refusedFields(offered, { fields }) {
    if (!(0,controller_fields/* isRecord */.u4)(offered) || Object.keys(offered).length === 0)
        return [];
    // What is told key by key (variables, inputs, a survey) is no field of its own.
    return fields
        .filter(({ name }) => /^[a-z_]+$/.test(name))
        .flatMap(({ name, after }) => {
        const field = offered[name];
        if (field === undefined)
            return [`has \`${name}\`, which this controller does not take from this user`];
        const wrong = (0,controller_fields/* isRecord */.u4)(field) ? unfit(field, after) : undefined;
        return wrong === undefined ? [] : [`has \`${name}\`, which ${wrong}`];
    });
}
function unfit(field, value) {
    const { choices } = field;
    const [longest, least, most] = ['max_length', 'min_value', 'max_value'].map((name) => (0,controller_fields/* number */.ai)(field, name));
    if (typeof value === 'string' && longest !== undefined && [...value].length > longest)
        return `is longer than the ${longest} characters that the controller takes`;
    if (typeof value === 'number' && least !== undefined && value < least)
        return `is below ${least}`;
    if (typeof value === 'number' && most !== undefined && value > most)
        return `is above ${most}`;
    if (!Array.isArray(choices) || typeof value === 'object')
        return undefined;
    const words = choices.map((choice) => (Array.isArray(choice) ? choice[0] : choice));
    if (words.length === 0 || words.includes(value))
        return undefined;
    return `is none of ${words.filter((word) => word !== '' && word !== null).join(', ')}`;
}

;// CONCATENATED MODULE: ./src/apply/rights.ts





/** What each right lets a user do, and the role that has it. */
const RIGHTS = {
    edit: ['changed', 'Admin'],
    delete: ['deleted', 'Admin'],
    start: ['updated', 'Update'],
    use: ['used', 'Use'],
};
/** Notes it when the API says that this user may not change, delete, update or (a credential) use an object. */
function checkRight({ problems }, known, right, place) {
    if (may(known.row, right))
        return;
    const [what, role] = RIGHTS[right];
    problems.add(place, `cannot be ${what} by this user: grant the ${role} role on the ${titleOf(known)}`);
}
function may(row, right) {
    const summary = row?.['summary_fields'];
    const capabilities = (0,controller_fields/* isRecord */.u4)(summary) ? summary['user_capabilities'] : undefined;
    return !(0,controller_fields/* isRecord */.u4)(capabilities) || capabilities[right] !== false;
}
/** Something on the way may refuse the method itself: then the POST will say what it says. */
function unlessRefused(error) {
    const isRefused = error instanceof errors/* ResponseError */.o3 && [403, 404, 405, 501].includes(error.status);
    if (!isRefused)
        throw error;
}
/**
 * Notes it when this user may not make what is to be made: the API then names no POST among a collection's actions. And
 * what it tells there of a field that is not so. One request a collection; where the API does not say, the POST will.
 * @throws what `ask` throws
 */
async function checkCreation({ problems }, ask, works) {
    for (const [collection, changes] of creations(works)) {
        const reply = await ask(`${collection}/`).catch(unlessRefused);
        const actions = (0,controller_fields/* isRecord */.u4)(reply) ? reply['actions'] : undefined;
        if (!(0,controller_fields/* isRecord */.u4)(actions))
            continue;
        const { noun } = kindOf(collection);
        const forbidden = `is not there, or not seen by this user, who may not make a ${noun}: grant an Admin role`;
        for (const change of changes) {
            const refused = 'POST' in actions ? refusedFields(actions['POST'], change) : [forbidden];
            for (const sentence of refused)
                if (change.place !== undefined)
                    problems.add(change.place, sentence);
        }
    }
}
/** What is to be made of each collection. */
function creations(works) {
    const all = new Map();
    for (const change of works.flatMap(({ changes }) => changes)) {
        const { action, collection } = change;
        if (action !== 'create' || collection === 'workflow_job_template_nodes')
            continue;
        const others = all.get(collection);
        if (others === undefined)
            all.set(collection, [change]);
        else
            others.push(change);
    }
    return all;
}

;// CONCATENATED MODULE: ./src/apply/plan-lists.ts





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
    const reordered = ordered === true &&
        !isPrefixOrder(members, current.filter((one) => !surplus.includes(one)));
    if (surplus.length === 0 && missing.length === 0 && !reordered)
        return undefined;
    if (name === 'credentials')
        checkCredentialKinds(context, wanted);
    for (const [index, known] of resolved.entries()) {
        const place = wanted[index]?.place;
        if (known !== undefined && place !== undefined && missing.includes(known))
            checkRight(context, known, 'use', place);
    }
    // The order is that of association (controller fact 93): all from the first difference on are associated anew.
    const again = reordered ? current.filter((one) => !surplus.includes(one)) : [];
    const add = reordered ? members : missing;
    return {
        change: {
            name,
            add: missing.map((known) => known.name),
            remove: surplus.map((one) => one.name),
            reordered,
            ...(reordered && { order: members.map((known) => known.name) }),
        },
        remove: async (writer, owner) => {
            for (const { id } of [...surplus, ...again])
                await writer.post(`${owner}${path}/`, { id, disassociate: true });
        },
        add: async (writer, owner) => {
            for (const known of add)
                await writer.post(`${owner}${path}/`, { id: idOf(known) });
        },
    };
}
/** Whether the members that are there stand in the wanted order, and before all that are to come. */
function isPrefixOrder(members, current) {
    return current.every(({ id }, index) => members[index]?.id === id);
}
/** The members of a list as the controller has them: from the object's row where that holds all, else by a request. */
async function currentMembers(get, { row, collection, id }, name, { path = name, summary, to }) {
    if (row === undefined || id === undefined)
        return [];
    const held = summary === undefined ? undefined : heldMembers(row, summary);
    if (held !== undefined)
        return held;
    return await readMembers(get, `${collection}/${id}/${path}`, nameField(to[0] ?? 'labels'));
}
/** All members of a list below an object, in the controller's order. */
async function readMembers(get, resource, field) {
    // Without an order of ours: the order of instance groups is that of association.
    const members = [];
    for (let page = 1;; page += 1) {
        const reply = await get(`${resource}/?page_size=200${page === 1 ? '' : `&page=${page}`}`);
        const rows = (0,controller_fields/* isRecord */.u4)(reply) && Array.isArray(reply['results']) ? reply['results'].filter(controller_fields/* isRecord */.u4) : [];
        members.push(...rows.flatMap((row) => toMember(row, field) ?? []));
        if (!(0,controller_fields/* isRecord */.u4)(reply) || typeof reply['next'] !== 'string' || rows.length === 0)
            return members;
    }
}
/** A list of templates has all credentials and up to ten labels of each (controller fact 92). */
function heldMembers(row, summary) {
    const fields = (0,controller_fields/* isRecord */.u4)(row['summary_fields']) ? row['summary_fields'] : {};
    const held = fields[summary];
    const rows = Array.isArray(held)
        ? held
        : (0,controller_fields/* isRecord */.u4)(held) && Array.isArray(held['results'])
            ? held['results']
            : undefined;
    if (rows === undefined)
        return undefined;
    const count = (0,controller_fields/* isRecord */.u4)(held) ? (0,controller_fields/* number */.ai)(held, 'count') : rows.length;
    return count === rows.length ? rows.filter(controller_fields/* isRecord */.u4).flatMap((one) => toMember(one, 'name') ?? []) : undefined;
}
function toMember(row, field) {
    const id = (0,controller_fields/* number */.ai)(row, 'id');
    return id === undefined ? undefined : { id, name: String(row[field] ?? id) };
}

;// CONCATENATED MODULE: ./src/apply/check-new.ts


/**
 * What a new object must have, beyond what each field says by itself: the required fields, an owner for a credential, and
 * for a job template no other organization than its project's, since it would be made there and looked for here.
 */
function checkNew(context, object) {
    const kind = kindOf(object.collection);
    const given = (name) => {
        const value = object.fields.get(name);
        return value !== undefined && !(value.kind === 'reference' && value.value === null);
    };
    const missing = Object.keys(kind.fields).filter((name) => kind.fields[name]?.required && !given(name));
    const add = (sentence) => context.problems.add(object.place, sentence);
    if (missing.length > 0) {
        const names = missing.map((name) => `\`${name}\``).join(', ');
        add(`is not on the controller, and to make a ${kind.noun} ${names} must be given`);
    }
    if (object.collection === 'credentials') {
        const owners = ['organization', 'user', 'team'].filter(given);
        if (owners.length === 0)
            add('is not on the controller, and to make a credential an `organization`, a `user` or a `team` must be given');
        if (owners.length > 1)
            add(`has ${owners.map((one) => `\`${one}\``).join(' and ')}, and a credential has one owner`);
    }
    if (object.collection === 'job_templates' && !given('inventory') && !isOn(object, 'ask_inventory_on_launch'))
        add('is not on the controller, and to make a job template `inventory` or `ask_inventory_on_launch: true` must be given');
    if (object.collection === 'job_templates' && isElsewhere(context, object))
        add("cannot be made in another `organization` than its project's: leave the organization out, or name another project");
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
    const found = context.registry.find(project.value);
    if (found.kind !== 'one')
        return false;
    const wanted = resolve(context, organization);
    const { row, desired } = found.known;
    const own = desired?.within['organization'];
    if (row !== undefined)
        return wanted !== undefined && wanted.id !== row['organization'];
    return wanted !== undefined && own !== null && own !== undefined && resolve(context, own) !== wanted;
}

;// CONCATENATED MODULE: ./src/apply/check-sources.ts




/** Options that only a project has that is fetched from somewhere. */
const UPDATE_OPTIONS = ['scm_url', 'scm_update_on_launch', 'scm_delete_on_update', 'scm_track_submodules', 'scm_clean'];
/** What a project cannot be, by where it is fetched from. */
function checkProject(context, project, place) {
    const add = (sentence) => context.problems.add(place, sentence);
    const type = finalValue(project, 'scm_type');
    const isGiven = (name) => ![null, '', false].includes(finalValue(project, name));
    const strange = (names) => names.filter(isGiven);
    if (type !== '' && type !== 'insights' && !isGiven('scm_url'))
        add('is fetched from somewhere, and has no `scm_url`');
    const others = [
        ...(type === '' ? strange(UPDATE_OPTIONS) : []),
        ...(type === '' && finalReference(context, project, 'credential') ? ['credential'] : []),
        ...(type === 'archive' ? strange(['scm_branch']) : []),
        ...(type === 'git' ? [] : strange(['scm_refspec'])),
        ...(type === 'git' || type === '' ? [] : strange(['scm_track_submodules'])),
    ];
    const what = type === '' ? 'a manual project' : `a project of type "${String(type)}"`;
    if (others.length > 0)
        add(`has ${others.map((name) => `\`${name}\``).join(', ')}, which ${what} cannot have`);
}
/** What an inventory source cannot be, by where its hosts come from. */
function checkSource(context, source, place) {
    const add = (sentence) => context.problems.add(place, sentence);
    const isOfProject = finalValue(source, 'source') === 'scm';
    const project = finalReference(context, source, 'source_project');
    if (isOfProject && project === null)
        add('is in a project (`source: scm`), and has no `source_project`');
    if (isOfProject)
        return;
    const texts = ['source_path', 'scm_branch'].filter((name) => (finalValue(source, name) ?? '') !== '');
    const others = project ? ['source_project', ...texts] : texts;
    if (others.length > 0)
        add(`has ${others.map((name) => `\`${name}\``).join(', ')}, which only a source in a project has (\`source: scm\`)`);
}
/**
 * Notes it when a project is to take a right away that templates use, as the plan will leave them: the controller
 * refuses that, whoever made them.
 * @throws what reading throws
 */
async function checkOverride(context, project, place) {
    if (project.row?.['allow_override'] !== true || finalValue(project, 'allow_override') !== false)
        return;
    const filters = [['project', String(project.id)]];
    const query = { resource: 'job_templates', filters, orderBy: [], limit: undefined };
    const { rows } = await (0,controller_collection/* readCollection */.H)(context.get, query);
    for (const row of rows) {
        const mentioned = context.registry.byId('job_templates', (0,controller_fields/* number */.ai)(row, 'id') ?? 0);
        const template = mentioned ?? {
            collection: 'job_templates',
            name: (0,controller_fields/* text */.Qq)(row, 'name'),
            id: 0,
            row,
            desired: undefined,
        };
        const moves = finalReference(context, template, 'project')?.id !== project.id;
        if (template.desired?.absent || template.desired?.sound === false || moves)
            continue;
        const uses = finalValue(template, 'ask_scm_branch_on_launch') === true || (finalValue(template, 'scm_branch') ?? '') !== '';
        if (uses)
            context.problems.add(place, `cannot have \`allow_override: false\`: the ${titleOf(template)} has another branch, or asks for one`);
    }
}

;// CONCATENATED MODULE: ./src/apply/check-whole.ts





/**
 * What has to hold of an object as a whole, as the plan will leave it: the API would refuse each of these, in the middle
 * of an apply. For objects that are made or changed.
 */
function checkWhole(context, known, object) {
    const add = (sentence) => context.problems.add(object.place, sentence);
    for (const [name, field] of Object.entries(kindOf(object.collection).fields)) {
        const wanted = object.fields.get(name);
        const isTaken = wanted?.kind === 'reference' && wanted.value === null && typeof known.row?.[name] === 'number';
        if (field.required && isTaken)
            add(`cannot be without \`${name}\``);
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
    const add = (sentence) => context.problems.add(place, sentence);
    const isOn = (name) => finalValue(template, name) === true;
    const isText = (name) => (finalValue(template, name) ?? '') !== '';
    const inventory = finalReference(context, template, 'inventory');
    // Of a new one it is told with all else that it must have.
    if (inventory === null && template.row !== undefined && !isOn('ask_inventory_on_launch'))
        add('would have no `inventory` and ask for none: give it one, or `ask_inventory_on_launch: true`');
    if (inventory === null && isText('host_config_key'))
        add('has a `host_config_key`, and the hosts that call are looked for in an `inventory`, of which it has none');
    if (allowsOverride(context, template) !== false)
        return;
    const branch = isText('scm_branch') ? ['scm_branch'] : [];
    const names = isOn('ask_scm_branch_on_launch') ? [...branch, 'ask_scm_branch_on_launch'] : branch;
    if (names.length > 0)
        add(`has ${names.map((name) => `\`${name}\``).join(' and ')}, which its project allows with \`allow_override: true\``);
}
/** Whether the project of a template allows another branch; undefined where nobody says. */
function allowsOverride(context, template) {
    const project = finalReference(context, template, 'project');
    if (project === null || project === undefined || project.desired?.sound === false)
        return undefined;
    if (project.row !== undefined || project.desired !== undefined)
        return finalValue(project, 'allow_override') === true;
    const summary = template.row?.['summary_fields'];
    const brief = (0,controller_fields/* isRecord */.u4)(summary) ? summary['project'] : undefined;
    return (0,controller_fields/* isRecord */.u4)(brief) && typeof brief['allow_override'] === 'boolean' ? brief['allow_override'] : undefined;
}
function checkInventory({ registry, problems }, inventory, { lists, place }) {
    const add = (sentence) => problems.add(place, sentence);
    const kind = finalValue(inventory, 'kind');
    if (kind === 'smart' && (finalValue(inventory, 'host_filter') ?? '') === '')
        add('is smart, and to have hosts it must be given a `host_filter`');
    const inputs = lists.get('input_inventories') ?? [];
    if (inputs.length > 0 && kind !== 'constructed')
        add('has `input_inventories`, which only a constructed inventory has');
    for (const input of inputs) {
        const found = registry.find(input);
        if (found.kind === 'one' && finalValue(found.known, 'kind') === 'constructed')
            add(`has the constructed ${titleOf(found.known)} among its \`input_inventories\`, and the API takes no constructed one`);
    }
}
function checkMember(context, known, object) {
    const add = (sentence) => context.problems.add(object.place, sentence);
    if (known.row !== undefined)
        return;
    const { collection } = object;
    const inventory = finalReference(context, known, 'inventory');
    const kind = inventory ? finalValue(inventory, 'kind') : '';
    const { noun } = kindOf(collection);
    if (inventory && (kind === 'smart' || kind === 'constructed'))
        add(`cannot be in the ${kind} ${titleOf(inventory)}, which has the hosts of others and no ${noun} of its own`);
    if (collection === 'inventory_sources')
        return;
    const other = collection === 'hosts' ? 'groups' : 'hosts';
    const within = object.within['inventory'];
    if (!within)
        return;
    const key = { to: [other], name: known.name, within: { inventory: within }, place: object.place };
    const namesake = context.registry.find(key);
    if (namesake.kind === 'one' && namesake.known.desired?.absent !== true)
        add(`has the name of the ${titleOf(namesake.known)} of the same inventory, and the API takes a name once there`);
}

;// CONCATENATED MODULE: ./src/apply/plan-fields.ts




/** Compares field by field; problems are noted, and such fields left out. */
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
            context.problems.add(comparison.place, `cannot change \`${name}\`: ${field.fixed}`);
            continue;
        }
        changes.push(...difference.changes);
        remarks.push(...difference.remarks);
        parts.push(difference.body);
    }
    const body = () => Object.assign({}, ...parts.map((part) => part()));
    return { changes, remarks, body: () => withTogether(comparison, body()) };
}
/** Beside a field that the API keeps with others, the others as they are: left out, they would be cleared. */
function withTogether({ together = [], row }, body) {
    if (row === undefined || !together.some((name) => Object.hasOwn(body, name)))
        return body;
    const others = together.map((name) => [name, (row[name] ?? null)]);
    return { ...Object.fromEntries(others), ...body };
}
function compareField(context, { row, isSecret }, name, field, wanted) {
    const current = row?.[name];
    if (wanted.kind === 'reference')
        return compareReference(context, row, name, wanted.value);
    if (field.type === 'secrets') {
        const given = wanted.value;
        context.mask(Object.entries(given).flatMap(([key, value]) => (isSecret(key) ? textsIn(value) : [])));
        const before = row === undefined ? undefined : withoutFilled(field, given, (current ?? {}));
        const found = compareSecrets(name, given, before, isSecret, context.updateSecrets);
        return found && { ...found, body: () => ({ [name]: found.body }) };
    }
    // A new object has the API's own defaults.
    if (field.hidden)
        context.mask([...textsIn(wanted.value), ...textsIn(current)]);
    if (field.type === 'text')
        context.mask([...passwordsInAddress(wanted.value), ...passwordsInAddress(current)]);
    if (meansTheSame(field.type, wanted.value, row === undefined ? field.empty : current)) {
        return row === undefined && field.required ? newField(name, field, wanted.value) : undefined;
    }
    return row === undefined ? newField(name, field, wanted.value) : changedField(name, field, current, wanted.value);
}
function newField(name, field, after) {
    return changedField(name, field, undefined, after);
}
function changedField(name, field, before, after) {
    const sent = field.type === 'variables' ? variablesText(after) : after;
    const change = field.hidden
        ? hiddenChange(name, before, after)
        : { name, before: shownValue(field, before), after: shownValue(field, after) ?? null, secret: false };
    return { changes: [change], remarks: [], body: () => ({ [name]: sent }) };
}
/** As people may see it: a password in an address is hidden. */
function shownValue({ type }, value) {
    return type === 'text' ? withoutPassword(value) : value;
}
/** What is there without having been given, since the API filled it in. */
function withoutFilled({ filled = {} }, given, current) {
    const isOwn = ([key, value]) => Object.hasOwn(given, key) || filled[key] !== value;
    return Object.fromEntries(Object.entries(current).filter(isOwn));
}
function compareReference(context, row, name, wanted) {
    const current = row?.[name];
    if (wanted === null) {
        if (current === null || current === undefined)
            return undefined;
        return {
            changes: [{ name, before: nameOf(row, name), after: null, secret: false }],
            remarks: [],
            body: () => ({ [name]: null }),
        };
    }
    const known = resolve(context, wanted);
    if (known === undefined || (known.id !== undefined && known.id === current))
        return undefined;
    checkRight(context, known, 'use', wanted.place);
    const before = row === undefined ? undefined : nameOf(row, name);
    return {
        changes: [{ name, before, after: known.name, secret: false }],
        remarks: [],
        body: () => ({ [name]: idOf(known) }),
    };
}
/** The name of what a field of a row refers to, or its id. */
function nameOf(row, field) {
    const summary = row?.['summary_fields'];
    const target = summary?.[field];
    const id = row?.[field];
    return typeof target?.['name'] === 'string' ? target['name'] : typeof id === 'number' ? id : null;
}

;// CONCATENATED MODULE: ./src/apply/plan-object.ts












/**
 * Compares an object's own fields.
 * @throws what reading throws
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
        checkRight(context, known, 'start', object.place);
    const sync = object.sync ? [syncWork(known)] : [];
    if (row === undefined) {
        checkNew(context, object);
        await folders.check(object);
    }
    else if (difference.changes.length === 0)
        return { now: sync, later: [] };
    else
        checkChange(context, known, object, difference);
    checkWhole(context, known, object);
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
 * What has to be written when everything else is: a project's `allow_override` cannot be turned off while job templates
 * use it, and those may be about to stop using it.
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
    checkRight(context, known, 'edit', object.place);
    for (const { name } of changes) {
        const refusal = cannotChange(known, name);
        if (refusal !== undefined)
            context.problems.add(object.place, `cannot change \`${name}\`: ${refusal}`);
    }
}
/** A project that is fetched just now has no playbooks yet that a template could name (controller fact 84). */
async function awaitProject({ registry }, writer, { collection, fields }) {
    const project = fields.get('project');
    if (collection !== 'job_templates' || project?.kind !== 'reference' || project.value === null)
        return;
    const found = registry.find(project.value);
    const known = found.kind === 'one' ? found.known : undefined;
    if (known !== undefined && isUnderWay(known.row))
        await awaitFirstUpdate(writer, known);
}
async function awaitFirstUpdate(writer, known) {
    await writer.awaitUpdate(`projects/${idOf(known)}/`, titleOf(known));
    known.row = { ...known.row, status: 'successful' };
}
/** Whether a project is being fetched, as far as its row tells; one that was just made begins at once. */
function isUnderWay(row) {
    const { scm_type: type, status } = row ?? {};
    return type !== '' && ['new', 'pending', 'waiting', 'running', 'never updated'].includes(String(status));
}
function newHostOf({ registry }, known, object, body) {
    const within = object.collection === 'hosts' ? object.within['inventory'] : undefined;
    const found = within === undefined || within === null ? undefined : registry.find(within);
    if (found?.kind !== 'one')
        return undefined;
    const withoutInventory = () => {
        const { inventory: _inventory, ...rest } = body();
        return rest;
    };
    return { known, inventory: found.known, body: withoutInventory };
}
/** `sync: true`. What the controller began by itself, for a project that was made or changed just now, is not begun again. */
function syncWork(known) {
    const before = known.row;
    const change = {
        ...changeOf('none', known, known.desired, [], []),
        remarks: ['is updated, and waited for (`sync: true`)'],
    };
    const write = async (writer) => {
        const isFresh = known.collection === 'projects' && known.row !== before && isUnderWay(known.row);
        if (isFresh)
            await awaitFirstUpdate(writer, known);
        else
            await writer.sync(`${known.collection}/${idOf(known)}/`, titleOf(known));
    };
    return { changes: [change], write };
}
async function writeFields({ registry }, writer, known, kind, body) {
    const { collection, id, name } = known;
    if (id !== undefined) {
        if (Object.keys(body).length > 0)
            known.row = await writer.update(`${collection}/${id}/`, body);
        return;
    }
    const others = registry.all(collection).filter((one) => one.name === name);
    known.row = await writer.create(`${collection}/`, body, {
        filters: findingFilters(kind, body),
        others: new Set(others.flatMap((one) => one.id ?? [])),
    });
    known.id = (0,controller_fields/* number */.ai)(known.row, 'id');
}
/** By what a new object is found again whose reply got lost. */
function findingFilters(kind, sent) {
    return findingKey(kind, sent).map((part) => sent[part] === undefined || sent[part] === null ? [`${part}__isnull`, 'True'] : [part, String(sent[part])]);
}
/** A job template's organization is its project's, and a credential's its team's: the request says neither. */
function findingKey({ collection, key }, sent) {
    if (collection === 'job_templates')
        return ['name', 'project'];
    return collection === 'credentials' && sent['team'] ? ['name', 'credential_type'] : key;
}
/** A change of an object for the plan. */
function changeOf(action, known, object, fields, lists) {
    const title = `${titleOf(known)}${ownerOf(known)}`;
    const collection = known.collection;
    return { action, collection, title, fields, lists, remarks: [], place: object?.place };
}

;// CONCATENATED MODULE: ./src/apply/plan-beside.ts






const NOTHING = { first: [], now: [], later: [] };
/**
 * Compares what stands beside an object's fields.
 * @throws what reading throws
 */
async function planBeside(context, groups, known, object) {
    const lists = await listsOf(context, groups, known, object);
    const survey = await surveyOf(context, known, object);
    if (lists.length === 0 && survey === undefined)
        return NOTHING;
    checkRight(context, known, 'edit', object.place);
    const path = () => `${known.collection}/${idOf(known)}/`;
    const named = (name) => (list) => list.change.name === name;
    const changes = [
        changeOf('update', known, object, survey?.changes ?? [], lists.map((list) => list.change)),
    ];
    const takeAway = (some) => {
        const all = some.filter(({ change }) => change.remove.length > 0);
        const write = async (writer) => {
            for (const list of all)
                await list.remove(writer, path());
        };
        return all.length === 0 ? [] : [{ changes: [changeOf('update', known, object, [], [])], write }];
    };
    const apart = ['children', 'labels'];
    const write = async (writer) => {
        for (const list of lists) {
            if (!apart.includes(list.change.name))
                await list.remove(writer, path());
            await list.add(writer, path());
        }
        await survey?.write(writer, path());
    };
    return {
        first: takeAway(lists.filter(named('children'))),
        now: [{ changes, write }],
        later: takeAway(lists.filter(named('labels'))),
    };
}
async function listsOf(context, groups, known, object) {
    const kind = kindOf(object.collection);
    const found = [];
    for (const [name, wanted] of object.lists) {
        const association = kind.associations[name];
        if (association === undefined)
            continue;
        const current = await membersOf(context, groups, known, name, association);
        const difference = compareList(context, name, association, wanted, current);
        if (difference !== undefined)
            found.push(difference);
    }
    return found;
}
async function membersOf({ get }, groups, known, name, association) {
    if (known.collection === 'groups' && (name === 'hosts' || name === 'children'))
        return await groups.of(known, name);
    return await currentMembers(get, known, name, association);
}
async function surveyOf(context, known, object) {
    if (object.survey === undefined)
        return undefined;
    const path = `${known.collection}/${known.id}/survey_spec/`;
    return compareSurvey(context, object.survey, known.id === undefined ? {} : await context.get(path));
}

;// CONCATENATED MODULE: ./src/apply/users.ts




/** Names that are listed in one remark at most. */
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
 * What a deletion does to others, as remarks for the plan: the API deletes credentials, projects, inventories and
 * templates that are in use, and leaves their users without (controller fact 80). A handful of requests for each.
 * @throws what reading throws
 */
async function deletionRemarks(context, known) {
    const remarks = [...runningRemark(known), ...ownRemarks(known)];
    for (const use of USES[known.collection] ?? []) {
        const filters = [[use.field, String(known.id)]];
        const query = { resource: use.resource, filters, orderBy: [], limit: undefined };
        const { rows } = await (0,controller_collection/* readCollection */.H)(context.get, query);
        const titles = rows.filter((row) => !isTakenCareOf(context, use, row)).map((row) => userTitle(use, row));
        if (titles.length > 0)
            remarks.push(`${use.fate}: ${listed(titles)}`);
    }
    return remarks;
}
/** The files say of this user itself what it is to have instead. */
function isTakenCareOf({ registry }, { resource, field }, row) {
    const id = (0,controller_fields/* number */.ai)(row, resource === NODES ? 'workflow_job_template' : 'id') ?? 0;
    const desired = registry.byId(resource === NODES ? 'workflow_job_templates' : resource, id)?.desired;
    if (desired === undefined)
        return false;
    if (resource === NODES)
        return desired.absent || desired.nodes !== undefined;
    return desired.absent || desired.fields.has(field) || desired.lists.has(field) || desired.fields.has('credential');
}
function userTitle({ resource }, row) {
    if (resource !== NODES)
        return titleOf({ collection: resource, name: (0,controller_fields/* text */.Qq)(row, kindOf(resource).key[0]) });
    const summary = (0,controller_fields/* isRecord */.u4)(row['summary_fields']) ? row['summary_fields'] : {};
    const workflow = (0,controller_fields/* isRecord */.u4)(summary['workflow_job_template']) ? (0,controller_fields/* text */.Qq)(summary['workflow_job_template'], 'name') : '';
    return `node "${(0,controller_fields/* text */.Qq)(row, 'identifier')}" of workflow job template "${workflow}"`;
}
/** A deletion of what a job uses is refused (409) until the job has ended. */
function runningRemark({ row }) {
    const status = String(row?.['status']);
    if (!['pending', 'waiting', 'running'].includes(status))
        return [];
    return [`a job of it is ${status}: the controller refuses the deletion until that has ended`];
}
/** What an inventory and an organization hold. */
function ownRemarks({ collection, row = {} }) {
    if (collection === 'inventories') {
        const hosts = (0,controller_fields/* number */.ai)(row, 'total_hosts') ?? 0;
        return hosts === 0 ? [] : [`deleted with it: ${hosts === 1 ? 'its host' : `its ${hosts} hosts`}`];
    }
    if (collection !== 'organizations')
        return [];
    const summary = (0,controller_fields/* isRecord */.u4)(row['summary_fields']) ? row['summary_fields'] : {};
    const counts = (0,controller_fields/* isRecord */.u4)(summary['related_field_counts']) ? summary['related_field_counts'] : {};
    const left = ['projects', 'inventories', 'job_templates'].flatMap((name) => {
        const count = (0,controller_fields/* number */.ai)(counts, name) ?? 0;
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

;// CONCATENATED MODULE: ./src/apply/plan-deletion.ts





/** Names of what is taken out of a group are listed up to so many. */
const plan_deletion_MAX_NAMES = 10;
/**
 * The deletion of one object, with what becomes of others told. The API would delete the child groups of a group, and its
 * hosts that are in no other, along with it (controller fact 87): those that nobody wants gone are taken out before.
 */
async function planDeletion(context, groups, known, reason) {
    const { id, collection } = known;
    if (id === undefined)
        return [];
    const place = reason.place ?? { file: 'prune', line: 0, path: titleOf(known) };
    checkRight(context, known, 'delete', place);
    const family = collection === 'groups' ? await familyOf(context, groups, known, reason.goes) : NOBODY;
    const change = {
        action: 'delete',
        collection: collection,
        title: `${titleOf(known)}${ownerOf(known)}`,
        fields: [],
        lists: [],
        remarks: [...reason.remarks, ...remarksOf(family), ...(await deletionRemarks(context, known))],
        place: reason.place,
    };
    return [
        {
            changes: [change],
            goneHost: collection === 'hosts' ? id : undefined,
            write: async (writer) => {
                for (const path of family.ties)
                    await writer.post(path.list, { id: path.id, disassociate: true });
                await writer.remove(`${collection}/${id}/`);
            },
        },
    ];
}
const NOBODY = { staying: [], ties: [] };
async function familyOf({ registry }, groups, top, goes) {
    const family = { staying: [], ties: [] };
    const seen = new Set();
    const below = [top];
    for (let group = below.shift(); group !== undefined; group = below.shift()) {
        const { id: groupId } = group;
        if (groupId === undefined || seen.has(groupId))
            continue;
        seen.add(groupId);
        const isGoing = (list, id) => {
            const desired = registry.byId(list === 'hosts' ? 'hosts' : 'groups', id)?.desired;
            return desired === undefined ? goes?.(list, id) === true : desired.absent;
        };
        const keep = (list, members) => {
            const staying = members.filter(({ id }) => !isGoing(list, id));
            family.staying.push(...staying.map(({ name }) => name));
            family.ties.push(...staying.map(({ id }) => ({ list: `groups/${groupId}/${list}/`, id })));
            return members.filter((member) => !staying.includes(member));
        };
        keep('hosts', await groups.of(group, 'hosts'));
        const row = { inventory: (0,controller_fields/* number */.ai)(group.row ?? {}, 'inventory') };
        const children = keep('children', await groups.of(group, 'children'));
        below.push(...children.map(({ id, name }) => ({ collection: 'groups', name, id, row, desired: undefined })));
    }
    return family;
}
function remarksOf({ staying }) {
    return staying.length === 0 ? [] : [`taken out of it before, so that they stay: ${plan_deletion_listed(staying)}`];
}
function plan_deletion_listed(all) {
    const names = [...new Set(all)];
    const more = names.length > plan_deletion_MAX_NAMES ? `, and ${names.length - plan_deletion_MAX_NAMES} more` : '';
    return `${names.slice(0, plan_deletion_MAX_NAMES).join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/apply/node-runs.ts


const node_runs_NOTHING = { isOther: false, changes: [], body: () => ({}), after: () => Promise.resolve() };
/** Compares what a node runs. */
function compareRuns(context, { runs }, row) {
    const summary = row?.['summary_fields']?.['unified_job_template'];
    const before = row === undefined ? undefined : (summary?.['name'] ?? null);
    if ('to' in runs) {
        const known = resolve(context, runs);
        if (known === undefined || (known.id !== undefined && known.id === row?.['unified_job_template']))
            return node_runs_NOTHING;
        const changes = [{ name: 'unified_job_template', before, after: known.name, secret: false }];
        return { ...node_runs_NOTHING, isOther: true, changes, body: () => ({ unified_job_template: idOf(known) }) };
    }
    return compareApproval(runs, summary, before);
}
function compareApproval(wanted, summary, before) {
    const isApproval = summary?.['unified_job_type'] === 'workflow_approval';
    const body = { name: wanted.name, description: wanted.description, timeout: wanted.timeout };
    const current = {
        name: summary?.['name'],
        description: summary?.['description'] ?? '',
        timeout: summary?.['timeout'] ?? 0,
    };
    const differing = ['name', 'description', 'timeout'].filter((key) => !isApproval || current[key] !== body[key]);
    if (differing.length === 0)
        return node_runs_NOTHING;
    const changes = isApproval
        ? differing.map((key) => ({
            name: `approval ${key}`,
            before: current[key],
            after: body[key],
            secret: false,
        }))
        : [{ name: 'approval', before, after: wanted.name, secret: false }];
    const id = (0,controller_fields/* number */.ai)(summary ?? {}, 'id');
    const after = async (writer, path) => {
        // Made again it would be another one beside the first (controller fact 97): the one that is there is changed.
        if (isApproval && id !== undefined)
            await writer.update(`workflow_approval_templates/${id}/`, body);
        else
            await writer.post(`${path}create_approval_template/`, body);
    };
    return { ...node_runs_NOTHING, changes, after };
}

;// CONCATENATED MODULE: ./src/apply/read-messages.ts

const EVENTS = ['started', 'success', 'error', 'workflow_approval'];
const APPROVAL_EVENTS = ['running', 'approved', 'timed_out', 'denied'];
/** What the API refuses of the messages of a notification, as ends of sentences. Their templates are not read. */
function messageProblems(messages) {
    return Object.entries(messages).flatMap(([event, value]) => {
        if (!EVENTS.includes(event))
            return [unknownEvent(event, EVENTS)];
        if (event !== 'workflow_approval' || !(0,controller_fields/* isRecord */.u4)(value))
            return partProblems(event, value);
        return Object.entries(value).flatMap(([approval, texts]) => {
            const name = `${event}.${approval}`;
            return APPROVAL_EVENTS.includes(approval) ? partProblems(name, texts) : [unknownEvent(name, APPROVAL_EVENTS)];
        });
    });
}
function unknownEvent(name, events) {
    return `has the event \`${name}\`; there are ${events.join(', ')}`;
}
function partProblems(event, texts) {
    if (texts === null)
        return [];
    if (!(0,controller_fields/* isRecord */.u4)(texts))
        return [`has \`${event}\`, which is no mapping with a \`message\` and a \`body\``];
    return Object.entries(texts).flatMap(([part, text]) => {
        if (part !== 'message' && part !== 'body')
            return [`has \`${event}.${part}\`; there are \`message\` and \`body\``];
        if (text !== null && typeof text !== 'string')
            return [`has \`${event}.${part}\`, which is no text`];
        const breaks = part === 'message' && typeof text === 'string' && text.trim().includes('\n');
        return breaks ? [`has a line break in \`${event}.message\`, and only a \`body\` can have one`] : [];
    });
}

;// CONCATENATED MODULE: ./src/apply/references.ts



/** The parts of natural keys that are objects themselves, and where they lead. */
const PARTS = {
    organization: ['organizations'],
    inventory: ['inventories'],
    credential_type: ['credential_types'],
    project: ['projects'],
    unified_job_template: ['job_templates', 'workflow_job_templates', 'projects', 'inventory_sources'],
    workflow_job_template: ['workflow_job_templates'],
};
/** Keys of an export's natural keys that say nothing that is not said otherwise. */
const SAID_OTHERWISE = new Set(['type', 'kind', 'name', 'username']);
/** The collection of an export's `type`. */
const TARGETS = new Map([
    ...[...KINDS.values()].map(({ type, collection }) => [type, collection]),
    ['credential_type', 'credential_types'],
    ['execution_environment', 'execution_environments'],
    ['instance_group', 'instance_groups'],
    ['user', 'users'],
]);
/** Where a part of a natural key leads, or undefined for what is no such part. */
function targetsOfPart(part) {
    return PARTS[part];
}
/**
 * A reference as a file has it: a name, or a mapping with the name and what tells namesakes apart, which an export
 * gives in full.
 * @returns undefined after noting the problem
 */
function readReference(reading, value, path, to) {
    const place = placeOf(reading.document, path);
    if (typeof value === 'string' && value.trim() !== '')
        return { to, name: value.trim(), within: {}, place };
    // An export writes whole objects into some lists, with the key that is meant beside their fields.
    if ((0,controller_fields/* isRecord */.u4)(value) && (0,controller_fields/* isRecord */.u4)(value['natural_key']))
        return readReference(reading, value['natural_key'], [...path, 'natural_key'], to);
    const name = (0,controller_fields/* isRecord */.u4)(value) ? (value['name'] ?? value['username']) : undefined;
    if (!(0,controller_fields/* isRecord */.u4)(value) || typeof name !== 'string' || name.trim() === '') {
        reading.problems.add(place, `is ${shapeOf(value)}; a name is accepted, or a mapping such as \`{name: …, organization: …}\``);
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
    problems.add(placeOf(document, [...path, 'type']), `does not fit here; ${to.join(' or ')} are accepted`);
    return to;
}
function readParts(reading, value, path) {
    const within = {};
    for (const [part, given] of Object.entries(value)) {
        const targets = PARTS[part];
        if (targets === undefined) {
            if (!SAID_OTHERWISE.has(part))
                reading.problems.add(placeOf(reading.document, [...path, part]), `tells no namesakes apart; ${Object.keys(PARTS).join(', ')} do`);
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
/** A list of references. @returns undefined after noting the problem */
function readReferences(reading, value, path, to) {
    if (!Array.isArray(value)) {
        reading.problems.add(placeOf(reading.document, path), `is ${shapeOf(value)}; a list of names is accepted`);
        return undefined;
    }
    return value.flatMap((item, index) => readReference(reading, item, [...path, index], to) ?? []);
}

;// CONCATENATED MODULE: ./src/apply/read-fields.ts






/** A field's value as the file has it. @returns undefined after noting the problem */
function readField(reading, field, value, path) {
    if (field.type === 'reference') {
        if (value === null)
            return { kind: 'reference', value: null };
        const found = readReference(reading, value, path, field.to ?? []);
        return found && { kind: 'reference', value: found };
    }
    // What is not set is what the API has for it.
    if (value === null)
        return { kind: 'json', value: field.empty };
    // Written by hand, or by a variable that is unset, an empty answer is none: it would override the template's own.
    if (field.type === 'answer' && value === '' && !reading.exported)
        return { kind: 'json', value: null };
    for (const unfit of contentProblems(field.type, value))
        reading.problems.add(placeOf(reading.document, path), unfit);
    const wrong = problemOf(field, field.type, value);
    if (wrong === undefined)
        return { kind: 'json', value: value };
    reading.problems.add(placeOf(reading.document, path), `is ${shapeOf(value)}${wrong}`);
    return undefined;
}
/** What the API refuses of what it reads itself. */
function contentProblems(type, value) {
    if (type === 'messages')
        return (0,controller_fields/* isRecord */.u4)(value) ? messageProblems(value) : [];
    if (typeof value !== 'string')
        return [];
    if (type === 'rule')
        return ruleProblems(value);
    const unfit = type === 'variables' ? variablesProblem(value) : undefined;
    return unfit === undefined ? [] : [unfit];
}
/** What of a text of variables the API refuses, read as it does it: lists, plain words, dates, `!vault` (controller fact 75). */
function variablesProblem(text) {
    let read;
    try {
        read = (0,dist/* parse */.qg)(text, { version: '1.1', uniqueKeys: false, logLevel: 'error' });
    }
    catch {
        return 'is no YAML or JSON that the controller could read';
    }
    if (/(^|[\s:[{,-])!(vault|unsafe)\b/m.test(text))
        return 'holds `!vault` or `!unsafe`, which the controller takes in files only';
    if (read !== null && read !== undefined && !(0,controller_fields/* isRecord */.u4)(read))
        return 'is no mapping, and the controller takes no other';
    return holdsDate(read) ? 'holds a date, which the controller refuses: put it in quotes' : undefined;
}
function holdsDate(value) {
    if (value instanceof Date)
        return true;
    return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate);
}
/** What is wrong, or undefined. */
function problemOf({ choices }, type, value) {
    const accepted = ACCEPTED[type];
    if (!accepted.fits(value))
        return `; ${accepted.words} is accepted`;
    if (choices === undefined || choices.some((choice) => choice === value))
        return undefined;
    return ` that is none of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`;
}
const isMapping = (value) => (0,controller_fields/* isRecord */.u4)(value);
const ACCEPTED = {
    text: { fits: (value) => typeof value === 'string', words: 'a text (put a number in quotes)' },
    answer: { fits: (value) => typeof value === 'string', words: 'a text (put a number in quotes)' },
    number: { fits: (value) => Number.isSafeInteger(value), words: 'a whole number' },
    boolean: { fits: (value) => typeof value === 'boolean', words: '`true` or `false`' },
    variables: {
        fits: (value) => typeof value === 'string' || isMapping(value),
        words: 'a mapping, or YAML or JSON text of one,',
    },
    object: { fits: isMapping, words: 'a mapping' },
    rule: { fits: (value) => typeof value === 'string', words: 'a text such as `DTSTART:… RRULE:…`' },
    messages: { fits: isMapping, words: 'a mapping' },
    secrets: { fits: isMapping, words: 'a mapping' },
};

;// CONCATENATED MODULE: ./src/apply/read-nodes.ts





/** What a node can run. */
const RUNNABLE = ['job_templates', 'workflow_job_templates', 'projects', 'inventory_sources'];
/** Fields of a node beside what it runs and where it leads. */
const NODE_FIELDS = {
    ...PROMPTS,
    all_parents_must_converge: fields_boolean(),
};
const LINKS = ['success_nodes', 'failure_nodes', 'always_nodes'];
const KNOWN = new Set([
    'identifier',
    'unified_job_template',
    'approval',
    'related',
    'natural_key',
    'workflow_job_template',
]);
/** The nodes of a workflow. @returns undefined after noting that it is no list */
function readDesiredNodes(reading, value, path) {
    if (!Array.isArray(value)) {
        reading.problems.add(placeOf(reading.document, path), `is ${shapeOf(value)}; a list of nodes is accepted`);
        return undefined;
    }
    const nodes = value.flatMap((node, index) => readNode(reading, node, [...path, index]) ?? []);
    // What could not be read has been told of, and there is no need to tell of the links to it.
    checkLinks(reading, nodes, new Set(value.map(identifierOf)));
    return nodes;
}
function identifierOf(value) {
    const identifier = (0,controller_fields/* isRecord */.u4)(value) ? value['identifier'] : undefined;
    return typeof identifier === 'string' ? identifier.trim() : undefined;
}
function readNode(around, value, path) {
    const { document, problems } = around;
    const place = placeOf(document, path);
    if (!(0,controller_fields/* isRecord */.u4)(value) || typeof value['identifier'] !== 'string' || value['identifier'].trim() === '') {
        problems.add(place, `is ${shapeOf(value)}; a mapping with an \`identifier\` is accepted`);
        return undefined;
    }
    const reading = { ...around, exported: (0,controller_fields/* isRecord */.u4)(value['natural_key']) };
    // An export has lists and links below `related`.
    const related = (0,controller_fields/* isRecord */.u4)(value['related']) ? value['related'] : {};
    const given = { ...related, ...value };
    const at = (key) => (Object.hasOwn(value, key) ? [...path, key] : [...path, 'related', key]);
    const fields = new Map();
    const lists = new Map();
    const links = { success_nodes: [], failure_nodes: [], always_nodes: [] };
    for (const [key, item] of Object.entries(given)) {
        const field = NODE_FIELDS[key];
        const list = PROMPT_LISTS[key];
        const link = LINKS.find((one) => one === key);
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
            problems.add(placeOf(document, at(key)), `is no field of a node; there are ${[...KNOWN, ...Object.keys(NODE_FIELDS), ...Object.keys(PROMPT_LISTS), ...LINKS].sort().join(', ')}`);
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
/** An approval prompts for nothing, and the API drops answers to it in silence; an export has them all, without a value. */
function refuseAnswers({ document, problems, exported }, fields, lists, path) {
    for (const name of [...fields.keys(), ...lists.keys()].filter((one) => one !== 'all_parents_must_converge')) {
        if (!exported)
            problems.add(placeOf(document, [...path, name]), 'cannot be given to an approval, which runs nothing');
        fields.delete(name);
        lists.delete(name);
    }
}
/** What a node runs, or the approval that it waits for. */
function readRuns(reading, given, at, path) {
    const approval = given['approval'] ?? given['create_approval_template'];
    const template = given['unified_job_template'];
    if ((0,controller_fields/* isRecord */.u4)(approval))
        return readApproval(reading, approval, at(given['approval'] ? 'approval' : 'create_approval_template'));
    if ((0,controller_fields/* isRecord */.u4)(template) && template['type'] === 'system_job_template') {
        const sentence = 'is a management job of the controller, and `apply` cannot give one to a node; leave out the workflow';
        reading.problems.add(placeOf(reading.document, at('unified_job_template')), sentence);
        return undefined;
    }
    if (template !== undefined && template !== null) {
        return readReference(reading, template, at('unified_job_template'), RUNNABLE);
    }
    reading.problems.add(placeOf(reading.document, path), nothingToRun(reading, given));
    return undefined;
}
/** An export has null for a template that is gone, and no key for one that whoever exported may not read. */
function nothingToRun({ exported }, given) {
    if (!exported)
        return 'runs nothing; give a `unified_job_template`, or an `approval` with a name';
    return given['unified_job_template'] === null
        ? 'runs nothing: its template was deleted before the export; give it another `unified_job_template`, or remove the node and the links to it'
        : 'runs nothing: the user of the export could not read its template; export again as a user with the Read role on it';
}
function readApproval({ document, problems }, approval, path) {
    const { name, description, timeout } = approval;
    if (typeof name !== 'string' || name === '') {
        problems.add(placeOf(document, path), 'has no name, and people are asked by it');
        return undefined;
    }
    // The controller takes a negative one (controller fact 97).
    if (timeout !== undefined && timeout !== null && (!Number.isSafeInteger(timeout) || Number(timeout) < 0)) {
        problems.add(placeOf(document, [...path, 'timeout']), 'is no time-out in whole seconds, 0 for none');
        return undefined;
    }
    return { name, description: typeof description === 'string' ? description : '', timeout: Number(timeout ?? 0) };
}
/** Links by identifier; an export writes whole natural keys. */
function readLinks({ document, problems }, value, path) {
    if (!Array.isArray(value)) {
        problems.add(placeOf(document, path), `is ${shapeOf(value)}; a list of identifiers is accepted`);
        return [];
    }
    return value.flatMap((item, index) => {
        const identifier = (0,controller_fields/* isRecord */.u4)(item) ? item['identifier'] : item;
        if (typeof identifier === 'string' && identifier.trim() !== '')
            return identifier.trim();
        problems.add(placeOf(document, [...path, index]), `is ${shapeOf(item)}; a node's identifier is accepted`);
        return [];
    });
}
/**
 * Identifiers are unique, links lead to nodes of the same workflow, and never round in a circle: the controller accepts
 * some cycles, and then every workflow on it stops (controller fact 96).
 */
function checkLinks({ problems }, nodes, named) {
    const byIdentifier = new Map(nodes.map((node) => [node.identifier, node]));
    for (const [index, node] of nodes.entries()) {
        if (nodes.findIndex(({ identifier }) => identifier === node.identifier) !== index)
            problems.add(node.place, `has the identifier "${node.identifier}" of another node`);
        const all = followers(node);
        for (const [at, next] of all.entries()) {
            if (all.indexOf(next) !== at)
                problems.add(node.place, `leads to "${next}" twice: two nodes have one link at most, and \`always_nodes\` is for both ends`);
            if (!named.has(next))
                problems.add(node.place, `leads to "${next}", which is no node of this workflow`);
        }
    }
    const circle = findCircle(nodes, byIdentifier);
    if (circle !== undefined)
        problems.add(circle.place, `is on a circle: ${circle.way.join(' → ')}. The controller would take it, and then every workflow on it stops`);
}
function followers({ success, failure, always }) {
    return [...success, ...failure, ...always];
}
function findCircle(nodes, byIdentifier) {
    const done = new Set();
    const visit = (node, way) => {
        const seenAt = way.indexOf(node.identifier);
        if (seenAt >= 0)
            return { place: node.place, way: [...way.slice(seenAt), node.identifier] };
        if (done.has(node.identifier))
            return undefined;
        for (const next of followers(node)) {
            const follower = byIdentifier.get(next);
            const circle = follower && visit(follower, [...way, node.identifier]);
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

;// CONCATENATED MODULE: ./src/apply/plan-nodes.ts









const plan_nodes_LINKS = [
    ['success_nodes', 'success'],
    ['failure_nodes', 'failure'],
    ['always_nodes', 'always'],
];
const plan_nodes_NODES = 'workflow_job_template_nodes';
/**
 * Brings the nodes of a workflow to what the files say: nodes that are not in the files go, new ones come, links follow
 * when all nodes exist.
 * @param rows the nodes as the controller has them
 */
async function planNodes(context, around, workflow, wanted, rows) {
    const nodes = new Map(rows.map((row) => [
        String(row['identifier']),
        { identifier: String(row['identifier']), id: (0,controller_fields/* number */.ai)(row, 'id'), row },
    ]));
    const works = [];
    const links = [];
    for (const [identifier, { row, id }] of nodes) {
        if (wanted.some((node) => node.identifier === identifier))
            continue;
        const change = nodeChange('delete', workflow, identifier, [], []);
        works.push({ changes: [change], write: (writer) => writer.remove(`${plan_nodes_NODES}/${id}/`) });
        nodes.delete(identifier);
        forgetLinks(rows, (0,controller_fields/* number */.ai)(row ?? {}, 'id'));
    }
    for (const node of wanted) {
        if (!nodes.has(node.identifier))
            nodes.set(node.identifier, { identifier: node.identifier, id: undefined, row: undefined });
    }
    for (const node of wanted) {
        const known = nodes.get(node.identifier);
        if (known === undefined)
            continue;
        const own = await planNode(context, around, workflow, node, known);
        if (own !== undefined)
            works.push(own);
        links.push(planLinks(workflow, node, known, nodes));
    }
    // All that goes before all that comes: two nodes have one link at most, and a link turned round would be a circle.
    return [...works, ...links.flatMap(({ remove }) => remove), ...links.flatMap(({ add }) => add)];
}
/** Links to a node that goes, go with it. */
function forgetLinks(rows, gone) {
    for (const row of rows) {
        for (const [name] of plan_nodes_LINKS) {
            const ids = row[name];
            if (Array.isArray(ids))
                row[name] = ids.filter((id) => id !== gone);
        }
    }
}
async function planNode(context, { hidden, surveys }, workflow, node, known) {
    const runs = compareRuns(context, node, known.row);
    const { row } = known;
    // Answers for what it ran before are refused with what it runs now: those that the file does not give go.
    const isOther = row !== undefined && runs.isOther;
    const old = isOther ? oldVariables(context, node, row) : { body: {}, remarks: [] };
    const fields = compareFields(context, {
        declared: NODE_FIELDS,
        wanted: isOther ? new Map([...emptyAnswers(row), ...node.fields]) : node.fields,
        row: isOther ? { ...row, extra_data: {} } : row,
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
        await checkAnswers(context, surveys, template, { ...node, isWhole: false });
    const action = known.row === undefined ? 'create' : 'update';
    const own = nodeChange(action, workflow, node.identifier, changes, lists.map((list) => list.change), node);
    const change = { ...own, remarks: [...fields.remarks, ...old.remarks] };
    const write = async (writer) => {
        const body = { ...old.body, ...fields.body(), ...runs.body() };
        if (known.row === undefined) {
            const identity = { identifier: node.identifier, workflow_job_template: idOf(workflow) };
            const filters = Object.entries(identity).map(([key, value]) => [key, String(value)]);
            const lookup = { filters, others: new Set() };
            known.id = (0,controller_fields/* number */.ai)(await writer.create(`${plan_nodes_NODES}/`, { ...body, ...identity }, lookup), 'id');
        }
        const path = `${plan_nodes_NODES}/${known.id}/`;
        for (const list of lists)
            await list.remove(writer, path);
        if (known.row !== undefined && Object.keys(body).length > 0)
            await writer.update(path, body);
        await runs.after(writer, path);
        for (const list of lists)
            await list.add(writer, path);
    };
    return { changes: [change], write };
}
/**
 * Variables that answered what a node ran before. They go; but where what it runs now prompts for nothing, the API takes
 * no variables at all, and none away where passwords were among them: it ignores them then.
 */
function oldVariables(context, { runs }, row) {
    const { extra_data: data } = row;
    if (!(0,controller_fields/* isRecord */.u4)(data) || Object.keys(data).length === 0)
        return { body: {}, remarks: [] };
    const target = 'to' in runs ? resolve(context, runs)?.collection : undefined;
    const prompts = target === 'job_templates' || target === 'workflow_job_templates';
    if (!prompts && Object.values(data).includes(ENCRYPTED))
        return { body: {}, remarks: ['its variables stay with it, and mean nothing to what it runs now'] };
    return { body: { extra_data: {} }, remarks: ['its variables of before go'] };
}
/** Answers that a node gives, but variables, as they would be without any. */
function emptyAnswers(row) {
    return Object.entries(PROMPTS).flatMap(([name, { type, empty }]) => {
        if (name === 'extra_data' || meansTheSame('object', row[name], empty))
            return [];
        return [[name, type === 'reference' ? { kind: 'reference', value: null } : { kind: 'json', value: empty }]];
    });
}
async function currentList({ get }, { id }, name) {
    return id === undefined ? [] : await readMembers(get, `${plan_nodes_NODES}/${id}/${name}`, 'name');
}
function planLinks(workflow, node, known, nodes) {
    const lists = [];
    const removals = [];
    const additions = [];
    for (const [name, outcome] of plan_nodes_LINKS) {
        const ids = known.row?.[name];
        const current = Array.isArray(ids) ? ids : [];
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
    const path = (name) => `${plan_nodes_NODES}/${known.id}/${name}/`;
    const remove = async (writer) => {
        for (const [name, id] of removals)
            await writer.post(path(name), { id, disassociate: true });
    };
    const add = async (writer) => {
        for (const [name, { id }] of additions)
            await writer.post(path(name), { id: id ?? 0 });
    };
    return { remove: removals.length === 0 ? [] : [{ changes: [], write: remove }], add: [{ changes, write: add }] };
}
function nodeChange(action, workflow, identifier, fields, lists, node) {
    const title = `node "${identifier}" of workflow job template "${workflow.name}"`;
    return { action, collection: plan_nodes_NODES, title, fields, lists, remarks: [], place: node?.place };
}

;// CONCATENATED MODULE: ./src/apply/playbooks.ts






/**
 * The playbooks of projects, as their last update found them: the API takes a template with no other, unless the project
 * lets templates choose a branch.
 */
class Playbooks {
    #context;
    #read = new Map();
    constructor(context) {
        this.#context = context;
    }
    /**
     * Notes it when a template that is made or changed names a playbook that its project does not have. What a project
     * will have that is made, changed or updated now, nobody knows before.
     * @throws what reading throws
     */
    async check(template, { collection, place }) {
        if (collection !== 'job_templates')
            return;
        const project = finalReference(this.#context, template, 'project');
        const playbook = finalValue(template, 'playbook');
        if (!project || typeof playbook !== 'string' || playbook === '' || !isSettled(project))
            return;
        const playbooks = await this.#of(project);
        if (playbooks === undefined || playbooks.includes(playbook))
            return;
        const near = playbooks.find((one) => (0,mod/* distance */.Io)(one, playbook) <= Math.max(2, Math.floor(playbook.length / 3)));
        const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
        this.#context.problems.add(place, `has the playbook \`${playbook}\`, which the ${titleOf(project)} does not have since its last update${hint}`);
    }
    async #of({ id }) {
        if (id === undefined)
            return undefined;
        const reading = this.#read.get(id) ?? this.#context.get(`projects/${id}/playbooks/`).catch(unseen);
        this.#read.set(id, reading);
        const reply = await reading;
        return Array.isArray(reply) ? reply.filter((one) => typeof one === 'string') : undefined;
    }
}
/** Who may not look into a project may still have a template on it. */
function unseen(error) {
    const isRefused = error instanceof errors/* ResponseError */.o3 && error.fromApi && [403, 404].includes(error.status);
    if (!isRefused)
        throw error;
}
/** Whether what a project has now is what it has when the template is written, and no other branch is allowed. */
function isSettled(project) {
    const { row, desired } = project;
    if (row === undefined || desired?.sync || desired?.sound === false)
        return false;
    // Of a manual one nobody can choose a branch.
    if (finalValue(project, 'allow_override') === true && finalValue(project, 'scm_type') !== '')
        return false;
    // Manual ones, which have no updates, are `ok`.
    if (row['status'] !== 'successful' && row['status'] !== 'ok')
        return false;
    const { fields } = kindOf('projects');
    return ['scm_type', 'scm_url', 'scm_branch', 'scm_refspec', 'local_path'].every((name) => {
        const wanted = desired?.fields.get(name);
        if (wanted?.kind !== 'json')
            return wanted === undefined;
        return meansTheSame(fields[name]?.type ?? 'text', wanted.value, row[name]);
    });
}

;// CONCATENATED MODULE: ./src/apply/project-folders.ts

/**
 * A manual project wants a folder on the controller that no other project has (controller fact 85). The controller tells which
 * are free to those who administrate something; to others it does not, and then its POST will.
 */
class ProjectFolders {
    #context;
    #taken = new Map();
    #free;
    constructor(context) {
        this.#context = context;
    }
    /** Notes it when a new manual project cannot have its folder. @throws what reading throws */
    async check({ collection, name, fields, place }) {
        const [type, folder] = [fields.get('scm_type'), fields.get('local_path')];
        const isManual = type?.kind !== 'json' || type.value === '';
        if (collection !== 'projects' || !isManual || folder?.kind !== 'json' || typeof folder.value !== 'string')
            return;
        const { problems } = this.#context;
        const wanted = folder.value;
        const other = this.#taken.get(wanted);
        this.#taken.set(wanted, name);
        this.#free ??= this.#read();
        const free = await this.#free;
        if (other !== undefined)
            problems.add(place, `has the folder \`${wanted}\` of the project "${other}"`);
        else if (free !== undefined && !free.includes(wanted)) {
            const list = free.length === 0 ? 'none is free' : `free are ${free.join(', ')}`;
            problems.add(place, `cannot have the folder \`${wanted}\`: it is not there, or another project has it (${list}). Folders are made on the controller's own machine`);
        }
    }
    async #read() {
        const config = await this.#context.get('config/');
        const paths = (0,controller_fields/* isRecord */.u4)(config) ? config['project_local_paths'] : undefined;
        return Array.isArray(paths) ? paths.filter((one) => typeof one === 'string') : undefined;
    }
}

;// CONCATENATED MODULE: ./src/apply/prune.ts




/** The part of the key that says how far the files reach. */
function reachOf(collection) {
    if (collection === 'schedules')
        return 'unified_job_template';
    return ['hosts', 'groups', 'inventory_sources'].includes(collection) ? 'inventory' : 'organization';
}
/** What is deleted first, because others of the list need it, or would take it along. */
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
 * Deletions of what is on the controller and not in the files: only in the listed collections, and only where the files
 * have objects of the same collection in the same organization, inventory or template. Elsewhere nobody asked, and an
 * object that the files want absent asks for no more than that.
 * @throws what reading throws
 */
async function planPruning(context, groups, collections) {
    const works = [];
    const gone = new Set();
    // Groups below a group are pruned as it is; a host goes by itself, before, or stays.
    const goes = (list, id) => list === 'children' || gone.has(id);
    for (const collection of PRUNING_ORDER.filter((one) => collections.includes(one))) {
        const part = reachOf(collection);
        for (const owner of prune_ownersOf(context.registry, collection, part)) {
            const filters = [[part, String(owner)]];
            const { rows } = await (0,controller_collection/* readCollection */.H)(context.get, {
                resource: collection,
                filters,
                orderBy: [],
                limit: undefined,
            });
            for (const row of rows) {
                const some = await prune_deletion(context, groups, collection, row, goes);
                works.push(...some);
                for (const { goneHost } of some)
                    if (goneHost !== undefined)
                        gone.add(goneHost);
            }
        }
    }
    return works;
}
/** Ids of the organizations, inventories or templates that the files' objects are in; new ones have nothing to prune. */
function prune_ownersOf(registry, collection, part) {
    const ids = new Set();
    for (const known of registry.all(collection)) {
        if (known.desired === undefined || known.desired.absent)
            continue;
        const id = known.row === undefined ? ownerOfNew(registry, known, part) : (0,controller_fields/* number */.ai)(known.row, part);
        if (id !== undefined)
            ids.add(id);
    }
    return ids;
}
function ownerOfNew(registry, { collection, desired }, part) {
    const idOf = (reference) => {
        const found = reference === undefined || reference === null ? undefined : registry.find(reference);
        return found?.kind === 'one' ? found.known : undefined;
    };
    const within = idOf(desired?.within[part])?.id;
    if (within !== undefined || collection !== 'job_templates')
        return within;
    // A job template is of its project's organization (controller fact 76).
    const project = desired?.fields.get('project');
    const row = project?.kind === 'reference' ? idOf(project.value)?.row : undefined;
    return row === undefined ? undefined : (0,controller_fields/* number */.ai)(row, part);
}
async function prune_deletion(context, groups, collection, row, goes) {
    const { registry } = context;
    const id = (0,controller_fields/* number */.ai)(row, 'id');
    if (id === undefined || row['pending_deletion'] === true || row['managed'] === true)
        return [];
    if (registry.byId(collection, id)?.desired !== undefined)
        return [];
    // What an inventory source brought is that one's: no file ever had it, and the next update would bring it back.
    if (collection === 'hosts' && row['has_inventory_sources'] === true)
        return [];
    const known = { collection, name: (0,controller_fields/* text */.Qq)(row, kindOf(collection).key[0]), id, row, desired: undefined };
    const reason = { remarks: ['is not in the files (`prune`)'], place: undefined, ...(goes && { goes }) };
    return await planDeletion(context, groups, known, reason);
}

;// CONCATENATED MODULE: ./src/apply/surveys.ts


/** The surveys of templates, each read once. */
class Surveys {
    #get;
    #read = new Map();
    constructor(get) {
        this.#get = get;
    }
    /** The survey that the controller has; `{}` for none. @throws what reading throws */
    async there(template) {
        const { collection, id, row } = template;
        if (id === undefined || !(row?.['survey_enabled'] === true || isAsked(template)))
            return {};
        const reading = this.#read.get(template) ?? this.#get(`${collection}/${id}/survey_spec/`);
        this.#read.set(template, reading);
        return await reading;
    }
    /** The questions that will be asked when a plan is carried out. @throws what reading throws */
    async questionsOf(template) {
        if (!isAsked(template))
            return [];
        const survey = template.desired?.survey === undefined ? await this.there(template) : template.desired.survey;
        const spec = (0,controller_fields/* isRecord */.u4)(survey) ? survey['spec'] : undefined;
        return Array.isArray(spec) ? spec.filter(controller_fields/* isRecord */.u4) : [];
    }
}
function isAsked(template) {
    return finalValue(template, 'survey_enabled') === true;
}

;// CONCATENATED MODULE: ./src/apply/planner.ts




















/**
 * Works out what brings the controller to what the files say: objects in the order of what they need, then their lists
 * and surveys, then nodes, then schedules, since those two answer prompts and surveys; deletions last. Sends GETs only;
 * what is wrong is noted as problems.
 * @throws what reading throws
 */
async function makePlan(context, objects, prune) {
    const known = matchAll(context, objects);
    const ordered = inOrder(objects, context.registry, context.problems);
    const groups = new GroupMembers(context.get, context.registry);
    const surveys = new Surveys(context.get);
    const hidden = new HiddenValues(context, surveys);
    await checkWorkflowCircles(context, known.values());
    await checkGroupCircles(context, groups, known.values());
    const around = { hidden, folders: new ProjectFolders(context), playbooks: new Playbooks(context) };
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
        const own = await planObject(context, around, one, object);
        const beside = await planBeside(context, groups, one, object);
        if (object.collection === 'schedules') {
            const works = [...own.now, ...beside.now];
            if (works.length > 0)
                await checkSchedule(context, surveys, object);
            parts.schedules.push(...works);
        }
        else {
            parts.objects.push(...own.now);
            parts.lists.push(...beside.now);
        }
        parts.removals.push(...beside.first);
        parts.nodes.push(...(await nodesOf(context, { hidden, surveys }, one, object)));
        parts.endings.push(...beside.later);
        parts.last.push(...own.later);
    }
    const pruned = await planPruning(context, groups, prune);
    const works = [
        ...batchHosts(parts.objects),
        ...parts.removals,
        ...parts.lists,
        ...parts.nodes,
        ...parts.schedules,
        ...parts.endings,
        ...batchDeletions([...parts.deletions, ...pruned]),
        ...parts.last,
    ];
    return [...works, ...keepLabels(context.registry, works)];
}
/** The answers of a schedule, which is all that the jobs it launches get. */
async function checkSchedule(context, surveys, object) {
    const { lists, place } = object;
    const reference = object.fields.get('unified_job_template');
    const target = reference?.kind === 'reference' && reference.value !== null ? reference.value : undefined;
    const template = target && resolve(context, target);
    const fields = ownAnswers(context, object);
    if (template !== undefined)
        await checkAnswers(context, surveys, template, { fields, lists, place, isWhole: true });
}
/** The nodes of a workflow. */
async function nodesOf(context, around, known, object) {
    if (object.nodes === undefined)
        return [];
    const works = await planNodes(context, around, known, object.nodes, await nodeRows(context, known));
    if (works.length > 0)
        checkRight(context, known, 'edit', object.place);
    return works;
}
async function nodeRows({ get }, { id }) {
    if (id === undefined)
        return [];
    const filters = [['workflow_job_template', String(id)]];
    const resource = 'workflow_job_template_nodes';
    return (await (0,controller_collection/* readCollection */.H)(get, { resource, filters, orderBy: [], limit: undefined })).rows;
}

;// CONCATENATED MODULE: ./src/apply/read-key.ts


/** The parts of the natural key beside the name: from the fields, from an export's own key, from the object around it. */
function readWithin(reading, value, path, kind, fields, owner) {
    const within = {};
    const exported = (0,controller_fields/* isRecord */.u4)(value['natural_key']) ? value['natural_key'] : {};
    for (const part of kind.key.slice(1)) {
        const field = fields.get(part);
        // What was given as a field and could not be read has been told.
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
/** One part of the natural key that is no field, or that only an export's own key or the object around it tells. */
function partOf(reading, value, exported, path, owner) {
    const part = String(path.at(-1));
    const given = value[part] ?? exported[part];
    if (given !== undefined && given !== null) {
        const at = Object.hasOwn(value, part) ? path : [...path.slice(0, -1), 'natural_key', part];
        return readReference(reading, given, at, targetsOfPart(part) ?? []);
    }
    return owner?.part === part ? owner.reference : given;
}
/** Members that share a part of the key with their owner are looked for there alone. */
function withShared(kind, lists, within) {
    return new Map([...lists].map(([key, references]) => {
        const part = kind.associations[key]?.shares;
        const owner = part === undefined ? undefined : within[part];
        if (part === undefined || owner === undefined)
            return [key, references];
        return [key, references.map((one) => ({ ...one, within: { [part]: owner, ...one.within } }))];
    }));
}

;// CONCATENATED MODULE: ./src/apply/read-members.ts




/** Keys that are no fields of the resource. */
const ABOUT = new Set(['state', 'sync', 'survey_spec', 'nodes', 'related', 'natural_key']);
/** Keys of an export's `related` that are of no interest: what belongs to others, or only shows. */
const SHOWN_ONLY = new Set(['groups', 'execution_environments', 'notification_templates', 'create_approval_template']);
/**
 * Fields and lists of an object, an export's `related` among them; what is neither is noted with what was meant.
 */
function read_members_readMembers(reading, value, related, path, kind) {
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
        if (kind.associations[key] !== undefined && !SHOWN_ONLY.has(key))
            readOneList(reading, lists, kind, key, item, [...path, 'related', key]);
    }
    return { fields, lists };
}
function isKnown(kind, key) {
    if (key === 'survey_spec')
        return kind.survey === true;
    if (key === 'nodes')
        return kind.nodes === true;
    return ABOUT.has(key) || kind.key.includes(key);
}
function readOneList(reading, lists, kind, key, item, path) {
    const read = readReferences(reading, item, path, kind.associations[key]?.to ?? []);
    if (read !== undefined)
        lists.set(key, read);
}
/** The API takes unknown fields in silence, and then they are not there (controller fact 76). */
function refuseField({ document, problems }, kind, key, path) {
    const place = placeOf(document, path);
    const instead = kind.ignored[key];
    if (instead !== undefined) {
        problems.add(place, `cannot be given: ${instead}`);
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
    const near = names.find((name) => (0,mod/* distance */.Io)(name, key) <= 2);
    const hint = near === undefined ? `there are ${names.sort().join(', ')}` : `did you mean \`${near}\`?`;
    problems.add(place, `is no field of a ${kind.noun}; ${hint}`);
}

;// CONCATENATED MODULE: ./src/apply/read-name.ts


/** Characters of a name, as OPTIONS tells of every collection. */
const LONGEST = 512;
/** Groups that Ansible has by itself; the API refuses them. */
const OWN_GROUPS = new Set(['all', '_meta']);
/**
 * The name of an object, without the white space around it, which the API takes away: with it the object would be made
 * and never found again.
 * @returns undefined after noting that there is none; names that the controller would make another of are noted, too
 */
function readName(reading, value, path, kind) {
    const { document, problems } = reading;
    const given = (0,controller_fields/* isRecord */.u4)(value) ? value['name'] : undefined;
    const name = typeof given === 'string' ? given.trim() : '';
    if (name === '') {
        problems.add(placeOf(document, path), `is ${shapeOf(value)} without a name; a mapping with a \`name\` is accepted${typeof given === 'number' ? ' (put a number in quotes)' : ''}`);
        return undefined;
    }
    const place = placeOf(document, [...path, 'name']);
    if ([...name].length > LONGEST)
        problems.add(place, `is longer than the ${LONGEST} characters that the controller takes`);
    const [, host, port] = (kind.collection === 'hosts' && /^([^:]+):(\d+)$/.exec(name)) || [];
    // controller fact 88.
    if (host !== undefined)
        problems.add(place, `has a port, of which the controller makes a host "${host}": name it so, with \`ansible_port: ${port}\` among its \`variables\``);
    if (kind.collection === 'groups' && OWN_GROUPS.has(name))
        problems.add(place, 'is a group that Ansible has by itself, and the controller makes none of that name');
    return name;
}

;// CONCATENATED MODULE: ./src/apply/read-survey.ts



/** The types of questions that the API knows. */
const TYPES = ['text', 'textarea', 'password', 'integer', 'float', 'multiplechoice', 'multiselect'];
/** What the API fills in for a question that leaves it out, so that both sides of a comparison have it. */
const QUESTION_DEFAULTS = { question_description: '', required: false, default: '' };
/**
 * A survey as the API takes it, the defaults filled in. The API takes a minimum above the maximum (controller fact 95), and
 * then nobody can answer: refused here.
 * @returns null for no survey (an export writes `{}`), undefined after noting a problem
 */
function readSurveySpec(reading, value, path) {
    if (value === null || ((0,controller_fields/* isRecord */.u4)(value) && Object.keys(value).length === 0))
        return null;
    const { document, problems } = reading;
    const questions = (0,controller_fields/* isRecord */.u4)(value) ? value['spec'] : undefined;
    // The API refuses a survey without questions.
    if (Array.isArray(questions) && questions.length === 0)
        return null;
    if (!(0,controller_fields/* isRecord */.u4)(value) || !Array.isArray(questions)) {
        problems.add(placeOf(document, path), `is ${shapeOf(value)}; a mapping with a list \`spec\` of questions is accepted`);
        return undefined;
    }
    const spec = questions
        .map((question, index) => readQuestion(reading, question, [...path, 'spec', index]))
        .filter((question) => question !== undefined);
    const names = spec.map((question) => question['variable']);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        problems.add(placeOf(document, path), `asks for the variable "${String(twice)}" twice`);
    if (spec.length < questions.length)
        return undefined;
    const text = (field) => (typeof value[field] === 'string' ? { [field]: value[field] } : {});
    return { ...text('name'), ...text('description'), spec };
}
function readQuestion({ document, problems }, question, path) {
    if (!(0,controller_fields/* isRecord */.u4)(question)) {
        problems.add(placeOf(document, path), `is ${shapeOf(question)}; a mapping with \`variable\` and \`type\` is accepted`);
        return undefined;
    }
    const before = problems.list.length;
    const { variable, type, min, max, choices } = question;
    if (typeof variable !== 'string' || !/^[A-Za-z_]\w*$/.test(variable))
        problems.add(placeOf(document, [...path, 'variable']), 'is no name that Ansible takes for a variable');
    if (typeof type !== 'string' || !TYPES.includes(type))
        problems.add(placeOf(document, [...path, 'type']), `is none of ${TYPES.join(', ')}`);
    if (typeof min === 'number' && typeof max === 'number' && min > max)
        problems.add(placeOf(document, [...path, 'min']), `is above \`max\` (${min} > ${max}): nobody could answer`);
    const chooses = type === 'multiplechoice' || type === 'multiselect';
    if (chooses && (choices === undefined || choices === '' || (Array.isArray(choices) && choices.length === 0)))
        problems.add(placeOf(document, [...path, 'choices']), `are missing, and a question of type ${String(type)} needs them`);
    if (!['boolean', 'undefined'].includes(typeof (question['required'] ?? undefined)))
        problems.add(placeOf(document, [...path, 'required']), 'is neither `true` nor `false`');
    const unfit = unfitDefault(question);
    if (unfit !== undefined)
        problems.add(placeOf(document, [...path, 'default']), unfit);
    if (problems.list.length > before)
        return undefined;
    const given = Object.entries(question).filter(([, item]) => item !== null);
    const whole = { ...QUESTION_DEFAULTS, question_name: String(variable), ...Object.fromEntries(given) };
    const { default: value = '' } = whole;
    return { ...whole, default: Array.isArray(value) ? value.join('\n') : value };
}
/** What of a default the API refuses: a value of another type, or none of the choices. */
function unfitDefault({ type, default: value, choices }) {
    if (value === undefined || value === null || value === '')
        return undefined;
    if (value === ENCRYPTED)
        return type === 'password' ? undefined : `is \`${ENCRYPTED}\`, which keeps passwords and nothing else`;
    if (type === 'integer')
        return Number.isSafeInteger(value) ? undefined : 'is no whole number';
    if (type === 'float')
        return typeof value === 'number' ? undefined : 'is no number';
    const values = linesOf(value);
    if (values === undefined)
        return 'is no text (put a number in quotes)';
    if (type !== 'multiplechoice' && type !== 'multiselect')
        return undefined;
    const all = linesOf(choices) ?? [];
    if (type === 'multiplechoice' && values.length > 1)
        return 'is more than one, and one can be chosen';
    const other = values.find((one) => !all.includes(one));
    return other === undefined ? undefined : `is none of the choices: ${all.join(', ')}`;
}
/** A list as the API takes it: as such, or as a text with a line each. */
function linesOf(value) {
    if (Array.isArray(value))
        return value.map(String);
    return typeof value === 'string' ? value.split('\n') : undefined;
}

;// CONCATENATED MODULE: ./src/apply/read-objects.ts










/** What an export calls otherwise. */
const EXPORT_NAMES = { inventory: 'inventories' };
/** What an export has besides, and files only refer to. */
const LEFT_OUT = new Set(['users', 'credential_types', 'execution_environments']);
/** Objects that an export has inside of others: they are lists of their own here. */
const INSIDE = {
    labels: 'labels',
    schedules: 'schedules',
    hosts: 'hosts',
    groups: 'groups',
    inventory_sources: 'inventory_sources',
};
/**
 * Every resource of a document.
 * @param problems gets what is wrong, all of it
 */
function readObjects(document, problems) {
    const reading = { document, problems };
    const { content } = document;
    if (!(0,controller_fields/* isRecord */.u4)(content)) {
        problems.add(placeOf(document, []), `is ${shapeOf(content)}; a mapping of collections to lists is accepted`);
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
            const near = COLLECTIONS.find((known) => (0,mod/* distance */.Io)(known, key) <= 3);
            const hint = near === undefined ? `there are ${COLLECTIONS.join(', ')}` : `did you mean \`${near}\`?`;
            problems.add(placeOf(document, [key]), `is no collection; ${hint}`);
            if (near !== undefined)
                problems.lost.add(near);
            return [];
        }
        return readList(reading, items, [key], kindOf(collection));
    });
}
/** Whether the awx CLI wrote a list; it writes empty ones and nulls, too. */
function isExported(items) {
    return (items === null || (Array.isArray(items) && items.every((item) => (0,controller_fields/* isRecord */.u4)(item) && (0,controller_fields/* isRecord */.u4)(item['natural_key']))));
}
function readList(reading, items, path, kind, owner) {
    if (items === null)
        return [];
    if (!Array.isArray(items)) {
        reading.problems.add(placeOf(reading.document, path), `is ${shapeOf(items)}; a list of ${kind.noun}s is accepted`);
        reading.problems.lost.add(kind.collection);
        return [];
    }
    return items.flatMap((item, index) => readObject(reading, item, [...path, index], kind, owner));
}
/**
 * The name of what the controller launches by itself to keep itself tidy, where an exported schedule launches that: every
 * controller comes with four such schedules, and there is nothing to apply.
 */
function managementJob(value) {
    const key = (0,controller_fields/* isRecord */.u4)(value) ? value['natural_key'] : undefined;
    const launched = (0,controller_fields/* isRecord */.u4)(key) ? key['unified_job_template'] : undefined;
    if (!(0,controller_fields/* isRecord */.u4)(launched) || launched['type'] !== 'system_job_template')
        return undefined;
    return (0,controller_fields/* line */.n8)(launched, 'name');
}
/** One object, and those inside of it. */
function readObject(around, value, path, kind, owner) {
    const { problems } = around;
    const management = kind.collection === 'schedules' ? managementJob(value) : undefined;
    if (management !== undefined && (0,controller_fields/* isRecord */.u4)(value)) {
        problems.leftOut.push(`schedule "${(0,controller_fields/* line */.n8)(value, 'name')}" of the management job "${management}"`);
        return [];
    }
    const { length: before } = problems.list;
    const name = readName(around, value, path, kind);
    if (!(0,controller_fields/* isRecord */.u4)(value) || name === undefined) {
        problems.lost.add(kind.collection);
        return [];
    }
    const exported = (0,controller_fields/* isRecord */.u4)(value['natural_key']);
    const reading = { ...around, exported };
    const place = placeOf(reading.document, path);
    const related = (0,controller_fields/* isRecord */.u4)(value['related']) ? value['related'] : {};
    const { fields, lists } = read_members_readMembers(reading, value, related, path, kind);
    if (kind.collection === 'projects' && value['scm_type'])
        dropFolder(reading, fields, path);
    const within = readWithin(reading, value, path, kind, fields, owner);
    const object = {
        collection: kind.collection,
        name,
        within,
        fields,
        lists: withShared(kind, lists, within),
        survey: readBeside(value, related, path, 'survey_spec', (item, at) => readSurveySpec(reading, item, at)),
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
        // The hosts of a group are named there, and described with the inventory.
        const describes = Array.isArray(items) && items.some((item) => (0,controller_fields/* isRecord */.u4)(item) && 'natural_key' in item);
        if (!describes || kind.collection === 'groups')
            return [];
        return readList(reading, items, [...path, 'related', key], kindOf(collection), ownership(collection, self));
    });
    return [object, ...inside];
}
/** A project with a source has a folder that the controller chose by itself and lets nobody choose; an export has it. */
function dropFolder({ document, problems, exported }, fields, path) {
    if (fields.delete('local_path') && !exported)
        problems.add(placeOf(document, [...path, 'local_path']), 'is for manual projects: the controller chooses the folder of one with a `scm_type` by itself');
}
/** What objects inside of another have of it as a part of their natural key; a label only hangs there. */
function ownership(collection, reference) {
    if (collection === 'labels')
        return undefined;
    return { part: collection === 'schedules' ? 'unified_job_template' : 'inventory', reference };
}
function readBeside(value, related, path, key, read) {
    if (Object.hasOwn(value, key))
        return read(value[key], [...path, key]);
    return Object.hasOwn(related, key) ? read(related[key], [...path, 'related', key]) : undefined;
}
/** `nodes` in our files; an export calls them `workflow_nodes`. */
function readNodes(reading, value, related, path) {
    if (Object.hasOwn(value, 'nodes'))
        return readDesiredNodes(reading, value['nodes'], [...path, 'nodes']);
    if (!Object.hasOwn(related, 'workflow_nodes'))
        return undefined;
    return readDesiredNodes(reading, related['workflow_nodes'], [...path, 'related', 'workflow_nodes']);
}
function readState({ document, problems }, value, path, kind) {
    const { state } = value;
    if (state === undefined || state === 'present')
        return false;
    const place = placeOf(document, [...path, 'state']);
    if (state !== 'absent')
        problems.add(place, 'is neither `present` nor `absent`');
    else if (kind.stays !== undefined)
        problems.add(place, `cannot be \`absent\`: ${kind.stays}`);
    return true;
}
function readSync({ document, problems }, value, path, kind) {
    const { sync } = value;
    if (sync === undefined || sync === false)
        return false;
    const place = placeOf(document, [...path, 'sync']);
    if (sync !== true)
        problems.add(place, `is ${shapeOf(sync)}; \`true\` or \`false\` is accepted`);
    else if (!kind.syncs)
        problems.add(place, 'makes no sense: only projects and inventory sources are updated');
    return true;
}

;// CONCATENATED MODULE: ./src/apply/apply.ts








/**
 * Reads the files and the controller, and works out what differs. Sends GETs, and OPTIONS for what is to be made.
 * @param mask told of every secret before the plan that leaves it out is returned
 * @throws ConfigurationError that lists everything wrong with the files; what reading throws
 */
async function prepareApply({ get, ask }, { documents, prune, updateSecrets }, mask) {
    const problems = new Problems(documents.map(({ file }) => file));
    const objects = documents.flatMap((document) => readObjects(document, problems));
    const registry = new Registry();
    const context = { get, registry, problems, updateSecrets, mask };
    const works = await refusing(problems, async () => {
        await loadMentioned(get, registry, objects);
        const planned = await makePlan(context, objects, prune);
        await checkCreation(context, ask, planned);
        await suggestNames(get, registry, problems);
        return planned;
    });
    const changes = works.flatMap((work) => work.changes);
    const touched = new Set(changes.filter(({ action }) => action !== 'none').map(({ place }) => place));
    const unchanged = objects.filter((object) => !object.absent && !touched.has(object.place) && registry.isKnown(object)).length;
    return { plan: { changes, unchanged }, works, leftOut: problems.leftOut };
}
/**
 * Refuses what is wrong with the files, all at once: also what only the controller knows, so that nobody mends the one to
 * learn of the other. Where it does not answer, what is wrong without it is told all the same.
 */
async function refusing(problems, plan) {
    try {
        const planned = await plan();
        refuse(problems.lines);
        return planned;
    }
    catch (error) {
        const isAway = error instanceof errors/* ResponseError */.o3 || error instanceof errors/* ConnectionError */.Rc;
        if (isAway && problems.lines.length > 0)
            refuse(problems.lines, [`What the controller knows better could not be asked: ${(0,errors/* describeError */.Uc)(error)}`]);
        throw error;
    }
}
function refuse(lines, more = []) {
    if (lines.length === 0)
        return;
    const count = lines.length === 1 ? 'A line is' : `${lines.length} lines are`;
    throw new errors/* ConfigurationError */.j1(`${count} wrong, nothing was written:`, [...lines, ...more]);
}
/**
 * Carries a plan out, work by work. What was written before a failure stays: applying again goes on from there.
 * @param done told of each change that was carried out
 * @throws ApplyError that says how far it came; the signal's reason between two works
 */
async function carryOut({ works }, writer, sink, signal, done) {
    for (const { changes, write } of works) {
        if (write === undefined)
            continue;
        signal.throwIfAborted();
        try {
            await write(writer);
        }
        catch (error) {
            signal.throwIfAborted();
            const [first] = changes;
            const more = changes.length > 1 ? ` and ${changes.length - 1} more` : '';
            const where = first?.place === undefined ? '' : `${first.place.file}:${first.place.line}: `;
            throw new errors/* ApplyError */.d5(`${where}could not ${first?.action ?? 'change'} the ${first?.title ?? 'links of a workflow or the labels'}${more}: ${(0,errors/* describeError */.Uc)(error)} What was done before stays; when the cause is mended, applying again goes on from there.`);
        }
        for (const change of changes) {
            sink.debug(`Done: ${change.action} ${change.title}`);
            done(change);
        }
    }
}

;// CONCATENATED MODULE: ./src/apply/plan.ts
/**
 * One change for each object: an object is written in several steps, its fields first and its lists when all exist, and
 * people want to see it once.
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
/** @param changes one for each object */
function countsOf(changes) {
    const count = (action) => changes.filter((change) => change.action === action).length;
    return { created: count('create'), updated: count('update'), deleted: count('delete') };
}
/** The plan as the output `plan` has it. */
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

// EXTERNAL MODULE: ./src/controller/links.ts
var links = __webpack_require__(3153);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/follow/pace.ts
var follow_pace = __webpack_require__(7798);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
;// CONCATENATED MODULE: ./src/apply/ambiguity.ts

/**
 * A POST that must be carried out once, although its reply may get lost: before it is sent again, and when the second is
 * refused, it is looked whether the first one was carried out. The API's own uniqueness does the rest.
 */
class Ambiguity {
    #look;
    #isOpen = false;
    /** @param look finds what an earlier try did, or undefined */
    constructor(look) {
        this.#look = look;
    }
    /** One try. @throws what the POST throws */
    async once(post) {
        if (this.#isOpen) {
            const done = await this.#look();
            if (done !== undefined)
                return done;
        }
        try {
            return await post();
        }
        catch (error) {
            if (this.#isOpen && error instanceof errors/* ResponseError */.o3 && error.status === 400) {
                const done = await this.#look();
                if (done !== undefined)
                    return done;
            }
            const arrived = !(error instanceof errors/* ConnectionError */.Rc) || error.mayHaveArrived;
            this.#isOpen ||= (0,errors/* isPassing */.WG)(error) && arrived;
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./src/apply/bulk-hosts.ts




/** Makes and deletes hosts in bulk, where the controller can (controller fact 91). */
class BulkHosts {
    #context;
    #ways;
    constructor(context) {
        this.#context = context;
    }
    /** Whether it makes them. @throws what reading throws */
    async canCreate() {
        return 'host_create' in (await this.#read());
    }
    /** Whether it deletes them. @throws what reading throws */
    async canDelete() {
        return 'host_delete' in (await this.#read());
    }
    /**
     * Makes hosts of one inventory, all or none of them at a time: at most 100, or as many as the controller is set to take.
     * @returns their rows, in any order
     * @throws what the POST throws, unless the hosts are there all the same
     */
    async create(inventoryId, bodies) {
        return (await inHalves(bodies, async (some) => await this.#create(inventoryId, some))).flat();
    }
    async #create(inventoryId, bodies) {
        const { controller } = this.#context;
        let left = bodies;
        const made = [];
        await (0,persist/* persist */.Z)(this.#context, async () => {
            try {
                if (left.length === 0)
                    return;
                const reply = await controller.post('bulk/host_create/', { inventory: inventoryId, hosts: left });
                made.push(...((0,controller_fields/* isRecord */.u4)(reply) && Array.isArray(reply['hosts']) ? reply['hosts'].filter(controller_fields/* isRecord */.u4) : []));
            }
            catch (error) {
                if (!mayHaveArrived(error))
                    throw error;
                // All or none of them: but nobody said which.
                const found = await this.#find([['inventory', String(inventoryId)]]);
                const names = new Set(found.map((row) => (0,controller_fields/* text */.Qq)(row, 'name')));
                made.push(...found.filter((row) => left.some(({ name }) => name === (0,controller_fields/* text */.Qq)(row, 'name'))));
                left = left.filter(({ name }) => !names.has(String(name)));
                if (left.length > 0)
                    throw error;
            }
        });
        return made;
    }
    /**
     * Deletes hosts, all or none of them at a time: at most 250, or as many as the controller is set to take; those that are gone already are no fault, since a group takes its
     * hosts along, and a reply may have got lost.
     * @throws what the POST throws, unless the hosts are gone all the same
     */
    async delete(ids) {
        await inHalves(ids, async (some) => await this.#delete(some));
    }
    async #delete(ids) {
        const { controller } = this.#context;
        let left = ids;
        await (0,persist/* persist */.Z)(this.#context, async () => {
            while (left.length > 0) {
                try {
                    await controller.post('bulk/host_delete/', { hosts: [...left] });
                    return;
                }
                catch (error) {
                    if (!(error instanceof errors/* ResponseError */.o3 && error.status === 400))
                        throw error;
                    const rows = await this.#find([['id__in', left.join(',')]]);
                    const there = left.filter((id) => rows.some((row) => (0,controller_fields/* number */.ai)(row, 'id') === id));
                    // All are there: it was refused for another reason.
                    if (there.length === left.length)
                        throw error;
                    left = there;
                }
            }
        });
    }
    #read() {
        this.#ways ??= (0,persist/* persist */.Z)(this.#context, async () => await this.#readWays());
        return this.#ways;
    }
    async #readWays() {
        const { controller, signal } = this.#context;
        try {
            const root = await controller.get('bulk/', { signal });
            return (0,controller_fields/* isRecord */.u4)(root) ? root : {};
        }
        catch (error) {
            if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
                return {};
            throw error;
        }
    }
    async #find(filters) {
        const { controller, signal } = this.#context;
        const query = { resource: 'hosts', filters, orderBy: [], limit: undefined };
        return (await (0,controller_collection/* readCollection */.H)((path) => controller.get(path, { signal }), query)).rows;
    }
}
/** An administrator can set how many hosts are taken at a time, and nothing but the refusal tells it. */
async function inHalves(all, send) {
    try {
        return [await send(all)];
    }
    catch (error) {
        const isTooMany = error instanceof errors/* ResponseError */.o3 && error.status === 400 && /BULK_HOST_MAX_/.test(error.words);
        if (!isTooMany || all.length < 2)
            throw error;
        const middle = Math.ceil(all.length / 2);
        return [...(await inHalves(all.slice(0, middle), send)), ...(await inHalves(all.slice(middle), send))];
    }
}
function mayHaveArrived(error) {
    return (0,errors/* isPassing */.WG)(error) && (!(error instanceof errors/* ConnectionError */.Rc) || error.mayHaveArrived);
}

;// CONCATENATED MODULE: ./src/apply/taken.ts


/** Fields that never come back as they were sent. */
const SECRETS = new Set(['inputs', 'notification_configuration', 'user', 'team', 'messages', 'extra_data']);
/**
 * Reads again what was written: the API drops what it does not know or does not allow in silence (controller fact 76).
 * @throws ApplyError that names what was not taken
 */
function checkTaken(path, sent, row) {
    const lost = Object.entries(sent).filter(([name, value]) => {
        if (SECRETS.has(name))
            return false;
        return !meansTheSame(typeof value === 'string' ? 'rule' : 'object', value, row[name]);
    });
    if (lost.length === 0)
        return;
    const names = lost.map(([name]) => `\`${name}\``).join(', ');
    throw new errors/* ApplyError */.d5(`The controller took the request for ${path}, but not ${names}: it is as before, or something else. It may not know the field, or another field rules it out.`);
}

;// CONCATENATED MODULE: ./src/apply/writer.ts










/** A project's first update takes some 11 s (controller fact 84), a large one minutes. Waited for at most, in ms. */
const UPDATE_MS = 15 * 60_000;
/** An update that the controller begins by itself has begun after this long, in ms. */
const BEGINS_MS = 15_000;
/** After a job the controller refuses deletions while its events come in, for a minute at most, in ms. */
const SETTLES_MS = 60_000;
const SETTLING_PAUSE_MS = 3000;
/** A status that is not the end of an update. */
const UNDER_WAY = new Set(['new', 'pending', 'waiting', 'running']);
/** Writes to a controller. Nothing is made twice, and what the controller did not take is an error. */
class ControllerWriter {
    #context;
    #hosts;
    constructor(context) {
        this.#context = context;
        this.#hosts = new BulkHosts(context);
    }
    async create(path, body, lookup) {
        const { controller } = this.#context;
        const ambiguity = new Ambiguity(() => this.#find(path, lookup));
        const row = await (0,persist/* persist */.Z)(this.#context, () => ambiguity.once(async () => asRow(await controller.post(path, body))));
        checkTaken(path, body, row);
        return row;
    }
    async createHosts(inventoryId, bodies) {
        if (await this.#hosts.canCreate())
            return await this.#hosts.create(inventoryId, bodies);
        const rows = [];
        for (const body of bodies) {
            const filters = [['name', String(body['name'])], ['inventory', String(inventoryId)]];
            const lookup = { filters, others: new Set() };
            rows.push(await this.create('hosts/', { ...body, inventory: inventoryId }, lookup));
        }
        return rows;
    }
    async removeHosts(ids) {
        if (await this.#hosts.canDelete())
            await this.#hosts.delete(ids);
        else
            for (const id of ids)
                await this.remove(`hosts/${id}/`);
    }
    async update(path, body) {
        const { controller } = this.#context;
        const row = await (0,persist/* persist */.Z)(this.#context, async () => asRow(await controller.patch(path, body)));
        checkTaken(path, body, row);
        return row;
    }
    async remove(path) {
        const { controller, clock, signal } = this.#context;
        const until = clock.now() + SETTLES_MS;
        for (;;) {
            try {
                await (0,persist/* persist */.Z)(this.#context, () => controller.delete(path));
                return;
            }
            catch (error) {
                if (!(error instanceof errors/* ResponseError */.o3 && error.fromApi))
                    throw error;
                // Gone: by a try whose reply got lost, or with what it belonged to.
                if (error.status === 404)
                    return;
                const isSettling = error.status === 403 && error.words.includes('still processing events');
                if (!isSettling || clock.now() > until)
                    throw error;
            }
            await clock.sleep(SETTLING_PAUSE_MS, signal);
        }
    }
    async keepLabels(labels) {
        const { controller, signal } = this.#context;
        const filters = [['id__in', labels.map((row) => (0,controller_fields/* number */.ai)(row, 'id')).join(',')]];
        const query = { resource: 'labels', filters, orderBy: [], limit: undefined };
        const get = (page) => (0,persist/* persist */.Z)(this.#context, () => controller.get(page, { signal }));
        const { rows } = await (0,controller_collection/* readCollection */.H)(get, query);
        const there = new Set(rows.map((row) => (0,controller_fields/* number */.ai)(row, 'id')));
        for (const label of labels.filter((row) => !there.has((0,controller_fields/* number */.ai)(row, 'id')))) {
            const body = { name: (0,controller_fields/* text */.Qq)(label, 'name'), organization: (0,controller_fields/* number */.ai)(label, 'organization') ?? null };
            const key = Object.entries(body).map(([name, value]) => [name, String(value)]);
            const lookup = { filters: key, others: new Set() };
            // Somebody else may have been quicker.
            if ((await (0,persist/* persist */.Z)(this.#context, () => this.#find('labels/', lookup))) === undefined)
                await this.create('labels/', body, lookup);
        }
    }
    async post(path, body) {
        const { controller } = this.#context;
        const { id, disassociate } = body;
        // Associated already: some kinds refuse it a second time (controller fact 83).
        const isThere = async () => {
            if (typeof id !== 'number' || disassociate === true)
                return undefined;
            const reply = await controller.get(`${path}?id=${id}`);
            return (0,controller_fields/* isRecord */.u4)(reply) && (0,controller_fields/* number */.ai)(reply, 'count') === 1 ? {} : undefined;
        };
        const ambiguity = new Ambiguity(isThere);
        try {
            return await (0,persist/* persist */.Z)(this.#context, () => ambiguity.once(() => controller.post(path, body)));
        }
        catch (error) {
            // Whose list it is has gone itself: a child group with its parent.
            const isGone = error instanceof errors/* ResponseError */.o3 && error.fromApi && error.status === 404;
            if (disassociate === true && isGone)
                return {};
            throw error;
        }
    }
    async awaitUpdate(path, title) {
        const { controller, clock, signal, sink } = this.#context;
        const pace = new follow_pace/* Pace */.o(5000);
        const until = clock.now() + UPDATE_MS;
        for (let isFirst = true;; isFirst = false) {
            const row = await (0,persist/* persist */.Z)(this.#context, async () => asRow(await controller.get(path, { signal })));
            const status = (0,controller_fields/* text */.Qq)(row, 'status');
            // Before its first update begins, a project says so for a moment.
            const hasBegun = status !== 'never updated' || clock.now() > until - UPDATE_MS + BEGINS_MS;
            if (!UNDER_WAY.has(status) && hasBegun) {
                if (status === 'failed' || status === 'error' || status === 'canceled')
                    throw new errors/* ApplyError */.d5(this.#failed(row, title, status));
                return;
            }
            if (isFirst)
                sink.say(`Waiting for the update of the ${title}, which the controller began by itself.`);
            if (clock.now() > until)
                throw new errors/* ApplyError */.d5(`The update of the ${title} has not ended (status: ${status}). Apply again when it has.`);
            await clock.sleep(pace.next(), signal);
        }
    }
    async sync(path, title) {
        const { controller, clock, signal, sink } = this.#context;
        const reply = await (0,persist/* persist */.Z)(this.#context, () => controller.post(`${path}update/`, {}));
        const job = (0,resources/* readJob */.cd)(reply);
        const { url } = (0,links/* jobLink */.m)(controller.root, job);
        sink.say(`Updating the ${title}: ${url}`);
        const pace = new follow_pace/* Pace */.o(5000);
        const until = clock.now() + UPDATE_MS;
        for (;;) {
            const { status } = await (0,persist/* persist */.Z)(this.#context, async () => await this.#job(job));
            if (status === 'successful')
                return;
            if ((0,resources/* isFinal */.dR)(status))
                throw new errors/* ApplyError */.d5(`The update of the ${title} ended as ${status}: ${url}`);
            if (clock.now() > until)
                throw new errors/* ApplyError */.d5(`The update of the ${title} has not ended (status: ${status}): ${url}`);
            await clock.sleep(pace.next(), signal);
        }
    }
    async #job(job) {
        const { controller, signal } = this.#context;
        return (0,resources/* readJob */.cd)(await controller.get((0,resources/* jobPath */.Jf)(job), { signal }), job);
    }
    #failed(row, title, status) {
        const summary = (0,controller_fields/* isRecord */.u4)(row['summary_fields']) ? row['summary_fields'] : {};
        const last = (0,controller_fields/* isRecord */.u4)(summary['last_job']) ? summary['last_job'] : {};
        const id = (0,controller_fields/* number */.ai)(last, 'id');
        const link = id === undefined ? '' : ` ${(0,links/* jobLink */.m)(this.#context.controller.root, { type: 'project_update', id }).url}`;
        return `The update of the ${title} ended as ${status}: what comes after it needs its files.${link}`;
    }
    async #find(path, { filters, others }) {
        const { controller, signal } = this.#context;
        const query = { resource: path.replace(/\/$/, ''), filters, orderBy: [], limit: 200 };
        const { rows } = await (0,controller_collection/* readCollection */.H)((page) => controller.get(page, { signal }), query);
        // An inventory that is being deleted has its name still (controller fact 86).
        const fresh = rows.filter((row) => row['pending_deletion'] !== true && !others.has((0,controller_fields/* number */.ai)(row, 'id') ?? 0));
        return fresh.length === 1 ? fresh[0] : undefined;
    }
}
function asRow(reply) {
    return (0,controller_fields/* isRecord */.u4)(reply) ? reply : {};
}

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/inputs/connection.ts
var connection = __webpack_require__(8361);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __webpack_require__(9066);
// EXTERNAL MODULE: ./src/inputs/unknown.ts
var unknown = __webpack_require__(4883);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(8463);
;// CONCATENATED MODULE: ./src/inputs/apply.ts





/** Every input of the apply action, as in its action.yml (a test holds the two together). */
const APPLY_INPUTS = [
    ...connection/* CONNECTION_INPUTS */.vS,
    'file',
    'resources',
    'mode',
    'prune',
    'update_secrets',
    'fail_on_changes',
    'summary',
];
/**
 * All inputs of the apply action, read once, the files with them.
 * @throws ConfigurationError that lists every wrong input
 */
async function readApplyInputs(environment) {
    const reader = new inputs_reader/* InputReader */.i();
    const patterns = (await reader.parsedLater('file', values/* parseList */.E1)) ?? [];
    const inline = reader.text('resources');
    if (patterns.length === 0 && inline === undefined)
        reader.problem('file', 'is missing: give the paths of the files, such as `tower/*.yml`, or the text as `resources`');
    const { readResourceDocuments } = await __webpack_require__.e(/* import() */ 396).then(__webpack_require__.bind(__webpack_require__, 8396));
    const inputs = {
        connection: (0,connection/* readConnection */.dC)(reader),
        documents: readResourceDocuments(reader, patterns, inline),
        mode: reader.parsed('mode', (0,values/* parseWord */.kB)('plan', 'apply')) ?? 'plan',
        prune: (await reader.parsedLater('prune', parsePrune)) ?? [],
        updateSecrets: reader.parsed('update_secrets', values/* parseBoolean */.yG) ?? false,
        failOnChanges: reader.parsed('fail_on_changes', values/* parseBoolean */.yG) ?? false,
        summary: reader.parsed('summary', values/* parseBoolean */.yG) ?? true,
    };
    if (inputs.failOnChanges && inputs.mode === 'apply')
        reader.problem('fail_on_changes', 'is for `mode: plan`: an apply is there to change something');
    (0,unknown/* refuseUnknownInputs */.Q)(reader, environment, APPLY_INPUTS);
    reader.finish();
    return inputs;
}
async function parsePrune(text) {
    return (await (0,values/* parseList */.E1)(text)).map((word) => {
        const collection = PRUNABLE.find((one) => one === word);
        if (collection === undefined)
            throw new inputs_reader/* InputProblem */.S(`names ${(0,values/* shown */.SP)(word)}; ${PRUNABLE.join(', ')} are accepted`);
        return collection;
    });
}

// EXTERNAL MODULE: ./src/report/output.ts
var output = __webpack_require__(9045);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js
var core = __webpack_require__(7484);
// EXTERNAL MODULE: ./src/report/harmless.ts
var harmless = __webpack_require__(5875);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/plan-lines.ts





/**
 * Characters of a value that are shown. A longer one is told by its length: cut, two that differ would look the same, and
 * half of a secret is known to nobody who hides secrets.
 */
const MAX_VALUE = 400;
/** Names of members of a list that come or go are told up to so many. */
const plan_lines_MAX_NAMES = 50;
/** Lines of a text of several that are shown. */
const MAX_LINES = 20;
/** Fields that hold variables, as a mapping or as YAML or JSON text of one. */
const VARIABLES = new Set(['variables', 'extra_vars', 'source_vars']);
/** Fields of a new object that its title has already. */
const IN_TITLE = new Set(['name']);
/** What differs of an object, a line each; mappings key by key, texts of several lines line by line. */
function plan_lines_linesOf({ action, fields, lists, remarks }) {
    const shown = fields.filter(({ name }) => action !== 'create' || !IN_TITLE.has(name));
    return [
        ...shown.flatMap((field) => fieldLines(field, action === 'create')),
        ...lists.map(listLine),
        ...remarks.map((text) => ({ tone: ' ', text })),
    ];
}
function fieldLines(field, isNew) {
    const { name, before, after } = field;
    const [old, wanted] = [meant(name, before), meant(name, after)];
    if ((0,controller_fields/* isRecord */.u4)(old) && after === null)
        return [{ tone: '-', text: name }];
    if ((0,controller_fields/* isRecord */.u4)(old) || ((0,controller_fields/* isRecord */.u4)(wanted) && VARIABLES.has(name)))
        return keyLines(name, flat(old), flat(wanted));
    if (isText(old) && isText(wanted) && `${old}${wanted}`.trim().includes('\n'))
        return textLines(name, old, wanted);
    if (isNew || before === undefined)
        return [{ tone: '+', text: `${name}: ${plan_lines_shown(wanted)}` }];
    return [{ tone: '~', text: `${name}: ${arrow(old, wanted)}` }];
}
/** Variables by their meaning, all else as it is. */
function meant(name, value) {
    return VARIABLES.has(name) && value !== undefined ? meaning_variablesOf(value) : value;
}
const isText = (value) => typeof value === 'string';
/** `extra_vars.app.version` for what is nested; what is no mapping is a value. */
function flat(value, path = []) {
    if (!(0,controller_fields/* isRecord */.u4)(value) || (Object.keys(value).length === 0 && path.length > 0))
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
            return [{ tone: '+', text: `${at}: ${plan_lines_shown(wanted)}` }];
        if (wanted === undefined)
            return [{ tone: '-', text: `${at}: ${plan_lines_shown(old)}` }];
        return [{ tone: '~', text: `${at}: ${arrow(old, wanted)}` }];
    });
}
/** Lines that come and go, without those that are the same at both ends. */
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
    const parts = all.slice(0, plan_lines_MAX_NAMES);
    if (all.length > plan_lines_MAX_NAMES)
        parts.push(`and ${all.length - plan_lines_MAX_NAMES} more`);
    if (order !== undefined)
        parts.push(`in the order ${order.join(', ')}`);
    return { tone: '~', text: `${name}: ${parts.join(', ')}` };
}
/** Both sides; where both are told by their length, that they differ has to be said. */
function arrow(before, after) {
    const [old, wanted] = [plan_lines_shown(before), plan_lines_shown(after)];
    return `${old} → ${wanted}${old === wanted && old.startsWith('(') ? ' of another text' : ''}`;
}
function plan_lines_shown(value) {
    return whole((0,write/* verbatimText */.u)(withoutEmpty(value ?? null), written));
}
/** What is shown as it is written: a date without quotes is not a text. */
function written(value) {
    return value instanceof written_value/* WrittenValue */.J ? value.source : undefined;
}
/** A question of a survey is told by what it has. */
function withoutEmpty(value) {
    if (!(0,controller_fields/* isRecord */.u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== '' && item !== null));
}
function whole(text) {
    return text.length > MAX_VALUE ? `(${text.length} characters)` : text;
}

;// CONCATENATED MODULE: ./src/report/plan.ts






const COLOURS = { '+': '\u001b[32m', '~': '\u001b[33m', '-': '\u001b[31m', '=': '\u001b[36m', ' ': '' };
/** In the summary. What goes stands at the end of a plan, and must not be overlooked. */
const WORDS = { create: 'create', update: 'update', delete: '**delete**', none: 'sync' };
const SIGNS = { create: '+', update: '~', delete: '-', none: '=' };
/** Objects in the summary's table; the log and the output have them all. */
const MAX_ROWS = 300;
/** Bytes of that table: GitHub drops a summary of more than a megabyte as a whole. */
const MAX_SIZE = 900_000;
/** Tells a plan in the log: a line an object, and below it a line each for what differs. */
function tellPlan(console, { changes, unchanged }) {
    const objects = perObject(changes);
    for (const change of objects) {
        const place = change.place === undefined ? '' : `  (${change.place.file}:${change.place.line})`;
        const sign = SIGNS[change.action];
        console.say(`${sign} ${change.title}${place}`, COLOURS[sign]);
        for (const { tone, text } of plan_lines_linesOf(change))
            console.say(`    ${marked(tone)}${text}`, COLOURS[tone]);
    }
    console.say(planSentence(objects, unchanged));
}
/** Signs of what only comes or goes; a line with both sides has an arrow. */
function marked(tone) {
    return tone === '+' || tone === '-' ? `${tone} ` : '  ';
}
/** `Plan: 2 to create, 1 to update, 0 to delete; 12 as they should be.` */
function planSentence(objects, unchanged) {
    const { created, updated, deleted } = countsOf(objects);
    return `Plan: ${created} to create, ${updated} to update, ${deleted} to delete; ${unchanged} as they should be.`;
}
/** `5 created, 0 updated, 0 deleted; 12 as they should be.` */
function doneSentence(objects, unchanged) {
    const { created, updated, deleted } = countsOf(objects);
    return `${created} created, ${updated} updated, ${deleted} deleted; ${unchanged} as they should be.`;
}
/** Adds the plan, or what was done of it, to the page of the run. A fault here is told and changes nothing else. */
async function writePlanSummary(console, plan, headline, sentence = planSentence) {
    if (process.env['GITHUB_STEP_SUMMARY'] === undefined)
        return;
    try {
        await core.summary.addRaw(summaryOf(console, plan, headline, sentence), true).write();
    }
    catch (error) {
        console.warn(`The summary could not be written: ${(0,errors/* describeError */.Uc)(error)} The plan itself is not affected.`);
    }
}
function summaryOf({ redactor }, { changes, unchanged }, headline, sentence) {
    // As it is, so that the runner finds the secrets in it that only it knows.
    const outside = (text) => (0,markdown/* codeSpan */.SS)((0,harmless/* harmlessLine */.Kw)(redactor.redactWords(text)));
    // What stays as it is has remarks when something is done with it all the same: `sync: true`.
    const objects = perObject(changes).filter(({ action, remarks }) => action !== 'none' || remarks.length > 0);
    const rows = [];
    let size = 0;
    for (const change of objects.slice(0, MAX_ROWS)) {
        const lines = plan_lines_linesOf(change).map(({ tone, text }) => outside(`${marked(tone).trimEnd()} ${text}`.trim()));
        const next = (0,markdown/* row */.nM)([WORDS[change.action], outside(change.title), lines.join('<br>')]);
        size += Buffer.byteLength(next);
        if (size > MAX_SIZE)
            break;
        rows.push(next);
    }
    const parts = [`### ${headline}`, sentence(perObject(changes), unchanged)];
    if (rows.length > 0)
        parts.push([(0,markdown/* tableHead */.PP)(['', 'Resource', 'What changes']), ...rows].join('\n'));
    if (objects.length > rows.length)
        parts.push(`and ${objects.length - rows.length} more: the log has them all`);
    return redactor.redact(`${parts.join('\n\n')}\n`);
}

// EXTERNAL MODULE: ./src/actions/step.ts + 1 modules
var step = __webpack_require__(9179);
;// CONCATENATED MODULE: ./src/actions/apply.ts











/** `apply/`: brings the controller's resources to what files say, or shows what would change. Never throws. */
async function applyAction(console) {
    await (0,step/* takeStep */.e)(console, {
        read: () => readApplyInputs(process.env),
        retryForMs: ({ connection }) => Math.min(connection.retryForMs, persist/* MOST_BEFORE_LAUNCH_MS */.N),
        work: apply,
        cancelled: 'The workflow was cancelled. What was written before stays; applying again goes on from there.',
    });
}
async function apply(context) {
    const { console, inputs, controller, signal, waiting } = context;
    const get = (path) => (0,persist/* persist */.Z)(waiting, () => controller.get(path, { signal }));
    const ask = (path) => (0,persist/* persist */.Z)(waiting, () => controller.options(path, { signal }));
    const prepared = await prepareApply({ get, ask }, inputs, (secrets) => console.mask(secrets));
    tellPlan(console, prepared.plan);
    if (prepared.leftOut.length > 0)
        console.say(`Left out, because \`apply\` does not manage them: ${prepared.leftOut.join(', ')}.`);
    writePlan(console, prepared.plan);
    if (inputs.mode === 'plan')
        await endPlan(context, prepared.plan);
    else
        await endApply(context, prepared);
}
async function endPlan({ console, inputs }, plan) {
    writeCounts(console, perObject(plan.changes), plan.unchanged);
    if (inputs.summary)
        await writePlanSummary(console, plan, 'Plan');
    console.say('Nothing was written (`mode: plan`).');
    if (inputs.failOnChanges && hasChanges(plan))
        throw new errors/* ApplyError */.d5('The controller is not as the files say (`fail_on_changes`): the plan above has what differs. Apply the files, or change them.');
}
async function endApply({ console, inputs, controller, signal, waiting }, prepared) {
    const writer = new ControllerWriter({ ...waiting, controller, clock: clock/* systemClock */.m });
    const done = [];
    try {
        await carryOut(prepared, writer, console, signal, (change) => done.push(change));
        const { changes, unchanged } = prepared.plan;
        const applied = `Applied: ${doneSentence(perObject(changes), unchanged)}`;
        console.say(hasChanges(prepared.plan) ? applied : 'Nothing to do.');
    }
    finally {
        // What was written stays, so it is told, whatever the end.
        writeCounts(console, perObject(done), prepared.plan.unchanged);
        const isWhole = done.length === prepared.plan.changes.length;
        if (!isWhole)
            console.say(leftSentence(prepared.plan.changes, done));
        const headline = isWhole ? 'Applied' : 'Applied in part: the step failed before the end of the plan';
        const plan = { changes: done, unchanged: prepared.plan.unchanged };
        if (inputs.summary)
            await writePlanSummary(console, plan, headline, doneSentence);
    }
}
/** Names of what was not done that are told at most. */
const MAX_LEFT = 10;
/** How far an apply came that ended before its time. */
function leftSentence(changes, done) {
    const all = perObject(changes).filter(({ action }) => action !== 'none');
    const finished = new Set(done);
    const open = perObject(changes.filter((change) => !finished.has(change))).filter(({ action }) => action !== 'none');
    const names = open.slice(0, MAX_LEFT).map(({ action, title }) => `${action} ${title}`);
    const more = open.length > MAX_LEFT ? `, and ${open.length - MAX_LEFT} more` : '';
    return `${all.length - open.length} of ${all.length} resources are done; left, or done in part: ${names.join(', ')}${more}.`;
}
function hasChanges({ changes }) {
    return changes.some(({ action }) => action !== 'none');
}
function writePlan(console, plan) {
    (0,output/* writeOutput */.z)(console, 'plan', (0,write/* jsonText */.s)(planAsJson(plan)));
}
function writeCounts(console, objects, unchanged) {
    const counts = countsOf(objects);
    (0,output/* writeOutput */.z)(console, 'changed', String(counts.created + counts.updated + counts.deleted > 0));
    for (const [name, count] of Object.entries(counts))
        (0,output/* writeOutput */.z)(console, name, count);
    (0,output/* writeOutput */.z)(console, 'unchanged', unchanged);
}


/***/ }),

/***/ 9179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ takeStep)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var secrets = __webpack_require__(3332);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/actions/access.ts
var access = __webpack_require__(3333);
;// CONCATENATED MODULE: ./src/actions/interruption.ts

/** The signals with which the runner cancels a step: SIGINT, 7.5 s later SIGTERM (runner fact 2). */
const SIGNALS = ['SIGINT', 'SIGTERM'];
/** The cancellation of the workflow as an AbortSignal. A second signal changes nothing: the cancel is under way. */
function listenForCancel() {
    const controller = new AbortController();
    const interrupt = (signal) => controller.abort(new errors/* InterruptedError */.p4(signal));
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

// EXTERNAL MODULE: ./src/actions/sign-out.ts
var sign_out = __webpack_require__(819);
;// CONCATENATED MODULE: ./src/actions/step.ts







/**
 * The frame of every main step: masks the secrets, reads the inputs, connects, signs in, works, and signs out whatever
 * the end. Never throws: what goes wrong fails the step.
 */
async function takeStep(console, { read, retryForMs, work, cancelled, failed = errors/* describeError */.Uc }) {
    const { signal, stop } = listenForCancel();
    let connection;
    const endings = [];
    try {
        console.mask((0,secrets/* readSecrets */.q)());
        const inputs = await read();
        connection = (0,access/* connect */.Ng)(console, inputs.connection);
        const way = connection;
        endings.push((hurried) => (0,sign_out/* signOut */.CI)(console, way, inputs.connection, hurried));
        const waiting = { sink: console, clock: clock/* systemClock */.m, signal, retryForMs: retryForMs(inputs) };
        const controller = await (0,persist/* persist */.Z)(waiting, () => way.discover(inputs.connection.url, { signal }));
        await (0,access/* signIn */.Jv)(console, connection, controller.root, inputs.connection.credentials, waiting);
        await work({ console, inputs, controller, signal, waiting, atEnd: (ending) => endings.push(ending) });
    }
    catch (error) {
        console.fail(error instanceof errors/* InterruptedError */.p4 ? cancelled : failed(error));
    }
    finally {
        const hurried = signal.aborted;
        await Promise.all(endings.map((end) => end(hurried)));
        connection?.close();
        stop();
    }
}


/***/ }),

/***/ 4374:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readCollection),
/* harmony export */   Z: () => (/* binding */ collectionNames)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/** The API gives at most 200 a page, whatever is asked for (controller fact 53). */
const PAGE_SIZE = 200;
/**
 * All rows of a collection that match, each once. In the order of ids each page begins behind the last id, so that
 * rows which come or go meanwhile shift nothing; in another order pages are counted, with the id to settle ties.
 * Links of replies are not followed: behind a gateway they may lead elsewhere (controller fact 57).
 * @throws ConfigurationError when it is no collection; what `get` throws
 */
async function readCollection(get, query) {
    const seen = new Map();
    const most = query.limit ?? Number.POSITIVE_INFINITY;
    let count = 0;
    for (let page = 1;; page += 1) {
        const lastId = [...seen.values()].at(-1)?.['id'];
        const reply = await get(pagePath(query, page, lastId)).catch((error) => {
            // Rows went meanwhile, and with them the last page.
            if (page > 1 && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 404 && error.fromApi)
                return undefined;
            throw error;
        });
        if (reply === undefined)
            break;
        const rows = rowsOf(reply, query.resource);
        if (page === 1)
            count = ((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(reply, 'count') : undefined) ?? rows.length;
        const before = seen.size;
        for (const row of rows)
            seen.set(row['id'] ?? seen.size, row);
        const isLast = !(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) || typeof reply['next'] !== 'string';
        if (isLast || rows.length === 0 || seen.size === before || seen.size >= most)
            break;
    }
    return { rows: [...seen.values()].slice(0, query.limit), count: Math.max(count, Math.min(seen.size, most)) };
}
function pagePath({ resource, filters, orderBy, limit }, page, lastId) {
    const query = new URLSearchParams(filters.map(([name, value]) => [name, value]));
    query.set('page_size', String(Math.min(PAGE_SIZE, limit ?? PAGE_SIZE)));
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
    if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) && Array.isArray(reply['results']))
        return reply['results'].filter(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('The controller was asked for something that is no collection:', [
        `\`resource\` is ${JSON.stringify(resource)}, and the reply holds no list of results; give a collection such as \`job_templates\` or \`inventories/5/hosts\``,
    ]);
}
/**
 * The collections that the API names at its root, or below an object, by the words of their addresses; empty where it
 * names none.
 * @param object path of the object below the API root, such as `inventories/5`; `''` for the root
 * @throws ResponseError (404 where there is no such object), ConnectionError, the signal's reason
 */
async function collectionNames(controller, object, options) {
    const reply = await controller.get(object === '' ? '' : `${object}/`, options);
    const named = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) && object !== '' ? reply['related'] : reply;
    return Object.values((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(named) ? named : {}).flatMap((address) => {
        const name = typeof address === 'string' ? /\/([a-z_]+)\/$/.exec(address)?.[1] : undefined;
        return name === undefined ? [] : [name];
    });
}


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's address that names the kind of job (controller fact 59); an approval has its page elsewhere. */
const PAGES = {
    job: 'playbook',
    workflow_job: 'workflow',
    project_update: 'project',
    inventory_update: 'inventory',
    ad_hoc_command: 'command',
    system_job: 'management',
};
/** Tower and AWX have their pages behind `/#/jobs/`, AAP 2.5 and later at `/execution/jobs/`. */
function jobLink(root, job) {
    const page = job.type === 'workflow_approval' ? approvalPage(root, job) : `jobs/${PAGES[job.type]}/${job.id}/output`;
    const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
    return { url, path: url.slice(root.site.origin.length) };
}
function approvalPage({ gateway }, { id }) {
    return `${gateway ? 'administration/workflow-approvals' : 'workflow_approvals'}/${id}/details`;
}


/***/ }),

/***/ 7798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Pace)
/* harmony export */ });
/** The first pause, in ms. */
const FIRST_MS = 1000;
/** How much longer each pause is than the one before. */
const GROWTH = 2.5;
/** Short pauses vary by up to this share: they cost little, and those who began together drift apart at once. */
const SHORT_JITTER = 0.4;
/** The first of the longest pauses varies by more: from then on nobody is in step with others that began together. */
const PHASE = 0.9;
/** The longest pauses vary by up to this share: enough to keep them out of step, and each is a request more or less. */
const JITTER = 0.06;
/** Pauses between two requests: short at first, longer after, never above the given longest one. */
class Pace {
    #random;
    #firstMs;
    #longestMs;
    #nextMs;
    #settled = false;
    /**
     * @param longestMs the cap, in ms
     * @param random 0 to 1, for tests
     * @param firstMs the first pause, in ms; infinite for pauses that are long from the beginning
     */
    constructor(longestMs, random = Math.random, firstMs = FIRST_MS) {
        this.#longestMs = longestMs;
        this.#random = random;
        this.#firstMs = firstMs;
        this.#nextMs = firstMs;
    }
    /**
     * The next pause in ms; jitter only shortens it, so that the cap holds.
     * @param longestMs another cap from now on
     */
    next(longestMs = this.#longestMs) {
        this.#longestMs = longestMs;
        const pause = Math.min(this.#nextMs, longestMs) * (1 - this.#jitter(this.#nextMs >= longestMs) * this.#random());
        this.#nextMs = Math.min(this.#nextMs * GROWTH, longestMs);
        return pause;
    }
    /**
     * The next pause in ms, for once no longer than this; what the pauses have grown to stays.
     * @param atMostMs in ms
     */
    within(atMostMs) {
        const pause = this.next();
        return pause <= atMostMs ? pause : atMostMs * (1 - JITTER * this.#random());
    }
    #jitter(isLongest) {
        if (!isLongest)
            return SHORT_JITTER;
        const isFirst = !this.#settled;
        this.#settled = true;
        return isFirst ? PHASE : JITTER;
    }
    /** Whether the pauses have not grown to the longest one yet. */
    get isShort() {
        return this.#nextMs < this.#longestMs;
    }
    /** Starts again with short pauses: something changed, and more may follow soon. */
    restart() {
        this.#nextMs = this.#firstMs;
        this.#settled = false;
    }
}


/***/ }),

/***/ 4883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseUnknownInputs)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** Names that people bring from the API's guides and other actions, and what they are called here. */
const OTHER_NAMES = {
    tags: 'job_tags',
    job_tag: 'job_tags',
    hosts: 'limit',
    variables: 'extra_vars',
    vars: 'extra_vars',
    extra_variables: 'extra_vars',
    job_template: 'template_id',
    job_template_id: 'template_id',
    tower_url: 'url',
    host: 'url',
};
/**
 * Notes inputs that the action does not have: any but `inputs`. The runner only warns of them, and a `tags: deploy` or `limt: web1`
 * that is dropped in silence deploys everything everywhere.
 */
function refuseUnknownInputs(reader, environment, inputs) {
    for (const [variable, value] of Object.entries(environment)) {
        if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '')
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (inputs.includes(name))
            continue;
        const other = OTHER_NAMES[name];
        const meant = (other !== undefined && inputs.includes(other) ? other : undefined) ??
            inputs.find((known) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name, known) <= 2);
        const hint = meant === undefined ? `the inputs are ${inputs.join(', ')}` : `did you mean \`${meant}\`?`;
        reader.problem(name, `is not an input of this action, and leaving it out could do more than you want; ${hint}`);
    }
}


/***/ }),

/***/ 1726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sameValue)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9567);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8217);



/**
 * Whether two values of JSON or YAML mean the same to Ansible. The order of keys does not count, the order of items does.
 * Integers are compared by all their digits. Other numbers are compared as Python reads them, so 1.10 is 1.1; 1.0 is not 1,
 * because Ansible prints them differently.
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
    const isInteger = isWhole(one);
    if (isInteger !== isWhole(other))
        return false;
    if (isInteger)
        return BigInt(String(one)) === BigInt(String(other));
    return Number(one) === Number(other) || (Number.isNaN(Number(one)) && Number.isNaN(Number(other)));
}
/** Whether Python reads an integer: by the notation, so `1.0` is none. */
function isWhole(value) {
    return typeof value === 'number' ? Number.isSafeInteger(value) : /^-?\d+$/.test(value.source);
}
/** An object whose content is its keys; a Map or a Date is compared as it is. */
function isPlain(value) {
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) && Object.prototype.toString.call(value) === '[object Object]';
}


/***/ }),

/***/ 4285:
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
 * Markdown as GitHub reads it. Text from outside goes in by `escapeMarkdown`, `codeSpan` or `fence` only, and is shown
 * as the text that it is.
 *
 * Where it may hold a secret that only the runner knows, it goes in by `codeSpan` or `fence`: the runner hides secrets
 * in the summary by their letters, and would not find one whose letters were escaped.
 */
/** Where GitHub makes links, mentions, issues and emoji out of plain text, after Markdown and its escapes. */
const REFERENCE = /(?<=[@#:])(?=\S)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)/i;
/** Parts two characters so that they are no reference together, and leaves no trace in what a reader copies. */
const PART = '<span></span>';
/** Markup and HTML anywhere, and what begins a list or underlines a heading where it comes first. */
const MARKUP = /[&<>"\\`*_[\]{}()|~!#]|^[-+=]|(?<=^\d{1,9})[.)]/g;
/** Right-to-left letters turn the order of what stands around them, unless they are kept apart. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Text for a heading, a paragraph, a table cell or a link. */
function escapeMarkdown(text) {
    const escaped = oneLine(text)
        .split(REFERENCE)
        .map((part) => part.replace(MARKUP, entity))
        .join(PART)
        // GitHub reads formulas between dollar signs; this is the way out that it documents.
        .replaceAll('$', '<span>$</span>');
    return isolated(text, escaped);
}
/** Text in type of fixed width: nothing in it is escaped, so that the runner finds secrets in it. */
function codeSpan(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    // How a backslash before a bar is read in a table depends on the reader.
    if (line.includes('\\|'))
        return `<code>${escapeMarkdown(line)}</code>`;
    const ticks = '`'.repeat(longestRun(line) + 1);
    const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return isolated(line, `${ticks}${space}${line}${space}${ticks}`);
}
/**
 * Lines in type of fixed width, as they are.
 * @param language for colours, such as `diff`
 */
function fence(text, language) {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${text}\n${ticks}`;
}
/** @param words Markdown already */
function link(words, url) {
    return url === ''
        ? words
        : `[${words}](${url.replace(/[()<>|\\\s]/g, (found) => encodeURIComponent(found).replace('(', '%28').replace(')', '%29'))})`;
}
/** The head of a table: its rows are `row`s in the lines after it. @param numbers how many last columns hold numbers */
function tableHead(names, numbers = 0) {
    const rules = names.map((_, index) => (index >= names.length - numbers ? '--:' : '---'));
    return `${row(names)}\n${row(rules)}`;
}
/** @param cells Markdown already, on one line each */
function row(cells) {
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
/** What is inside of it is folded; it has to be followed by `DETAILS_END`. */
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

/***/ 9045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ writeFileOutput),
/* harmony export */   z: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7484);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(_actions_core__WEBPACK_IMPORTED_MODULE_4__);





/** All outputs of a job together may hold 1 MB, and a character counts two bytes (GitHub's documentation). */
const MAX_CHARACTERS = (1024 * 1024) / 2;
/** Left free for short outputs, and for those of other steps. */
const RESERVE = 64 * 1024;
/** An output up to this length is always written as it is: numbers, words, addresses. */
const SHORT = 4 * 1024;
/** What a step has written so far: each output's length, and the file of one that was too large. */
const written = new WeakMap();
/**
 * Writes one output of the step; a value that was written before is replaced. A fault warns and changes nothing else.
 * A value that is too large beside the others goes to a file, and the output is its path.
 * @param kept path of a file that holds the value already
 */
function writeOutput(console, name, value, kept) {
    const text = String(value);
    console.record('outputs', () => {
        const outputs = written.get(console) ?? new Map();
        written.set(console, outputs);
        const before = outputs.get(name);
        const others = [...outputs].filter(([other]) => other !== name).reduce((sum, [, { length }]) => sum + length, 0);
        let file;
        if (text.length > SHORT && others + text.length > MAX_CHARACTERS - RESERVE) {
            file = kept ?? before?.file ?? temporaryFile(name);
            if (file !== kept)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
            if (before?.file === undefined) {
                console.say(`The outputs of a job may hold 1 MB together: \`${name}\` would be too much, and holds the path of a file with the value.`);
            }
        }
        _actions_core__WEBPACK_IMPORTED_MODULE_4__.setOutput(name, file ?? text);
        outputs.set(name, { length: (file ?? text).length, file: file ?? before?.file });
    });
}
/**
 * Writes a value of any size to a file of its own, and its path as an output: a script is given no more than 128 KiB by a
 * variable of its environment. A fault warns and changes nothing else.
 * @param name of the output
 * @returns the path; undefined when it could not be written
 */
function writeFileOutput(console, name, value) {
    let file;
    console.record('outputs', () => {
        const place = temporaryFile(name.replace(/_file$/, ''));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(place, value);
        _actions_core__WEBPACK_IMPORTED_MODULE_4__.setOutput(name, place);
        file = place;
    });
    return file;
}
/** The runner empties that folder when the job ends. */
function temporaryFile(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `tower-deploy-${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
}


/***/ })

};

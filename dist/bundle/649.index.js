export const id = 649;
export const ids = [649];
export const modules = {

/***/ 5117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportAction: () => (/* binding */ exportAction)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/resource-document.ts
var resource_document = __webpack_require__(1189);
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
;// CONCATENATED MODULE: ./src/inputs/export-inputs.ts







/** The names of all inputs of `export/`, as in its action.yml (a test compares the two). */
const EXPORT_INPUTS = [
    ...connection_inputs/* CONNECTION_INPUTS */.vS,
    'path',
    'collections',
    'organization',
    'names',
    'summary',
];
/**
 * Reads the inputs of `export/`.
 * @throws ConfigurationError that lists every wrong input
 */
async function readExportInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    const hasPath = reader.required('path', (0,message/* message */.iU)('export-path-required')) !== '';
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        path: (hasPath ? reader.parsed('path', output_path/* parseExportPath */.v5) : undefined) ?? '',
        collections: await reader.parsedLater('collections', parseCollections),
        organization: reader.text('organization'),
        names: await reader.parsedLater('names', parse_values/* parseList */.E1),
        summary: reader.parsed('summary', parse_values/* parseBoolean */.yG) ?? true,
    };
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, EXPORT_INPUTS);
    reader.finish();
    return inputs;
}
async function parseCollections(text) {
    const given = await (0,parse_values/* parseList */.E1)(text);
    const unknown = given.find((word) => !resource_document/* COLLECTIONS */.I.some((one) => one === word));
    if (unknown !== undefined)
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('export-not-collection', { given: (0,parse_values/* shown */.SP)(unknown), collections: resource_document/* COLLECTIONS */.I.join(', ') }));
    return resource_document/* COLLECTIONS */.I.filter((one) => given.includes(one));
}

// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/apply/kinds/kinds.ts + 5 modules
var kinds = __webpack_require__(6858);
// EXTERNAL MODULE: ./src/apply/read/registry.ts
var registry = __webpack_require__(3066);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
;// CONCATENATED MODULE: ./src/export/controller-rows.ts

/** Reads each collection of the controller once, when it is needed first. */
class ControllerRows {
    #resources;
    #call;
    #read = new Map();
    #byId = new Map();
    unreadable = [];
    constructor(resources, call) {
        this.#resources = resources;
        this.#call = call;
    }
    /**
     * Returns all objects of a collection; none, after noting it, when the controller refuses to list it.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    all(collection) {
        const known = this.#read.get(collection) ?? this.list(collection, []);
        this.#read.set(collection, known);
        return known;
    }
    /** Returns the objects of a collection that match; otherwise as `all`. */
    async list(collection, filters) {
        try {
            const rows = await this.#resources.collections.list({ resource: collection, filters }, this.#call);
            return rows.filter((row) => !row.isPendingDeletion);
        }
        catch (error) {
            if (!(error instanceof errors/* ResponseError */.o3 && error.fromApi && [403, 404].includes(error.status)))
                throw error;
            this.unreadable.push({ collection, error });
            return [];
        }
    }
    /** Returns an object; undefined when this user cannot see it. */
    async byId(collection, id) {
        const known = this.#byId.get(collection) ??
            this.all(collection).then((rows) => new Map(rows.map((row) => [row.id, row])));
        this.#byId.set(collection, known);
        return (await known).get(id);
    }
}

;// CONCATENATED MODULE: ./src/export/left-out.ts
/** What an export does not contain, for people. */
class LeftOut {
    #counts = new Map();
    #missing = [];
    /** Parts of exported objects that a file cannot contain. */
    parts = [];
    /** Notes an object that `apply` does not manage. @param what in the plural: `hosts of inventory sources` */
    object(what) {
        this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
    }
    /** Notes a part of an object. @param why the end of a sentence about the part */
    part(title, part, why) {
        this.parts.push(`\`${part}\` of ${title} ${why}`);
    }
    /** Notes a collection that this controller does not have. */
    collection(name) {
        this.#missing.push(name);
    }
    /** Returns what was left out, with the number of objects, such as `hosts of inventory sources (12)`. */
    get objects() {
        return [
            ...[...this.#counts].map(([what, count]) => `${what} (${count})`),
            ...this.#missing.map((name) => `${name} (this controller has no such collection)`),
        ];
    }
}
/** Thrown for a value that a file cannot contain; the message is the end of a sentence about it. */
class NotWritable extends Error {
}

;// CONCATENATED MODULE: ./src/export/member-lists.ts

/** The lists of the objects of one collection, read with as few requests as possible. */
class MemberLists {
    #resources;
    #call;
    #rows;
    #references;
    #holders = new Map();
    constructor(resources, call, rows, references) {
        this.#resources = resources;
        this.#call = call;
        this.#rows = rows;
        this.#references = references;
    }
    /**
     * Returns the members of a list as a file has them; empty lists are left out.
     * @param collection of the owner, as the API names it
     * @param associations all lists of the owner's kind
     * @throws NotWritable when no file can name a member; ResponseError, ConnectionError, the signal's reason
     */
    async of(collection, row, name, associations) {
        const association = associations[name];
        if (association === undefined)
            return undefined;
        const isShown = association.summary !== undefined;
        const shown = isShown ? row.members(association.summary ?? '') : undefined;
        const path = pathOf(name, association);
        const members = shown ?? (await this.#members(collection, row, path, associations, isShown));
        const found = [];
        for (const { id } of members)
            found.push(await this.#name(association.to, id));
        if (found.length === 0)
            return undefined;
        return association.ordered ? found : found.toSorted((one, other) => compare(sortText(one), sortText(other)));
    }
    async #name(to, id) {
        const [collection] = to;
        return collection === undefined ? id : await this.#references.to(to, collection, id);
    }
    async #members(collection, row, path, associations, isShown) {
        const read = () => this.#resources.associations.members({ collection, id: row.id }, path, this.#call);
        // A row shows this list, but not the whole of it.
        if (isShown)
            return await read();
        const paths = await this.#possible(associations);
        if (!paths.includes(path))
            return [];
        // Most objects have no members in any list: one request for all lists, before one for each list.
        const any = await this.#holding(collection, paths);
        if (any !== undefined && !any.has(row.id))
            return [];
        const holders = paths.length === 1 ? any : await this.#holding(collection, [path]);
        if (holders !== undefined && !holders.has(row.id))
            return [];
        return await read();
    }
    /** Returns the paths of the lists that can have members and that rows do not show. */
    async #possible(associations) {
        const paths = [];
        for (const [name, association] of Object.entries(associations)) {
            const [target] = association.to;
            if (association.summary !== undefined || association.shares !== undefined || target === undefined)
                continue;
            if ((await this.#rows.all(target)).length > 0)
                paths.push(pathOf(name, association));
        }
        return paths;
    }
    /** Returns which objects have members in one of some lists. @returns undefined when the API has no such filter */
    #holding(collection, paths) {
        const key = `${collection} ${paths.join(' ')}`;
        const known = this.#holders.get(key) ?? this.#readHolders(collection, paths);
        this.#holders.set(key, known);
        return known;
    }
    async #readHolders(resource, paths) {
        try {
            const filters = paths.map((path) => [`or__${path}__isnull`, 'False']);
            const rows = await this.#resources.collections.list({ resource, filters }, this.#call);
            return new Set(rows.map(({ id }) => id));
        }
        catch (error) {
            if (error instanceof errors/* ResponseError */.o3 && error.fromApi && [400, 403].includes(error.status))
                return undefined;
            throw error;
        }
    }
}
function pathOf(name, { path = name }) {
    return path;
}
/** Compares texts by their characters' codes: the same on every machine. */
function compare(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
function sortText(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}

// EXTERNAL MODULE: ./src/apply/plan/secrets.ts
var secrets = __webpack_require__(9103);
// EXTERNAL MODULE: ./src/apply/kinds/field-types.ts
var field_types = __webpack_require__(4716);
// EXTERNAL MODULE: ./src/apply/read/read-nodes.ts
var read_nodes = __webpack_require__(8805);
// EXTERNAL MODULE: ./src/apply/read/compare-values.ts + 1 modules
var compare_values = __webpack_require__(6372);
// EXTERNAL MODULE: ./src/controller/resources/rows.ts
var rows = __webpack_require__(5113);
// EXTERNAL MODULE: ./src/http/json/json.ts
var json = __webpack_require__(4113);
// EXTERNAL MODULE: ./src/http/json/same-value.ts
var same_value = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/http/json/written-value.ts
var written_value = __webpack_require__(9976);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/secret-placeholder.ts
var secret_placeholder = __webpack_require__(2107);
;// CONCATENATED MODULE: ./src/export/secret-names.ts


/** Most characters of a name that come from the object's name. */
const LONGEST = 80;
/** A secret in an export. Its name is known when all objects are read: no two secrets may share one. */
class Secret {
    /** The object and the key, as unique as the object's natural key. */
    identity;
    base;
    /** Text before and after the secret: a URL around its password. */
    before;
    after;
    constructor(identity, words, before = '', after = '') {
        this.identity = JSON.stringify(identity);
        this.base = baseOf(words) || digestOf(this.identity);
        this.before = before;
        this.after = after;
    }
}
/**
 * Gives every secret the name of an environment variable. Secrets whose names would be the same get a digest behind it:
 * otherwise an object could be named so that it gets the secret of another one.
 */
class SecretNames {
    #identities = new Map();
    add({ base, identity }) {
        this.#identities.set(base, (this.#identities.get(base) ?? new Set()).add(identity));
    }
    /** Returns the name of the environment variable. */
    nameOf({ base, identity }) {
        const isShared = (this.#identities.get(base)?.size ?? 0) > 1;
        return `${secret_placeholder/* SECRET_PREFIX */.kO}${base}${isShared ? `_${digestOf(identity)}` : ''}`;
    }
    /** Returns what the file has instead of the secret. */
    textOf(secret) {
        return `${secret.before}${(0,secret_placeholder/* placeholderFor */.fr)(this.nameOf(secret))}${secret.after}`;
    }
}
function baseOf(words) {
    const text = words
        .map((word) => word
        .toUpperCase()
        .replaceAll(/[^A-Z0-9]+/g, '_')
        .replaceAll(/^_+|_+$/g, ''))
        .filter((word) => word !== '')
        .join('_');
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}_${digestOf(text)}` : text;
}
function digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}

;// CONCATENATED MODULE: ./src/export/field-values.ts








/** Inputs that a credential asks for at launch: the API shows this word, which is not a secret. */
const ASKED = 'ASK';
/**
 * Returns the value of a field as a file has it.
 * @returns undefined where the file leaves it out: it is the API's own default, or the API does not show it
 * @throws NotWritable when YAML would change the value
 */
function fieldValue(identity, name, field, value, isSecret) {
    if (value === undefined || field.unseen)
        return undefined;
    if (field.type === 'secrets')
        return secretsValue(identity, field, (0,json/* isJsonObject */.O)(value) ? value : {}, isSecret);
    if (isDefault(field, value))
        return undefined;
    if ((0,secrets/* isSecretField */.nU)(field) || value === rows/* ENCRYPTED */.z)
        return secretOf(identity, [name]);
    // An empty answer overrides the template's value on the controller; a file cannot say that.
    if (field.type === 'answer' && value === '')
        return undefined;
    if (field.type === 'variables')
        return variablesValue(value);
    if (field.type === 'text' && typeof value === 'string')
        return withoutPassword(identity, name, value);
    return exact(value);
}
function isDefault({ type, empty }, value) {
    return (0,compare_values/* meansTheSame */.Yc)(type, value, empty);
}
function secretOf({ key, name }, path, before = '', after = '') {
    return new Secret([key, ...path], [name, ...path.filter((word) => !HOLDERS.has(word))], before, after);
}
/** Names of fields that say nothing in the name of a secret. */
const HOLDERS = new Set(['inputs', 'notification_configuration', 'extra_data']);
function secretsValue(identity, { filled = {} }, value, isSecret) {
    const entries = Object.entries(value).flatMap(([key, item]) => {
        if (item === null || item === '' || (Object.hasOwn(filled, key) && (0,same_value/* sameValue */.e)(filled[key], item)))
            return [];
        return [[key, isSecret(key) || item === rows/* ENCRYPTED */.z ? field_values_hidden(identity, [key], item) : exact(item)]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
/** Replaces every text of a secret value; a mapping of headers keeps their names. */
function field_values_hidden(identity, path, value) {
    if ((0,json/* isJsonObject */.O)(value))
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, field_values_hidden(identity, [...path, key], item)]));
    if (typeof value !== 'string')
        return exact(value);
    return value === '' || value === ASKED ? value : secretOf(identity, path);
}
function withoutPassword(identity, name, text) {
    const [found, ...more] = [...text.matchAll(secrets/* ADDRESS_PASSWORD */.rD)];
    if (found === undefined)
        return text;
    if (more.length > 0)
        throw new NotWritable('has several passwords');
    return secretOf(identity, [name], text.slice(0, found.index), text.slice(found.index + found[0].length));
}
/** Returns variables as a mapping where the controller has JSON that YAML keeps, otherwise the text as it is. */
function variablesValue(value) {
    if (typeof value !== 'string' || !value.trimStart().startsWith('{'))
        return value;
    const read = (0,compare_values/* variablesOf */.ht)(value);
    return isPlainJson(read) && (0,json/* isJsonObject */.O)(read) ? read : value;
}
/** Returns a value that YAML keeps. @throws NotWritable for any other */
function exact(value) {
    if (!isPlainJson(value))
        throw new NotWritable('has a number that YAML would change');
    return value;
}
/** Returns whether YAML keeps a value: no number needs its own notation. */
function isPlainJson(value) {
    if (value instanceof written_value/* WrittenValue */.J)
        return false;
    if (typeof value === 'number')
        return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
    if (typeof value !== 'object' || value === null)
        return typeof value !== 'bigint';
    return Array.isArray(value) || (0,json/* isJsonObject */.O)(value) ? Object.values(value).every(isPlainJson) : false;
}

;// CONCATENATED MODULE: ./src/export/node-values.ts





const NODES = 'workflow_job_template_nodes';
const LINKS = ['success_nodes', 'failure_nodes', 'always_nodes'];
/**
 * Returns the nodes of a workflow as a file has them, by identifier.
 * @throws NotWritable when a file cannot describe one of them: without it the file would delete the node
 */
async function nodeValues(context, workflow, rows) {
    const identifiers = new Map(rows.map((row) => [row.id, row.identifier]));
    const sorted = rows.toSorted((one, other) => compare(one.identifier, other.identifier));
    const nodes = [];
    for (const row of sorted)
        nodes.push(await nodeValue(context, workflow, identifiers, row));
    return nodes;
}
async function nodeValue({ references, lists }, workflow, identifiers, row) {
    const { identifier } = row;
    const template = row.related('unified_job_template');
    if (template === undefined)
        throw new NotWritable(`have the node "${identifier}", which has no template`);
    const approval = template.jobType === 'workflow_approval' ? template : undefined;
    const node = { identifier };
    if (approval === undefined)
        node['unified_job_template'] = await references.of(row, 'unified_job_template', read_nodes/* RUNNABLE */.O);
    else
        node['approval'] = approvalValue(approval);
    const own = { key: JSON.stringify([workflow.key, identifier]), name: `${workflow.name} ${identifier}` };
    for (const [name, field] of Object.entries(field_types/* NODE_FIELDS */.BT)) {
        if (approval !== undefined && name !== 'all_parents_must_converge')
            continue;
        const value = await contentOf(references, own, row, name, field);
        if (value !== undefined)
            node[name] = value;
    }
    for (const name of approval === undefined ? Object.keys(field_types/* PROMPT_LISTS */.xK) : []) {
        const members = await lists.of(NODES, row, name, field_types/* PROMPT_LISTS */.xK);
        if (members !== undefined)
            node[name] = members;
    }
    for (const name of LINKS) {
        const next = row.links(name).map((id) => identifiers.get(id) ?? '');
        if (next.length > 0)
            node[name] = next.toSorted(compare);
    }
    return node;
}
function approvalValue({ name = '', description, timeout }) {
    return { name, ...(description !== '' && { description }), ...(timeout !== 0 && { timeout }) };
}
/** Returns the value of a field, references included. */
async function contentOf(references, identity, row, name, field, isSecret = () => false) {
    if (field.type !== 'reference')
        return fieldValue(identity, name, field, row.fields[name], isSecret);
    if (field.unseen)
        return undefined;
    return (await references.of(row, name, field.to ?? [])) ?? undefined;
}

;// CONCATENATED MODULE: ./src/export/survey-value.ts



/** What the API fills in for a question, and its pages add. */
const LEFT_OUT = { required: false, new_question: true };
/** Returns a survey as a file has it; undefined for none. @throws NotWritable when YAML would change a value */
function surveyValue(identity, { name, description, questions }) {
    if (questions.length === 0)
        return undefined;
    const spec = questions.map(({ variable, isPassword, fields }) => {
        const entries = Object.entries(fields).flatMap(([key, value]) => {
            if (value === null || value === '' || LEFT_OUT[key] === value || key === 'new_question')
                return [];
            const isSecret = key === 'default' && (isPassword || value === rows/* ENCRYPTED */.z);
            return [[key, isSecret ? survey_value_secretOf(identity, variable) : exact(value)]];
        });
        return Object.fromEntries(entries);
    });
    return { ...(name !== '' && { name }), ...(description !== '' && { description }), spec };
}
function survey_value_secretOf({ key, name }, variable) {
    return new Secret([key, 'survey', variable], [name, 'survey', variable]);
}

;// CONCATENATED MODULE: ./src/export/written-references.ts



/** The collection of each type that the API names where a field can refer to several. */
const RUN_BY_TYPE = {
    job: 'job_templates',
    workflow_job: 'workflow_job_templates',
    project_update: 'projects',
    inventory_update: 'inventory_sources',
    system_job: 'system_job_templates',
};
/** Writes references as files have them: a name, with parts of the natural key only where the name is not unique. */
class References {
    #rows;
    constructor(rows) {
        this.#rows = rows;
    }
    /**
     * Returns a reference to an object.
     * @param to the collections that the file's reference can lead to
     * @throws NotWritable when no file can tell the object from others
     */
    async to(to, collection, id) {
        const row = await this.#rows.byId(collection, id);
        if (row === undefined)
            throw new NotWritable(`refers to object ${id} of ${collection}, which this user cannot see`);
        const others = (await this.#namesakes(to, row)).filter((other) => other.row.id !== id || other.collection !== collection);
        const name = row.name.trim();
        if (others.length === 0)
            return name;
        const whole = { [(0,registry/* nameField */.yD)(collection)]: name, ...(await this.parts(collection, row)) };
        if (others.some((other) => other.collection !== collection))
            whole['type'] = kinds/* KINDS */.GW.get(collection)?.type ?? '';
        if (others.some((other) => other.collection === collection && keyOf(collection, other.row) === keyOf(collection, row)))
            throw new NotWritable(`refers to one of several objects with the same key: "${name}"`);
        return whole;
    }
    /** Returns a reference to what a field of a row names. @returns null where it names nothing */
    async of(row, field, to) {
        const id = row.reference(field);
        if (id === null || id === undefined)
            return null;
        const collection = collectionOf(row, field, to);
        if (collection === undefined)
            throw new NotWritable('refers to an object that files cannot name');
        return await this.to(to, collection, id);
    }
    /** Returns the parts of the natural key of an object, apart from its name. */
    async parts(collection, row) {
        const kind = kinds/* KINDS */.GW.get(collection);
        const parts = {};
        for (const part of kind?.key.slice(1) ?? []) {
            const to = kind?.fields[part]?.to ?? (part === 'organization' ? ['organizations'] : []);
            parts[part] = await this.of(row, part, to);
        }
        // The API can have the name of a type once in each kind.
        if (collection === 'credential_types')
            parts['kind'] = row.fields['kind'] ?? null;
        return parts;
    }
    async #namesakes(to, { name }) {
        const found = [];
        for (const collection of to) {
            for (const row of await this.#rows.all(collection))
                if (row.name.trim() === name.trim())
                    found.push({ collection, row });
        }
        return found;
    }
}
/** Returns the natural key of an object, by ids. */
function keyOf(collection, row) {
    const parts = (kinds/* KINDS */.GW.get(collection)?.key ?? []).slice(1);
    const own = collection === 'credential_types' ? [row.fields['kind'] ?? null] : [];
    return JSON.stringify([row.name.trim(), ...own, ...parts.map((part) => row.reference(part) ?? null)]);
}
/** Returns the collection that a field of a row refers to; undefined for one that no file can name. */
function collectionOf(row, field, to) {
    const [only, ...others] = to;
    if (others.length === 0)
        return only;
    const type = row.related(field)?.jobType ?? '';
    return to.find((collection) => collection === RUN_BY_TYPE[type]);
}

;// CONCATENATED MODULE: ./src/export/object-content.ts






/** Writes objects of the controller as files have them. */
class ObjectContents {
    #resources;
    #call;
    #rows;
    #leftOut;
    #references;
    #lists;
    #groups = new Map();
    #nodes;
    constructor(resources, call, rows, leftOut) {
        this.#resources = resources;
        this.#call = call;
        this.#rows = rows;
        this.#leftOut = leftOut;
        this.#references = new References(rows);
        this.#lists = new MemberLists(resources, call, rows, this.#references);
    }
    /**
     * Returns an object; notes parts that a file cannot contain.
     * @throws NotWritable when its natural key cannot be written; ResponseError, ConnectionError, the signal's reason
     */
    async of(kind, row) {
        const { collection } = kind;
        const [nameKey] = kind.key;
        const identity = { key: `${collection} ${keyOf(collection, row)}`, name: row.name };
        const content = { [nameKey]: row.name, ...(await this.#references.parts(collection, row)) };
        const add = async (name, read) => {
            try {
                const value = await read();
                if (value !== undefined)
                    content[name] = value;
            }
            catch (error) {
                if (!(error instanceof NotWritable))
                    throw error;
                this.#leftOut.part(`${kind.noun} "${row.name}"`, name, error.message);
            }
        };
        const isSecret = await this.#secretKeys(kind, row);
        const others = Object.entries(kind.fields).filter(([name]) => !Object.hasOwn(content, name));
        for (const [name, field] of others)
            await add(name, () => contentOf(this.#references, identity, row, name, field, isSecret));
        // The controller chooses the folder of a project with a source.
        if (collection === 'projects' && row.fields['scm_type'] !== '')
            delete content['local_path'];
        if (collection === 'credentials' && content['organization'] === null)
            await add('user', () => this.#user(row));
        for (const [name, association] of Object.entries(kind.associations)) {
            if (association.shares === undefined)
                await add(name, () => this.#lists.of(collection, row, name, kind.associations));
            else
                await add(name, () => this.#groupMembers(row, name));
        }
        if (kind.survey)
            await add('survey_spec', () => this.#survey(collection, identity, row));
        if (kind.nodes)
            await add('nodes', () => this.#nodesOf(identity, row));
        return content;
    }
    async #secretKeys({ collection }, row) {
        if (collection === 'notification_templates')
            return secrets/* isNotificationSecret */.Qi;
        const type = collection === 'credentials' ? row.reference('credential_type') : undefined;
        if (typeof type !== 'number')
            return () => false;
        return (0,secrets/* secretInputs */._y)(await this.#rows.byId('credential_types', type));
    }
    /** Returns the user who owns a credential without an organization. */
    async #user(row) {
        const [owner] = row.owners('user');
        return owner === undefined ? undefined : await this.#references.to(['users'], 'users', owner);
    }
    /** Returns the hosts or child groups of a group: one request returns those of all groups of an inventory. */
    async #groupMembers(row, list) {
        const inventory = row.reference('inventory');
        if (typeof inventory !== 'number')
            return undefined;
        const known = this.#groups.get(inventory) ?? this.#resources.inventoryGroups.read(inventory, this.#call);
        this.#groups.set(inventory, known);
        const names = (await known).get(row.name)?.[list] ?? [];
        return names.length === 0 ? undefined : names.toSorted(compare);
    }
    async #survey(collection, identity, row) {
        if (row.related('survey') === undefined && row.fields['survey_enabled'] !== true)
            return undefined;
        return surveyValue(identity, await this.#resources.surveySpecs.get({ collection, id: row.id }, this.#call));
    }
    async #nodesOf(identity, row) {
        this.#nodes ??= this.#readNodes();
        const rows = (await this.#nodes).get(row.id) ?? [];
        if (rows.length === 0)
            return undefined;
        return await nodeValues({ references: this.#references, lists: this.#lists }, identity, rows);
    }
    async #readNodes() {
        const query = { resource: 'workflow_job_template_nodes', filters: [] };
        const byWorkflow = new Map();
        for (const row of await this.#resources.collections.list(query, this.#call)) {
            const workflow = row.reference('workflow_job_template');
            if (typeof workflow === 'number')
                byWorkflow.set(workflow, [...(byWorkflow.get(workflow) ?? []), row]);
        }
        return byWorkflow;
    }
}

// EXTERNAL MODULE: ./src/apply/kinds/role-kind.ts
var role_kind = __webpack_require__(3357);
;// CONCATENATED MODULE: ./src/export/direct-roles.ts



/** Role definitions of the whole system, which are fields of users (`is_system_auditor`). */
const SYSTEM = /(?:^| )(?:System|Platform) Auditor$/;
/**
 * Reads who was given which role: one request for users and one for teams. On a controller without role definitions, one
 * request for each of them. Notes roles that a file cannot contain.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readDirectRoles(reading) {
    try {
        const read = [];
        for (const holder of ['user', 'team'])
            read.push(...(await readOf(reading, holder)));
        return read;
    }
    catch (error) {
        if (!(error instanceof errors/* ResponseError */.o3 && error.fromApi && error.status === 403))
            throw error;
        reading.rows.unreadable.push({ collection: 'roles', error });
        return [];
    }
}
async function readOf(reading, holder) {
    const { resources, call, rows, leftOut } = reading;
    const assigned = await resources.roleAssignments.all(holder, call);
    if (assigned !== undefined)
        return assigned.flatMap((assignment) => ofAssignment(assignment, leftOut));
    const collection = `${holder}s`;
    const held = [];
    for (const { id } of await rows.all(collection)) {
        for (const role of await resources.roleAssignments.given({ collection, id }, call))
            held.push(...ofRole(role, holder, id, leftOut));
    }
    return held;
}
function ofAssignment(assignment, leftOut) {
    const { holder, holderId, definition, contentType, objectId } = assignment;
    const collection = (0,role_kind/* collectionOfType */.eG)(contentType);
    const role = collection && (0,role_kind/* roleOfDefinition */.nB)(collection, definition);
    if (collection !== undefined && role !== undefined)
        return [{ holder, holderId, role, collection, objectId }];
    if (contentType !== '' || !SYSTEM.test(definition))
        leftOut.object(`assignments of the role "${definition}"`);
    return [];
}
function ofRole({ name, type, objectId }, holder, holderId, leftOut) {
    const collection = [...kinds/* KINDS */.GW.values()].find((kind) => kind.type === type)?.collection;
    const role = (0,role_kind/* roleOfTitle */.ep)(name);
    if (collection !== undefined && (0,role_kind/* rolesOf */.R7)(collection).includes(role))
        return [{ holder, holderId, role, collection, objectId }];
    // A role in the whole system is a field of the user.
    if (type !== '')
        leftOut.object(`assignments of the role "${name}"`);
    return [];
}

;// CONCATENATED MODULE: ./src/export/select-objects.ts


/** Returns the objects of a kind to export; notes those that `apply` does not manage. */
async function selectObjects(rows, kind, { organization, names }, leftOut) {
    const selected = [];
    for (const row of await readRows(rows, kind, organization)) {
        if (names !== undefined && !names.has(row.name))
            continue;
        if (organization !== undefined && (await organizationOf(rows, kind, row)) !== organization)
            continue;
        const why = await notManaged(rows, kind, row);
        if (why === undefined)
            selected.push(row);
        else
            leftOut.object(why);
    }
    return selected;
}
/** Reads a collection. Of hosts and groups, which can be many, only those of the organization. */
async function readRows(rows, { collection, key }, organization) {
    if (organization === undefined || !key.includes('inventory'))
        return await rows.all(collection);
    return await rows.list(collection, [['inventory__organization', String(organization)]]);
}
/** Returns the organization of an object; undefined where it is in none. */
async function organizationOf(rows, { collection, key, fields }, row) {
    if (collection === 'organizations')
        return row.id;
    if (fields['organization'] !== undefined || key.includes('organization'))
        return row.reference('organization') ?? undefined;
    for (const part of key.slice(1)) {
        const [target, id] = [collectionOf(row, part, fields[part]?.to ?? []), row.reference(part)];
        const owner = target === undefined || typeof id !== 'number' ? undefined : await rows.byId(target, id);
        const kind = kinds/* KINDS */.GW.get(target);
        if (owner !== undefined && kind !== undefined)
            return await organizationOf(rows, kind, owner);
    }
    return undefined;
}
/** Returns what an object that `apply` does not manage is, in the plural. */
async function notManaged(rows, { collection, key }, row) {
    const noun = collection.replaceAll('_', ' ');
    if (row.isManaged)
        return `${noun} that the controller manages itself`;
    if (key.includes('inventory')) {
        // An inventory also has this field: it is not from a source itself.
        return row.hasInventorySources ? `${noun} of inventory sources` : await ofBuiltInventory(rows, row, noun);
    }
    return undefined;
}
/** Returns what is in an inventory that the controller fills itself. */
async function ofBuiltInventory(rows, row, noun) {
    const id = row.reference('inventory');
    const inventory = typeof id === 'number' ? await rows.byId('inventories', id) : undefined;
    if (inventory === undefined)
        return `${noun} of inventories that this user cannot see or that are being deleted`;
    const kind = inventory.fields['kind'];
    return kind === '' || kind === undefined ? undefined : `${noun} of ${String(kind)} inventories`;
}

;// CONCATENATED MODULE: ./src/export/role-contents.ts







/**
 * Returns the roles on the selected objects as a file has them, by object. Only what was given directly: what follows
 * from other roles, from teams and from being a superuser is not a role that `apply` could give.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function describeRoles(reading, selection) {
    const { rows, leftOut } = reading;
    const references = new References(rows);
    const described = new Map();
    const names = new Set();
    for (const held of await readDirectRoles(reading)) {
        const row = await rows.byId(held.collection, held.objectId);
        if (row === undefined) {
            leftOut.object('roles on objects that this user cannot see or that are being deleted');
            continue;
        }
        if (!(await isSelected(reading, selection, held.collection, row)) || isPartOfObject(held, row))
            continue;
        try {
            const content = await role_contents_contentOf(references, held, row);
            names.add(row.name);
            described.set(sortKey(held, content), content);
        }
        catch (error) {
            if (!(error instanceof NotWritable))
                throw error;
            leftOut.part((0,registry/* titleOf */.Gg)({ collection: held.collection, name: row.name }), `role ${held.role}`, error.message);
        }
    }
    const sorted = [...described].toSorted(([one], [other]) => compare(one, other));
    return { objects: sorted.map(([, content]) => content), names };
}
async function isSelected({ rows }, { organization, names }, collection, row) {
    if (names !== undefined && !names.has(row.name))
        return false;
    if (organization === undefined)
        return true;
    return (await organizationOf(rows, (0,kinds/* kindOf */.I)(collection), row)) === organization;
}
/** Returns whether the object's own fields say who has the role: the members of a team, the owner of a credential. */
function isPartOfObject({ holder, holderId, role, collection }, row) {
    if (holder !== 'user')
        return false;
    if (collection === 'teams')
        return role === 'member';
    return collection === 'credentials' && role === 'admin' && row.owners('user')[0] === holderId && isPrivate(row);
}
function isPrivate(row) {
    return row.reference('organization') === null;
}
async function role_contents_contentOf(references, { holder, holderId, role, collection, objectId }, row) {
    const holders = `${holder}s`;
    const resource = await references.to([collection], collection, objectId);
    const parts = typeof resource === 'string' ? { name: row.name } : resource;
    return {
        [holder]: await references.to([holders], holders, holderId),
        role,
        resource: { type: (0,kinds/* kindOf */.I)(collection).type, ...parts },
    };
}
function sortKey({ collection, role, holder }, content) {
    return [collection, JSON.stringify(content['resource']), role, holder, JSON.stringify(content[holder])].join('\u0000');
}

;// CONCATENATED MODULE: ./src/export/make-export.ts














/**
 * Reads the controller's resources as files describe them. Sends only GETs.
 * @throws ConfigurationError when a collection is unreadable, or the organization or a name does not exist;
 *   ResponseError, ConnectionError, the signal's reason
 */
async function makeExport(resources, call, order) {
    const rows = new ControllerRows(resources, call);
    const leftOut = new LeftOut();
    const contents = new ObjectContents(resources, call, rows, leftOut);
    const selection = {
        organization: await organizationId(rows, order.organization),
        names: order.names && new Set(order.names),
    };
    const describe = async (collection) => {
        if (collection === 'roles')
            return await describeRoles({ resources, call, rows, leftOut }, selection);
        const selected = await selectObjects(rows, (0,kinds/* kindOf */.I)(collection), selection, leftOut);
        const objects = await describeAll(contents, collection, selected, leftOut);
        return { objects, names: new Set(selected.map(({ name }) => name)) };
    };
    const collections = new Map();
    const found = new Set();
    for (const collection of order.collections ?? resource_document/* COLLECTIONS */.I) {
        const { objects, names } = await describe(collection);
        for (const name of names)
            found.add(name);
        collections.set(collection, objects);
    }
    refuseUnreadable(rows, order.collections, leftOut);
    const missing = order.names?.filter((name) => !found.has(name)) ?? [];
    if (missing.length > 0)
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('export-names-unknown', { names: missing.map((name) => JSON.stringify(name)).join(', ') }), []);
    const secrets = new SecretNames();
    for (const objects of collections.values())
        for (const object of objects)
            addSecrets(secrets, object);
    return { collections, secrets, leftOut };
}
async function organizationId(rows, name) {
    if (name === undefined)
        return undefined;
    const all = await rows.all('organizations');
    const found = all.find((row) => row.name === name);
    if (found !== undefined)
        return found.id;
    const names = (0,sentence_parts/* nearest */.pA)(name, all.map((row) => row.name));
    throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('export-organization-unknown', { name: JSON.stringify(name), names: names.join(', ') }), []);
}
/** Describes objects by their natural key; of several with the same key, none. */
async function describeAll(contents, collection, rows, leftOut) {
    const kind = (0,kinds/* kindOf */.I)(collection);
    const byKey = new Map();
    for (const row of rows) {
        const key = keyOf(collection, row);
        byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
    const described = [];
    for (const [, [row, ...others]] of byKey) {
        if (row === undefined)
            continue;
        const title = (0,registry/* titleOf */.Gg)({ collection, name: row.name });
        try {
            if (others.length > 0)
                throw new NotWritable(`exists ${others.length + 1} times with the same key`);
            if (row.name.trim() === '' || row.name.trim() !== row.name)
                throw new NotWritable('has white space around it');
            const content = await contents.of(kind, row);
            described.push({ sort: kind.key.map((part) => make_export_sortText(content[part])).join('\u0000'), content });
        }
        catch (error) {
            if (!(error instanceof NotWritable))
                throw error;
            leftOut.part(title, kind.key[0], error.message);
        }
    }
    return described.toSorted((one, other) => compare(one.sort, other.sort)).map(({ content }) => content);
}
function make_export_sortText(part) {
    return typeof part === 'string' ? part : JSON.stringify(part ?? null);
}
/**
 * Refuses requested collections that this user may not read. Without a request, a collection that the controller does
 * not have is left out: behind a gateway, there are no applications.
 */
function refuseUnreadable({ unreadable }, requested, leftOut) {
    const isMissing = ({ error }) => requested === undefined && error.status === 404;
    const all = unreadable.filter(({ collection }) => (requested ?? resource_document/* COLLECTIONS */.I).some((one) => one === collection));
    for (const { collection } of all.filter(isMissing))
        leftOut.collection(collection);
    const refused = all.filter((one) => !isMissing(one));
    if (refused.length === 0)
        return;
    throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('export-unreadable', { collections: refused.map(({ collection }) => collection).join(', ') }), refused.map(({ collection, error }) => (0,message/* message */.iU)('export-unreadable-reason', { collection, reason: (0,step_errors/* describeError */.Uc)(error) })));
}
function addSecrets(secrets, content) {
    if (content instanceof Secret)
        secrets.add(content);
    else if (typeof content === 'object' && content !== null)
        for (const item of Object.values(content))
            addSecrets(secrets, item);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/export/write-yaml.ts



/** The first lines of every file: how editors check it, and where it comes from. */
const HEAD = [
    ` yaml-language-server: $schema=https://raw.githubusercontent.com/${version/* REPOSITORY */.Bw}/${version/* MAJOR_TAG */.Xr}/apply/schema.json`,
    ` Written by ${version/* REPOSITORY */.Bw}/export; ${version/* REPOSITORY */.Bw}/apply reads it.`,
].join('\n');
/** A text that every reader of YAML takes as a text, without quotes. */
const PLAIN = /^[A-Za-z](?:(?:[\w .,?!'()/@+=-]|:(?=\S))*[\w)/@+=?!-])?$/;
/** Words that YAML 1.1 or 1.2 reads as something else. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
/** Returns a file with the objects of some collections. */
function writeYaml(collections, secrets) {
    const document = new dist/* Document */.yo(withoutSecrets(Object.fromEntries(collections), secrets), {
        version: '1.2',
    });
    document.commentBefore = HEAD;
    (0,dist/* visit */.YR)(document, {
        Scalar(_key, scalar) {
            if (typeof scalar.value === 'string')
                scalar.type = styleOf(scalar.value);
        },
        Pair: (_key, pair) => {
            explain(pair);
        },
    });
    return document.toString({ lineWidth: 0, aliasDuplicateObjects: false });
}
/** A secret's placeholder, which gets a comment. */
class Placeholder extends dist/* Scalar */.X5 {
}
function withoutSecrets(content, secrets) {
    if (content instanceof Secret) {
        const scalar = new Placeholder(secrets.textOf(content));
        scalar.comment = ` secret: the environment variable ${secrets.nameOf(content)}`;
        return scalar;
    }
    if (Array.isArray(content))
        return content.map((item) => withoutSecrets(item, secrets));
    if (typeof content !== 'object' || content === null)
        return content;
    return Object.fromEntries(Object.entries(content).map(([key, item]) => [key, withoutSecrets(item, secrets)]));
}
/** Keeps an empty mapping or list on the line of its key. */
function explain({ value }) {
    if ((0,dist/* isMap */.jh)(value) && value.items.length === 0)
        value.flow = true;
}
function styleOf(text) {
    if (PLAIN.test(text) && !WORDS.test(text))
        return dist/* Scalar */.X5.PLAIN;
    // Only what a block keeps: no white space at the ends of lines, no control characters.
    const isBlock = /^[^\s][\s\S]*\n/.test(text) && !/[^\S\n]\n|[^\S\n]$|[^\n\t\x20-\x7e\u00a0-\ud7ff]|\u2028|\u2029|\u0085/.test(text);
    return isBlock ? dist/* Scalar */.X5.BLOCK_LITERAL : dist/* Scalar */.X5.QUOTE_DOUBLE;
}

// EXTERNAL MODULE: ./src/inputs/values/workspace-file.ts
var workspace_file = __webpack_require__(7072);
// EXTERNAL MODULE: ./src/steps/write-workspace-file.ts
var write_workspace_file = __webpack_require__(7791);
;// CONCATENATED MODULE: ./src/steps/write-export-files.ts









/**
 * Writes the files of an export, and returns their paths as given. Before the first one, checks that none leads out of
 * the workspace.
 * @throws ConfigurationError when a file cannot be written
 */
function writeExportFiles(given, exported) {
    const files = filesOf(given, exported);
    for (const { file } of files)
        check(file);
    for (const { file, text } of files)
        (0,write_workspace_file/* writeWorkspaceFile */.d)(file, text, 'export-file-unwritable');
    return files.map(({ file }) => file);
}
/** Returns one file, or one for each collection with objects. A file of an earlier export is emptied, not left behind. */
function filesOf(given, { collections, secrets }) {
    const all = [...collections];
    if ((0,output_path/* isExportFile */.VS)(given))
        return [
            {
                file: given,
                text: writeYaml(all.filter(([, objects]) => objects.length > 0), secrets),
            },
        ];
    return all.flatMap(([collection, objects]) => {
        const file = external_node_path_default().posix.join(given, `${collection}.yml`);
        if (objects.length === 0 && !(0,external_node_fs_.existsSync)(external_node_path_default().resolve((0,workspace_file/* workspaceFolder */.ih)(), file)))
            return [];
        return [{ file, text: writeYaml([[collection, objects]], secrets) }];
    });
}
function check(file) {
    try {
        (0,output_path/* checkOutputPath */.$b)(file);
    }
    catch (error) {
        if (!(error instanceof input_reader/* InputProblem */.S))
            throw error;
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('export-file-refused', { reason: error.said.text }), []);
    }
}

;// CONCATENATED MODULE: ./src/steps/export-step.ts



/** Runs `export/`: writes the controller's resources as files that `apply/` reads. Sends only GETs. */
async function exportStep(context) {
    const { sink, inputs, controller, signal, waiting } = context;
    const exported = await makeExport(await controller.resources(), { signal, retry: waiting }, inputs);
    const files = writeExportFiles(inputs.path, exported);
    const { parts, objects: leftOut } = exported.leftOut;
    if (parts.length > 0)
        sink.warn((0,message/* message */.iU)('export-incomplete', { parts: parts.join('; ') }));
    const counts = [...exported.collections].map(([collection, objects]) => ({ collection, count: objects.length }));
    return { kind: 'exported', path: inputs.path, files, counts, leftOut };
}

// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
;// CONCATENATED MODULE: ./src/actions/export.ts




/** Runs `export/`: writes the controller's resources as files. Sends only GETs. */
function exportAction(report) {
    return {
        action: 'export',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: async () => {
            const inputs = await readExportInputs(process.env);
            report.begin({ summary: inputs.summary });
            return inputs;
        },
        retryForMs: ({ connection }) => (0,retry/* retryBeforeLaunch */.ZQ)(connection.retryForMs),
        run: exportStep,
    };
}


/***/ })

};

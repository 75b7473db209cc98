export const id = 566;
export const ids = [566];
export const modules = {

/***/ 836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Resources: () => (/* binding */ Resources)
});

// EXTERNAL MODULE: ./src/controller/events/job-events.ts + 1 modules
var job_events = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/controller/users.ts
var users = __webpack_require__(9092);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/controller/fields.ts
var controller_fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/resources/ambiguous-post.ts
var ambiguous_post = __webpack_require__(8913);
// EXTERNAL MODULE: ./src/controller/resources/api.ts
var api = __webpack_require__(8270);
// EXTERNAL MODULE: ./src/controller/resources/rows.ts
var resources_rows = __webpack_require__(5113);
;// CONCATENATED MODULE: ./src/controller/resources/associations.ts





/** Lists below an object, such as the credentials of a job template. */
class Associations {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns all members of a list in the controller's order. For instance groups this is the order of association
     * (controller fact 93).
     * @throws ResponseError (transient when the reply is not a list), ConnectionError, the signal's reason
     */
    async members(owner, list, options) {
        const rows = await this.rows(owner, list, options);
        return rows.flatMap(resources_rows/* memberOf */.C5);
    }
    /** Returns all members of a list with their fields. @throws as `members` */
    async rows(owner, list, options) {
        const members = [];
        for (let page = 1;; page += 1) {
            const path = `${(0,api/* pathOf */.XM)(owner)}${list}/?page_size=${controller_fields/* MAX_PAGE_SIZE */.H4}${page === 1 ? '' : `&page=${page}`}`;
            const { rows, isLast } = await this.#requests.call(options, async (request) => {
                const reply = await this.#requests.get(path, request);
                const read = (0,controller_fields/* readList */.LD)(reply, `the ${list} of ${(0,api/* pathOf */.XM)(owner)}`);
                return { rows: read, isLast: !(0,controller_fields/* isRecord */.u4)(reply) || typeof reply['next'] !== 'string' };
            });
            members.push(...rows.flatMap((row) => (0,resources_rows/* rowFrom */.HM)(row) ?? []));
            if (isLast || rows.length === 0)
                return members;
        }
    }
    /**
     * Adds an object to a list. If the reply is lost, checks whether the list has it: some lists refuse an existing
     * member (controller fact 83).
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async add(owner, list, id, options) {
        const path = `${(0,api/* pathOf */.XM)(owner)}${list}/`;
        const once = new ambiguous_post/* AmbiguousPost */.J();
        await (0,api/* write */.M9)(this.#requests, options, (request, reading) => once.attempt(async () => {
            await this.#requests.post(path, { id }, request);
            return 'added';
        }, async () => {
            const reply = await this.#requests.get(`${path}?id=${id}`, reading);
            return (0,controller_fields/* isRecord */.u4)(reply) && (0,controller_fields/* number */.ai)(reply, 'count') === 1 ? 'added' : undefined;
        }));
    }
    /**
     * Removes an object from a list. Succeeds when the owner no longer exists: deleting a group deletes its child groups.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async remove(owner, list, id, options) {
        const path = `${(0,api/* pathOf */.XM)(owner)}${list}/`;
        try {
            await (0,api/* write */.M9)(this.#requests, options, (request) => this.#requests.post(path, { id, disassociate: true }, request));
        }
        catch (error) {
            if (!(error instanceof errors/* ResponseError */.o3 && error.fromApi && error.status === 404))
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./src/controller/resources/bulk-hosts.ts





/** Creates and deletes many hosts in one request (`bulk/`), if the controller offers it (controller fact 91). */
class BulkHosts {
    #requests;
    #collections;
    #routes;
    constructor(requests, collections) {
        this.#requests = requests;
        this.#collections = collections;
    }
    /**
     * Returns whether the controller creates hosts in bulk. @throws ResponseError, ConnectionError, the signal's reason
     */
    async canCreate(options) {
        return (await this.#readRoutes(options)).has('host_create');
    }
    /**
     * Returns whether the controller deletes hosts in bulk. @throws ResponseError, ConnectionError, the signal's reason
     */
    async canDelete(options) {
        return (await this.#readRoutes(options)).has('host_delete');
    }
    /**
     * Creates hosts of one inventory, all or none of each request: at most 100, or the controller's own limit.
     * @returns their rows, in any order
     * @throws what the POST throws, unless the hosts exist after it
     */
    async create(inventoryId, bodies, options) {
        return (await inHalves(bodies, async (some) => await this.#create(inventoryId, some, options))).flat();
    }
    async #create(inventoryId, bodies, options) {
        let left = bodies;
        const made = [];
        await (0,api/* write */.M9)(this.#requests, options, async (request, reading) => {
            try {
                if (left.length === 0)
                    return;
                const reply = await this.#requests.post('bulk/host_create/', { inventory: inventoryId, hosts: left }, request);
                const hosts = (0,controller_fields/* isRecord */.u4)(reply) && Array.isArray(reply['hosts']) ? reply['hosts'] : [];
                made.push(...hosts.flatMap((host) => (0,resources_rows/* rowFrom */.HM)(host) ?? []));
            }
            catch (error) {
                if (!(0,ambiguous_post/* mayHaveArrived */.B)(error))
                    throw error;
                // All or none were created, but the reply is lost.
                const found = await this.#find([['inventory', String(inventoryId)]], reading);
                const names = new Set(found.map(({ name }) => name));
                made.push(...found.filter((row) => left.some(({ name }) => name === row.name)));
                left = left.filter(({ name }) => !names.has(String(name)));
                if (left.length > 0)
                    throw error;
            }
        });
        return made;
    }
    /**
     * Deletes hosts, all or none of each request: at most 250, or the controller's own limit. Missing hosts are not an
     * error: a group is deleted with its hosts, and a reply may have been lost.
     * @throws what the POST throws, unless no host exists after it
     */
    async delete(ids, options) {
        await inHalves(ids, async (some) => await this.#delete(some, options));
    }
    async #delete(ids, options) {
        let left = ids;
        await (0,api/* write */.M9)(this.#requests, options, async (request, reading) => {
            while (left.length > 0) {
                try {
                    await this.#requests.post('bulk/host_delete/', { hosts: [...left] }, request);
                    return;
                }
                catch (error) {
                    if (!(error instanceof errors/* ResponseError */.o3 && error.status === 400))
                        throw error;
                    const rows = await this.#find([['id__in', left.join(',')]], reading);
                    const existing = left.filter((id) => rows.some((row) => row.id === id));
                    // All hosts exist, so the request was refused for another reason.
                    if (existing.length === left.length)
                        throw error;
                    left = existing;
                }
            }
        });
    }
    #readRoutes(options) {
        // A controller without this endpoint answers with a page, which would be retried.
        this.#routes ??= this.#requests.call(options, (request) => this.#requests.get('bulk/', request).then((root) => new Set((0,controller_fields/* isRecord */.u4)(root) ? Object.keys(root) : []), (error) => {
            if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
                return new Set();
            throw error;
        }));
        return this.#routes;
    }
    /** Reads hosts once. A failure is retried together with the request that needs them. */
    #find(filters, request) {
        return this.#collections.list({ resource: 'hosts', filters }, request);
    }
}
/**
 * Splits a request in half when it has too many hosts. An administrator can set the limit, and only the refusal names
 * it.
 */
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

;// CONCATENATED MODULE: ./src/controller/resources/installation.ts

/** The installation behind an address. */
class Installation {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the id that every installation of a controller has of its own (`install_uuid`); `''` when it shows none.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async id(options) {
        const reply = await this.#requests.get('ping/', options);
        return (0,controller_fields/* isRecord */.u4)(reply) ? (0,controller_fields/* text */.Qq)(reply, 'install_uuid') : '';
    }
}

// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __webpack_require__(6489);
;// CONCATENATED MODULE: ./src/controller/resources/inventory-groups.ts


/** The groups of inventories. */
class InventoryGroups {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the names of the hosts and child groups of each group of an inventory. Disabled hosts are included; empty
     * groups are left out.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async read(inventoryId, options) {
        const reply = await this.#requests.get(`inventories/${inventoryId}/script/?all=1`, options);
        if (!(0,controller_fields/* isRecord */.u4)(reply))
            throw (0,reply_errors/* unexpectedReply */.Cp)("an inventory's groups", 'it is not an object');
        return new Map(Object.entries(reply).flatMap(([name, group]) => (0,controller_fields/* isRecord */.u4)(group) ? [[name, { hosts: (0,controller_fields/* texts */.Te)(group, 'hosts'), children: (0,controller_fields/* texts */.Te)(group, 'children') }]] : []));
    }
}

;// CONCATENATED MODULE: ./src/controller/resources/project-files.ts


/** The files of projects on the controller's own disk. */
class ProjectFiles {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the playbooks of a project, as its last update found them.
     * @returns undefined when this user may not see them
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async playbooks(projectId, options) {
        try {
            const reply = await this.#requests.get(`projects/${projectId}/playbooks/`, options);
            return Array.isArray(reply) ? reply.filter((one) => typeof one === 'string') : undefined;
        }
        catch (error) {
            if (error instanceof errors/* ResponseError */.o3 && error.fromApi && [403, 404].includes(error.status))
                return undefined;
            throw error;
        }
    }
    /**
     * Returns the folders that a new manual project can use: those of no other project (controller fact 85).
     * @returns undefined when this user may not see them
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async freeFolders(options) {
        const config = await this.#requests.get('config/', options);
        return (0,controller_fields/* isRecord */.u4)(config) && Array.isArray(config['project_local_paths'])
            ? (0,controller_fields/* texts */.Te)(config, 'project_local_paths')
            : undefined;
    }
}

// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
;// CONCATENATED MODULE: ./src/controller/resources/resource-updates.ts


/** Updates of projects and inventory sources. */
class ResourceUpdates {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Starts an update. @throws ResponseError, ConnectionError, the signal's reason */
    async start(resource, options) {
        const path = `${(0,api/* pathOf */.XM)(resource)}update/`;
        return (0,jobs/* readJob */.cd)(await (0,api/* write */.M9)(this.#requests, options, (request) => this.#requests.post(path, {}, request)));
    }
    /** Returns a started update. @throws ResponseError, ConnectionError, the signal's reason */
    async get(update, options) {
        return await this.#requests.call(options, async (request) => {
            return (0,jobs/* readJob */.cd)(await this.#requests.get((0,jobs/* jobPath */.Jf)(update), request), update);
        });
    }
    /** Returns the state of an object's last update. @throws ResponseError, ConnectionError, the signal's reason */
    async state(resource, options) {
        const path = (0,api/* pathOf */.XM)(resource);
        return await this.#requests.call(options, async (request) => {
            const row = (0,api/* readRow */.zK)(await this.#requests.get(path, request), path);
            return { status: row.status, lastJob: row.related('last_job')?.id };
        });
    }
}

;// CONCATENATED MODULE: ./src/controller/resources/role-assignments.ts


/** Who has which role on what. */
class RoleAssignments {
    #collections;
    #associations;
    constructor(collections, associations) {
        this.#collections = collections;
        this.#associations = associations;
    }
    /**
     * Returns every role that users or teams were given directly, as a role of an object or by a role definition
     * (controller fact 128).
     * @returns undefined when the controller has no role definitions
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async all(holder, options) {
        try {
            const rows = await this.#collections.list({ resource: `role_${holder}_assignments`, filters: [] }, options);
            return rows.flatMap((row) => assignmentOf(holder, row));
        }
        catch (error) {
            if (error instanceof errors/* ResponseError */.o3 && error.fromApi && error.status === 404)
                return undefined;
            throw error;
        }
    }
    /** Returns the roles of objects that a user or a team was given directly. @throws as `all` */
    async given(holder, options) {
        const rows = await this.#associations.rows(holder, 'roles', options);
        return rows.map(({ id, name, fields }) => {
            const summary = (0,controller_fields/* record */.g1)(fields, 'summary_fields');
            return { id, name, type: (0,controller_fields/* text */.Qq)(summary, 'resource_type'), objectId: (0,controller_fields/* number */.ai)(summary, 'resource_id') ?? 0 };
        });
    }
}
function assignmentOf(holder, row) {
    const holderId = row.reference(holder);
    if (typeof holderId !== 'number')
        return [];
    const definition = row.related('role_definition')?.name ?? '';
    // The API writes the id as a text: objects of other services have UUIDs.
    const objectId = Number((0,controller_fields/* text */.Qq)(row.fields, 'object_id') || Number.NaN);
    return [{ id: row.id, holder, holderId, definition, contentType: (0,controller_fields/* text */.Qq)(row.fields, 'content_type'), objectId }];
}

// EXTERNAL MODULE: ./src/controller/resources/survey-specs.ts
var survey_specs = __webpack_require__(1031);
;// CONCATENATED MODULE: ./src/controller/resources/resources.ts










/** Everything that `apply` reads and writes on a controller. */
class Resources {
    root;
    collections;
    associations;
    bulkHosts;
    installation;
    inventoryGroups;
    jobEvents;
    projectFiles;
    roleAssignments;
    surveySpecs;
    updates;
    users;
    constructor(requests, collections) {
        this.root = requests.root;
        this.collections = collections;
        this.associations = new Associations(requests);
        this.bulkHosts = new BulkHosts(requests, collections);
        this.installation = new Installation(requests);
        this.inventoryGroups = new InventoryGroups(requests);
        this.jobEvents = new job_events/* JobEvents */.l(requests);
        this.projectFiles = new ProjectFiles(requests);
        this.roleAssignments = new RoleAssignments(collections, this.associations);
        this.surveySpecs = new survey_specs/* SurveySpecs */.$X(requests);
        this.updates = new ResourceUpdates(requests);
        this.users = new users/* Users */.z(requests);
    }
}


/***/ }),

};

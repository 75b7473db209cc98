export const id = 635;
export const ids = [635];
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

/***/ 4746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ Controller)
});

// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/controller/resources/create-options.ts
var create_options = __webpack_require__(9687);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __webpack_require__(6489);
;// CONCATENATED MODULE: ./src/controller/workflow-approvals.ts


/** The approvals of workflow jobs. */
class WorkflowApprovals {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Returns an approval. @throws ResponseError, ConnectionError, the signal's reason */
    async get(id, options) {
        return await this.#requests.get(approvalPath(id), options, (reply) => readApproval(reply, id));
    }
    /**
     * Approves or denies. A second decision is refused with 400 (controller fact 36).
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async decide(id, decision, options) {
        await this.#requests.post(`${approvalPath(id)}${decision}/`, undefined, options);
    }
}
/** Returns the path of an approval below the API root. */
function approvalPath(id) {
    return `workflow_approvals/${id}/`;
}
/** Reads an approval. @throws ResponseError (transient) when the reply is not that approval */
function readApproval(reply, id) {
    const status = (0,fields/* isRecord */.u4)(reply) ? (0,fields/* text */.Qq)(reply, 'status') : '';
    if (!(0,fields/* isRecord */.u4)(reply) || (0,fields/* number */.ai)(reply, 'id') !== id || status === '') {
        throw (0,reply_errors/* unexpectedReply */.Cp)(`approval ${id}`, 'it is something else');
    }
    return {
        id,
        status,
        name: (0,fields/* line */.n8)(reply, 'name'),
        timedOut: reply['timed_out'] === true,
        decidedBy: (0,fields/* text */.Qq)((0,fields/* record */.g1)((0,fields/* record */.g1)(reply, 'summary_fields'), 'approved_or_denied_by'), 'username'),
    };
}

;// CONCATENATED MODULE: ./src/controller/unified-jobs.ts





/** Maximum ids in one URL. Proxies cut long URLs. */
const MAX_IDS = 100;
/**
 * The jobs of a controller, of all types.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
class UnifiedJobs {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns a job by its id. Without a type, looks it up in the list of all jobs.
     * @throws JobNotFoundError when the job does not exist or has an unknown type
     */
    find(id, given, options) {
        return this.#requests.call(options, async (request) => {
            const type = given ?? (await this.#typeOf(id, request));
            try {
                return await this.#requests.get((0,jobs/* jobPath */.Jf)({ type, id }), request, (reply) => (0,jobs/* readJob */.cd)(reply, { type, id }));
            }
            catch (error) {
                if (!(error instanceof errors/* ResponseError */.o3 && error.status === 404 && error.fromApi))
                    throw error;
                throw given === undefined ? missing(id) : missingOfType(id, given);
            }
        });
    }
    /**
     * Returns the newest jobs of a template, newest first. Jobs of unknown types are left out. The API forbids filters on
     * `extra_vars` (controller fact 13), so the caller must look for launch ids.
     * @param count at most two hundred
     */
    async recent(templateId, count, options) {
        const query = `unified_job_template=${templateId}&order_by=-id&page_size=${count}`;
        const rows = await this.#list(query, 'the jobs of the template', options);
        return readJobs(rows);
    }
    /**
     * Returns the first hundred of these jobs, with one request. Approvals are missing: the list of all jobs has none.
     */
    async byIds(ids, options) {
        const wanted = new Set(ids.slice(0, MAX_IDS));
        const query = `id__in=${[...wanted].join(',')}&page_size=${MAX_IDS}`;
        return await this.#requests.get(`unified_jobs/?${query}`, options, (reply) => 
        // Compare here too: if a proxy drops the filter, everything matches.
        (0,fields/* readList */.LD)(reply, 'some jobs')
            .filter((row) => (0,fields/* isRecord */.u4)(row) && wanted.has(Number(row['id'])))
            .map((row) => (0,jobs/* readJob */.cd)(row)));
    }
    /**
     * Returns how long a template's last successful runs took, in ms, newest first.
     * @param before only jobs with lower ids count
     * @param count maximum number of runs
     */
    async pastRuns(templateId, before, count, options) {
        const query = `unified_job_template=${templateId}&status=successful&id__lt=${before}&order_by=-id&page_size=${count}`;
        const rows = await this.#list(query, 'the past runs of the template', options);
        const elapsed = rows.map((row) => (0,fields/* number */.ai)(row, 'elapsed') ?? 0);
        return elapsed.filter((seconds) => seconds > 0).map((seconds) => seconds * 1000);
    }
    async #typeOf(id, options) {
        let rows;
        try {
            rows = await this.#list(`id=${id}`, 'the list of all jobs', options);
        }
        catch (error) {
            if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
                return await this.#lookInEach(id, options, error);
            throw error;
        }
        // Compare here too: if a proxy or an old version drops the filter, everything matches.
        const row = rows.find((listed) => listed['id'] === id);
        if (row === undefined)
            return await this.#approvalOr(missing(id), id, options);
        const type = jobs/* JOB_TYPES */.MA.find((known) => known === row['type']);
        if (type === undefined)
            throw unexpectedType(id, (0,fields/* text */.Qq)(row, 'type'));
        return type;
    }
    #list(query, wanted, options) {
        return this.#requests.get(`unified_jobs/?${query}`, options, (reply) => (0,fields/* readList */.LD)(reply, wanted).filter(fields/* isRecord */.u4));
    }
    /**
     * Returns the type of a job by trying each type. Used when the controller, or something in front of it, does not
     * offer the list of all jobs.
     * @throws JobNotFoundError when the API itself says that the job does not exist; `failure` when only pages
     * answered, as in an outage
     */
    async #lookInEach(id, options, failure) {
        let { fromApi } = failure;
        for (const type of jobs/* JOB_TYPES */.MA) {
            const found = await this.#requests.get((0,jobs/* jobPath */.Jf)({ type, id }), options).catch((error) => {
                if (!(error instanceof errors/* ResponseError */.o3) || (error.status !== 404 && error.status !== 403))
                    throw error;
                fromApi ||= error.fromApi;
                return undefined;
            });
            if ((0,fields/* isRecord */.u4)(found) && found['id'] === id)
                return type;
        }
        throw fromApi ? missing(id) : failure;
    }
    /**
     * Returns the type `workflow_approval` if there is such an approval. The list of all jobs leaves approvals out,
     * although they are jobs.
     */
    async #approvalOr(nothing, id, options) {
        try {
            await this.#requests.get(approvalPath(id), options);
            return 'workflow_approval';
        }
        catch (error) {
            // In any form, also from a proxy: Tower before 3.6 has no approvals.
            if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
                throw nothing;
            throw error;
        }
    }
}
/** Reads the jobs of a list. Jobs of unknown types are left out. */
function readJobs(rows) {
    return rows.flatMap((row) => {
        try {
            return [(0,jobs/* readJob */.cd)(row)];
        }
        catch {
            return [];
        }
    });
}
function missing(id) {
    return new reply_errors/* JobNotFoundError */.Z7({ id: 'job-not-found', values: { id } });
}
function missingOfType(id, type) {
    return new reply_errors/* JobNotFoundError */.Z7({ id: 'job-of-type-not-found', values: { id, type } });
}
function unexpectedType(id, type) {
    return new reply_errors/* JobNotFoundError */.Z7({ id: 'job-type-unknown', values: { id, type, types: jobs/* JOB_TYPES */.MA.join(', ') } });
}

;// CONCATENATED MODULE: ./src/controller/ad-hoc-commands.ts




const PATH = 'ad_hoc_commands/';
/**
 * The ad hoc commands of a controller: one module on the hosts of an inventory. They have no template.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
class AdHocCommands {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the modules that the controller lets a command run (its setting `AD_HOC_COMMANDS`); empty when the reply
     * does not list them.
     */
    modules(options) {
        return this.#requests.call(options, async (request) => {
            const described = (0,create_options/* readCreateOptions */.N)(await this.#requests.options(PATH, request));
            const choices = described?.fields.get('module_name')?.choices ?? [];
            return choices.filter((choice) => typeof choice === 'string');
        });
    }
    /**
     * Starts a command. The POST is not idempotent: retry it only if it certainly did not arrive.
     * @param body its fields, by the API's names
     */
    create(body, options) {
        return this.#requests.post(PATH, body, options, (reply) => (0,jobs/* launchedJob */.YK)(this.#requests, reply));
    }
    /** Returns the newest commands, newest first. Unreadable ones are left out. @param count at most two hundred */
    recent(count, options) {
        return this.#requests.get(`${PATH}?order_by=-id&page_size=${count}`, options, (reply) => readJobs((0,fields/* readList */.LD)(reply, 'the ad hoc commands')));
    }
}

;// CONCATENATED MODULE: ./src/controller/applications.ts
/** The OAuth2 applications of tokens. Behind a gateway they are the gateway's own. */
class Applications {
    #requests;
    #collections;
    constructor(requests, collections) {
        this.#requests = requests;
        this.#collections = collections;
    }
    /**
     * Returns the ids of the applications with this id or name, at most twenty.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async find(by, wanted, options) {
        const resource = this.#requests.root.gateway ? '../../gateway/v1/applications' : 'applications';
        const rows = await this.#collections.list({ resource, filters: [[by, wanted]], limit: 20 }, options);
        return rows.map(({ id }) => id);
    }
}

// EXTERNAL MODULE: ./src/controller/credentials.ts
var credentials = __webpack_require__(4950);
// EXTERNAL MODULE: ./src/controller/events/job-events.ts + 1 modules
var job_events = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/controller/events/host-counts.ts
var host_counts = __webpack_require__(8513);
;// CONCATENATED MODULE: ./src/controller/events/job-host-summaries.ts



/** What the controller counted for each host of a playbook run (`job_host_summaries/`). */
class JobHostSummaries {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the counts by host; none for a job without a recap.
     * @param maxPages maximum number of pages, of 200 hosts each
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async list(job, maxPages, options) {
        const hosts = new Map();
        for (let page = 1; page <= maxPages; page += 1) {
            const path = `${(0,jobs/* jobPath */.Jf)(job)}job_host_summaries/?order_by=id&page_size=${fields/* MAX_PAGE_SIZE */.H4}&page=${page}`;
            const { rows, more } = await this.#requests.get(path, { ...options, plainNumbers: true }, (reply) => (0,fields/* readPage */.SP)(reply, 'the host summaries of a job'));
            for (const row of rows) {
                if ((0,fields/* text */.Qq)(row, 'host_name') !== '')
                    hosts.set((0,fields/* text */.Qq)(row, 'host_name'), (0,host_counts/* readHostCounts */.hX)(row));
            }
            if (!more)
                break;
        }
        return hosts;
    }
    /**
     * Returns how many hosts the controller has counted so far; 0 when the reply does not say.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async count(job, options) {
        const reply = await this.#requests.get(`${(0,jobs/* jobPath */.Jf)(job)}job_host_summaries/?page_size=1`, options);
        return (0,fields/* isRecord */.u4)(reply) ? ((0,fields/* number */.ai)(reply, 'count') ?? 0) : 0;
    }
}

// EXTERNAL MODULE: ./src/controller/named-objects.ts
var named_objects = __webpack_require__(9620);
;// CONCATENATED MODULE: ./src/controller/inventories.ts



/** The inventories of a controller. */
class Inventories extends named_objects/* NamedObjects */.m {
    constructor(requests) {
        super(requests, 'inventories', named_objects/* readNamedObject */.l);
    }
    /**
     * Returns the enabled hosts of an inventory and their groups.
     * @throws ResponseError (403 without the Read role on it), ConnectionError, the signal's reason
     */
    hosts(id, options) {
        return this.requests.get(`inventories/${id}/script/`, options, inventoryHosts);
    }
}
/**
 * Reads the hosts in the reply of `script/`: groups by name, each with `hosts` and `children`. The reply leaves out groups
 * without members.
 * @throws UnexpectedReplyError when the reply is something else
 */
function inventoryHosts(reply) {
    if (!(0,fields/* isRecord */.u4)(reply) || !(0,fields/* isRecord */.u4)(reply['all']))
        throw (0,reply_errors/* unexpectedReply */.Cp)("an inventory's hosts", 'it has no group "all"');
    const names = Object.keys(reply).filter((name) => name !== '_meta');
    const groups = new Map(names.map((name) => [name, members(reply, name, new Set())]));
    const hosts = new Set([...groups.values()].flatMap((group) => [...group]));
    return { hosts, groups: new Map([...groups, ['all', hosts]]) };
}
/** @param seen groups on the path to this one, so that a cycle of groups ends */
function members(script, name, seen) {
    const group = script[name];
    if (!(0,fields/* isRecord */.u4)(group) || seen.has(name))
        return new Set();
    seen.add(name);
    return new Set([
        ...(0,fields/* texts */.Te)(group, 'hosts'),
        ...(0,fields/* texts */.Te)(group, 'children').flatMap((child) => [...members(script, child, seen)]),
    ]);
}

;// CONCATENATED MODULE: ./src/controller/projects.ts


/** The projects of a controller. */
class Projects {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns a project.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    get(id, options) {
        return this.#requests.get(`projects/${id}/`, options, readProject);
    }
}
function readProject(reply) {
    if (!(0,fields/* isRecord */.u4)(reply))
        throw (0,reply_errors/* unexpectedReply */.Cp)('a project', 'it is not an object');
    const { scm_branch: scmBranch, allow_override: allowOverride } = reply;
    return {
        name: (0,fields/* text */.Qq)(reply, 'name'),
        scmBranch: typeof scmBranch === 'string' ? scmBranch : undefined,
        allowOverride: typeof allowOverride === 'boolean' ? allowOverride : undefined,
    };
}

// EXTERNAL MODULE: ./src/controller/requests.ts + 1 modules
var requests = __webpack_require__(3045);
// EXTERNAL MODULE: ./src/controller/resources/collections.ts
var collections = __webpack_require__(8111);
;// CONCATENATED MODULE: ./src/controller/settings.ts

/** The settings of a controller. Only superusers and system auditors may read them (AWX 24.6, `SettingSingletonDetail`). */
class Settings {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns whether jobs evaluate templates in the variables of a launch: `always`, `never`, or `template` for those that
     * the template itself has (`ALLOW_JINJA_IN_EXTRA_VARS`); `''` when the reply does not say.
     * @throws ResponseError with status 403 for other users; ConnectionError, the signal's reason
     */
    allowJinjaInExtraVars(options) {
        return this.#requests.get('settings/jobs/', options, (reply) => (0,fields/* isRecord */.u4)(reply) ? (0,fields/* text */.Qq)(reply, 'ALLOW_JINJA_IN_EXTRA_VARS') : '');
    }
}

// EXTERNAL MODULE: ./src/controller/templates/templates.ts + 1 modules
var templates = __webpack_require__(4444);
// EXTERNAL MODULE: ./src/controller/tokens.ts
var tokens = __webpack_require__(1884);
// EXTERNAL MODULE: ./src/controller/users.ts
var users = __webpack_require__(9092);
// EXTERNAL MODULE: ./src/timing/clock.ts
var timing_clock = __webpack_require__(184);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/controller/events/job-event.ts + 1 modules
var job_event = __webpack_require__(9623);
;// CONCATENATED MODULE: ./src/controller/websocket/clean-urls.ts
/** Matches what may be a URL, as the controller does: a scheme, a colon, and the rest of the word. */
const URLS = /\w{1,20}:\/{0,2}\S+/g;
/** Matches the parts of a URL: its scheme, then its host with the credentials before it, then its path. */
const PARTS = /^(\w+:\/\/)([^/?#]*)(.*)$/s;
const HIDDEN = '$encrypted$';
/**
 * Returns a text without the credentials of its URLs, as the API shows the output of a project update (controller fact
 * 47): `https://u:p@host` becomes `https://$encrypted$:$encrypted$@host`.
 */
function cleanUrls(text) {
    return text.includes('://') ? text.replace(URLS, cleanUrl) : text;
}
function cleanUrl(url) {
    const [, scheme = '', place = '', path = ''] = PARTS.exec(url) ?? [];
    const end = place.lastIndexOf('@');
    // Without an `@`, the controller takes host and port for a name and a password.
    if (end < 0 && !place.includes(':'))
        return url;
    // It hides the whole of what it cannot read.
    if (place.includes('[') !== place.includes(']') || (end < 0 && place.split(':').length > 2))
        return HIDDEN;
    const secrets = end < 0 ? place : place.slice(0, end);
    return `${scheme}${hide(secrets)}${place.slice(secrets.length)}${path}`;
}
/** Hides a name and a password. A colon in the password belongs to it. */
function hide(secrets) {
    const colon = secrets.indexOf(':');
    const parts = colon < 0 ? [secrets] : [secrets.slice(0, colon), secrets.slice(colon + 1)];
    return parts.map((part) => (part === '' ? '' : HIDDEN)).join(':');
}

;// CONCATENATED MODULE: ./src/controller/websocket/live-frames.ts



/** The group of a job's events, by its type (controller fact 69). An approval has none. */
const EVENT_GROUPS = {
    job: 'job_events',
    workflow_job: 'workflow_events',
    project_update: 'project_update_events',
    inventory_update: 'inventory_update_events',
    ad_hoc_command: 'ad_hoc_command_events',
    system_job: 'system_job_events',
    workflow_approval: undefined,
};
/** Longest frame that is parsed, in bytes. Only events are longer, and the API delivers those in parts. */
const MAX_FRAME = 1024 * 1024;
/**
 * Returns the groups to subscribe to for some jobs. A subscription replaces the one before, so it must have all of them.
 */
function groupsOf(subscriptions) {
    const groups = { jobs: ['status_changed', 'summary'] };
    for (const { job } of subscriptions) {
        const events = EVENT_GROUPS[job.type];
        if (events !== undefined)
            groups[events] = [...(groups[events] ?? []), job.id];
    }
    return groups;
}
/**
 * Reads a frame and passes on what it says about these jobs.
 * @returns whether it is the reply to a subscription
 */
function takeFrame(data, subscriptions) {
    if (data.length > MAX_FRAME) {
        for (const { listener } of subscriptions)
            listener.event(undefined, data.length);
        return false;
    }
    const frame = parse(data);
    if (frame === undefined) {
        // The controller writes a result's NaN into the frame, which is not JSON.
        for (const { listener } of subscriptions)
            listener.event(undefined, data.length);
        return false;
    }
    if (typeof frame['error'] === 'string')
        subscriptions[0]?.listener.debug(`Live updates: ${frame['error']}`);
    const groups = frame['groups_current'];
    if (!Array.isArray(groups)) {
        for (const { job, listener } of subscriptions)
            passOn(frame, data.length, job, listener);
        return false;
    }
    for (const { job, listener } of subscriptions)
        listener.working(isReported(job, groups));
    return true;
}
/** Returns whether status and events of a job are reported. A user who may not see the events still gets the status. */
function isReported({ type, id }, groups) {
    const events = EVENT_GROUPS[type];
    return groups.includes('jobs-status_changed') && (events === undefined || groups.includes(`${events}-${id}`));
}
/** Passes on frames about this job only: `jobs-status_changed` is about every job on the controller (controller fact 63). */
function passOn(frame, length, job, listener) {
    const workflow = frame['workflow_job_id'];
    if (frame['unified_job_id'] === job.id) {
        const count = (0,fields/* number */.ai)(frame, 'final_counter');
        // This frame comes some 60 ms before the final status.
        if (count !== undefined)
            listener.counted(count);
        else
            listener.status((0,fields/* text */.Qq)(frame, 'status'));
    }
    else if (frame[job.type] === job.id && frame['group_name'] === EVENT_GROUPS[job.type]) {
        listener.event((0,job_event/* readEvent */.j)(frame), length);
    }
    else if (workflow === job.id || (typeof workflow === 'number' && listener.follows(workflow)))
        listener.nodes();
}
/** Parses a frame; undefined when it is not an object in JSON. Only frames of project updates have credentials that the API hides (controller fact 47). */
function parse(data) {
    const cleaned = (_key, value) => (typeof value === 'string' ? cleanUrls(value) : value);
    try {
        const written = data.toString('utf8');
        const frame = JSON.parse(written);
        if (!(0,fields/* isRecord */.u4)(frame))
            return undefined;
        if (frame['group_name'] !== EVENT_GROUPS.project_update)
            return frame;
        return JSON.parse(written, cleaned);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/controller/websocket/live-connection.ts



/** Interval of pings, in ms. A half-open connection does not answer a ping. */
const PING_MS = 10_000;
/** Longest frame, in bytes. A longer one closes the connection. */
const MAX_PAYLOAD = 16 * 1024 * 1024;
/** Connects once, subscribes to the jobs, and passes on their frames until the connection ends. Never throws. */
async function connectOnce(requests, path, subscriptions, clock, signal) {
    const { listener } = subscriptions.main;
    const route = requests.webSocket(path);
    if (route === undefined)
        return 'refused';
    // Loaded only by a step that listens.
    const { WebSocket: Socket } = await __webpack_require__.e(/* import() */ 977).then(__webpack_require__.bind(__webpack_require__, 2977));
    if (signal.aborted)
        return 'lost';
    // Any value works if the cookie and the subscription have the same (controller fact 62).
    const csrf = (0,external_node_crypto_.randomUUID)();
    const socket = new Socket(route.url, {
        headers: { ...route.headers, Cookie: `csrftoken=${csrf}` },
        agent: route.agent,
        handshakeTimeout: 10_000,
        followRedirects: false,
        perMessageDeflate: false,
        maxPayload: MAX_PAYLOAD,
    });
    return await new Promise((resolve) => {
        let end = 'lost';
        const done = new AbortController();
        const close = () => socket.terminate();
        signal.addEventListener('abort', close, { once: true });
        socket.on('unexpected-response', (_request, response) => {
            const status = response.statusCode ?? 0;
            if (status < 500 && status !== 429)
                end = 'refused';
            listener.debug(`Live updates: ${route.url} answered ${status}.`);
            response.destroy();
            socket.terminate();
        });
        socket.on('open', () => {
            const subscribe = () => socket.send(JSON.stringify({ groups: groupsOf(subscriptions.all), xrftoken: csrf }));
            subscribe();
            subscriptions.onChange = subscribe;
            keepAlive(socket, clock, done.signal);
        });
        socket.on('message', (data) => {
            if (takeFrame(data, subscriptions.all))
                end = 'worked';
        });
        socket.on('error', (error) => {
            if (end === 'lost' && !signal.aborted)
                listener.debug(`Live updates: ${error.message}`);
        });
        socket.on('close', () => {
            if (end === 'worked' && !signal.aborted)
                listener.debug('The connection for live updates was lost.');
            done.abort();
            signal.removeEventListener('abort', close);
            subscriptions.onChange = undefined;
            for (const each of subscriptions.all)
                each.listener.working(false);
            resolve(end);
        });
    });
}
/** Sends pings, and closes the connection when nothing, not even a pong, came since the last one. */
function keepAlive(socket, clock, done) {
    let alive = true;
    const heard = () => {
        alive = true;
    };
    socket.on('pong', heard);
    socket.on('message', heard);
    const beat = async () => {
        while (!done.aborted) {
            await (0,timing_clock/* interruptiblePause */.Wz)(clock, PING_MS, done);
            if (done.aborted)
                return;
            if (!alive)
                socket.terminate();
            alive = false;
            socket.ping();
        }
    };
    beat().catch(() => undefined);
}

;// CONCATENATED MODULE: ./src/controller/websocket/websocket.ts


/** Pauses before the next connection, in ms. Each pause doubles, up to the last. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** Which part of a pause varies. After a restart of the controller, many steps connect again. */
const JITTER = 0.75;
/** The controller's WebSocket, which reports changes immediately. */
class Websocket {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Listens until the signal is aborted, and connects again after a loss. Never throws: without live updates the job is
     * polled.
     */
    async listen(subscriptions, { clock, signal, random }) {
        const { gateway } = this.#requests.root;
        const paths = gateway ? ['api/controller/v2/websocket/'] : ['websocket/', 'api/websocket/'];
        let pause = FIRST_PAUSE_MS;
        for (let path = paths[0]; !signal.aborted; path = paths[0]) {
            if (path === undefined) {
                subscriptions.main.listener.debug('There are no live updates; the job is polled.');
                return;
            }
            const began = clock.now();
            const end = await connectOnce(this.#requests, path, subscriptions, clock, signal);
            if (end === 'worked') {
                // A connection that fails repeatedly must not cost more requests than polling.
                if (clock.now() - began >= LONGEST_PAUSE_MS)
                    pause = FIRST_PAUSE_MS;
            }
            else
                paths.shift();
            if (end === 'refused')
                continue;
            if (end === 'lost')
                paths.push(path);
            if (signal.aborted)
                return;
            await (0,timing_clock/* interruptiblePause */.Wz)(clock, pause * (1 - JITTER * random()), signal);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        }
    }
}

// EXTERNAL MODULE: ./src/controller/workflow-nodes.ts
var workflow_nodes = __webpack_require__(9271);
;// CONCATENATED MODULE: ./src/controller/client.ts



















/** Holds the requests, so that only the nouns can send them. */
class Client {
    root;
    requests;
    constructor(root, connection) {
        this.root = root;
        this.requests = new requests/* Requests */.l(root, connection);
    }
}
/** The client of one controller, with one object for each noun of the API. Independent of GitHub. */
class Controller extends Client {
    collections = new collections/* Collections */.q(this.requests);
    adHocCommands = new AdHocCommands(this.requests);
    applications = new Applications(this.requests, this.collections);
    credentials = new credentials/* Credentials */.Ji(this.requests);
    executionEnvironments = new named_objects/* NamedObjects */.m(this.requests, 'execution_environments', named_objects/* readNamedObject */.l);
    instanceGroups = new named_objects/* NamedObjects */.m(this.requests, 'instance_groups', named_objects/* readNamedObject */.l);
    inventories = new Inventories(this.requests);
    jobEvents = new job_events/* JobEvents */.l(this.requests);
    jobHostSummaries = new JobHostSummaries(this.requests);
    jobs = new jobs/* Jobs */.XP(this.requests);
    labels = new named_objects/* NamedObjects */.m(this.requests, 'labels', named_objects/* readNamedObject */.l);
    projects = new Projects(this.requests);
    settings = new Settings(this.requests);
    templates = new templates/* Templates */.I(this.requests);
    tokens = new tokens/* Tokens */.D(this.requests);
    unifiedJobs = new UnifiedJobs(this.requests);
    users = new users/* Users */.z(this.requests);
    websocket = new Websocket(this.requests);
    workflowApprovals = new WorkflowApprovals(this.requests);
    workflowNodes = new workflow_nodes/* WorkflowNodes */.p(this.requests);
    /** Returns everything that `apply` reads and writes. Other actions do not load it. */
    async resources() {
        const { Resources: All } = await __webpack_require__.e(/* import() */ 979).then(__webpack_require__.bind(__webpack_require__, 7979));
        return new All(this.requests, this.collections);
    }
}


/***/ }),

/***/ 6762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Connection)
});

// UNUSED EXPORTS: needsUser

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./src/http/json/parse-json.ts
var parse_json = __webpack_require__(7671);
;// CONCATENATED MODULE: ./src/http/json-reply.ts

/**
 * Returns the JSON value of a successful reply; `undefined` when it has no body (202 to a cancel, 204).
 * @param readRefusal knows how this server words a refusal
 * @throws ResponseError for everything else, including a page with status 200 and JSON that is cut
 */
function readJson(request, reply, readRefusal) {
    const body = parseBody(request, reply);
    if (isSuccess(reply)) {
        if (body.kind === 'json')
            return body.value;
        if (body.kind === 'empty')
            return undefined;
    }
    throw readRefusal(request, reply, body);
}
/** Returns whether the status of a reply is 2xx. */
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
function parseBody(request, reply) {
    // A byte order mark is not part of the text. `trim` removes it.
    const body = reply.body.trim();
    if (body === '')
        return { kind: 'empty' };
    const type = (reply.headers['content-type'] ?? '').toLowerCase();
    const isDeclared = type.includes('json');
    // Some proxies drop the content type, and some gateways send a refusal with the type of a text.
    const isPossible = reply.status === 401 || reply.status === 403 || (type === '' && isSuccess(reply));
    if (!isDeclared && !isPossible)
        return { kind: 'page' };
    try {
        return { kind: 'json', value: request.plainNumbers ? JSON.parse(body) : (0,parse_json/* parseExact */.j)(body) };
    }
    catch {
        return { kind: isDeclared ? 'cut' : 'page' };
    }
}
/**
 * Returns the pause that `Retry-After` asks for, in ms from now. A date is compared with the server's clock if the
 * reply has one.
 */
function retryAfter({ headers }) {
    const value = headers['retry-after'];
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    const date = Date.parse(value);
    if (Number.isNaN(date))
        return undefined;
    const reported = Date.parse(headers.date ?? '');
    return Math.max(0, date - (Number.isNaN(reported) ? Date.now() : reported));
}
/** Returns the target of a redirect; undefined when the reply is not a redirect. */
function redirectTarget({ url }, { status, headers }) {
    const { location } = headers;
    if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, url.href))
        return undefined;
    return new URL(location, url);
}
/** Returns method and URL without the query, which is long and never needed to understand a refusal. */
function describeRequest({ method, url }) {
    return `${method} ${url.origin}${url.pathname}`;
}

// EXTERNAL MODULE: ./src/http/transport.ts + 3 modules
var transport = __webpack_require__(861);
;// CONCATENATED MODULE: ./src/http/json-client.ts



/** Maximum number of redirects of a GET, within the same origin. */
const MAX_REDIRECTS = 5;
/** A client of one server that answers in JSON. */
class JsonClient {
    #transport;
    #options;
    constructor(options) {
        this.#options = options;
        this.#transport = new transport/* Transport */.o({ tls: options.tls });
    }
    /**
     * Sends one request and returns the JSON of its reply; undefined when the reply has no body.
     * @throws ResponseError, ConnectionError, ProxySettingError, the signal's reason
     */
    async exchange({ method, url, body, authorization, take }, options) {
        const request = {
            ...options,
            method,
            url,
            headers: {
                Accept: take?.type === 'text/plain' ? '*/*' : 'application/json',
                ...(this.#options.userAgent === undefined ? {} : { 'User-Agent': this.#options.userAgent }),
                ...(body === undefined ? {} : { 'Content-Type': body.type }),
                ...(authorization === undefined ? {} : { Authorization: authorization }),
            },
            // A POST without a body declares its length too: otherwise some proxies answer 411.
            body: body?.text ?? (method === 'POST' ? '' : undefined),
            timeoutMs: options.timeoutMs ?? this.#options.timeoutMs,
            take,
        };
        const { reply, answered } = await this.#follow(request);
        return readJson(answered, reply, this.#options.readRefusal);
    }
    /** Returns the agent for a WebSocket; undefined when none can be opened. */
    webSocketAgent(url) {
        return this.#transport.webSocketAgent(url);
    }
    /** Closes the kept connections. */
    close() {
        this.#transport.close();
    }
    /** Follows redirects of a GET within its origin. A redirect of a POST is a refusal. */
    async #follow(request) {
        let current = request;
        for (let redirects = 0;; redirects += 1) {
            const reply = await this.#send(current);
            const target = redirectTarget(current, reply);
            if (request.method !== 'GET' || target?.origin !== current.url.origin)
                return { reply, answered: current };
            if (redirects === MAX_REDIRECTS) {
                const values = { request: describeRequest(request), times: MAX_REDIRECTS };
                const statement = { id: 'redirected-too-often', values };
                throw new errors/* ResponseError */.o3(statement, { status: reply.status, words: '', fromApi: false, transient: false });
            }
            current = { ...current, url: target };
        }
    }
    async #send(request) {
        const began = performance.now();
        const trace = (outcome) => this.#options.trace?.(request, outcome, performance.now() - began);
        try {
            const reply = await this.#transport.send(request);
            trace(reply);
            return reply;
        }
        catch (error) {
            trace(error instanceof Error ? error : new Error(String(error)));
            throw error;
        }
    }
}

// EXTERNAL MODULE: ./src/controller/client.ts + 12 modules
var controller_client = __webpack_require__(4746);
// EXTERNAL MODULE: ./src/controller/requests.ts + 1 modules
var requests = __webpack_require__(3045);
;// CONCATENATED MODULE: ./src/controller/connection/auth.ts
/** Returns the Authorization header: Bearer for a token, otherwise Basic. */
function authorization(credentials) {
    if ('token' in credentials)
        return `Bearer ${credentials.token}`;
    return basic(credentials.username, credentials.password);
}
/**
 * Returns the Authorization header of an OAuth2 client. Both parts are form-encoded first (RFC 6749, section 2.3.1).
 */
function clientAuthorization({ id, secret }) {
    return basic(encodeURIComponent(id), encodeURIComponent(secret));
}
function basic(name, secret) {
    return `Basic ${Buffer.from(`${name}:${secret}`, 'utf8').toString('base64')}`;
}
/**
 * Returns what a refusal means for these credentials. The controller's own words do not distinguish the
 * cases. A 401 has the same words as a request without credentials (controller facts 48 and 49). A 403 has the same
 * words for a missing role and for a read scope.
 * @returns undefined for a status that is not about access
 */
function accessFault(status, method, access) {
    const { credentials } = access;
    if (status === 401)
        return unknownUser(access);
    if (status !== 403)
        return undefined;
    if (method === 'GET')
        return 'role-read-missing';
    return 'token' in credentials ? 'role-or-scope-missing' : 'role-missing';
}
function unknownUser({ credentials, hasOauth }) {
    if (!('token' in credentials))
        return 'password-rejected';
    if (!hasOauth)
        return 'token-without-provider';
    return credentials.issued ? 'issued-token-rejected' : 'token-rejected';
}

// EXTERNAL MODULE: ./src/http/connection-errors.ts
var connection_errors = __webpack_require__(7368);
// EXTERNAL MODULE: ./src/http/reply-text.ts
var reply_text = __webpack_require__(2978);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __webpack_require__(6489);
;// CONCATENATED MODULE: ./src/controller/connection/classify-reply.ts






/**
 * Returns the error for a reply that is not the JSON of a success, from the controller or from something in front of
 * it. The error says what answered what, and whether waiting can help.
 */
function readRefusal(request, reply, body) {
    if (isSuccess(reply))
        return unusable(request, reply, body);
    const { fromApi, transient } = classify(reply, body);
    const words = (0,reply_text/* errorText */.k)(body.kind === 'json' ? body.value : reply.body);
    const values = replyValues(request, reply);
    const facts = { status: reply.status, words, fromApi, transient, retryAfterMs: retryAfter(reply) };
    if (fromApi && reply.status === 403 && INSUFFICIENT_SCOPE.test(words))
        return new reply_errors/* ReadScopeError */.hR({ id: 'token-scope-read', values }, facts);
    const statement = redirected(request, reply, values) ?? toTlsPort(request, reply) ?? refused(reply, body, fromApi, values);
    return new errors/* ResponseError */.o3(statement, facts);
}
/**
 * Matches the gateway's words for a token with the read scope. The controller's own words are the same as for a missing
 * role.
 */
const INSUFFICIENT_SCOPE = /\binsufficient scope\b/i;
/** Matches the same words as plain text, which the gateway sends to clients that do not ask for JSON. */
const INSUFFICIENT_SCOPE_TEXT = /^\s*your token has insufficient scope\b[^<]*$/i;
/**
 * Returns whether a refusal comes from the API, and whether it is temporary.
 * It comes from the controller, or from the AAP gateway as its authorization. Anything in front may also answer 401,
 * 403 and 404, even in JSON. The controller puts its words under `detail` and names its product in a header (controller
 * fact 58). The gateway puts them under `details`, also with the type of a text. It sends the words alone where a proxy
 * changed `Accept`. The controller answers an unknown path with a page, which has the request's id like each of its
 * replies (controller fact 52).
 * 429 and 5xx are temporary. So is a 401, 403 or 404 that is not the API's own: an ingress without its backend sends
 * them.
 */
function classify(reply, body) {
    const { status } = reply;
    const fromApi = isFromApi(reply, body);
    const isOverload = status === 429 || status === 408 || status === 425 || status >= 500;
    const isAmbiguous = status === 401 || status === 403 || status === 404;
    return { fromApi, transient: isOverload ? status !== 501 && status !== 505 : !fromApi && isAmbiguous };
}
function isFromApi({ status, headers, body: text }, body) {
    if (status === 404 && headers['x-api-request-id'] !== undefined)
        return true;
    if (status === 403 && INSUFFICIENT_SCOPE_TEXT.test(text))
        return true;
    if (body.kind !== 'json')
        return false;
    return ![401, 403, 404].includes(status) || headers['x-api-product-name'] !== undefined || hasDetail(body.value);
}
function hasDetail(value) {
    return (0,fields/* isRecord */.u4)(value) && (typeof value['detail'] === 'string' || typeof value['details'] === 'string');
}
function unusable(request, reply, { kind }) {
    const { proxy } = reply;
    const values = replyValues(request, reply);
    const page = kind === 'page' ? (0,reply_text/* errorText */.k)(reply.body) : '';
    const facts = {
        status: reply.status,
        words: kind === 'page' ? page : 'the JSON is cut or damaged',
        fromApi: false,
        transient: true,
        retryAfterMs: retryAfter(reply),
    };
    const inFront = kind === 'page'
        ? { id: 'reply-page-from-intermediary', values: { ...values, page } }
        : { id: 'reply-cut-from-intermediary', values };
    if (proxy === undefined)
        return new errors/* ResponseError */.o3(inFront, facts);
    const fromProxy = kind === 'page'
        ? { id: 'reply-page-from-proxy', values: { ...values, page, proxy } }
        : { id: 'reply-cut-from-proxy', values: { ...values, proxy } };
    return new errors/* ResponseError */.o3(fromProxy, facts);
}
/**
 * Returns what a refusal says about its origin. A proxy is recognized by its own status, nginx by its page.
 */
function refused(reply, body, fromApi, values) {
    if (fromApi)
        return { id: body.kind === 'page' && reply.status === 404 ? 'path-unknown' : 'reply-refused', values };
    if (reply.status === 407)
        return { id: 'reply-proxy-login', values };
    if (reply.status === 400 && /No required SSL certificate|SSL certificate error/i.test(reply.body)) {
        return { id: 'reply-client-certificate', values };
    }
    const { proxy } = reply;
    return proxy === undefined
        ? { id: 'reply-from-intermediary', values }
        : { id: 'reply-from-proxy', values: { ...values, proxy } };
}
/** Returns the statement for the page with which a server refuses plain HTTP on its TLS port: nginx, Apache or Go. */
function toTlsPort(request, { status, body }) {
    const { url } = request;
    if (url.protocol !== 'http:' || status !== 400 || !PLAIN_TO_TLS.test(body))
        return undefined;
    return { id: 'server-speaks-tls', values: { request: describeRequest(request), server: (0,connection_errors/* serverOf */.FN)(url) } };
}
const PLAIN_TO_TLS = /plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL-enabled server port|HTTP request to an HTTPS server/;
function redirected(request, reply, values) {
    const address = redirectTarget(request, reply);
    if (address === undefined)
        return undefined;
    const { origin } = address;
    const target = `${origin}${address.pathname}`;
    return origin === request.url.origin
        ? { id: 'reply-redirected', values: { ...values, target } }
        : { id: 'reply-redirected-elsewhere', values: { ...values, target, origin } };
}
function replyValues(request, { status, headers }) {
    const id = headers['x-api-request-id'];
    const requestId = typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? ` (X-API-Request-Id ${id})` : '';
    return { request: describeRequest(request), status, requestId };
}

;// CONCATENATED MODULE: ./src/controller/connection/given-url.ts
/**
 * Matches an API path up to the end of a URL's path: `/api`, `/api/v2`, `/api/controller/v2/job_templates/42/launch`,
 * `/api/o/token`.
 */
const API_PATH = /\/api(?:\/(?:(?:controller|gateway|o|v\d+)(?:\/.*)?)?)?$/;
/**
 * Matches the path of a page of the web interface up to the end of a URL's path (the routes of ansible/ansible-ui). Below
 * `jobs` and `templates` only with the kind of object: a path prefix may have such a name.
 */
const WEB_PAGE = new RegExp(`/(?:${[
    'access|administration|analytics|content|decisions|execution|infrastructure|lightspeed|login|overview|quickstarts',
    'settings|ui_next',
    'jobs/(?:playbook|workflow|project|inventory|command|management)',
    'templates/(?:job|workflow-job)-template',
].join('|')})(?:/.*)?$`);
/**
 * Returns the sites that the user's URL can mean: without API path, query and fragment. For the URL of a web page, its
 * path may also be a path prefix, which comes first.
 */
function sitesOf(url) {
    // Two slashes in a row would begin the name of another host.
    const path = url.pathname
        .replace(/\/{2,}/g, '/')
        .replace(/\/$/, '')
        .replace(API_PATH, '');
    return [...new Set([path, path.replace(WEB_PAGE, '')])].map((site) => new URL(`${site}/`, url.origin));
}

;// CONCATENATED MODULE: ./src/controller/connection/discovery.ts



const NO_API = { id: 'api-not-found', values: {} };
/**
 * Finds the API root from any URL of the controller (controller fact 56). Where the URL leads to no API, the API at the
 * root of the same host is only named in the error: it may be another controller.
 * @throws ResponseError, ConnectionError from `get`; ResponseError when the server is not such an API
 */
async function discover(given, get) {
    const sites = sitesOf(given);
    for (const [index, site] of sites.entries()) {
        try {
            return await findAt(site, get);
        }
        catch (error) {
            if (!leadsNowhere(error))
                throw error;
            if (index === sites.length - 1)
                throw (await elsewhere(site, get, error)) ?? error;
        }
    }
    throw new Error('a URL means at least one site');
}
/**
 * Finds the API root of a site. AWX and Tower name `current_version`. An AAP gateway names `apis.controller`, which names
 * its own version. Only the version is read from the replies: behind a gateway or a path prefix their links can lead
 * elsewhere.
 */
async function findAt(site, get) {
    const top = await ask(get, new URL('api/', site)).catch((error) => {
        throw isNoApi(error) ? error.withHint(NO_API) : error;
    });
    if ((0,fields/* isRecord */.u4)(top) && (0,fields/* isRecord */.u4)(top['apis']) && typeof top['apis']['controller'] === 'string') {
        const controller = await ask(get, new URL('api/controller/', site));
        const api = new URL(`api/controller/${version(controller, site)}/`, site);
        return { root: { api, site, gateway: true }, hasOauth: true };
    }
    if ((0,fields/* isRecord */.u4)(top) && (0,fields/* isRecord */.u4)(top['apis']) && top['current_version'] === undefined) {
        throw notAnApi({
            id: 'gateway-without-controller',
            values: { address: site.href, apis: Object.keys(top['apis']).join(', ') || 'nothing' },
        });
    }
    const api = new URL(`api/${version(top, site)}/`, site);
    return { root: { api, site, gateway: false }, hasOauth: (0,fields/* isRecord */.u4)(top) && top['oauth2'] !== undefined };
}
/** Returns the error that names the API at the root of the host; undefined when none answers there. */
async function elsewhere(site, get, { status }) {
    const host = new URL('/', site);
    if (site.href === host.href || (status !== 404 && status !== 200))
        return undefined;
    try {
        // Without credentials: the user did not name this address.
        await findAt(host, (url) => get(url, false));
    }
    catch (error) {
        if (error instanceof errors/* ResponseError */.o3 || error instanceof errors/* ConnectionError */.Rc)
            return undefined;
        throw error;
    }
    const values = { address: `${site.href}api/`, api: `${host.href}api/`, url: host.href };
    const statement = { id: 'api-at-other-path', values };
    return new errors/* ResponseError */.o3(statement, { status, words: '', fromApi: true, transient: false });
}
/** Returns whether a reply may mean that no API is there. An outage or a refusal of the API itself does not. */
function leadsNowhere(error) {
    if (!(error instanceof errors/* ResponseError */.o3) || error.status >= 500 || [408, 425, 429].includes(error.status))
        return false;
    return !error.fromApi || error.status === 404 || error.status === 200;
}
/** Returns whether the URL may not be an API: a page or a 404 answered. Other errors already say where to look. */
function isNoApi(error) {
    if (!(error instanceof errors/* ResponseError */.o3) || error.id === 'server-speaks-tls')
        return false;
    if (error.fromApi)
        return error.status === 404;
    return error.status < 300 || error.status >= 400;
}
/**
 * Sends a GET without credentials. Some controllers show their root only to users: if the API itself says so, sends it
 * with credentials.
 */
async function ask(get, url) {
    try {
        return await get(url, false);
    }
    catch (error) {
        const wantsUser = error instanceof errors/* ResponseError */.o3 && error.fromApi && (error.status === 401 || error.status === 403);
        if (!wantsUser)
            throw error;
        return await get(url, true);
    }
}
function version(reply, site) {
    const current = (0,fields/* isRecord */.u4)(reply) ? reply['current_version'] : undefined;
    const found = typeof current === 'string' ? /\/(v\d+)\/?$/.exec(current)?.[1] : undefined;
    if (found === undefined)
        throw notAnApi({ id: 'api-no-version', values: { address: `${site.href}api/` } });
    return found;
}
function notAnApi(statement) {
    return new errors/* ResponseError */.o3(statement, { status: 200, words: '', fromApi: true, transient: false });
}

;// CONCATENATED MODULE: ./src/controller/connection/list-stream.ts
/** Characters that can begin or end a row. */
const [QUOTE, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 91, 92, 93, 123, 125];
/** Matches the end of the text before the rows of a list. */
const BEFORE_ROWS = /"results"\s*:\s*$/;
/**
 * Extracts the rows of a list's JSON while it arrives, so that a page is never in memory as a whole. It only finds
 * where rows begin and end; `JSON.parse` reads them.
 */
class RowSplitter {
    #takeRows;
    /** The text before and after the rows. */
    #frame = [];
    /** Pieces of an incomplete row. */
    #row = [];
    #place = 'front';
    #depth = 0;
    #isText = false;
    #isEscaped = false;
    #isDamaged = false;
    /** @param takeRows receives the rows of each piece of the reply */
    constructor(takeRows) {
        this.#takeRows = takeRows;
    }
    /** Reads the next piece of the text. */
    async push(piece) {
        const rows = [];
        let from = 0;
        for (let at = this.#next(piece, 0); at < piece.length; at = this.#next(piece, at + 1)) {
            from = this.#cross(piece, from, at, rows);
        }
        const rest = piece.subarray(from);
        if (this.#place !== 'rows')
            this.#frame.push(rest);
        else if (this.#depth > 0)
            this.#row.push(rest);
        if (rows.length > 0)
            await this.#takeRows(rows);
    }
    /** Returns the reply without its rows; undefined when the text was cut or damaged. */
    end() {
        const frame = [];
        return !this.#isDamaged && parseInto(frame, Buffer.concat(this.#frame)) ? frame[0] : undefined;
    }
    /** Returns where the next row or the list of rows begins or ends; the piece's length if nowhere. */
    #next(piece, from) {
        let [isText, isEscaped] = [this.#isText, this.#isEscaped];
        let at = this.#place === 'behind' ? piece.length : from;
        for (; at < piece.length; at += 1) {
            const character = piece[at];
            if (isText) {
                isText = isEscaped || character !== QUOTE;
                isEscaped = !isEscaped && character === BACKSLASH;
            }
            else if (character === QUOTE)
                isText = true;
            else if (this.#isBoundary(character))
                break;
        }
        [this.#isText, this.#isEscaped] = [isText, isEscaped];
        return at;
    }
    #isBoundary(character) {
        switch (character) {
            case OPEN_LIST:
            case OPEN_OBJECT:
                this.#depth += 1;
                return this.#place === 'front' ? character === OPEN_LIST && this.#depth === 2 : this.#depth === 1;
            case CLOSE_LIST:
            case CLOSE_OBJECT:
                this.#depth -= 1;
                return this.#place === 'rows' && this.#depth <= 0;
            default:
                return false;
        }
    }
    /** Handles a boundary. Returns where the text after it begins. */
    #cross(piece, from, at, rows) {
        if (this.#place === 'front') {
            if (!BEFORE_ROWS.test(Buffer.concat([...this.#frame, piece.subarray(from, at)]).toString('utf8')))
                return from;
            this.#frame.push(piece.subarray(from, at + 1));
            this.#place = 'rows';
            this.#depth = 0;
            return at + 1;
        }
        if (this.#depth < 0) {
            this.#place = 'behind';
            return at;
        }
        if (this.#depth === 1)
            return at;
        const row = Buffer.concat([...this.#row, piece.subarray(from, at + 1)]);
        this.#row = [];
        this.#isDamaged ||= !parseInto(rows, row);
        return at + 1;
    }
}
function parseInto(values, json) {
    try {
        values.push(JSON.parse(json.toString('utf8')));
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/controller/connection/oauth.ts
var oauth = __webpack_require__(8390);
;// CONCATENATED MODULE: ./src/controller/connection/connection.ts











/** The connection to a controller, before and after its API root is known. */
class Connection {
    #client;
    #options;
    #session;
    /** False once the API root shows that no token can exist. */
    #hasOauth = true;
    constructor(options) {
        this.#options = options;
        this.#client = new JsonClient({
            tls: options.tls,
            userAgent: options.userAgent,
            timeoutMs: options.requestTimeoutMs,
            readRefusal: readRefusal,
            trace: (request, outcome, ms) => options.trace?.(traceLine(request, outcome, ms)),
        });
    }
    /**
     * Finds the API root from the user's URL. Sends no credentials: a wrong password is reported later, with its
     * permissions. A server at a mistyped URL also does not receive the token. Sends them only where an API answers that
     * it requires a user.
     */
    async discover(url, options = {}) {
        const { root, hasOauth } = await (0,requests/* call */.T)(options, (request) => discover(url, (target, signed) => signed
            ? this.json('GET', target, undefined, request)
            : this.#client.exchange({ method: 'GET', url: target }, request)));
        this.#hasOauth = hasOauth;
        return new controller_client/* Controller */.x(root, this);
    }
    /**
     * Requests a token if the credentials need one. From then on, each request sends it.
     * @returns the token, to be masked and stored; undefined when none is needed
     * @throws ResponseError that says which input is wrong, ConnectionError, the signal's reason
     */
    async signIn(root, options = {}) {
        const { credentials } = this.#options;
        if ('token' in credentials || credentials.client === undefined)
            return undefined;
        const { username, password, client } = credentials;
        const token = await (0,requests/* call */.T)(options, (request) => (0,oauth/* requestToken */.Fr)(this.#form(request), root, { username, password, client }));
        this.resume({ root, client, token, worked: false });
        return token;
    }
    /** Continues with a token that was issued before. */
    resume(session) {
        this.#session = session;
    }
    /** Returns the token of this run, until `signOut` has proved that it is revoked. */
    get session() {
        return this.#session;
    }
    /**
     * Revokes the token of this run and verifies it: the API must refuse the token that it accepted before.
     * @throws ResponseError, ConnectionError, ProofError: the token may still be valid
     */
    async signOut(options = {}) {
        const session = this.#session;
        if (session !== undefined)
            await (0,requests/* call */.T)(options, (request) => this.#revoke(session, request));
    }
    async #revoke(session, options) {
        const { root, client, token } = session;
        const { tokens } = new controller_client/* Controller */.x(root, this);
        // Sets `worked` if the API accepts it. The token is revoked for any answer.
        if (!session.worked)
            await tokens.isAccepted(options).catch(() => undefined);
        await (0,oauth/* revokeToken */.w$)(this.#form(options), root, client, token);
        if (await tokens.isAccepted(options))
            throw new reply_errors/* ProofError */.Dp({ id: 'token-still-valid', values: {} });
        if (!session.worked)
            throw new reply_errors/* ProofError */.Dp({ id: 'token-never-worked', values: {} });
        this.#session = undefined;
    }
    /** Sends one request with credentials. */
    async json(method, url, body, options) {
        const credentials = this.#credentials();
        const json = body === undefined ? undefined : { type: 'application/json', text: (0,write_json/* jsonText */.s)(body) };
        const { takeRows, ...more } = options;
        const rows = takeRows === undefined ? undefined : new RowSplitter(takeRows);
        const take = rows && { type: 'application/json', piece: (piece) => rows.push(piece) };
        try {
            const whole = await this.#client.exchange({ method, url, body: json, authorization: authorization(credentials), take }, more);
            if (this.#session !== undefined && needsUser(url, this.#session.root))
                this.#session.worked = true;
            return rows === undefined || whole !== undefined ? whole : restOf(rows);
        }
        catch (error) {
            throw explainedRefusal(error, method, { credentials, hasOauth: this.#hasOauth });
        }
    }
    /** Downloads plain text with credentials, piece by piece. */
    async text(url, take, options) {
        const message = {
            method: 'GET',
            url,
            authorization: authorization(this.#credentials()),
            take: { type: 'text/plain', piece: take },
        };
        const unread = await this.#client.exchange(message, options);
        if (unread !== undefined)
            throw (0,reply_errors/* unexpectedReply */.Cp)('plain text', 'it is JSON');
    }
    /** Returns how to open a WebSocket at this URL; undefined when none can be opened. */
    webSocket(url) {
        const agent = this.#client.webSocketAgent(url);
        if (agent === undefined)
            return undefined;
        const { userAgent } = this.#options;
        const headers = {
            Authorization: authorization(this.#credentials()),
            ...(userAgent === undefined ? {} : { 'User-Agent': userAgent }),
        };
        return { url: url.href.replace(/^http/, 'ws'), headers, agent };
    }
    #credentials() {
        return this.#session ? { token: this.#session.token.access, issued: true } : this.#options.credentials;
    }
    /** Closes the kept connections. */
    close() {
        this.#client.close();
    }
    #form(options) {
        return (url, fields, client) => {
            const body = { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() };
            return this.#client.exchange({ method: 'POST', url, body, authorization: clientAuthorization(client) }, options);
        };
    }
}
/** Returns whether the API requires credentials for this path. Its root and `ping/` need none. */
function needsUser(url, { api }) {
    const path = url.href.startsWith(api.href) ? url.href.slice(api.href.length).replace(/\?.*/, '') : '';
    return path !== '' && path !== 'ping/';
}
/** Returns a refusal of the API with what it means for these credentials. */
function explainedRefusal(error, method, access) {
    if (!(error instanceof errors/* ResponseError */.o3) || !error.fromApi || error instanceof reply_errors/* ReadScopeError */.hR)
        return error;
    const id = accessFault(error.status, method, access);
    if (id === undefined)
        return error;
    const { request = '', requestId = '' } = error.values;
    const statement = { id, values: { request, status: error.status, requestId } };
    return new errors/* ResponseError */.o3(statement, error);
}
/** Returns a line for `RUNNER_DEBUG` about one exchange. */
function traceLine({ method, url }, outcome, ms) {
    const took = `${Math.round(ms)} ms`;
    if (outcome instanceof Error)
        return `${method} ${url.href} → ${outcome.name}, ${took}`;
    const id = outcome.headers['x-api-request-id'];
    const suffix = typeof id === 'string' ? `, request id ${id}` : '';
    return `${method} ${url.href} → ${outcome.status}, ${outcome.body.length} characters, ${took}${suffix}`;
}
function restOf(rows) {
    const rest = rows.end();
    if (rest === undefined)
        throw (0,reply_errors/* unexpectedReply */.Cp)('a list', 'its JSON is cut or damaged');
    return rest;
}


/***/ }),

/***/ 8390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ requestToken),
/* harmony export */   XP: () => (/* binding */ formsOf),
/* harmony export */   w$: () => (/* binding */ revokeToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8549);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4159);



/**
 * Returns every text that can use or revoke the token. Some providers store hashes, as the AAP gateway does since
 * November 2024. They search the hash: they answer 200 to the raw value but revoke nothing. Older providers know only
 * the raw value.
 */
function formsOf({ access, refresh }) {
    return [access, refresh].filter((secret) => secret !== '').flatMap((secret) => [secret, hashOf(secret)]);
}
function hashOf(secret) {
    return `$sha256$${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(secret).digest('hex')}`;
}
/**
 * Requests a token by the password grant, as a form and not as JSON (controller fact 111).
 * @throws ResponseError that says which input is wrong, ConnectionError
 */
async function requestToken(post, site, user) {
    const { username, password, client } = user;
    const fields = { grant_type: 'password', username, password, scope: 'write' };
    let reply;
    try {
        reply = await post(endpoint(site, 'token'), fields, client);
    }
    catch (error) {
        throw explained(error, endpoint(site, 'token'), 'token-not-issued');
    }
    const access = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'access_token') : '';
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) || !/^[\x21-\x7e]+$/.test(access)) {
        const statement = {
            id: 'token-not-in-reply',
            values: { address: endpoint(site, 'token').href },
        };
        throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3(statement, { status: 200, words: '', fromApi: false, transient: false });
    }
    return { access, refresh: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'refresh_token'), expires: expiryOf((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(reply, 'expires_in')) };
}
/** Returns when a token expires, from the seconds in the reply. A date after the year 9999 means never. */
function expiryOf(seconds) {
    const at = new Date(Date.now() + (seconds ?? Number.NaN) * 1000);
    return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 ? '' : at.toISOString();
}
/**
 * Revokes the refresh token and the access token, each in both forms. An unknown token is not an error (RFC 7009), so a
 * success proves nothing. After a refusal the other forms are still sent: a firewall may refuse one of them. After an
 * outage they are not.
 * @throws ConnectionError; ResponseError after an outage, and when each form of one token was refused
 */
async function revokeToken(post, site, client, { access, refresh }) {
    const url = endpoint(site, 'revoke_token');
    const secrets = [
        ['refresh_token', refresh],
        ['access_token', access],
    ];
    const given = secrets.filter(([, secret]) => secret !== '');
    const [sent, refusals] = [new Set(), new Map()];
    for (const form of [hashOf, String]) {
        for (const [hint, secret] of given) {
            try {
                await post(url, { token: form(secret), token_type_hint: hint }, client);
                sent.add(hint);
            }
            catch (error) {
                if (!isRefusal(error))
                    throw error;
                refusals.set(hint, explained(error, url, 'token-revocation-refused'));
            }
        }
    }
    const [, refused] = [...refusals].find(([hint]) => !sent.has(hint)) ?? [];
    if (refused !== undefined)
        throw refused;
}
/**
 * Returns whether the provider, or something in front of it, answered the revocation. Anything else may be an outage.
 */
function isRefusal(error) {
    return error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3 && error.status < 500 && ![408, 425, 429].includes(error.status);
}
/**
 * Returns the URL of the provider. AWX and Tower have it below the API, an AAP gateway next to it (controller fact
 * 111).
 */
function endpoint({ site, gateway }, name) {
    return new URL(`${gateway ? '' : 'api/'}o/${name}/`, site);
}
/** Returns a refusal with its meaning. The provider's refusal is final: the same inputs would be refused again. */
function explained(error, url, otherwise) {
    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3) || error.status < 400 || error.status >= 500)
        return error;
    if (error.status === 408 || error.status === 425 || error.status === 429)
        return error;
    if (error.transient && !ERROR_CODE.test(error.words))
        return error;
    const final = { ...error, transient: false };
    const id = FAULTS.find(({ status, words }) => status === error.status && words.test(error.words))?.id;
    if (id === undefined)
        return new _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3(error, final).withNote({ id: otherwise, values: {} });
    // Known words come from the provider itself, even in a page.
    const statement = { id, values: { request: `POST ${url.href}`, status: error.status } };
    return new _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3(statement, final);
}
/** The provider's words, from OAuth2 (RFC 6749, section 5.2), and what is wrong. */
const FAULTS = [
    { status: 400, words: /invalid_grant/, id: 'oauth-user-rejected' },
    { status: 400, words: /unauthorized_client|unsupported_grant_type/, id: 'oauth-grant-type-wrong' },
    { status: 400, words: /invalid_scope/, id: 'oauth-scope-refused' },
    { status: 401, words: /^/, id: 'oauth-client-rejected' },
    { status: 403, words: /access_denied/, id: 'oauth-user-not-permitted' },
    { status: 404, words: /^/, id: 'oauth-provider-missing' },
];
/**
 * Matches an error code (RFC 6749, section 5.2), with which the provider's own words begin; a page has it in brackets.
 * Anything else with 401, 403 or 404 may be an outage, by the same rule as for all requests.
 */
const ERROR_CODE = /^\(?[a-z]+(_[a-z]+)+\b/;


/***/ }),

/***/ 6489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ launchedJobUnread),
/* harmony export */   Cp: () => (/* binding */ unexpectedReply),
/* harmony export */   Dp: () => (/* binding */ ProofError),
/* harmony export */   RC: () => (/* binding */ NotACollectionError),
/* harmony export */   V6: () => (/* binding */ UnknownCollectionError),
/* harmony export */   Z7: () => (/* binding */ JobNotFoundError),
/* harmony export */   hR: () => (/* binding */ ReadScopeError),
/* harmony export */   o9: () => (/* binding */ UnexpectedReplyError)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);

/**
 * Thrown when the gateway refuses a token with the read scope. Its text contains the reason, so no caller's hint
 * replaces it.
 */
class ReadScopeError extends _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 {
    withHint() {
        return this;
    }
}
/** Thrown for an unexpected reply in JSON. It may be temporary, like a page, but is more likely permanent. */
class UnexpectedReplyError extends _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 {
}
const UNEXPECTED = { status: 200, words: '', fromApi: false, transient: true };
/**
 * Returns the error for a JSON reply that is not what was requested. It is transient, because a proxy may have
 * answered. It ends as `unknown`, never as success.
 * @param wanted what was requested
 * @param got what the reply is or lacks
 */
function unexpectedReply(wanted, got) {
    const statement = { id: 'reply-unexpected', values: { wanted, got } };
    return new UnexpectedReplyError(statement, UNEXPECTED);
}
/** Returns the error for a reply that names a launched job whose detail could not be read. @param cause why not */
function launchedJobUnread(cause) {
    const statement = { id: 'launched-job-unreadable', values: {} };
    return new UnexpectedReplyError(statement, { ...UNEXPECTED, cause });
}
/** An error that has a statement and no other facts. */
class StatedError extends Error {
    id;
    values;
    constructor(statement) {
        super((0,_http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosis */ .C1)(statement));
        this.id = statement.id;
        this.values = statement.values;
    }
}
/** Thrown when the replies do not prove that a token is revoked. */
class ProofError extends StatedError {
    name = 'ProofError';
}
/** Thrown when a job does not exist, or has a type that this client does not know. */
class JobNotFoundError extends StatedError {
    name = 'JobNotFoundError';
}
/** Thrown when the reply for a collection has no list of results. */
class NotACollectionError extends StatedError {
    name = 'NotACollectionError';
}
/** Thrown when the API has no such collection. */
class UnknownCollectionError extends Error {
    name = 'UnknownCollectionError';
    #words;
    #index;
    /** The collections that exist instead. */
    names;
    /** @param index of the unknown word in the path of the collection */
    constructor(resource, index, names) {
        super(resource);
        this.#words = resource.split('/');
        this.#index = index;
        this.names = names;
    }
    /** Returns the word that is not a collection. */
    get word() {
        return this.#words[this.#index] ?? '';
    }
    /** Returns the path with this word replaced by another. */
    pathWith(word) {
        return this.#words.with(this.#index, word).join('/');
    }
}


/***/ }),

/***/ 4950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ji: () => (/* binding */ Credentials),
/* harmony export */   X: () => (/* binding */ readDefaultCredential)
/* harmony export */ });
/* unused harmony export readCredential */
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _named_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9620);


/** The credential fields that can be prompted for at launch, and their names in the launch. */
const ASKED = {
    password: 'ssh_password',
    become_password: 'become_password',
    ssh_key_unlock: 'ssh_key_unlock',
    vault_password: 'vault_password',
};
/** The credentials of a controller. */
class Credentials extends _named_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .NamedObjects */ .m {
    constructor(requests) {
        super(requests, 'credentials', readCredential);
    }
}
/** Reads a credential from its collection. `ASK` in a field means that the launch must send the value. */
function readCredential(row) {
    const inputs = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'inputs');
    const vaultId = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(inputs, 'vault_id');
    const asked = Object.entries(ASKED).filter(([field]) => inputs[field] === 'ASK');
    const summary = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields');
    const use = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'user_capabilities')['use'];
    return {
        ...(0,_named_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .readNamedObject */ .l)(row),
        type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'credential_type') ?? 0,
        typeName: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'credential_type'), 'name'),
        vaultId,
        passwordsNeeded: asked.map(([field, name]) => field === 'vault_password' && vaultId !== '' ? `${name}.${vaultId}` : name),
        mayUse: typeof use === 'boolean' ? use : undefined,
    };
}
/** Reads one of a template's own credentials from its launch description. */
function readDefaultCredential(row) {
    return {
        id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? 0,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'name'),
        type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'credential_type') ?? 0,
        vaultId: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'vault_id'),
        passwordsNeeded: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te)(row, 'passwords_needed'),
    };
}


/***/ }),

/***/ 8513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yi: () => (/* binding */ noCounts),
/* harmony export */   _2: () => (/* binding */ readRecap),
/* harmony export */   hX: () => (/* binding */ readHostCounts),
/* harmony export */   ov: () => (/* binding */ HOST_COUNTS)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** The API's name of each count, in the recap's event and in a host's summary alike. */
const WORDS = {
    ok: 'ok',
    changed: 'changed',
    unreachable: 'dark',
    failed: 'failures',
    skipped: 'skipped',
    rescued: 'rescued',
    ignored: 'ignored',
};
/** The names of the counts. */
const HOST_COUNTS = Object.keys(WORDS);
/** Returns the counts of a host without known results. */
function noCounts() {
    return { ok: 0, changed: 0, unreachable: 0, failed: 0, skipped: 0, rescued: 0, ignored: 0 };
}
/** Reads the counts from a host's summary. */
function readHostCounts(summary) {
    return countsFrom((word) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(summary, word));
}
/**
 * Reads the recap from the data of `playbook_on_stats`, in its order. For each kind of result it contains the hosts
 * with a count. `processed` names all hosts, also those without a count.
 */
function readRecap(data) {
    const names = ['processed', ...Object.values(WORDS)].flatMap((word) => Object.keys((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data, word)));
    return new Map([...new Set(names)].map((host) => [host, countsFrom((word) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data, word), host))]));
}
/** Returns the counts for which `read` returns a number above zero. */
function countsFrom(read) {
    const counts = noCounts();
    for (const name of HOST_COUNTS)
        counts[name] = Math.max(0, Math.trunc(read(WORDS[name]) ?? 0));
    return counts;
}


/***/ }),

/***/ 9623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ linesOf),
  j: () => (/* binding */ readEvent)
});

// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/events/host-counts.ts
var host_counts = __webpack_require__(8513);
;// CONCATENATED MODULE: ./src/controller/events/task-result.ts

/** Why a module shows no states: they cannot be printed usefully. */
const HIDDEN = [
    ['dst_binary', 'binary'],
    ['src_binary', 'binary'],
    ['dst_larger', 'too large'],
    ['src_larger', 'too large'],
];
/**
 * The result of a task on a host, or of an item of its loop, as returned by the module. Parses a field only when it is
 * used: a result may be large, and most results are never used.
 */
class TaskResult {
    #fields;
    /** @param fields the event's `res`, or a row of its `results` */
    constructor(fields) {
        this.#fields = fields;
    }
    /** Returns whether `no_log` hides the result. Whatever Ansible leaves of it must not be shown either. */
    get isHidden() {
        return 'censored' in this.#fields || this.#fields['_ansible_no_log'] === true;
    }
    /** Returns whether this item of a loop failed. */
    get hasFailed() {
        return this.#fields['failed'] === true || this.#fields['unreachable'] === true;
    }
    /** Returns the module's own message, as JSON unless it is a text. */
    get message() {
        return asText(this.#fields['msg']) || (0,fields/* text */.Qq)(this.#fields, 'reason');
    }
    /** Returns the condition of a failed `assert`; `''` for other modules. */
    get assertion() {
        return asText(this.#fields['assertion']);
    }
    get stderr() {
        return (0,fields/* text */.Qq)(this.#fields, 'stderr') || (0,fields/* text */.Qq)(this.#fields, 'module_stderr');
    }
    get stdout() {
        return (0,fields/* text */.Qq)(this.#fields, 'stdout') || (0,fields/* text */.Qq)(this.#fields, 'module_stdout');
    }
    /** Returns how often Ansible tried a task with `until`. */
    get attempts() {
        return (0,fields/* number */.ai)(this.#fields, 'attempts') ?? 1;
    }
    /** Returns the name of this item of a loop; `''` when it has none. */
    get label() {
        return asText(this.#fields['_ansible_item_label'] ?? this.#fields['item']);
    }
    /** Returns whether it may be the result of a loop: `no_log` hides the items. */
    get mayBeLoop() {
        return Array.isArray(this.#fields['results']) || 'censored' in this.#fields;
    }
    /** Returns the results of a loop's items. */
    get items() {
        return rows(this.#fields['results']).map((item) => new TaskResult(item));
    }
    /** Returns the diffs of a `--diff` run, in any of Ansible's forms: one object or a list. */
    get diffs() {
        const { diff } = this.#fields;
        return rows(Array.isArray(diff) ? diff : [diff]).map(readDiff);
    }
}
function readDiff(diff) {
    return {
        before: stateOf(diff['before']),
        after: stateOf(diff['after']),
        beforeName: (0,fields/* text */.Qq)(diff, 'before_header'),
        afterName: (0,fields/* text */.Qq)(diff, 'after_header'),
        prepared: (0,fields/* text */.Qq)(diff, 'prepared'),
        hiddenBecause: HIDDEN.find(([key]) => Boolean(diff[key]))?.[1],
    };
}
function rows(value) {
    return Array.isArray(value) ? value.filter(fields/* isRecord */.u4) : [];
}
/** Returns a message as text. It may have any type: `fail` and `assert` accept lists and objects. */
function asText(value) {
    if (value === undefined || value === null)
        return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function stateOf(value) {
    if (value === undefined || value === null)
        return '';
    return typeof value === 'string' ? value : `${JSON.stringify(value, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./src/controller/events/job-event.ts



/** Matches the suffix that ansible-runner adds to a play's id in each further batch of `serial`. */
const BATCH = /(?:_\d+)+$/;
/**
 * Returns the event of a row of the events' list.
 * @returns undefined for anything else: its counter is not a positive integer
 */
function readEvent(row) {
    if (!(0,fields/* isRecord */.u4)(row))
        return undefined;
    const counter = (0,fields/* number */.ai)(row, 'counter');
    if (counter === undefined || !Number.isSafeInteger(counter) || counter < 1)
        return undefined;
    const data = (0,fields/* record */.g1)(row, 'event_data');
    const event = (0,fields/* text */.Qq)(row, 'event');
    const task = (0,fields/* text */.Qq)(row, 'task') || (0,fields/* text */.Qq)(data, 'task');
    return {
        counter,
        // An event without readable text still has a counter. Without it, the event would look like a gap.
        stdout: (0,fields/* text */.Qq)(row, 'stdout'),
        event,
        host: (0,fields/* text */.Qq)(row, 'host_name') || (0,fields/* text */.Qq)(data, 'host'),
        play: (0,fields/* text */.Qq)(row, 'play') || (0,fields/* text */.Qq)(data, 'play'),
        playId: (0,fields/* text */.Qq)(data, 'play_uuid').replace(BATCH, ''),
        pattern: (0,fields/* text */.Qq)(data, 'pattern') || (0,fields/* text */.Qq)(data, 'play_pattern'),
        task,
        taskId: (0,fields/* text */.Qq)(data, 'task_uuid'),
        taskPath: (0,fields/* text */.Qq)(data, 'task_path'),
        title: (0,fields/* text */.Qq)(data, 'name') || task,
        role: (0,fields/* text */.Qq)(row, 'role') || (0,fields/* text */.Qq)(data, 'role'),
        module: (0,fields/* text */.Qq)(data, 'resolved_action') || (0,fields/* text */.Qq)(data, 'task_action'),
        isHandler: data['is_conditional'] === true,
        at: time((0,fields/* text */.Qq)(row, 'created')),
        startLine: (0,fields/* number */.ai)(row, 'start_line'),
        endLine: (0,fields/* number */.ai)(row, 'end_line'),
        readable: typeof row['stdout'] === 'string',
        ignored: data['ignore_errors'] === true,
        changed: row['changed'] === true,
        result: new TaskResult((0,fields/* record */.g1)(data, 'res')),
        recap: event === 'playbook_on_stats' ? (0,host_counts/* readRecap */._2)(data) : undefined,
    };
}
/** Returns the lines of an event that has output. CRLF separates them, and the last line has none. */
function linesOf({ stdout }) {
    return stdout.replaceAll('\r\n', '\n').split('\n');
}
function time(iso) {
    const ms = Date.parse(iso);
    return Number.isNaN(ms) ? undefined : ms;
}


/***/ }),

/***/ 4552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ JobEvents),
  X: () => (/* binding */ eventPages)
});

// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __webpack_require__(6489);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
;// CONCATENATED MODULE: ./src/controller/events/event-filter.ts
/** Maximum length of names in a URL, in characters. Proxies refuse long URLs. */
const MAX_NAMES = 3000;
/** Returns the filter of a query, as in the API's URL. */
function filterOf({ kinds, wholeOutput, changed, hosts, startedBy = [] }) {
    const filters = [`event__in=${kinds.join(',')}`];
    if (hosts !== undefined)
        filters.push(inNames('host_name__in', hosts));
    const either = changed === true && startedBy.length > 0 ? 'or__' : '';
    const tasks = startedBy.length > 0 ? inNames(`${either}parent_uuid__in`, startedBy) : undefined;
    // If the tasks cannot be part of the filter, the changes alone must not be.
    if (changed === true && tasks !== '')
        filters.push(`${either}changed=true`);
    if (tasks !== undefined)
        filters.push(tasks);
    if (wholeOutput === true)
        filters.push('no_truncate=1');
    return filters.filter((filter) => filter !== '').join('&');
}
/**
 * Returns a filter for these names, `''` when it would be too long. The reader must then skip what it did not request.
 */
function inNames(lookUp, names) {
    const filter = `${lookUp}=${[...names].map(encodeURIComponent).join(',')}`;
    return filter.length > MAX_NAMES ? '' : filter;
}

// EXTERNAL MODULE: ./src/controller/events/job-event.ts + 1 modules
var job_event = __webpack_require__(9623);
;// CONCATENATED MODULE: ./src/controller/events/job-events.ts





/** How many last events are read to find some with output. */
const END_SIZE = 10;
/** The events of jobs, and the output as a download. Some types of jobs have no events. */
class JobEvents {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Passes on a page of a job's events from a counter on, in order. Gaps are possible while the job runs (controller
     * fact 23). The events are passed on as they arrive, since a page with long output needs too much memory.
     * @throws ResponseError, ConnectionError, the signal's reason; earlier events have been passed on
     */
    async take(job, from, take, options) {
        return await this.#take(job, `counter__gt=${from - 1}`, take, options);
    }
    /**
     * Passes on the events with these counters, in order, as they arrive. Those that are not stored are left out.
     * @param counters at most as many as a page has
     * @throws ResponseError, ConnectionError, the signal's reason; earlier events have been passed on
     */
    async takeSome(job, counters, take, options) {
        await this.#take(job, `counter__in=${counters.join(',')}`, take, options);
    }
    /**
     * Returns a page of some events from a counter on, in order. Call it when all events are stored. While the job runs,
     * some may be missing below the newest one (controller fact 23).
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async list(job, query, from, options) {
        const order = `counter__gt=${from - 1}&order_by=counter&page_size=${fields/* MAX_PAGE_SIZE */.H4}`;
        return await this.#list(job, `${filterOf(query)}&${order}`, options);
    }
    /**
     * Yields some events from a counter on, page by page, in order; see `list`. The options apply to each page.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async *pages(job, query, first, options) {
        yield* eventPages(first, (from) => this.list(job, query, from, options));
    }
    /**
     * Returns the last events of some kinds, in order.
     * @param count maximum number of events
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async last(job, query, count, options) {
        const order = `order_by=-counter&page_size=${count}`;
        return (await this.#list(job, `${filterOf(query)}&${order}`, options)).events.reverse();
    }
    /**
     * Returns how many events with output are stored from one counter to another; undefined when the reply does not say.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async countOutput(job, first, last, options) {
        const after = first > 1 ? `counter__gt=${first - 1}&` : '';
        const query = `not__stdout=&${after}counter__lte=${last}&order_by=-counter&page_size=1`;
        return await this.#requests.call(options, async (request) => {
            const { count } = await this.#page(job, query, request, () => Promise.resolve());
            return count;
        });
    }
    /**
     * Returns the last events that are stored now, and the number of events up to them. The controller counts before it
     * reads the rows, so a count equal to the last counter proves that no event before it is missing.
     * @param until the highest counter to look at
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async storedEnd(job, options, until) {
        const range = until === undefined ? '' : `counter__lte=${until}&`;
        const query = `${range}order_by=-counter&page_size=${END_SIZE}&no_truncate=1`;
        const { events, count } = await this.#list(job, query, options);
        return { events: events.reverse(), count };
    }
    /**
     * Passes on a job's whole output as it arrives, in PostgreSQL's COPY format (controller facts 38 and 39).
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async download(job, take, options) {
        const path = (0,jobs/* downloadPath */.s2)(job);
        if (path === undefined)
            throw (0,reply_errors/* unexpectedReply */.Cp)('plain text', `a ${job.type} has no download`);
        await this.#requests.download(path, take, options);
    }
    async #take(job, filter, take, options) {
        if ((0,jobs/* eventsPath */.JH)(job) === undefined) {
            return { last: undefined, lastLength: 0, rest: 0, more: false, jobStatus: undefined };
        }
        let last;
        const query = `${filter}&order_by=counter&page_size=${fields/* MAX_PAGE_SIZE */.H4}&no_truncate=1`;
        const page = await this.#page(job, query, options, async (events) => {
            last = events.at(-1)?.counter ?? last;
            await take(events);
        });
        const jobStatus = (0,fields/* text */.Qq)((0,fields/* record */.g1)((0,fields/* record */.g1)(page.lastRow, 'summary_fields'), job.type), 'status');
        return {
            last,
            lastLength: lengthOf(page.lastRow),
            rest: Math.max(0, (page.count ?? 0) - page.rows),
            more: page.more,
            jobStatus: jobStatus === '' ? undefined : jobStatus,
        };
    }
    async #list(job, query, options) {
        return await this.#requests.call(options, async (request) => {
            // Each attempt starts a new list: an interrupted attempt may have passed on some events.
            const events = [];
            const { more, count } = await this.#page(job, query, request, (some) => {
                events.push(...some);
                return Promise.resolve();
            });
            return { events, more, count };
        });
    }
    async #page(job, query, options, take) {
        let rows = 0;
        let lastRow = {};
        const takeRows = async (some) => {
            rows += some.length;
            const newest = some.at(-1);
            if ((0,fields/* isRecord */.u4)(newest))
                lastRow = newest;
            await take(some.map(job_event/* readEvent */.j).filter((event) => event !== undefined));
        };
        const path = `${(0,jobs/* eventsPath */.JH)(job)}?${query}`;
        return await this.#requests.get(path, { ...options, takeRows, plainNumbers: true }, async (reply) => {
            const left = (0,fields/* readList */.LD)(reply, 'a page of job events');
            if (left.length > 0)
                await takeRows(left);
            const page = (0,fields/* isRecord */.u4)(reply) ? reply : {};
            const count = (0,fields/* number */.ai)(page, 'count');
            return { rows, count, more: isMore(page, rows, count), lastRow };
        });
    }
}
/**
 * Yields pages from a counter on, each starting after the last event of the previous page, until no new events come.
 * @param list returns a page from a counter on
 */
async function* eventPages(first, list) {
    for (let from = first;;) {
        const { events, more } = await list(from);
        const last = events.at(-1)?.counter;
        const leadsOn = more && last !== undefined && last >= from;
        yield { events, more: leadsOn };
        if (!leadsOn)
            return;
        from = last + 1;
    }
}
/** Returns whether more events follow. A controller may be configured to return fewer rows a page than requested. */
function isMore(reply, rows, count) {
    if (typeof reply['next'] === 'string')
        return true;
    return count === undefined ? rows >= fields/* MAX_PAGE_SIZE */.H4 : count > rows;
}
function lengthOf(row) {
    try {
        return (0,fields/* text */.Qq)(row, 'stdout').length + JSON.stringify((0,fields/* record */.g1)(row, 'event_data')).length;
    }
    catch {
        // A result nested too deeply counts as a large one.
        return Number.POSITIVE_INFINITY;
    }
}


/***/ }),

/***/ 4159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ MAX_PAGE_SIZE),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   SP: () => (/* binding */ readPage),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   u4: () => (/* reexport safe */ _http_json_json_js__WEBPACK_IMPORTED_MODULE_2__.u)
/* harmony export */ });
/* harmony import */ var _http_json_exact_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7628);
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4113);
/* harmony import */ var _http_reply_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2978);
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6489);




/* Readers for fields of replies. Replies come from outside and may have any shape. */
/** Maximum rows of a page, whatever is requested (controller fact 53). */
const MAX_PAGE_SIZE = 200;

/** Returns the field's text, or `''` when it is missing or has another type. */
function text(record, field) {
    const value = record[field];
    return typeof value === 'string' ? value : '';
}
/** Returns the field's text on one line: names are printed in sentences, and a line end would start a forged line. */
function line(record, field) {
    return (0,_http_reply_text_js__WEBPACK_IMPORTED_MODULE_3__/* .onOneLine */ .G)(text(record, field));
}
/** Returns the field's number, or undefined. */
function number(record, field) {
    const given = record[field];
    // A time such as `0.0` is also an ExactNumber.
    const value = given instanceof _http_json_exact_number_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh ? given.valueOf() : given;
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** Returns the field's list of texts; leaves out other items. */
function texts(record, field) {
    const value = record[field];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** Returns the field's list of numbers; leaves out other items. */
function numbers(record, field) {
    const value = record[field];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}
/** Returns the field's object, or an empty one. */
function record(parent, field) {
    const value = parent[field];
    return (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) ? value : {};
}
/**
 * Returns the rows of a list.
 * @param wanted what was requested, for the message
 * @throws UnexpectedReplyError for anything but a list; a list without rows is valid
 */
function readList(reply, wanted) {
    if (!(0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(reply) || !Array.isArray(reply['results']))
        throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedReply */ .Cp)(wanted, 'it has no results');
    return reply['results'];
}
/**
 * Returns the rows of a page of a list, and whether there is another page.
 * @param wanted what was requested, for the message
 * @throws UnexpectedReplyError when it is not a list
 */
function readPage(reply, wanted) {
    const rows = readList(reply, wanted).filter(_http_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u);
    return { rows, more: (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(reply) && typeof reply['next'] === 'string' };
}


/***/ }),

/***/ 4822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ readRelaunchInfo),
/* harmony export */   Nx: () => (/* binding */ relaunchBody),
/* harmony export */   VD: () => (/* binding */ RELAUNCH_HOSTS)
/* harmony export */ });
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6489);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/** The hosts of a relaunch. */
const RELAUNCH_HOSTS = ['all', 'failed'];
/**
 * Reads what a relaunch needs (controller fact 16).
 * @throws UnexpectedReplyError when the reply is not an object
 */
function readRelaunchInfo(reply) {
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply))
        throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedReply */ .Cp)('what a relaunch needs', 'it is not an object');
    const needed = reply['passwords_needed_to_start'];
    return {
        passwordsNeeded: Array.isArray(needed) ? needed.filter((name) => typeof name === 'string') : [],
        failedHostCount: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(reply, 'retry_counts'), 'failed'),
    };
}
/** Returns the body. A workflow job accepts no field; an ad hoc command accepts its passwords as fields of the body. */
function relaunchBody({ type }, hosts, passwords) {
    if (type === 'ad_hoc_command')
        return { ...passwords };
    if (type !== 'job')
        return {};
    return { hosts, ...(passwords === undefined ? {} : { credential_passwords: passwords }) };
}


/***/ }),

/***/ 4014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MA: () => (/* binding */ JOB_TYPES),
  XP: () => (/* binding */ Jobs),
  s2: () => (/* binding */ downloadPath),
  JH: () => (/* binding */ eventsPath),
  Jt: () => (/* binding */ hasDownload),
  uL: () => (/* binding */ hasEvents),
  $t: () => (/* binding */ isDeletedJob),
  dR: () => (/* binding */ isFinal),
  MX: () => (/* binding */ isQueued),
  dZ: () => (/* binding */ jobName),
  Jf: () => (/* binding */ jobPath),
  YK: () => (/* binding */ launchedJob),
  cd: () => (/* binding */ readJob),
  yL: () => (/* binding */ typeWords)
});

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __webpack_require__(6489);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
;// CONCATENATED MODULE: ./src/controller/job-origin.ts

/** Reads who started a job, how, and which objects it runs. */
function readJobOrigin(reply) {
    const summary = (0,fields/* record */.g1)(reply, 'summary_fields');
    const creator = (0,fields/* record */.g1)(summary, 'created_by');
    const nameOf = (object) => (0,fields/* text */.Qq)((0,fields/* record */.g1)(summary, object), 'name');
    return {
        created: (0,fields/* text */.Qq)(reply, 'created'),
        launchType: (0,fields/* text */.Qq)(reply, 'launch_type'),
        createdBy: (0,fields/* number */.ai)(creator, 'id'),
        launchedBy: (0,fields/* text */.Qq)((0,fields/* record */.g1)(reply, 'launched_by'), 'name') || (0,fields/* text */.Qq)(creator, 'username'),
        templateId: (0,fields/* number */.ai)(reply, 'unified_job_template'),
        template: nameOf('job_template') || nameOf('workflow_job_template'),
        workflowId: (0,fields/* number */.ai)((0,fields/* record */.g1)(summary, 'source_workflow_job'), 'id'),
        isSliced: reply['is_sliced_job'] === true,
        projectId: (0,fields/* number */.ai)(reply, 'project'),
        project: nameOf('project'),
        playbook: (0,fields/* text */.Qq)(reply, 'playbook'),
        scmRevision: (0,fields/* text */.Qq)(reply, 'scm_revision'),
        inventory: nameOf('inventory'),
        inventorySource: nameOf('inventory_source'),
        command: 'module_name' in reply ? readAdHocModule(reply) : undefined,
    };
}
function readAdHocModule(reply) {
    const become = reply['become_enabled'];
    return {
        name: (0,fields/* text */.Qq)(reply, 'module_name'),
        args: (0,fields/* text */.Qq)(reply, 'module_args'),
        credential: (0,fields/* number */.ai)(reply, 'credential'),
        becomeEnabled: typeof become === 'boolean' ? become : undefined,
    };
}

// EXTERNAL MODULE: ./src/controller/job-relaunch.ts
var job_relaunch = __webpack_require__(4822);
;// CONCATENATED MODULE: ./src/controller/templates/ignored-fields.ts

/**
 * Reads `ignored_fields` of the reply to a launch (controller fact 3). The API returns an object by field. Any other
 * value that is not empty also means that something was dropped.
 */
function readIgnoredFields(value) {
    if (value === undefined || value === null || value === '')
        return [];
    if ((0,fields/* isRecord */.u4)(value))
        return Object.entries(value).map(([field, sent]) => ({ field, value: (sent ?? null) }));
    return (Array.isArray(value) ? value : [value]).map((item) => ({
        field: typeof item === 'string' ? item : 'a field',
        value: undefined,
    }));
}

// EXTERNAL MODULE: ./src/controller/templates/prompts.ts
var prompts = __webpack_require__(3627);
;// CONCATENATED MODULE: ./src/controller/jobs.ts







/** Kinds of unified jobs, by the API's `type`. */
const JOB_TYPES = [
    'job',
    'workflow_job',
    'project_update',
    'inventory_update',
    'ad_hoc_command',
    'system_job',
    'workflow_approval',
];
/** Final statuses: a job keeps them. */
const FINAL = new Set(['successful', 'failed', 'error', 'canceled']);
/** The API's collection of each kind of job. */
const COLLECTIONS = {
    job: 'jobs',
    workflow_job: 'workflow_jobs',
    project_update: 'project_updates',
    inventory_update: 'inventory_updates',
    ad_hoc_command: 'ad_hoc_commands',
    system_job: 'system_jobs',
    workflow_approval: 'workflow_approvals',
};
/**
 * The path of the events of each kind, below the job. Workflow jobs have none (controller fact 27); approvals have none
 * either.
 */
const EVENTS = {
    job: 'job_events',
    workflow_job: undefined,
    project_update: 'events',
    inventory_update: 'events',
    ad_hoc_command: 'events',
    system_job: 'events',
    workflow_approval: undefined,
};
/** Returns the path of a job below the API root. */
function jobPath(job) {
    return `${COLLECTIONS[job.type]}/${job.id}/`;
}
/** Returns whether this type of job has events. */
function hasEvents({ type }) {
    return EVENTS[type] !== undefined;
}
/** Returns the path of a job's events below the API root, or undefined where it has none. */
function eventsPath(job) {
    const events = EVENTS[job.type];
    return events === undefined ? undefined : `${jobPath(job)}${events}/`;
}
/**
 * Returns the path of a job's whole output as a download, which has no size limit (controller fact 25). Returns
 * undefined for a system job, which has only events.
 */
function downloadPath(job) {
    if (job.type === 'system_job' || EVENTS[job.type] === undefined)
        return undefined;
    return `${jobPath(job)}stdout/?format=ansi_download`;
}
/** Returns whether a job's output can be downloaded. */
function hasDownload(job) {
    return downloadPath(job) !== undefined;
}
/**
 * Returns whether a job with this status is not running yet. A pending approval is running: it waits for a decision.
 */
function isQueued(status, type) {
    if (type === 'workflow_approval')
        return false;
    return status === 'new' || status === 'pending' || status === 'waiting';
}
/** Returns whether the controller answered that it has no such job. A page with 404 says so only of a path. */
function isDeletedJob(error) {
    return error instanceof errors/* ResponseError */.o3 && error.status === 404 && error.fromApi && error.id !== 'path-unknown';
}
/** Returns whether a job with this status has ended. */
function isFinal(status) {
    return FINAL.has(status);
}
/**
 * Reads a job from its detail, or from the reply to its launch.
 * @param expected the requested job; the reply of another job is refused
 * @throws UnexpectedReplyError when the reply is not that job
 */
function readJob(reply, expected) {
    if (!(0,fields/* isRecord */.u4)(reply))
        throw (0,reply_errors/* unexpectedReply */.Cp)('a job', 'it is not an object');
    // A reply without a type has the requested type.
    const type = reply['type'] === undefined ? expected?.type : JOB_TYPES.find((known) => known === reply['type']);
    const id = (0,fields/* number */.ai)(reply, 'id');
    const status = (0,fields/* text */.Qq)(reply, 'status');
    if (type === undefined || id === undefined || status === '') {
        throw (0,reply_errors/* unexpectedReply */.Cp)('a job', `it has type ${JSON.stringify(reply['type'])}, id ${JSON.stringify(reply['id'])}, status ${JSON.stringify(reply['status'])}`);
    }
    if (expected && (expected.id !== id || expected.type !== type)) {
        throw (0,reply_errors/* unexpectedReply */.Cp)(`${expected.type} ${expected.id}`, `it is ${type} ${id}`);
    }
    const complete = reply['event_processing_finished'];
    return {
        type,
        id,
        status,
        name: (0,fields/* line */.n8)(reply, 'name'),
        started: (0,fields/* text */.Qq)(reply, 'started') || undefined,
        finished: (0,fields/* text */.Qq)(reply, 'finished') || undefined,
        elapsed: (0,fields/* number */.ai)(reply, 'elapsed'),
        explanation: (0,fields/* text */.Qq)(reply, 'job_explanation'),
        traceback: (0,fields/* text */.Qq)(reply, 'result_traceback'),
        artifacts: (0,fields/* record */.g1)(reply, 'artifacts'),
        eventsComplete: typeof complete === 'boolean' ? complete : undefined,
        ...readJobOrigin(reply),
        prompts: (0,prompts/* readJobPrompts */.R)(reply),
        ignoredFields: readIgnoredFields(reply['ignored_fields']),
        begunCount: readBegunCount((0,fields/* record */.g1)(reply, 'playbook_counts')),
        timedOut: reply['timed_out'] === true,
        decidedBy: (0,fields/* text */.Qq)((0,fields/* record */.g1)((0,fields/* record */.g1)(reply, 'summary_fields'), 'approved_or_denied_by'), 'username'),
    };
}
/** Returns the type of a job in words, such as `workflow job`. */
function typeWords({ type }) {
    return type.replaceAll('_', ' ');
}
/** Returns the name of a job, such as `workflow job 7`. */
function jobName(job) {
    return `${typeWords(job)} ${job.id}`;
}
function readBegunCount(counts) {
    const [plays, tasks] = [(0,fields/* number */.ai)(counts, 'play_count'), (0,fields/* number */.ai)(counts, 'task_count')];
    return plays === undefined || tasks === undefined ? undefined : plays + tasks;
}
/**
 * Returns the job that the reply to a launch or a relaunch names. For a reply with only an id (`{"job": 5}`), reads the
 * job's detail and keeps the reply's `ignored_fields`.
 * @throws UnexpectedReplyError when the reply names no job, or the detail cannot be read
 */
async function launchedJob(requests, reply) {
    if (!(0,fields/* isRecord */.u4)(reply))
        return readJob(reply);
    const type = JOB_TYPES.find((known) => (0,fields/* number */.ai)(reply, known) !== undefined);
    if (type === undefined)
        return readJob(reply);
    if ('status' in reply)
        return readJob({ type, id: reply[type], ...reply });
    const ref = { type, id: (0,fields/* number */.ai)(reply, type) ?? 0 };
    // Without the call's signal: the job must be known so that a cancelled workflow can cancel it. A job exists in any
    // case, so after a failure here the launch stays open.
    const detail = await requests.get(jobPath(ref)).catch((error) => {
        throw (0,reply_errors/* launchedJobUnread */.BI)(error);
    });
    return { ...readJob(detail, ref), ignoredFields: readIgnoredFields(reply['ignored_fields']) };
}
/**
 * The jobs of a controller, of any type.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
class Jobs {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Returns a job. */
    get(job, options) {
        return this.#requests.get(jobPath(job), options, (reply) => readJob(reply, job));
    }
    /** Cancels a job. A finished job answers 405. It may be repeated (controller fact 34). */
    async cancel(job, options) {
        await this.#requests.post(`${jobPath(job)}cancel/`, undefined, options);
    }
    /** Returns what a relaunch of this job needs. Updates have no relaunch: the controller answers 404. */
    relaunchInfo(job, options) {
        return this.#requests.get(`${jobPath(job)}relaunch/`, options, job_relaunch/* readRelaunchInfo */.JZ);
    }
    /**
     * Relaunches a job. The POST is not idempotent (controller fact 17): retry it only if it certainly did not arrive.
     * @param hosts `failed` for the failed hosts of a playbook run; `all` for the same run again
     * @param passwords for credentials that ask for them at each launch
     */
    relaunch(job, hosts, passwords, options) {
        const body = (0,job_relaunch/* relaunchBody */.Nx)(job, hosts, passwords);
        return this.#requests.post(`${jobPath(job)}relaunch/`, body, options, (reply) => launchedJob(this.#requests, reply));
    }
}


/***/ }),

/***/ 9620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readNamedObject),
/* harmony export */   m: () => (/* binding */ NamedObjects)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** Reads the fields that every named object has. */
function readNamedObject(row) {
    return {
        id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? 0,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'name'),
        organization: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields'), 'organization'), 'name'),
    };
}
/** One collection of named objects, such as the labels. */
class NamedObjects {
    requests;
    #collection;
    #read;
    /** @param collection its path below the API root, without the slash */
    constructor(requests, collection, read) {
        this.requests = requests;
        this.#collection = collection;
        this.#read = read;
    }
    /**
     * Returns the objects with this id or exactly this name, at most two hundred.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async find(by, wanted, options) {
        const rows = await this.#list(`${by}=${encodeURIComponent(wanted)}`, options);
        // Compare here too: if a proxy or an old version drops the filter, everything matches.
        return rows
            .filter((row) => String(row[by]) === wanted && (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') !== undefined)
            .map((row) => this.#read(row));
    }
    /**
     * Returns the names that the user can see, in order, at most two hundred.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async names(options) {
        return (await this.#list('order_by=name', options)).map((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'name'));
    }
    async #list(query, options) {
        const path = `${this.#collection}/?${query}&page_size=${_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PAGE_SIZE */ .H4}`;
        return await this.requests.get(path, options, (reply) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(reply, `the ${this.#collection}`).filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4));
    }
}


/***/ }),

/***/ 3045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ Requests),
  T: () => (/* binding */ call)
});

// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
;// CONCATENATED MODULE: ./src/timing/retry-times.ts
/**
 * Retries an attempt a few times. Reports nothing.
 * @returns what the attempt resolves with
 * @throws the last error; the signal's reason
 */
async function retryTimes(options, attempt) {
    const { max, pauseMs, longestPauseMs, isRetryable, rateLimit, deadline, signal } = options;
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            if (tries === max || deadline.isExpired || !isRetryable(error))
                throw error;
            await rateLimit.pause(tries * pauseMs, Math.min(longestPauseMs, deadline.leftMs), signal);
        }
    }
}

;// CONCATENATED MODULE: ./src/controller/requests.ts


const unread = (reply) => reply;
/** Sends requests below the API root of one controller, with credentials, as JSON. */
class Requests {
    root;
    #connection;
    constructor(root, connection) {
        this.root = root;
        this.#connection = connection;
    }
    /**
     * Sends a GET below the API root.
     * @param path relative, such as `jobs/42/`; must end with a slash (without it the API answers 301)
     * @param read validates the reply; a reply that it refuses as unexpected is retried like any transient error
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    get(path, options = {}, read = unread) {
        return call(options, async (request) => read(await this.#connection.json('GET', new URL(path, this.root.api), undefined, request)));
    }
    /**
     * Sends OPTIONS below the API root: what a path accepts, and what this user may do there.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    options(path, options = {}) {
        return call(options, (request) => this.#connection.json('OPTIONS', new URL(path, this.root.api), undefined, request));
    }
    /**
     * Sends a POST below the API root. It is never repeated and never redirected.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    post(path, body, options = {}, read = unread) {
        return call(options, async (request) => read(await this.#connection.json('POST', new URL(path, this.root.api), body, request)));
    }
    /**
     * Sends a PATCH below the API root. It is never redirected.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    patch(path, body, options = {}) {
        return call(options, (request) => this.#connection.json('PATCH', new URL(path, this.root.api), body, request));
    }
    /**
     * Sends a DELETE below the API root. It is never redirected.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async delete(path, options = {}) {
        await call(options, (request) => this.#connection.json('DELETE', new URL(path, this.root.api), undefined, request));
    }
    /**
     * Downloads plain text below the API root and passes it on piece by piece, so that its size does not matter.
     * @throws ResponseError when it is not plain text; ConnectionError, the signal's reason
     */
    async download(path, take, options = {}) {
        await call(options, (request) => this.#connection.text(new URL(path, this.root.api), take, request));
    }
    /** Returns how to open a WebSocket at a path below the site; undefined when none can be opened. */
    webSocket(path) {
        return this.#connection.webSocket(new URL(path, this.root.site));
    }
    /** Applies the options of a call to several requests that are retried as one. */
    call(options, send) {
        return call(options, send);
    }
}
/** Sends a request with the options of its call. Rate limit and deadline apply to each attempt. */
function call({ retry: retrying, tries, rateLimit, urgent, deadline, ...request }, send) {
    const signal = request.signal ?? retrying?.signal;
    const inTime = () => deadline === undefined
        ? send({ ...request, signal })
        : deadline.ask(signal ?? new AbortController().signal, (limited) => send({ ...request, signal: limited }));
    const attempt = () => {
        if (rateLimit === undefined)
            return inTime();
        return urgent ? rateLimit.askAnyway(inTime) : rateLimit.ask(inTime);
    };
    if (tries !== undefined)
        return retryTimes(tries, attempt);
    return retrying === undefined ? attempt() : (0,retry/* retry */.L5)(retrying, attempt);
}


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ mayHaveArrived),
/* harmony export */   J: () => (/* binding */ AmbiguousPost)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8595);


/**
 * Carries out a POST once although its reply may be lost. Before a second POST, and when that is refused, it looks for
 * the result of the first one. The API's uniqueness rules do the rest.
 */
class AmbiguousPost {
    #mayBeDone = false;
    /**
     * Makes one attempt.
     * @param find returns the result of an earlier attempt, or undefined
     * @throws what the POST and `find` throw
     */
    async attempt(post, find) {
        if (this.#mayBeDone) {
            const done = await find();
            if (done !== undefined)
                return done;
        }
        try {
            return await post();
        }
        catch (error) {
            if (this.#mayBeDone && error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 400) {
                const done = await find();
                if (done !== undefined)
                    return done;
            }
            this.#mayBeDone ||= mayHaveArrived(error);
            throw error;
        }
    }
}
/** Returns whether a failed request may have been carried out and a later attempt can succeed. */
function mayHaveArrived(error) {
    return (0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error) && (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc) || error.mayHaveArrived);
}


/***/ }),

/***/ 8270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M9: () => (/* binding */ write),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   zK: () => (/* binding */ readRow)
/* harmony export */ });
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6489);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5113);


/**
 * Sends a request that writes. After it is sent, a signal does not abort it: its reply says whether it was carried out.
 * @param send receives the settings of the request, and those of requests that look for its result
 * @throws what `send` throws; the signal's reason
 */
function write(requests, options, send) {
    return requests.call(options, (reading) => {
        const { signal, ...request } = reading;
        return send({ ...request, untilSent: signal }, reading);
    });
}
/** Returns the path of an object below the API root. */
function pathOf({ collection, id }) {
    return `${collection}/${id}/`;
}
/**
 * Returns the object that a reply shows.
 * @throws ResponseError (transient) when the reply is not an object with an id
 */
function readRow(reply, path) {
    const row = (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .rowFrom */ .HM)(reply);
    if (row === undefined)
        throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedReply */ .Cp)(`an object of ${path}`, 'it has no id');
    return row;
}


/***/ }),

/***/ 8111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ requestsFor),
/* harmony export */   q: () => (/* binding */ Collections)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6489);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4159);
/* harmony import */ var _ambiguous_post_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8913);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8270);
/* harmony import */ var _create_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9687);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5113);







/** Returns how many requests a list of so many rows takes; one for an empty list. */
function requestsFor(rows) {
    return Math.max(1, Math.ceil(rows / _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PAGE_SIZE */ .H4));
}
/** Reads and writes any collection of the API. */
class Collections {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the matching objects of a collection, each once. Objects without an id are left out.
     * @throws NotACollectionError when it is not a collection; ResponseError, ConnectionError, the signal's reason
     */
    async list(query, options) {
        const { rows } = await this.#readPages(query, (path) => this.#requests.get(path, options));
        return rows.flatMap(({ id, fields }) => (id === undefined ? [] : [new _rows_js__WEBPACK_IMPORTED_MODULE_6__/* .Row */ .fI(id, fields)]));
    }
    /**
     * Returns the rows of any API list that a user names. After a 404, it reads which collections exist at the API's root
     * and below the object.
     * @throws UnknownCollectionError; NotACollectionError when it is not a collection; ResponseError, ConnectionError, the
     * signal's reason
     */
    async search(query, options) {
        try {
            return await this.#readPages(query, (path) => this.#requests.get(path, options));
        }
        catch (error) {
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 404)
                await this.#checkName(query.resource, { signal: options.signal });
            throw error;
        }
    }
    /**
     * Returns the collections that the API names at its root or below an object; empty when it names none.
     * @param object path of the object below the API root, such as `inventories/5`; `''` for the root
     * @throws ResponseError (404 when the object does not exist), ConnectionError, the signal's reason
     */
    async names(object, options) {
        const reply = await this.#requests.get(object === '' ? '' : `${object}/`, options);
        const named = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) && object !== '' ? reply['related'] : reply;
        return Object.values((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(named) ? named : {}).flatMap((address) => {
            const name = typeof address === 'string' ? /\/([a-z_]+)\/$/.exec(address)?.[1] : undefined;
            return name === undefined ? [] : [name];
        });
    }
    /** Returns one object. @throws ResponseError, ConnectionError, the signal's reason */
    async get(resource, options) {
        const path = (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .pathOf */ .XM)(resource);
        return await this.#requests.call(options, async (request) => (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .readRow */ .zK)(await this.#requests.get(path, request), path));
    }
    /**
     * Returns what the controller accepts in a new object from this user, as OPTIONS describes it.
     * @returns undefined without a description: a proxy may refuse the method, and then the POST decides
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async createOptions(collection, options) {
        const reply = await this.#requests.options(`${collection}/`, options).catch((error) => {
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && [403, 404, 405, 501].includes(error.status))
                return undefined;
            throw error;
        });
        return (0,_create_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readCreateOptions */ .N)(reply);
    }
    /**
     * Creates an object. If the reply is lost, looks for the object before it sends the request again.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async create(collection, body, lookup, options) {
        const path = `${collection}/`;
        const once = new _ambiguous_post_js__WEBPACK_IMPORTED_MODULE_3__/* .AmbiguousPost */ .J();
        return await (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .write */ .M9)(this.#requests, options, (request, reading) => once.attempt(async () => (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .readRow */ .zK)(await this.#requests.post(path, body, request), path), () => this.find(collection, lookup, reading)));
    }
    /**
     * Returns a created object.
     * @returns undefined unless there is exactly one
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async find(collection, { filters, others }, options) {
        const rows = await this.list({ resource: collection, filters, limit: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PAGE_SIZE */ .H4 }, options);
        const created = rows.filter((row) => !row.isPendingDeletion && !others.has(row.id));
        return created.length === 1 ? created[0] : undefined;
    }
    /** Changes fields of an object (PATCH). @returns its new row @throws ResponseError, ConnectionError, the signal's reason */
    async update(resource, body, options) {
        const path = (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .pathOf */ .XM)(resource);
        return await (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .write */ .M9)(this.#requests, options, async (request) => (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .readRow */ .zK)(await this.#requests.patch(path, body, request), path));
    }
    /** Deletes an object. @throws ResponseError (404 when it does not exist), ConnectionError, the signal's reason */
    async delete(resource, options) {
        await (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .write */ .M9)(this.#requests, options, (request) => this.#requests.delete((0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .pathOf */ .XM)(resource), request));
    }
    /**
     * Creates the approval of a workflow node. It is not unique: a second request creates another one (controller fact
     * 97).
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async createApproval(node, body, options) {
        const path = `${(0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .pathOf */ .XM)(node)}create_approval_template/`;
        await (0,_api_js__WEBPACK_IMPORTED_MODULE_4__/* .write */ .M9)(this.#requests, options, (request) => this.#requests.post(path, body, request));
    }
    /**
     * Reads all pages, each row once. Ordered by id, each page starts after the last id, so that added and deleted rows
     * shift nothing. In another order, pages are counted, and the id breaks ties. Links of replies are not followed:
     * behind a gateway they may lead elsewhere (controller fact 57).
     */
    async #readPages(query, get) {
        const seen = new Map();
        const most = query.limit ?? Number.POSITIVE_INFINITY;
        let count = 0;
        let lastId;
        for (let page = 1;; page += 1) {
            const reply = await get(pagePath(query, page, lastId)).catch((error) => {
                // Rows were deleted meanwhile, including the last page.
                if (page > 1 && error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 404 && error.fromApi)
                    return undefined;
                throw error;
            });
            if (reply === undefined)
                break;
            const rows = rowsOf(reply, query.resource);
            if (page === 1)
                count = ((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(reply, 'count') : undefined) ?? rows.length;
            const before = seen.size;
            for (const row of rows)
                seen.set(row['id'] ?? seen.size, row);
            lastId = [...seen.values()].at(-1)?.['id'];
            const isLast = !(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) || typeof reply['next'] !== 'string';
            if (isLast || rows.length === 0 || seen.size === before || seen.size >= most)
                break;
        }
        const rows = [...seen.values()].slice(0, query.limit).map(_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .listedRow */ .qo);
        return { rows, count: Math.max(count, Math.min(seen.size, most)) };
    }
    /**
     * Checks whether the API has a collection. @throws UnknownCollectionError when it names other collections, but not
     * this one
     */
    async #checkName(resource, request) {
        const words = resource.split('/');
        const check = async (object, index) => {
            const names = await this.names(object, request);
            if (names.length > 0 && !names.includes(words[index] ?? ''))
                throw new _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownCollectionError */ .V6(resource, index, names);
        };
        await check('', 0);
        if (words.length > 1)
            await check(words.slice(0, -1).join('/'), words.length - 1);
    }
}
function pagePath({ resource, filters, orderBy = [], limit }, page, lastId) {
    const query = new URLSearchParams(filters.map(([name, value]) => [name, value]));
    query.set('page_size', String(Math.min(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PAGE_SIZE */ .H4, limit ?? _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PAGE_SIZE */ .H4)));
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
    if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) && Array.isArray(reply['results']))
        return reply['results'].filter(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4);
    throw new _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NotACollectionError */ .RC({
        id: 'collection-without-results',
        values: { resource: JSON.stringify(resource) },
    });
}


/***/ }),

/***/ 9687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readCreateOptions)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** Returns what a reply to OPTIONS says about creating; undefined when it says nothing. */
function readCreateOptions(reply) {
    const actions = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) ? reply['actions'] : undefined;
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(actions))
        return undefined;
    const { POST: described } = actions;
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(described) ? Object.entries(described) : [];
    return {
        isAllowed: 'POST' in actions,
        fields: new Map(fields.map(([name, field]) => [name, limitsIn((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(field) ? field : {})])),
    };
}
function limitsIn(field) {
    const { choices } = field;
    return {
        maxLength: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(field, 'max_length'),
        minValue: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(field, 'min_value'),
        maxValue: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(field, 'max_value'),
        // Each is a value with its label.
        choices: Array.isArray(choices)
            ? choices.map((one) => (Array.isArray(one) ? (one[0] ?? null) : one))
            : [],
    };
}


/***/ }),

/***/ 5113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   HM: () => (/* binding */ rowFrom),
/* harmony export */   fI: () => (/* binding */ Row),
/* harmony export */   qo: () => (/* binding */ listedRow),
/* harmony export */   z: () => (/* binding */ ENCRYPTED)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** What the API shows instead of a secret. When it is sent back, the secret stays unchanged (controller fact 78). */
const ENCRYPTED = '$encrypted$';
/** Fields that name an object, by kinds of objects. */
const NAMES = ['name', 'username', 'identifier', 'input_field_name'];
/** An object of the controller, as a list or its own page shows it. */
class Row {
    id;
    fields;
    constructor(id, fields) {
        this.id = id;
        this.fields = fields;
    }
    get name() {
        return nameIn(this.fields);
    }
    get title() {
        return titleIn(this.fields);
    }
    get status() {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(this.fields, 'status');
    }
    /** Returns the identifier of a workflow node. */
    get identifier() {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(this.fields, 'identifier');
    }
    /** Returns whether the object was deleted but is still listed for a while (controller fact 86). */
    get isPendingDeletion() {
        return this.fields['pending_deletion'] === true;
    }
    /** Returns whether the controller created the object itself. */
    get isManaged() {
        return this.fields['managed'] === true;
    }
    /** Returns whether a host comes from an inventory source. */
    get hasInventorySources() {
        return this.fields['has_inventory_sources'] === true;
    }
    /** Returns the id that a field refers to; null when it refers to nothing, undefined when there is no such field. */
    reference(field) {
        const value = this.fields[field];
        return value === null ? null : (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(this.fields, field);
    }
    /** Returns the object that a field refers to. */
    related(field) {
        const related = this.#summary[field];
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(related))
            return undefined;
        const { name, allow_override: allowsOverride } = related;
        return {
            id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(related, 'id'),
            name: typeof name === 'string' ? name : undefined,
            description: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(related, 'description'),
            jobType: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(related, 'unified_job_type'),
            timeout: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(related, 'timeout') ?? 0,
            allowsOverride: typeof allowsOverride === 'boolean' ? allowsOverride : undefined,
        };
    }
    /**
     * Returns the members of a list that the row itself shows, in the controller's order. A list of templates shows all
     * credentials and up to ten labels of each (controller fact 92).
     * @returns undefined when the row does not show all of them
     */
    members(list) {
        const held = this.#summary[list];
        const rows = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(held) ? held['results'] : held;
        if (!Array.isArray(rows))
            return undefined;
        const count = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(held) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(held, 'count') : rows.length;
        return count === rows.length ? rows.flatMap((row) => memberOf(rowFrom(row))) : undefined;
    }
    /** Returns whether the object shows the roles that users and teams can have on it (controller fact 127). */
    get hasObjectRoles() {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(this.#summary['object_roles']);
    }
    /** Returns the id of a role on the object, such as `execute`; undefined when the object shows no such role. */
    objectRole(role) {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(this.#summary, 'object_roles'), `${role}_role`), 'id');
    }
    /** Returns the ids of the nodes that a workflow node links to. */
    links(list) {
        const ids = this.fields[list];
        return Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : [];
    }
    /** Returns whether this user may do that; true when the API does not say. */
    permits(capability) {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(this.#summary, 'user_capabilities')[capability] !== false;
    }
    /** Returns whether a credential belongs to this user or team; true when the API does not show its owner. */
    isOwnedBy(type, id) {
        const owners = this.owners(type);
        return owners.length === 0 || owners.includes(id);
    }
    /** Returns the ids of the users or teams that own a credential; empty when the API does not show them. */
    owners(type) {
        const all = this.#summary['owners'];
        const owners = Array.isArray(all) ? all.filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4).filter((owner) => owner['type'] === type) : [];
        return owners.flatMap((owner) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(owner, 'id') ?? []);
    }
    /** Returns how many hosts or groups an inventory has. */
    total(list) {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(this.fields, `total_${list}`) ?? 0;
    }
    /** Returns how many objects of a collection an organization has. */
    relatedCount(collection) {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(this.#summary, 'related_field_counts'), collection) ?? 0;
    }
    /** Returns a row with other values in some fields. */
    with(fields) {
        return new Row(this.id, { ...this.fields, ...fields });
    }
    get #summary() {
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(this.fields, 'summary_fields');
    }
}
/** Returns the row that a reply shows; undefined when it is not an object with an id. */
function rowFrom(reply) {
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(reply, 'id') : undefined;
    return id === undefined ? undefined : new Row(id, reply);
}
/** Returns any object of a list, also one without an id. */
function listedRow(row) {
    // Parsed from JSON, so that all values in it are JSON.
    const fields = row;
    return { id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id'), name: nameIn(row), title: titleIn(row), status: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(row, 'status'), fields };
}
/** Returns an object as a member of a list; an empty list without an object. */
function memberOf(row) {
    return row === undefined ? [] : [{ id: row.id, name: row.name || String(row.id) }];
}
function nameIn(row) {
    return NAMES.reduce((found, name) => found || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, name), '');
}
function titleIn(row) {
    return [...NAMES, 'description'].reduce((found, name) => found || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(row, name), '');
}


/***/ }),

/***/ 2202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ switchesOf),
/* harmony export */   Kv: () => (/* binding */ readLaunchInfo),
/* harmony export */   _7: () => (/* binding */ NO_PROMPTS)
/* harmony export */ });
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6489);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4950);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4159);
/* harmony import */ var _prompts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3627);




/** The description of a template without prompts: projects and inventory sources are only updated. */
const NO_PROMPTS = {
    asks: new Set(),
    surveyEnabled: false,
    variablesNeeded: [],
    passwordsNeeded: [],
    inventoryNeeded: false,
    defaults: readDefaults({}),
    nodesWithoutTemplate: [],
    nodesRejected: [],
};
/**
 * Reads the launch description of a job template or a workflow job template.
 * @throws UnexpectedReplyError when it is not a launch description
 */
function readLaunchInfo(reply) {
    const known = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) &&
        Object.keys(reply).some((key) => key.startsWith('ask_') || key === 'can_start_without_user_input');
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) || !known)
        throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedReply */ .Cp)('the launch description of a template', 'it names no prompt');
    return {
        asks: switchesOf(reply),
        surveyEnabled: reply['survey_enabled'] === true,
        variablesNeeded: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)(reply, 'variables_needed_to_start'),
        passwordsNeeded: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)(reply, 'passwords_needed_to_start'),
        inventoryNeeded: reply['inventory_needed_to_start'] === true,
        defaults: readDefaults((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(reply, 'defaults')),
        nodesWithoutTemplate: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numbers */ .nL)(reply, 'node_templates_missing'),
        nodesRejected: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numbers */ .nL)(reply, 'node_prompts_rejected'),
    };
}
/** Returns the `ask_…_on_launch` switches that are on. */
function switchesOf(fields) {
    return new Set(Object.keys(fields).filter((key) => key.startsWith('ask_') && fields[key] === true));
}
function readDefaults(fields) {
    const inventory = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(fields, 'inventory');
    const inventoryId = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(inventory, 'id');
    return {
        ...(0,_prompts_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainPrompts */ .u)(fields),
        inventory: inventoryId === undefined ? undefined : { id: inventoryId, name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(inventory, 'name') },
        credentials: rowsOf(fields, 'credentials').map(_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .readDefaultCredential */ .X),
        labels: rowsOf(fields, 'labels').map((label) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(label, 'id') ?? 0),
    };
}
function rowsOf(fields, field) {
    const rows = fields[field];
    return Array.isArray(rows) ? rows.filter(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4) : [];
}


/***/ }),

/***/ 3627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readJobPrompts),
/* harmony export */   u: () => (/* binding */ readPlainPrompts)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** Reads the prompts of a job, or of the `defaults` of a launch description. */
function readPlainPrompts(fields) {
    const texts = (field) => shown(fields, field, isText);
    return {
        limit: texts('limit'),
        job_tags: texts('job_tags'),
        skip_tags: texts('skip_tags'),
        scm_branch: texts('scm_branch'),
        job_type: texts('job_type'),
        verbosity: shownNumber(fields, 'verbosity'),
        diff_mode: shown(fields, 'diff_mode', (value) => typeof value === 'boolean'),
        forks: shownNumber(fields, 'forks'),
        timeout: shownNumber(fields, 'timeout'),
    };
}
/** Reads the prompts of a job. */
function readJobPrompts(fields) {
    const summary = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(fields, 'summary_fields');
    const labels = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'labels');
    const shownLabels = named(labels['results'])?.map(({ id }) => id);
    return {
        ...readPlainPrompts(fields),
        extra_vars: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'extra_vars'),
        inventory: shownNumber(fields, 'inventory'),
        execution_environment: shownNumber(fields, 'execution_environment'),
        credentials: named(summary['credentials']),
        labels: labels['count'] === shownLabels?.length ? shownLabels : undefined,
    };
}
function isText(value) {
    return typeof value === 'string';
}
function shown(fields, field, isValue) {
    const value = fields[field];
    if (value === undefined)
        return undefined;
    return isValue(value) ? value : null;
}
function shownNumber(fields, field) {
    return fields[field] === undefined ? undefined : ((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(fields, field) ?? null);
}
/** Returns the objects of a summary. Id 0 means that the row is not an object. */
function named(rows) {
    if (!Array.isArray(rows))
        return undefined;
    return rows.map((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(row) ? { id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? 0, name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'name') } : { id: 0, name: '' });
}


/***/ }),

/***/ 4444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ TEMPLATE_TYPES),
  I: () => (/* binding */ Templates)
});

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/controller/templates/launch-info.ts
var launch_info = __webpack_require__(2202);
;// CONCATENATED MODULE: ./src/controller/templates/survey.ts

/** Returns the questions of `GET …/survey_spec/`; a template without a survey answers `{}`. */
function readSurvey(reply) {
    const spec = (0,fields/* isRecord */.u4)(reply) && Array.isArray(reply['spec']) ? reply['spec'] : [];
    return spec.filter(fields/* isRecord */.u4).map((question) => ({
        variable: (0,fields/* text */.Qq)(question, 'variable'),
        type: (0,fields/* text */.Qq)(question, 'type'),
        required: question['required'] === true,
        default: question['default'],
        min: bound(question['min']),
        max: bound(question['max']),
        choices: choices(question['choices']),
    }));
}
/** Returns a limit: a number, also in quotes; undefined for `''` and null. */
function bound(value) {
    if (value === '' || value === null || value === undefined)
        return undefined;
    const size = Number(value);
    return Number.isNaN(size) ? undefined : size;
}
/** Returns the choices: a list, or in older surveys a text with one choice on each line. */
function choices(value) {
    if (Array.isArray(value))
        return value;
    return typeof value === 'string' ? value.split(/\r?\n/).filter((line) => line.trim() !== '') : [];
}

;// CONCATENATED MODULE: ./src/controller/templates/templates.ts





/** The types of unified job templates that can be launched, as the API's `type`. */
const TEMPLATE_TYPES = ['job_template', 'workflow_job_template', 'project', 'inventory_source'];
/** The collection of each kind, and the endpoint that launches it. Projects and inventory sources are updated. */
const ENDPOINTS = {
    job_template: { collection: 'job_templates', launch: 'launch' },
    workflow_job_template: { collection: 'workflow_job_templates', launch: 'launch' },
    project: { collection: 'projects', launch: 'update' },
    inventory_source: { collection: 'inventory_sources', launch: 'update' },
};
/**
 * The unified job templates of a controller, of the four kinds that can be launched. Every method throws ResponseError,
 * ConnectionError, and the signal's reason.
 */
class Templates {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the templates with this id, or else this name, of all kinds. The caller must compare them with the query: a
     * proxy or an old version may drop the filter. If the controller has no list of all templates, searches the id in the
     * collection of each kind.
     */
    find({ id, name, type }, options) {
        const filter = id === undefined ? `name=${encodeURIComponent(name ?? '')}` : `id=${id}`;
        return this.#requests.call(options, async (request) => {
            try {
                return await this.#list(`unified_job_templates/?${filter}&page_size=${fields/* MAX_PAGE_SIZE */.H4}`, request);
            }
            catch (error) {
                if (!(error instanceof errors/* ResponseError */.o3) || error.status !== 404 || id === undefined)
                    throw error;
                return [await this.#findInEach(id, type === undefined ? TEMPLATE_TYPES : [type], request, error)];
            }
        });
    }
    /** Returns the names of the templates of all kinds that the user can see, in order, at most two hundred. */
    async names(options) {
        const path = `unified_job_templates/?page_size=${fields/* MAX_PAGE_SIZE */.H4}&order_by=name`;
        return (await this.#list(path, options)).map(({ name }) => name);
    }
    /** Returns what a job template or a workflow job template prompts for. */
    launchInfo(template, options) {
        return this.#requests.get(launchPath(template), options, launch_info/* readLaunchInfo */.Kv);
    }
    /** Returns whether a project or an inventory source has something to fetch; false only when the API says so. */
    async canUpdate(template, options) {
        const reply = await this.#requests.get(launchPath(template), options);
        return !((0,fields/* isRecord */.u4)(reply) && reply['can_update'] === false);
    }
    /** Returns the questions of a template's survey; none without a survey. */
    survey(template, options) {
        return this.#requests.get(`${templatePath(template)}survey_spec/`, options, readSurvey);
    }
    /**
     * Launches a template. The POST is not idempotent (controller fact 11): retry it only if it certainly did not arrive.
     * @param body the prompts
     */
    launch(template, body, options) {
        return this.#requests.post(launchPath(template), body, options, (reply) => (0,jobs/* launchedJob */.YK)(this.#requests, reply));
    }
    /** Returns the nodes of a workflow job template that run a template, at most two hundred. */
    async workflowNodes(id, options) {
        const path = `${templatePath({ type: 'workflow_job_template', id })}workflow_nodes/?order_by=id&page_size=${fields/* MAX_PAGE_SIZE */.H4}`;
        const rows = await this.#rows(path, "the workflow's nodes", options);
        return rows.flatMap((row) => {
            const template = (0,fields/* record */.g1)((0,fields/* record */.g1)(row, 'summary_fields'), 'unified_job_template');
            const templateId = (0,fields/* number */.ai)(template, 'id');
            const jobType = (0,fields/* text */.Qq)(template, 'unified_job_type');
            return templateId === undefined ? [] : [{ name: (0,fields/* text */.Qq)(template, 'name'), jobType, templateId }];
        });
    }
    /** Returns what several templates of one kind prompt for, with one request, at most two hundred. */
    async switches(type, ids, options) {
        const path = `${ENDPOINTS[type].collection}/?id__in=${ids.join(',')}&page_size=${fields/* MAX_PAGE_SIZE */.H4}`;
        const rows = await this.#rows(path, 'the templates of the nodes', options);
        return rows.map((row) => ({
            id: (0,fields/* number */.ai)(row, 'id') ?? 0,
            asks: (0,launch_info/* switchesOf */.IT)(row),
            surveyEnabled: row['survey_enabled'] === true,
        }));
    }
    async #list(path, options) {
        return (await this.#rows(path, 'a list of templates', options)).flatMap((row) => readTemplate(row) ?? []);
    }
    #rows(path, wanted, options) {
        return this.#requests.get(path, options, (reply) => (0,fields/* readList */.LD)(reply, wanted).filter(fields/* isRecord */.u4));
    }
    /**
     * Returns the templates with this id, from the collection of each kind. @throws the failure of the list when no kind
     * has the id
     */
    async #findInEach(id, types, options, failure) {
        for (const type of types) {
            const reply = await this.#requests.get(templatePath({ type, id }), options).catch((error) => {
                if (error instanceof errors/* ResponseError */.o3 && (error.status === 404 || error.status === 403))
                    return undefined;
                throw error;
            });
            const found = (0,fields/* isRecord */.u4)(reply) ? readTemplate({ type, ...reply }) : undefined;
            if (found !== undefined)
                return found;
        }
        throw failure;
    }
}
function templatePath({ type, id }) {
    return `${ENDPOINTS[type].collection}/${id}/`;
}
function launchPath(template) {
    return `${templatePath(template)}${ENDPOINTS[template.type].launch}/`;
}
function readTemplate(row) {
    const id = (0,fields/* number */.ai)(row, 'id');
    if (id === undefined)
        return undefined;
    const type = (0,fields/* text */.Qq)(row, 'type');
    const summary = (0,fields/* record */.g1)(row, 'summary_fields');
    const organization = (0,fields/* record */.g1)(summary, 'organization');
    const start = (0,fields/* record */.g1)(summary, 'user_capabilities')['start'];
    return {
        id,
        type,
        name: (0,fields/* text */.Qq)(row, 'name'),
        organization: { id: (0,fields/* number */.ai)(organization, 'id'), name: (0,fields/* text */.Qq)(organization, 'name') },
        project: type === 'job_template' ? (0,fields/* number */.ai)(row, 'project') : undefined,
        inventory: type === 'inventory_source' ? (0,fields/* line */.n8)((0,fields/* record */.g1)(summary, 'inventory'), 'name') : undefined,
        mayStart: typeof start === 'boolean' ? start : undefined,
        hasSurvey: row['survey_enabled'] === true,
    };
}


/***/ }),

/***/ 1884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ Tokens),
/* harmony export */   c: () => (/* binding */ tokensUrl)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6489);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4159);



/** Returns the path of tokens below the API root. Behind a gateway they are the gateway's own (controller fact 113). */
function tokensPath({ gateway }) {
    return gateway ? '../../gateway/v1/tokens/' : 'tokens/';
}
/** Returns the URL of this user's tokens, for users who delete one by hand. */
function tokensUrl(root) {
    return new URL(tokensPath(root), root.api);
}
/**
 * The tokens of the authenticated user. Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
class Tokens {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Creates a token. */
    create({ description, scope, application }, options) {
        const body = { description, scope, ...(application === undefined ? {} : { application }) };
        return this.#requests.post(this.#path, body, options, readToken);
    }
    /** Returns the ids of the tokens with exactly this description. */
    async withDescription(description, options) {
        const query = new URLSearchParams({ description, page_size: '200' });
        const rows = await this.#requests.get(`${this.#path}?${query.toString()}`, options, (reply) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(reply, 'the tokens'));
        return rows
            .filter(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)
            .filter((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(row, 'description') === description)
            .flatMap((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(row, 'id') ?? []);
    }
    /** Deletes a token, which revokes it. @throws ResponseError with status 404 when it is already deleted */
    async delete(id, options) {
        await this.#requests.delete(`${this.#path}${id}/`, options);
    }
    /**
     * Sends a POST that changes nothing. An AAP gateway refuses it first for a token with the scope "read". For any other
     * token, `ping/` answers 405 (controller fact 105).
     * @throws ReadScopeError; ResponseError with status 405 when the token may write
     */
    async probeWrite(options) {
        await this.#requests.post('ping/', undefined, options);
    }
    /**
     * Returns whether the API accepts the token of this connection. False only for a 401 in the API's own JSON: a timeout,
     * a page, a 403 and a 5xx prove nothing about a token.
     */
    async isAccepted(options) {
        try {
            await this.#requests.get('me/', options);
            return true;
        }
        catch (error) {
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 401 && error.fromApi)
                return false;
            throw error;
        }
    }
    get #path() {
        return tokensPath(this.#requests.root);
    }
}
function readToken(reply) {
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(reply, 'id') : undefined;
    const value = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'token') : '';
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) || id === undefined || !/^[\x21-\x7e]+$/.test(value))
        throw (0,_connection_reply_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedReply */ .Cp)('a token', 'it contains none');
    return { id, value, refresh: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'refresh_token'), expires: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'expires') };
}


/***/ }),

/***/ 9092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Users)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** The users of a controller. */
class Users {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /**
     * Returns the authenticated user; undefined when the reply does not say.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    me(options) {
        return this.#requests.get('me/', options, readUser);
    }
}
function readUser(reply) {
    const [user] = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(reply, 'the user').filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4);
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(user ?? {}, 'id');
    return user === undefined || id === undefined ? undefined : { id, username: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(user, 'username') };
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   p: () => (/* binding */ WorkflowNodes),
/* harmony export */   sX: () => (/* binding */ isMade),
/* harmony export */   zX: () => (/* binding */ jobOfNode)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4014);


/**
 * The nodes of workflow jobs and of workflow templates, in the order of their ids.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
class WorkflowNodes {
    #requests;
    constructor(requests) {
        this.#requests = requests;
    }
    /** Returns all nodes of a workflow job. */
    list(job, options) {
        return this.#list((0,_jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPath */ .Jf)(job), options);
    }
    /** Returns all nodes of a workflow template. */
    ofTemplate(templateId, options) {
        return this.#list(`workflow_job_templates/${templateId}/`, options);
    }
    async #list(path, options) {
        const nodes = [];
        for (let page = 1;; page += 1) {
            const query = `order_by=id&page_size=${_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PAGE_SIZE */ .H4}&page=${page}`;
            const { rows, more } = await this.#requests.get(`${path}workflow_nodes/?${query}`, options, (reply) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readPage */ .SP)(reply, 'the nodes of a workflow job'));
            nodes.push(...rows.map(readNode));
            if (!more)
                return nodes;
        }
    }
}
function readNode(row) {
    const summary = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields');
    const run = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'job');
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(run, 'id');
    const identifier = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(row, 'identifier');
    const templateKind = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'unified_job_template'), 'unified_job_type');
    const next = {
        success: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'success_nodes'),
        failure: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'failure_nodes'),
        always: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'always_nodes'),
    };
    return {
        id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? 0,
        identifier,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(run, 'name') ||
            (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'unified_job_template'), 'name') ||
            (isMade({ identifier }) ? '' : identifier),
        since: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'modified'),
        handlesFailure: next.failure.length + next.always.length > 0,
        next,
        kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type') || templateKind,
        isSkipped: row['do_not_run'] === true,
        ...((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type') === 'workflow_job' && templateKind === 'job' ? { isSliced: true } : {}),
        ...(row['unified_job_template'] === null ? { lacksTemplate: true } : {}),
        run: id === undefined
            ? undefined
            : {
                id,
                type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type'),
                status: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'status'),
                elapsed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(run, 'elapsed'),
                timedOut: run['timed_out'] === true,
            },
    };
}
/** Returns whether the API generated the identifier. */
function isMade({ identifier }) {
    return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(identifier) || identifier === '';
}
/** Returns the nodes that lead to a node. */
function parentsOf({ id }, nodes) {
    return nodes.filter(({ next }) => [next.success, next.failure, next.always].some((ids) => ids.includes(id)));
}
/** Returns the job of a node with a log or nodes of its own; undefined for an approval. */
function jobOfNode(node) {
    const type = _jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_TYPES */ .MA.find((known) => known === node.run?.type);
    if (type === 'workflow_approval')
        return undefined;
    return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
}


/***/ }),

/***/ 211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c2: () => (/* binding */ isUnknownAuthority),
/* harmony export */   cN: () => (/* binding */ certificateFault),
/* harmony export */   lb: () => (/* binding */ alertFault)
/* harmony export */ });
/* harmony import */ var _tls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7485);

/** Certificate errors by Node's code. They are final: waiting does not fix a certificate. */
const FAULTS = {
    CERT_HAS_EXPIRED: 'certificate-expired',
    CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
    ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-host',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'certificate-authority-untrusted',
    UNABLE_TO_GET_ISSUER_CERT: 'certificate-authority-unknown',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-authority-unknown',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-authority-unknown',
    CERT_REVOKED: 'certificate-revoked',
    CERT_UNTRUSTED: 'certificate-untrusted',
    CERT_SIGNATURE_FAILURE: 'certificate-signature-wrong',
    INVALID_PURPOSE: 'certificate-not-for-servers',
    INVALID_CA: 'certificate-signer-no-authority',
    EE_KEY_TOO_SMALL: 'certificate-key-short',
    CA_MD_TOO_WEAK: 'certificate-digest-outdated',
};
/** Matches the codes of a missing certificate authority. */
const UNKNOWN_AUTHORITY = /SELF_SIGNED|ISSUER|LEAF|UNTRUSTED/;
/** Returns whether other trusted authorities could fix the error. */
function isUnknownAuthority(code) {
    return UNKNOWN_AUTHORITY.test(code) && isCertificateCode(code);
}
/**
 * Returns what is wrong with a server's certificate.
 * @returns undefined when the code is about something else
 */
function certificateFault(code, handshake, error) {
    if (!isCertificateCode(code))
        return undefined;
    const names = code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? namesIn(error) : '';
    const statement = names === ''
        ? { id: FAULTS[code], values: { ...handshake } }
        : { id: 'certificate-other-names', values: { ...handshake, names } };
    if (!UNKNOWN_AUTHORITY.test(code) || (0,_tls_js__WEBPACK_IMPORTED_MODULE_0__/* .canTrustSystemAuthorities */ .F)())
        return { statement };
    return { statement, notes: [{ id: 'certificate-store-not-read', values: { node: process.version } }] };
}
function isCertificateCode(code) {
    return Object.hasOwn(FAULTS, code);
}
/** Returns the names that the certificate does contain. */
function namesIn(error) {
    const certificate = error.cert;
    const names = typeof certificate?.subjectaltname === 'string' ? certificate.subjectaltname.slice(0, 300) : '';
    return names.replaceAll('DNS:', '').replaceAll('IP Address:', '');
}
/** TLS alerts with which a server ends the handshake, by the end of Node's code. */
const ALERTS = [
    [/ALERT_CERTIFICATE_REQUIRED$/, 'client-certificate-required'],
    [/ALERT_UNKNOWN_CA$/, 'client-certificate-authority-unknown'],
    [/ALERT_CERTIFICATE_EXPIRED$/, 'client-certificate-expired'],
    [/ALERT_CERTIFICATE_REVOKED$/, 'client-certificate-revoked'],
    [
        /ALERT_(BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED|DECRYPT_ERROR)$/,
        'client-certificate-refused',
    ],
    [/ALERT_(HANDSHAKE_FAILURE|PROTOCOL_VERSION|INSUFFICIENT_SECURITY)$/, 'tls-parameters-refused'],
];
/**
 * Returns why a server ended the TLS handshake. In TLS 1.3, the alert for a missing client certificate
 * comes after the client has started to send. The server reads nothing of it, since its side of the handshake never
 * ended.
 * @param isShown whether a client certificate was sent
 * @returns undefined when the code is not such an alert
 */
function alertFault(code, handshake, isShown) {
    const id = ALERTS.find(([pattern]) => pattern.test(code))?.[1];
    if (id === undefined)
        return undefined;
    const missing = id === 'client-certificate-required' ? 'give-client-certificate' : 'give-client-certificate-if-wanted';
    return {
        statement: { id, values: { ...handshake } },
        hint: { id: isShown ? 'check-client-certificate' : missing, values: {} },
    };
}


/***/ }),

/***/ 7397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T6: () => (/* binding */ ProxyError),
/* harmony export */   ag: () => (/* binding */ TunnelAgent),
/* harmony export */   nD: () => (/* binding */ proxyAddress)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);




/** An error between this run and a proxy, before anything could reach the server. */
class ProxyError extends Error {
    name = 'ProxyError';
    /** The answer with which the proxy refused the tunnel, such as 403 with `403 Forbidden`, if it answered. */
    refusal;
    constructor(message, options = {}) {
        super(message, { cause: options.cause });
        this.refusal = options.refusal;
    }
}
/**
 * An agent that connects through a proxy's tunnel (CONNECT), with TLS to the server inside. The proxy sees only the
 * server's host and port.
 * Node 24's own `proxyEnv` and the https-proxy-agent package were tried. With both, a request hangs forever when the
 * proxy accepts the connection but does not answer, even when it is aborted. Node leaves the connection of a refused
 * CONNECT open, so that the process does not end. The package returns the proxy's 407 as if the server had answered.
 */
class TunnelAgent extends (node_https__WEBPACK_IMPORTED_MODULE_1___default().Agent) {
    #proxy;
    #tls;
    /** Aborted by `destroy`: a connection to the proxy that is still opening would keep the process alive. */
    #closed = new AbortController();
    constructor(proxy, options) {
        super({ ...options, keepAlive: true });
        this.#proxy = proxy;
        this.#tls = options;
    }
    createConnection(options, callback) {
        const done = callback;
        const target = { host: String(options.host), port: Number(options.port ?? 443) };
        const signals = [this.#closed.signal, options.dialSignal].filter((signal) => signal !== undefined);
        this.#open(target, AbortSignal.any(signals)).then((socket) => done(null, socket), (error) => done(error));
        return undefined;
    }
    destroy() {
        this.#closed.abort();
        super.destroy();
    }
    async #open(target, signal) {
        const socket = await requestTunnel(this.#proxy, target, signal);
        const secure = node_tls__WEBPACK_IMPORTED_MODULE_3___default().connect({
            ...this.#tls,
            socket,
            host: target.host,
            servername: serverName(target.host),
        });
        const stop = () => {
            secure.destroy(new Error('aborted'));
        };
        signal.addEventListener('abort', stop, { once: true });
        try {
            await handshake(secure);
        }
        catch (error) {
            socket.destroy();
            throw error;
        }
        finally {
            signal.removeEventListener('abort', stop);
        }
        return secure;
    }
}
function handshake(secure) {
    return new Promise((resolve, reject) => {
        const cut = () => reject(Object.assign(new Error('the connection was cut in the TLS handshake'), { code: 'ECONNRESET' }));
        secure.once('error', reject);
        secure.once('close', cut);
        secure.once('secureConnect', () => {
            secure.off('error', reject);
            secure.off('close', cut);
            resolve();
        });
    });
}
/** Returns the TLS server name of a host. TLS allows no IP address as server name. */
function serverName(host) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) === 0 ? host : '';
}
/** Returns the options of a request to the proxy itself. */
function proxyAddress(proxy) {
    return {
        protocol: proxy.secure ? 'https:' : 'http:',
        host: proxy.hostname,
        port: proxy.port,
        // Without it, Node would expect the certificate of the host in the Host header.
        servername: serverName(proxy.hostname),
    };
}
/** Opens a tunnel through the proxy. @throws ProxyError; the signal's reason as its cause */
function requestTunnel(proxy, target, signal) {
    const authority = `${(0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(target.host) === 6 ? `[${target.host}]` : target.host}:${target.port}`;
    return new Promise((resolve, reject) => {
        const request = (proxy.secure ? (node_https__WEBPACK_IMPORTED_MODULE_1___default()) : (node_http__WEBPACK_IMPORTED_MODULE_0___default())).request({
            ...proxyAddress(proxy),
            method: 'CONNECT',
            path: authority,
            agent: false,
            headers: {
                Host: authority,
                ...(proxy.authorization === undefined ? {} : { 'Proxy-Authorization': proxy.authorization }),
            },
            signal,
        });
        request.on('connect', (response, socket, head) => {
            const status = response.statusCode ?? 0;
            if (status >= 200 && status < 300) {
                if (head.length > 0)
                    socket.unshift(head);
                // Nothing else listens until TLS uses the socket, and an error without a listener ends the process.
                socket.on('error', () => undefined);
                resolve(socket);
                return;
            }
            socket.destroy();
            const answer = `${status} ${response.statusMessage ?? ''}`.trim();
            reject(new ProxyError(`the proxy answered ${answer}`, { refusal: { status, answer } }));
        });
        request.on('error', (error) => reject(new ProxyError(error.message, { cause: error })));
        request.end();
    });
}


/***/ }),

/***/ 7368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   pD: () => (/* binding */ speaksTls),
/* harmony export */   x$: () => (/* binding */ connectionFault)
/* harmony export */ });
/* harmony import */ var _certificate_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(211);
/* harmony import */ var _connect_tunnel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7397);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8549);



/** Node's codes for a reply to the TLS handshake that is not TLS: the port expects plain HTTP, or is of another service. */
const NOT_TLS = new Set(['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG']);
/** Returns the error for a plain HTTP request to a port that expects TLS. */
function speaksTls({ method, url }, code, cause) {
    const values = { request: `${method} ${url.origin}${url.pathname}`, server: serverOf(url) };
    const statement = { id: 'server-speaks-tls', values };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc(statement, { code, mayHaveArrived: false, transient: false, cause });
}
/** Returns host and port of a URL. The port is named: with the other scheme it would not be the default. */
function serverOf({ hostname, port, protocol }) {
    return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}
/** Converts an error of Node into a ConnectionError. */
function connectionFault(error, fault) {
    const { proxy, mayHaveArrived, answered } = fault;
    const request = `${fault.request.method} ${fault.request.url.origin}${fault.request.url.pathname}`;
    if (fault.timedOut) {
        const facts = { code: 'TIMEOUT', mayHaveArrived, transient: true, cause: error };
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc(timeoutStatement(request, fault), facts);
    }
    if (error instanceof _connect_tunnel_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyError */ .T6 && error.refusal !== undefined)
        return refusedTunnel(request, error, error.refusal, fault);
    // Node is connected to the proxy, before a tunnel is open and always for a plain http target.
    const cause = error instanceof _connect_tunnel_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyError */ .T6 ? error.cause : error;
    const isPlain = fault.request.url.protocol === 'http:';
    const through = proxy !== undefined && (error instanceof _connect_tunnel_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxyError */ .T6 || isPlain) ? proxy : undefined;
    const code = errorCode(cause);
    const handshake = { request, server: through === undefined ? fault.request.url.host : `the proxy ${through.origin}` };
    const isShown = fault.clientCertificate && through === undefined;
    const final = (0,_certificate_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .certificateFault */ .cN)(code, handshake, cause) ?? (fault.reused ? undefined : (0,_certificate_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .alertFault */ .lb)(code, handshake, isShown));
    if (final !== undefined) {
        const { statement, ...advice } = final;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc(statement, {
            ...advice,
            code,
            mayHaveArrived: false,
            transient: answered,
            cause: error,
        });
    }
    const known = through === undefined ? serverStatement(code, request, fault.request.url) : proxyStatement(code, request, through);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc(known ?? otherStatement(request, cause), {
        code,
        mayHaveArrived,
        transient: code !== 'ERR_INVALID_URL' && (answered || fault.reused || !NOT_TLS.has(code)),
        cause: error,
    });
}
function timeoutStatement(request, { request: { timeoutMs }, proxy, mayHaveArrived }) {
    const values = { request, seconds: timeoutMs / 1000 };
    if (proxy === undefined)
        return { id: mayHaveArrived ? 'request-unanswered' : 'request-not-connected', values };
    const id = mayHaveArrived ? 'proxied-request-unanswered' : 'proxied-request-not-connected';
    return { id, values: { ...values, proxy: proxy.origin } };
}
/**
 * Returns the error for a proxy that refused the tunnel: the server received nothing. A 5xx, 408 or 429 may be
 * temporary; any other status is the proxy's rule.
 */
function refusedTunnel(request, cause, { status, answer }, fault) {
    const { proxy, answered } = fault;
    const values = {
        request,
        proxy: proxy?.origin ?? '',
        host: fault.request.url.host,
        answer,
        variable: proxy?.variable ?? 'https_proxy',
    };
    // tinyproxy answers 401 where others answer 407.
    const id = status === 407 || status === 401 ? 'proxy-login-refused' : 'proxy-tunnel-refused';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc({ id, values }, {
        code: `PROXY_${status}`,
        mayHaveArrived: false,
        transient: answered || status >= 500 || status === 408 || status === 429,
        cause,
    });
}
function serverStatement(code, request, url) {
    const { host: server, hostname: host } = url;
    switch (code) {
        case 'ENOTFOUND':
            return { id: 'server-name-unknown', values: { request, host } };
        case 'EAI_AGAIN':
            return { id: 'server-name-unresolved', values: { request, host } };
        case 'ECONNREFUSED':
            return { id: 'server-connection-refused', values: { request, server } };
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return { id: 'server-no-route', values: { request, server } };
        case 'ETIMEDOUT':
            return { id: 'server-not-connected', values: { request, server } };
        case 'ECONNRESET':
        case 'EPIPE':
            return { id: 'server-connection-cut', values: { request, server } };
        case 'ERR_SSL_WRONG_VERSION_NUMBER':
        case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
            return { id: 'server-not-tls', values: { request, server: serverOf(url) } };
        default:
            return undefined;
    }
}
function proxyStatement(code, request, { origin: proxy, hostname: host, variable }) {
    switch (code) {
        case 'ENOTFOUND':
            return { id: 'proxy-name-unknown', values: { request, host, variable } };
        case 'EAI_AGAIN':
            return { id: 'proxy-name-unresolved', values: { request, host, variable } };
        case 'ECONNREFUSED':
            return { id: 'proxy-connection-refused', values: { request, proxy, variable } };
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return { id: 'proxy-no-route', values: { request, proxy, variable } };
        case 'ETIMEDOUT':
            return { id: 'proxy-not-connected', values: { request, proxy, variable } };
        case 'ECONNRESET':
        case 'EPIPE':
            return { id: 'proxy-connection-cut', values: { request, proxy } };
        case 'ERR_SSL_WRONG_VERSION_NUMBER':
        case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
            return { id: 'proxy-not-tls', values: { request, proxy, variable } };
        default:
            return undefined;
    }
}
function otherStatement(request, error) {
    const { message } = firstError(error);
    const openssl = /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1];
    if (openssl !== undefined)
        return { id: 'tls-handshake-failed', values: { request, reason: openssl } };
    if (message === '')
        return { id: 'connection-failed', values: { request } };
    return { id: 'connection-error', values: { request, reason: message.replace(/\s+/g, ' ').replace(/\.$/, '') } };
}
/** Returns Node's error code. OpenSSL's reason for a failed handshake is only in the text of an EPROTO. */
function errorCode(error) {
    const { code, message } = firstError(error);
    const openssl = code === 'EPROTO' ? /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1] : undefined;
    if (openssl !== undefined)
        return `ERR_SSL_${openssl.toUpperCase().replaceAll(' ', '_')}`;
    return code ?? 'UNKNOWN';
}
/** Returns the first cause of an error. Node reports several failed addresses (IPv6 and IPv4) as one AggregateError. */
function firstError(error) {
    const several = error?.errors;
    const { code, message } = (Array.isArray(several) ? several[0] : error);
    return {
        code: typeof code === 'string' ? code : undefined,
        message: typeof message === 'string' ? message : '',
    };
}


/***/ }),

/***/ 4113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _written_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9976);

/** Returns whether a JSON value is an object: not null, not a list. */
function isJsonObject(value) {
    return isRecord(value);
}
/** Returns whether a value is a JSON object: not null, not a list, not a number or date that keeps its source. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof _written_value_js__WEBPACK_IMPORTED_MODULE_0__/* .WrittenValue */ .J);
}


/***/ }),

/***/ 7671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseExact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7628);


/**
 * Matches a text that may contain a number that JavaScript would change. Such a number has 16 digits or more, a final
 * zero in a fraction, an exponent, or prints with one, or is `-0`. A match inside of quotes only costs time.
 */
const MAY_CHANGE = /(?:^|[:,[\s])(?:-0(?![.\d])|-?(?:0\.0{6}|[\d.]{16}|\d{1,15}(?:\.\d{0,14})?[eE]|\d{1,14}\.\d{0,13}0(?!\d)))/;
/** Whether JSON.parse passes the source of a value to a reviver (Node 22). */
const HAS_SOURCE = sourceOf('1.0') === '1.0';
function sourceOf(json) {
    let source;
    parseWithSource(json, (_value, written) => {
        source = written;
        return undefined;
    });
    return source;
}
/**
 * Parses JSON. Numbers that JavaScript would change become an `ExactNumber`; all others stay plain.
 * @param hasSource whether JSON.parse passes the source to a reviver; tests set it
 * @throws SyntaxError
 */
function parseExact(text, hasSource = HAS_SOURCE) {
    if (!MAY_CHANGE.test(text))
        return JSON.parse(text);
    try {
        if (!hasSource)
            return parseTagged(text);
        return parseWithSource(text, (value, source) => (source === undefined ? value : (0,_exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .exactNumber */ .rf)(source)));
    }
    catch (error) {
        // Nested too deeply for a reviver: the reply matters more than the digits of a number.
        if (error instanceof RangeError)
            return JSON.parse(text);
        throw error;
    }
}
/** Parses JSON with a function that converts each number, given its value and its source. */
function parseWithSource(text, read) {
    return JSON.parse(text, (_key, value, ...more) => {
        if (typeof value !== 'number')
            return value;
        const [context] = more;
        return read(value, context?.source);
    });
}
const NUMBER = /-?\d[\d.eE+-]*/g;
/** Marks a text that represents a number. No text from outside can contain it. */
const TAG = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}:`;
/** Parses JSON on Node 20: such numbers are quoted with a tag and converted from the tagged text. */
function parseTagged(text) {
    // Check first whether it is valid JSON: a tag could turn invalid text into JSON.
    JSON.parse(text);
    return JSON.parse(outsideTexts(text, tagged), (_key, value) => typeof value === 'string' && value.startsWith(TAG) ? (0,_exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .exactNumber */ .rf)(value.slice(TAG.length)) : value);
}
function tagged(part) {
    return part.replace(NUMBER, (source) => ((0,_exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .exactNumber */ .rf)(source) instanceof _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? `"${TAG}${source}"` : source));
}
/** Returns JSON with everything outside of its texts replaced. It scans by quotes, so that texts of any size work. */
function outsideTexts(json, replace) {
    const parts = [];
    let at = 0;
    while (at < json.length) {
        const begin = json.indexOf('"', at);
        if (begin < 0)
            break;
        const end = endOfText(json, begin);
        parts.push(replace(json.slice(at, begin)), json.slice(begin, end));
        at = end;
    }
    parts.push(replace(json.slice(at)));
    return parts.join('');
}
/** Returns the index after the quote that ends a text. */
function endOfText(json, begin) {
    let quote = json.indexOf('"', begin + 1);
    while (quote >= 0 && isEscaped(json, quote))
        quote = json.indexOf('"', quote + 1);
    return quote < 0 ? json.length : quote + 1;
}
/** Returns whether an odd number of backslashes comes before this index. */
function isEscaped(json, at) {
    let begin = at;
    while (json[begin - 1] === '\\')
        begin -= 1;
    return (at - begin) % 2 === 1;
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

/***/ 7856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ proxySecrets),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8549);


/** The variables for each scheme of the target. The first one that is set wins, as with curl and Node. */
const VARIABLES = {
    'https:': ['https_proxy', 'HTTPS_PROXY'],
    'http:': ['http_proxy', 'HTTP_PROXY'],
};
const DEFAULT_PORTS = { 'https:': '443', 'http:': '80' };
/**
 * Returns the proxy for a URL, from `https_proxy`, `http_proxy` and `no_proxy` in either case.
 * @returns undefined for a direct connection
 * @throws ProxySettingError when the variable cannot be used
 */
function proxyFor(target, environment) {
    const variable = VARIABLES[target.protocol]?.find((name) => (environment[name] ?? '').trim() !== '');
    if (variable === undefined)
        return undefined;
    if (goesDirect(target, environment['no_proxy'] || environment['NO_PROXY'] || ''))
        return undefined;
    return parseProxy(variable, (environment[variable] ?? '').trim());
}
/** Returns the credentials in all proxy variables, in each form that could be printed, so that they can be masked. */
function proxySecrets(environment) {
    return Object.values(VARIABLES)
        .flat()
        .flatMap((name) => {
        const value = (environment[name] ?? '').trim();
        const raw = loginOf(value).replace(/^[^:]*:?/, '');
        const url = proxyUrl(value);
        const { username = '', password = '' } = url === undefined ? {} : (decoded(url) ?? url);
        // The URL parser reads a password differently if it contains a character that must be escaped.
        const parsed = password === '' ? [] : [url?.password ?? '', password, base64(`${username}:${password}`)];
        return raw === '' ? parsed : [...new Set([raw, ...parsed])];
    });
}
/** The characters that end a login for the URL parser, or that it leaves out, and how to write them. */
const ESCAPES = { '\\': '%5C', '/': '%2F', '?': '%3F', '#': '%23', '\t': '%09' };
function parseProxy(variable, value) {
    const character = [...loginOf(value)].find((one) => Object.hasOwn(ESCAPES, one));
    if (character !== undefined) {
        const values = { variable, character, escape: ESCAPES[character] ?? '' };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxySettingError */ .Tl({ id: 'proxy-character-unescaped', values });
    }
    const url = proxyUrl(value);
    if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxySettingError */ .Tl({ id: 'proxy-not-http', values: { variable } });
    }
    const credentials = decoded(url);
    if (credentials === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ProxySettingError */ .Tl({ id: 'proxy-percent-unescaped', values: { variable } });
    }
    return {
        variable,
        origin: url.origin,
        secure: url.protocol === 'https:',
        hostname: withoutBrackets(url.hostname),
        port: Number(url.port || DEFAULT_PORTS[url.protocol]),
        authorization: credentials.username === '' && credentials.password === ''
            ? undefined
            : `Basic ${base64(`${credentials.username}:${credentials.password}`)}`,
    };
}
/** Returns user name and password as written, up to the last `@`; `''` without them. */
function loginOf(value) {
    const rest = value.replace(/^(?:[a-z][a-z\d+.-]*:\/\/|https?:[/\\]*)/i, '');
    return rest.slice(0, Math.max(rest.lastIndexOf('@'), 0));
}
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
/** Parses a proxy's URL. Without a scheme it is http, as with curl and GitHub's own actions. */
function proxyUrl(value) {
    // Without both slashes, the scheme would be read as the name of a host.
    if (/^https?:(?!\/\/)(?!\d+$)/i.test(value))
        return undefined;
    const whole = SCHEME.test(value) ? value : `http://${value}`;
    return URL.canParse(whole) ? new URL(whole) : undefined;
}
function decoded(url) {
    try {
        return { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
    }
    catch {
        return undefined;
    }
}
/**
 * Returns whether `no_proxy` names the target. An entry is a host with its subdomains (with or without a leading dot or
 * `*.`), a host and port, or an IP address. It can also be a range as CIDR or `first-last`, or `*` for all. Node's own
 * agent supports neither CIDR nor subdomains of a bare domain; curl, Go and GitHub's actions do.
 */
function goesDirect(target, noProxy) {
    const host = withoutBrackets(target.hostname.toLowerCase());
    const port = target.port || DEFAULT_PORTS[target.protocol];
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => entry === '*' || inRange(host, entry) || namesHost(entry, host, port));
}
function namesHost(entry, host, port) {
    const [, name = '', onPort] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [entry, entry];
    if (onPort !== undefined && onPort !== port)
        return false;
    const wanted = withoutBrackets(name).replace(/^\*?\./, '');
    if (wanted === '')
        return false;
    return host === wanted || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${wanted}`));
}
function inRange(host, entry) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (version === 0)
        return false;
    const type = version === 6 ? 'ipv6' : 'ipv4';
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    try {
        const [network = '', prefix] = entry.split('/');
        const [first = '', last] = entry.split('-');
        if (prefix !== undefined && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network) === version)
            list.addSubnet(network, Number(prefix), type);
        else if (last !== undefined && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(first) === version)
            list.addRange(first, last, type);
        else
            return false;
    }
    catch {
        return false;
    }
    return list.check(host, type);
}
function withoutBrackets(hostname) {
    return hostname.replace(/^\[|\]$/g, '');
}
function base64(text) {
    return Buffer.from(text, 'utf8').toString('base64');
}


/***/ }),

/***/ 7485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ trustSystemAuthorities),
/* harmony export */   F: () => (/* binding */ canTrustSystemAuthorities),
/* harmony export */   Y: () => (/* binding */ connectionTls),
/* harmony export */   cS: () => (/* binding */ trustAuthorities)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_0__);

let systemIsTrusted = false;
/**
 * Trusts further authorities in addition to Node's own (and NODE_EXTRA_CA_CERTS), for every TLS connection of this
 * process. Node before 24.5 gets them with each connection instead; see `connectionTls`.
 */
function trustAuthorities(authorities) {
    if (authorities.length === 0 || !canTrustSystemAuthorities())
        return;
    node_tls__WEBPACK_IMPORTED_MODULE_0___default().setDefaultCACertificates([...new Set([...node_tls__WEBPACK_IMPORTED_MODULE_0___default().getCACertificates('default'), ...authorities])]);
}
/**
 * Trusts the authorities in the machine's own store too. Companies install their private authority there, but Node does
 * not read it by default. Reading the store takes 50 to 80 ms. So it is done only after a certificate was refused for
 * its authority, and then the connection is retried.
 * @returns false when it was done before, or when this Node does not support it
 */
function trustSystemAuthorities() {
    if (systemIsTrusted || !canTrustSystemAuthorities())
        return false;
    systemIsTrusted = true;
    trustAuthorities(node_tls__WEBPACK_IMPORTED_MODULE_0___default().getCACertificates('system'));
    return true;
}
/** Returns whether this Node can read the machine's store of authorities (24.5 and later). */
function canTrustSystemAuthorities() {
    return typeof (node_tls__WEBPACK_IMPORTED_MODULE_0___default().setDefaultCACertificates) === 'function' && typeof (node_tls__WEBPACK_IMPORTED_MODULE_0___default().getCACertificates) === 'function';
}
/** Returns the options of one TLS connection to the server. Never used for a proxy. */
function connectionTls(options) {
    const { authorities = [], client, verify = true } = options;
    return {
        ...(client === undefined ? {} : { cert: client.certificate, key: client.key }),
        ...(verify ? {} : { rejectUnauthorized: false }),
        // `ca` replaces Node's own list, so it must include that list.
        ...(authorities.length > 0 && !canTrustSystemAuthorities()
            ? { ca: [...(node_tls__WEBPACK_IMPORTED_MODULE_0___default().rootCertificates), ...authorities] }
            : {}),
    };
}


/***/ }),

/***/ 861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ Transport)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(4942);
// EXTERNAL MODULE: ./src/http/connect-tunnel.ts
var connect_tunnel = __webpack_require__(7397);
// EXTERNAL MODULE: ./src/http/tls.ts
var http_tls = __webpack_require__(7485);
;// CONCATENATED MODULE: ./src/http/agents.ts




/** The HTTP agents of a transport. Connections are kept for each route: the scheme of the target and the proxy. */
class Agents {
    #tls;
    #agents = new Map();
    constructor(tls) {
        this.#tls = (0,http_tls/* connectionTls */.Y)(tls);
    }
    /**
     * Returns the agent for a target.
     * @param fresh whether the connection must be a new one
     */
    get(target, proxy, fresh = false) {
        // An unused agent has no connection to reuse.
        const route = `${target.protocol} ${proxy?.origin ?? ''} ${fresh ? this.#agents.size : ''}`;
        const known = this.#agents.get(route);
        if (known !== undefined)
            return known;
        const agent = newAgent(target, proxy, this.#tls);
        this.#agents.set(route, agent);
        return agent;
    }
    /** Closes the kept connections. */
    close() {
        for (const agent of this.#agents.values())
            agent.destroy();
    }
}
function newAgent(target, proxy, tls) {
    if (target.protocol === 'https:') {
        return proxy === undefined ? new (external_node_https_default()).Agent({ ...tls, keepAlive: true }) : new connect_tunnel/* TunnelAgent */.ag(proxy, tls);
    }
    if (proxy === undefined)
        return new (external_node_http_default()).Agent({ keepAlive: true });
    // The client certificate and the certificate check are for the server, not for a proxy. No connection is kept.
    // tinyproxy passes on the server's `Connection: keep-alive` but closes the connection, and a POST must not be lost in
    // that.
    return proxy.secure ? new (external_node_https_default()).Agent({ keepAlive: false }) : new (external_node_http_default()).Agent({ keepAlive: false });
}

// EXTERNAL MODULE: ./src/http/certificate-errors.ts
var certificate_errors = __webpack_require__(211);
// EXTERNAL MODULE: ./src/http/connection-errors.ts
var connection_errors = __webpack_require__(7368);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/http/proxy.ts
var http_proxy = __webpack_require__(7856);
;// CONCATENATED MODULE: ./src/http/read-body.ts

/** Maximum size of a reply, in bytes. A page of 200 job events with long output is far smaller. */
const MAX_REPLY_BYTES = 256 * 1024 * 1024;
/**
 * Maximum size of a piece, in bytes. The objects made from a piece need many times its size. They must be gone before
 * V8 collects the young generation twice: what survives stays in memory until the next full collection.
 */
const PIECE_BYTES = 8 * 1024;
/**
 * Returns the body of a reply as text; '' when `take` received it.
 * @param take receives the body of a reply with status 200 and its type
 * @throws ConnectionError when the body is too large; what Node throws when the connection is cut
 */
async function readBody(response, take) {
    const type = (response.headers['content-type'] ?? '').toLowerCase();
    const taker = response.statusCode === 200 && take !== undefined && type.startsWith(take.type) ? take : undefined;
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        if (taker !== undefined) {
            for (let at = 0; at < chunk.length; at += PIECE_BYTES)
                await taker.piece(chunk.subarray(at, at + PIECE_BYTES));
            continue;
        }
        bytes += chunk.length;
        if (bytes > MAX_REPLY_BYTES) {
            response.destroy();
            const statement = { id: 'reply-too-large', values: { mebibytes: MAX_REPLY_BYTES / 1024 / 1024 } };
            throw new errors/* ConnectionError */.Rc(statement, { code: 'TOO_LARGE', mayHaveArrived: true, transient: false });
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./src/http/tls-probe.ts

/** The longest time of a probe, in ms. A server answers the first message of a handshake at once. */
const PROBE_MS = 3000;
/** Node's codes for a plain request that a TLS port cannot read: it closes the connection, or answers with a TLS alert. */
const CUT = /^(ECONNRESET|EPIPE|HPE_\w+)$/;
/**
 * Returns whether the port of a plain HTTP URL expects TLS, after a request failed with this code. Sends the first
 * message of a TLS handshake and nothing else.
 */
async function answersTls({ hostname, port }, code, signal) {
    if (!CUT.test(code) || signal.aborted)
        return false;
    const host = hostname.replace(/^\[|\]$/g, '');
    return await new Promise((resolve) => {
        const socket = external_node_tls_default().connect({ host, port: Number(port || 80), rejectUnauthorized: false, timeout: PROBE_MS });
        const end = (answer) => {
            signal.removeEventListener('abort', stop);
            socket.destroy();
            resolve(answer);
        };
        const stop = () => end(false);
        signal.addEventListener('abort', stop, { once: true });
        socket.once('secureConnect', () => end(true));
        socket.once('timeout', stop);
        socket.once('close', stop);
        // An alert of the server is TLS, too.
        socket.once('error', ({ message }) => end(/\balert\b/.test(message)));
    });
}

;// CONCATENATED MODULE: ./src/http/transport.ts














/**
 * Longest timeout that a timer supports, in ms. The package's own timeout would end a request after 3 minutes of
 * silence.
 */
const NO_SOCKET_TIMEOUT_MS = 2 ** 31 - 1;
/**
 * Sends requests with `@actions/http-client`, directly or through a proxy. Agents and abort signals are this action's
 * own. Before a POST is repeated, it must be known whether a byte of it can have been sent. And every wait must end
 * immediately on an abort.
 */
class Transport {
    #environment;
    #tls;
    #agents;
    #client = new lib/* HttpClient */.Qq(undefined, [], { socketTimeout: NO_SOCKET_TIMEOUT_MS });
    /** Routes with at least one complete reply. */
    #answered = new Set();
    /** @param environment contains the proxy variables */
    constructor(options = {}) {
        this.#environment = options.environment ?? process.env;
        this.#tls = options.tls ?? {};
        this.#agents = new Agents(this.#tls);
        (0,http_tls/* trustAuthorities */.cS)(this.#tls.authorities ?? []);
    }
    /**
     * Sends one request and returns the complete reply, whatever its status. Does not follow redirects.
     * @throws ConnectionError without a complete reply; a signal's reason when it is aborted; ProxySettingError when the
     * environment names an unusable proxy
     */
    async send(request) {
        try {
            return await this.#exchange(request);
        }
        catch (error) {
            const refused = error instanceof errors/* ConnectionError */.Rc && (0,certificate_errors/* isUnknownAuthority */.c2)(error.code);
            if (!refused || !(0,http_tls/* trustSystemAuthorities */.$V)())
                throw error;
            return await this.#exchange(request);
        }
    }
    /**
     * Returns the agent for a WebSocket, with the same TLS settings, client certificate and proxy as requests. Returns
     * undefined behind a proxy for plain HTTP, which cannot carry a WebSocket.
     */
    webSocketAgent(target) {
        const proxy = (0,http_proxy/* proxyFor */.i)(target, this.#environment);
        return target.protocol === 'http:' && proxy !== undefined ? undefined : this.#agents.get(target, proxy);
    }
    /** Closes the kept connections. */
    close() {
        this.#agents.close();
    }
    async #exchange(request) {
        request.signal?.throwIfAborted();
        request.untilSent?.throwIfAborted();
        // Node accepts only whole milliseconds, and remaining times are fractional.
        const timeout = AbortSignal.timeout(Math.ceil(request.timeoutMs));
        const unsent = new AbortController();
        const signal = AbortSignal.any([timeout, unsent.signal, ...(request.signal ? [request.signal] : [])]);
        const proxy = (0,http_proxy/* proxyFor */.i)(request.url, this.#environment);
        let mayHaveArrived = false;
        const stopUnsent = () => {
            if (!mayHaveArrived)
                unsent.abort(request.untilSent?.reason);
        };
        request.untilSent?.addEventListener('abort', stopUnsent, { once: true });
        let outgoing;
        try {
            const whole = await this.#wholeReply(request, proxy, signal, (created) => {
                outgoing = created;
                onceWritten(created, () => {
                    mayHaveArrived = true;
                });
            });
            this.#answered.add(routeTo(request.url, proxy));
            return request.url.protocol === 'http:' ? { ...whole, proxy: proxy?.origin } : whole;
        }
        catch (error) {
            request.signal?.throwIfAborted();
            unsent.signal.throwIfAborted();
            if (error instanceof errors/* ConnectionError */.Rc || error instanceof errors/* ProxySettingError */.Tl)
                throw error;
            const answered = this.#answered.has(routeTo(request.url, proxy));
            const fault = (0,connection_errors/* connectionFault */.x$)(error, {
                request,
                proxy,
                mayHaveArrived,
                timedOut: timeout.aborted,
                reused: outgoing?.reusedSocket ?? false,
                answered,
                clientCertificate: this.#tls.client !== undefined,
            });
            const isDirect = request.url.protocol === 'http:' && proxy === undefined;
            const expectsTls = isDirect && !answered && (await answersTls(request.url, fault.code, signal));
            request.signal?.throwIfAborted();
            throw expectsTls ? (0,connection_errors/* speaksTls */.pD)(request, fault.code, error) : fault;
        }
        finally {
            request.untilSent?.removeEventListener('abort', stopUnsent);
        }
    }
    async #wholeReply(request, proxy, signal, created) {
        const { url, body, take } = request;
        const options = this.#options(request, proxy, signal);
        const create = options.protocol === 'https:' ? (external_node_https_default()).request : (external_node_http_default()).request;
        let abort = () => undefined;
        try {
            return await new Promise((resolve, reject) => {
                // Node reports an abort only once the request has a connection. A silent proxy never provides one.
                abort = () => reject(signal.reason);
                signal.addEventListener('abort', abort, { once: true });
                // The package exposes neither the request nor an error after the head of the reply.
                const open = (given, received) => {
                    const outgoing = create(given, received);
                    created(outgoing);
                    return outgoing.on('error', reject);
                };
                // The package calls only `request` of this module.
                const info = { options, parsedUrl: url, httpModule: { request: open } };
                // With the callback, the body is read as soon as the head arrives, so that an error between the two is
                // detected.
                this.#client.requestRawWithCallback(info, body ?? null, (error, response) => {
                    if (response === undefined)
                        reject(error);
                    else
                        readBody(response.message, take).then((text) => resolve(reply(response.message, text)), reject);
                });
            });
        }
        finally {
            signal.removeEventListener('abort', abort);
        }
    }
    /**
     * Returns the options for the route of a request: direct, through a tunnel (https), or to the proxy with the whole
     * URL (http). Only in the last case does the proxy see the headers, including credentials. On a plain connection,
     * everyone on the network does.
     */
    #options(request, proxy, signal) {
        const { url, method, headers, fresh } = request;
        const common = { method, signal, dialSignal: signal, agent: this.#agents.get(url, proxy, fresh) };
        if (url.protocol === 'https:' || proxy === undefined)
            return { ...(0,external_node_url_.urlToHttpOptions)(url), ...common, headers: { ...headers } };
        return {
            ...(0,connect_tunnel/* proxyAddress */.nD)(proxy),
            ...common,
            path: `${url.origin}${url.pathname}${url.search}`,
            headers: {
                ...headers,
                Host: url.host,
                ...(proxy.authorization === undefined ? {} : { 'Proxy-Authorization': proxy.authorization }),
            },
        };
    }
}
function routeTo({ origin }, proxy) {
    return `${origin} ${proxy?.origin ?? ''}`;
}
/**
 * Calls back when Node can write the request: once the socket is connected, or for TLS once the handshake is complete.
 */
function onceWritten(outgoing, written) {
    outgoing.on('socket', (socket) => {
        if (!socket.connecting)
            written();
        else
            socket.once(socket instanceof external_node_tls_.TLSSocket ? 'secureConnect' : 'connect', written);
    });
}
function reply({ statusCode = 0, headers }, body) {
    return { status: statusCode, headers, body };
}


/***/ }),

/***/ 7859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dC: () => (/* binding */ readConnection),
/* harmony export */   gM: () => (/* binding */ readAccessInputs),
/* harmony export */   vS: () => (/* binding */ CONNECTION_INPUTS)
/* harmony export */ });
/* unused harmony exports readAccess, readCredentials */
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2382);
/* harmony import */ var _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4294);
/* harmony import */ var _values_pem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74);




/** The names of the inputs that every action has. */
const CONNECTION_INPUTS = [
    'url',
    'token',
    'username',
    'password',
    'client_id',
    'client_secret',
    'ca_certificate',
    'client_certificate',
    'client_key',
    'verify_tls',
    'request_timeout',
    'retry_for',
];
/** Reads the connection inputs and notes problems in the reader. */
function readConnection(reader) {
    const given = reader.required('url', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('url-required'));
    const url = given === '' ? undefined : reader.parsed('url', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUrl */ .Dl);
    return {
        url: url ?? new URL('http://invalid.invalid'),
        ...readAccess(reader),
    };
}
/** Reads the inputs that the post step needs as well: it gets the same inputs as the main step. */
function readAccess(reader) {
    return {
        credentials: readCredentials(reader),
        tls: readTls(reader),
        requestTimeoutMs: reader.parsed('request_timeout', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePositiveDuration */ .lj) ?? 30_000,
        retryForMs: reader.parsed('retry_for', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9) ?? 600_000,
    };
}
/**
 * Reads the access inputs in the post step.
 * @param requestTimeoutMs the value of the main step, in ms; undefined to use the input
 * @throws ConfigurationError that lists every wrong input
 */
function readAccessInputs(requestTimeoutMs) {
    const reader = new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputReader */ .i();
    const access = readAccess(reader);
    reader.finish();
    return { ...access, requestTimeoutMs: requestTimeoutMs ?? access.requestTimeoutMs };
}
/**
 * Reads the credentials and notes problems in the reader. A token takes precedence over everything else.
 * The OAuth2 password grant needs four inputs, Basic authentication two.
 */
function readCredentials(reader) {
    const token = reader.text('token');
    if (token !== undefined) {
        if (/^Bearer\s/i.test(token))
            reader.problem('token', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('token-begins-with-bearer'));
        else if (/[^\x21-\x7e]/.test(token))
            reader.problem('token', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('token-characters'));
        return { token };
    }
    return readGrant(reader) ?? readBasic(reader);
}
/** Reads the four inputs of the password grant; undefined without `client_id` and `client_secret`. */
function readGrant(reader) {
    if (reader.text('client_id') === undefined && reader.text('client_secret') === undefined)
        return undefined;
    const given = (name) => together(reader, name, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('password-grant-incomplete'));
    const client = { id: given('client_id'), secret: given('client_secret') };
    return { username: given('username'), password: given('password'), client };
}
function readBasic(reader) {
    if (reader.text('username') === undefined && reader.text('password') === undefined) {
        reader.problem('token', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('credentials-missing'));
        return { username: '', password: '' };
    }
    const missing = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('basic-authentication-incomplete');
    const username = together(reader, 'username', missing);
    if (username.includes(':'))
        reader.problem('username', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('username-with-colon'));
    return { username, password: together(reader, 'password', missing) };
}
/** Returns an input that other inputs require; '' after noting that it is missing. */
function together(reader, name, missing) {
    const value = reader.text(name);
    if (value === undefined)
        reader.problem(name, missing);
    return value ?? '';
}
function readTls(reader) {
    const authorities = reader.parsed('ca_certificate', _values_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCertificates */ .WW);
    const verify = reader.parsed('verify_tls', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBoolean */ .yG) ?? true;
    return { authorities, verify, client: readClientCertificate(reader) };
}
function readClientCertificate(reader) {
    const givenCertificate = reader.text('client_certificate') !== undefined;
    const givenKey = reader.text('client_key') !== undefined;
    if (givenKey && !givenCertificate)
        reader.problem('client_certificate', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('client-certificate-missing'));
    if (givenCertificate && !givenKey)
        reader.problem('client_key', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('client-key-missing'));
    const certificates = reader.parsed('client_certificate', _values_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCertificates */ .WW);
    const key = reader.parsed('client_key', _values_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseKey */ .Do);
    if (certificates === undefined || key === undefined)
        return undefined;
    if (!(0,_values_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .isPair */ .tO)(certificates, key))
        reader.problem('client_key', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('client-key-mismatch'));
    return { certificate: certificates.join(''), key };
}


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ InputProblem),
/* harmony export */   i: () => (/* binding */ InputReader)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7588);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5389);



/** What a parser throws; the sentence follows the input's name. */
class InputProblem extends Error {
    said;
    /** The same, apart for each wrong line of a file. */
    lines;
    constructor(said, lines = []) {
        super(said.text);
        this.said = said;
        this.lines = lines;
    }
}
/**
 * Reads inputs from the runner and collects their problems, so that one error reports all of them.
 * Treats an empty or blank input as not given.
 */
class InputReader {
    #problems = [];
    #remarks = [];
    /** Returns the input's text, trimmed and without common indentation; undefined when it was not given. */
    text(name) {
        const value = withoutMargin(_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name, { trimWhitespace: false })).trim();
        return value === '' ? undefined : value;
    }
    /** Returns the text of a required input; '' after noting that it is missing. */
    required(name, missing) {
        const value = this.text(name);
        if (value === undefined)
            this.problem(name, missing);
        return value ?? '';
    }
    /** Returns a parsed input; undefined when it was not given, or after noting that it is wrong. */
    parsed(name, parse) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        try {
            return parse(value);
        }
        catch (error) {
            return this.#noted(name, error);
        }
    }
    /** Does the same as `parsed` with an asynchronous parser, whose code loads only when it is needed. */
    async parsedLater(name, parse) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        try {
            return await parse(value);
        }
        catch (error) {
            return this.#noted(name, error);
        }
    }
    #noted(name, error) {
        if (!(error instanceof InputProblem))
            throw error;
        this.problem(name, error.said);
        return undefined;
    }
    /**
     * Notes a problem; the sentence follows the input's name.
     * @param file the file in the input that the problem is about
     * @param line the line of that file, from 1
     */
    problem(name, said, file, line) {
        const place = file === undefined || line === undefined ? undefined : { file, line };
        this.#problems.push({ ...withName(name, said, file), place });
    }
    /** Notes something that the user should know but that is not a problem. Takes the same as `problem`. */
    remark(name, said, file) {
        this.#remarks.push(withName(name, said, file));
    }
    /** Returns what was noted with `remark`. */
    get remarks() {
        return this.#remarks;
    }
    /**
     * Ends the reading.
     * @throws ConfigurationError that lists every problem
     */
    finish() {
        const count = this.#problems.length;
        if (count === 0)
            return;
        const headline = count === 1 ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('input-wrong') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('inputs-wrong', { count });
        throw new _step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(headline, this.#problems);
    }
}
/** Returns a message with the name of the input in front, and of the file. It keeps its id. */
function withName(name, { id, text }, file) {
    return { id, text: `\`${name}\` ${file === undefined ? '' : `${JSON.stringify(file)} `}${text}` };
}
/**
 * Removes the indentation that all lines have in common. Trimming alone changes the first line only, and
 * thereby the meaning of an indented YAML block that comes from an expression.
 */
function withoutMargin(text) {
    const margins = text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => /^ */.exec(line)?.[0].length ?? 0);
    const margin = Math.min(...margins);
    return margins.length < 2 || margin === 0 ? text : text.replaceAll(new RegExp(`^ {${margin}}`, 'gm'), '');
}


/***/ }),

/***/ 4294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   GE: () => (/* binding */ MAX_INTEGER),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   fL: () => (/* binding */ parseSeconds),
/* harmony export */   kB: () => (/* binding */ parseWord),
/* harmony export */   lj: () => (/* binding */ parsePositiveDuration),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2382);


const UNIT_SECONDS = { h: 3600, m: 60, s: 1 };
/** The largest integer of the API (four bytes). The API answers a larger one with a 500, not with a refusal. */
const MAX_INTEGER = 2 ** 31 - 1;
/** The longest duration, in seconds: a Node timer is limited to 2^31 - 1 ms, about 24 days. */
const MAX_DURATION_S = 24 * 24 * 3600;
/**
 * Returns a duration in ms, from seconds (`90`, `0.5`) or `90s`, `30m`, `1h30m`.
 * @throws InputProblem
 */
function parseDuration(text) {
    const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
    let seconds;
    if (/^\d+(\.\d+)?$/.test(text))
        seconds = Number(text);
    else if (units) {
        seconds = ['h', 'm', 's'].reduce((sum, unit, index) => sum + Number(units[index + 1] ?? 0) * (UNIT_SECONDS[unit] ?? 0), 0);
    }
    if (seconds === undefined || seconds > MAX_DURATION_S) {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-not-duration', { given: shown(text) }));
    }
    return Math.round(seconds * 1000);
}
/** Returns a duration in ms that is not zero. @throws InputProblem */
function parsePositiveDuration(text) {
    const ms = parseDuration(text);
    if (ms === 0)
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-duration-zero'));
    return ms;
}
/** Parses a boolean of the YAML 1.2 core schema, as the runner does (runner fact 19). @throws InputProblem */
function parseBoolean(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-not-boolean', { given: shown(text) }));
}
/** Returns a duration in whole seconds, as the API's job timeout requires. @throws InputProblem */
function parseSeconds(text) {
    const ms = parseDuration(text);
    if (ms % 1000 !== 0)
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-not-whole-seconds', { given: shown(text) }));
    return ms / 1000;
}
/** Returns a parser for an integer between two bounds, both inclusive. */
function parseCount(least, most = Number.MAX_SAFE_INTEGER) {
    return (text) => {
        const count = Number(text);
        if (!/^\d+$/.test(text) || count < least || count > most) {
            const given = shown(text);
            throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S(most === Number.MAX_SAFE_INTEGER
                ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-number-too-small', { given, least })
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-number-out-of-range', { given, least, most }));
        }
        return count;
    };
}
/** Returns a parser for one of these words. */
function parseWord(...words) {
    return (text) => {
        const word = words.find((known) => known === text);
        if (word !== undefined)
            return word;
        const choices = words.map((known) => `\`${known}\``).join(', ');
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-not-choice', { given: shown(text), choices }));
    };
}
/** Parses the id of an API object: a positive integer of at most four bytes. @throws InputProblem */
function parseId(text) {
    const id = Number(text);
    if (!/^\d+$/.test(text) || id < 1 || id > MAX_INTEGER) {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-not-id', { given: shown(text) }));
    }
    return id;
}
/** The start of a YAML or JSON list: a bracket or a dash, after an optional `---` and comments. */
const BEGINS_LIST = /^(?:(?:---|#)[^\n]*\n\s*)*(?:\[|-\s)/;
/**
 * Parses a list of words: separated by commas or lines, or a YAML or JSON list. Items remain strings as written:
 * a tag `1.10` is not the number 1.1. Quotes around a word are removed and may enclose a comma.
 */
async function parseList(text) {
    // The YAML parser is a third of a megabyte: load it only for a YAML or JSON list.
    if (BEGINS_LIST.test(text))
        return words((await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(520)]).then(__webpack_require__.bind(__webpack_require__, 6520))).parseTextList(text));
    const items = words(text.split(/[,\n]/));
    return items.some((item) => /^["']/.test(item)) ? ((await quotedWords(text)) ?? items) : items;
}
function words(items) {
    return items.map((item) => item.trim()).filter((item) => item !== '');
}
/** Returns the words of a list with quoted words; undefined when quotes only start a word, as in `"Blue" hosts`. */
async function quotedWords(text) {
    const lines = words(text.split('\n')).map((line) => line.replace(/,$/, ''));
    try {
        return words((await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(520)]).then(__webpack_require__.bind(__webpack_require__, 6520))).parseTextList(`[${lines.join(', ')}]`));
    }
    catch (error) {
        if (error instanceof _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S)
            return undefined;
        throw error;
    }
}
/** Parses an http or https address and refuses one with credentials. @throws InputProblem */
function parseUrl(text) {
    if (!URL.canParse(text))
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('url-invalid'));
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('url-not-http', { scheme: shown(url.protocol) }));
    }
    if (url.username !== '' || url.password !== '') {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('url-with-credentials'));
    }
    return url;
}
/**
 * Returns a value for a message, cut after 40 characters: in backticks, or in quotes with escapes if it contains a
 * backtick or a control character.
 */
function shown(text) {
    const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    return /[`\p{Cc}]/u.test(short) ? JSON.stringify(short) : `\`${short}\``;
}


/***/ }),

/***/ 74:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   SR: () => (/* binding */ isPemText),
/* harmony export */   WW: () => (/* binding */ parseCertificates),
/* harmony export */   tO: () => (/* binding */ isPair)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5283);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2382);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4294);
/* harmony import */ var _workspace_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7072);







/*
 * Certificates and keys, as PEM text or as the path of a file. No message shows any part of a text: it may be a private
 * key in the wrong input. The path of a file that exists is not a secret.
 */
const CERTIFICATE = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;
const KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]*?-----END (?:[A-Z]+ )*PRIVATE KEY-----/;
/** Returns whether a value is PEM text and not the path of a file. */
function isPemText(value) {
    return value.includes('-----BEGIN ');
}
/**
 * Returns the certificates in a PEM text or file, each as a separate PEM text.
 * @throws InputProblem when there is no certificate, or one cannot be read
 */
function parseCertificates(value) {
    const text = pemText(value);
    const blocks = text.match(CERTIFICATE) ?? [];
    if (blocks.length === 0) {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S(KEY.test(text) ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('certificate-is-key') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('certificate-not-pem'));
    }
    return blocks.map((block, index) => {
        try {
            return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).toString();
        }
        catch {
            throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S(blocks.length === 1
                ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('certificate-unreadable')
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('certificate-of-several-unreadable', { number: index + 1, count: blocks.length }));
        }
    });
}
/**
 * Returns the private key in a PEM text or file.
 * @throws InputProblem when there is no key, or it is encrypted or damaged
 */
function parseKey(value) {
    const key = KEY.exec(pemText(value))?.[0];
    if (key === undefined)
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('key-not-pem'));
    if (/ENCRYPTED/.test(key))
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('key-encrypted'));
    try {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(key);
    }
    catch {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('key-unreadable'));
    }
    return key;
}
/** Returns whether the first certificate belongs to the key. */
function isPair(certificates, key) {
    const [own] = certificates;
    return own !== undefined && new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(own).checkPrivateKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(key));
}
/** Returns the PEM text, or that of the file. Replaces a literal `\n`, which some secret stores write for line ends. */
function pemText(value) {
    if (isPemText(value))
        return value.includes('\n') ? value : value.replaceAll('\\n', '\n');
    try {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve((0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .workspaceFolder */ .ih)(), value);
        const given = (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(value);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file)) {
            (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseOutside */ .gz)(value, {
                outside: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('pem-file-outside-workspace', { given }),
                link: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('pem-file-link-outside-workspace', { given }),
            });
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if (error instanceof _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S)
            throw error;
        const code = error.code ?? 'unreadable';
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('pem-file-unreadable', { code }));
    }
}


/***/ }),

/***/ 5142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7588);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7856);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74);



/** The inputs whose values must never be shown. */
const SECRET_INPUTS = ['token', 'password', 'client_secret', 'client_key', 'github_token'];
/** The pairs that Basic authentication sends as one base64 text, which the runner does not mask by itself. */
const BASIC_PAIRS = [
    ['username', 'password'],
    ['client_id', 'client_secret'],
];
/**
 * Returns the values of the secret inputs, valid or not, and the proxy passwords of the environment.
 * The step masks them before it reads anything else. The path of a key file is not a secret.
 */
function readSecrets() {
    const value = (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name).trim();
    const values = SECRET_INPUTS.filter((name) => name !== 'client_key' || (0,_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .isPemText */ .SR)(value(name))).map(value);
    for (const [name, secret] of BASIC_PAIRS) {
        if (value(secret) !== '')
            values.push(Buffer.from(`${value(name)}:${value(secret)}`, 'utf8').toString('base64'));
    }
    return [...values.filter((text) => text !== ''), ...(0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .proxySecrets */ .W)(process.env)];
}


/***/ }),

/***/ 7072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gz: () => (/* binding */ refuseOutside),
/* harmony export */   ih: () => (/* binding */ workspaceFolder),
/* harmony export */   sL: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2382);




/** Returns the folder from which paths in inputs count. */
function workspaceFolder() {
    return process.env['GITHUB_WORKSPACE'] || process.cwd();
}
/** Returns the folders whose files inputs may name: the workspace and `runner.temp`. */
function allowedFolders() {
    return [workspaceFolder(), process.env['RUNNER_TEMP'] ?? ''].filter((folder) => folder !== '');
}
/**
 * Returns where a path leads. The path need not exist.
 * @param file relative to the workspace
 * @throws an error of the file system, such as ENOTDIR or EACCES
 */
function locationOf(file, folders) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspaceFolder(), file);
    const real = resolved(absolute);
    if (folders.some((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && isIn((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), real)))
        return 'inside';
    return folders.some((folder) => isIn(folder, absolute)) ? 'link' : 'outside';
}
/**
 * Reads a UTF-8 file in the workspace or in the runner's temporary folder.
 * @param file relative to the workspace
 * @throws InputProblem when the file is elsewhere, cannot be read, or is not UTF-8
 */
function readWorkspaceFile(file) {
    const bytes = readBytes(file);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-not-utf8'));
    }
}
function readBytes(file) {
    try {
        refuseOutside(file);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspaceFolder(), file));
    }
    catch (error) {
        if (error instanceof _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S)
            throw error;
        const code = error.code ?? 'unknown';
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S(code === 'EISDIR' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-is-folder') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-unreadable', { code }));
    }
}
/** The refusals that follow the path. */
const AFTER_PATH = {
    outside: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-outside-workspace'),
    link: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-link-outside-workspace'),
};
/** Refuses a path outside the folders; by default, the workspace and `runner.temp`. @throws InputProblem */
function refuseOutside(file, refusals = AFTER_PATH, folders = allowedFolders()) {
    const location = locationOf(file, folders);
    if (location !== 'inside')
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S(refusals[location]);
}
/** Resolves every symbolic link of a path, also of one whose last parts do not exist. */
function resolved(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file);
    }
    catch (error) {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file);
        if (error.code !== 'ENOENT' || folder === file)
            throw error;
        const target = linkTarget(file);
        // A link whose target does not exist: writing to the link creates the target.
        if (target !== undefined)
            return resolved(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(resolved(folder), target));
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(resolved(folder), node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file));
    }
}
function linkTarget(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(file);
    }
    catch {
        return undefined;
    }
}
function isIn(folder, file) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(folder, file);
    return relative !== '..' && !relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
}


/***/ }),

/***/ 9412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ PROMPT_INPUTS)
/* harmony export */ });
/** The input of each prompt. Only `timeout` differs from the API's name: that input limits the wait. */
const PROMPT_INPUTS = {
    extra_vars: 'extra_vars',
    limit: 'limit',
    job_tags: 'job_tags',
    skip_tags: 'skip_tags',
    inventory: 'inventory',
    credentials: 'credentials',
    credential_passwords: 'credential_passwords',
    scm_branch: 'scm_branch',
    job_type: 'job_type',
    verbosity: 'verbosity',
    diff_mode: 'diff_mode',
    forks: 'forks',
    job_slice_count: 'job_slice_count',
    timeout: 'job_timeout',
    execution_environment: 'execution_environment',
    instance_groups: 'instance_groups',
    labels: 'labels',
};


/***/ }),

/***/ 6953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aA: () => (/* binding */ asIgnoredFields),
/* harmony export */   eU: () => (/* binding */ fieldDifference),
/* harmony export */   tX: () => (/* binding */ differences),
/* harmony export */   xB: () => (/* binding */ variableDifferences)
/* harmony export */ });
/* unused harmony export actualValue */
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4113);
/* harmony import */ var _http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4351);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _job_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4644);
/* harmony import */ var _launch_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9196);






/**
 * Compares a job with the request. Returns the fields that the reply lists under `ignored_fields`, and every prompt
 * whose value in the reply differs. Of two credentials of the same kind the controller drops one and lists nothing.
 */
function differences(job, request) {
    const ignored = new Set(job.ignoredFields.map(({ field }) => field));
    const compared = (0,_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .givenFields */ .Fh)(request).filter((field) => !ignored.has(field) && isShown(job, field));
    return [
        ...job.ignoredFields.map(({ field, value }) => ({
            field,
            asked: (value === undefined ? request[field] : value) ?? null,
            sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-field-ignored', { field }),
        })),
        ...compared.flatMap((field) => field === 'extra_vars'
            ? variableDifferences(job, request.extra_vars ?? {})
            : changedField(job, field, request[field])),
    ];
}
/** Returns the differences in the form of the API's `ignored_fields`: by field, with all variables in one object. */
function asIgnoredFields(found) {
    const fields = new Map();
    for (const { field, asked } of found) {
        const before = fields.get(field);
        fields.set(field, (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(before) && (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(asked) ? { ...before, ...asked } : asked);
    }
    return Object.fromEntries(fields);
}
function isShown(job, field) {
    if (job.type === 'job')
        return true;
    if (job.type !== 'workflow_job')
        return false;
    // The workflow job of a sliced template shows only the variables.
    return job.isSliced ? field === 'extra_vars' : _launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .WORKFLOW_PROMPTS */ .O.includes(field);
}
function changedField(job, field, asked) {
    const actual = actualValue(job, field);
    if (asked === undefined || actual === undefined || isAsAsked(field, actual, asked))
        return [];
    const values = { input: (0,_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .inputName */ .yu)(field), actual: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(actual), requested: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(asked) };
    return [{ field, asked, sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-field-differs', values) }];
}
function isAsAsked(field, actual, asked) {
    // The API treats the project's own branch as "no branch given" and shows an empty string.
    if (field === 'scm_branch' && actual === '')
        return true;
    // Labels are added to the template's own; every other set replaces it.
    if (field === 'labels')
        return Array.isArray(actual) && asked.every((id) => actual.includes(id));
    return (0,_http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(normal(actual), normal(asked));
}
/** Returns the job's value of a prompt in the form of the request; undefined when the reply does not show it. */
function actualValue({ prompts }, field) {
    switch (field) {
        case 'credentials':
            return prompts.credentials?.map(({ id }) => id);
        case 'instance_groups':
        case 'job_slice_count':
            return undefined;
        case 'execution_environment':
            return prompts.execution_environment ?? undefined;
        default:
            return prompts[field];
    }
}
/** Returns a value for comparison: the API trims strings, and sets of ids have no order. */
function normal(value) {
    if (Array.isArray(value))
        return [...value].sort((a, b) => a - b);
    return typeof value === 'string' ? value.trim() : value;
}
/**
 * Returns a difference when a field of a job has another value. The API trims strings and shows an empty one as null. A
 * value that is not shown or not requested counts as equal.
 */
function fieldDifference(field, actual, asked) {
    if (actual === undefined || asked === undefined || (0,_http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(normal(actual ?? ''), normal(asked ?? '')))
        return [];
    const values = { input: field, actual: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(actual), requested: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(asked) };
    return [{ field, asked, sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-field-differs', values) }];
}
/** Returns the requested variables that the job lacks or has with another value. */
function variableDifferences(job, asked) {
    const actual = (0,_job_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobVariables */ .B)(job);
    const field = 'extra_vars';
    if (actual === undefined) {
        return [{ field, asked, sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-variables-unreadable') }];
    }
    return Object.entries(asked)
        .filter(([name, value]) => actual[name] !== _job_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .ENCRYPTED */ .z && !(0,_http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(actual[name], value))
        .map(([name, value]) => ({
        field,
        asked: { [name]: value },
        sentence: Object.hasOwn(actual, name)
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-variable-differs', { name })
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-variable-missing', { name }),
    }));
}


/***/ }),

/***/ 4644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ jobVariables),
/* harmony export */   z: () => (/* binding */ ENCRYPTED)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4113);
/* harmony import */ var _http_json_parse_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7671);


/** What the API shows instead of a secret, such as the answer to a password question (controller fact 32). */
const ENCRYPTED = '$encrypted$';
/** A JSON string, or a number that Python writes into JSON although JSON does not have it. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;
/**
 * Parses a job's extra vars, which the API returns as a JSON text; numbers keep their digits. If a template's own
 * variables contain `.inf` or `.nan`, the controller writes `Infinity` or `NaN`, which become null.
 * @returns undefined when they cannot be parsed
 */
function jobVariables({ prompts }) {
    const json = prompts.extra_vars || '{}';
    const value = parsed(json) ?? parsed(json.replace(STRING_OR_WORD, (found) => (found.startsWith('"') ? found : 'null')));
    return (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value) ? value : undefined;
}
function parsed(json) {
    try {
        return (0,_http_json_parse_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExact */ .j)(json);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ LAUNCH_ID_VARIABLE),
/* harmony export */   Jh: () => (/* binding */ createLaunchIdVariable),
/* harmony export */   V3: () => (/* binding */ withLaunchIdVariable),
/* harmony export */   eH: () => (/* binding */ launchIdOf),
/* harmony export */   j4: () => (/* binding */ isLaunchedByThisRun),
/* harmony export */   ty: () => (/* binding */ hasLaunchId)
/* harmony export */ });
/* unused harmony export launchIdVariableOf */
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4113);
/* harmony import */ var _job_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4644);


/** The extra var that links a job to its workflow run and identifies it when the launch reply was lost. */
const LAUNCH_ID_VARIABLE = 'github_actions';
/**
 * Returns the extra var's value for a workflow run. Leaves out values that contain `{{`, `{%` or `{#`: Ansible would
 * evaluate them as a template, and anyone can choose the name of a branch.
 */
function createLaunchIdVariable(context, launchId) {
    const safe = Object.entries(context).filter(([, value]) => value !== '' && !/\{[{%#]/.test(value));
    return { ...Object.fromEntries(safe), launch_id: launchId };
}
/** Adds the launch id to the variables. If they already contain `github_actions`, returns them without a launch id. */
function withLaunchIdVariable(variables, value) {
    if (variables !== undefined && Object.hasOwn(variables, LAUNCH_ID_VARIABLE))
        return { variables, isAdded: false };
    return { variables: { [LAUNCH_ID_VARIABLE]: value, ...variables }, isAdded: true };
}
/** Returns the value of the extra var in a job's variables; undefined when they lack it. */
function launchIdVariableOf(job) {
    const value = (0,_job_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .jobVariables */ .B)(job)?.[LAUNCH_ID_VARIABLE];
    return (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value) ? value : undefined;
}
/** Returns the launch id in a job's variables; undefined when they lack it. A relaunch copies it. */
function launchIdOf(job) {
    return launchIdVariableOf(job)?.['launch_id'];
}
/** Returns whether a job was launched with this launch id. Ignores manual relaunches, which copy the variables. */
function hasLaunchId(job, launchId) {
    return job.launchType === 'manual' && launchIdOf(job) === launchId;
}
/**
 * Returns whether this workflow run launched a job: the job's variables name the run. Ignores manual relaunches and
 * child jobs of a workflow job: they have the same variables, but this run did not launch them.
 * @param run the values of `github_actions`
 */
function isLaunchedByThisRun(job, run) {
    if (job.launchType !== 'manual')
        return false;
    const value = launchIdVariableOf(job);
    if (value === undefined || (run['run_id'] ?? '') === '' || String(value['run_id']) !== run['run_id'])
        return false;
    // Two GitHub servers can have runs with the same id.
    return value['run_url'] === undefined || value['run_url'] === run['run_url'];
}


/***/ }),

/***/ 9196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ givenFields),
/* harmony export */   O: () => (/* binding */ WORKFLOW_PROMPTS),
/* harmony export */   ae: () => (/* binding */ PROMPTS),
/* harmony export */   yj: () => (/* binding */ launchBody),
/* harmony export */   yu: () => (/* binding */ inputName)
/* harmony export */ });
/* harmony import */ var _launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9412);

/** The sixteen prompts. A template that lacks an `ask_…` field (Tower 3.8, workflow templates) lacks that prompt. */
const PROMPTS = {
    extra_vars: { ask: 'ask_variables_on_launch', label: 'Variables', instead: 'run without them' },
    limit: {
        ask: 'ask_limit_on_launch',
        label: 'Limit',
        instead: "run on all hosts that the template's own limit allows",
    },
    job_tags: {
        ask: 'ask_tags_on_launch',
        label: 'Job tags',
        instead: 'run all tasks that the template itself selects',
    },
    skip_tags: { ask: 'ask_skip_tags_on_launch', label: 'Skip tags', instead: 'also run the tasks to skip' },
    inventory: { ask: 'ask_inventory_on_launch', label: 'Inventory', instead: "run on the template's own inventory" },
    credentials: {
        ask: 'ask_credential_on_launch',
        label: 'Credentials',
        instead: "run with the template's own credentials",
    },
    scm_branch: {
        ask: 'ask_scm_branch_on_launch',
        label: 'Source control branch',
        instead: "run the project's own branch",
    },
    job_type: {
        ask: 'ask_job_type_on_launch',
        label: 'Job type',
        instead: "use the template's job type, so that a check could become a run",
    },
    verbosity: { ask: 'ask_verbosity_on_launch', label: 'Verbosity', instead: "use the template's value" },
    diff_mode: { ask: 'ask_diff_mode_on_launch', label: 'Show changes', instead: "use the template's value" },
    forks: { ask: 'ask_forks_on_launch', label: 'Forks', instead: "use the template's value" },
    job_slice_count: { ask: 'ask_job_slice_count_on_launch', label: 'Job slicing', instead: "use the template's value" },
    timeout: { ask: 'ask_timeout_on_launch', label: 'Timeout', instead: "use the template's value" },
    execution_environment: {
        ask: 'ask_execution_environment_on_launch',
        label: 'Execution environment',
        instead: "use the template's execution environment",
    },
    instance_groups: {
        ask: 'ask_instance_groups_on_launch',
        label: 'Instance groups',
        instead: "run on the template's instance groups",
    },
    labels: { ask: 'ask_labels_on_launch', label: 'Labels', instead: 'run without them' },
};
/** The prompts of workflow job templates, whose values workflow jobs show. */
const WORKFLOW_PROMPTS = [
    'extra_vars',
    'limit',
    'inventory',
    'scm_branch',
    'labels',
    'job_tags',
    'skip_tags',
];
/** Returns the name of the input for a field. */
function inputName(field) {
    return _launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L[field];
}
/** Returns the prompt fields that the request contains. */
function givenFields(request) {
    return Object.keys(PROMPTS).filter((field) => request[field] !== undefined);
}
/** Returns the body of the launch POST, without undefined fields. */
function launchBody(request) {
    const given = Object.entries(request).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given);
}


/***/ }),

/***/ 4535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ findTemplate),
/* harmony export */   i: () => (/* binding */ describeTemplate)
/* harmony export */ });
/* harmony import */ var _controller_templates_templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4444);
/* harmony import */ var _http_reply_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2978);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7468);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5389);
/* harmony import */ var _timing_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5428);






/** The names of the types in messages. */
const NOUNS = {
    job_template: 'Job template',
    workflow_job_template: 'Workflow job template',
    project: 'Project',
    inventory_source: 'Inventory source',
};
/** Returns `Job template 42 "Deploy"`. */
function describeTemplate(template) {
    return `${NOUNS[template.type]} ${template.id} "${template.name}"`;
}
/**
 * Finds the one template that the query names, of any type.
 * @throws ConfigurationError when none matches (with the nearest names) or several do (with id, type, organization);
 *   ResponseError, ConnectionError, the signal's reason
 */
async function findTemplate(context, query) {
    const { templates } = context.controller;
    const retry = (0,_timing_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .reportOnce */ .S1)(context);
    const listed = await templates.find(query, { retry });
    const matches = listed
        .filter((template) => matchesQuery(template, query))
        .flatMap((found) => launchable(found) ?? []);
    const [only] = matches;
    if (matches.length === 1 && only !== undefined)
        return only;
    if (matches.length > 1)
        throw ambiguous(query, matches);
    throw await notFound(query, listed, () => templates.names({ retry }));
}
function launchable({ type, name, organization, ...template }) {
    const known = _controller_templates_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .TEMPLATE_TYPES */ .$.find((one) => one === type);
    if (known === undefined)
        return undefined;
    return { ...template, type: known, name: (0,_http_reply_text_js__WEBPACK_IMPORTED_MODULE_5__/* .onOneLine */ .G)(name), organization: (0,_http_reply_text_js__WEBPACK_IMPORTED_MODULE_5__/* .onOneLine */ .G)(organization.name) };
}
function matchesQuery({ id, name, type, organization }, query) {
    if (query.id !== undefined && id !== query.id)
        return false;
    // Compares here as well: if a proxy or an old version drops the filter, the reply lists everything.
    if (query.name !== undefined && name !== query.name)
        return false;
    if (query.type !== undefined && type !== query.type)
        return false;
    if (query.organization === undefined)
        return true;
    return organization.name === query.organization || String(organization.id) === query.organization;
}
function ambiguous(query, matches) {
    return new _step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-name-ambiguous', { count: matches.length, name: `${query.name}` }), matches.map(({ id, type, organization: name, inventory }) => {
        const values = { id, type, organization: name === '' ? '(none)' : `"${name}"` };
        return inventory === undefined
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-candidate', values)
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-candidate-of-inventory', { ...values, inventory });
    }));
}
async function notFound(query, listed, allNames) {
    const narrowed = [query.type, query.organization === undefined ? undefined : `organization "${query.organization}"`]
        .filter(Boolean)
        .join(', ');
    const described = `${query.id ?? `"${query.name}"`}${narrowed === '' ? '' : ` (${narrowed})`}`;
    const headline = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(query.id === undefined ? 'template-name-not-found' : 'template-id-not-found', {
        query: described,
    });
    const others = listed.map(({ id, type, name, organization }) => (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-elsewhere', { type: JSON.stringify(type), id, name, organization: organization.name }));
    if (others.length > 0)
        return new _step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(headline, others);
    if (query.name === undefined)
        return new _step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(headline, [(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-id-or-role-wrong')]);
    return new _step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(headline, [nameAdvice(query.name, await allNames())]);
}
/** Returns what to do about a name that no template has. @param names of all templates that the user can see */
function nameAdvice(wanted, names) {
    if (names.length === 0)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-none-visible');
    const near = (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(wanted, names).map((name) => `"${name}"`);
    return near.length === 0
        ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-names-differ')
        : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('template-names-nearest', { names: near.join(' or ') });
}


/***/ }),

/***/ 3119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ surveyProblems)
/* harmony export */ });
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4351);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _job_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4644);



/**
 * Returns a sentence for each answer that the survey would reject. A required question needs a value even if it has a
 * default (controller fact 8). The sentence shows the default so that users can copy it, unless it is a password.
 * @param needed `variables_needed_to_start` of the launch description
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
            problems.push(wrong);
    }
    const unknown = needed.filter((name) => variables[name] === undefined && !survey.some(({ variable }) => variable === name));
    return [...problems, ...unknown.map((name) => (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('variable-required', { name }))];
}
function missing(question) {
    const hasDefault = question.default !== undefined && question.default !== null && question.default !== '';
    const problem = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-missing', { name: question.variable, type: kindOf(question) });
    if (!hasDefault || question.type === 'password')
        return problem;
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .withMore */ .iA)(problem, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('survey-default-not-used', { value: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(question.default) }));
}
function kindOf(question) {
    return question.choices.length > 0 ? `${question.type}: ${question.choices.join(', ')}` : question.type;
}
/** Returns what is wrong with an answer, or undefined. Never shows the values of passwords. */
function wrongAnswer(question, value) {
    const name = question.variable;
    switch (question.type) {
        case 'integer':
            return Number.isInteger(value)
                ? numberProblem(question, value)
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-not-integer', { name, value: JSON.stringify(value) });
        case 'float':
            return typeof value === 'number'
                ? numberProblem(question, value)
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-not-number', { name, value: JSON.stringify(value) });
        case 'multiplechoice':
            return isChoice(question, value)
                ? undefined
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-not-choice', {
                    name,
                    value: JSON.stringify(value),
                    choices: question.choices.join(', '),
                });
        case 'multiselect':
            return multiselectProblem(question, value);
        case 'password':
            return value === _job_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .ENCRYPTED */ .z ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-encrypted', { name }) : textProblem(question, value);
        case 'text':
        case 'textarea':
            return textProblem(question, value);
        default:
            // The controller does not check unknown types either.
            return undefined;
    }
}
function numberProblem({ variable: name, min, max }, value) {
    if (min !== undefined && value < min)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-too-small', { name, value, min });
    if (max !== undefined && value > max)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-too-large', { name, value, max });
    return undefined;
}
function textProblem({ variable: name, min, max }, value) {
    if (typeof value !== 'string') {
        const id = isNumberOrBoolean(value) ? 'survey-answer-not-quoted' : 'survey-answer-not-text';
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(id, { name, type: shape(value) });
    }
    // The controller counts characters, not UTF-16 units, and checks the length of an empty string as well.
    const length = [...value].length;
    if (min !== undefined && length < min)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-too-short', { name, length, min });
    if (max !== undefined && length > max)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-too-long', { name, length, max });
    return undefined;
}
function isNumberOrBoolean(value) {
    return typeof value === 'number' || typeof value === 'boolean';
}
function shape(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}
function multiselectProblem(question, value) {
    const name = question.variable;
    if (!Array.isArray(value))
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answer-not-list', { name });
    const foreign = value.filter((item) => !isChoice(question, item));
    if (foreign.length === 0)
        return undefined;
    const values = { name, values: JSON.stringify(foreign), choices: question.choices.join(', ') };
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('survey-answers-not-choices', values);
}
function isChoice(question, value) {
    return question.choices.includes(value);
}


/***/ }),

/***/ 7468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ asSentence),
/* harmony export */   Zw: () => (/* binding */ inBackticks),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   vJ: () => (/* binding */ withArticle)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** How many names a sentence lists. */
const MAX_NAMES = 5;
/** Returns `1 host` or `3 hosts`. */
function counted(count, thing, things = `${thing}s`) {
    return `${count} ${count === 1 ? thing : things}`;
}
/** Returns `an inventory` or `a user`. */
function withArticle(noun) {
    return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
/** Returns the first names of a list and the number of the others, for a sentence. */
function namesOf(names) {
    const named = names.slice(0, MAX_NAMES).join(', ');
    return names.length > MAX_NAMES ? `${named} and ${names.length - MAX_NAMES} more` : named;
}
/** Returns names in backticks, with commas. */
function inBackticks(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}
/** Returns a text from outside as a sentence on one line; `''` for no words. */
function asSentence(said) {
    const line = said.replace(/\s+/g, ' ').trim();
    return line === '' || /[.!?…]$/.test(line) ? line : `${line}.`;
}
/** How many similar names a sentence suggests. */
const MAX_SUGGESTIONS = 3;
/** The fewest characters that count as the beginning of a name. */
const MIN_BEGINNING = 3;
/**
 * Returns the names that a misspelled one probably means, nearest first, three at most; none when no other name is near.
 * Ignores case and separators. A name is near if it begins with the word, or differs in at most a third of the word's
 * characters. Two swapped characters count as one difference.
 */
function nearest(wanted, names) {
    const word = plain(wanted);
    const limit = Math.max(1, Math.floor(word.length / 3));
    return [...new Set(names)]
        .filter((name) => name !== wanted)
        .map((name) => ({ name, differences: differences(word, plain(name)) }))
        .filter(({ differences: count }) => count <= limit && count < word.length)
        .sort((a, b) => a.differences - b.differences)
        .slice(0, MAX_SUGGESTIONS)
        .map(({ name }) => name);
}
function differences(word, name) {
    if (word.length >= MIN_BEGINNING && name.startsWith(word))
        return name === word ? 0 : 1;
    return Math.min((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, name), ...swapped(word).map((other) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(other, name) + 1));
}
/** Returns every word with two neighbouring characters swapped. */
function swapped(word) {
    return [...word.slice(1)].map((next, index) => `${word.slice(0, index)}${next}${word[index]}${word.slice(index + 2)}`);
}
function plain(name) {
    return name.toLowerCase().replaceAll(/[\s_.-]/g, '');
}


/***/ }),

/***/ 3860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ runsOnHosts),
/* harmony export */   n: () => (/* binding */ isCheck)
/* harmony export */ });
/** Returns whether the job ran in check mode. A project update with `job_type: check` did not (controller fact 45). */
function isCheck({ job }) {
    return runsOnHosts(job) && job.prompts.job_type === 'check';
}
/** Returns whether this type of job runs on hosts of an inventory. */
function runsOnHosts({ type }) {
    return type === 'job' || type === 'ad_hoc_command';
}


/***/ }),

/***/ 3407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ withoutSecretArguments),
/* harmony export */   Mj: () => (/* binding */ withoutSecretVariables),
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   cT: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4113);
/* harmony import */ var _http_json_parse_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7671);
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4351);
/* harmony import */ var _launch_job_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4644);




/** Shown instead of the value of a variable whose name indicates a secret. */
const HIDDEN = '***';
/**
 * Matches names of secrets. The runner does not know every secret: files of variables and templates may contain more.
 */
const SECRET_NAME = /pass(?:wor[dt]s?|phrase|wd)?(?:_|$)|secret|token|api_?key|private_?key|credential/i;
/** Returns the arguments of a module, `name=value …`, without the values whose names indicate a secret. */
function withoutSecretArguments(given) {
    return given.replace(/([\w.-]+)=("[^"]*"|'[^']*'|\S*)/g, (whole, name) => SECRET_NAME.test(name) ? `${name}=${HIDDEN}` : whole);
}
/** Returns a variable's value without secrets. Values whose name indicates a secret are hidden, at any depth. */
function withoutSecrets(name, value) {
    if ((0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value))
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(key, inner)]));
    if (value === _launch_job_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .ENCRYPTED */ .z || value === null || typeof value === 'boolean')
        return value;
    if (SECRET_NAME.test(name))
        return HIDDEN;
    return Array.isArray(value) ? value.map((item) => withoutSecrets('', item)) : value;
}
/**
 * Returns the text of a field with variables, JSON or YAML, without secrets. YAML is not parsed: if a name in it indicates
 * a secret, everything is hidden.
 */
function withoutSecretVariables(text) {
    const parsed = parsedObject(text);
    if (parsed !== undefined)
        return (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(withoutSecrets('', parsed));
    const names = [...text.matchAll(/([\w.-]+)["']?\s*[:=]/g)].map(([, name = '']) => name);
    return names.some((name) => SECRET_NAME.test(name)) ? HIDDEN : text;
}
function parsedObject(text) {
    try {
        const value = (0,_http_json_parse_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExact */ .j)(text);
        return (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ dryRunLines),
/* harmony export */   mh: () => (/* binding */ surveyLines),
/* harmony export */   o8: () => (/* binding */ inventoryOf),
/* harmony export */   rr: () => (/* binding */ launchLines)
/* harmony export */ });
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4351);
/* harmony import */ var _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8008);
/* harmony import */ var _launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9196);
/* harmony import */ var _launch_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4535);
/* harmony import */ var _launch_prepare_survey_answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3119);
/* harmony import */ var _hide_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3407);
/* harmony import */ var _shown_request_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(510);







/** Returns what is about to be launched, where, and on which hosts, one line each. */
function launchLines(prepared, site) {
    const what = (0,_launch_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTemplate */ .i)(prepared.template);
    const hosts = hostsLine(prepared);
    return [
        `Launching ${what.charAt(0).toLowerCase()}${what.slice(1)} on ${site.href}`,
        ...(0,_shown_request_js__WEBPACK_IMPORTED_MODULE_6__/* .shownRequest */ .d1)(prepared).map(([name, value]) => `  ${name}: ${value}`),
        ...(hosts === undefined ? [] : [hosts]),
    ];
}
/** Returns what a launch would do, one line each. */
function dryRunLines({ username, root, prepared, launchIdVariable }) {
    const fields = (0,_shown_request_js__WEBPACK_IMPORTED_MODULE_6__/* .shownRequest */ .d1)(prepared);
    if (launchIdVariable !== undefined)
        fields.push([`extra_vars.${_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__/* .LAUNCH_ID_VARIABLE */ .$4}`, JSON.stringify(launchIdVariable)]);
    const hosts = hostsLine(prepared);
    return [
        `Dry run as user "${username}": ${(0,_launch_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTemplate */ .i)(prepared.template)} on ${root.site.href} could be launched.`,
        fields.length === 0 ? 'No values would be sent with the launch.' : 'It would be launched with:',
        ...fields.map(([name, value]) => `  ${name}: ${value}`),
        ...surveyLines(prepared).map((line) => `  ${line}`),
        ...(hosts === undefined ? [] : [hosts]),
    ];
}
/** Returns the answers that the survey's defaults fill in, one sentence each. */
function surveyLines({ prompts, request }) {
    return prompts.survey.flatMap((question) => {
        const { variable, type, default: standard } = question;
        const given = Object.hasOwn(request.extra_vars ?? {}, variable);
        if (given || standard === undefined || standard === null || standard === '')
            return [];
        if (type === 'password')
            return [`Survey default of ${variable}: ${_hide_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .HIDDEN */ .RG}`];
        // The controller drops a default that is not a valid answer (controller fact 8).
        if ((0,_launch_prepare_survey_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .surveyProblems */ .Z)([question], [], { [variable]: standard }).length === 0)
            return [`Survey default of ${variable}: ${(0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(standard)}`];
        const reason = type === 'multiselect' ? 'an answer must be a list' : 'it is not a valid answer';
        return [
            `The survey does not fill in ${variable}: the controller ignores the default ${(0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(standard)}, because ${reason}.`,
        ];
    });
}
/**
 * Returns the hosts of a launch without a limit. An unset variable becomes an empty input, which looks like an omitted
 * one. So the line states it explicitly.
 */
function hostsLine(prepared) {
    const { template, prompts, request } = prepared;
    if (template.type !== 'job_template' && template.type !== 'workflow_job_template')
        return undefined;
    if (!prompts.info.asks.has(_launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__/* .PROMPTS */ .ae.limit.ask) || request.limit !== undefined)
        return undefined;
    const { defaults } = prompts.info;
    const own = defaults.limit ?? '';
    if (own !== '')
        return `No limit given: the template's limit applies (${own}).`;
    const inventory = inventoryOf(prepared);
    const which = inventory === '' ? 'the inventory' : `inventory "${inventory}"`;
    return `No limit: all hosts of ${which}. (Set \`require: limit\` to reject this.)`;
}
/** Returns the name of the inventory that the job runs on; `''` when it is unknown. */
function inventoryOf({ prompts, inventoryName }) {
    return inventoryName ?? prompts.info.defaults.inventory?.name ?? '';
}


/***/ }),

/***/ 510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shownIgnored),
/* harmony export */   SJ: () => (/* binding */ shownBody),
/* harmony export */   d1: () => (/* binding */ shownRequest)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4113);
/* harmony import */ var _launch_compare_with_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6953);
/* harmony import */ var _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8008);
/* harmony import */ var _launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9196);
/* harmony import */ var _hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3407);





/* The request of a launch without its secrets. */
/** Returns the fields of the POST with their values, as the log shows them. */
function shownRequest({ prompts, request, names }) {
    const known = names;
    const fields = (0,_launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__/* .givenFields */ .Fh)(request).map((field) => {
        const value = request[field];
        if (field !== 'extra_vars' || !(0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u)(value))
            return [(0,_launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__/* .inputName */ .yu)(field), named(value, known[field])];
        return [field, JSON.stringify(shownVariables(prompts.survey, value))];
    });
    const passwords = Object.keys(request.credential_passwords ?? {}).map((name) => [
        `credential_passwords.${name}`,
        _hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .HIDDEN */ .RG,
    ]);
    return [...fields, ...passwords];
}
/** Returns the body that a launch would send. */
function shownBody({ prepared, launchIdVariable }) {
    const { prompts, request } = prepared;
    const own = launchIdVariable === undefined ? {} : { [_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__/* .LAUNCH_ID_VARIABLE */ .$4]: launchIdVariable };
    const body = (0,_launch_launch_request_js__WEBPACK_IMPORTED_MODULE_2__/* .launchBody */ .yj)(request);
    const variables = { ...own, ...((0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u)(body['extra_vars']) ? body['extra_vars'] : {}) };
    const added = Object.keys(variables).length === 0 ? {} : { extra_vars: variables };
    return shownFields(prompts.survey, { ...body, ...added });
}
/** Returns the requested values that a launch would leave out. */
function shownIgnored({ prompts, leftOut }) {
    return shownFields(prompts.survey, (0,_launch_compare_with_request_js__WEBPACK_IMPORTED_MODULE_0__/* .asIgnoredFields */ .aA)(leftOut));
}
function shownFields(survey, fields) {
    const shown = Object.entries(fields).map(([field, value]) => {
        if (!(0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u)(value))
            return [field, value];
        if (field !== 'credential_passwords')
            return [field, shownVariables(survey, value)];
        return [field, Object.fromEntries(Object.keys(value).map((name) => [name, _hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .HIDDEN */ .RG]))];
    });
    return Object.fromEntries(shown);
}
/** Returns variables without answers to password questions and without values whose names indicate a secret. */
function shownVariables(survey, variables) {
    const secret = new Set(survey.filter(({ type }) => type === 'password').map(({ variable }) => variable));
    const shown = Object.entries(variables).map(([name, item]) => [
        name,
        secret.has(name) ? _hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .HIDDEN */ .RG : (0,_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .cT)(name, item),
    ]);
    return Object.fromEntries(shown);
}
/** Returns `Production (2)` for an id with a known name, and any other value as JSON. */
function named(value, names) {
    if (names === undefined)
        return JSON.stringify(value);
    const one = (id) => {
        const name = typeof id === 'number' ? names.get(id) : undefined;
        return name === undefined ? JSON.stringify(id) : `${name} (${JSON.stringify(id)})`;
    };
    return Array.isArray(value) ? value.map(one).join(', ') : one(value);
}


/***/ }),

/***/ 3592:
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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7588);





/** All outputs of a job may hold 1 MB, with two bytes for each character (GitHub's documentation). */
const MAX_CHARACTERS = (1024 * 1024) / 2;
/** Bytes reserved for short outputs and for those of other steps. */
const RESERVED_BYTES = 64 * 1024;
/** Outputs up to this length are always written directly: numbers, words, URLs. */
const SHORT = 4 * 1024;
/** What a step has written so far. */
const written = new WeakMap();
/**
 * Writes one output of the step and replaces an earlier value. If the value and the other outputs are too large
 * together, writes it to a file and the file's path as the output. An error causes a warning and changes nothing else.
 * @param kept path of a file that already contains the value
 */
function writeOutput(console, name, value, kept) {
    const text = String(value);
    console.record('outputs', () => {
        const outputs = written.get(console) ?? new Map();
        written.set(console, outputs);
        const before = outputs.get(name);
        const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64');
        if (before?.digest === digest)
            return;
        const others = [...outputs].filter(([other]) => other !== name).reduce((sum, [, { length }]) => sum + length, 0);
        let file;
        if (text.length > SHORT && others + text.length > MAX_CHARACTERS - RESERVED_BYTES) {
            file = kept ?? before?.file ?? temporaryFile(name);
            if (file !== kept)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
            if (before?.file === undefined) {
                console.info(`The output \`${name}\` is the path of a file with the value: GitHub allows 1 MB for all outputs of a job.`);
            }
        }
        _actions_core__WEBPACK_IMPORTED_MODULE_4__/* .setOutput */ .uH(name, file ?? text);
        outputs.set(name, { length: (file ?? text).length, digest, file: file ?? before?.file });
    });
}
/**
 * Writes a value of any size to a file, and the file's path as an output. An environment variable of a script can hold
 * only 128 KiB. An error causes a warning and changes nothing else.
 * @param name of the output
 * @param ending of the file's name
 * @returns the path; undefined when it could not be written
 */
function writeFileOutput(console, name, value, ending = 'json') {
    let file;
    console.record('outputs', () => {
        const place = temporaryFile(name.replace(/_file$/, ''), ending);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(place, value);
        _actions_core__WEBPACK_IMPORTED_MODULE_4__/* .setOutput */ .uH(name, place);
        file = place;
    });
    return file;
}
/** Returns a path in the folder that the runner empties when the job ends. */
function temporaryFile(name, ending = 'json') {
    return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `tower-deploy-${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.${ending}`);
}


/***/ }),

/***/ 6593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ StepReport)
});

// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/state.ts + 1 modules
var src_state = __webpack_require__(5318);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
;// CONCATENATED MODULE: ./src/report/comment/record-comment.ts


/**
 * The comment of a step, which is loaded when it is first needed: GitHub's client has about 330 kB. No method but `ends`
 * throws.
 */
class CommentRecord {
    #console;
    #leave;
    #order;
    #comment;
    constructor(console, leave, order) {
        this.#console = console;
        this.#leave = leave;
        this.#order = order;
        // A failure to load it is reported when it is used.
        Promise.all(/* import() */[__webpack_require__.e(157), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 2331)).catch(() => undefined);
    }
    /** Shows a job that runs. Nothing waits for GitHub. */
    running(job, link) {
        const opened = this.#open(job);
        opened.then((comment) => comment?.running(job, link)).catch(() => undefined);
        // A cancelled step has no time to load it later.
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927), __webpack_require__.e(226), __webpack_require__.e(240)]).then(__webpack_require__.bind(__webpack_require__, 240)).catch(() => undefined);
    }
    async ends(result, end) {
        const comment = await this.#open(undefined);
        // In the post step: the main step knew the end and could not send it.
        if (comment === undefined || comment.saved.end !== undefined)
            return;
        const { commentContent } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927), __webpack_require__.e(226), __webpack_require__.e(240)]).then(__webpack_require__.bind(__webpack_require__, 240));
        const content = commentContent(result, end, comment.saved, this.#console.redactor);
        if (content === undefined)
            comment.staysOpen();
        else
            comment.ends(content);
    }
    /** Returns the comment; undefined when there is none. Warns once if it cannot be written. */
    #open(job) {
        this.#comment ??= this.#load(job);
        return this.#comment;
    }
    async #load(job) {
        const order = this.#order;
        const token = 'left' in order ? order.left.token : order.wanted.token;
        if (token === undefined) {
            this.#console.warn((0,message/* message */.iU)('comment-without-token'));
            return undefined;
        }
        // Only the job shows what `wait/` and `relaunch/` are about: without it, the comment is unknown.
        if ('wanted' in order && order.wanted.template.length === 0 && job === undefined)
            return undefined;
        try {
            const { newComment, openComment } = await Promise.all(/* import() */[__webpack_require__.e(157), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 2331));
            const context = { console: this.#console, leave: this.#leave };
            return 'left' in order
                ? openComment(context, order.left.state, token)
                : newComment(context, order.wanted, token, job);
        }
        catch (error) {
            this.#console.warn((0,message/* message */.iU)('comment-not-written', { reason: (0,step_errors/* describeError */.Uc)(error) }));
            return undefined;
        }
    }
    async close(options) {
        await (await this.#comment)?.close(options);
    }
}

// EXTERNAL MODULE: ./src/launch/prepare/find-template.ts
var find_template = __webpack_require__(4535);
;// CONCATENATED MODULE: ./src/report/deployment/record-deployment.ts



/* Loads the code for GitHub Deployments. GitHub's client has about 330 kB, so it is loaded only when needed. */
const load = () => Promise.all(/* import() */[__webpack_require__.e(157), __webpack_require__.e(964)]).then(__webpack_require__.bind(__webpack_require__, 1964));
/** Starts to load the deployment code, so that no launch waits for it. */
function preloadDeployment() {
    // A failure to load it is reported when it is used.
    load().catch(() => undefined);
}
/**
 * Creates the deployment that the inputs ask for. Warns if it cannot.
 * @param signal aborted when the workflow is cancelled
 * @returns undefined when the deployment cannot be recorded
 */
async function createDeployment(console, leave, wanted, { template, site, launchId }, signal) {
    const { commit, token, workflowRun } = wanted;
    const { environment } = wanted;
    if (token === undefined) {
        console.warn((0,message/* message */.iU)('deployment-without-token', { environment }));
        return undefined;
    }
    if (commit.repo === '' || commit.sha === '') {
        console.warn((0,message/* message */.iU)('deployment-without-commit', { environment }));
        return undefined;
    }
    try {
        const { newDeployment } = await load();
        const { run_id, run_attempt, run_url } = workflowRun;
        const { id, name, type } = template;
        const payload = { launch: launchId, ref: commit.ref, run_id, run_attempt, run_url, template: { id, name, type } };
        const description = `${(0,find_template/* describeTemplate */.i)(template)} on ${site.href}`;
        const deployment = newDeployment({ console, leave, signal }, wanted, token, commit, { description, payload });
        await deployment.create();
        return deployment;
    }
    catch (error) {
        console.warn((0,message/* message */.iU)('deployment-not-recorded', { environment, reason: (0,step_errors/* describeError */.Uc)(error) }));
        return undefined;
    }
}
/** Returns the deployment that the main step left open. Warns and returns undefined if it cannot be ended. */
async function resumeDeployment(console, leave, { state, token }) {
    if (token === undefined)
        return undefined;
    try {
        const { signal } = new AbortController();
        return (await load()).resumedDeployment({ console, leave, signal }, state, token);
    }
    catch (error) {
        console.warn((0,message/* message */.iU)('deployment-not-ended', { reason: (0,step_errors/* describeError */.Uc)(error) }));
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/report/ends/end-of.ts


/** The message when the workflow is cancelled before an action did its job. */
const INTERRUPTED = {
    launch: 'cancelled-before-launch',
    relaunch: 'cancelled-before-relaunch',
    ad_hoc: 'cancelled-before-command',
    wait: 'cancelled-before-wait',
    cancel: 'cancelled-before-cancel',
    approve: 'cancelled-before-decision',
    query: 'cancelled-before-reply',
    apply: 'cancelled-during-apply',
    export: 'cancelled-before-export',
    token: 'cancelled-before-token',
};
/** Starts to load the code for the end of a followed job. A cancelled step has no time to load it later. */
function preloadJobEnds() {
    // A failure to load is reported when the code is used.
    Promise.all([__webpack_require__.e(/* import() */ 317).then(__webpack_require__.bind(__webpack_require__, 6317)), __webpack_require__.e(/* import() */ 154).then(__webpack_require__.bind(__webpack_require__, 7154))]).catch(() => undefined);
}
/** Returns what each writer writes for a result. Code that only some results need is loaded on demand. */
async function endOf(result, options) {
    switch (result.kind) {
        case 'invalid_inputs':
        case 'failed':
            return failedEnd(result.error);
        case 'interrupted':
            return {
                failure: (0,message/* message */.iU)(INTERRUPTED[result.action]),
                deployment: (record) => record.endsWithout('inactive', 'The workflow was cancelled before the launch.'),
            };
        case 'not_launched':
        case 'dry_run':
        case 'launch_unknown':
        case 'different_from_request':
        case 'not_waited':
        case 'not_followed':
            return (await __webpack_require__.e(/* import() */ 50).then(__webpack_require__.bind(__webpack_require__, 50))).launchEnd(result);
        case 'ended':
        case 'timed_out':
        case 'status_unknown':
        case 'job_deleted':
            return (await __webpack_require__.e(/* import() */ 317).then(__webpack_require__.bind(__webpack_require__, 6317))).waitedEnd(result, options);
        case 'workflow_cancelled':
            return (await __webpack_require__.e(/* import() */ 154).then(__webpack_require__.bind(__webpack_require__, 7154))).workflowCancelledEnd(result);
        case 'canceled':
        case 'cancel_unconfirmed':
        case 'not_cancelable':
            return (await __webpack_require__.e(/* import() */ 783).then(__webpack_require__.bind(__webpack_require__, 3783))).cancelEnd(result);
        case 'decided':
        case 'approval_not_pending':
            return (await __webpack_require__.e(/* import() */ 652).then(__webpack_require__.bind(__webpack_require__, 652))).approveEnd(result);
        case 'queried':
            return (await __webpack_require__.e(/* import() */ 750).then(__webpack_require__.bind(__webpack_require__, 5750))).queryEnd(result);
        case 'planned':
        case 'applied':
            return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927), __webpack_require__.e(101)]).then(__webpack_require__.bind(__webpack_require__, 2101))).applyEnd(result);
        case 'exported':
            return (await __webpack_require__.e(/* import() */ 219).then(__webpack_require__.bind(__webpack_require__, 3219))).exportEnd(result);
        case 'token_created':
        case 'tokens_revoked':
        case 'token_not_revoked':
            return (await __webpack_require__.e(/* import() */ 760).then(__webpack_require__.bind(__webpack_require__, 8760))).tokenEnd(result);
        case 'nothing_left':
        case 'launch_left':
            return (await __webpack_require__.e(/* import() */ 47).then(__webpack_require__.bind(__webpack_require__, 2047))).postEnd(result);
    }
}
function failedEnd(error) {
    const isPlaced = error instanceof step_errors/* ConfigurationError */.j1 && error.problems.some(({ place }) => place !== undefined);
    return { failure: (0,step_errors/* messageOf */.bD)(error), ...(isPlaced && { annotated: { error } }) };
}

// EXTERNAL MODULE: ./src/report/log/hide-secrets.ts
var hide_secrets = __webpack_require__(3407);
;// CONCATENATED MODULE: ./src/report/log/command-lines.ts


/** Returns which module is about to run, where, and on which hosts, one line each. */
function commandLines({ request, inventoryName, credentialName }, site) {
    const { inventory, credential, module_name, module_args = '', extra_vars, ...more } = request;
    const fields = Object.entries({ module_args: (0,hide_secrets/* withoutSecretArguments */.LX)(module_args) || undefined, ...more }).filter(([, value]) => value !== undefined);
    const variables = Object.entries(extra_vars ?? {}).map(([name, value]) => [name, (0,hide_secrets/* withoutSecrets */.cT)(name, value)]);
    return [
        `Running the module ${module_name} on inventory "${inventoryName}" (${inventory}) on ${site.href}`,
        `  credential: "${credentialName}" (${credential})`,
        ...fields.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
        ...(extra_vars === undefined ? [] : [`  extra_vars: ${(0,write_json/* jsonText */.s)(Object.fromEntries(variables))}`]),
        ...(request.limit === undefined
            ? [`No limit: all hosts of inventory "${inventoryName}". (\`require: limit\` would refuse this.)`]
            : []),
    ];
}

// EXTERNAL MODULE: ./src/report/job-report.ts
var job_report = __webpack_require__(3860);
;// CONCATENATED MODULE: ./src/report/log/job-sentences.ts


/** Returns what a job runs, where, with which limits, and as which user. The template's own values are included. */
function runSentence(job) {
    const { command, playbook, project, inventory, launchedBy, prompts } = job;
    const quoted = (what, name) => (name ? [`${what} "${name}"`] : []);
    const parts = [
        ...(playbook === '' ? [] : [`playbook ${playbook}${project === '' ? '' : ` of project "${project}"`}`]),
        ...(command === undefined ? [] : [`module ${command.name}`]),
        ...quoted('arguments', (0,hide_secrets/* withoutSecretArguments */.LX)(command?.args ?? '')),
        ...quoted('branch', prompts.scm_branch),
        ...quoted('inventory', inventory),
        ...quoted('limit', prompts.limit),
        ...quoted('tags', prompts.job_tags),
        ...quoted('skipped tags', prompts.skip_tags),
        ...((0,job_report/* isCheck */.n)({ job }) ? ['check mode'] : []),
    ];
    const who = launchedBy === '' ? '' : ` as user "${launchedBy}"`;
    if (parts.length === 0)
        return launchedBy === '' ? undefined : `It runs${who}.`;
    return `It runs${who}: ${parts.join(', ')}.`;
}
/** Returns where to find output that the log does not show; undefined when the log shows all of it. */
function logSentence(log, logFile) {
    const file = logFile === undefined ? undefined : `The full output is written to ${logFile} (\`log_file\`).`;
    const where = file ?? 'See the link above for the full output.';
    switch (log) {
        case 'all':
            return file;
        case 'failures':
            return `Only failures are shown here (\`log: failures\`). ${where}`;
        case 'none':
            return `The output is not shown here (\`log: none\`). ${where}`;
    }
}

// EXTERNAL MODULE: ./src/report/log/launch-lines.ts
var launch_lines = __webpack_require__(3810);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/report/log/sanitize.ts
var sanitize = __webpack_require__(1340);
;// CONCATENATED MODULE: ./src/report/log/log-file.ts





/**
 * The file with the whole output as plain text: without colours, secrets and control characters. Unlike in the log,
 * lines that the runner would obey keep their original text: the file is for people and tools. This action's own
 * sentences begin with `== `. An error is reported once and changes nothing else.
 */
class LogFile {
    #path;
    #console;
    #stream;
    #isFaulty = false;
    constructor(path, console) {
        this.#path = path;
        this.#console = console;
    }
    heading(sentence) {
        this.#put(`== ${(0,sanitize/* sanitizeLine */.g$)(this.#console.redactor.redactWords(sentence))}`);
    }
    async write(text) {
        const { redactor } = this.#console;
        // Redacts again without colours, since a colour sequence may split a secret.
        const plain = redactor.redact((0,sanitize/* withoutColours */.mU)((0,sanitize/* sanitize */.aj)(redactor.redact(text))));
        if (this.#put(plain))
            return;
        // It rejects when the file fails. Then there is nothing to wait for.
        await (0,external_node_events_.once)(this.#opened(), 'drain').catch(() => undefined);
    }
    /** Waits until everything so far is written. Returns whether it was. */
    async isKept() {
        const stream = this.#opened();
        await new Promise((done) => stream.write('', () => done()));
        return !this.#isFaulty;
    }
    /** Closes the file. Never throws. */
    async close() {
        const stream = this.#stream;
        if (stream === undefined || stream.closed)
            return;
        stream.end();
        await (0,external_node_events_.once)(stream, 'close').catch(() => undefined);
    }
    /** Writes text. Returns whether the stream can take more at once. */
    #put(text) {
        return this.#isFaulty || this.#opened().write(`${text}\n`);
    }
    /** Opens the file, replacing an existing one. */
    #opened() {
        if (this.#stream !== undefined)
            return this.#stream;
        const stream = (0,external_node_fs_.createWriteStream)(this.#path);
        stream.on('error', (error) => {
            if (this.#isFaulty)
                return;
            this.#isFaulty = true;
            this.#console.warn((0,message/* message */.iU)('log-file-not-written', { reason: (0,step_errors/* describeError */.Uc)(error) }));
        });
        this.#stream = stream;
        return stream;
    }
}

// EXTERNAL MODULE: ./src/report/outputs/write-output.ts
var write_output = __webpack_require__(3592);
;// CONCATENATED MODULE: ./src/report/outputs/job-outputs.ts




/** Outputs that lead to the job if others are lost. */
const SURVIVORS = ['job_id', 'job_path'];
/**
 * Writes the step's outputs, each as soon as it is known, so that every kind of end keeps them (runner fact 4). JSON
 * outputs are valid JSON as soon as there is a job.
 */
class Outputs {
    #console;
    #jobIds = [];
    /**
     * The merged `set_stats` data of this step's jobs. A relaunch on some hosts may leave out values of the previous job.
     */
    #artifacts = {};
    #hasJob = false;
    #warnedOfMask = false;
    #warnedOfSecret = false;
    constructor(console) {
        this.#console = console;
    }
    /** Writes what is known once a job is launched. A relaunch replaces the previous job. */
    launched(job, link, how) {
        this.#jobIds.push(job.id);
        this.#json('job_ids', this.#jobIds);
        this.#text('launched', how);
        this.job(job, link);
        this.status(job.status, job);
    }
    /** Writes the outputs that identify the job. */
    job(job, link) {
        this.#text('job_id', job.id);
        this.#text('job_type', job.type);
        this.#text('job_url', link.url);
        this.#text('job_path', link.path);
    }
    /**
     * Writes the status, with the details of the job.
     * @param status the controller's status, or `timed_out`, or `unknown`
     */
    status(status, job) {
        this.#text('status', status);
        if (job === undefined)
            return;
        if (!this.#hasJob) {
            this.#json('host_summary', {});
            this.#json('failed_hosts', []);
        }
        this.#hasJob = true;
        // A job that was just launched has 0, which is not how long it ran.
        if (job.elapsed !== undefined && (job.elapsed > 0 || (0,jobs/* isFinal */.dR)(job.status)))
            this.#text('elapsed', job.elapsed);
        if (job.started !== undefined)
            this.#text('started', job.started);
        if (job.finished !== undefined)
            this.#text('finished', job.finished);
        this.#text('scm_revision', job.scmRevision);
        this.#setArtifacts(job.artifacts);
    }
    /**
     * Writes the results of the jobs on their hosts, as far as they are known.
     * @param isWhole whether all results are known. Without that, no known change does not mean that nothing changed
     */
    playbookResults({ hosts, changeCount, artifacts }, isWhole) {
        const failed = [...hosts].filter(([, { failed, unreachable }]) => failed + unreachable > 0);
        this.#json('host_summary', Object.fromEntries(hosts));
        this.#json('failed_hosts', failed.map(([host]) => host));
        this.#text('changed', changeCount > 0 ? 'true' : isWhole ? 'false' : '');
        this.#setArtifacts(artifacts);
    }
    /** Writes the requested fields that the controller ignored. */
    ignoredFields(fields) {
        this.#json('ignored_fields', fields);
    }
    /** Writes the body that a launch would send. */
    request(body) {
        this.#json('request', body);
    }
    /** Writes whether all of the job's output was printed. */
    logComplete(complete) {
        this.#text('log_complete', String(complete));
    }
    value(name, value) {
        (0,write_output/* writeOutput */.z)(this.#console, name, value);
    }
    /** Writes the results of a query, also to a file. */
    results(results) {
        const shown = this.#console.redactor.json(results);
        (0,write_output/* writeOutput */.z)(this.#console, 'results', shown, (0,write_output/* writeFileOutput */.T)(this.#console, 'results_file', shown));
        if (shown !== (0,write_json/* jsonText */.s)(results))
            this.#console.warn((0,message/* message */.iU)('output-redacted', { name: 'results' }));
    }
    #setArtifacts(artifacts) {
        this.#artifacts = { ...this.#artifacts, ...artifacts };
        this.#json('artifacts', this.#artifacts);
    }
    /** Writes a text without redaction: a URL without its secret part would lead nowhere. */
    #text(name, value) {
        (0,write_output/* writeOutput */.z)(this.#console, name, value);
        if (this.#warnedOfMask || !this.#holdsSecret(String(value)))
            return;
        this.#warnedOfMask = true;
        const others = SURVIVORS.filter((other) => other !== name).map((other) => `\`${other}\``);
        this.#console.warn((0,message/* message */.iU)('output-masked', { name, others: others.join(' or ') }));
    }
    /** Writes redacted text from the controller as valid JSON. */
    #json(name, value) {
        this.#console.record('outputs', () => {
            const shown = this.#console.redactor.json(value);
            (0,write_output/* writeOutput */.z)(this.#console, name, shown);
            if (this.#warnedOfSecret || shown === (0,write_json/* jsonText */.s)(value))
                return;
            this.#warnedOfSecret = true;
            this.#console.warn((0,message/* message */.iU)('output-redacted', { name }));
        });
    }
    #holdsSecret(value) {
        return this.#console.redactor.redact(value) !== value;
    }
}

// EXTERNAL MODULE: ./src/report/uncaught-error.ts
var uncaught_error = __webpack_require__(3108);
;// CONCATENATED MODULE: ./src/report/report.ts




/**
 * Writes a result: outputs, deployment, comment, state, log, annotations, exit code, log file, summary, summary file. A
 * part that fails causes a warning, but changes neither the other parts nor the exit code. If the runner kills the step
 * soon, the failure is reported first. Never throws.
 */
async function report(result, to) {
    const { options, log: console, outputs, deployment } = to;
    const log = {
        info: (sentence) => ignoringErrors(() => console.info(sentence)),
        warn: (message) => ignoringErrors(() => console.warn(message)),
        fail: (message) => ignoringErrors(() => console.fail(message)),
    };
    const attempt = async (part, write) => {
        try {
            await write();
        }
        catch (error) {
            log.warn((0,message/* message */.iU)('report-part-not-written', { part, reason: (0,step_errors/* describeError */.Uc)(error) }));
        }
    };
    const end = await endOf(result, options).catch(faultOf);
    const { failure, message: success } = end;
    if (end.isHurried && failure !== undefined)
        log.fail(failure);
    await attempt('outputs', () => end.outputs?.(outputs));
    await attempt('deployment', () => {
        if (deployment !== undefined && !deployment.hasEnd)
            end.deployment?.(deployment);
    });
    await attempt('comment', () => to.comment?.ends(result, end));
    // Not earlier: if the step is killed before this, the post step handles the job.
    await attempt('state', () => {
        if (end.clearsLaunch)
            to.leave('launch', undefined);
    });
    for (const line of end.lines ?? [])
        log.info(line);
    const { annotated, summary, brief } = end;
    let isAnnotated = false;
    // Problems of the inputs are reported before `annotations` is known.
    if (annotated !== undefined && options.annotations !== false)
        await attempt('annotations', async () => {
            isAnnotated = await to.annotate(annotated, failure !== undefined, brief);
        });
    if (end.warning !== undefined)
        log.warn(end.warning);
    if (failure !== undefined && !end.isHurried) {
        if (!isAnnotated)
            log.fail(failure);
    }
    else if (success !== undefined)
        log.info(success);
    if (end.endsTranscript)
        await attempt('log file', () => to.transcript?.heading(failure?.text ?? success ?? ''));
    if (summary === undefined)
        return;
    if (options.summary)
        await attempt('summary', () => to.summarize(summary));
    await attempt('summary file', () => to.saveSummary(summary));
}
/** Runs a function that writes to the log. No place is left to report an error of the log. */
function ignoringErrors(write) {
    try {
        write();
    }
    catch {
        // The other parts of the report are still written.
    }
}
/** Returns the end for a result that cannot be reported. This is a bug of this action, so the step must fail. */
function faultOf(error) {
    return { failure: (0,uncaught_error/* faultMessage */.y)(error) };
}

;// CONCATENATED MODULE: ./src/report/step-report.ts













/**
 * Writes to GitHub what a step reports while it runs, and its result. Code that a quick launch does not need is loaded
 * later.
 */
class StepReport {
    outputs;
    #console;
    #options = {};
    #transcript;
    #deployment;
    #comment;
    #isReported = false;
    constructor(console) {
        this.#console = console;
        this.outputs = new Outputs(console);
    }
    /** Sets the options for reporting, once the inputs are read. */
    begin(options) {
        this.#options = options;
        if (options.logFile !== undefined)
            this.#transcript = new LogFile(options.logFile, this.#console);
        if (options.deployment !== undefined)
            preloadDeployment();
        const { comment: wanted, leftComment: left } = options;
        if (wanted !== undefined)
            this.#comment = new CommentRecord(this.#console, this.leave, { wanted });
        if (left !== undefined)
            this.#comment = new CommentRecord(this.#console, this.leave, { left });
    }
    get transcript() {
        return this.#transcript;
    }
    info(sentence) {
        this.#console.info(sentence);
    }
    warn(message) {
        this.#console.warn(message);
    }
    notice(sentence) {
        this.#console.notice(sentence);
    }
    debug(sentence) {
        this.#console.debug(sentence);
    }
    output(text, fold) {
        return this.#console.output(text, fold);
    }
    mask(secrets) {
        this.#console.mask(secrets);
    }
    leave = (name, state) => {
        this.#console.record('state', () => (0,src_state/* saveState */.LZ)(name, state));
    };
    announceLaunch(prepared, site) {
        for (const line of (0,launch_lines/* launchLines */.rr)(prepared, site))
            this.#console.info(line);
    }
    announceCommand(prepared, site) {
        for (const line of commandLines(prepared, site))
            this.#console.info(line);
    }
    async beforeLaunch(facts, signal) {
        const { deployment } = this.#options;
        if (deployment === undefined)
            return;
        this.#deployment = await createDeployment(this.#console, this.leave, deployment, facts, signal);
    }
    launched({ job, how }, link, verb) {
        const reported = how === 'created' ? `${verb.charAt(0).toUpperCase()}${verb.slice(1)}` : `Found the ${verb}`;
        this.#console.info(`${reported} ${(0,jobs/* jobName */.dZ)(job)}: ${link.url}`);
        this.describeRun(job);
        this.outputs.launched(job, link, how);
        this.#deployment?.running(job, link);
        this.#comment?.running(job, link);
    }
    found(job, link) {
        this.outputs.job(job, link);
        this.outputs.status(job.status, job);
        this.#comment?.running(job, link);
    }
    describeRun(job) {
        const sentence = runSentence(job);
        if (sentence !== undefined)
            this.#console.info(sentence);
    }
    following() {
        preloadJobEnds();
        const { log = 'all', logFile } = this.#options;
        const where = logSentence(log, logFile);
        if (where !== undefined)
            this.#console.info(where);
    }
    async planned(plan, leftOut) {
        const [{ printPlan }, { planAsJson }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927)]).then(__webpack_require__.bind(__webpack_require__, 2927)),
            __webpack_require__.e(/* import() */ 859).then(__webpack_require__.bind(__webpack_require__, 6859)),
        ]);
        printPlan(this.#console, plan);
        const { length: count } = leftOut;
        if (count > 0)
            this.#console.warn(count === 1 ? (0,message/* message */.iU)('apply-part-left-out') : (0,message/* message */.iU)('apply-left-out', { count }));
        for (const { text } of leftOut)
            this.#console.info(`- ${text}`);
        this.outputs.value('plan', (0,write_json/* jsonText */.s)(planAsJson(plan)));
    }
    async report(result) {
        if (this.#isReported)
            return;
        this.#isReported = true;
        const { leftDeployment } = this.#options;
        // Only after the job was handled: its cancel does not wait for GitHub.
        if (leftDeployment !== undefined)
            this.#deployment = await resumeDeployment(this.#console, this.leave, leftDeployment);
        await report(result, {
            options: this.#options,
            log: this.#console,
            outputs: this.outputs,
            deployment: this.#deployment,
            comment: this.#comment,
            leave: this.leave,
            transcript: this.#transcript,
            annotate: (annotated, failed, brief) => this.#annotate(annotated, failed, brief),
            summarize: async (content) => (await __webpack_require__.e(/* import() */ 671).then(__webpack_require__.bind(__webpack_require__, 2671))).writeSummary(this.#console, content),
            saveSummary: async (content) => (await __webpack_require__.e(/* import() */ 671).then(__webpack_require__.bind(__webpack_require__, 2671))).saveSummary(this.#console, content),
        });
    }
    async close(isWorkflowCancelled) {
        const { leftDeployment, leftComment } = this.#options;
        await Promise.all([
            this.#deployment?.close({ last: leftDeployment !== undefined, isWorkflowCancelled }),
            this.#comment?.close({ last: leftComment !== undefined, isWorkflowCancelled }),
            this.#transcript?.close(),
        ]);
    }
    async #annotate(annotated, failed, brief) {
        const { annotate } = await __webpack_require__.e(/* import() */ 777).then(__webpack_require__.bind(__webpack_require__, 6777));
        return annotate(this.#console, annotated, { root: this.#options.playbookRoot, failed, brief });
    }
}


/***/ }),

/***/ 774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ unseal),
/* harmony export */   Gj: () => (/* binding */ fromRandom),
/* harmony export */   VF: () => (/* binding */ fromChosen),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/*
 * Encryption of a secret that the main step saves for the post step. Until the step ends, the state is a file in the
 * runner's temporary folder. Other processes of the same user can read that file. The key comes from another secret
 * that both steps have as an input.
 */
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Derives the key quickly, from a long random secret. */
const fromRandom = (secret) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', secret, '', 'tower-deploy issued token', 32));
/** Derives the key slowly, from a secret that could be guessed. */
const fromChosen = (secret, iv) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scryptSync)(secret, iv, 32);
/** Encrypts a text and returns it in base64: initialization vector, authentication tag, ciphertext. */
function seal(clear, secret, keyOf) {
    const iv = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(IV_BYTES);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(CIPHER, keyOf(secret, iv), iv);
    const sealed = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}
/** Decrypts a text from `seal`; returns undefined if the secret is not the same. */
function unseal(sealed, secret, keyOf) {
    const bytes = Buffer.from(sealed, 'base64');
    const iv = bytes.subarray(0, IV_BYTES);
    const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
    try {
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(CIPHER, keyOf(secret, iv), iv, { authTagLength: TAG_BYTES }).setAuthTag(tag);
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ TOKEN_REQUEST_MS),
/* harmony export */   c: () => (/* binding */ askAs)
/* harmony export */ });
/* harmony import */ var _controller_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4746);
/* harmony import */ var _controller_connection_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6762);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(311);



/** The longest timeout of one request about a token, in ms. */
const TOKEN_REQUEST_MS = 10_000;
/**
 * Returns whether the API accepts this token.
 * @throws ResponseError, ConnectionError when the reply shows neither; the signal's reason
 */
async function askAs(token, { tls, requestTimeoutMs }, root, options = {}) {
    const timeoutMs = Math.min(TOKEN_REQUEST_MS, requestTimeoutMs);
    const connection = new _controller_connection_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .Connection */ .N({
        credentials: { token },
        tls,
        requestTimeoutMs: timeoutMs,
        userAgent: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .USER_AGENT */ ._,
    });
    try {
        return await new _controller_client_js__WEBPACK_IMPORTED_MODULE_0__/* .Controller */ .x(root, connection).tokens.isAccepted(options);
    }
    finally {
        connection.close();
    }
}


/***/ }),

/***/ 5747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mg: () => (/* binding */ openToken),
/* harmony export */   Z4: () => (/* binding */ leaveRequest),
/* harmony export */   jX: () => (/* binding */ leaveToken)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(774);


/** Records for the post step, before the token request is sent, that a token may exist. */
function leaveRequest(sink, root) {
    sink.leave('issued_token', { root, expires: '', worked: false, sealed: '' });
}
/** Saves the token for the post step, encrypted with the client's secret. */
function leaveToken(sink, { root, token, worked }, secret) {
    const { access, refresh, expires } = token;
    sink.leave('issued_token', {
        root,
        expires,
        worked,
        sealed: (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .seal */ .od)(JSON.stringify({ access, refresh }), secret, _seal_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRandom */ .Gj),
    });
}
/** Returns the token that the main step saved; undefined if it saved none, or if the secret does not decrypt it. */
function openToken(left, secret) {
    const opened = (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .unseal */ .Du)(left.sealed, secret, _seal_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRandom */ .Gj);
    const token = opened === undefined ? undefined : JSON.parse(opened);
    if (!(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(token))
        return undefined;
    const { root, worked, expires } = left;
    return { root, worked, token: { access: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(token, 'access'), refresh: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(token, 'refresh'), expires } };
}


/***/ }),

/***/ 1216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ signOut),
/* harmony export */   i: () => (/* binding */ signOutForGood)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5389);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(184);
/* harmony import */ var _ask_as_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(494);
/* harmony import */ var _issued_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5747);
/* harmony import */ var _token_left_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5823);






/** The time limit for all token requests of the main step, in ms: the next step waits for them. */
const MAIN_MS = 5000;
/** How long the post step retries at most, in ms: it delays the end of the workflow job. */
const POST_RETRY_MS = 30_000;
/**
 * Revokes the token of this run in the main step. Leaves it to the post step if the revocation is not proved, or if the
 * workflow is cancelled: then the seconds until the runner kills the step are for the job. Never throws.
 */
async function signOut(sink, connection, isWorkflowCancelled) {
    const { session } = connection;
    if (session === undefined)
        return;
    // Saves whether the API accepted the token: the post step cannot check that with a revoked token.
    (0,_issued_token_js__WEBPACK_IMPORTED_MODULE_4__/* .leaveToken */ .jX)(sink, session, session.client.secret);
    if (isWorkflowCancelled)
        return;
    try {
        await connection.signOut({ signal: AbortSignal.timeout(MAIN_MS) });
        sink.leave('issued_token', undefined);
    }
    catch (error) {
        // Saves what the failed attempt found, for the post step.
        (0,_issued_token_js__WEBPACK_IMPORTED_MODULE_4__/* .leaveToken */ .jX)(sink, session, session.client.secret);
        sink.debug(`The post step revokes the OAuth2 token of this run again: ${(0,_step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)}`);
    }
}
/** Revokes the token of this run in the post step, and warns unless the revocation is proved. Never throws. */
async function signOutForGood(sink, connection, { requestTimeoutMs, retryForMs }) {
    const { session } = connection;
    if (session === undefined)
        return;
    const { signal } = new AbortController();
    const retry = {
        sink,
        describe: _step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc,
        clock: _timing_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .ml,
        signal,
        retryForMs: Math.min(POST_RETRY_MS, retryForMs),
    };
    try {
        await connection.signOut({ timeoutMs: Math.min(_ask_as_js__WEBPACK_IMPORTED_MODULE_3__/* .TOKEN_REQUEST_MS */ .H, requestTimeoutMs), retry });
    }
    catch (error) {
        const warning = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('issued-token-not-revoked', { reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error) });
        sink.warn((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .withMore */ .iA)(warning, (0,_token_left_js__WEBPACK_IMPORTED_MODULE_5__/* .tokenLeft */ .p)(session.root, session.token.expires)));
    }
}


/***/ }),

/***/ 7659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ signIn),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   U: () => (/* binding */ resume)
/* harmony export */ });
/* harmony import */ var _controller_connection_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6762);
/* harmony import */ var _controller_connection_oauth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8390);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8549);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7856);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5389);
/* harmony import */ var _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2806);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8595);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(311);
/* harmony import */ var _issued_token_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5747);
/* harmony import */ var _token_left_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5823);











/**
 * Returns the connection to the controller; warns if its certificate is not checked.
 * @throws ConfigurationError when the runner's environment sets an unusable proxy for `url`
 */
function connect(sink, { credentials, tls, requestTimeoutMs, url }) {
    if (tls.verify === false)
        sink.warn((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('certificate-not-checked'));
    if (url !== undefined)
        checkProxy(url);
    const trace = (line) => sink.debug(line);
    return new _controller_connection_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .Connection */ .N({ credentials, tls, requestTimeoutMs, userAgent: _version_js__WEBPACK_IMPORTED_MODULE_10__/* .USER_AGENT */ ._, trace });
}
function checkProxy(url) {
    try {
        (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyFor */ .i)(url, process.env);
    }
    catch (error) {
        throw error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ProxySettingError */ .Tl ? (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .unusableProxy */ .av)(error) : error;
    }
}
/**
 * Requests a token if the credentials include a client, and saves it for the post step before its first use. After a
 * cancel of the workflow, waits some seconds for the reply: otherwise a token would remain that cannot be revoked.
 * After a lost reply, requests a token again and warns that another one may exist.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function signIn(sink, connection, root, credentials, waiting) {
    if ('token' in credentials || credentials.client === undefined)
        return;
    const { token, lost, refused } = await askForToken(sink, connection, root, waiting);
    if (token === undefined)
        sink.leave('issued_token', undefined);
    else {
        sink.mask((0,_controller_connection_oauth_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .XP)(token));
        (0,_issued_token_js__WEBPACK_IMPORTED_MODULE_8__/* .leaveToken */ .jX)(sink, { root, token, worked: false }, credentials.client.secret);
    }
    if (lost !== undefined) {
        const warning = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('token-request-reply-lost', { reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(lost) });
        sink.warn((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .withMore */ .iA)(warning, (0,_token_left_js__WEBPACK_IMPORTED_MODULE_9__/* .tokenLeft */ .p)(root, token?.expires ?? '')));
    }
    waiting.signal.throwIfAborted();
    if (token === undefined)
        throw refused;
}
async function askForToken(sink, connection, root, waiting) {
    const gracePeriod = (0,_timing_grace_period_js__WEBPACK_IMPORTED_MODULE_6__/* .replyGracePeriod */ .q)(waiting);
    const answer = { token: undefined };
    (0,_issued_token_js__WEBPACK_IMPORTED_MODULE_8__/* .leaveRequest */ .Z4)(sink, root);
    try {
        const isRetryable = (error) => {
            if ((0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .mayHaveBeenDone */ .U2)(error))
                answer.lost ??= error;
            return (0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_7__/* .isTransient */ .dg)(error);
        };
        answer.token = await connection.signIn(root, { ...gracePeriod.signals, retry: { ...waiting, isRetryable } });
    }
    catch (error) {
        answer.refused = error;
    }
    finally {
        gracePeriod.end();
    }
    return answer;
}
/** Reuses the main step's token in the post step; warns if these credentials do not decrypt it. */
function resume(sink, connection, credentials, left) {
    if (left === undefined)
        return;
    const client = 'token' in credentials ? undefined : credentials.client;
    const live = client === undefined ? undefined : (0,_issued_token_js__WEBPACK_IMPORTED_MODULE_8__/* .openToken */ .Mg)(left, client.secret);
    if (client === undefined || live === undefined) {
        (0,_token_left_js__WEBPACK_IMPORTED_MODULE_9__/* .warnOfLeft */ .h)(sink, left);
        return;
    }
    sink.mask((0,_controller_connection_oauth_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .XP)(live.token));
    connection.resume({ ...live, client });
}


/***/ }),

/***/ 5823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ warnOfLeft),
/* harmony export */   p: () => (/* binding */ tokenLeft)
/* harmony export */ });
/* harmony import */ var _controller_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1884);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);


/**
 * Returns until when a token is valid and where to delete it, for a token that is not proved to be revoked.
 * @param expires ISO 8601, or `''` when unknown
 */
function tokenLeft(root, expires) {
    const url = (0,_controller_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensUrl */ .c)(root).href;
    if (expires !== '')
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('token-valid-until', { date: expires.slice(0, 10), url });
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(root.gateway ? 'token-valid-one-year' : 'token-valid-1000-years', { url });
}
/** Warns about a token of the main step that the post step cannot revoke. */
function warnOfLeft(sink, left) {
    if (left === undefined)
        return;
    const { root, expires, sealed } = left;
    const warning = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(sealed === '' ? 'token-request-interrupted' : 'issued-token-inputs-differ');
    sink.warn((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .withMore */ .iA)(warning, tokenLeft(root, expires)));
}


/***/ }),

/***/ 5318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  un: () => (/* binding */ readState),
  LZ: () => (/* binding */ saveState)
});

// UNUSED EXPORTS: END_STATES, isLeft

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var lib_core = __webpack_require__(7588);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
;// CONCATENATED MODULE: ./src/state-shape.ts
/* Readers of saved JSON: each returns a value with its type, or throws OtherShape. */
/** Thrown for a value that does not have its shape. */
class OtherShape extends Error {
}
const state_shape_text = (value) => (typeof value === 'string' ? value : refuse());
const number = (value) => (typeof value === 'number' ? value : refuse());
const flag = (value) => (typeof value === 'boolean' ? value : refuse());
const url = (value) => new URL(URL.canParse(state_shape_text(value)) ? state_shape_text(value) : refuse());
function refuse() {
    throw new OtherShape();
}
function optional(read) {
    return (value) => (value === undefined ? undefined : read(value));
}
function word(words) {
    return (value) => words.find((known) => known === value) ?? refuse();
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : refuse();
}
/** Returns a reader for an object. The compiler requires exactly the fields of the type. */
function shape(fields) {
    const reads = Object.entries(fields);
    return (value) => {
        const saved = fieldsOf(value);
        return Object.fromEntries(reads.map(([name, read]) => [name, read(saved[name])]));
    };
}

;// CONCATENATED MODULE: ./src/state.ts



/** The final states of a deployment. */
const END_STATES = ['success', 'failure', 'error', 'inactive'];
/** Saves a part of the state for the post step and replaces the previous value; `undefined` removes it. */
function saveState(name, state) {
    lib_core/* saveState */.LZ(name, state === undefined ? '' : JSON.stringify(state));
}
/** Returns whether the main step saved this part of the state, readable or not. */
function isLeft(name) {
    return core.getState(name) !== '';
}
/** Returns a part of the state; undefined if the main step did not save it, or if it has another shape. */
function readState(name) {
    const saved = lib_core/* getState */.Gu(name);
    try {
        return saved === '' ? undefined : SHAPES[name](JSON.parse(saved));
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof OtherShape)
            return undefined;
        throw error;
    }
}
const source = (value) => (value === 'ad_hoc_commands' ? value : number(value));
const root = shape({ api: url, site: url, gateway: flag });
const job = shape({ type: word(jobs/* JOB_TYPES */.MA), id: number });
const PROGRESS = {
    launching: shape({ phase: word(['launching']), source, launchId: optional(state_shape_text) }),
    unknown: shape({ phase: word(['unknown']), source, launchId: optional(state_shape_text) }),
    relaunching: shape({
        phase: word(['relaunching']),
        trace: shape({
            job,
            source,
            newestJobId: number,
            userId: optional(number),
            launchId: optional(state_shape_text),
        }),
        unknown: flag,
    }),
    following: shape({ phase: word(['following']), job, whyNotCancelled: optional(state_shape_text) }),
};
const PHASES = Object.keys(PROGRESS);
const environmentUrl = (value) => 'address' in fieldsOf(value)
    ? shape({ address: state_shape_text })(value)
    : shape({ artifact: state_shape_text })(value);
const commentRun = shape({
    apiUrl: state_shape_text,
    owner: state_shape_text,
    repo: state_shape_text,
    runId: state_shape_text,
    attempt: state_shape_text,
    runUrl: state_shape_text,
    workflow: state_shape_text,
    job: state_shape_text,
    step: state_shape_text,
    event: state_shape_text,
    sha: state_shape_text,
    pullRequest: optional(shape({ number: number, isOpen: flag })),
});
const SHAPES = {
    launch: shape({
        root,
        requestTimeoutMs: number,
        cancels: flag,
        progress: (value) => PROGRESS[word(PHASES)(fieldsOf(value)['phase'])](value),
    }),
    issued_token: shape({ root, expires: state_shape_text, worked: flag, sealed: state_shape_text }),
    minted_token: shape({
        root,
        requestTimeoutMs: number,
        description: state_shape_text,
        made: optional(shape({ id: number, sealed: state_shape_text, expires: state_shape_text, worked: flag })),
    }),
    deployment: shape({
        commit: shape({ apiUrl: state_shape_text, owner: state_shape_text, repo: state_shape_text, sha: state_shape_text, ref: state_shape_text }),
        environment: state_shape_text,
        environmentUrl: optional(environmentUrl),
        description: state_shape_text,
        payload: (value) => ({ ...fieldsOf(value), launch: state_shape_text(fieldsOf(value)['launch']) }),
        id: optional(number),
        jobs: number,
        logUrl: optional(state_shape_text),
        end: optional(shape({ state: word(END_STATES), description: state_shape_text, environmentUrl: optional(state_shape_text) })),
    }),
    comment: shape({
        run: commentRun,
        given: optional(state_shape_text),
        key: state_shape_text,
        title: state_shape_text,
        leg: state_shape_text,
        number: optional(number),
        id: optional(number),
        job: optional(shape({ id: number, url: optional(state_shape_text) })),
        jobs: number,
        end: optional(shape({ status: state_shape_text, sentence: state_shape_text })),
    }),
};


/***/ }),

/***/ 4866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Backoff)
/* harmony export */ });
/** The first pause, in ms. */
const FIRST_MS = 1000;
/** Growth factor of the pauses. */
const GROWTH = 2.5;
/** Jitter of short pauses, as a share. They cost little, and readers that started together separate at once. */
const SHORT_JITTER = 0.4;
/** Jitter of the first longest pause. It is larger, so that readers that started together do not synchronise. */
const PHASE = 0.9;
/** Jitter of the longest pauses, as a share. It is enough to keep them unsynchronised; more would cost requests. */
const JITTER = 0.06;
/** Pauses between two requests: short at first, then longer, never above the longest one. */
class Backoff {
    #random;
    #firstMs;
    #longestMs;
    #nextMs;
    #settled = false;
    /**
     * @param longestMs the cap, in ms
     * @param random 0 to 1, for tests
     * @param firstMs the first pause, in ms; infinite for pauses that are long from the start
     */
    constructor(longestMs, random = Math.random, firstMs = FIRST_MS) {
        this.#longestMs = longestMs;
        this.#random = random;
        this.#firstMs = firstMs;
        this.#nextMs = firstMs;
    }
    /**
     * Returns the next pause in ms. Jitter only shortens it, so that the cap holds.
     * @param longestMs another cap from now on
     */
    next(longestMs = this.#longestMs) {
        this.#longestMs = longestMs;
        const pause = Math.min(this.#nextMs, longestMs) * (1 - this.#jitter(this.#nextMs >= longestMs) * this.#random());
        this.#nextMs = Math.min(this.#nextMs * GROWTH, longestMs);
        return pause;
    }
    /**
     * Returns the next pause in ms, limited this once; the growth of the pauses stays unchanged.
     * @param atMostMs in ms
     */
    within(atMostMs) {
        const pause = this.next();
        return pause <= atMostMs ? pause : atMostMs * (1 - JITTER * this.#random());
    }
    /**
     * Waits for the next pause.
     * @throws the signal's reason
     */
    async wait(clock, signal) {
        await clock.sleep(this.next(), signal);
    }
    #jitter(isLongest) {
        if (!isLongest)
            return SHORT_JITTER;
        const isFirst = !this.#settled;
        this.#settled = true;
        return isFirst ? PHASE : JITTER;
    }
    /** Returns whether the pauses are still shorter than the longest one. */
    get isShort() {
        return this.#nextMs < this.#longestMs;
    }
    /** Starts again with short pauses: something changed, and more changes may follow soon. */
    restart() {
        this.#nextMs = this.#firstMs;
        this.#settled = false;
    }
}


/***/ }),

/***/ 184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ later),
/* harmony export */   Wz: () => (/* binding */ interruptiblePause),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   f_: () => (/* binding */ letRequestsLeave),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   zc: () => (/* binding */ timeLimit)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The machine's monotonic clock. A runner's wall clock may be set while a job is followed. */
const systemClock = {
    now: () => performance.now(),
    async sleep(ms, signal) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};
/** Starts a time limit of `ms`. */
function timeLimit(clock, ms) {
    const over = new AbortController();
    const ended = new AbortController();
    return {
        signal: over.signal,
        over: clock.sleep(ms, ended.signal).then(() => over.abort(), () => undefined),
        end: () => ended.abort(),
    };
}
/** Waits for `ms`. An abort ends the wait early and is not an error; a wait that begins after it is not shortened. */
async function interruptiblePause(clock, ms, signal) {
    await clock.sleep(ms, signal.aborted ? undefined : signal).catch(() => undefined);
}
/** Waits for a moment, so that requests that were just sent leave before the next work begins. */
async function letRequestsLeave(clock) {
    await clock.sleep(1);
}
/** Does something `ms` later. */
async function later(clock, ms, work) {
    await clock.sleep(ms);
    return await work();
}
/** Returns a duration in words: `45 s`, `12 min`, `1 h 30 min`. */
function formatDuration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 120)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
    const hours = Math.floor(minutes / 60);
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
/** Returns seconds in words: `0.4 s`, `12 s`, `2 min 5 s`. */
function formatSeconds(seconds) {
    return seconds < 9.95 ? `${Number(seconds.toFixed(1))} s` : formatDuration(seconds * 1000);
}


/***/ }),

/***/ 2806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ CANCELLED_WORKFLOW_REQUEST_MS),
/* harmony export */   q: () => (/* binding */ replyGracePeriod)
/* harmony export */ });
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

/** Timeout of one request after the workflow is cancelled, in ms. */
const CANCELLED_WORKFLOW_REQUEST_MS = 2500;
/** How long to wait for the reply to a launch after a cancel, in ms. */
const REPLY_AFTER_CANCEL_MS = 5000;
/**
 * Returns signals that let the reply of a POST arrive after the workflow was cancelled. A POST that has not been sent
 * yet ends at once.
 */
function replyGracePeriod({ clock, signal }) {
    const late = new AbortController();
    const ended = new AbortController();
    const cutOff = new _transient_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3('reply-after-cancel-too-late', { seconds: REPLY_AFTER_CANCEL_MS / 1000 });
    const wait = () => {
        clock.sleep(REPLY_AFTER_CANCEL_MS, ended.signal).then(() => late.abort(cutOff), () => undefined);
    };
    signal.addEventListener('abort', wait, { once: true });
    return {
        signals: { untilSent: signal, signal: late.signal },
        end: () => {
            signal.removeEventListener('abort', wait);
            ended.abort();
        },
    };
}


/***/ }),

/***/ 5428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   Rj: () => (/* binding */ retryInTime),
/* harmony export */   S1: () => (/* binding */ reportOnce),
/* harmony export */   ZN: () => (/* binding */ POST_STEP_MS),
/* harmony export */   ZQ: () => (/* binding */ retryBeforeLaunch)
/* harmony export */ });
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4866);
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);


/** How long the post step waits or retries at most, in ms: it delays the end of the workflow job. */
const POST_STEP_MS = 60_000;
/** First and longest pause between two attempts, in ms. */
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [500, 10_000];
/** Returns how long to retry an unreachable controller before the launch, in ms. No result depends on it yet. */
function retryBeforeLaunch(retryForMs) {
    return Math.min(retryForMs, 60_000);
}
/**
 * Retries an attempt that fails with a transient error for `retryForMs`, with growing pauses and jitter. Reports the
 * first failure. Waits at least as long as the server asks for (`Retry-After`), if time allows.
 * @returns what the attempt resolves with
 * @throws the last error; the signal's reason
 */
async function retry(options, attempt) {
    const { sink, describe, clock, signal, retryForMs, isRetryable = _transient_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isTransient */ .dg, random } = options;
    const giveUpAt = clock.now() + retryForMs;
    const backoff = new _backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .Backoff */ .n(LONGEST_PAUSE_MS, random, FIRST_PAUSE_MS);
    for (let isFirst = true;; isFirst = false) {
        signal.throwIfAborted();
        try {
            // The result is returned even when the workflow was cancelled meanwhile: a job that a POST created must be known.
            return await attempt();
        }
        catch (error) {
            const leftMs = giveUpAt - clock.now();
            if (!isRetryable(error) || leftMs <= 0)
                throw error;
            signal.throwIfAborted();
            if (isFirst)
                sink.info(`${describe(error)} Retrying for up to ${Math.round(retryForMs / 1000)} s.`);
            const askedMs = (0,_transient_error_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .Vs)(error) ?? 0;
            await clock.sleep(Math.min(leftMs, Math.max(backoff.next(), askedMs < leftMs ? askedMs : 0)), signal);
        }
    }
}
/**
 * Does the same as `retry`, with a timeout for each attempt that fits into the time that is left.
 * @param attemptMs the longest timeout of one attempt, in ms
 * @param attempt receives its timeout, in ms
 */
async function retryInTime(options, attemptMs, attempt) {
    const { clock, retryForMs } = options;
    const endsAt = clock.now() + retryForMs;
    return await retry(options, () => attempt(Math.max(1, Math.min(attemptMs, Math.ceil(endsAt - clock.now())))));
}
/** Returns options for several calls with one purpose: only the first failure of all of them is reported. */
function reportOnce(options) {
    let isReported = false;
    const info = (sentence) => {
        if (!isReported)
            options.sink.info(sentence);
        isReported = true;
    };
    return { ...options, sink: { info } };
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT)
/* harmony export */ });
/* unused harmony export VERSION */
/** The action's version, the same as in package.json (a test compares the two). */
const VERSION = '1.0.0';
/** The header User-Agent of every request. */
const USER_AGENT = `tower-deploy/${VERSION}`;


/***/ })

};

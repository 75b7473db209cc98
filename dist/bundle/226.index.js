export const id = 226;
export const ids = [226];
export const modules = {

/***/ 5061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readPreviousTask)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/**
 * Returns the job that had to succeed first but did not. The controller names it in JSON within its sentence.
 * @param explanation the controller's `job_explanation`
 * @returns undefined for any other explanation
 */
function readPreviousTask(explanation) {
    const [, end, json = ''] = /^Previous Task (Failed|Canceled): (\{.*\})\s*$/s.exec(explanation) ?? [];
    const named = end === undefined ? undefined : parsed(json);
    if (end === undefined || named === undefined)
        return undefined;
    const type = ['project_update', 'inventory_update'].find((known) => known === named['job_type']);
    const id = /^\d+$/.exec(String(named['job_id']))?.[0];
    return type === undefined || id === undefined
        ? undefined
        : { end, type, id: Number(id), name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(named, 'job_name') };
}
function parsed(json) {
    try {
        const value = JSON.parse(json);
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ev: () => (/* binding */ withoutOvercomeErrors),
/* harmony export */   p5: () => (/* binding */ taskName),
/* harmony export */   wL: () => (/* binding */ emptyResults)
/* harmony export */ });
/*
 * The results of a job, for the reports. They are collected from the events and completed from the API after the end.
 * Their size is limited, whatever the job prints.
 */
/** Returns the task's name as Ansible prints it, such as `app : Restart` for a task of the role `app`. */
function taskName({ role, task }) {
    return role === '' || task.startsWith(`${role} : `) ? task : `${role} : ${task}`;
}
/** Returns the results of a job that has ended. An error that a successful playbook printed did not stop it. */
function withoutOvercomeErrors(results, status) {
    return status === 'successful' ? { ...results, playbookErrors: [] } : results;
}
/** Returns the results of a job before anything is known. */
function emptyResults() {
    return {
        hosts: new Map(),
        hasRecap: false,
        failures: [],
        failureCount: 0,
        playbookErrors: [],
        changes: [],
        changeCount: 0,
        slowest: [],
        artifacts: {},
        nodes: [],
        previousFailure: '',
        nodeFailures: [],
    };
}


/***/ }),

/***/ 9548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ inputPlace),
/* harmony export */   hk: () => (/* binding */ projectPlace),
/* harmony export */   lq: () => (/* binding */ workspacePlace)
/* harmony export */ });
/* unused harmony export leadsOut */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Where the controller keeps a project while a job runs on it. Paths elsewhere are not part of the project, for example
 * collections and roles installed for the job.
 */
const PROJECTS = [
    /** In an execution environment: since AWX 18 and AAP 2. */
    /^\/runner\/project\/(.+)$/,
    /** In older versions: a folder for each job, below a path that is a setting. */
    /\/awx_\d+_[^/]+\/project\/(.+)$/,
    /** Manual projects and project updates: in the project's own folder. */
    /^\/var\/lib\/awx\/projects\/[^/]+\/(.+)$/,
];
/** Largest file that is read, in bytes. Task files are smaller. */
const MAX_BYTES = 1024 * 1024;
/**
 * Returns the file and line of a task, relative to the project's root.
 * @param taskPath as the controller reports it, such as `/runner/project/roles/web/tasks/main.yml:7` (controller fact
 * 30)
 * @returns undefined for a path outside of the project
 */
function projectPlace(taskPath) {
    const [, file = '', line = ''] = /^(.+):(\d{1,7})$/.exec(taskPath) ?? [];
    const within = PROJECTS.map((project) => project.exec(file)?.[1]).find((found) => found !== undefined);
    if (within === undefined || Number(line) < 1)
        return undefined;
    // The path comes from the controller: it must not lead out of the project's folder.
    const isPlain = within.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
    return isPlain && !/[\\\p{Cc}]/u.test(within) ? { file: within, line: Number(line) } : undefined;
}
/**
 * Returns the task's file and line in this repository. A symbolic link is resolved, since the diff shows its target.
 * @returns undefined if the workspace does not have the file or the line
 */
function workspacePlace({ workspace, root }, taskPath) {
    const place = projectPlace(taskPath);
    return place === undefined ? undefined : placeOf(workspace, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, ...place.file.split('/')), place.line);
}
/**
 * Returns a file and line of the inputs in this repository.
 * @param file relative to the workspace, or absolute
 * @returns undefined if the workspace does not have the file or the line
 */
function inputPlace(workspace, { file, line }) {
    return placeOf(workspace, node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, file), line);
}
function placeOf(workspace, absolute, line) {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute);
        const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), file);
        if (leadsOut(relative) || !hasLine(file, line))
            return undefined;
        return { file: relative.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/'), line };
    }
    catch {
        return undefined;
    }
}
/** Returns whether a relative path leads out of its base folder. */
function leadsOut(relative) {
    return relative === '..' || relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
}
/** Returns whether the file has this line. A checkout of another revision may be shorter. */
function hasLine(file, line) {
    const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    if (!facts.isFile() || facts.size > MAX_BYTES)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').split('\n').length >= line;
}


/***/ }),

/***/ 7430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ byTask),
/* harmony export */   d: () => (/* binding */ changeSections)
/* harmony export */ });
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);
/* harmony import */ var _job_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3860);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(996);
/* harmony import */ var _task_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9528);




/** Maximum number of tasks shown. */
const MAX_TASKS = 100;
/** Maximum lines of one diff. */
const MAX_LINES = 60;
/** Returns the changes. Those of a check are shown open, since they are its purpose. Those of a run are folded. */
function changeSections(report, quote) {
    const { results } = report;
    if (results === undefined || results.changeCount === 0)
        return [];
    const tasks = byTask(results.changes);
    const rows = tasks
        .slice(0, MAX_TASKS)
        .map((changes) => ({ text: taskText(changes, quote), counts: changes.length }));
    const shown = rows.reduce((sum, { counts }) => sum + counts, 0);
    const rest = {
        rows,
        gap: '\n\n',
        more: results.changeCount - shown,
        left: (count) => `and ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'more change')}`,
    };
    if ((0,_job_report_js__WEBPACK_IMPORTED_MODULE_2__/* .isCheck */ .n)(report))
        return [{ name: 'what would change', before: '#### What would change', ...rest }];
    const areAllKnown = results.changes.length === results.changeCount;
    const count = areAllKnown ? (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(tasks.length, 'task') : (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(results.changeCount, 'change');
    return [{ name: 'what changed', before: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .detailsStart */ .f0)(`What changed: ${count}`), ...rest, after: _markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .DETAILS_END */ .XO }];
}
/** Groups what happened on hosts by task. A relaunch, and each slice of a job, runs the same tasks on other hosts. */
function byTask(items) {
    return groups(items, ({ play, role, task, taskPath }) => JSON.stringify([play, role, task, taskPath]));
}
/** Returns a task with each of its diffs and the hosts of each diff. */
function taskText(changes, quote) {
    const [first] = changes;
    if (first === undefined)
        return '';
    const title = (0,_task_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .taskPlace */ .r2)(first, quote);
    const parts = groups(changes, ({ diff }) => withoutPaths(diff)).map((same) => {
        const hosts = `on ${(0,_task_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .hostList */ .pX)([...new Set(same.map(({ host }) => host))], quote)}`;
        const diff = same[0]?.diff ?? '';
        return { hosts, diff: diff.trim() === '' ? undefined : quote.block(diff, 'diff', MAX_LINES) };
    });
    return parts
        .map(({ hosts, diff }, index) => {
        const line = index === 0 ? `${title} ${hosts}` : hosts;
        return diff === undefined ? line : `${line}\n\n${diff}`;
    })
        .join('\n\n');
}
/** Returns a diff without its first lines, which name a different temporary file on each host. */
function withoutPaths(diff) {
    return diff.replace(/^(?:---|\+\+\+) .*$/gm, '');
}
function groups(items, keyOf) {
    const found = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = found.get(key);
        if (group === undefined)
            found.set(key, [item]);
        else
            group.push(item);
    }
    return [...found.values()];
}


/***/ }),

/***/ 210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compose)
/* harmony export */ });
/* The summary as sections that fit into the runner's limit: more than 1 MiB is an error, and nothing is shown. */
/** Reserved for the sentence about what was left out, in bytes. */
const NOTE_BYTES = 400;
/**
 * Returns the sections as one text of at most `maxBytes`, `''` when none fits. Sections come in the order of their
 * importance. None uses more than half of the remaining bytes, so that a long section leaves some for the next.
 */
function compose(sections, maxBytes) {
    const parts = [];
    const omitted = [];
    let left = maxBytes - NOTE_BYTES;
    for (const section of sections) {
        const text = fitted(section, Math.floor(left / 2));
        if (text === undefined)
            omitted.push(section.name);
        else {
            parts.push(text);
            left -= bytes(text) + 2;
        }
    }
    if (parts.length === 0)
        return '';
    if (omitted.length > 0)
        parts.push(`Omitted for lack of space: ${omitted.join(', ')}. A summary can have at most 1 MiB.`);
    return `${parts.join('\n\n')}\n`;
}
function fitted(section, maxBytes) {
    const { before, rows = [], gap = '\n', after = '' } = section;
    const tail = after === '' ? '' : `\n\n${after}`;
    const all = rows.reduce((sum, { counts }) => sum + counts, section.more ?? 0);
    const note = (left) => (left > 0 ? `\n\n${section.left?.(left) ?? `and ${left} more`}` : '');
    let text = before;
    let left = all;
    let size = bytes(before) + bytes(tail) + bytes(note(all));
    for (const { text: row, counts } of rows) {
        size += bytes(row) + gap.length;
        if (size > maxBytes)
            break;
        text += `${text === '' ? '' : gap}${row}`;
        left -= counts;
    }
    if (size > maxBytes && left === all)
        return undefined;
    return `${text}${note(left)}${tail}`;
}
function bytes(text) {
    return Buffer.byteLength(text);
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   cZ: () => (/* binding */ COLUMNS),
/* harmony export */   td: () => (/* binding */ byUrgency)
/* harmony export */ });
/** The counts of a host, in the order of Ansible's recap. */
const COLUMNS = ['ok', 'changed', 'unreachable', 'failed', 'skipped', 'rescued', 'ignored'];
let collator;
/**
 * Sorts `web2` before `web10`. The collation rules are loaded with the first comparison, so that no launch waits for
 * them.
 */
function byName(a, b) {
    collator ??= new Intl.Collator('en', { numeric: true });
    return collator.compare(a, b);
}
/** Returns whether a host failed or was unreachable. */
function isFailed({ failed, unreachable }) {
    return failed > 0 || unreachable > 0;
}
/** Sorts failed hosts first, then changed hosts. */
function byUrgency([nameA, a], [nameB, b]) {
    return (Number(isFailed(b)) - Number(isFailed(a)) || Number(b.changed > 0) - Number(a.changed > 0) || byName(nameA, nameB));
}


/***/ }),

/***/ 1824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ hostSections)
/* harmony export */ });
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);
/* harmony import */ var _host_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7402);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(996);



/** Up to this many hosts are all shown open; beyond it, only failed hosts are. */
const OPEN_ROWS = 20;
/** Maximum number of failed hosts that are shown open. */
const FAILED_ROWS = 100;
/** Maximum number of hosts in the folded table. */
const FOLDED_ROWS = 300;
/**
 * Returns the recap by host: failed hosts first, then changed ones. In a large inventory, the other hosts are folded.
 */
function hostSections({ results }, quote) {
    if (results === undefined || results.hosts.size === 0)
        return [];
    const hosts = [...results.hosts].sort(_host_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byUrgency */ .td);
    const head = results.hasRecap
        ? '#### Hosts'
        : '#### Hosts\n\nThere is no recap: these counts come from the job events.';
    const table = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .tableHead */ .PP)(['Host', ..._host_order_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMNS */ .cZ], _host_order_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMNS */ .cZ.length);
    const rows = (from, to) => hosts.slice(from, to).map((host) => hostRow(host, quote));
    const left = (count) => `and ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'more host')}`;
    if (hosts.length <= OPEN_ROWS)
        return [{ name: 'the hosts', before: `${head}\n\n${table}`, rows: rows(0, OPEN_ROWS), left }];
    const failedCount = hosts.filter(([, counts]) => (0,_host_order_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix)(counts)).length;
    const failed = {
        name: 'the hosts that failed',
        before: `${head}\n\n${table}`,
        rows: rows(0, Math.min(failedCount, FAILED_ROWS)),
        more: Math.max(0, failedCount - FAILED_ROWS),
        left: (count) => `and ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'more host')} that failed`,
    };
    const goodCount = hosts.length - failedCount;
    const title = failedCount === 0 ? `All ${goodCount} hosts` : `The other ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(goodCount, 'host')}`;
    const folded = {
        name: 'the hosts that did not fail',
        before: `${failedCount === 0 ? `${head}\n\n` : ''}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .detailsStart */ .f0)(title)}\n\n${table}`,
        rows: rows(failedCount, failedCount + FOLDED_ROWS),
        more: Math.max(0, goodCount - FOLDED_ROWS),
        left,
        after: _markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .DETAILS_END */ .XO,
    };
    return [...(failedCount > 0 ? [failed] : []), ...(goodCount > 0 ? [folded] : [])];
}
/** Returns the row of a host. Failures are emphasized. */
function hostRow([host, counts], quote) {
    const cells = _host_order_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMNS */ .cZ.map((column) => {
        const stands = counts[column] > 0 && (column === 'failed' || column === 'unreachable');
        return stands ? `**${counts[column]}**` : String(counts[column]);
    });
    return { text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)([quote.code(host, 100), ...cells]), counts: 1 };
}


/***/ }),

/***/ 2634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ hostsWords)
/* harmony export */ });
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);

/**
 * Returns ` 3 hosts: 1 failed, 1 changed, 1 unchanged. The failed host was changed, too.` Each host counts once, so the
 * numbers add up.
 */
function hostsWords(results, isOnlyCheck) {
    if (results === undefined || results.hosts.size === 0)
        return '';
    const hosts = [...results.hosts];
    // A relaunch counts only its own changes, so a change of the job before is in the list alone.
    const changing = new Set(results.changes.map(({ host }) => host));
    const failed = hosts.filter(([, counts]) => counts.failed > 0);
    const lost = hosts.filter(([, counts]) => counts.failed === 0 && counts.unreachable > 0);
    const others = hosts.filter(([, counts]) => counts.failed + counts.unreachable === 0);
    const changed = (some) => some.filter(([host, counts]) => counts.changed > 0 || changing.has(host)).length;
    const more = changed(others);
    const rest = others.length - more;
    const facts = [
        ...(failed.length > 0 ? [`${failed.length} failed`] : []),
        ...(lost.length > 0 ? [`${lost.length} unreachable`] : []),
        ...(more > 0 ? [`${more} ${isOnlyCheck ? 'would change' : 'changed'}`] : []),
        ...restWords(rest, rest === hosts.length, results.hasRecap),
    ];
    const too = alsoChanged('failed host', failed.length, changed(failed), isOnlyCheck);
    const lostToo = alsoChanged('unreachable host', lost.length, changed(lost), isOnlyCheck);
    return ` ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(hosts.length, 'host')}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}.${too}${lostToo}`;
}
/** Returns words for the hosts that neither failed nor changed. Without a recap, a result may not have arrived. */
function restWords(count, areAll, hasRecap) {
    if (count === 0)
        return [];
    if (areAll)
        return hasRecap ? ['none changed'] : [];
    return [`${count} ${hasRecap ? 'unchanged' : 'without a known change'}`];
}
/** Returns ` 2 of the failed hosts were changed, too.` */
function alsoChanged(kind, all, changed, isOnlyCheck) {
    if (changed === 0)
        return '';
    const were = isOnlyCheck ? 'would change' : changed === 1 ? 'was changed' : 'were changed';
    if (changed < all)
        return ` ${changed} of the ${kind}s ${were}, too.`;
    return all === 1 ? ` The ${kind} ${were}, too.` : ` All ${kind}s ${were}, too.`;
}


/***/ }),

/***/ 6692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ allNodes),
/* harmony export */   DI: () => (/* binding */ isFailing),
/* harmony export */   ML: () => (/* binding */ pendingApprovals),
/* harmony export */   ZM: () => (/* binding */ nodeHeading),
/* harmony export */   mf: () => (/* binding */ namesOfNode),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9271);

const KINDS = {
    '': 'unrun',
    successful: 'good',
    failed: 'bad',
    error: 'bad',
    canceled: 'stopped',
};
/** Returns the outcome of a node in words that need no colour. */
function outcomeOf(node) {
    const { type, status, handlesFailure, isLost, mayStart } = node;
    if (isLost)
        return { kind: 'bad', words: handlesFailure ? 'template deleted, handled' : 'template deleted' };
    const kind = KINDS[status] ?? 'open';
    if (kind === 'unrun')
        return { kind, words: mayStart ? 'not started yet' : 'did not run' };
    if (type === 'workflow_approval')
        return { kind, words: approvalWords(node) };
    return { kind, words: kind === 'bad' && handlesFailure ? `${status}, handled` : status };
}
/** Returns the outcome of an approval. One that timed out has the status of a denied one. */
function approvalWords({ status, timedOut, decidedBy = '' }) {
    if (status === 'pending')
        return 'waiting for approval';
    if (status !== 'successful' && status !== 'failed')
        return status;
    if (timedOut)
        return 'timed out';
    if (decidedBy !== '')
        return `${status === 'successful' ? 'approved' : 'denied'} by ${decidedBy}`;
    return status === 'successful' ? 'approved' : 'not approved';
}
/** Returns the node's name from the workflow, and the name of its template if it differs. */
function namesOfNode({ id, slice, ...node }) {
    if (slice !== undefined)
        return [`slice ${slice.number} of ${slice.count}`, node.name.trim() || undefined];
    const [name, identifier] = [node.name.trim(), node.identifier.trim()];
    if ((0,_controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .isMade */ .sX)({ identifier }))
        return [name || `node ${id}`, undefined];
    return [identifier, identifier === name || name === '' ? undefined : name];
}
/** Returns all nodes, each followed by the nodes inside of it. */
function allNodes(nodes, { around, isHandled } = { around: [], isHandled: false }) {
    return nodes.flatMap((node) => {
        const place = { around, isHandled: isHandled || node.handlesFailure };
        const inside = { around: [...around, namesOfNode(node)[0]], isHandled: place.isHandled };
        return [{ node, ...place }, ...allNodes(node.nodes, inside)];
    });
}
/** Returns whether a node failed the workflow, since its failure is not handled. */
function isFailing({ node, isHandled }) {
    return outcomeOf(node).kind === 'bad' && !isHandled;
}
/** Returns the approvals that a workflow waits for, those in nested workflows included. */
function pendingApprovals(nodes) {
    return allNodes(nodes).flatMap(({ node }) => node.type === 'workflow_approval' && node.status === 'pending' ? [node] : []);
}
/** Returns the heading of a column of nodes, which may be the slices of a job. */
function nodeHeading(nodes) {
    return nodes.every(({ node }) => node.slice !== undefined) ? 'Slice' : 'Node';
}


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Quote)
/* harmony export */ });
/* harmony import */ var _log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1340);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(996);


/** Maximum length of a piece of a line in the summary, in characters. Longer pieces are cut and marked. */
const MAX_LINE = 600;
/**
 * Prepares text from outside for the summary, in this order: redact, cut, sanitize, convert to Markdown. Redaction
 * comes first, while secrets are literal, so that no half of one remains.
 */
class Quote {
    #redactor;
    constructor(redactor) {
        this.#redactor = redactor;
    }
    /** Returns the text itself, for parts that are not Markdown. */
    plain(outside) {
        return this.#clean(outside);
    }
    /** Returns the name of a controller object as Markdown. */
    text(outside, max = MAX_LINE) {
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(cut(this.#clean(outside), max));
    }
    /** Returns one line of a playbook's or variable's text as code. */
    code(outside, max = MAX_LINE) {
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(cut(this.#clean(outside), max));
    }
    /**
     * Returns one of this action's sentences, with text from outside in it. Names and values of inputs stay in code type:
     * text in backticks is safe.
     */
    sentence(ownSentence, max = 4 * MAX_LINE) {
        return cut(this.#clean(ownSentence), max)
            .split(/(`[a-z_]+(?:: [a-z0-9]+)?`)/)
            .map((part, index) => (index % 2 === 1 ? part : spaced(part, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(part))))
            .join('');
    }
    /**
     * Returns several lines, unchanged.
     * @param lines maximum number of lines; the rest is counted
     */
    block(outside, language, lines) {
        const all = this.#redacted(outside, (text) => (0,_log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)((0,_log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(text)))
            .trimEnd()
            .split('\n');
        const shown = all.slice(0, lines).map((line) => cut(line, MAX_LINE));
        const left = all.length - shown.length;
        if (left > 0)
            shown.push(`… ${left} more ${left === 1 ? 'line' : 'lines'}`);
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(shown.join('\n'), language);
    }
    #clean(outside) {
        return this.#redacted(outside, _log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$);
    }
    /** Redacts again at the end: a colour may have split a secret. */
    #redacted(outside, clean) {
        return this.#redactor.redactWords(clean(this.#redactor.redactWords(outside)));
    }
}
/** Restores the spaces that escaping trims. */
function spaced(part, escaped) {
    return `${/^\s/.test(part) ? ' ' : ''}${escaped}${/\s$/.test(part) && escaped !== '' ? ' ' : ''}`;
}
function cut(text, max) {
    if (text.length <= max)
        return text;
    // Half of a surrogate pair is not a character.
    return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 4137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ENDS),
/* harmony export */   Y: () => (/* binding */ verdictSections)
/* harmony export */ });
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(184);
/* harmony import */ var _job_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3860);
/* harmony import */ var _verdict_approval_sentences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2238);
/* harmony import */ var _verdict_previous_task_link_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4634);
/* harmony import */ var _hosts_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2634);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(996);
/* harmony import */ var _task_cells_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9528);







/** Maximum length of each message from the controller, in characters. */
const MAX_REASON = 2000;
/** The words for each final status. */
const ENDS = {
    successful: 'was successful',
    failed: 'failed',
    error: 'ended with an error',
    canceled: 'was canceled',
};
/** Returns the verdict with its link, the earlier jobs, and the controller's explanation. */
function verdictSections(report, quote) {
    const { job, status, results, isHeld, isComplete = true } = report;
    const end = isHeld ? 'failed by `fail_on_changes`' : status.replaceAll('_', ' ');
    const parts = [`### ${quote.text(job.name, 200)}: ${end}`, headline(report, quote)];
    if (!isComplete && results !== undefined)
        parts.push('Some output could not be read: failures and changes may be missing here.');
    const verdict = { name: 'the verdict', before: parts.join('\n\n') };
    return [
        verdict,
        ...history(report, quote),
        ...refusal(report, quote),
        ...reasons(report, quote),
        ...unfinishedSection(report, quote),
    ];
}
function headline({ job, link: { url }, note, results, isHeld, isDeleted }, quote) {
    // The page of a deleted job is gone.
    if (isDeleted)
        return quote.sentence(note ?? '');
    const page = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(`Job ${job.id}`, url);
    if (note !== undefined) {
        const said = quote.sentence(note.replaceAll(url, '').replace(/:\s*$/, '.').trim());
        const linked = said.replace(new RegExp(`\\b(job ${job.id})\\b`, 'i'), (name) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(name, url));
        return linked === said ? `${page}: ${said}` : linked;
    }
    const end = ENDS[job.status];
    if (end === undefined)
        return `${page} is ${quote.text(job.status)}.`;
    const after = job.elapsed === undefined ? '' : ` after ${(0,_timing_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)(job.elapsed)}`;
    const checked = (0,_job_report_js__WEBPACK_IMPORTED_MODULE_6__/* .isCheck */ .n)({ job }) ? ' This was a check: nothing was changed.' : '';
    const decision = (0,_verdict_approval_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .decisionSentence */ .I)(job);
    const decided = decision === undefined ? '' : ` ${quote.sentence(decision)}`;
    const held = isHeld ? ' **The step fails** (`fail_on_changes`).' : '';
    return `${page} ${end}${after}.${decided}${checked}${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostsWords */ .d)(results, (0,_job_report_js__WEBPACK_IMPORTED_MODULE_6__/* .isCheck */ .n)({ job }))}${held}`;
}
/** Returns the jobs before the one that the verdict is about. */
function history({ earlier = [] }, quote) {
    const rows = earlier.map(({ job, link: { url }, hosts }) => ({
        text: `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(`Job ${job.id}`, url)}: ${quote.text(job.status, 100)} on ${(0,_task_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .hostList */ .pX)(hosts, quote)}`,
        counts: 1,
    }));
    return rows.length === 0
        ? []
        : [{ name: 'the earlier jobs', before: 'Relaunched on the failed hosts. Earlier jobs:\n', rows }];
}
/** Returns why a job that failed was not relaunched although `retry_failed_hosts` asks for it. */
function refusal({ notRelaunched }, quote) {
    return notRelaunched === undefined ? [] : [{ name: 'the relaunch', before: quote.sentence(notRelaunched) }];
}
function unfinishedSection({ unfinished = [] }, quote) {
    const rows = unfinished.map((gap) => ({ text: `- ${quote.sentence(gap)}`, counts: 1 }));
    return rows.length === 0 ? [] : [{ name: 'what was left undone', before: 'The step still fails:\n', rows }];
}
/** Returns the reasons that are not in a task of the playbook. */
function reasons(report, quote) {
    const { job } = report;
    if (job.status === 'successful')
        return [];
    const isExplained = (0,_verdict_previous_task_link_js__WEBPACK_IMPORTED_MODULE_2__/* .previousTask */ .L)(job.explanation, report.link.url) !== undefined && reasonOf(report) !== '';
    const traceback = isExplained ? '' : (job.traceback.trimEnd().split('\n').at(-1) ?? '');
    const explanation = previousWords(report, quote) ?? quote.code(job.explanation, MAX_REASON);
    const said = [explanation, quote.code(traceback, MAX_REASON)].filter((words) => words !== '');
    if (said.length === 0)
        return [];
    const before = `The controller says:\n\n${said.map((words) => `> ${words}`).join('\n>\n')}`;
    return [{ name: 'what the controller says', before }];
}
/** Returns why the update failed that the job needed first; `''` when unknown. */
function reasonOf({ results }) {
    return results?.previousFailure ?? '';
}
function previousWords(report, quote) {
    const { job, link: { url }, } = report;
    const previous = (0,_verdict_previous_task_link_js__WEBPACK_IMPORTED_MODULE_2__/* .previousTask */ .L)(job.explanation, url);
    if (previous === undefined)
        return undefined;
    const { end, what, name } = previous;
    const reason = reasonOf(report);
    if (reason !== '')
        return `The ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(what, previous.url)} of ${quote.code(name)} failed: ${quote.code(reason, MAX_REASON)}`;
    return `Previous Task ${end}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(what, previous.url)} of ${quote.code(name)}. Its output shows why.`;
}


/***/ }),

/***/ 9528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N3: () => (/* binding */ pathCode),
/* harmony export */   QP: () => (/* binding */ taskCell),
/* harmony export */   bb: () => (/* binding */ nodeCell),
/* harmony export */   pX: () => (/* binding */ hostList),
/* harmony export */   qp: () => (/* binding */ nodeName),
/* harmony export */   r2: () => (/* binding */ taskPlace),
/* harmony export */   tj: () => (/* binding */ hostCell)
/* harmony export */ });
/* harmony import */ var _follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3173);
/* harmony import */ var _verdict_task_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3734);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(996);
/* harmony import */ var _node_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6692);




/** How many hosts are named in a group. */
const NAMED_HOSTS = 5;
/** Returns the first hosts and the number of the others, for a sentence. */
function hostList(hosts, quote, between = ', ') {
    const names = hosts.slice(0, NAMED_HOSTS).map((host) => quote.code(host, 100));
    const more = hosts.length - names.length;
    const and = between === ', ' ? ' ' : between;
    return `${names.join(between)}${more > 0 ? `${and}and ${more} more` : ''}`;
}
/** Returns the first hosts below one another, for a cell. */
function hostCell(hosts, quote) {
    return hostList(hosts, quote, '<br>');
}
/** Returns the task's name with its file and line in the project below it. */
function taskCell(task, quote) {
    return taskPlace(task, quote, '<br>');
}
/** Returns the task's name with its file and line in the project. */
function taskPlace(task, quote, between = ' ') {
    const { taskPath } = task;
    const name = quote.code((0,_follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_2__/* .taskName */ .p5)(task), 200) || '(no name)';
    return taskPath === '' ? name : `${name}${between}${pathCode(taskPath, quote)}`;
}
/** Returns file and line, relative to the project. */
function pathCode(taskPath, quote) {
    return quote.code((0,_verdict_task_names_js__WEBPACK_IMPORTED_MODULE_0__/* .placeName */ .fW)(taskPath), 200);
}
/** Returns the node of a job, linked to the job's page. */
function nodeCell(jobId, byJob, quote) {
    const placed = byJob.get(jobId);
    if (placed === undefined)
        return `Job ${jobId}`;
    return `${nodeName(placed, quote)}<br>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)(`Job ${jobId}`, placed.node.url)}`;
}
/** Returns `outer › inner` for a node of a nested workflow. */
function nodeName({ node, around }, quote) {
    return [...around, (0,_node_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfNode */ .mf)(node)[0]].map((name) => quote.text(name, 100)).join(' › ');
}


/***/ }),

/***/ 2238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ decisionSentence),
/* harmony export */   _: () => (/* binding */ decisionWords)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);

/** Returns the outcome of an approval, to follow its name in a sentence. */
function decisionWords({ status, timedOut, decidedBy, }) {
    const user = decidedBy;
    if (status === 'successful')
        return user === '' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('approval-given') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('approval-given-by', { user });
    if (status !== 'failed')
        return `is ${status}`;
    if (timedOut)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('approval-timed-out');
    return user === '' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('approval-denied') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('approval-denied-by', { user });
}
/** Returns `It was denied by admin.`; undefined for other jobs and for an approval that has not ended. */
function decisionSentence(job) {
    if (job.type !== 'workflow_approval')
        return undefined;
    return job.status === 'successful' || job.status === 'failed' ? `It ${decisionWords(job)}.` : undefined;
}


/***/ }),

/***/ 4634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ previousTask)
/* harmony export */ });
/* harmony import */ var _controller_previous_task_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5061);

/**
 * Returns the job that had to succeed first but did not, in words.
 * @param explanation the controller's `job_explanation`
 * @param url the page of the job that it belongs to
 * @returns undefined for any other explanation
 */
function previousTask(explanation, url) {
    const previous = (0,_controller_previous_task_js__WEBPACK_IMPORTED_MODULE_0__/* .readPreviousTask */ .F)(explanation);
    if (previous === undefined)
        return undefined;
    const { end, type, id, name } = previous;
    const kind = type === 'project_update' ? 'project' : 'inventory';
    const page = url.replace(/(?<=jobs\/)\w+\/\d+(?=\/output$)/, `${kind}/${id}`);
    return { end, what: `${kind} update ${id}`, name, url: page };
}


/***/ }),

/***/ 3734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ placeName),
/* harmony export */   fp: () => (/* binding */ placeWords),
/* harmony export */   n3: () => (/* binding */ hostNames)
/* harmony export */ });
/* harmony import */ var _annotations_task_location_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9548);

/** How many hosts are named. The others are counted. */
const NAMED_HOSTS = 20;
/** Returns ` (roles/web/tasks/main.yml:7)`, the file and line relative to the project; '' when unknown. */
function placeWords(taskPath) {
    return taskPath === '' ? '' : ` (${placeName(taskPath)})`;
}
/** Returns `roles/web/tasks/main.yml:7`. */
function placeName(taskPath) {
    const place = (0,_annotations_task_location_js__WEBPACK_IMPORTED_MODULE_0__/* .projectPlace */ .hk)(taskPath);
    return place === undefined ? taskPath : `${place.file}:${place.line}`;
}
/** Returns the first names and the number of the others. */
function hostNames(hosts) {
    const more = hosts.length - NAMED_HOSTS;
    return more > 0 ? `${hosts.slice(0, NAMED_HOSTS).join(', ')} and ${more} more` : hosts.join(', ');
}


/***/ })

};

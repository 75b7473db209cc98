export const id = 665;
export const ids = [665];
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

/***/ 3642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ taskName)
/* harmony export */ });
/** Returns the task's name as Ansible prints it, such as `app : Restart` for a task of the role `app`. */
function taskName({ role, task }) {
    return role === '' || task.startsWith(`${role} : `) ? task : `${role} : ${task}`;
}


/***/ }),

/***/ 7845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ withoutNames),
/* harmony export */   Ox: () => (/* binding */ failedTasks)
/* harmony export */ });
/* unused harmony export FailedTask */
/* harmony import */ var _follow_playbook_task_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3642);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7468);
/* harmony import */ var _verdict_task_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3734);




/** Limits in characters, for a host's message, for a title and for all messages. An annotation holds 4,096. */
const MAX_SAID = 1000;
const MAX_TITLE = 120;
const MAX_TEXT = 3600;
/** A task that failed or lost hosts, on all its hosts and in all workflow nodes. */
class FailedTask {
    #first;
    #alike = new Map();
    /** Number of failures: one for each host in each job. */
    count = 0;
    constructor(first) {
        this.#first = first;
    }
    get taskPath() {
        return this.#first.taskPath;
    }
    /** @param node the workflow node of the failure; '' outside of a workflow */
    add(failure, node) {
        const words = JSON.stringify([node, withoutNames(failure.message, failure.host)]);
        const alike = this.#alike.get(words) ?? { node, first: failure, hosts: new Set(), differs: false };
        this.#alike.set(words, alike);
        alike.hosts.add(failure.host);
        alike.differs ||= failure.message !== alike.first.message;
        this.count += 1;
    }
    /** Returns a few words that GitHub shows above the message. */
    title(clean) {
        const { unreachable, host } = this.#first;
        const { size } = this.#hosts;
        if (!unreachable)
            return cut(`Failed: ${clean((0,_follow_playbook_task_name_js__WEBPACK_IMPORTED_MODULE_3__/* .taskName */ .p)(this.#first))}`, MAX_TITLE);
        return cut(`Unreachable: ${size === 1 ? clean(host) : (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(size, 'host')}`, MAX_TITLE);
    }
    /**
     * Returns the task, its place, the hosts, and the module's messages. The log shows no title, so the message must be
     * complete without it.
     */
    message(clean) {
        const [only, ...others] = [...this.#alike.values()];
        if (only === undefined || others.length > 0)
            return cut(this.#listed(clean), MAX_TEXT);
        return cut(`${this.#headline(hostsOf(only, clean), clean)}: ${said(only, clean)}`, MAX_TEXT);
    }
    get #hosts() {
        return new Set([...this.#alike.values()].flatMap(({ hosts }) => [...hosts]));
    }
    /** Returns a headline such as `Task "Start" (site.yml:16) failed on web2`. */
    #headline(hosts, clean) {
        const { unreachable, taskPath } = this.#first;
        const task = `"${clean((0,_follow_playbook_task_name_js__WEBPACK_IMPORTED_MODULE_3__/* .taskName */ .p)(this.#first))}"${clean((0,_verdict_task_names_js__WEBPACK_IMPORTED_MODULE_2__/* .placeWords */ .fp)(taskPath))}`;
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(unreachable ? 'hosts-unreachable' : 'task-failed', { task, hosts });
    }
    #listed(clean) {
        // The message of most hosts comes first.
        const groups = [...this.#alike.values()].sort((a, b) => b.hosts.size - a.hosts.size);
        let text = `${this.#headline((0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(this.#hosts.size, 'host'), clean)}:`;
        for (const [index, group] of groups.entries()) {
            const line = `\n- ${hostsOf(group, clean)}: ${said(group, clean)}`;
            if (text.length + line.length > MAX_TEXT - 100) {
                const left = groups.slice(index).reduce((sum, { hosts }) => sum + hosts.size, 0);
                return `${text}\n- ${left} more, with other messages`;
            }
            text += line;
        }
        return text;
    }
}
/**
 * Returns the failed tasks, in the order of their first failures.
 * @param nodeOf returns the workflow node of a job; '' outside of a workflow
 */
function failedTasks(failures, nodeOf) {
    const tasks = new Map();
    for (const failure of failures) {
        const { play, role, task, taskPath, unreachable } = failure;
        const key = JSON.stringify([unreachable, taskPath, play, role, task]);
        const failed = tasks.get(key) ?? new FailedTask(failure);
        tasks.set(key, failed);
        failed.add(failure, nodeOf(failure.jobId));
    }
    return [...tasks.values()];
}
/** Returns `web2` or `12 hosts (web1, web2, …)`, with the workflow node. */
function hostsOf({ hosts, node }, clean) {
    const names = (0,_verdict_task_names_js__WEBPACK_IMPORTED_MODULE_2__/* .hostNames */ .n3)([...hosts].map(clean));
    const where = node === '' ? '' : ` (${clean(node)})`;
    return hosts.size === 1 ? `${names}${where}` : `${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(hosts.size, 'host')}${where} (${names})`;
}
function said({ first, differs }, clean) {
    // Redact before cutting: half a secret would not be recognized.
    const message = cut(clean(first.message), MAX_SAID);
    return differs ? `${message} (on ${clean(first.host)}; similar on the others)` : message;
}
function cut(text, most) {
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
/** Returns the message without the host's name and addresses, to group hosts with the same message. */
function withoutNames(message, host) {
    return message
        .split(/([\w.-]+)/)
        .map((word) => (word === host || /^\d{1,3}(\.\d{1,3}){3}$/.test(word) ? '*' : word))
        .join('');
}


/***/ }),

/***/ 9548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    if (place === undefined)
        return undefined;
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, ...place.file.split('/')));
        const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), file);
        if (leadsOut(relative) || !hasLine(file, place.line))
            return undefined;
        return { file: relative.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/'), line: place.line };
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

/***/ 996:
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
 * Markdown as GitHub reads it. Text from outside must pass through `escapeMarkdown`, `codeSpan` or `fence`, so that it
 * is shown literally.
 * Text that may contain a secret that only the runner knows must pass through `codeSpan` or `fence`. The runner
 * searches the summary for the literal secret and would not find an escaped one.
 */
/** Matches where GitHub turns plain text into links, mentions, issues and emoji, after Markdown and its escapes. */
const REFERENCE = /(?<=[@#:])(?=\S)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)/i;
/** Separates two characters so that they do not form a reference. Copied text does not contain it. */
const PART = '<span></span>';
/** Matches markup and HTML anywhere, and what starts a list or underlines a heading at the beginning of a line. */
const MARKUP = /[&<>"\\`*_[\]{}()|~!#]|^[-+=]|(?<=^\d{1,9})[.)]/g;
/** Matches right-to-left letters, which reorder the text around them unless it is isolated. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Returns text for a heading, a paragraph, a table cell or a link. */
function escapeMarkdown(text) {
    const escaped = oneLine(text)
        .split(REFERENCE)
        .map((part) => part.replace(MARKUP, entity))
        .join(PART)
        // GitHub reads formulas between dollar signs; it documents this way to escape them.
        .replaceAll('$', '<span>$</span>');
    return isolated(text, escaped);
}
/** Returns text as code. Nothing in it is escaped, so that the runner finds secrets in it. */
function codeSpan(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    // Readers disagree about a backslash before a bar in a table.
    if (line.includes('\\|'))
        return `<code>${escapeMarkdown(line)}</code>`;
    const ticks = '`'.repeat(longestRun(line) + 1);
    const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return isolated(line, `${ticks}${space}${line}${space}${ticks}`);
}
/**
 * Returns lines as a code block, unchanged.
 * @param language for colours, such as `diff`
 */
function fence(text, language) {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${text}\n${ticks}`;
}
/** @param words as Markdown */
function link(words, url) {
    return url === ''
        ? words
        : `[${words}](${url.replace(/[()<>|\\\s]/g, (found) => encodeURIComponent(found).replace('(', '%28').replace(')', '%29'))})`;
}
/**
 * Returns the head of a table; add a `row` for each of the next lines. @param numbers how many of the last columns hold
 * numbers
 */
function tableHead(names, numbers = 0) {
    const rules = names.map((_, index) => (index >= names.length - numbers ? '--:' : '---'));
    return `${row(names)}\n${row(rules)}`;
}
/** @param cells as Markdown, on one line each */
function row(cells) {
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
/** Returns the start of a folded part, which must be followed by `DETAILS_END`. */
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

/***/ 9665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf),
  writeSummary: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __webpack_require__(7588);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/report/job-report.ts
var job_report = __webpack_require__(3860);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(996);
// EXTERNAL MODULE: ./src/follow/playbook/task-name.ts
var task_name = __webpack_require__(3642);
// EXTERNAL MODULE: ./src/report/verdict/task-names.ts
var task_names = __webpack_require__(3734);
// EXTERNAL MODULE: ./src/report/summary/node-outcome.ts
var node_outcome = __webpack_require__(6692);
;// CONCATENATED MODULE: ./src/report/summary/task-cells.ts




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
    const name = quote.code((0,task_name/* taskName */.p)(task), 200) || '(no name)';
    return taskPath === '' ? name : `${name}${between}${pathCode(taskPath, quote)}`;
}
/** Returns file and line, relative to the project. */
function pathCode(taskPath, quote) {
    return quote.code((0,task_names/* placeName */.fW)(taskPath), 200);
}
/** Returns the node of a job, linked to the job's page. */
function nodeCell(jobId, byJob, quote) {
    const placed = byJob.get(jobId);
    if (placed === undefined)
        return `Job ${jobId}`;
    return `${nodeName(placed, quote)}<br>${(0,markdown/* link */.nf)(`Job ${jobId}`, placed.node.url)}`;
}
/** Returns `outer › inner` for a node of a nested workflow. */
function nodeName({ node, around }, quote) {
    return [...around, (0,node_outcome/* namesOfNode */.mf)(node)[0]].map((name) => quote.text(name, 100)).join(' › ');
}

;// CONCATENATED MODULE: ./src/report/summary/changes-section.ts




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
        left: (count) => `and ${(0,sentence_parts/* counted */.hS)(count, 'more change')}`,
    };
    if ((0,job_report/* isCheck */.n)(report))
        return [{ name: 'what would change', before: '#### What would change', ...rest }];
    const areAllKnown = results.changes.length === results.changeCount;
    const count = areAllKnown ? (0,sentence_parts/* counted */.hS)(tasks.length, 'task') : (0,sentence_parts/* counted */.hS)(results.changeCount, 'change');
    return [{ name: 'what changed', before: (0,markdown/* detailsStart */.f0)(`What changed: ${count}`), ...rest, after: markdown/* DETAILS_END */.XO }];
}
/** Groups the changes by task. A relaunch, and each slice of a job, runs the same tasks on other hosts. */
function byTask(changes) {
    return groups(changes, ({ play, role, task, taskPath }) => JSON.stringify([play, role, task, taskPath]));
}
/** Returns a task with each of its diffs and the hosts of each diff. */
function taskText(changes, quote) {
    const [first] = changes;
    if (first === undefined)
        return '';
    const title = taskPlace(first, quote);
    const parts = groups(changes, ({ diff }) => withoutPaths(diff)).map((same) => {
        const hosts = `on ${hostList([...new Set(same.map(({ host }) => host))], quote)}`;
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

;// CONCATENATED MODULE: ./src/report/summary/compose-sections.ts
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

// EXTERNAL MODULE: ./src/report/annotations/failed-tasks.ts
var failed_tasks = __webpack_require__(7845);
;// CONCATENATED MODULE: ./src/report/summary/failures-section.ts






/** Maximum number of rows. */
const MAX_ROWS = 50;
/** Returns the nodes that failed the workflow and the failed tasks. Hosts with the same failure are grouped. */
function failureSections(report, quote) {
    const { results, status } = report;
    if (results === undefined)
        return [];
    const nodes = (0,node_outcome/* allNodes */.Bq)(results.nodes);
    const failed = nodes.filter(node_outcome/* isFailing */.DI);
    const head = status === 'successful' ? '#### Handled failures' : '#### What failed';
    const sections = [];
    if (failed.length > 0) {
        sections.push({
            name: 'the nodes that failed',
            before: `${head}\n`,
            rows: failed
                .slice(0, MAX_ROWS)
                .map((placed) => ({ text: nodeBullet(placed, results.nodeFailures, quote), counts: 1 })),
            more: Math.max(0, failed.length - MAX_ROWS),
            left: (count) => `and ${(0,sentence_parts/* counted */.hS)(count, 'more node')}`,
        });
    }
    if (results.playbookErrors.length > 0) {
        const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
        sections.push({
            name: 'why Ansible stopped',
            before: sections.length > 0 ? '' : `${head}\n`,
            rows: results.playbookErrors.map((error) => ({ text: errorBullet(error, byJob, quote), counts: 1 })),
        });
    }
    if (results.failureCount > 0)
        sections.push(tasksSection(results, nodes, sections.length > 0 ? '' : `${head}\n\n`, quote));
    return sections;
}
/** Returns an item for a playbook that Ansible itself stopped. */
function errorBullet({ message, taskPath, lastTask, jobId }, byJob, quote) {
    const placed = byJob.get(jobId);
    const path = taskPath || (lastTask?.taskPath ?? '');
    const details = [
        ...(placed === undefined ? [] : [`${placed.node.slice === undefined ? 'node ' : ''}${nodeName(placed, quote)}`]),
        ...(lastTask === undefined ? [] : [`last task: ${quote.code((0,task_name/* taskName */.p)(lastTask), 200)}`]),
        ...(path === '' ? [] : [pathCode(path, quote)]),
    ];
    return `- Ansible stopped: ${quote.code(message)}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}
function tasksSection({ failures, failureCount }, nodes, head, quote) {
    const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
    const isWorkflow = nodes.length > 0;
    const groups = alike(failures).slice(0, MAX_ROWS);
    const rows = groups.map((group) => {
        const [first] = group;
        const cells = [
            hostCell(group.map(({ host }) => host), quote),
            taskCell(first, quote),
            messageCell(first, quote),
        ];
        if (isWorkflow)
            cells.unshift(nodeCell(first.jobId, byJob, quote));
        return { text: (0,markdown/* row */.nM)(cells), counts: group.length };
    });
    const names = [...(isWorkflow ? [(0,node_outcome/* nodeHeading */.ZM)(nodes)] : []), 'Host', 'Task', 'Message'];
    const shown = rows.reduce((sum, { counts }) => sum + counts, 0);
    return {
        name: 'the failed tasks',
        before: `${head}${(0,markdown/* tableHead */.PP)(names)}`,
        rows,
        more: failureCount - shown,
        left: (count) => `and ${(0,sentence_parts/* counted */.hS)(count, 'more failure')}`,
    };
}
/**
 * Groups the failures of one task with the same message. Names and addresses of the hosts in the message are ignored.
 */
function alike(failures) {
    const groups = new Map();
    for (const failure of failures) {
        const { jobId, play, role, task, taskPath, unreachable, host, message } = failure;
        const key = JSON.stringify([jobId, play, role, task, taskPath, unreachable, (0,failed_tasks/* withoutNames */.Fw)(message, host)]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [failure]);
        else
            group.push(failure);
    }
    return [...groups.values()];
}
function messageCell({ unreachable, message }, quote) {
    return `${unreachable ? '**unreachable** ' : ''}${quote.code(message)}`;
}
function nodeBullet(placed, sentences, quote) {
    const { name, type, status, jobId, url, isLost, slice } = placed.node;
    if (isLost)
        return `- ${nodeName(placed, quote)}: its template was deleted. The workflow has no error handling path for it.`;
    if (type === 'workflow_approval') {
        // Only the sentence says whether the approval was denied or timed out.
        const said = sentences.find((sentence) => sentence.startsWith(`Approval "${name}"`));
        return `- ${said === undefined ? `${nodeName(placed, quote)} was not approved.` : quote.sentence(said)}`;
    }
    const page = jobId === undefined ? '' : ` (${(0,markdown/* link */.nf)(`Job ${jobId}`, url)})`;
    const unhandled = slice === undefined ? ' The workflow has no error handling path for it.' : '';
    return `- ${nodeName(placed, quote)}: ${quote.text(status)}${page}.${unhandled}`;
}

// EXTERNAL MODULE: ./src/report/summary/host-order.ts
var host_order = __webpack_require__(7402);
;// CONCATENATED MODULE: ./src/report/summary/hosts-section.ts



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
    const hosts = [...results.hosts].sort(host_order/* byUrgency */.td);
    const head = results.hasRecap
        ? '#### Hosts'
        : '#### Hosts\n\nThere is no recap: these counts come from the job events.';
    const table = (0,markdown/* tableHead */.PP)(['Host', ...host_order/* COLUMNS */.cZ], host_order/* COLUMNS */.cZ.length);
    const rows = (from, to) => hosts.slice(from, to).map((host) => hostRow(host, quote));
    const left = (count) => `and ${(0,sentence_parts/* counted */.hS)(count, 'more host')}`;
    if (hosts.length <= OPEN_ROWS)
        return [{ name: 'the hosts', before: `${head}\n\n${table}`, rows: rows(0, OPEN_ROWS), left }];
    const failedCount = hosts.filter(([, counts]) => (0,host_order/* isFailed */.Ix)(counts)).length;
    const failed = {
        name: 'the hosts that failed',
        before: `${head}\n\n${table}`,
        rows: rows(0, Math.min(failedCount, FAILED_ROWS)),
        more: Math.max(0, failedCount - FAILED_ROWS),
        left: (count) => `and ${(0,sentence_parts/* counted */.hS)(count, 'more host')} that failed`,
    };
    const goodCount = hosts.length - failedCount;
    const title = failedCount === 0 ? `All ${goodCount} hosts` : `The other ${(0,sentence_parts/* counted */.hS)(goodCount, 'host')}`;
    const folded = {
        name: 'the hosts that did not fail',
        before: `${failedCount === 0 ? `${head}\n\n` : ''}${(0,markdown/* detailsStart */.f0)(title)}\n\n${table}`,
        rows: rows(failedCount, failedCount + FOLDED_ROWS),
        more: Math.max(0, goodCount - FOLDED_ROWS),
        left,
        after: markdown/* DETAILS_END */.XO,
    };
    return [...(failedCount > 0 ? [failed] : []), ...(goodCount > 0 ? [folded] : [])];
}
/** Returns the row of a host. Failures are emphasized. */
function hostRow([host, counts], quote) {
    const cells = host_order/* COLUMNS */.cZ.map((column) => {
        const stands = counts[column] > 0 && (column === 'failed' || column === 'unreachable');
        return stands ? `**${counts[column]}**` : String(counts[column]);
    });
    return { text: (0,markdown/* row */.nM)([quote.code(host, 100), ...cells]), counts: 1 };
}

// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./src/launch/job-variables.ts
var job_variables = __webpack_require__(4644);
// EXTERNAL MODULE: ./src/launch/launch-id.ts
var launch_id = __webpack_require__(8008);
// EXTERNAL MODULE: ./src/report/log/secret-names.ts
var secret_names = __webpack_require__(5446);
;// CONCATENATED MODULE: ./src/report/summary/launched-section.ts





/** Maximum lines of extra vars. */
const MAX_VARIABLES = 60;
/**
 * Returns what was deployed, where, with which values, and who launched it. After a relaunch, it is the first job: its
 * limit is the user's, whereas that of a relaunch is the list of failed hosts.
 */
function deployedSections({ job: last, earlier = [] }, quote) {
    const job = earlier[0]?.job ?? last;
    const rows = facts(job, last)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => ({
        text: `- ${name}: ${value === ALL_HOSTS ? value : quote.code(value, 300)}`,
        counts: 1,
    }));
    if (rows.length === 0)
        return [];
    const sections = [{ name: 'what was launched', before: '#### What was launched\n', rows }];
    const variables = variableLines(job);
    if (variables !== '') {
        sections.push({
            name: 'the extra vars',
            before: `Extra vars:\n\n${quote.block(variables, 'yaml', MAX_VARIABLES)}`,
        });
    }
    return sections;
}
const ALL_HOSTS = 'none (all hosts of the inventory)';
/**
 * Returns the facts of a job in order. A fact that this type of job does not have is empty.
 * @param last the relaunch that ended last, or the same job
 */
function facts(job, last) {
    const { type, prompts } = job;
    const limit = prompts.limit ?? '';
    return [
        ['Template', type === 'job' || type === 'workflow_job' ? job.template : ''],
        ['Playbook', job.playbook],
        ['Module', job.command?.name ?? ''],
        ['Arguments', (0,secret_names/* withoutSecretArguments */.LX)(job.command?.args ?? '')],
        ['Project', job.project],
        ['Revision', job.scmRevision],
        ['Branch', prompts.scm_branch ?? ''],
        ['Inventory', job.inventory],
        ['Inventory source', job.inventorySource],
        ['Limit', (0,job_report/* runsOnHosts */.l)(job) && limit === '' ? ALL_HOSTS : limit],
        ['Tags', prompts.job_tags ?? ''],
        ['Skipped tags', prompts.skip_tags ?? ''],
        ['Mode', modeOf(job)],
        ['Credentials', (prompts.credentials ?? []).map(({ name }) => name).join(', ')],
        ['Launched by', job.launchedBy],
        ['Ran', timesOf(job, last)],
    ];
}
function modeOf(job) {
    if (!(0,job_report/* runsOnHosts */.l)(job))
        return '';
    const { prompts } = job;
    const mode = prompts.job_type ?? '';
    if (prompts.diff_mode === true)
        return `${mode}, with diffs`;
    return mode === 'run' ? '' : mode;
}
/** Returns `2026-11-23 05:13:43 to 05:13:52 UTC`. */
function timesOf({ started: start }, { finished: end }) {
    const [started, finished] = [start, end].map((time) => /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(time ?? ''));
    if (!started)
        return '';
    const [, day, time] = started;
    if (!finished)
        return `since ${day} ${time} UTC`;
    const [, lastDay, lastTime] = finished;
    return `${day} ${time} to ${lastDay === day ? '' : `${lastDay} `}${lastTime} UTC`;
}
/**
 * Returns one line for each variable, as YAML that is also JSON. The controller shows answers to password questions as
 * `$encrypted$`.
 */
function variableLines(job) {
    if (job.prompts.extra_vars === '')
        return '';
    const variables = (0,job_variables/* jobVariables */.B)(job);
    if (variables === undefined)
        return '# The extra vars could not be read.';
    const isLaunchedByThisStep = (0,launch_id/* launchIdOf */.eH)(job) !== undefined;
    return Object.entries(variables)
        .filter(([name]) => !(isLaunchedByThisStep && name === launch_id/* LAUNCH_ID_VARIABLE */.$4))
        .map(([name, value]) => `${/^[\w.-]+$/.test(name) ? name : JSON.stringify(name)}: ${(0,write_json/* jsonText */.s)((0,secret_names/* withoutSecrets */.cT)(name, value))}`)
        .join('\n');
}

;// CONCATENATED MODULE: ./src/report/summary/next-steps-section.ts




/** Returns what to do after a job that did not succeed. */
function nextSections(report, quote) {
    const words = nextStep(report, quote);
    return words === undefined ? [] : [{ name: 'what to do next', before: `**Next:** ${words}` }];
}
function nextStep(report, quote) {
    const { job, link: to, status, unfinished = [] } = report;
    const page = (0,markdown/* link */.nf)("the job's page", to.url);
    switch (status) {
        case 'failed':
            return unfinished.length > 0
                ? 'Follow the list above. Where it gives no advice, run the template again on all of its hosts.'
                : afterFailure(report, quote);
        case 'error':
            return `The controller could not complete the job. Fix the cause that it reports, or check ${page}, then re-run.`;
        case 'canceled':
            return `${staysDone(report)}Re-run to complete the job.`;
        case 'timed_out':
            return job.status === 'canceled'
                ? `${staysDone(report)}Re-run with a longer timeout.`
                : `${approvalsToGive(report, quote)}Follow it on ${page}, and do not launch it again until it has ended.`;
        case 'unknown':
            if (report.isDeleted)
                return undefined;
            return `Check ${page} before you deploy again: the job may still be running.`;
        default:
            return undefined;
    }
}
function afterFailure(report, quote) {
    const { job, results, link: to, earlier = [], notRelaunched } = report;
    if (job.type === 'workflow_approval')
        return 'The workflow does not continue after this approval. Find out why it was not approved, then run the workflow again.';
    const failures = results?.failures ?? [];
    const errors = results?.playbookErrors ?? [];
    const known = failures.length + (results?.nodeFailures ?? []).length + errors.length;
    if (known === 0)
        return job.type === 'workflow_job'
            ? `No failed node was reported: see ${(0,markdown/* link */.nf)('the workflow', to.url)}.`
            : `No failed task was reported: see the end of ${(0,markdown/* link */.nf)('the output', to.url)}.`;
    if (isOnly(report, ({ isLost }) => isLost === true))
        return `Set a template for each node that has none, or remove the node. Then run the workflow again. ${staysDone(report)}`.trimEnd();
    if (isOnly(report, ({ type }) => type === 'workflow_approval'))
        return 'The workflow stopped at the approval. Find out why it was not approved, then run the workflow again.';
    const lost = failures.filter(({ unreachable }) => unreachable).map(({ host }) => host);
    const isOnlyLost = lost.length > 0 && lost.length === failures.length;
    const first = isOnlyLost
        ? `Check that the controller can reach ${hostList([...new Set(lost)], quote)}, then re-run.`
        : 'Fix the cause and re-run.';
    if ((0,job_report/* isCheck */.n)(report))
        return first;
    // The controller uses the recap to relaunch on failed hosts. A playbook that Ansible stopped has none.
    const isTried = earlier.length > 0 || notRelaunched !== undefined;
    const canRetry = job.type === 'job' && failures.length > 0 && errors.length === 0 && !isTried;
    const retry = canRetry ? '`retry_failed_hosts` would relaunch the job on the failed hosts only.' : '';
    return `${first} ${staysDone(report)}${retry}`.trimEnd();
}
/** Returns the approvals that the workflow waits for, with their pages; '' when it waits for none. */
function approvalsToGive({ results }, quote) {
    const pages = (0,node_outcome/* pendingApprovals */.ML)(results?.nodes ?? []).map(({ name, url }) => (0,markdown/* link */.nf)(quote.text(name, 100), url));
    return pages.length === 0 ? '' : `Approve or deny ${pages.join(', ')} there or with \`approve/\`. `;
}
/** Returns whether all nodes that failed a workflow are of one kind, such as approvals that timed out. */
function isOnly({ results }, isOfKind) {
    const failed = (0,node_outcome/* allNodes */.Bq)(results?.nodes ?? []).filter(node_outcome/* isFailing */.DI);
    return failed.length > 0 && failed.every(({ node }) => isOfKind(node));
}
/** Returns a note that completed tasks are not undone; '' when nothing ran. */
function staysDone({ results }) {
    const hosts = results?.hosts.size ?? 0;
    return hosts === 0 ? '' : `Completed tasks are not undone${hosts > 1 ? ', so hosts may be out of sync' : ''}. `;
}

// EXTERNAL MODULE: ./src/report/log/sanitize.ts
var sanitize = __webpack_require__(1340);
;// CONCATENATED MODULE: ./src/report/summary/quote.ts


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
        return (0,markdown/* escapeMarkdown */.FV)(cut(this.#clean(outside), max));
    }
    /** Returns one line of a playbook's or variable's text as code. */
    code(outside, max = MAX_LINE) {
        return (0,markdown/* codeSpan */.SS)(cut(this.#clean(outside), max));
    }
    /**
     * Returns one of this action's sentences, with text from outside in it. Names and values of inputs stay in code type:
     * text in backticks is safe.
     */
    sentence(ownSentence, max = 4 * MAX_LINE) {
        return cut(this.#clean(ownSentence), max)
            .split(/(`[a-z_]+(?:: [a-z0-9]+)?`)/)
            .map((part, index) => (index % 2 === 1 ? part : spaced(part, (0,markdown/* escapeMarkdown */.FV)(part))))
            .join('');
    }
    /**
     * Returns several lines, unchanged.
     * @param lines maximum number of lines; the rest is counted
     */
    block(outside, language, lines) {
        const all = this.#redacted(outside, (text) => (0,sanitize/* withoutColours */.mU)((0,sanitize/* sanitize */.aj)(text)))
            .trimEnd()
            .split('\n');
        const shown = all.slice(0, lines).map((line) => cut(line, MAX_LINE));
        const left = all.length - shown.length;
        if (left > 0)
            shown.push(`… ${left} more ${left === 1 ? 'line' : 'lines'}`);
        return (0,markdown/* fence */.EU)(shown.join('\n'), language);
    }
    #clean(outside) {
        return this.#redacted(outside, sanitize/* sanitizeLine */.g$);
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

// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
;// CONCATENATED MODULE: ./src/report/summary/slowest-tasks-section.ts





/** Maximum number of slowest tasks. */
const slowest_tasks_section_MAX_TASKS = 20;
/** Maximum lines of the artifacts. */
const slowest_tasks_section_MAX_LINES = 200;
/** Faster tasks are not shown, in seconds. */
const SLOW_SECONDS = 0.1;
/** Returns the folded sections with further details. */
function restSections(report, quote) {
    return [...artifactSections(report, quote), ...slowestSections(report, quote)];
}
function artifactSections({ job, results }, quote) {
    const artifacts = { ...results?.artifacts, ...job.artifacts };
    const count = Object.keys(artifacts).length;
    if (count === 0)
        return [];
    const block = quote.block((0,write_json/* jsonText */.s)(artifacts, { indent: 2 }), 'json', slowest_tasks_section_MAX_LINES);
    const title = `Artifacts (${count}), from <code>set_stats</code>`;
    return [{ name: 'the artifacts', before: `${(0,markdown/* detailsStart */.f0)(title)}\n\n${block}`, after: markdown/* DETAILS_END */.XO }];
}
function slowestSections({ results }, quote) {
    if (results === undefined)
        return [];
    const nodes = (0,node_outcome/* allNodes */.Bq)(results.nodes);
    const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
    const isWorkflow = byJob.size > 0;
    const slow = slowestRuns(results.slowest, isWorkflow);
    if (slow.length === 0)
        return [];
    const rows = slow.map((time) => {
        const cells = [taskCell(time, quote), (0,clock/* formatSeconds */.Xo)(time.seconds)];
        if (isWorkflow)
            cells.unshift(nodeCell(time.jobId, byJob, quote));
        return { text: (0,markdown/* row */.nM)(cells), counts: 1 };
    });
    const head = (0,markdown/* tableHead */.PP)([...(isWorkflow ? [(0,node_outcome/* nodeHeading */.ZM)(nodes)] : []), 'Task', 'Time'], 1);
    return [
        { name: 'the slowest tasks', before: `${(0,markdown/* detailsStart */.f0)('Slowest tasks')}\n\n${head}`, rows, after: markdown/* DETAILS_END */.XO },
    ];
}
/**
 * Returns the slowest run of each task. A relaunch runs the same tasks again; in a workflow, the same task in two nodes
 * is shown for each node.
 */
function slowestRuns(times, isWorkflow) {
    const runs = new Map();
    for (const time of times) {
        const { jobId, play, role, task, taskPath, seconds } = time;
        const key = JSON.stringify([isWorkflow ? jobId : '', play, role, task, taskPath]);
        if (seconds >= SLOW_SECONDS && !runs.has(key))
            runs.set(key, time);
    }
    return [...runs.values()].slice(0, slowest_tasks_section_MAX_TASKS);
}

// EXTERNAL MODULE: ./src/report/verdict/approval-sentences.ts
var approval_sentences = __webpack_require__(2238);
// EXTERNAL MODULE: ./src/report/verdict/previous-task-link.ts
var previous_task_link = __webpack_require__(4634);
;// CONCATENATED MODULE: ./src/report/summary/hosts-words.ts

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
    return ` ${(0,sentence_parts/* counted */.hS)(hosts.length, 'host')}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}.${too}${lostToo}`;
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

;// CONCATENATED MODULE: ./src/report/summary/status-section.ts







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
        ...status_section_history(report, quote),
        ...refusal(report, quote),
        ...reasons(report, quote),
        ...unfinishedSection(report, quote),
    ];
}
function headline({ job, link: { url }, note, results, isHeld, isDeleted }, quote) {
    // The page of a deleted job is gone.
    if (isDeleted)
        return quote.sentence(note ?? '');
    const page = (0,markdown/* link */.nf)(`Job ${job.id}`, url);
    if (note !== undefined) {
        const said = quote.sentence(note.replaceAll(url, '').replace(/:\s*$/, '.').trim());
        const linked = said.replace(new RegExp(`\\b(job ${job.id})\\b`, 'i'), (name) => (0,markdown/* link */.nf)(name, url));
        return linked === said ? `${page}: ${said}` : linked;
    }
    const end = ENDS[job.status];
    if (end === undefined)
        return `${page} is ${quote.text(job.status)}.`;
    const after = job.elapsed === undefined ? '' : ` after ${(0,clock/* formatSeconds */.Xo)(job.elapsed)}`;
    const checked = (0,job_report/* isCheck */.n)({ job }) ? ' This was a check: nothing was changed.' : '';
    const decision = (0,approval_sentences/* decisionSentence */.I)(job);
    const decided = decision === undefined ? '' : ` ${quote.sentence(decision)}`;
    const held = isHeld ? ' **The step fails** (`fail_on_changes`).' : '';
    return `${page} ${end}${after}.${decided}${checked}${hostsWords(results, (0,job_report/* isCheck */.n)({ job }))}${held}`;
}
/** Returns the jobs before the one that the verdict is about. */
function status_section_history({ earlier = [] }, quote) {
    const rows = earlier.map(({ job, link: { url }, hosts }) => ({
        text: `- ${(0,markdown/* link */.nf)(`Job ${job.id}`, url)}: ${quote.text(job.status, 100)} on ${hostList(hosts, quote)}`,
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
    const isExplained = (0,previous_task_link/* previousTask */.L)(job.explanation, report.link.url) !== undefined && reasonOf(report) !== '';
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
    const previous = (0,previous_task_link/* previousTask */.L)(job.explanation, url);
    if (previous === undefined)
        return undefined;
    const { end, what, name } = previous;
    const reason = reasonOf(report);
    if (reason !== '')
        return `The ${(0,markdown/* link */.nf)(what, previous.url)} of ${quote.code(name)} failed: ${quote.code(reason, MAX_REASON)}`;
    return `Previous Task ${end}: ${(0,markdown/* link */.nf)(what, previous.url)} of ${quote.code(name)}. Its output shows why.`;
}

;// CONCATENATED MODULE: ./src/report/summary/mermaid.ts

/*
 * A workflow as a Mermaid flowchart. Mermaid shows an error for more than 50,000 characters or 500 edges. The limits
 * here are well below both.
 */
/** Maximum nodes in the graph. The table below it has more. */
const MAX_NODES = 80;
const MAX_EDGES = 300;
/** Maximum length of all nodes and edges, in characters. */
const MAX_TEXT = 40_000;
/** Maximum length of a node's name, in characters. */
const MAX_NAME = 48;
/** Longer chains go from top to bottom. */
const LONGEST_ROW = 4;
/** Dark letters on a light background with a border: readable on light and dark pages. */
const STYLES = {
    good: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a,stroke-width:2px',
    bad: 'fill:#ffebe9,stroke:#cf222e,color:#67060c,stroke-width:2px',
    stopped: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00,stroke-width:2px',
    open: 'fill:#ddf4ff,stroke:#0969da,color:#032563,stroke-width:2px',
    unrun: 'fill:#f6f8fa,stroke:#818b98,color:#59636e,stroke-width:2px,stroke-dasharray:4 4',
};
/** Border only, for a node that contains other nodes. The background is the page's. */
const NODE_SHAPES = {
    good: 'fill:none,stroke:#1a7f37,stroke-width:2px',
    bad: 'fill:none,stroke:#cf222e,stroke-width:2px',
    stopped: 'fill:none,stroke:#9a6700,stroke-width:2px',
    open: 'fill:none,stroke:#0969da,stroke-width:2px',
    unrun: 'fill:none,stroke:#818b98,stroke-width:2px,stroke-dasharray:4 4',
};
/** The paths from a node, in the order of the labels. */
const PATHS = ['success', 'failure', 'always'];
/**
 * Returns the graph of a workflow's nodes, or undefined when no node leads to another, as in a sliced job. Paths not
 * taken are dotted.
 * @param clean sanitizes a name from outside
 */
function workflowGraph(nodes, clean) {
    if (!nodes.some((node) => node.nodes.length > 0 || PATHS.some((path) => node.next[path].length > 0)))
        return undefined;
    const drawing = new Drawing(clean);
    drawing.nodes(nodes, '  ');
    drawing.edges(nodes);
    return {
        text: [`flowchart ${longestChain(nodes) > LONGEST_ROW ? 'TB' : 'LR'}`, ...drawing.lines()].join('\n'),
        left: drawing.left,
    };
}
class Drawing {
    left = 0;
    #clean;
    #lines = [];
    /** By node, since a faulty controller may repeat ids. */
    #ids = new Map();
    #classes = new Map();
    #edgeCount = 0;
    #size = 0;
    constructor(clean) {
        this.#clean = clean;
    }
    nodes(nodes, indent) {
        for (const node of nodes) {
            if (this.#ids.size >= MAX_NODES || this.#size > MAX_TEXT) {
                this.left += 1 + count(node.nodes);
                continue;
            }
            this.#node(node, indent);
        }
    }
    #node(node, indent) {
        const id = `n${this.#ids.size + 1}`;
        this.#ids.set(node, id);
        const { kind, words } = (0,node_outcome/* outcomeOf */.sG)(node);
        const [name, runs] = (0,node_outcome/* namesOfNode */.mf)(node);
        const lines = [name, runs === undefined ? '' : `(${runs})`, words].filter((line) => line !== '');
        const labels = lines.map((line) => this.#label(line));
        if (node.nodes.length > 0) {
            this.#classify(id, `${kind}Around`);
            // Mermaid reserves only one line above the contents.
            this.#add(`${indent}subgraph ${id}["${labels.slice(0, -1).join(' ')}#58; ${labels.at(-1)}"]`);
            this.nodes(node.nodes, `${indent}  `);
            this.#add(`${indent}end`);
            return;
        }
        this.#classify(id, kind);
        const [open, close] = node.type === 'workflow_approval' ? ['{{', '}}'] : ['[', ']'];
        this.#add(`${indent}${id}${open}"${labels.join('<br/>')}"${close}`);
    }
    edges(nodes) {
        const byId = new Map(nodes.map((node) => [node.id, node]));
        for (const node of nodes) {
            for (const path of PATHS) {
                for (const next of node.next[path])
                    this.#edge(node, path, byId.get(next));
            }
            this.edges(node.nodes);
        }
    }
    #edge(from, path, to) {
        const [start, end] = [this.#ids.get(from), to && this.#ids.get(to)];
        if (start === undefined || end === undefined || to === undefined || this.#edgeCount >= MAX_EDGES)
            return;
        this.#edgeCount += 1;
        this.#add(`  ${start} ${wasTaken(from, path, to) ? '-->' : '-.->'}|${path}| ${end}`);
    }
    #label(text) {
        return escapeMermaid(shortened(this.#clean(text)));
    }
    #classify(id, name) {
        this.#classes.set(name, [...(this.#classes.get(name) ?? []), id]);
    }
    #add(line) {
        this.#size += line.length;
        this.#lines.push(line);
    }
    lines() {
        const styles = [
            ...Object.entries(STYLES),
            ...Object.entries(NODE_SHAPES).map(([kind, style]) => [`${kind}Around`, style]),
        ];
        const used = styles.filter(([name]) => this.#classes.has(name));
        return [
            ...this.#lines,
            ...used.map(([name, style]) => `  classDef ${name} ${style}`),
            ...used.map(([name]) => `  class ${this.#classes.get(name)?.join(',')} ${name}`),
        ];
    }
}
/**
 * Returns text for a label in double quotes. Every character but letters, digits and spaces becomes its number, so that
 * it has no meaning in Mermaid, Markdown or HTML.
 */
function escapeMermaid(text) {
    return text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
function shortened(name) {
    const signs = [...name];
    return signs.length > MAX_NAME ? `${signs.slice(0, MAX_NAME - 1).join('')}…` : name;
}
function wasTaken(from, path, to) {
    if (to.status === '' && !to.isLost)
        return false;
    const { kind } = (0,node_outcome/* outcomeOf */.sG)(from);
    if (path === 'always')
        return kind !== 'unrun';
    // The controller treats a canceled job as failed.
    return (path === 'success') === (kind === 'good') && kind !== 'open';
}
function count(nodes) {
    return nodes.reduce((sum, node) => sum + 1 + count(node.nodes), 0);
}
/** Returns the length of the longest chain of visible nodes. */
function longestChain(all) {
    const nodes = all.slice(0, MAX_NODES);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const lengths = new Map();
    const length = (id) => {
        const node = byId.get(id);
        if (node === undefined)
            return 0;
        const known = lengths.get(id);
        if (known !== undefined)
            return known;
        // Also ends a cycle, which a controller should refuse.
        lengths.set(id, 1);
        const inside = Math.max(1, longestChain(node.nodes));
        const after = PATHS.flatMap((path) => node.next[path]).map(length);
        const result = inside + Math.max(0, ...after);
        lengths.set(id, result);
        return result;
    };
    return Math.max(0, ...nodes.map(({ id }) => length(id)));
}

;// CONCATENATED MODULE: ./src/report/summary/workflow-section.ts






/** Maximum rows in the table of nodes. */
const workflow_section_MAX_ROWS = 200;
/** The kinds of nodes in words, for readers who do not know the API. */
const KINDS = {
    workflow_job: 'workflow',
    workflow_approval: 'approval',
    project_update: 'project update',
    inventory_update: 'inventory update',
};
/** Returns the nodes of a workflow: as a graph if they are connected, and as a table with links. */
function workflowSections({ results }, quote) {
    if (results === undefined || results.nodes.length === 0)
        return [];
    const nodes = (0,node_outcome/* allNodes */.Bq)(results.nodes);
    const heading = (0,node_outcome/* nodeHeading */.ZM)(nodes);
    const table = {
        name: 'the nodes of the workflow',
        before: (0,markdown/* tableHead */.PP)([heading, 'Outcome', 'Runs', 'Time', 'Page']),
        rows: nodes.slice(0, workflow_section_MAX_ROWS).map((placed) => ({ text: nodeRow(placed, quote), counts: 1 })),
        more: Math.max(0, nodes.length - workflow_section_MAX_ROWS),
        left: (count) => `and ${(0,sentence_parts/* counted */.hS)(count, 'more node')}`,
    };
    const head = heading === 'Slice' ? '#### Slices' : '#### Workflow';
    const graph = workflowGraph(results.nodes, (name) => quote.plain(name));
    if (graph === undefined)
        return [{ ...table, before: `${head}\n\n${table.before}` }];
    const more = graph.left > 0 ? `\n\nand ${(0,sentence_parts/* counted */.hS)(graph.left, 'more node')}` : '';
    return [{ name: 'the graph of the workflow', before: `${head}\n\n${(0,markdown/* fence */.EU)(graph.text, 'mermaid')}${more}` }, table];
}
function nodeRow(placed, quote) {
    const { node } = placed;
    const { kind, words } = (0,node_outcome/* outcomeOf */.sG)(node);
    const [, runs] = (0,node_outcome/* namesOfNode */.mf)(node);
    const outcome = kind === 'bad' ? `**${quote.text(words)}**` : quote.text(words);
    const what = [KINDS[node.type] ?? node.type, runs ?? ''].filter((part) => part !== '');
    return (0,markdown/* row */.nM)([
        nodeName(placed, quote),
        outcome,
        what.map((part) => quote.text(part, 100)).join(': '),
        node.elapsed === undefined || node.status === '' ? '' : (0,clock/* formatSeconds */.Xo)(node.elapsed),
        node.jobId === undefined ? '' : (0,markdown/* link */.nf)(`Job ${node.jobId}`, node.url),
    ]);
}

;// CONCATENATED MODULE: ./src/report/summary/write-summary.ts














/** Maximum size of a step's summary, in bytes. GitHub shows nothing of a larger one (runner fact 13). */
const MAX_SUMMARY_BYTES = 1024 * 1024;
/** Adds the job to the page of the run. */
async function writeSummary(console, report) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (file === undefined)
        return;
    const taken = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = summaryOf(report, console.redactor, MAX_SUMMARY_BYTES - taken - 1);
    if (text === '')
        console.warn((0,message/* message */.iU)('summary-full'));
    else
        await core/* summary */.z.addRaw(text, true).write();
}
/**
 * Returns the summary of a job: verdict, failures with reasons, next steps, hosts, what was deployed. The rest is
 * folded.
 * @param maxBytes of the summary
 */
function summaryOf(report, redactor, maxBytes) {
    const quote = new Quote(redactor);
    const changes = changeSections(report, quote);
    const failures = failureSections(report, quote);
    // A workflow that succeeded has handled its failures.
    const isGood = report.status === 'successful';
    const sections = [
        ...verdictSections(report, quote),
        ...(isGood ? [] : failures),
        ...nextSections(report, quote),
        ...((0,job_report/* isCheck */.n)(report) ? changes : []),
        ...workflowSections(report, quote),
        ...(isGood ? failures : []),
        ...hostSections(report, quote),
        ...deployedSections(report, quote),
        ...((0,job_report/* isCheck */.n)(report) ? [] : changes),
        ...restSections(report, quote),
    ];
    return redactor.redact(compose(sections, maxBytes));
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

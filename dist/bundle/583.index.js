export const id = 583;
export const ids = [583];
export const modules = {

/***/ 7845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ withoutNames),
/* harmony export */   Ox: () => (/* binding */ failedTasks)
/* harmony export */ });
/* unused harmony export FailedTask */
/* harmony import */ var _follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3173);
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
            return cut(`Failed: ${clean((0,_follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_3__/* .taskName */ .p5)(this.#first))}`, MAX_TITLE);
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
        const task = `"${clean((0,_follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_3__/* .taskName */ .p5)(this.#first))}"${clean((0,_verdict_task_names_js__WEBPACK_IMPORTED_MODULE_2__/* .placeWords */ .fp)(taskPath))}`;
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

/***/ 2583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./src/report/job-report.ts
var job_report = __webpack_require__(3860);
// EXTERNAL MODULE: ./src/report/summary/changes-section.ts
var changes_section = __webpack_require__(7430);
// EXTERNAL MODULE: ./src/report/summary/compose-sections.ts
var compose_sections = __webpack_require__(210);
// EXTERNAL MODULE: ./src/follow/playbook/playbook-results.ts
var playbook_results = __webpack_require__(3173);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/report/annotations/failed-tasks.ts
var failed_tasks = __webpack_require__(7845);
// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(996);
// EXTERNAL MODULE: ./src/report/summary/node-outcome.ts
var node_outcome = __webpack_require__(6692);
// EXTERNAL MODULE: ./src/report/summary/task-cells.ts
var task_cells = __webpack_require__(9528);
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
        ...(placed === undefined ? [] : [`${placed.node.slice === undefined ? 'node ' : ''}${(0,task_cells/* nodeName */.qp)(placed, quote)}`]),
        ...(lastTask === undefined ? [] : [`last task: ${quote.code((0,playbook_results/* taskName */.p5)(lastTask), 200)}`]),
        ...(path === '' ? [] : [(0,task_cells/* pathCode */.N3)(path, quote)]),
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
            (0,task_cells/* hostCell */.tj)(group.map(({ host }) => host), quote),
            (0,task_cells/* taskCell */.QP)(first, quote),
            messageCell(first, quote),
        ];
        if (isWorkflow)
            cells.unshift((0,task_cells/* nodeCell */.bb)(first.jobId, byJob, quote));
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
        return `- ${(0,task_cells/* nodeName */.qp)(placed, quote)}: its template was deleted. The workflow has no error handling path for it.`;
    if (type === 'workflow_approval') {
        // Only the sentence says whether the approval was denied or timed out.
        const said = sentences.find((sentence) => sentence.startsWith(`Approval "${name}"`));
        return `- ${said === undefined ? `${(0,task_cells/* nodeName */.qp)(placed, quote)} was not approved.` : quote.sentence(said)}`;
    }
    const page = jobId === undefined ? '' : ` (${(0,markdown/* link */.nf)(`Job ${jobId}`, url)})`;
    const unhandled = slice === undefined ? ' The workflow has no error handling path for it.' : '';
    return `- ${(0,task_cells/* nodeName */.qp)(placed, quote)}: ${quote.text(status)}${page}.${unhandled}`;
}

// EXTERNAL MODULE: ./src/report/summary/hosts-section.ts
var hosts_section = __webpack_require__(1824);
// EXTERNAL MODULE: ./src/report/summary/launched-section.ts
var launched_section = __webpack_require__(5625);
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
        ? `Check that the controller can reach ${(0,task_cells/* hostList */.pX)([...new Set(lost)], quote)}, then re-run.`
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

// EXTERNAL MODULE: ./src/report/summary/quote.ts
var summary_quote = __webpack_require__(3313);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
;// CONCATENATED MODULE: ./src/report/summary/slowest-tasks-section.ts





/** Maximum number of slowest tasks. */
const MAX_TASKS = 20;
/** Maximum lines of the artifacts. */
const MAX_LINES = 200;
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
    const block = quote.block((0,write_json/* jsonText */.s)(artifacts, { indent: 2 }), 'json', MAX_LINES);
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
        const cells = [(0,task_cells/* taskCell */.QP)(time, quote), (0,clock/* formatSeconds */.Xo)(time.seconds)];
        if (isWorkflow)
            cells.unshift((0,task_cells/* nodeCell */.bb)(time.jobId, byJob, quote));
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
    return [...runs.values()].slice(0, MAX_TASKS);
}

// EXTERNAL MODULE: ./src/report/summary/status-section.ts
var status_section = __webpack_require__(4137);
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
        (0,task_cells/* nodeName */.qp)(placed, quote),
        outcome,
        what.map((part) => quote.text(part, 100)).join(': '),
        node.elapsed === undefined || node.status === '' ? '' : (0,clock/* formatSeconds */.Xo)(node.elapsed),
        node.jobId === undefined ? '' : (0,markdown/* link */.nf)(`Job ${node.jobId}`, node.url),
    ]);
}

;// CONCATENATED MODULE: ./src/report/summary/job-summary.ts











/**
 * Returns the summary of a job: verdict, failures with reasons, next steps, hosts, what was deployed. The rest is
 * folded.
 * @param maxBytes of the summary
 */
function summaryOf(report, redactor, maxBytes) {
    const quote = new summary_quote/* Quote */.P(redactor);
    const changes = (0,changes_section/* changeSections */.d)(report, quote);
    const failures = failureSections(report, quote);
    // A workflow that succeeded has handled its failures.
    const isGood = report.status === 'successful';
    const sections = [
        ...(0,status_section/* verdictSections */.Y)(report, quote),
        ...(isGood ? [] : failures),
        ...nextSections(report, quote),
        ...((0,job_report/* isCheck */.n)(report) ? changes : []),
        ...workflowSections(report, quote),
        ...(isGood ? failures : []),
        ...(0,hosts_section/* hostSections */.t)(report, quote),
        ...(0,launched_section/* deployedSections */.xV)(report, quote),
        ...((0,job_report/* isCheck */.n)(report) ? [] : changes),
        ...restSections(report, quote),
    ];
    return redactor.redact((0,compose_sections/* compose */.Z)(sections, maxBytes));
}


/***/ }),

/***/ 5625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: () => (/* binding */ MAX_VARIABLES),
/* harmony export */   a0: () => (/* binding */ ALL_HOSTS),
/* harmony export */   b_: () => (/* binding */ variableLine),
/* harmony export */   xV: () => (/* binding */ deployedSections)
/* harmony export */ });
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4351);
/* harmony import */ var _launch_job_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4644);
/* harmony import */ var _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8008);
/* harmony import */ var _job_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3860);
/* harmony import */ var _log_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3407);





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
/** Shown as the limit of a job on hosts that has none. */
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
        ['Arguments', (0,_log_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecretArguments */ .LX)(job.command?.args ?? '')],
        ['Project', job.project],
        ['Revision', job.scmRevision],
        ['Branch', prompts.scm_branch ?? ''],
        ['Inventory', job.inventory],
        ['Inventory source', job.inventorySource],
        ['Limit', (0,_job_report_js__WEBPACK_IMPORTED_MODULE_4__/* .runsOnHosts */ .l)(job) && limit === '' ? ALL_HOSTS : limit],
        ['Tags', prompts.job_tags ?? ''],
        ['Skipped tags', prompts.skip_tags ?? ''],
        ['Mode', modeOf(job)],
        ['Credentials', (prompts.credentials ?? []).map(({ name }) => name).join(', ')],
        ['Launched by', job.launchedBy],
        ['Ran', timesOf(job, last)],
    ];
}
function modeOf(job) {
    if (!(0,_job_report_js__WEBPACK_IMPORTED_MODULE_4__/* .runsOnHosts */ .l)(job))
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
    const variables = (0,_launch_job_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .jobVariables */ .B)(job);
    if (variables === undefined)
        return '# The extra vars could not be read.';
    const isLaunchedByThisStep = (0,_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_2__/* .launchIdOf */ .eH)(job) !== undefined;
    return Object.entries(variables)
        .filter(([name]) => !(isLaunchedByThisStep && name === _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_2__/* .LAUNCH_ID_VARIABLE */ .$4))
        .map(([name, value]) => variableLine(name, (0,_log_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .cT)(name, value)))
        .join('\n');
}
/** Returns a variable as YAML that is also JSON. */
function variableLine(name, value) {
    return `${/^[\w.-]+$/.test(name) ? name : JSON.stringify(name)}: ${(0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(value)}`;
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


/***/ })

};

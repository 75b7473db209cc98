export const id = 240;
export const ids = [240];
export const modules = {

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

/***/ 240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentContent: () => (/* binding */ commentContent)
});

// EXTERNAL MODULE: ./src/apply/plan/plan.ts
var plan_plan = __webpack_require__(6859);
// EXTERNAL MODULE: ./src/report/summary/compose-sections.ts
var compose_sections = __webpack_require__(210);
// EXTERNAL MODULE: ./src/report/summary/hosts-section.ts
var hosts_section = __webpack_require__(1824);
// EXTERNAL MODULE: ./src/report/summary/quote.ts
var summary_quote = __webpack_require__(3313);
// EXTERNAL MODULE: ./src/report/comment/compose-comment.ts
var compose_comment = __webpack_require__(2124);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/report/job-report.ts
var job_report = __webpack_require__(3860);
// EXTERNAL MODULE: ./src/report/summary/hosts-words.ts
var hosts_words = __webpack_require__(2634);
// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(996);
// EXTERNAL MODULE: ./src/report/summary/status-section.ts
var status_section = __webpack_require__(4137);
;// CONCATENATED MODULE: ./src/report/comment/job-sentence.ts





/** Returns how the job ended, without the words of the controller. */
function jobSentence(kind, report, quote, shown) {
    const { job, link: to, earlier = [] } = report;
    const page = (0,markdown/* link */.nf)(`Job ${job.id}`, shown(to.url));
    const before = earlier.map((one) => (0,markdown/* link */.nf)(`Job ${one.job.id}`, shown(one.link.url)));
    const sentences = [
        kind === 'workflow_cancelled' ? 'The workflow was cancelled.' : '',
        end(kind, report, page, quote),
        before.length === 0 ? '' : `It is a relaunch on the failed hosts of ${before.join(', ')}.`,
        report.isHeld ? 'The step fails because a host would change (`fail_on_changes`).' : '',
        report.isComplete === false ? 'Not all of the output was read: failures and changes may be missing here.' : '',
    ];
    return sentences.filter((sentence) => sentence !== '').join(' ');
}
function end(kind, report, page, quote) {
    const { job, status, results, isDeleted } = report;
    if (kind === 'not_waited')
        return `${page} was launched and is not followed (\`wait: false\`).`;
    if (kind === 'different_from_request')
        return `${page} did not match the request. ${status === 'canceled' ? 'It was cancelled.' : 'It may still run.'} The log of the run names the differences.`;
    if (isDeleted)
        return `Job ${job.id} was deleted on the controller. Its end is unknown.`;
    if (status === 'unknown')
        return `The end of ${page} is unknown. It may still run.`;
    if (status === 'timed_out')
        return `The wait for ${page} timed out. ${job.status === 'canceled' ? 'The job was cancelled.' : 'The job may still run.'}`;
    const words = status_section/* ENDS */.B[job.status];
    if (words === undefined)
        return `${page} has the status ${quote.code(job.status, 100)}.`;
    const after = job.elapsed === undefined ? '' : ` after ${(0,clock/* formatSeconds */.Xo)(job.elapsed)}`;
    const checked = (0,job_report/* isCheck */.n)(report) ? ' This was a check: nothing was changed.' : '';
    const unfinished = status === 'failed' && job.status === 'successful'
        ? ' The step fails because the relaunch left something undone. The log of the run says what.'
        : '';
    return `${page} ${words}${after}.${checked}${(0,hosts_words/* hostsWords */.d)(results, (0,job_report/* isCheck */.n)(report))}${unfinished}`;
}

// EXTERNAL MODULE: ./src/report/log/plan-report.ts + 1 modules
var plan_report = __webpack_require__(2927);
// EXTERNAL MODULE: ./src/report/log/sanitize.ts
var sanitize = __webpack_require__(1340);
;// CONCATENATED MODULE: ./src/report/comment/plan-part.ts




/**
 * Returns a plan as the log shows it, with as many whole resources as fit.
 * @param room in characters
 */
function planPart({ changes }, redactor, room) {
    const blocks = (0,plan_plan.perObject)(changes).map((change) => (0,plan_report.objectLines)(change)
        .map(({ text }) => redactor.redactWords(sanitized(redactor.redactWords(text))))
        .join('\n'));
    if (blocks.length === 0)
        return [];
    const shown = [];
    let left = room - RESERVED;
    for (const block of blocks) {
        left -= block.length + 1;
        if (left < 0)
            break;
        shown.push(block);
    }
    const more = blocks.length - shown.length;
    const rest = more > 0 ? `\n\nand ${more} more: the log of the run shows the whole plan` : '';
    // A long run of backticks in the plan makes the fence longer.
    const text = `${(0,markdown/* fence */.EU)(shown.join('\n'), 'diff')}${rest}`;
    return [{ name: 'the plan', text }];
}
/** Reserved for the fence and for the sentence about what is missing, in characters. */
const RESERVED = 200;
/** Returns a line with its indentation. */
function sanitized(line) {
    return `${/^ */.exec(line)?.[0] ?? ''}${(0,sanitize/* sanitizeLine */.g$)(line).trimStart()}`;
}

// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
;// CONCATENATED MODULE: ./src/report/comment/post-comment-end.ts




const BEFORE_LAUNCH = { status: 'cancelled', sentence: 'The step was stopped before the launch.' };
/** Returns the end of a comment that the main step left open; undefined for the result of a main step. */
function postCommentEnd(result, state, redactor) {
    if (result.kind === 'nothing_left')
        return state.jobs === 0 ? BEFORE_LAUNCH : notSeen(state);
    return result.kind === 'launch_left' ? leftEnd(result, state, redactor) : undefined;
}
function leftEnd({ root, job }, state, redactor) {
    if (job === undefined)
        return notSeen(state);
    const { url } = (0,job_link/* jobLink */.m)(root, job);
    const known = { id: job.id, url: redactor.redact(url) === url ? url : undefined };
    if (!('status' in job) || !(0,jobs/* isFinal */.dR)(job.status))
        return notSeen({ ...state, job: known });
    const page = (0,markdown/* link */.nf)(`Job ${job.id}`, known.url ?? '');
    const words = `The step was stopped. ${page} ${status_section/* ENDS */.B[job.status] ?? 'has ended'}.`;
    // Nothing checked whether a relaunch finished everything.
    const status = job.status === 'successful' && state.jobs > 1 ? 'failed' : job.status;
    return { status, sentence: words };
}
function notSeen({ job }) {
    const page = job === undefined ? 'a job' : (0,markdown/* link */.nf)(`Job ${job.id}`, job.url ?? '');
    return {
        status: 'unknown',
        sentence: job === undefined
            ? 'The step was stopped. It is unknown whether a job was launched.'
            : `The step was stopped before the end of ${page} was seen. The job may still run.`,
    };
}

// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/report/summary/changes-section.ts
var changes_section = __webpack_require__(7430);
// EXTERNAL MODULE: ./src/report/summary/node-outcome.ts
var node_outcome = __webpack_require__(6692);
// EXTERNAL MODULE: ./src/report/summary/task-cells.ts
var task_cells = __webpack_require__(9528);
;// CONCATENATED MODULE: ./src/report/comment/task-parts.ts






/* Names of tasks, hosts and nodes as tables. What a playbook printed is not shown: the runner masks no comment. */
/** Maximum rows of a table. */
const MAX_ROWS = 50;
/** Returns the failed tasks with their hosts; [] when none is known. */
function failureParts({ results }, quote) {
    if (results === undefined)
        return [];
    const parts = [];
    if (results.playbookErrors.length > 0)
        parts.push({ name: 'why Ansible stopped', text: 'Ansible stopped the playbook. The log of the run says why.' });
    if (results.failureCount > 0) {
        const lost = results.failures.filter(({ unreachable }) => unreachable);
        const failed = results.failures.filter(({ unreachable }) => !unreachable);
        const tables = [
            ...(failed.length > 0 ? [`#### Failed tasks\n\n${taskTable(failed, results, quote)}`] : []),
            ...(lost.length > 0 ? [`#### Unreachable hosts\n\n${taskTable(lost, results, quote)}`] : []),
            ...more(results.failureCount - results.failures.length, 'more failure'),
        ];
        parts.push({ name: 'the failed tasks', text: tables.join('\n\n') });
    }
    return parts;
}
/** Returns the tasks that changed something: open for a check, folded for a run; [] when there is none. */
function changeParts(report, quote) {
    const { results } = report;
    if (results === undefined || results.changeCount === 0)
        return [];
    const table = [
        taskTable(results.changes, results, quote),
        ...more(results.changeCount - results.changes.length, 'more change'),
    ].join('\n\n');
    if ((0,job_report/* isCheck */.n)(report))
        return [{ name: 'what would change', text: `#### What would change\n\n${table}` }];
    const folded = [(0,markdown/* detailsStart */.f0)(`Changed tasks (${results.changeCount})`), table, markdown/* DETAILS_END */.XO];
    return [{ name: 'what changed', text: folded.join('\n\n') }];
}
/** Returns the nodes of a workflow with their outcomes and pages; [] for other jobs. */
function nodeParts({ results }, quote, shown) {
    const nodes = (0,node_outcome/* allNodes */.Bq)(results?.nodes ?? []);
    if (nodes.length === 0)
        return [];
    const rows = nodes.slice(0, MAX_ROWS).map((placed) => {
        const { node } = placed;
        const page = node.jobId === undefined ? '' : (0,markdown/* link */.nf)(`Job ${node.jobId}`, shown(node.url));
        return (0,markdown/* row */.nM)([namesOfPlace(placed, quote), quote.code((0,node_outcome/* outcomeOf */.sG)(node).words, 100), page]);
    });
    const table = [(0,markdown/* tableHead */.PP)(['Node', 'Outcome', 'Page']), ...rows].join('\n');
    const text = ['#### Workflow', table, ...more(nodes.length - MAX_ROWS, 'more node')].join('\n\n');
    return [{ name: 'the nodes of the workflow', text }];
}
function taskTable(places, { nodes }, quote) {
    const byJob = new Map((0,node_outcome/* allNodes */.Bq)(nodes).map((placed) => [placed.node.jobId, placed]));
    const tasks = (0,changes_section/* byTask */.P)(places);
    const rows = tasks.slice(0, MAX_ROWS).map((group) => {
        const [first] = group;
        const hosts = (0,task_cells/* hostCell */.tj)(group.map(({ host }) => host), quote);
        const placed = byJob.get(first.jobId);
        const node = nodes.length === 0 ? [] : [placed === undefined ? `Job ${first.jobId}` : namesOfPlace(placed, quote)];
        return (0,markdown/* row */.nM)([...node, (0,task_cells/* taskCell */.QP)(first, quote), hosts]);
    });
    const head = (0,markdown/* tableHead */.PP)([...(nodes.length === 0 ? [] : ['Node']), 'Task', 'Hosts']);
    return [[head, ...rows].join('\n'), ...more(tasks.length - MAX_ROWS, 'more task')].join('\n\n');
}
/** Returns `outer › inner` for a node of a nested workflow, as code: nothing in code is a mention or a link. */
function namesOfPlace({ node, around }, quote) {
    return quote.code([...around, (0,node_outcome/* namesOfNode */.mf)(node)[0]].join(' › '), 200);
}
function more(count, noun) {
    return count > 0 ? [`and ${(0,sentence_parts/* counted */.hS)(count, noun)}`] : [];
}

;// CONCATENATED MODULE: ./src/report/comment/comment-content.ts









/** The ends of a step without a job and without a plan. What went wrong is in the log only. */
const WITHOUT_JOB = {
    interrupted: { status: 'cancelled', sentence: 'The workflow was cancelled before this step did anything.' },
    not_launched: { status: 'not launched', sentence: 'Nothing was launched. The log of the run says why.' },
    dry_run: { status: 'dry run', sentence: 'Everything was checked. Nothing was launched (`dry_run: true`).' },
    launch_unknown: {
        status: 'unknown',
        sentence: 'It is unknown whether a job was launched. The log of the run says how to find out.',
    },
};
const FAILED = { status: 'failed', sentence: 'The step failed. The log of the run says why.' };
/**
 * Returns what a comment shows for a result: names and counts, but no output, messages, diffs or values, since the
 * runner's masks do not reach GitHub's API.
 * @returns undefined when the post step still has to find the end
 */
function commentContent(result, { summary, clearsLaunch, failure }, state, redactor) {
    if (result.kind === 'workflow_cancelled' && clearsLaunch !== true)
        return undefined;
    const posted = postCommentEnd(result, state, redactor);
    if (posted !== undefined)
        return { end: posted, parts: [] };
    if (summary !== undefined && 'job' in summary)
        return jobContent(result.kind, summary.job, redactor);
    if (summary !== undefined && 'plan' in summary)
        return planContent(summary, result, failure !== undefined, redactor);
    return { end: WITHOUT_JOB[result.kind] ?? FAILED, parts: [] };
}
function jobContent(kind, report, redactor) {
    const quote = new summary_quote/* Quote */.P(redactor);
    const shown = (url) => (redactor.redact(url) === url ? url : '');
    const { job, status } = report;
    const hosts = (0,hosts_section/* hostSections */.t)(report, quote).map(wholePart);
    const parts = [
        ...failureParts(report, quote),
        ...nodeParts(report, quote, shown),
        ...changeParts(report, quote),
        ...hosts,
    ];
    return {
        title: quote.code(job.name, 200),
        end: { status: quote.text(status.replaceAll('_', ' '), 50), sentence: jobSentence(kind, report, quote, shown) },
        parts: parts.map(({ name, text }) => ({ name, text: redactor.redact(text) })),
    };
}
function wholePart(section) {
    return { name: section.name, text: (0,compose_sections/* compose */.Z)([section], Number.POSITIVE_INFINITY).trimEnd() };
}
function planContent({ plan, headline, sentence }, result, isFailed, redactor) {
    const words = [sentence((0,plan_plan.perObject)(plan.changes), plan.unchanged)];
    if (result.kind === 'planned' && isFailed)
        words.push('The step fails because of the changes (`fail_on_changes`).');
    if (result.kind === 'applied' && isFailed)
        words.push('The step failed. The log of the run says why.');
    const end = { status: headline.toLowerCase(), sentence: words.join(' ') };
    // The title, the marker and the links have at most some 2,000 characters.
    return { end, parts: planPart(plan, redactor, (0,compose_comment/* roomFor */.N_)(end.status, end.sentence) - 2000) };
}


/***/ }),

/***/ 2124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ roomFor),
/* harmony export */   Sq: () => (/* binding */ composeComment)
/* harmony export */ });
/* unused harmony export MAX_COMMENT */
/* harmony import */ var _summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(996);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7208);


/** GitHub refuses a longer comment (422), in characters. */
const MAX_COMMENT = 65_536;
/** Reserved for the sentence about what was left out, in characters. */
const NOTE = 300;
/**
 * Returns the comment: the hidden marker, title and status, the sentence about the end, the parts that fit in order, and
 * the links.
 */
function composeComment(state, { status, sentence }, parts) {
    const { key, run, title } = state;
    const head = `${(0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .markerText */ .U7)({ ...run, key })}\n### ${title}: ${status}\n\n${sentence}`;
    const foot = footOf(state);
    const shown = [];
    const omitted = [];
    let left = roomFor(head, foot);
    for (const { name, text } of parts) {
        if (text.length + 2 > left)
            omitted.push(name);
        else {
            shown.push(text);
            left -= text.length + 2;
        }
    }
    const note = omitted.length === 0 ? [] : [`A comment holds ${MAX_COMMENT} characters. Left out: ${omitted.join(', ')}.`];
    return [head, ...shown, ...note, foot].join('\n\n');
}
/** Returns how many characters the parts of a comment can have. */
function roomFor(...fixed) {
    return MAX_COMMENT - NOTE - fixed.reduce((sum, text) => sum + text.length + 2, 0);
}
/** Returns the links and names that tell which run and which step wrote the comment. */
function footOf({ run, leg }) {
    const { runUrl, attempt, workflow, job, sha } = run;
    const page = runUrl === '' ? 'Workflow run' : (0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('Workflow run', runUrl);
    const again = /^\d+$/.test(attempt) && attempt !== '1' ? `, attempt ${attempt}` : '';
    const names = [
        `${page}${again}`,
        `workflow ${(0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(workflow.slice(0, 300))}`,
        `job ${(0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(job.slice(0, 100))}${leg === '' ? '' : ` (${leg})`}`,
        `commit ${(0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(sha.slice(0, 7))}`,
    ];
    return names.join(', ');
}


/***/ }),

/***/ 7208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Td: () => (/* binding */ commentKey),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   U7: () => (/* binding */ markerText),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const MARKER = /^<!-- tower-deploy:comment key=([\w-]{32}) run=(\d{1,20}) attempt=(\d{1,10}) -->/;
/** Returns the first line of a comment. */
function markerText({ key, runId, attempt }) {
    return `<!-- tower-deploy:comment key=${key} run=${digits(runId)} attempt=${digits(attempt)} -->`;
}
/** Returns what the first line of a comment says; undefined for a comment of anything else. */
function readMarker(body) {
    const [, key, runId, attempt] = MARKER.exec(body) ?? [];
    return key === undefined || runId === undefined || attempt === undefined ? undefined : { key, runId, attempt };
}
/** Returns whether a later run, or a later attempt of the same run, wrote the other comment. */
function isNewer(other, own) {
    const [otherRun, ownRun] = [BigInt(other.runId), BigInt(digits(own.runId))];
    return otherRun > ownRun || (otherRun === ownRun && BigInt(other.attempt) > BigInt(digits(own.attempt)));
}
/**
 * Returns what identifies the comment of a step: workflow file, job, step, leg of the matrix, controller and template.
 * It is hashed because anyone who sees the pull request can read it.
 */
function commentKey({ workflow, job, step }, matrix, controller, template) {
    const identity = JSON.stringify([workflow, job, step, canonical(matrix), controller, ...template]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(identity).digest('base64url').slice(0, 32);
}
/** Returns JSON without its layout. */
function canonical(json) {
    try {
        return JSON.stringify(JSON.parse(json));
    }
    catch {
        return json;
    }
}
function digits(number) {
    return /^\d+$/.test(number) ? number : '0';
}


/***/ })

};

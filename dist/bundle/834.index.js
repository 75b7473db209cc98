export const id = 834;
export const ids = [834];
export const modules = {

/***/ 1652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ readTemplateNodes),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   g0: () => (/* binding */ readNodes),
/* harmony export */   sX: () => (/* binding */ isMade),
/* harmony export */   zX: () => (/* binding */ jobOfNode)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3580);


/**
 * All nodes of a workflow job, in the order of their ids.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readNodes(controller, job, options) {
    return await readNodesOf(controller, (0,_jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPath */ .Jf)(job), options);
}
/**
 * The same of a workflow template.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readTemplateNodes(controller, templateId, options) {
    return await readNodesOf(controller, `workflow_job_templates/${templateId}/`, options);
}
async function readNodesOf(controller, path, options) {
    const nodes = [];
    for (let page = 1;; page += 1) {
        const reply = await controller.get(`${path}workflow_nodes/?order_by=id&page_size=200&page=${page}`, options);
        nodes.push(...(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(reply, 'the nodes of a workflow job').filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4).map(readNode));
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) || typeof reply['next'] !== 'string')
            return nodes;
    }
}
function readNode(row) {
    const summary = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields');
    const run = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'job');
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(run, 'id');
    const identifier = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(row, 'identifier');
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
        kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type') || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'unified_job_template'), 'unified_job_type'),
        isSkipped: row['do_not_run'] === true,
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
/** Whether the API made the identifier up. */
function isMade({ identifier }) {
    return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(identifier) || identifier === '';
}
/** The nodes that lead to a node. */
function parentsOf({ id }, nodes) {
    return nodes.filter(({ next }) => [next.success, next.failure, next.always].some((ids) => ids.includes(id)));
}
/** The job behind a node, where it is one with a log or nodes of its own; an approval is none. */
function jobOfNode(node) {
    const type = _jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_TYPES */ .MA.find((known) => known === node.run?.type);
    if (type === 'workflow_approval')
        return undefined;
    return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
}


/***/ }),

/***/ 4834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   brokenNodes: () => (/* binding */ brokenNodes)
/* harmony export */ });
/* harmony import */ var _controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1652);

/** Nodes that are named at most. */
const NAMED = 10;
/**
 * Names the nodes that the controller cannot run, and those that it would run with other prompts. It launches the workflow
 * all the same: one without a template fails when the workflow comes to it.
 * @param missing ids of nodes without a template
 * @param rejected ids of nodes whose template does not take their prompts
 * @throws the signal's reason
 */
async function brokenNodes(context, template, missing, rejected) {
    const nodes = await nodesOf(context, template);
    return {
        problems: missing.length === 0 ? [] : [withoutTemplate(missing, nodes)],
        warnings: rejected.length === 0 ? [] : [rejectedPrompts(rejected, nodes)],
    };
}
/** Empty where the nodes cannot be read: their ids alone are enough to go on with. */
async function nodesOf({ controller, signal }, { id }) {
    return await (0,_controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .readTemplateNodes */ .M7)(controller, id, { signal }).catch(() => {
        signal.throwIfAborted();
        return [];
    });
}
function withoutTemplate(ids, nodes) {
    const which = ids.length === 1 ? 'a node' : `${ids.length} nodes`;
    return `The workflow has ${which} without a template: ${names(ids, nodes)}. A node whose template was deleted cannot run. Choose another template for each such node, or remove the node from the workflow.`;
}
function rejectedPrompts(ids, nodes) {
    const which = ids.length === 1 ? 'a node' : `${ids.length} nodes`;
    return `The controller rejects the prompts of ${which} of the workflow: ${names(ids, nodes)}. A value is not prompted for or not valid, or a required value is missing. The node runs without rejected values, or fails. Correct the prompts of the node, unless \`extra_vars\` or an earlier node supplies what is missing.`;
}
function names(ids, nodes) {
    const all = ids.slice(0, NAMED).map((id) => title(id, nodes));
    return `${all.join(', ')}${ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''}`;
}
/** `"build" (Deploy)`; a node without any name is known by those that lead to it. */
function title(id, nodes) {
    const node = nodes.find((one) => one.id === id);
    if (node === undefined)
        return `node ${id}`;
    const { identifier, name } = node;
    if (!(0,_controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .isMade */ .sX)(node))
        return name === identifier ? `"${identifier}"` : `"${identifier}" (${name})`;
    if (name !== '')
        return `"${name}"`;
    const before = (0,_controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .parentsOf */ .fY)(node, nodes).map((parent) => `"${parent.name || parent.identifier}"`);
    return `node ${id}${before.length === 0 ? '' : `, which follows ${before.join(' and ')}`}`;
}


/***/ })

};

export const id = 834;
export const ids = [834];
export const modules = {

/***/ 4834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   brokenNodes: () => (/* binding */ brokenNodes)
/* harmony export */ });
/* harmony import */ var _controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9271);

/** The largest number of nodes that a message lists. */
const NAMED = 10;
/**
 * Describes the nodes that the controller cannot run, and those that it would run with other prompts. The controller
 * launches such a workflow; a node without a template fails only when the workflow reaches it.
 * @param missing ids of nodes without a template
 * @param rejected ids of nodes whose template rejects their prompts
 * @throws the signal's reason
 */
async function brokenNodes(context, template, missing, rejected) {
    const nodes = await nodesOf(context, template);
    return {
        problems: missing.length === 0 ? [] : [withoutTemplate(missing, nodes)],
        warnings: rejected.length === 0 ? [] : [rejectedPrompts(rejected, nodes)],
    };
}
/** Reads the workflow's nodes; returns none when they cannot be read: the messages then show ids only. */
async function nodesOf({ controller, signal }, { id }) {
    return await controller.workflowNodes.ofTemplate(id, { signal }).catch(() => {
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
/** Returns a node's name, such as `"build" (Deploy)`; for a node without a name, names the nodes before it. */
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

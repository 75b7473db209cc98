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
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);


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
        problems: missing.length === 0 ? [] : [(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('nodes-without-template', described(missing, nodes))],
        warnings: rejected.length === 0 ? [] : [(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('node-prompts-rejected', described(rejected, nodes))],
    };
}
/** Reads the workflow's nodes; returns none when they cannot be read: the messages then show ids only. */
async function nodesOf({ controller, signal }, { id }) {
    return await controller.workflowNodes.ofTemplate(id, { signal }).catch(() => {
        signal.throwIfAborted();
        return [];
    });
}
/** Returns the values of a message about nodes: how many they are, and their names. */
function described(ids, nodes) {
    return { count: ids.length === 1 ? 'a node' : `${ids.length} nodes`, nodes: names(ids, nodes) };
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

export const id = 652;
export const ids = [652];
export const modules = {

/***/ 652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approveEnd: () => (/* binding */ approveEnd)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(184);
/* harmony import */ var _verdict_approval_sentences_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2238);



/** The approval's status after each decision (controller fact 36). */
const STATUS = { approve: 'successful', deny: 'failed' };
/** Returns what is written for a result of `approve/`. */
function approveEnd(result) {
    if (result.kind === 'decided')
        return decidedEnd(result);
    const { node, timeoutMs, link } = result;
    const values = { limit: (0,_timing_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(timeoutMs), url: link.url };
    return {
        failure: node === undefined
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('approval-not-pending', values)
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('approval-node-not-pending', { ...values, node }),
        outputs: (outputs) => outputs.value('status', 'timed_out'),
    };
}
/** Returns the approval's current status. Any status but the requested one fails the step. */
function decidedEnd({ link, decision, decided, isWorkflowCancelled }) {
    const { approval, already } = decided;
    const { url } = link;
    const node = approval.name;
    const outcome = (0,_verdict_approval_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWords */ ._)(approval);
    const isAsked = !approval.timedOut && approval.status === STATUS[decision];
    const outputs = (outputs) => {
        outputs.value('status', approval.status);
        outputs.value('decided_by', approval.decidedBy);
        outputs.value('already_decided', String(already));
    };
    if (approval.status === 'pending')
        return { outputs, failure: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('approval-still-pending', { decision, url }) };
    if (!isAsked)
        return { outputs, failure: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('approval-decision-late', { decision, node, outcome, url }) };
    if (isWorkflowCancelled)
        return { outputs, failure: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancelled-after-decision', { node, outcome, url }) };
    const more = already ? ' already; there was nothing to decide.' : '.';
    return { outputs, message: `Approval "${node}" ${outcome}${more} ${url}` };
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


/***/ })

};

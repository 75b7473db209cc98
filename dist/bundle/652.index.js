export const id = 652;
export const ids = [652];
export const modules = {

/***/ 652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approveEnd: () => (/* binding */ approveEnd)
/* harmony export */ });
/* harmony import */ var _timing_format_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3888);
/* harmony import */ var _verdict_approval_sentences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2238);


/** The approval's status after each decision (controller fact 36). */
const STATUS = { approve: 'successful', deny: 'failed' };
/** Returns what is written for a result of `approve/`. */
function approveEnd(result) {
    if (result.kind === 'decided')
        return decidedEnd(result);
    const { node, timeoutMs, link } = result;
    const which = node === undefined ? 'the pending approval' : `the approval "${node}"`;
    return {
        failure: `No decision was made: ${which} did not come up within ${(0,_timing_format_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)} (\`timeout\`). ${link.url}`,
        outputs: (outputs) => outputs.value('status', 'timed_out'),
    };
}
/** Returns the approval's current status. Any status but the requested one fails the step. */
function decidedEnd({ link, decision, decided, isWorkflowCancelled }) {
    const { approval, already } = decided;
    const holds = `The approval of "${approval.name}" ${(0,_verdict_approval_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .decisionWords */ ._)(approval)}`;
    const isAsked = !approval.timedOut && approval.status === STATUS[decision];
    const outputs = (outputs) => {
        outputs.value('status', approval.status);
        outputs.value('decided_by', approval.decidedBy);
        outputs.value('already_decided', String(already));
    };
    if (approval.status === 'pending')
        return {
            outputs,
            failure: `The controller took the decision \`${decision}\`, and the approval is pending all the same. ${link.url}`,
        };
    if (!isAsked)
        return { outputs, failure: `The decision \`${decision}\` came too late. ${holds}. ${link.url}` };
    if (isWorkflowCancelled)
        return { outputs, failure: `The workflow was cancelled after the decision. ${holds}. ${link.url}` };
    const message = already ? `${holds} already: nothing was left to decide. ${link.url}` : `${holds}. ${link.url}`;
    return { outputs, message };
}


/***/ }),

/***/ 2238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ decisionSentence),
/* harmony export */   _: () => (/* binding */ decisionWords)
/* harmony export */ });
/** Returns the outcome of an approval, to follow its name in a sentence. */
function decisionWords({ status, timedOut, decidedBy, }) {
    const by = decidedBy === '' ? '' : ` by ${decidedBy}`;
    if (status === 'successful')
        return `was given${by}`;
    if (status === 'failed')
        return timedOut ? 'timed out: nobody decided' : `was denied${by}`;
    return `is ${status}`;
}
/** Returns `It was denied by admin.`; undefined for other jobs and for an approval that has not ended. */
function decisionSentence(job) {
    if (job.type !== 'workflow_approval')
        return undefined;
    return job.status === 'successful' || job.status === 'failed' ? `It ${decisionWords(job)}.` : undefined;
}


/***/ }),

/***/ 3888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSeconds),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
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


/***/ })

};

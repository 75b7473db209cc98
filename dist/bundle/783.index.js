export const id = 783;
export const ids = [783];
export const modules = {

/***/ 3783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancelEnd: () => (/* binding */ cancelEnd)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5389);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(184);



/** Returns what is written for a result of `cancel/`. */
function cancelEnd(result) {
    switch (result.kind) {
        case 'canceled':
            return endedEnd(result);
        case 'cancel_unconfirmed': {
            const { cancellation } = result;
            const isLate = cancellation.kind === 'accepted' && cancellation.why === undefined;
            return {
                failure: unconfirmed(result),
                outputs: values(isLate ? 'timed_out' : 'unknown', { canceled: false, wasFinished: false }),
            };
        }
        case 'not_cancelable':
            return {
                failure: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(result.error),
                outputs: values(result.job.status, { canceled: false, wasFinished: false }),
            };
    }
}
function endedEnd({ job, link, wasFinished, failIfFinished }) {
    const name = `Job ${job.id} "${job.name}"`;
    const outputs = values(job.status, { canceled: !wasFinished, wasFinished });
    if (!wasFinished)
        return { outputs, message: `${name} was cancelled and has ended: ${job.status}. ${link.url}` };
    if (!failIfFinished)
        return { outputs, message: `${name} ended before it could be cancelled: ${job.status}. ${link.url}` };
    const { id, name: title, status } = job;
    return { outputs, failure: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancel-job-finished', { id, name: title, status, url: link.url }) };
}
function values(status, { canceled, wasFinished }) {
    return (outputs) => {
        outputs.value('status', status);
        outputs.value('canceled', String(canceled));
        outputs.value('was_finished', String(wasFinished));
    };
}
function unconfirmed(result) {
    const { job, link, cancellation, timeoutMs, isWorkflowCancelled } = result;
    const about = { id: job.id, name: job.name, url: link.url };
    if (cancellation.kind === 'failed')
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancel-failed', { ...about, reason: cancellation.reason });
    const { status, why } = cancellation;
    if (why !== undefined)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancel-unconfirmed', { ...about, status, reason: why });
    return isWorkflowCancelled
        ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancel-workflow-cancelled', { ...about, status })
        : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancel-timed-out', { ...about, status, limit: (0,_timing_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(timeoutMs) });
}


/***/ })

};

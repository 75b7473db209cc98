export const id = 783;
export const ids = [783];
export const modules = {

/***/ 3783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancelEnd: () => (/* binding */ cancelEnd)
/* harmony export */ });
/* harmony import */ var _timing_format_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3888);

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
                failure: result.error.message,
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
        return { outputs, message: `${name} had ended before it could be cancelled: ${job.status}. ${link.url}` };
    return {
        outputs,
        failure: `${name} had ended before it could be cancelled: ${job.status} (\`fail_if_finished\`). ${link.url}`,
    };
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
    if (cancellation.kind === 'failed')
        return `Job ${job.id} "${job.name}" COULD NOT BE CANCELLED and may still run: ${cancellation.reason} ${link.url}`;
    const late = isWorkflowCancelled
        ? 'when the workflow was cancelled'
        : `after ${(0,_timing_format_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeoutMs)} (\`timeout\`)`;
    const when = cancellation.why === undefined ? late : `(${cancellation.why})`;
    return `The controller took the cancel of job ${job.id} "${job.name}", but its end was not seen ${when}; status: ${cancellation.status}. Look at it on the controller. ${link.url}`;
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

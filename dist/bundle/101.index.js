export const id = 101;
export const ids = [101];
export const modules = {

/***/ 2101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyEnd: () => (/* binding */ applyEnd)
/* harmony export */ });
/* harmony import */ var _apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6859);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5389);
/* harmony import */ var _log_plan_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2927);




/** How many unchanged resources are listed by name. */
const MAX_LEFT = 10;
/** Returns what is written for a result of `apply/`. */
function applyEnd(result) {
    return result.kind === 'planned' ? plannedEnd(result) : appliedEnd(result);
}
function plannedEnd({ plan, failOnChanges }) {
    return {
        outputs: counts((0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.perObject)(plan.changes), plan.unchanged),
        lines: ['Nothing was changed (`mode: plan`).'],
        summary: { plan, headline: 'Plan', sentence: _log_plan_report_js__WEBPACK_IMPORTED_MODULE_2__.planSentence },
        failure: failOnChanges && hasChanges(plan) ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('plan-has-changes') : undefined,
    };
}
function appliedEnd({ plan, done, error }) {
    const { changes, unchanged } = plan;
    const isComplete = done.length === changes.length;
    const applied = `Applied: ${(0,_log_plan_report_js__WEBPACK_IMPORTED_MODULE_2__.doneSentence)((0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.perObject)(changes), unchanged)}`;
    const lines = error === undefined ? [changes.length > 0 ? applied : 'Nothing to do.'] : [];
    const headline = isComplete ? 'Applied' : 'Partly applied: the step failed before the plan was complete';
    return {
        // Completed writes are not undone, so they are reported for every end of the step.
        outputs: counts((0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.perObject)(done), unchanged),
        lines: isComplete ? lines : [...lines, leftSentence(changes, done)],
        summary: { plan: { changes: done, unchanged }, headline, sentence: _log_plan_report_js__WEBPACK_IMPORTED_MODULE_2__.doneSentence },
        failure: error === undefined ? undefined : failureOf(error),
    };
}
function failureOf(error) {
    return error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4 ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancelled-during-apply') : (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
}
function hasChanges({ changes }) {
    return changes.some(({ action }) => action !== 'none');
}
function counts(objects, unchanged) {
    const numbers = (0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.countsOf)(objects);
    return (outputs) => {
        outputs.value('changed', String(numbers.created + numbers.updated + numbers.deleted > 0));
        for (const [name, count] of Object.entries(numbers))
            outputs.value(name, count);
        outputs.value('unchanged', unchanged);
    };
}
/** Returns how far an apply came that ended early. */
function leftSentence(changes, done) {
    const all = (0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.perObject)(changes);
    const finished = new Set(done);
    const open = (0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.perObject)(changes.filter((change) => !finished.has(change)));
    const names = open.slice(0, MAX_LEFT).map(({ action, title }) => `${action === 'none' ? 'sync' : action} ${title}`);
    const more = open.length > MAX_LEFT ? `, and ${open.length - MAX_LEFT} more` : '';
    return `${all.length - open.length} of ${all.length} resources are complete; not complete: ${names.join(', ')}${more}.`;
}


/***/ })

};

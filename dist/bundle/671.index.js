export const id = 671;
export const ids = [671];
export const modules = {

/***/ 2671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   saveSummary: () => (/* binding */ saveSummary),
/* harmony export */   writeSummary: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7588);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _outputs_write_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3592);




/** Maximum size of a step's summary, in bytes. GitHub shows nothing of a larger one (runner fact 13). */
const MAX_SUMMARY_BYTES = 1024 * 1024;
/** Adds the summary to the page of the run. */
async function writeSummary(console, content) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (file === undefined)
        return;
    const taken = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = await markdownOf(content, console.redactor, MAX_SUMMARY_BYTES - taken - 1);
    if (text === '')
        console.warn((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('summary-full'));
    else
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(text, true).write();
}
/**
 * Writes the summary to a file of its own, and the file's path as the output `summary_file`. Only secrets that this
 * action knows are masked in it: the runner masks no files.
 */
async function saveSummary(console, content) {
    (0,_outputs_write_output_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileOutput */ .T)(console, 'summary_file', await markdownOf(content, console.redactor, MAX_SUMMARY_BYTES), 'md');
}
/** Returns a summary of at most `maxBytes`; `''` when nothing fits. */
async function markdownOf(content, redactor, maxBytes) {
    if ('job' in content)
        return (await Promise.all(/* import() */[__webpack_require__.e(226), __webpack_require__.e(583)]).then(__webpack_require__.bind(__webpack_require__, 2583))).summaryOf(content.job, redactor, maxBytes);
    if ('plan' in content)
        return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927)]).then(__webpack_require__.bind(__webpack_require__, 2927))).planSummary(content, redactor, maxBytes);
    if ('markdown' in content)
        return redactor.redact(content.markdown);
    if ('dryRun' in content)
        return (await __webpack_require__.e(/* import() */ 153).then(__webpack_require__.bind(__webpack_require__, 5153))).dryRunSummary(content.dryRun, redactor, maxBytes);
    return (await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 6856))).querySummary(content, redactor, maxBytes);
}


/***/ })

};

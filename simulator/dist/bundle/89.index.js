export const id = 89;
export const ids = [89];
export const modules = {

/***/ 1089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stopInWorkflow: () => (/* binding */ stopInWorkflow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8971);


/** The post step of `simulator/action.yml`: ends the simulator, and shows what it had to say. */
function stopInWorkflow() {
    const pid = Number((0,_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .savedState */ .fP)('pid'));
    if (!Number.isInteger(pid) || pid <= 0)
        return;
    try {
        process.kill(pid, 'SIGTERM');
        process.stdout.write('The simulated controller has stopped.\n');
    }
    catch (error) {
        // It may have ended by itself, which is then worth a look.
        if (error.code !== 'ESRCH')
            (0,_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .failStep */ .vy)(error);
        else
            process.stdout.write(`The simulated controller stopped before the end of the job:\n${(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .savedState */ .fP)('log'), 'utf8')}\n`);
    }
}


/***/ })

};

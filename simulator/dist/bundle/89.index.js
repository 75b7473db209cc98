export const id = 89;
export const ids = [89];
export const modules = {

/***/ 8971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   fP: () => (/* binding */ savedState),
/* harmony export */   hF: () => (/* binding */ input),
/* harmony export */   n0: () => (/* binding */ setOutputs),
/* harmony export */   vy: () => (/* binding */ failStep)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** An input of the action as GitHub's runner gives it; empty when it was not given. */
function input(name) {
    return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}
/** Keeps values, each of one line, for the steps after this one. */
const setOutputs = (values) => append('GITHUB_OUTPUT', values);
/** Keeps values, each of one line, for the step that ends this one. */
const saveState = (values) => append('GITHUB_STATE', values);
/** What saveState kept. */
const savedState = (name) => process.env[`STATE_${name}`] ?? '';
function append(file, values) {
    const path = process.env[file];
    if (!path)
        throw new Error(`${file} is not set: this runs in a step of a GitHub workflow`);
    for (const [name, value] of Object.entries(values)) {
        // A second line would be read as a value of its own.
        if (/[\r\n]/.test(value))
            throw new Error(`The output ${name} has more than one line`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, `${name}=${value}\n`);
    }
}
/** Fails the step with an error that GitHub shows. */
function failStep(error) {
    const text = error instanceof Error ? error.message : String(error);
    const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    process.stdout.write(`::error::${escaped}\n`);
    process.exitCode = 1;
}


/***/ }),

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
        process.stdout.write('The simulated controller has ended.\n');
    }
    catch (error) {
        // It may have ended by itself, which is then worth a look.
        if (error.code !== 'ESRCH')
            (0,_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .failStep */ .vy)(error);
        else
            process.stdout.write(`The simulated controller had ended before:\n${(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .savedState */ .fP)('log'), 'utf8')}\n`);
    }
}


/***/ })

};

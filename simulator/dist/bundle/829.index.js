export const id = 829;
export const ids = [829];
export const modules = {

/***/ 3829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SIMULATOR_INPUTS: () => (/* binding */ SIMULATOR_INPUTS),
/* harmony export */   startInWorkflow: () => (/* binding */ startInWorkflow)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8971);






/** Every input that is read; each is an option of the command line. */
const SIMULATOR_INPUTS = ['seed', 'faults', 'random_seed', 'product', 'prefix', 'port'];
/**
 * The main step of `simulator/action.yml`: starts a simulator that outlives the step, and tells where it is. Its token
 * is not masked: it opens nothing but a controller on this machine that ends with the job, and GitHub would drop
 * outputs of a job that hold a masked value.
 */
async function startInWorkflow() {
    try {
        await start();
    }
    catch (error) {
        (0,_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .failStep */ .vy)(error);
    }
}
async function start() {
    const options = SIMULATOR_INPUTS.flatMap((name) => {
        const value = (0,_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .input */ .hF)(name);
        return value === '' ? [] : [`--${name.replace('_', '-')}`, value];
    });
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), 'simulator-'));
    const log = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, 'log.txt');
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(log, 'w');
    const program = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(process.argv[1] ?? ''), 'index.js');
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [program, ...options], {
        detached: true,
        stdio: ['ignore', file, file, 'ipc'],
    });
    (0,_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .saveState */ .LZ)({ pid: String(child.pid ?? ''), log });
    const said = await Promise.race([(0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'message'), (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'disconnect')]);
    const serving = said[0];
    if (serving === undefined) {
        throw new Error(`The simulator did not start:\n${(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(log, 'utf8').trim()}`);
    }
    const { url, tokens, passwords } = serving;
    const [[username = '', password = ''] = []] = Object.entries(passwords);
    (0,_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0)({ url, token: tokens['admin'] ?? '', username, password });
    process.stdout.write(`The simulated controller listens on ${url} until the job ends.\n${(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(log, 'utf8')}`);
    // The step ends, the simulator does not.
    if (child.connected)
        child.disconnect();
    child.unref();
}


/***/ })

};

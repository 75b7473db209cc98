export const id = 760;
export const ids = [760];
export const modules = {

/***/ 8760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tokenEnd: () => (/* binding */ tokenEnd)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _session_token_left_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5823);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5389);



/** Returns what is written for a result of `token/` and of its post step, which never fails the job. */
function tokenEnd(result) {
    switch (result.kind) {
        case 'token_created':
            return createdEnd(result);
        case 'tokens_revoked': {
            const { ids, description, wasMade } = result;
            if (ids.length > 0)
                return { message: `Revoked token ${ids.join(', ')} "${description}".` };
            return wasMade ? {} : { message: 'No token was created.' };
        }
        case 'token_not_revoked': {
            const { minted, error } = result;
            const reason = (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
            if (minted === undefined)
                return { warning: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('unknown-token-not-revoked', { reason }) };
            const { description, root, made } = minted;
            return {
                warning: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .withMore */ .iA)((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('token-not-revoked', { description, reason }), (0,_session_token_left_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenLeft */ .p)(root, made?.expires ?? '')),
            };
        }
    }
}
function createdEnd({ token, description, scope }) {
    return {
        outputs: (outputs) => {
            outputs.value('token', token.value);
            outputs.value('token_id', token.id);
            outputs.value('expires', token.expires);
        },
        lines: [`Created token ${token.id} "${description}" with the scope "${scope}".`],
        message: 'Only steps of this job can use it. It is revoked when the job ends.',
    };
}


/***/ })

};

export const id = 725;
export const ids = [725];
export const modules = {

/***/ 7725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   queryEnd: () => (/* binding */ queryEnd)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);

/** How many results the log names. The outputs contain all. */
const SHOWN = 20;
/** Returns what is written for a result of `query/`. */
function queryEnd({ query, rows, count, results, expect }) {
    const ids = rows.flatMap(({ id }) => id ?? []);
    return {
        outputs: (outputs) => {
            outputs.value('count', count);
            outputs.value('ids', JSON.stringify(ids));
            outputs.value('id', count === 1 ? (ids[0] ?? '') : '');
            outputs.results(results);
        },
        lines: linesOf(query, rows, count),
        failure: unexpectedCount(expect, query, rows, count),
    };
}
function linesOf({ resource }, rows, count) {
    const head = `${resource}: ${matches(count)}${rows.length === count ? '' : `, ${rows.length} read`}`;
    const named = rows.slice(0, SHOWN).map((row) => `  ${describe(row)}`);
    return [head, ...named, ...(rows.length > SHOWN ? [`  and ${rows.length - SHOWN} more (output \`results\`)`] : [])];
}
function matches(count) {
    return count === 1 ? '1 match' : `${count} matches`;
}
function describe({ id, title, status }) {
    return `${id ?? ''}${title === '' ? '' : ` "${title}"`}${status === '' ? '' : ` (${status})`}`.trim();
}
/** Returns why the step fails because of `expect`; undefined when the count is as expected. */
function unexpectedCount(expect, { resource, filters }, rows, count) {
    const holds = { any: true, one: count === 1, some: count > 0, none: count === 0 }[expect];
    if (holds)
        return undefined;
    const which = filters.length === 0 ? 'in total' : `with ${filters.map(([name, value]) => `${name}=${value}`).join(', ')}`;
    const named = rows.slice(0, SHOWN);
    const found = `${named.map(describe).join(', ')}${named.length < count ? ', …' : ''}`;
    const values = { resource, matches: `${matches(count)} ${which}` };
    if (expect === 'some')
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('query-none-found-some', values);
    if (expect === 'one' && count === 0)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('query-none-found-one', values);
    if (expect === 'one')
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('query-several-found-one', { ...values, found });
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(count === 1 ? 'query-one-found-none' : 'query-several-found-none', { ...values, found });
}


/***/ })

};

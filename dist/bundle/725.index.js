export const id = 725;
export const ids = [725];
export const modules = {

/***/ 7725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   queryEnd: () => (/* binding */ queryEnd)
/* harmony export */ });
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
    const which = filters.length === 0 ? 'in all' : `with ${filters.map(([name, value]) => `${name}=${value}`).join(', ')}`;
    const wanted = { any: '', one: 'exactly one', some: 'at least one', none: 'none' }[expect];
    const named = rows.slice(0, SHOWN);
    const found = `${named.map(describe).join(', ')}${named.length < count ? ', …' : ''}`;
    const next = count === 0
        ? 'Check the filters, and whether this user may see them: the controller leaves out what this user may not see.'
        : expect === 'one'
            ? `They are ${found}. Narrow the filters (such as \`organization__name\`).`
            : `There ${count === 1 ? 'is' : 'are'} ${found}.`;
    return `${resource}: ${matches(count)} ${which}, and \`expect: ${expect}\` wants ${wanted}. ${next}`;
}


/***/ })

};

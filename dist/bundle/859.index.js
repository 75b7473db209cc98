export const id = 859;
export const ids = [859];
export const modules = {

/***/ 6859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   countsOf: () => (/* binding */ countsOf),
/* harmony export */   onlySynced: () => (/* binding */ onlySynced),
/* harmony export */   perObject: () => (/* binding */ perObject),
/* harmony export */   planAsJson: () => (/* binding */ planAsJson)
/* harmony export */ });
/** Returns the objects that change in nothing, but are synced (`sync: true`). @param changes one for each object */
function onlySynced(changes) {
    return changes.filter(({ action }) => action === 'none');
}
/**
 * Returns one change for each object. An object is written in several steps: its fields first, and its lists when all
 * objects exist.
 */
function perObject(changes) {
    const merged = new Map();
    for (const change of changes) {
        const key = JSON.stringify([change.collection, change.title, change.place ?? null]);
        const before = merged.get(key);
        merged.set(key, before === undefined ? change : together(before, change));
    }
    return [...merged.values()];
}
function together(one, other) {
    return {
        ...one,
        action: one.action === 'none' ? other.action : one.action,
        fields: [...one.fields, ...other.fields],
        lists: [...one.lists, ...other.lists],
        remarks: [...one.remarks, ...other.remarks],
    };
}
/** Counts objects by action. @param changes one for each object */
function countsOf(changes) {
    const count = (action) => changes.filter((change) => change.action === action).length;
    return { created: count('create'), updated: count('update'), deleted: count('delete') };
}
/** Returns the plan for the output `plan`. */
function planAsJson({ changes, unchanged }) {
    return {
        unchanged,
        changes: perObject(changes)
            .filter(({ action }) => action !== 'none')
            .map(({ action, collection, title, fields, lists, remarks }) => ({
            action,
            collection,
            title,
            fields: fields.map(({ name, before, after, secret }) => ({ name, before: before ?? null, after, secret })),
            lists: lists.map(({ name, add, remove, reordered, order }) => ({
                name,
                add: [...add],
                remove: [...remove],
                reordered,
                ...(order && { order: [...order] }),
            })),
            remarks: [...remarks],
        })),
    };
}


/***/ })

};

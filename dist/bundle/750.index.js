export const id = 750;
export const ids = [750];
export const modules = {

/***/ 5750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  queryEnd: () => (/* binding */ queryEnd)
});

// EXTERNAL MODULE: ./src/http/reply-text.ts
var reply_text = __webpack_require__(2978);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/report/log/sanitize.ts
var sanitize = __webpack_require__(1340);
;// CONCATENATED MODULE: ./src/report/log/table-lines.ts


/** Maximum characters of a cell. */
const MAX_CELL = 60;
/** Returns a table as lines of the log, with aligned columns. */
function tableLines({ headline, columns, rows, more }) {
    if (rows.length === 0 || columns.length === 0)
        return [headline];
    const lines = [columns, ...rows].map((cells) => cells.map(shown));
    const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
    return [
        headline,
        ...lines.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
        ...(more > 0 ? [`  and ${(0,sentence_parts/* counted */.hS)(more, 'more result')} (output \`results\`)`] : []),
    ];
}
function shown(text) {
    const cell = (0,sanitize/* sanitizeLine */.g$)(text);
    // Half of a surrogate pair is not a character.
    return cell.length > MAX_CELL ? `${cell.slice(0, MAX_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…` : cell;
}

// EXTERNAL MODULE: ./src/http/json/json.ts
var json = __webpack_require__(4113);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./src/report/log/hide-secrets.ts
var hide_secrets = __webpack_require__(3407);
;// CONCATENATED MODULE: ./src/report/query-table.ts




const ORGANIZATION = 'summary_fields.organization.name';
/** Maximum number of rows. The outputs contain all results. */
const MAX_ROWS = 50;
/** The columns of any collection, in order, each with its fields: the first one that has a value is shown. */
const COMMON = {
    id: ['id'],
    name: ['name', 'username', 'identifier', 'description'],
    // A place for the type of collections with several.
    type: [],
    status: ['status'],
    organization: [ORGANIZATION],
};
const inventory = { inventory: ['summary_fields.inventory.name'] };
const project = { project: ['summary_fields.project.name'] };
const enabled = { enabled: ['enabled'] };
const job = { template: ['summary_fields.unified_job_template.name'], started: ['started'], finished: ['finished'] };
const type = { type: ['type'] };
/** More columns of some collections. */
const MORE = {
    hosts: { ...inventory, ...enabled },
    groups: inventory,
    inventories: { hosts: ['total_hosts'], failed_hosts: ['hosts_with_active_failures'] },
    inventory_sources: { ...inventory, source: ['source'] },
    job_templates: { ...inventory, ...project, playbook: ['playbook'] },
    projects: { scm_type: ['scm_type'], scm_branch: ['scm_branch'] },
    credentials: { credential_type: ['summary_fields.credential_type.name'] },
    schedules: { template: ['summary_fields.unified_job_template.name'], ...enabled, next_run: ['next_run'] },
    jobs: { ...inventory, limit: ['limit'], ...job },
    workflow_jobs: job,
    project_updates: job,
    inventory_updates: job,
    ad_hoc_commands: { ...inventory, limit: ['limit'], started: ['started'], finished: ['finished'] },
    unified_jobs: { ...type, ...job },
    unified_job_templates: type,
    users: { is_superuser: ['is_superuser'] },
    instances: { hostname: ['hostname'], enabled: ['enabled'], capacity: ['capacity'] },
};
/** Matches the names of fields with variables. */
const VARIABLES = /(?:^|_)(?:vars|variables)$|^(?:extra_data|artifacts|ansible_facts)$/;
/** Returns the results with the requested fields, or with useful ones of the collection. */
function tableOf({ query, rows, count, fields }) {
    const shown = rows.slice(0, MAX_ROWS).map((row) => row.fields);
    const wanted = fields === undefined ? defaultsOf(query.resource) : fields.map((field) => [field, [field]]);
    const all = wanted.map(([name, paths]) => ({ name, cells: shown.map((row) => firstOf(row, paths)) }));
    // A default column without any value is left out.
    const columns = fields === undefined ? all.filter(({ cells }) => cells.some((cell) => cell !== '')) : all;
    const read = rows.length === count ? '' : `, ${rows.length} read`;
    return {
        headline: `${query.resource}: ${(0,sentence_parts/* counted */.hS)(count, 'match', 'matches')}${read}`,
        columns: columns.map(({ name }) => name),
        rows: shown.map((_, index) => columns.map(({ cells }) => cells[index] ?? '')),
        more: rows.length - shown.length,
    };
}
/** Returns the name of a result's organization; `''` when it has none. */
function organizationOf(row) {
    return textAt(row, ORGANIZATION);
}
function defaultsOf(resource) {
    return Object.entries({ ...COMMON, ...MORE[resource.split('/').at(-1) ?? ''] });
}
function firstOf(row, paths) {
    return paths.map((path) => textAt(row, path)).find((text) => text !== '') ?? '';
}
/**
 * Returns the value of a field, with dots for nested fields, as text; `''` when it has none. Values of variables whose
 * names indicate a secret are hidden: the API shows variables in plain text, and other secrets never.
 */
function textAt(row, path) {
    let value = row;
    let name = '';
    let isVariable = false;
    for (name of path.split('.')) {
        if (!(0,json/* isRecord */.u)(value) || !Object.hasOwn(value, name))
            return '';
        value = value[name];
        isVariable ||= VARIABLES.test(name);
    }
    if (isVariable)
        value =
            typeof value === 'string' && VARIABLES.test(name) ? (0,hide_secrets/* withoutSecretVariables */.Mj)(value) : (0,hide_secrets/* withoutSecrets */.cT)(name, value);
    if (value === null || value === undefined)
        return '';
    return typeof value === 'string' ? value : (0,write_json/* jsonText */.s)(value);
}

;// CONCATENATED MODULE: ./src/report/ends/query-end.ts





/** How many results an error names. */
const NAMED = 20;
/** Returns what is written for a result of `query/`. */
function queryEnd(result) {
    const { query, rows, count, results, expect } = result;
    const ids = rows.flatMap(({ id }) => id ?? []);
    const failure = unexpectedCount(expect, query, rows, count);
    const table = tableOf(result);
    return {
        outputs: (outputs) => {
            outputs.value('count', count);
            outputs.value('ids', JSON.stringify(ids));
            outputs.value('id', count === 1 ? (ids[0] ?? '') : '');
            outputs.results(results);
        },
        // The error names what was found.
        lines: failure === undefined ? tableLines(table) : [table.headline],
        failure,
        summary: { table, expectation: failure === undefined ? undefined : expect },
    };
}
/** Returns `42 "Deploy" (Acme, successful)`. */
function describe({ id, title, status, fields }) {
    const details = [(0,reply_text/* onOneLine */.G)(organizationOf(fields)), status].filter((detail) => detail !== '').join(', ');
    return `${id ?? ''}${title === '' ? '' : ` "${title}"`}${details === '' ? '' : ` (${details})`}`.trim();
}
/** Returns why the step fails because of `expect`; undefined when the count is as expected. */
function unexpectedCount(expect, { resource, filters }, rows, count) {
    const holds = { any: true, one: count === 1, some: count > 0, none: count === 0 }[expect];
    if (holds)
        return undefined;
    const which = filters.length === 0 ? 'in total' : `with ${filters.map(([name, value]) => `${name}=${value}`).join(', ')}`;
    const named = rows.slice(0, NAMED);
    const found = `${named.map(describe).join(', ')}${named.length < count ? ', …' : ''}`;
    const values = { resource, matches: `${(0,sentence_parts/* counted */.hS)(count, 'match', 'matches')} ${which}` };
    if (expect === 'some')
        return (0,message/* message */.iU)('query-none-found-some', values);
    if (expect === 'one' && count === 0)
        return (0,message/* message */.iU)('query-none-found-one', values);
    if (expect === 'one')
        return (0,message/* message */.iU)('query-several-found-one', { ...values, found });
    return (0,message/* message */.iU)(count === 1 ? 'query-one-found-none' : 'query-several-found-none', { ...values, found });
}


/***/ })

};

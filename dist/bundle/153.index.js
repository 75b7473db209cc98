export const id = 153;
export const ids = [153];
export const modules = {

/***/ 210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compose)
/* harmony export */ });
/* The summary as sections that fit into the runner's limit: more than 1 MiB is an error, and nothing is shown. */
/** Reserved for the sentence about what was left out, in bytes. */
const NOTE_BYTES = 400;
/**
 * Returns the sections as one text of at most `maxBytes`, `''` when none fits. Sections come in the order of their
 * importance. None uses more than half of the remaining bytes, so that a long section leaves some for the next.
 */
function compose(sections, maxBytes) {
    const parts = [];
    const omitted = [];
    let left = maxBytes - NOTE_BYTES;
    for (const section of sections) {
        const text = fitted(section, Math.floor(left / 2));
        if (text === undefined)
            omitted.push(section.name);
        else {
            parts.push(text);
            left -= bytes(text) + 2;
        }
    }
    if (parts.length === 0)
        return '';
    if (omitted.length > 0)
        parts.push(`Omitted for lack of space: ${omitted.join(', ')}. A summary can have at most 1 MiB.`);
    return `${parts.join('\n\n')}\n`;
}
function fitted(section, maxBytes) {
    const { before, rows = [], gap = '\n', after = '' } = section;
    const tail = after === '' ? '' : `\n\n${after}`;
    const all = rows.reduce((sum, { counts }) => sum + counts, section.more ?? 0);
    const note = (left) => (left > 0 ? `\n\n${section.left?.(left) ?? `and ${left} more`}` : '');
    let text = before;
    let left = all;
    let size = bytes(before) + bytes(tail) + bytes(note(all));
    for (const { text: row, counts } of rows) {
        size += bytes(row) + gap.length;
        if (size > maxBytes)
            break;
        text += `${text === '' ? '' : gap}${row}`;
        left -= counts;
    }
    if (size > maxBytes && left === all)
        return undefined;
    return `${text}${note(left)}${tail}`;
}
function bytes(text) {
    return Buffer.byteLength(text);
}


/***/ }),

/***/ 5153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRunSummary: () => (/* binding */ dryRunSummary)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4113);
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4351);
/* harmony import */ var _launch_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4535);
/* harmony import */ var _log_launch_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3810);
/* harmony import */ var _log_shown_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(510);
/* harmony import */ var _compose_sections_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(210);
/* harmony import */ var _launched_section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5625);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(996);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3313);









/** Maximum characters of a value. */
const MAX_VALUE = 300;
/** Returns the summary of a dry run: what would be launched, where, with which values, and what would be ignored. */
function dryRunSummary(result, redactor, maxBytes) {
    const quote = new _quote_js__WEBPACK_IMPORTED_MODULE_5__/* .Quote */ .P(redactor);
    const { prepared } = result;
    const sections = [
        verdictSection(result, quote),
        ...whereSection(prepared, quote),
        ...sentSections(result, quote),
        ...surveySection(prepared, quote),
        ...ignoredSection(prepared, quote),
    ];
    return redactor.redact((0,_compose_sections_js__WEBPACK_IMPORTED_MODULE_6__/* .compose */ .Z)(sections, maxBytes));
}
function verdictSection({ username, root, prepared: { template } }, quote) {
    const what = quote.sentence((0,_launch_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTemplate */ .i)(template));
    const user = quote.sentence(`user "${username}"`);
    const words = `${what} could be launched on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .link */ .nf)('the controller', root.site.href)} as ${user}.`;
    const sentences = `${words} Nothing was launched (\`dry_run: true\`).`;
    return { name: 'the verdict', before: `### ${quote.text(template.name, 200)}: dry run\n\n${sentences}` };
}
/** Returns the hosts of the launch: its own inventory and limit, or those of the template. */
function whereSection(prepared, quote) {
    const { template, prompts, request } = prepared;
    const inventory = (0,_log_launch_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .inventoryOf */ .o8)(prepared);
    const limit = request.limit ?? prompts.info.defaults.limit ?? '';
    const isOpen = limit === '' && template.type === 'job_template';
    const facts = [
        ...(inventory === '' ? [] : [`- Inventory: ${quote.code(inventory, MAX_VALUE)}`]),
        ...(limit === '' ? [] : [`- Limit: ${quote.code(limit, MAX_VALUE)}`]),
        ...(isOpen ? [`- Limit: ${_launched_section_js__WEBPACK_IMPORTED_MODULE_4__/* .ALL_HOSTS */ .a0}`] : []),
    ];
    return facts.length === 0
        ? []
        : [{ name: 'where it would run', before: '#### Where it would run\n', rows: facts.map(asRow) }];
}
/** Returns what the launch would send: a table of the fields, and the extra vars as YAML. */
function sentSections(result, quote) {
    const rows = (0,_log_shown_request_js__WEBPACK_IMPORTED_MODULE_3__/* .shownRequest */ .d1)(result.prepared)
        .filter(([name]) => name !== 'extra_vars')
        .map(([name, value]) => asRow((0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .row */ .nM)([quote.code(name), quote.code(value, MAX_VALUE)])));
    const { extra_vars: variables } = (0,_log_shown_request_js__WEBPACK_IMPORTED_MODULE_3__/* .shownBody */ .SJ)(result);
    const lines = (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_8__/* .isRecord */ .u)(variables) ? Object.entries(variables).map(([name, value]) => (0,_launched_section_js__WEBPACK_IMPORTED_MODULE_4__/* .variableLine */ .b_)(name, value)) : [];
    const head = '#### What would be sent\n';
    if (rows.length + lines.length === 0)
        return [{ name: 'the values', before: `${head}\nNo values would be sent with the launch.` }];
    const table = { name: 'the values', before: `${head}\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .tableHead */ .PP)(['Field', 'Value'])}`, rows };
    const block = `Extra vars:\n\n${quote.block(lines.join('\n'), 'yaml', _launched_section_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_VARIABLES */ .Rl)}`;
    return [
        ...(rows.length > 0 ? [table] : []),
        ...(lines.length > 0 ? [{ name: 'the extra vars', before: rows.length > 0 ? block : `${head}\n${block}` }] : []),
    ];
}
function surveySection(prepared, quote) {
    const rows = (0,_log_launch_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .surveyLines */ .mh)(prepared).map((line) => asRow(`- ${quote.sentence(line)}`));
    return rows.length === 0 ? [] : [{ name: 'the survey', before: 'Survey:\n', rows }];
}
function ignoredSection(prepared, quote) {
    const rows = Object.entries((0,_log_shown_request_js__WEBPACK_IMPORTED_MODULE_3__/* .shownIgnored */ .S)(prepared)).map(([name, value]) => asRow(`- ${quote.code(name)}: ${quote.code((0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(value), MAX_VALUE)}`));
    if (rows.length === 0)
        return [];
    const before = '#### What would be ignored\n\nThe template does not prompt for these values (`ignored_fields: warn`):\n';
    return [{ name: 'what would be ignored', before, rows }];
}
function asRow(text) {
    return { text, counts: 1 };
}


/***/ }),

/***/ 5625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: () => (/* binding */ MAX_VARIABLES),
/* harmony export */   a0: () => (/* binding */ ALL_HOSTS),
/* harmony export */   b_: () => (/* binding */ variableLine),
/* harmony export */   xV: () => (/* binding */ deployedSections)
/* harmony export */ });
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4351);
/* harmony import */ var _launch_job_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4644);
/* harmony import */ var _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8008);
/* harmony import */ var _job_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3860);
/* harmony import */ var _log_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3407);





/** Maximum lines of extra vars. */
const MAX_VARIABLES = 60;
/**
 * Returns what was deployed, where, with which values, and who launched it. After a relaunch, it is the first job: its
 * limit is the user's, whereas that of a relaunch is the list of failed hosts.
 */
function deployedSections({ job: last, earlier = [] }, quote) {
    const job = earlier[0]?.job ?? last;
    const rows = facts(job, last)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => ({
        text: `- ${name}: ${value === ALL_HOSTS ? value : quote.code(value, 300)}`,
        counts: 1,
    }));
    if (rows.length === 0)
        return [];
    const sections = [{ name: 'what was launched', before: '#### What was launched\n', rows }];
    const variables = variableLines(job);
    if (variables !== '') {
        sections.push({
            name: 'the extra vars',
            before: `Extra vars:\n\n${quote.block(variables, 'yaml', MAX_VARIABLES)}`,
        });
    }
    return sections;
}
/** Shown as the limit of a job on hosts that has none. */
const ALL_HOSTS = 'none (all hosts of the inventory)';
/**
 * Returns the facts of a job in order. A fact that this type of job does not have is empty.
 * @param last the relaunch that ended last, or the same job
 */
function facts(job, last) {
    const { type, prompts } = job;
    const limit = prompts.limit ?? '';
    return [
        ['Template', type === 'job' || type === 'workflow_job' ? job.template : ''],
        ['Playbook', job.playbook],
        ['Module', job.command?.name ?? ''],
        ['Arguments', (0,_log_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecretArguments */ .LX)(job.command?.args ?? '')],
        ['Project', job.project],
        ['Revision', job.scmRevision],
        ['Branch', prompts.scm_branch ?? ''],
        ['Inventory', job.inventory],
        ['Inventory source', job.inventorySource],
        ['Limit', (0,_job_report_js__WEBPACK_IMPORTED_MODULE_4__/* .runsOnHosts */ .l)(job) && limit === '' ? ALL_HOSTS : limit],
        ['Tags', prompts.job_tags ?? ''],
        ['Skipped tags', prompts.skip_tags ?? ''],
        ['Mode', modeOf(job)],
        ['Credentials', (prompts.credentials ?? []).map(({ name }) => name).join(', ')],
        ['Launched by', job.launchedBy],
        ['Ran', timesOf(job, last)],
    ];
}
function modeOf(job) {
    if (!(0,_job_report_js__WEBPACK_IMPORTED_MODULE_4__/* .runsOnHosts */ .l)(job))
        return '';
    const { prompts } = job;
    const mode = prompts.job_type ?? '';
    if (prompts.diff_mode === true)
        return `${mode}, with diffs`;
    return mode === 'run' ? '' : mode;
}
/** Returns `2026-11-23 05:13:43 to 05:13:52 UTC`. */
function timesOf({ started: start }, { finished: end }) {
    const [started, finished] = [start, end].map((time) => /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(time ?? ''));
    if (!started)
        return '';
    const [, day, time] = started;
    if (!finished)
        return `since ${day} ${time} UTC`;
    const [, lastDay, lastTime] = finished;
    return `${day} ${time} to ${lastDay === day ? '' : `${lastDay} `}${lastTime} UTC`;
}
/**
 * Returns one line for each variable, as YAML that is also JSON. The controller shows answers to password questions as
 * `$encrypted$`.
 */
function variableLines(job) {
    if (job.prompts.extra_vars === '')
        return '';
    const variables = (0,_launch_job_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .jobVariables */ .B)(job);
    if (variables === undefined)
        return '# The extra vars could not be read.';
    const isLaunchedByThisStep = (0,_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_2__/* .launchIdOf */ .eH)(job) !== undefined;
    return Object.entries(variables)
        .filter(([name]) => !(isLaunchedByThisStep && name === _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_2__/* .LAUNCH_ID_VARIABLE */ .$4))
        .map(([name, value]) => variableLine(name, (0,_log_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .cT)(name, value)))
        .join('\n');
}
/** Returns a variable as YAML that is also JSON. */
function variableLine(name, value) {
    return `${/^[\w.-]+$/.test(name) ? name : JSON.stringify(name)}: ${(0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(value)}`;
}


/***/ }),

/***/ 996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   XO: () => (/* binding */ DETAILS_END),
/* harmony export */   f0: () => (/* binding */ detailsStart),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/*
 * Markdown as GitHub reads it. Text from outside must pass through `escapeMarkdown`, `codeSpan` or `fence`, so that it
 * is shown literally.
 * Text that may contain a secret that only the runner knows must pass through `codeSpan` or `fence`. The runner
 * searches the summary for the literal secret and would not find an escaped one.
 */
/** Matches where GitHub turns plain text into links, mentions, issues and emoji, after Markdown and its escapes. */
const REFERENCE = /(?<=[@#:])(?=\S)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)/i;
/** Separates two characters so that they do not form a reference. Copied text does not contain it. */
const PART = '<span></span>';
/** Matches markup and HTML anywhere, and what starts a list or underlines a heading at the beginning of a line. */
const MARKUP = /[&<>"\\`*_[\]{}()|~!#]|^[-+=]|(?<=^\d{1,9})[.)]/g;
/** Matches right-to-left letters, which reorder the text around them unless it is isolated. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Returns text for a heading, a paragraph, a table cell or a link. */
function escapeMarkdown(text) {
    const escaped = oneLine(text)
        .split(REFERENCE)
        .map((part) => part.replace(MARKUP, entity))
        .join(PART)
        // GitHub reads formulas between dollar signs; it documents this way to escape them.
        .replaceAll('$', '<span>$</span>');
    return isolated(text, escaped);
}
/** Returns text as code. Nothing in it is escaped, so that the runner finds secrets in it. */
function codeSpan(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    // Readers disagree about a backslash before a bar in a table.
    if (line.includes('\\|'))
        return `<code>${escapeMarkdown(line)}</code>`;
    const ticks = '`'.repeat(longestRun(line) + 1);
    const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return isolated(line, `${ticks}${space}${line}${space}${ticks}`);
}
/**
 * Returns lines as a code block, unchanged.
 * @param language for colours, such as `diff`
 */
function fence(text, language) {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${text}\n${ticks}`;
}
/** @param words as Markdown */
function link(words, url) {
    return url === ''
        ? words
        : `[${words}](${url.replace(/[()<>|\\\s]/g, (found) => encodeURIComponent(found).replace('(', '%28').replace(')', '%29'))})`;
}
/**
 * Returns the head of a table; add a `row` for each of the next lines. @param numbers how many of the last columns hold
 * numbers
 */
function tableHead(names, numbers = 0) {
    const rules = names.map((_, index) => (index >= names.length - numbers ? '--:' : '---'));
    return `${row(names)}\n${row(rules)}`;
}
/** @param cells as Markdown, on one line each */
function row(cells) {
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
/** Returns the start of a folded part, which must be followed by `DETAILS_END`. */
function detailsStart(title) {
    return `<details>\n<summary>${title}</summary>`;
}
const DETAILS_END = '</details>';
function isolated(text, markdown) {
    return RIGHT_TO_LEFT.test(text) ? `<span dir="auto">${markdown}</span>` : markdown;
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Quote)
/* harmony export */ });
/* harmony import */ var _log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1340);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(996);


/** Maximum length of a piece of a line in the summary, in characters. Longer pieces are cut and marked. */
const MAX_LINE = 600;
/**
 * Prepares text from outside for the summary, in this order: redact, cut, sanitize, convert to Markdown. Redaction
 * comes first, while secrets are literal, so that no half of one remains.
 */
class Quote {
    #redactor;
    constructor(redactor) {
        this.#redactor = redactor;
    }
    /** Returns the text itself, for parts that are not Markdown. */
    plain(outside) {
        return this.#clean(outside);
    }
    /** Returns the name of a controller object as Markdown. */
    text(outside, max = MAX_LINE) {
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(cut(this.#clean(outside), max));
    }
    /** Returns one line of a playbook's or variable's text as code. */
    code(outside, max = MAX_LINE) {
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(cut(this.#clean(outside), max));
    }
    /**
     * Returns one of this action's sentences, with text from outside in it. Names and values of inputs stay in code type:
     * text in backticks is safe.
     */
    sentence(ownSentence, max = 4 * MAX_LINE) {
        return cut(this.#clean(ownSentence), max)
            .split(/(`[a-z_]+(?:: [a-z0-9]+)?`)/)
            .map((part, index) => (index % 2 === 1 ? part : spaced(part, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(part))))
            .join('');
    }
    /**
     * Returns several lines, unchanged.
     * @param lines maximum number of lines; the rest is counted
     */
    block(outside, language, lines) {
        const all = this.#redacted(outside, (text) => (0,_log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutColours */ .mU)((0,_log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitize */ .aj)(text)))
            .trimEnd()
            .split('\n');
        const shown = all.slice(0, lines).map((line) => cut(line, MAX_LINE));
        const left = all.length - shown.length;
        if (left > 0)
            shown.push(`… ${left} more ${left === 1 ? 'line' : 'lines'}`);
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(shown.join('\n'), language);
    }
    #clean(outside) {
        return this.#redacted(outside, _log_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$);
    }
    /** Redacts again at the end: a colour may have split a secret. */
    #redacted(outside, clean) {
        return this.#redactor.redactWords(clean(this.#redactor.redactWords(outside)));
    }
}
/** Restores the spaces that escaping trims. */
function spaced(part, escaped) {
    return `${/^\s/.test(part) ? ' ' : ''}${escaped}${/\s$/.test(part) && escaped !== '' ? ' ' : ''}`;
}
function cut(text, max) {
    if (text.length <= max)
        return text;
    // Half of a surrogate pair is not a character.
    return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ })

};

export const id = 219;
export const ids = [219];
export const modules = {

/***/ 3219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportEnd: () => (/* binding */ exportEnd)
/* harmony export */ });
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);
/* harmony import */ var _summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(996);


/** Returns what is written for a result of `export/`. */
function exportEnd({ path, files, counts, leftOut }) {
    const count = counts.reduce((sum, one) => sum + one.count, 0);
    const found = counts.filter((one) => one.count > 0);
    const sentence = `Exported ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'resource')} to ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(files.length, 'file')}.`;
    const omitted = leftOut.length === 0 ? [] : [`Left out: ${leftOut.join(', ')}.`];
    return {
        outputs: (outputs) => {
            outputs.value('path', path);
            outputs.value('files', JSON.stringify(files));
            outputs.value('count', count);
        },
        lines: [...found.map((one) => `${one.collection}: ${one.count}`), ...omitted],
        message: sentence,
        summary: { markdown: summaryOf(sentence, found, omitted) },
    };
}
function summaryOf(sentence, counts, omitted) {
    const table = [
        (0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .tableHead */ .PP)(['Collection', 'Resources'], 1),
        ...counts.map((one) => (0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)([(0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(one.collection), String(one.count)])),
    ];
    return ['### Export', '', sentence, '', ...(counts.length > 0 ? [...table, ''] : []), ...omitted, ''].join('\n');
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


/***/ })

};

export const id = 856;
export const ids = [856];
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

/***/ 6856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   querySummary: () => (/* binding */ querySummary)
/* harmony export */ });
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);
/* harmony import */ var _compose_sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(210);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(996);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3313);




/** Maximum characters of a cell. */
const MAX_CELL = 100;
/** Returns the summary of a query: the results as a table. */
function querySummary({ table, expectation }, redactor, maxBytes) {
    const quote = new _quote_js__WEBPACK_IMPORTED_MODULE_1__/* .Quote */ .P(redactor);
    const fails = expectation === undefined ? '' : `\n\n**The step fails** (\`expect: ${expectation}\`).`;
    const head = { name: 'the number of matches', before: `### ${quote.text(table.headline, 200)}${fails}` };
    return redactor.redact((0,_compose_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .compose */ .Z)([head, ...tableSection(table, quote)], maxBytes));
}
function tableSection({ columns, rows, more }, quote) {
    if (rows.length === 0 || columns.length === 0)
        return [];
    return [
        {
            name: 'the results',
            before: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .tableHead */ .PP)(columns.map((name) => quote.text(name, MAX_CELL))),
            rows: rows.map((cells) => ({ text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)(cells.map((cell) => quote.code(cell, MAX_CELL))), counts: 1 })),
            more,
            left: (count) => `and ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'more result')}: see the output \`results\``,
        },
    ];
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

// Reads a step's log the way GitHub's runner does: obeys the workflow commands in it, hides what is masked, and gives
// the lines that a person sees. The rules are those of actions/runner (ActionCommand, ActionCommandManager).

/** @typedef {{ level: string, message: string, properties: Record<string, string> }} Annotation */
/** @typedef {{ name: string, properties: Record<string, string>, data: string }} Command */

const LEVELS = ['error', 'warning', 'notice'];
const COMMANDS = [
  ...['set-env', 'add-path', 'set-output', 'save-state', 'add-mask', 'add-matcher', 'remove-matcher'],
  ...['debug', ...LEVELS, 'group', 'endgroup', 'echo', 'stop-commands'],
];
const COLOURS = { error: 31, warning: 33, notice: 36, group: 1, faint: 2 };
const MASK = '***';

const unescapeData = (/** @type {string} */ text) =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (/** @type {string} */ text) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/** @param {string} text @param {string} separator */
function parseProperties(text, separator) {
  const pairs = text.split(separator).map((pair) => pair.split(/=(.*)/s));
  return Object.fromEntries(
    pairs.filter((pair) => pair[1]).map(([key = '', value = '']) => [key.trim(), unescapeProperty(value)]),
  );
}

/** @param {string} line @returns {Command | undefined} `::name key=value::data`, after leading white space */
function parseModern(line) {
  const [, info, data] = /^\s*::(.+?)::(.*)$/s.exec(line) ?? [];
  if (info === undefined || data === undefined) return;
  const [, name = '', properties = ''] = /^(\S+)\s*(.*)$/s.exec(info) ?? [];
  return { name: name.toLowerCase(), properties: parseProperties(properties, ','), data: unescapeData(data) };
}

/** @param {string} line @returns {Command | undefined} `##[name key=value;]data`, anywhere in the line */
function parseLegacy(line) {
  const [, info, data] = /##\[(.*?)\](.*)$/s.exec(line) ?? [];
  if (info === undefined || data === undefined) return;
  const [, name = '', properties = ''] = /^(\S+)\s*(.*)$/s.exec(info) ?? [];
  return { name: name.toLowerCase(), properties: parseProperties(properties, ';'), data: unescapeData(data) };
}

/** @param {string} secret @returns {string[]} the forms in which the runner hides it */
function formsOf(secret) {
  const bytes = Buffer.from(secret);
  return [
    secret,
    ...[0, 1, 2].filter((shift) => bytes.length > shift).map((shift) => bytes.subarray(shift).toString('base64')),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  ];
}

export class Log {
  /** @type {Annotation[]} */
  annotations = [];
  /** @type {Record<string, string>} by the old commands; the files are what actions use today */
  outputs = {};
  /** @type {Record<string, string>} */
  state = {};
  /** What fails the step whatever its exit status is. @type {string[]} */
  faults = [];

  #masks = new Set(/** @type {string[]} */ ([]));
  /** What switches the commands on again (runner fact 10). */
  #stopToken = '';
  #inGroup = false;
  #colour;

  /** @param {{ colour?: boolean, secrets?: string[] }} [options] */
  constructor({ colour = false, secrets = [] } = {}) {
    this.#colour = colour;
    for (const secret of secrets) this.addMask(secret);
  }

  /** The next step begins: what the one before switched off or opened, and a kill left so, is over. Masks stay. */
  nextStep() {
    this.#stopToken = '';
    this.#inGroup = false;
  }

  /** @param {string} secret */
  addMask(secret) {
    for (const part of [secret, ...secret.split(/\r?\n/).map((line) => line.trim())]) {
      if (part !== '') for (const form of formsOf(part)) this.#masks.add(form);
    }
  }

  /** @param {string} text */
  hide(text) {
    const longestFirst = [...this.#masks].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, MASK), text);
  }

  /** @param {string} line one line of stdout or stderr @returns {string[]} the lines that the log shows for it */
  read(line) {
    const command = [parseModern(line), parseLegacy(line)].find((found) => found && this.#isKnown(found.name));
    if (!command) return this.#show(line);
    if (this.#stopToken !== '') return this.#resume(command, line);
    return this.#obey(command, line);
  }

  /** @param {string} name */
  #isKnown(name) {
    return COMMANDS.includes(name) || (this.#stopToken !== '' && name === this.#stopToken);
  }

  /** @param {Command} command @param {string} line */
  #resume(command, line) {
    if (command.name !== this.#stopToken) return this.#show(line);
    this.#stopToken = '';
    return this.#show(line, 'faint');
  }

  /** @param {Command} command @param {string} line @returns {string[]} */
  #obey({ name, properties, data }, line) {
    if (LEVELS.includes(name)) return this.#annotate(name, properties, data);
    switch (name) {
      case 'add-mask':
        this.addMask(data);
        return [];
      case 'group':
        this.#inGroup = false;
        return [...this.#show(`▼ ${data}`, 'group'), ...this.#openGroup()];
      case 'endgroup':
        this.#inGroup = false;
        return [];
      case 'stop-commands':
        this.#stopToken = data.toLowerCase();
        if (data.length > 6) this.addMask(data);
        return this.#show(line, 'faint');
      case 'set-output':
        this.outputs[properties['name'] ?? ''] = data;
        return [];
      case 'save-state':
        this.state[properties['name'] ?? ''] = data;
        return [];
      case 'set-env':
      case 'add-path':
        this.faults.push(`The ${name} command is disabled.`);
        return this.#annotate('error', {}, `Unable to process command '${line}' successfully.`);
      default:
        return []; // debug, echo and the problem matchers show nothing
    }
  }

  /** @returns {string[]} */
  #openGroup() {
    this.#inGroup = true;
    return [];
  }

  /** @param {string} level @param {Record<string, string>} properties @param {string} message */
  #annotate(level, properties, message) {
    this.annotations.push({ level, message: this.hide(message), properties });
    const title = `${level.charAt(0).toUpperCase()}${level.slice(1)}`;
    return this.#show(`${title}: ${message}`, /** @type {keyof typeof COLOURS} */ (level));
  }

  /** @param {string} text @param {keyof typeof COLOURS} [style] */
  #show(text, style) {
    const indent = this.#inGroup ? '  ' : '';
    return this.hide(text)
      .split('\n')
      .map((line) => `${indent}${this.#paint(line, style)}`);
  }

  /** @param {string} line @param {keyof typeof COLOURS} [style] */
  #paint(line, style) {
    // Without colours, the colours that the playbook itself brought go too.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a colour is.
    if (!this.#colour) return line.replaceAll(/\u001b\[[\d;]*m/g, '');
    return style ? `\u001b[${COLOURS[style]}m${line}\u001b[0m` : line;
  }
}

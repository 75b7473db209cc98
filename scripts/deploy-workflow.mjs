// What the reusable workflow says again of the main action: its inputs, its outputs, and how they are passed on. Written
// between the markers of .github/workflows/deploy.yml by scripts/readme.mjs.

/** Inputs of the action that come as secrets, and the names that a caller gives them by. */
const SECRETS = new Map([
  ['token', 'TOWER_TOKEN'],
  ['password', 'TOWER_PASSWORD'],
  ['client_secret', 'TOWER_CLIENT_SECRET'],
  ['client_key', 'TOWER_CLIENT_KEY'],
  ['credential_passwords', 'TOWER_CREDENTIAL_PASSWORDS'],
]);

/**
 * Inputs of the action that the workflow has no use for: its job's own environment makes GitHub record the deployment, and
 * its job cannot ask for the permission `pull-requests: write` without requiring it of every caller.
 */
const LEFT_OUT = [
  'environment',
  'environment_url',
  'github_token',
  'log_file',
  'matrix',
  'pull_request_comment',
  'pull_request_number',
];

/** Outputs of the action that are files of the job's runner: no other job can read them. */
const FILES = ['summary_file'];

/** @typedef {{ name: string, description: string, required: boolean, default: string }} Field as the lines of an action.yml have it */

/** @param {string} action the text of the main action.yml @returns {Record<string, string>} what is between each pair of markers */
export function workflowParts(action) {
  const [head = '', outputs = ''] = action.split(/^outputs:\n/m);
  const inputs = fields(head.split(/^inputs:\n/m)[1] ?? '').filter(({ name }) => !LEFT_OUT.includes(name));
  const given = fields(outputs.split(/^runs:\n/m)[0] ?? '').filter(({ name }) => !FILES.includes(name));
  const plain = inputs.filter(({ name }) => !SECRETS.has(name));
  return {
    inputs: plain.map(inputLines).join(''),
    with: inputs.map(({ name }) => `          ${name}: \${{ ${source(name)} }}\n`).join(''),
    outputs: given.map(outputLines).join(''),
    passed: given.map(({ name }) => `      ${name}: \${{ steps.tower.outputs.${name} }}\n`).join(''),
  };
}

/** @param {string} name @returns {string} where the action gets an input from */
function source(name) {
  const secret = SECRETS.get(name);
  return secret ? `secrets.${secret}` : `inputs.${name}`;
}

/** @param {string} block the fields of an action.yml @returns {Field[]} */
function fields(block) {
  const lines = block.replaceAll(/^ *#.*\n/gm, '');
  return lines.split(/^(?= {2}\w+:\n)/m).map((text) => ({
    name: /^ {2}(\w+):/.exec(text)?.[1] ?? '',
    description: /description: >-\n((?: {6}.*\n)+)/.exec(text)?.[1] ?? '',
    required: /^ {4}required: true$/m.test(text),
    default: /^ {4}default: (.*)$/m.exec(text)?.[1] ?? "''",
  }));
}

/** Everything is a string: an undefined boolean would arrive as `false`, and `wait: false` would be green unwatched. */
function inputLines(/** @type {Field} */ { name, description, required, default: standard }) {
  const otherwise = required ? 'required: true' : `default: ${quoted(standard)}`;
  return `      ${name}:\n        description: >-\n${deeper(description)}        type: string\n        ${otherwise}\n`;
}

function outputLines(/** @type {Field} */ { name, description }) {
  return `      ${name}:\n        description: >-\n${deeper(description)}        value: \${{ jobs.deploy.outputs.${name} }}\n`;
}

const quoted = (/** @type {string} */ value) => (value.startsWith("'") ? value : `'${value}'`);
const deeper = (/** @type {string} */ lines) => lines.replaceAll(/^/gm, '    ').replace(/ +$/, '');

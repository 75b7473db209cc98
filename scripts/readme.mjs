// Copies text that appears in several places from its single source:
// - the tables of inputs and outputs of each README, from the action.yml next to it, between the markers
//   <!-- inputs:begin --> and <!-- inputs:end --> (and outputs); those of the main action in groups;
// - the inputs that the actions share, from the main action.yml into the others, between the markers
//   # connection:begin and # connection:end (and others);
// - the table of the simulator's faults in its README, from their catalogue;
// - the table of delays in the README, from the published figures of the bench;
// - the log in the README, from the page of what a user sees of a failed deployment;
// - the inputs and outputs of the reusable workflow, from the main action.yml, between markers of the same kind;
// - docs/troubleshooting.md, from the catalogue of errors and warnings and from docs/troubleshooting/.

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actions, declaration } from './actions.mjs';
import { delayTable, PUBLISHED } from './bench-table.mjs';
import { workflowParts } from './deploy-workflow.mjs';
import { faultRows } from './fault-table.mjs';
import { answerHelp } from './help.mjs';
import { groupInputs } from './input-groups.mjs';
import { logExcerpt, PAGE } from './log-excerpt.mjs';
import * as troubleshooting from './troubleshooting.mjs';

const USAGE = `
Usage: npm run readme -- [--check]

Writes the tables of each README from its action.yml, and copies the text that several files share.

  --check  writes nothing, prints the differences, and fails if there are any

Example: npm run readme -- --check
`;

answerHelp(USAGE);

/** @typedef {import('./actions.mjs').Field} Field */

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** A pipe or a line end would end the cell. */
const cell = (/** @type {string} */ text) =>
  text
    .trim()
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ');

/** @param {Field} input */
function defaultOf(input) {
  if (input.required) return 'required';
  return input.default === undefined ? '' : `\`${input.default}\``;
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n').replaceAll('|  |', '| |');
}

/** @param {Record<string, Field>} inputs */
const inputTable = (inputs) =>
  table(
    ['Input', 'Default', 'Description'],
    Object.entries(inputs).map(([name, input]) => [`\`${name}\``, defaultOf(input), cell(input.description)]),
  );

/** Returns a table for each group, with its heading. @param {Record<string, Field>} inputs */
const groupedInputTables = (inputs) =>
  groupInputs(inputs)
    .map(([heading, group]) => `### ${heading}\n\n${inputTable(group)}`)
    .join('\n\n');

/** @param {Record<string, Field>} outputs */
const outputTable = (outputs) =>
  table(
    ['Output', 'Description'],
    Object.entries(outputs).map(([name, output]) => [`\`${name}\``, cell(output.description)]),
  );

/** @param {string} text @param {string} begin @param {string} end @returns {[number, number] | undefined} what is between */
function between(text, begin, end) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  return from === -1 || to < from ? undefined : [from + begin.length, to];
}

/** @param {string} readme @param {string} name @param {string} content @param {string} file */
function replacePart(readme, name, content, file) {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const place = between(readme, begin, end);
  if (!place) throw new Error(`${file} has no ${begin} … ${end}`);
  return `${readme.slice(0, place[0])}\n\n${content}\n\n${readme.slice(place[1])}`;
}

/** @param {string} text of an action.yml @returns {string} the same with the shared inputs as the main one has them */
function withShared(text) {
  return [...text.matchAll(/^ *# (\w+):begin\n/gm)].reduce((result, [begin, name = '']) => {
    const end = begin.replace('begin', 'end');
    const [source, target] = [between(main, begin, end), between(result, begin, end)];
    if (!source || !target) throw new Error(`An action.yml has no ${name}:begin … ${name}:end`);
    return result.slice(0, target[0]) + main.slice(...source) + result.slice(target[1]);
  }, text);
}

/** @param {string} before @param {string} after the lines that only one of the two has */
function difference(before, after) {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}

/** @param {string} text of the reusable workflow @returns {string} the same with what action.yml says now */
function withParts(text) {
  return Object.entries(workflowParts(main)).reduce((result, [name, content]) => {
    const place = between(result, `# ${name}:begin\n`, `# ${name}:end\n`);
    if (!place) throw new Error(`${workflow} has no ${name}:begin … ${name}:end`);
    // The end's own indentation stays where it is.
    const end = result.lastIndexOf('\n', place[1]) + 1;
    return result.slice(0, place[0]) + content + result.slice(end);
  }, text);
}

/** @param {string} file @param {string} source where it is written @param {(before: string) => string} change */
function renew(file, source, change) {
  const before = readFileSync(join(root, file), 'utf8');
  const after = change(before);
  if (after === before) console.log(`${file} matches ${source}.`);
  else if (!check) writeFileSync(join(root, file), after);
  else {
    console.error(`${file} does not match ${source}:\n${difference(before, after)}\nRun npm run readme.`);
    process.exitCode = 1;
  }
}

const workflow = join('.github', 'workflows', 'deploy.yml');
const check = process.argv.includes('--check');
const main = readFileSync(join(root, 'action.yml'), 'utf8');
for (const folder of actions) {
  const file = join(folder, 'action.yml');
  if (folder !== '.') renew(file, 'action.yml', withShared);
  const { inputs, outputs } = declaration(folder);
  const readme = join(folder, 'README.md');
  renew(readme, file, (before) => {
    const tables = folder === '.' ? groupedInputTables(inputs ?? {}) : inputTable(inputs ?? {});
    const withInputs = replacePart(before, 'inputs', tables, readme);
    return replacePart(withInputs, 'outputs', outputTable(outputs ?? {}), readme);
  });
}
renew('README.md', PAGE, (before) => replacePart(before, 'log', logExcerpt(root), 'README.md'));
renew('README.md', PUBLISHED, (before) => {
  const { intro, head, rows } = delayTable(root);
  return replacePart(before, 'delay', `${intro}\n\n${table(head, rows)}`, 'README.md');
});
renew('simulator/README.md', 'simulator/rehearsal', (before) => {
  const faults = table(['Fault', 'What happens', 'Parameters with defaults'], faultRows());
  return replacePart(before, 'faults', faults, 'simulator/README.md');
});
renew(workflow, 'action.yml', withParts);
renew(troubleshooting.ANCHORS, 'the catalogue', troubleshooting.withNewAnchors);
renew(troubleshooting.PAGE, 'the catalogue', () => troubleshooting.troubleshootingPage(root));

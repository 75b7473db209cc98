// Writes the tables of inputs and outputs into each README from the action.yml beside it, between the markers
// <!-- inputs:begin --> and <!-- inputs:end --> (and outputs).
//
//   node scripts/readme.mjs            writes them
//   node scripts/readme.mjs --check    shows what would change, and fails

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** @typedef {{ description: string, default?: string, required?: boolean }} Field one input or output of an action.yml */

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** The folders that hold an action.yml and a README.md. */
const actions = ['.'];

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
    ['Input', 'Default', 'What it takes'],
    Object.entries(inputs).map(([name, input]) => [`\`${name}\``, defaultOf(input), cell(input.description)]),
  );

/** @param {Record<string, Field>} outputs */
const outputTable = (outputs) =>
  table(
    ['Output', 'What it gives'],
    Object.entries(outputs).map(([name, output]) => [`\`${name}\``, cell(output.description)]),
  );

/** @param {string} readme @param {string} name @param {string} content @param {string} file */
function replaceBetweenMarkers(readme, name, content, file) {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has no ${begin} … ${end}`);
  return `${readme.slice(0, from + begin.length)}\n\n${content}\n\n${readme.slice(to)}`;
}

/** @param {string} before @param {string} after the lines that only one of the two has */
function difference(before, after) {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}

const check = process.argv.includes('--check');
for (const folder of actions) {
  const { inputs, outputs } = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8'));
  const file = join(folder, 'README.md');
  const before = readFileSync(join(root, file), 'utf8');
  const withInputs = replaceBetweenMarkers(before, 'inputs', inputTable(inputs ?? {}), file);
  const after = replaceBetweenMarkers(withInputs, 'outputs', outputTable(outputs ?? {}), file);
  if (after === before) console.log(`${file} says what action.yml says.`);
  else if (!check) writeFileSync(join(root, file), after);
  else {
    console.error(`${file} does not say what action.yml says:\n${difference(before, after)}\nRun npm run readme.`);
    process.exitCode = 1;
  }
}

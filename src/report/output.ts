import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as core from '@actions/core';
import type { Console } from './console.ts';

/** All outputs of a job together may hold 1 MB (runner fact); a larger one goes to a file. */
const MAX_OUTPUT_BYTES = 1024 * 1024;

/**
 * Writes one output of the step. A fault warns and changes nothing else.
 * @returns the path of the file that holds the value, when it is larger than 1 MB: the output is that path then
 */
export function writeOutput(console: Console, name: string, value: string | number): string | undefined {
  const text = String(value);
  let file: string | undefined;
  console.record('outputs', () => {
    if (Buffer.byteLength(text) > MAX_OUTPUT_BYTES) file = toFile(console, name, text);
    core.setOutput(name, file ?? text);
  });
  return file;
}

function toFile(console: Console, name: string, text: string): string {
  const file = path.join(process.env['RUNNER_TEMP'] ?? tmpdir(), `tower-deploy-${name}-${randomUUID()}.json`);
  writeFileSync(file, text);
  console.say(`The output \`${name}\` is larger than 1 MB: it holds the path of a file with the value.`);
  return file;
}

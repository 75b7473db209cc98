import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as core from '@actions/core';
import type { Console } from '../log/console.ts';

/** All outputs of a job may hold 1 MB, with two bytes for each character (GitHub's documentation). */
const MAX_CHARACTERS = (1024 * 1024) / 2;

/** Bytes reserved for short outputs and for those of other steps. */
const RESERVED_BYTES = 64 * 1024;

/** Outputs up to this length are always written directly: numbers, words, URLs. */
const SHORT = 4 * 1024;

/** A written output: its length, the digest of its value, and the file of a value that was too large. */
interface Written {
  length: number;
  digest: string;
  file: string | undefined;
}

/** What a step has written so far. */
const written = new WeakMap<Console, Map<string, Written>>();

/**
 * Writes one output of the step and replaces an earlier value. If the value and the other outputs are too large
 * together, writes it to a file and the file's path as the output. An error causes a warning and changes nothing else.
 * @param kept path of a file that already contains the value
 */
export function writeOutput(console: Console, name: string, value: string | number, kept?: string): void {
  const text = String(value);
  console.record('outputs', () => {
    const outputs = written.get(console) ?? new Map<string, Written>();
    written.set(console, outputs);
    const before = outputs.get(name);
    const digest = createHash('sha256').update(text).digest('base64');
    if (before?.digest === digest) return;
    const others = [...outputs].filter(([other]) => other !== name).reduce((sum, [, { length }]) => sum + length, 0);
    let file: string | undefined;
    if (text.length > SHORT && others + text.length > MAX_CHARACTERS - RESERVED_BYTES) {
      file = kept ?? before?.file ?? temporaryFile(name);
      if (file !== kept) writeFileSync(file, text);
      if (before?.file === undefined) {
        console.info(
          `The output \`${name}\` is the path of a file with the value: GitHub allows 1 MB for all outputs of a job.`,
        );
      }
    }
    core.setOutput(name, file ?? text);
    outputs.set(name, { length: (file ?? text).length, digest, file: file ?? before?.file });
  });
}

/**
 * Writes a value of any size to a file, and the file's path as an output. An environment variable of a script can hold
 * only 128 KiB. An error causes a warning and changes nothing else.
 * @param name of the output
 * @param ending of the file's name
 * @returns the path; undefined when it could not be written
 */
export function writeFileOutput(console: Console, name: string, value: string, ending = 'json'): string | undefined {
  let file: string | undefined;
  console.record('outputs', () => {
    const place = temporaryFile(name.replace(/_file$/, ''), ending);
    writeFileSync(place, value);
    core.setOutput(name, place);
    file = place;
  });
  return file;
}

/** Returns a path in the folder that the runner empties when the job ends. */
function temporaryFile(name: string, ending = 'json'): string {
  return path.join(process.env['RUNNER_TEMP'] || tmpdir(), `tower-deploy-${name}-${randomUUID()}.${ending}`);
}

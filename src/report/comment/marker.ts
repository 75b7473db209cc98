import { createHash } from 'node:crypto';
import type { CommentRun } from '../../launch-inputs.ts';

/* The hidden first line of a comment. It says which step the comment belongs to, and which run wrote it last. */

/** What the first line of a comment says. */
export interface Marker {
  key: string;
  runId: string;
  attempt: string;
}

const MARKER = /^<!-- tower-deploy:comment key=([\w-]{32}) run=(\d{1,20}) attempt=(\d{1,10}) -->/;

/** Returns the first line of a comment. */
export function markerText({ key, runId, attempt }: Marker): string {
  return `<!-- tower-deploy:comment key=${key} run=${digits(runId)} attempt=${digits(attempt)} -->`;
}

/** Returns what the first line of a comment says; undefined for a comment of anything else. */
export function readMarker(body: string): Marker | undefined {
  const [, key, runId, attempt] = MARKER.exec(body) ?? [];
  return key === undefined || runId === undefined || attempt === undefined ? undefined : { key, runId, attempt };
}

/** Returns whether a later run, or a later attempt of the same run, wrote the other comment. */
export function isNewer(other: Marker, own: Pick<Marker, 'runId' | 'attempt'>): boolean {
  const [otherRun, ownRun] = [BigInt(other.runId), BigInt(digits(own.runId))];
  return otherRun > ownRun || (otherRun === ownRun && BigInt(other.attempt) > BigInt(digits(own.attempt)));
}

/**
 * Returns what identifies the comment of a step: workflow file, job, step, leg of the matrix, controller and template.
 * It is hashed because anyone who sees the pull request can read it.
 */
export function commentKey(
  { workflow, job, step }: Pick<CommentRun, 'workflow' | 'job' | 'step'>,
  matrix: string,
  controller: string,
  template: readonly string[],
): string {
  const identity = JSON.stringify([workflow, job, step, canonical(matrix), controller, ...template]);
  return createHash('sha256').update(identity).digest('base64url').slice(0, 32);
}

/** Returns JSON without its layout. */
function canonical(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return json;
  }
}

function digits(number: string): string {
  return /^\d+$/.test(number) ? number : '0';
}

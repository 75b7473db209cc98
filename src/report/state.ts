import * as core from '@actions/core';
import type { ApiRoot } from '../controller/discovery.ts';
import { isRecord, number, text } from '../controller/fields.ts';
import { JOB_TYPES, type JobRef } from '../controller/resources.ts';
import type { Console } from './console.ts';

/*
 * What the main step leaves for the post step. Address and job come from here and only secrets from the inputs, so that
 * the post step cancels what the main step launched and nothing else.
 */

const NAME = 'job';

/** A launched job that the post step may have to cancel. */
export interface LaunchedState {
  root: ApiRoot;
  job: JobRef;
  requestTimeoutMs: number;
}

/** Remembers the job; the post step cancels it unless `forgetJob` follows. */
export function rememberJob(console: Console, { root, job, requestTimeoutMs }: LaunchedState): void {
  const state = {
    api: root.api.href,
    site: root.site.href,
    gateway: root.gateway,
    type: job.type,
    id: job.id,
    requestTimeoutMs,
  };
  console.command(() => core.saveState(NAME, JSON.stringify(state)));
}

/** The main step came to its own end: nothing is left to do for the post step. */
export function forgetJob(console: Console): void {
  console.command(() => core.saveState(NAME, ''));
}

/** The job that the main step left behind when it was killed, or undefined. */
export function rememberedJob(): LaunchedState | undefined {
  const saved = core.getState(NAME);
  if (saved === '') return undefined;
  const state = JSON.parse(saved) as unknown;
  if (!isRecord(state)) return undefined;
  const type = JOB_TYPES.find((known) => known === state['type']);
  const id = number(state, 'id');
  if (type === undefined || id === undefined) return undefined;
  return {
    root: { api: new URL(text(state, 'api')), site: new URL(text(state, 'site')), gateway: state['gateway'] === true },
    job: { type, id },
    requestTimeoutMs: number(state, 'requestTimeoutMs') ?? 30_000,
  };
}

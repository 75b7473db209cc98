import * as core from '@actions/core';
import type { ApiRoot } from '../../controller/discovery.ts';
import { isRecord, number, record, text } from '../../controller/fields.ts';
import { JOB_TYPES, type JobRef } from '../../controller/jobs.ts';
import type { RelaunchTrace } from '../../relaunch/relaunch-once.ts';
import type { Console } from '../log/console.ts';
import { restoreRoot, storeRoot } from './stored-root.ts';

/*
 * What the main step leaves for the post step. Address, ids and switches come from here and only secrets from the
 * inputs, so that the post step cancels what the main step launched and nothing else.
 */

const NAME = 'launch';

/** How far the main step came. */
export type Progress =
  /** The launch POST is open: there may be a job. */
  | { phase: 'launching'; templateId: number; launchId: string | undefined }
  /** The launch's outcome stayed unknown: a job may still turn up. */
  | { phase: 'unknown'; templateId: number; launchId: string | undefined }
  /** A job failed, and the POST of its relaunch is open (or, `unknown`, stayed so): there may be another job. */
  | { phase: 'relaunching'; trace: RelaunchTrace; unknown: boolean }
  /** The job is followed; why it is not ours to cancel, where it is not. */
  | { phase: 'following'; job: JobRef; whyNotCancelled: string | undefined };

/** What the post step finds. */
export interface SavedState {
  root: ApiRoot;
  requestTimeoutMs: number;
  /** Whether the job is to be cancelled with the workflow. */
  cancels: boolean;
  progress: Progress;
}

/** Remembers how far the main step came, in case that it is killed. */
export function saveProgress(console: Console, { root, requestTimeoutMs, cancels, progress }: SavedState): void {
  const state = { ...storeRoot(root), requestTimeoutMs, cancels, progress };
  console.record('state', () => core.saveState(NAME, JSON.stringify(state)));
}

/** The main step came to its own end: nothing is left to do for the post step. */
export function clearProgress(console: Console): void {
  console.record('state', () => core.saveState(NAME, ''));
}

/** What the main step left behind when it was killed, or undefined. */
export function savedState(): SavedState | undefined {
  const saved = core.getState(NAME);
  const state = saved === '' ? undefined : (JSON.parse(saved) as unknown);
  if (!isRecord(state)) return undefined;
  const progress = readProgress(record(state, 'progress'));
  if (progress === undefined) return undefined;
  return {
    root: restoreRoot(state),
    requestTimeoutMs: number(state, 'requestTimeoutMs') ?? 30_000,
    cancels: state['cancels'] === true,
    progress,
  };
}

function readProgress(saved: Record<string, unknown>): Progress | undefined {
  const templateId = number(saved, 'templateId');
  const phase = saved['phase'];
  if (phase === 'relaunching') {
    const trace = readTrace(record(saved, 'trace'));
    return trace && { phase, trace, unknown: saved['unknown'] === true };
  }
  if ((phase === 'launching' || phase === 'unknown') && templateId !== undefined) {
    return { phase, templateId, launchId: text(saved, 'launchId') || undefined };
  }
  const job = readRef(record(saved, 'job'));
  const whyNotCancelled = text(saved, 'whyNotCancelled') || undefined;
  return phase === 'following' && job !== undefined ? { phase, job, whyNotCancelled } : undefined;
}

function readTrace(saved: Record<string, unknown>): RelaunchTrace | undefined {
  const job = readRef(record(saved, 'job'));
  const [templateId, newestJobId] = [number(saved, 'templateId'), number(saved, 'newestJobId')];
  if (job === undefined || templateId === undefined || newestJobId === undefined) return undefined;
  const launchId = text(saved, 'launchId') || undefined;
  return { job, templateId, newestJobId, userId: number(saved, 'userId'), launchId };
}

function readRef(saved: Record<string, unknown>): JobRef | undefined {
  const type = JOB_TYPES.find((known) => known === saved['type']);
  const id = number(saved, 'id');
  return type !== undefined && id !== undefined ? { type, id } : undefined;
}

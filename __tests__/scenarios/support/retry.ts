import { onStage, runsOn, type Seen, type Stage } from './scenario.ts';

/** The POST of a relaunch. */
export const RELAUNCH = /\/jobs\/(\d+)\/relaunch\/$/;

/** The relaunches that were posted: of which job, and with what. */
export function relaunches(seen: Seen): { of: number; body: unknown }[] {
  return seen.requests.flatMap(({ method, path, body }) => {
    const job = RELAUNCH.exec(path)?.[1];
    return method === 'POST' && job !== undefined ? [{ of: Number(job), body }] : [];
  });
}

/**
 * Why the step failed in its own words, without the annotations of the tasks that failed. The last of these ends with the
 * verdict.
 */
export function errorsOf(seen: Seen): string[] {
  const errors = seen.annotations.filter(({ level }) => level === 'error');
  return errors.flatMap(({ message, properties }) => {
    const verdict = properties['title'] === undefined ? message : /^Job \d+ "[\s\S]*/m.exec(message)?.[0];
    return verdict === undefined ? [] : [verdict];
  });
}

/** What is special about the controller, and when the workflow is cancelled. */
interface Circumstances {
  prepare?: (stage: Stage) => void;
  /** Simulated time that passes with each look at a job, in ms. */
  backoff?: number;
  /** The workflow is cancelled when a request such as `POST …/relaunch/` arrives. */
  cancelAt?: RegExp;
  /** The runner kills the step at once. */
  killed?: boolean;
}

/** One step with `retry_failed_hosts: 1`, unless the inputs say otherwise, and what came of it. */
export async function retried(
  inputs: Record<string, string>,
  check: (seen: Seen, stage: Stage) => Promise<void> | void,
  { prepare, backoff, cancelAt, killed = false }: Circumstances = {},
): Promise<void> {
  await onStage({}, async (stage) => {
    runsOn(stage.sim, backoff);
    prepare?.(stage);
    const cancel = new AbortController();
    stage.sim.on('request', ({ method, path }) => {
      if (cancelAt?.test(`${method} ${path}`)) cancel.abort();
    });
    const seen = await stage.step({ retry_failed_hosts: '1', ...inputs }, { cancel: cancel.signal, killed });
    await check(seen, stage);
  });
}

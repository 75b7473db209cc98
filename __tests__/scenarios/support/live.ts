import { setTimeout as wait } from 'node:timers/promises';
import type { LoggedRequest, Simulator } from 'tower-deploy-simulator';

/** Resolves as soon as this is so; a test that waits for ever ends by its own limit. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(3);
}

/** Counts the clients that were told which groups they are in. */
export function subscriptions(sim: Simulator): () => number {
  let count = 0;
  sim.live.onSubscribed(() => {
    count += 1;
  });
  return () => count;
}

/** Handshakes of the WebSocket. */
export function handshakes(requests: readonly LoggedRequest[]): LoggedRequest[] {
  return requests.filter(({ path }) => path.endsWith('/websocket/'));
}

/** Looks at the status of a job. */
export function statusLooks(requests: readonly LoggedRequest[]): LoggedRequest[] {
  return requests.filter(({ method, path }) => method === 'GET' && /\/(workflow_)?jobs\/\d+\/$/.test(path));
}

/** Looks at the events of a job. */
export function eventLooks(requests: readonly LoggedRequest[]): LoggedRequest[] {
  return requests.filter(({ path }) => /\/job_events\/\?/.test(path));
}

/**
 * Moves time to what happens next, at most by `ms`, as long as this is so, for a step that a WebSocket tells of each
 * event: it asks for nothing.
 * @param pushMs how often, in ms of real time
 */
export function pushesOn(sim: Simulator, ms: number, isSo = () => true, pushMs = 10): () => void {
  const timer = setInterval(() => {
    const due = sim.world.agenda.next();
    if (sim.live.lines.size === 0 || due === undefined || !isSo()) return;
    sim.clock.advance(Math.min(ms, Math.max(1, Math.ceil(due - sim.clock.ms()))));
  }, pushMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** As `runsOn`, but time stands still until this is so. */
export function runsOnceLive(sim: Simulator, isSo: () => boolean, ms = 2000): void {
  pushesOn(sim, ms, isSo);
  sim.on('request', ({ method, path }) => {
    // Where no WebSocket is open, requests for events ask for the status, too.
    const asks =
      sim.live.lines.size === 0 ? /\/(workflow_)?jobs\/\d+\/(job_events\/.*)?$/ : /\/(workflow_)?jobs\/\d+\/$/;
    if (isSo() && method === 'GET' && asks.test(path)) sim.clock.advance(ms);
  });
}

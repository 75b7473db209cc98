import type { InventoryHosts } from '../controller/inventories.ts';
import type { Job, JobRef } from '../controller/jobs.ts';
import { text } from '../messages/message.ts';
import { namesOf } from '../messages/sentence-parts.ts';
import { describeError } from '../step-errors.ts';
import { Backoff } from '../timing/backoff.ts';
import { matchingHosts } from './host-pattern.ts';
import { missedHandlers } from './missed-handlers.ts';
import { type EarlierRun, leftOut, openPlays, withTasksOf } from './open-plays.ts';
import {
  HOST_RESULT_EVENTS,
  PLAYBOOK_RUN_EVENTS,
  type PlaybookRun,
  PlaybookRunReader,
  type PlayRun,
  playIdOf,
} from './playbook-run.ts';
import { MAX_PAGES, type ReadContext, readEvents, retryEvents, storedEvents } from './read-events.ts';

/** A failed job, and the limit of the relaunch that followed it. */
export interface Relaunched {
  job: Job;
  playbookRun: PlaybookRun;
  relaunched: ReadonlySet<string>;
}

/** Hosts that exist without being in the inventory. */
const LOCAL = new Set(['localhost', '127.0.0.1']);

/**
 * Reads the progress and results of a playbook from the job's stored events. They are not collected while the output is
 * printed: a long output comes from the download, which has no events.
 * @throws ResponseError, ConnectionError, the signal's reason; Error when there are too many events
 */
export async function readPlaybookRun(context: ReadContext, job: JobRef): Promise<PlaybookRun> {
  return (await readEvents(context, job, { kinds: PLAYBOOK_RUN_EVENTS }, new PlaybookRunReader())).playbookRun;
}

/** What to report after a successful relaunch. */
export interface LeftUndone {
  /** What the relaunches left undone, one sentence each. */
  unfinished: string[];
  /** What the events do not show, without effect on the verdict. */
  notes: string[];
}

/**
 * Returns what the relaunches left undone. Nothing is left if every host of the first job has finished everything.
 * @param last the successful relaunch
 * @throws the signal's reason
 */
export async function unfinishedHosts(
  context: ReadContext,
  earlier: readonly Relaunched[],
  last: JobRef,
): Promise<LeftUndone> {
  try {
    const end = await readPlaybookRun(context, last);
    if (end.failed === undefined) return { unfinished: [text('recap-unreadable', { job: last.id })], notes: [] };
    const found: string[] = [];
    let whole = end;
    for (const run of [...earlier].reverse()) {
      found.unshift(...(await ofOne(context, run, whole)));
      whole = withTasksOf(whole, run.playbookRun);
    }
    const { unfinished, notes } = await missedHandlers(context, earlier, { job: last, playbookRun: end });
    return { unfinished: [...found, ...unfinished], notes };
  } catch (error) {
    context.signal.throwIfAborted();
    return { unfinished: [text('hosts-not-checked', { reason: describeError(error) })], notes: [] };
  }
}

async function ofOne(
  context: ReadContext,
  { job, playbookRun, relaunched }: Relaunched,
  end: PlaybookRun,
): Promise<string[]> {
  const run: EarlierRun = { jobId: job.id, limit: job.prompts.limit ?? '', playbookRun, relaunched };
  const found: string[] = [];
  const out = leftOut(run);
  if (out.length === 1) found.push(text('host-left-out', { job: job.id, host: namesOf(out) }));
  else if (out.length > 1) found.push(text('hosts-left-out', { job: job.id, hosts: namesOf(out) }));
  if (playbookRun.uncountedError) found.push(text('playbook-error-not-counted', { job: job.id }));
  const stopped = await inOpenPlays(context, run, job, end);
  // Sentences that name the hosts say more.
  if (stopped.length === 0 && playbookRun.noHostsRemaining)
    found.push(text('play-no-hosts-remaining', { job: job.id }));
  return [...found, ...stopped];
}

/** Returns a sentence for the hosts that did not finish each play in which the job may have stopped. */
async function inOpenPlays(context: ReadContext, run: EarlierRun, job: Job, end: PlaybookRun): Promise<string[]> {
  const { playbookRun, relaunched } = run;
  const open = openPlays(run, end);
  if (open === undefined) return [text('relaunch-plays-differ', { job: job.id })];
  if (open.length === 0) return [];
  const stop = { job: job.id, task: `${playbookRun.lastFailedTask}` };
  const inventoryId = job.prompts.inventory ?? undefined;
  if (inventoryId === undefined) return [text('play-inventory-missing', stop)];
  const inventory = await readHosts(context, inventoryId);
  if (inventory instanceof Error)
    return [text('play-inventory-unreadable', { ...stop, reason: describeError(inventory) })];
  const found: string[] = [];
  for (const { play, begun } of open) {
    const hosts = hostsFor(play, run, inventory);
    const others = hosts && [...hosts].filter((host) => !relaunched.has(host));
    const missed = others && (begun ? await withoutResult(context, job, play, others) : others);
    if (missed === undefined) {
      found.push(text('play-hosts-unknown', { ...stop, play: play.name, pattern: play.pattern }));
      continue;
    }
    const unstarted = begun ? missed : missed.filter((host) => !playbookRun.hosts.includes(host));
    const partial = missed.filter((host) => !unstarted.includes(host));
    const place = { ...stop, play: play.name };
    if (unstarted.length > 0) found.push(text('play-not-started', { ...place, hosts: namesOf(unstarted) }));
    if (partial.length > 0) found.push(text('play-not-finished', { ...place, hosts: namesOf(partial) }));
  }
  return found;
}

/** Returns the hosts of a play; undefined when unknown. */
function hostsFor(play: PlayRun, { playbookRun, limit }: EarlierRun, inventory: InventoryHosts): string[] | undefined {
  // A playbook that adds hosts itself may have added more than ever ran.
  if (playbookRun.hosts.some((host) => !inventory.hosts.has(host) && !LOCAL.has(host))) return undefined;
  const asked = matchingHosts(play.pattern, inventory);
  const limited = limit === '' ? inventory.hosts : matchingHosts(limit, inventory);
  return asked && limited && [...asked].filter((host) => limited.has(host));
}

/** Returns the hosts without a result in a play; undefined when there is too much to read. */
async function withoutResult(
  context: ReadContext,
  job: JobRef,
  play: PlayRun,
  hosts: readonly string[],
): Promise<string[] | undefined> {
  const left = new Set(hosts);
  if (left.size === 0) return [];
  let pages = 0;
  for await (const { events } of storedEvents(context, job, { kinds: HOST_RESULT_EVENTS }, play.counter + 1)) {
    for (const event of events) if (playIdOf(event) === play.id) left.delete(event.host);
    pages += 1;
    if (left.size === 0) break;
    if (pages >= MAX_PAGES) return undefined;
  }
  return [...left];
}

async function readHosts(context: ReadContext, id: number): Promise<InventoryHosts | Error> {
  try {
    return await context.controller.inventories.hosts(id, { retry: context });
  } catch (error) {
    context.signal.throwIfAborted();
    return error instanceof Error ? error : new Error(describeError(error));
  }
}

/**
 * How long to wait for the counts by host, in ms. The controller makes them some moments after the last event was
 * stored.
 */
const SUMMARIES_MS = 10_000;

/**
 * Waits until the controller has counted the results of all hosts: a relaunch reads the failed hosts from these counts.
 * After `SUMMARIES_MS` it returns in any case, and the controller's reply to the relaunch decides.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function awaitHostSummaries(context: ReadContext, job: JobRef, hosts: number): Promise<void> {
  const { controller, clock, signal } = context;
  const backoff = new Backoff(2000);
  const until = clock.now() + SUMMARIES_MS;
  for (;;) {
    const counted = await retryEvents(context, job, (retry) => controller.jobHostSummaries.count(job, { retry }));
    if (counted >= hosts || clock.now() >= until) return;
    await backoff.wait(clock, signal);
  }
}

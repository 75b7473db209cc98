import type { InventoryHosts } from '../controller/inventories.ts';
import type { Job, JobRef } from '../controller/jobs.ts';
import { describeError } from '../errors.ts';
import { namesOf } from '../follow/named-hosts.ts';
import { Backoff } from '../timing/backoff.ts';
import { matchingHosts } from './host-pattern.ts';
import { missedHandlers } from './missed-handlers.ts';
import { type EarlierRun, leftOut, openPlays, withTasksOf } from './open-plays.ts';
import {
  PLAYBOOK_RUN_EVENTS,
  type PlaybookRun,
  PlaybookRunReader,
  type PlayRun,
  playIdOf,
  TURN_EVENTS,
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
    if (end.failed === undefined) return { unfinished: [`The recap of job ${last.id} cannot be read.`], notes: [] };
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
    return { unfinished: [`Whether every host is done could not be found out: ${describeError(error)}`], notes: [] };
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
  if (out.length > 0) {
    found.push(
      `In job ${job.id} ${namesOf(out)} failed, too, and the relaunch left ${out.length === 1 ? 'it' : 'them'} out: the controller relaunches only hosts of the inventory.`,
    );
  }
  if (playbookRun.noHostsRemaining) {
    found.push(`Job ${job.id} stopped a play before all of its hosts were done ("no hosts remaining").`);
  }
  if (playbookRun.uncountedError) {
    found.push(
      `In job ${job.id} Ansible printed an error that its recap counts on no host, so some hosts may not be done. The output of the job shows the error.`,
    );
  }
  const open = openPlays(run, end);
  if (open === undefined) {
    found.push(`Job ${job.id} and its relaunch did not run the same plays, so it cannot be told what is left undone.`);
    return found;
  }
  if (open.length === 0) return found;
  const inventory = await inventoryOf(context, job);
  if (inventory instanceof Error) {
    const after = `Job ${job.id} may have stopped after its task "${playbookRun.lastFailedTask}"`;
    return [...found, `${after}, and the hosts of its inventory could not be read: ${describeError(inventory)}`];
  }
  for (const { play, begun } of open) {
    const hosts = hostsFor(play, run, inventory);
    const others = hosts && [...hosts].filter((host) => !relaunched.has(host));
    const missed = others && (begun ? await withoutTurn(context, job, play, others) : others);
    if (missed === undefined) {
      found.push(
        `Job ${job.id} may have stopped after its task "${playbookRun.lastFailedTask}", and which hosts the play "${play.name}" (${play.pattern}) was to run on cannot be told.`,
      );
    } else if (missed.length > 0) {
      found.push(
        `Job ${job.id} stopped after its task "${playbookRun.lastFailedTask}", and the play "${play.name}" is not done on ${namesOf(missed)}: what did not fail is not in the relaunch.`,
      );
    }
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
async function withoutTurn(
  context: ReadContext,
  job: JobRef,
  play: PlayRun,
  hosts: readonly string[],
): Promise<string[] | undefined> {
  const left = new Set(hosts);
  if (left.size === 0) return [];
  let pages = 0;
  for await (const { events } of storedEvents(context, job, { kinds: TURN_EVENTS }, play.counter + 1)) {
    for (const event of events) if (playIdOf(event) === play.id) left.delete(event.host);
    pages += 1;
    if (left.size === 0) break;
    if (pages >= MAX_PAGES) return undefined;
  }
  return [...left];
}

async function inventoryOf(context: ReadContext, job: Job): Promise<InventoryHosts | Error> {
  const id = job.prompts.inventory ?? undefined;
  if (id === undefined) return new Error('it has none.');
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

/** Longest pause between two reads of them, in ms. */
const LONGEST_SUMMARIES_PAUSE_MS = 2000;

/**
 * Waits until the controller has counted the results of all hosts: a relaunch reads the failed hosts from these counts.
 * After `SUMMARIES_MS` it returns in any case, and the controller's reply to the relaunch decides.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function awaitHostSummaries(context: ReadContext, job: JobRef, hosts: number): Promise<void> {
  const { controller, clock, signal } = context;
  const backoff = new Backoff(LONGEST_SUMMARIES_PAUSE_MS);
  const until = clock.now() + SUMMARIES_MS;
  for (;;) {
    const counted = await retryEvents(context, job, (retry) => controller.jobHostSummaries.count(job, { retry }));
    if (counted >= hosts || clock.now() >= until) return;
    await backoff.wait(clock, signal);
  }
}

import type { RunnerEvent } from '../playbook/event.ts';
import type { FrameSettings, Run } from '../rows/run.ts';
import { eventsWithFrame, frameDelay } from '../world/frames.ts';
import type { AnyJob, JobStatus, StoredEvent } from '../world/jobs.ts';
import type { World } from '../world/world.ts';
import { visibility } from './visibility.ts';

/** From the last event's being stored to the flag that says so. */
const FLAG_LAG = 250;

/** Keeps a run's events, each with the moment from which it can be read. */
export function store(world: World, job: AnyJob, events: RunnerEvent[], end: number, run: Run): void {
  const frames = { ...world.frames, ...run.frames };
  const rows = visibility(events, end, run, job.id, frames);
  const rank = new Map([...rows].sort((a, b) => a.visible - b.visible).map((row) => [row, world.eventIds.next()]));
  const reported = eventsWithFrame(events, frames.rate);
  job.emitted = events.length;
  tellEvents(
    world,
    job,
    rows.filter(({ event }) => reported.has(event)).map((row) => row.visible),
    frames,
  );
  job.events = rows
    .map((row) => ({
      ...row.event,
      id: rank.get(row) ?? world.eventIds.next(),
      visible: row.visible,
      hasFrame: reported.has(row.event),
    }))
    .sort((a, b) => a.counter - b.counter || a.id - b.id);
}

/** Reports events in the batches in which they are stored: those that have a frame. */
export function tellEvents(world: World, job: AnyJob, times: number[], { delay }: Pick<FrameSettings, 'delay'>): void {
  for (const time of new Set(times.filter(Number.isFinite))) {
    world.agenda.at(time, (at) => {
      const events = (): StoredEvent[] => job.events.filter(({ visible, hasFrame }) => hasFrame && visible === time);
      world.notify({ kind: 'events', job, events, at: at + frameDelay(job.id, time, delay) });
    });
  }
}

/** Takes back what a run that was stopped did not come to. */
export function cutEvents(job: AnyJob, from: number): void {
  job.events = job.events.filter((event) => event.at <= from);
  job.emitted = new Set(job.events.map((event) => event.counter)).size;
}

/** Gives a job its final status; events may still be on their way. */
export function finish(world: World, job: AnyJob, status: JobStatus, at: number): void {
  job.status = status;
  job.failed = status !== 'successful';
  job.finished = at;
  const lost = new Set(job.events.filter((e) => Number.isFinite(e.visible)).map((e) => e.counter)).size < job.emitted;
  const last = job.events.reduce(
    (latest, event) => Math.max(latest, Number.isFinite(event.visible) ? event.visible : 0),
    0,
  );
  job.events_done = job.events.length === 0 ? at : lost ? Number.POSITIVE_INFINITY : Math.max(at, last) + FLAG_LAG;
  // The number of events is told just before the status.
  if (job.emitted > 0) world.notify({ kind: 'summary', job });
  world.notifyStatus(job);
  for (const listener of endListeners.get(world) ?? []) listener(job, at);
}

const endListeners = new WeakMap<World, ((job: AnyJob, at: number) => void)[]>();

/** What follows from a job's end: queued jobs, workflows, a template's own state. */
export function onEnd(world: World, listener: (job: AnyJob, at: number) => void): void {
  endListeners.set(world, [...(endListeners.get(world) ?? []), listener]);
}

/** True when every emitted event has been stored and can be read. */
export function eventsDone(job: AnyJob, now: number): boolean {
  return job.events_done !== null && job.events_done <= now;
}

/** The run of what prints by itself, without a playbook. */
export const PLAIN_RUN: Run = { playbook: () => ({ file: '', plays: [] }) };

/** Sets a waiting job going; shortly after, the controller knows its command line and environment. */
export function begin(world: World, job: AnyJob, at: number, prepare: () => void): void {
  job.status = 'running';
  job.started = at;
  world.notifyStatus(job);
  world.agenda.at(at + 300, () => {
    if (job.status === 'running') prepare();
  });
}

/** Does what follows from the end of a job that nobody has stopped. */
export function atEnd(world: World, job: AnyJob, end: number, act: (at: number) => void): void {
  world.agenda.at(end, (at) => {
    if (job.status === 'running' && job.canceled_on === null) act(at);
  });
}

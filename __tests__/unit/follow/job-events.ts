import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Controller } from '../../../src/controller/client.ts';
import { type JobEvent, readSomeEvents } from '../../../src/controller/job-events.ts';
import type { JobRef } from '../../../src/controller/jobs.ts';
import { recordedJob } from '../../contract/jobs/recording.ts';

const recordings = join(import.meta.dirname, '..', '..', 'contract', 'recordings');

export const JOB_REF: JobRef = { type: 'job', id: 7 };

/** An event with nothing in it but what is given. */
export function jobEvent(counter: number, given: Partial<JobEvent> = {}): JobEvent {
  return {
    counter,
    stdout: `line ${counter}`,
    event: 'runner_on_ok',
    host: '',
    play: '',
    task: '',
    taskId: '',
    taskPath: '',
    role: '',
    module: '',
    at: undefined,
    startLine: undefined,
    readable: true,
    ignored: false,
    changed: false,
    result: {},
    data: {},
    ...given,
  };
}

/** All events of a recorded job, in the order of their counters. */
export async function recordedJobEvents(name: string): Promise<JobEvent[]> {
  const { events } = recordedJob(name);
  return await eventsIn({ results: events });
}

/** The events that a real controller gave for a job, in the order of their counters. */
export async function recordedEvents(name: string): Promise<JobEvent[]> {
  const { response } = JSON.parse(readFileSync(join(recordings, `${name}.json`), 'utf8')) as {
    response: { body: unknown };
  };
  return await eventsIn(response.body);
}

async function eventsIn(body: unknown): Promise<JobEvent[]> {
  const controller = { get: () => Promise.resolve(body) } as unknown as Controller;
  const { events } = await readSomeEvents(controller, JOB_REF, '', 1, {});
  return events.sort((a, b) => a.counter - b.counter);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JobEvent, readEvent } from '../../../src/controller/events/job-event.ts';
import { TaskResult } from '../../../src/controller/events/task-result.ts';
import type { JobRef } from '../../../src/controller/jobs.ts';
import { recordedJob } from '../../contract/jobs/recording.ts';

const recordings = join(import.meta.dirname, '..', '..', 'contract', 'recordings');

export const JOB_REF: JobRef = { type: 'job', id: 7 };

/** What a test gives of an event; the result is the module's own. */
export type GivenEvent = Partial<Omit<JobEvent, 'result'>> & { result?: Record<string, unknown> };

/** An event with nothing in it but what is given. */
export function jobEvent(counter: number, { result = {}, ...given }: GivenEvent = {}): JobEvent {
  return {
    counter,
    stdout: `line ${counter}`,
    event: 'runner_on_ok',
    host: '',
    play: '',
    playId: '',
    pattern: '',
    task: '',
    taskId: '',
    taskPath: '',
    title: '',
    role: '',
    module: '',
    isHandler: false,
    at: undefined,
    startLine: undefined,
    endLine: undefined,
    readable: true,
    ignored: false,
    changed: false,
    result: new TaskResult(result),
    recap: undefined,
    ...given,
  };
}

/** All events of a recorded job, in the order of their counters. */
export function recordedJobEvents(name: string): JobEvent[] {
  return eventsIn(recordedJob(name).events);
}

/** The events that a real controller gave for a job, in the order of their counters. */
export function recordedEvents(name: string): JobEvent[] {
  const { response } = JSON.parse(readFileSync(join(recordings, `${name}.json`), 'utf8')) as {
    response: { body: { results: unknown[] } };
  };
  return eventsIn(response.body.results);
}

function eventsIn(rows: readonly unknown[]): JobEvent[] {
  const events = rows.map(readEvent).filter((event) => event !== undefined);
  return events.sort((a, b) => a.counter - b.counter);
}

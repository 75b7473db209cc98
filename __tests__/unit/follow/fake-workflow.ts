import type { RequestOptions } from '../../../src/controller/requests.ts';
import type { FollowContext } from '../../../src/follow/follow-context.ts';
import { WorkflowLog } from '../../../src/follow/workflow/workflow-log.ts';
import type { Message } from '../../../src/messages/message.ts';
import { DrainDeadline } from '../../../src/timing/drain-deadline.ts';
import { RateLimit } from '../../../src/timing/rate-limit.ts';
import { fakeController } from '../controller/fake.ts';
import { fakeContext, JOB } from './fake-controller.ts';
import { OrderlyClock } from './orderly-clock.ts';

/** The workflow that is followed. */
export const WORKFLOW = { ...JOB, type: 'workflow_job' as const, id: 9 };

/** A row of the list of nodes: what node N runs has the number 100 + N; without a kind it runs nothing. */
export function node(id: number, status: string, type: string | undefined = 'job', more: Record<string, unknown> = {}) {
  const job = { id: 100 + id, type, name: `Job ${id}`, status };
  const template = { name: `Template ${id}`, unified_job_type: 'job' };
  const summary_fields = status === '' ? { unified_job_template: template } : { job };
  return { id, identifier: `n${id}`, summary_fields, ...more };
}

/** What a fake controller has of a workflow; an error is thrown. */
export interface World {
  /** The nodes of a workflow job at a moment, in ms. */
  nodes: (workflow: number, now: number) => object[] | Error;
  /** The events of a node's job at a moment, of one line each; by default one. */
  events?: (job: number, now: number) => object[] | Error;
}

/** Something that went well. */
export const RECAP = { counter: 1, event: 'playbook_on_stats', stdout: 'RECAP', start_line: 0 };

/** The log of workflow 9. What is seen begins with `> ` for a sentence, `! ` for a warning, `* ` for a notice, and with the title of its group for output. */
export function workflowLog(world: World, options: Partial<FollowContext> = {}) {
  const seen: string[] = [];
  const times: number[] = [];
  const debugged: string[] = [];
  const asked: { at: number; path: string; signal: AbortSignal | undefined }[] = [];
  const mark = (sign: string) => (sentence: string) => {
    seen.push(`${sign} ${sentence.replace(/: https:\S+/, '')}`);
    times.push(clock.now());
  };
  const sink = {
    info: mark('>'),
    warn: ({ text }: Message) => mark('!')(text),
    notice: mark('*'),
    debug: (sentence: string) => debugged.push(sentence),
    output: (text: string, fold?: { title: string }) => {
      for (const line of text.split('\n')) mark(`${fold?.title.replace(/: https:\S+/, '') ?? ''}|`)(line);
      return Promise.resolve();
    },
  };
  const clock = new OrderlyClock();
  const shared = { clock, rateLimit: new RateLimit(clock, 600_000), drainDeadline: new DrainDeadline(clock) };
  const fake = fakeContext({}, { random: () => 0, sink, ...shared, ...options });
  const get = (path: string, { signal }: RequestOptions = {}): Promise<unknown> => {
    asked.push({ at: clock.now(), path, signal });
    const [, kind, id] = /^(\w+)\/(\d+)\//.exec(path) ?? [];
    if (path.includes('/job_host_summaries/')) return Promise.resolve({ results: [] });
    if (!path.includes('_nodes/') && !path.includes('events/')) {
      return Promise.resolve({ type: 'job', id: Number(id), status: 'successful', event_processing_finished: true });
    }
    const rows =
      kind === 'workflow_jobs'
        ? world.nodes(Number(id), clock.now())
        : (world.events?.(Number(id), clock.now()) ?? [RECAP]);
    if (rows instanceof Error) return Promise.reject(rows);
    const from = Number(/counter__gt=(\d+)/.exec(path)?.[1] ?? 0);
    const results = rows.filter((row) => !('counter' in row) || Number(row.counter) > from);
    return Promise.resolve({ count: results.length, next: null, results });
  };
  const context: FollowContext = { ...fake.context, controller: fakeController({ get }) };
  const looks = () => asked.filter(({ path }) => path.startsWith('workflow_jobs/9/')).map(({ at }) => at);
  return { log: new WorkflowLog(context, WORKFLOW), context, clock, seen, times, asked, debugged, looks };
}

/** Follows workflow 9 for so many ms. */
export async function followedWorkflow(world: World, ms: number, options: Partial<FollowContext> = {}) {
  const stage = workflowLog(world, options);
  const ended = new AbortController();
  stage.clock.at(ms, () => ended.abort());
  await stage.log.follow(ended.signal);
  return stage;
}

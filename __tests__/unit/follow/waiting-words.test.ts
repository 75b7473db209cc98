import { describe, expect, test } from '@jest/globals';
import { readJob } from '../../../src/controller/jobs.ts';
import { Waiting } from '../../../src/follow/status/still-waiting.ts';
import { requestsOf } from '../controller/fake.ts';
import { answered } from '../launch/context.ts';
import { fakeContext } from './fake-controller.ts';

/** A wait whose controller has this root and these nodes in every workflow. */
function stage(nodes: unknown[] | Error = [], begins = 0) {
  const seen = fakeContext({});
  // It is that late as soon as somebody sleeps.
  void seen.clock.sleep(begins);
  const asked: string[] = [];
  const get = (path: string): Promise<unknown> => {
    asked.push(path);
    return nodes instanceof Error ? Promise.reject(nodes) : Promise.resolve({ results: nodes, next: null });
  };
  requestsOf(seen.context.controller).get = get;
  const waiting = new Waiting(seen.context);
  const look = async (ms: number, status: string, job_explanation = ''): Promise<void> => {
    await seen.clock.sleep(ms - seen.clock.now());
    await waiting.look(readJob({ type: 'job', id: 7, status, job_explanation }));
  };
  return { ...seen, asked, waiting, look, sentences: () => seen.said.map(({ sentence }) => sentence) };
}

const blocked = (by: string) => `waiting for ${by} to finish`;
const ONE_AT_A_TIME = 'The template runs one job at a time: "Concurrent jobs" (`allow_simultaneous`) is off.';
const page = (kind: string, id: number) => `https://tower.example.com/#/jobs/${kind}/${id}/output`;

describe('why a job does not start', () => {
  test('is reported at once, once, and again when it is another reason', async () => {
    const { look, sentences } = stage();
    await look(1000, 'pending');
    expect(sentences()).toEqual([]);
    await look(5000, 'pending', 'No capacity');
    await look(30_000, 'pending', 'No capacity');
    await look(40_000, 'waiting', 'No capacity');
    expect(sentences()).toEqual(['Job 7 is pending: No capacity.', 'Job 7 is waiting: No capacity.']);
  });

  test('is reported as not known after a minute', async () => {
    const { look, sentences } = stage();
    await look(59_999, 'pending');
    expect(sentences()).toEqual([]);
    await look(60_000, 'pending');
    expect(sentences()).toEqual([
      'Job 7 is pending; the controller gives no reason. Possible causes: other runs of the template, or no free capacity in its instance groups.',
    ]);
  });

  test('is nothing for a job that runs', async () => {
    const { look, sentences } = stage();
    await look(90_000, 'running', 'No capacity');
    expect(sentences()).toEqual([]);
  });

  test.each([
    ['job-5', ONE_AT_A_TIME, page('playbook', 5)],
    ['workflowjob-5', ONE_AT_A_TIME, page('workflow', 5)],
    ['projectupdate-12', 'The project update must finish first.', page('project', 12)],
    ['inventory_update-5', 'The inventory sync must finish first.', page('inventory', 5)],
  ])('names what is in the way, why, and its page: %s', async (by, why, link) => {
    const { look, sentences } = stage();
    await look(20_000, 'pending', blocked(by));
    expect(sentences()).toEqual([`Job 7 is pending: ${blocked(by)}. ${why} ${link}`]);
  });

  test('is reported in plain words where only capacity is missing', async () => {
    const { look, sentences } = stage();
    await look(20_000, 'pending', 'This job is not ready to start because there is not enough available capacity.');
    expect(sentences()).toEqual([
      'Job 7 is pending: This job is not ready to start because there is not enough available capacity. Its instance groups have no free capacity; it starts when other jobs there end. If none are running, check Instance Groups on the controller: the instances must be enabled and healthy. A limit on jobs or forks can also be the cause.',
    ]);
  });

  test('is put into a sentence without its own full stop, and with all others', async () => {
    const { look, sentences } = stage();
    await look(20_000, 'pending', 'Release 1.2 waits.');
    expect(sentences()).toEqual(['Job 7 is pending: Release 1.2 waits.']);
  });

  test('is missing after a minute of this wait, whenever it began', async () => {
    const { look, sentences } = stage([], 1_000_000);
    await look(1_059_999, 'pending');
    expect(sentences()).toEqual([]);
    await look(1_300_000, 'pending');
    expect(sentences().at(-1)).toBe('Job 7 is still pending after 5 min.');
  });

  test.each(['newkind-5', 'job', 'job-x'])('has no page for what is not known: %s', async (by) => {
    const { look, sentences } = stage();
    await look(20_000, 'pending', blocked(by));
    expect(sentences()).toEqual([`Job 7 is pending: ${blocked(by)}.`]);
  });
});

describe('a workflow in the way', () => {
  const node = (name: string, type: string, status: string) => ({
    id: 1,
    summary_fields: { job: { id: 9, name, type, status } },
  });
  const said = `Job 7 is pending: ${blocked('workflowjob-5')}. ${ONE_AT_A_TIME} ${page('workflow', 5)}`;

  test('may wait for a person', async () => {
    const { look, sentences, asked } = stage([
      node('Go live', 'workflow_approval', 'pending'),
      node('Announce', 'workflow_approval', 'pending'),
      node('Before', 'workflow_approval', 'successful'),
      node('Deploy', 'job', 'pending'),
      { id: 2 },
    ]);
    await look(20_000, 'pending', blocked('workflowjob-5'));
    expect(sentences()).toEqual([`${said} That job is waiting for approval "Go live", "Announce".`]);
    expect(asked).toEqual(['workflow_jobs/5/workflow_nodes/?order_by=id&page_size=200&page=1']);
  });

  test('that waits for no other job, or cannot be read, is only named', async () => {
    for (const nodes of [[node('Deploy', 'job', 'pending')], answered(403)]) {
      const { look, sentences } = stage(nodes);
      await look(20_000, 'pending', blocked('workflowjob-5'));
      expect(sentences()).toEqual([said]);
    }
  });

  test('is looked into, and a job is not', async () => {
    const { look, asked } = stage();
    await look(20_000, 'pending', blocked('job-5'));
    expect(asked).toEqual([]);
  });

  test('is not looked into in a cancelled workflow', async () => {
    const { look, context } = stage(new Error('cut off'));
    const cancelled = new Error('cancelled');
    Object.assign(context, { signal: AbortSignal.abort(cancelled) });
    await expect(look(20_000, 'pending', blocked('workflowjob-5'))).rejects.toBe(cancelled);
  });
});

describe('a line that the wait goes on', () => {
  test('comes after five minutes without another, and then after five more', async () => {
    const { look, waiting, clock, sentences } = stage();
    await look(299_999, 'running');
    expect(sentences()).toEqual([]);
    await look(300_000, 'running');
    await look(400_000, 'running');
    await look(600_000, 'running');
    expect(sentences()).toEqual(['Job 7 is still running after 5 min.', 'Job 7 is still running after 10 min.']);
    await clock.sleep(100_000);
    waiting.heard();
    await look(999_999, 'running');
    expect(sentences()).toHaveLength(2);
  });

  test('says what is waited for: a reason, or a person', async () => {
    const { look, context, sentences } = stage();
    await look(300_000, 'pending', 'No capacity');
    expect(sentences().at(-1)).toBe('Job 7 is still pending after 5 min: No capacity.');
    await look(600_000, 'running', 'No capacity');
    expect(sentences().at(-1)).toBe('Job 7 is still running after 10 min.');
    context.approvals.set(1, 'It waits for "Go live".').set(2, 'It waits for "Announce".');
    await look(900_000, 'running');
    expect(sentences().at(-1)).toBe(
      'Job 7 is still running after 15 min. It waits for "Go live". It waits for "Announce".',
    );
  });
});

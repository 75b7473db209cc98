import { afterEach, describe, expect, test } from '@jest/globals';
import { DEMO, demoSeed, type Run, Simulator, type SimulatorOptions } from 'tower-deploy-simulator';
import { longTask, runsTasks } from '../scenarios/support/playbooks.ts';

let sim: Simulator;

afterEach(() => sim.close());

async function start(options: SimulatorOptions = {}): Promise<void> {
  sim = await Simulator.start(options);
}

interface Reply<T> {
  status: number;
  body: T;
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<Reply<T>> {
  const headers = { authorization: `Bearer ${sim.tokens['admin']}`, 'content-type': 'application/json' };
  const response = await fetch(sim.url + path, { redirect: 'manual', ...init, headers });
  const text = await response.text();
  return { status: response.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as T };
}

const launch = async (template: number, body: object = {}): Promise<number> =>
  (
    await ask<{ id: number }>(`/api/v2/job_templates/${template}/launch/`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
  ).body.id;

interface Events {
  count: number;
  results: { counter: number; stdout: string; summary_fields: { job: Record<string, unknown> } }[];
}

/** A world in which the plain template runs oddly. */
function odd(more: Partial<Run>): SimulatorOptions {
  const seed = demoSeed();
  for (const template of seed.job_templates ?? []) if (template.id === DEMO.plain) Object.assign(template.run, more);
  return { seed };
}

describe('the way in', () => {
  test('a gateway lists the controller, and its API is below that', async () => {
    await start({ product: 'gateway', prefix: '/tower/' });
    const { apis } = (await ask<{ apis: { controller: string } }>('/api/')).body;
    expect(apis.controller).toBe('/api/controller/');
    const { current_version } = (await ask<{ current_version: string }>(apis.controller)).body;
    expect((await ask(`${current_version}me/`)).status).toBe(200);
    expect((await ask('/api/v2/me/')).status).toBe(404);
    expect(sim.url).toMatch(/\/tower$/);
  });

  test('links behind a gateway lead to the controller behind it', async () => {
    await start({ product: 'gateway' });
    const controller = '/api/controller/v2';
    const template = `${controller}/job_templates/${DEMO.deploy}`;
    const launched = await ask<{ url: string }>(`${template}/launch/`, { method: 'POST', body: '{}' });
    expect(launched.body.url).toBe(`${controller}/jobs/1/`);
    const pages = [`${template}/`, '/jobs/1/', '/unified_job_templates/?page_size=2', '/', '/me/'];
    const replies = await Promise.all(
      pages.map((path) => ask(path.startsWith(controller) ? path : `${controller}${path}`)),
    );
    for (const { status, body } of [launched, ...replies]) {
      expect([200, 201]).toContain(status);
      expect(JSON.stringify(body)).toContain(`"${controller}/`);
      expect(JSON.stringify(body)).not.toContain('/api/v2/');
    }
  });

  test('requests are logged as they arrive, and a listener may act before they are handled', async () => {
    await start();
    const off = sim.on('request', async () => sim.clock.advance(60_000));
    const id = await launch(DEMO.plain);
    const job = await ask<{ status: string }>(`/api/v2/jobs/${id}/`);
    off();
    expect(job.body.status).toBe('successful');
    expect(sim.requests.map(({ method, status }) => `${method} ${status}`)).toEqual(['POST 201', 'GET 200']);
    expect(sim.requests[0]).toMatchObject({ body: {}, path: `/api/v2/job_templates/${DEMO.plain}/launch/` });
  });

  test('a filter on extra vars is refused, and unknown fields are named', async () => {
    await start();
    expect(await ask('/api/v2/unified_jobs/?extra_vars__icontains=x')).toEqual({
      status: 403,
      body: { detail: 'Filtering on extra_vars is not allowed.' },
    });
    await launch(DEMO.plain);
    const found = await ask<{ count: number }>(
      `/api/v2/unified_jobs/?unified_job_template=${DEMO.plain}&launch_type=manual&created_by=1&created__gte=2026-01-01T00:00:00Z&order_by=-id`,
    );
    expect(found.body.count).toBe(1);
    expect(
      (await ask<{ count: number }>('/api/v2/jobs/?or__status=failed&or__status__in=pending,new&not__id=99')).body
        .count,
    ).toBe(1);
  });
});

describe('jobs', () => {
  test('stand still until the clock moves', async () => {
    await start();
    const id = await launch(DEMO.deploy, { extra_vars: { version: '2.0' } });
    const status = (): string | undefined => sim.world.jobs.get(id)?.status;
    expect(status()).toBe('pending');
    sim.clock.advance(200);
    expect(status()).toBe('waiting');
    sim.clock.advance(1_000);
    expect(status()).toBe('running');
    sim.clock.advance(8_000);
    expect(status()).toBe('successful');
    expect(sim.world.jobs.get(id)?.artifacts).toMatchObject({ release: '2.0' });
  });

  test('during one long task events come, counts of the detail stay, and each event has the status of now', async () => {
    await start();
    runsTasks(sim, DEMO.deploy, [longTask(60)]);
    const id = await launch(DEMO.deploy);
    const at = async (ms: number) => {
      sim.clock.advance(ms);
      const { body } = await ask<Record<string, unknown>>(`/api/v2/jobs/${id}/`);
      const events = (await ask<Events>(`/api/v2/jobs/${id}/job_events/?page_size=200`)).body.results;
      const jobs = new Set(events.map(({ summary_fields: { job } }) => `${job['status']} ${job['elapsed']}`));
      return { counts: [body['host_status_counts'], body['playbook_counts']], events: events.length, jobs: [...jobs] };
    };
    const [early, late] = [await at(10_000), await at(10_000)];
    expect(late.events).toBeGreaterThan(early.events + 10);
    expect([early.counts, late.counts]).toEqual(Array(2).fill([null, { play_count: 1, task_count: 1 }]));
    expect([early.jobs, late.jobs]).toEqual([['running 0'], ['running 0']]);
    const end = await at(60_000);
    const { started, finished } = sim.world.jobs.get(id) ?? {};
    expect(end.jobs).toEqual([`successful ${((finished ?? 0) - (started ?? 0)) / 1000}`]);
    expect(end.counts[0]).toEqual({ changed: 1 });
  });

  test('events of a project update have its status', async () => {
    await start();
    const path = `/api/v2/projects/${DEMO.gitProject}/update/`;
    const { id } = (await ask<{ id: number }>(path, { method: 'POST', body: '{}' })).body;
    sim.clock.advance(60_000);
    const { results } = (await ask<Events>(`/api/v2/project_updates/${id}/events/`)).body;
    expect(results.length).toBeGreaterThan(0);
    for (const { summary_fields } of results)
      expect(summary_fields).toMatchObject({ project_update: { id, status: 'successful', failed: false } });
  });

  test('a lost event leaves the flag false for ever', async () => {
    await start(odd({ lose: [5] }));
    const id = await launch(DEMO.plain);
    sim.clock.advance(3_600_000);
    const { body } = await ask<{ status: string; event_processing_finished: boolean }>(`/api/v2/jobs/${id}/`);
    expect(body).toMatchObject({ status: 'successful', event_processing_finished: false });
    const events = (await ask<Events>(`/api/v2/jobs/${id}/job_events/?page_size=200`)).body;
    expect(events.results.map((event) => event.counter)).not.toContain(5);
  });

  test('an event may be stored twice, and events may come late', async () => {
    await start(odd({ double: [3], eventLag: 5_000 }));
    const id = await launch(DEMO.plain);
    sim.clock.advance(4_000);
    expect(sim.world.jobs.get(id)?.status).toBe('successful');
    const { count } = (await ask<Events>(`/api/v2/jobs/${id}/job_events/`)).body;
    sim.clock.advance(6_000);
    const all = (await ask<Events>(`/api/v2/jobs/${id}/job_events/?page_size=200`)).body;
    expect(all.count).toBeGreaterThan(count);
    expect(all.results.filter((event) => event.counter === 3)).toHaveLength(2);
  });

  test('the download holds the events, escaped, one line after the other', async () => {
    await start();
    const id = await launch(DEMO.hostile);
    sim.clock.advance(60_000);
    const { results } = (await ask<Events>(`/api/v2/jobs/${id}/job_events/?page_size=200&no_truncate=1`)).body;
    const escapes: Record<string, string> = {
      '\\': '\\\\',
      '\t': '\\t',
      '\r': '\\r',
      '\n': '\\n',
      '\b': '\\b',
      '\f': '\\f',
      '\v': '\\v',
    };
    const lines = results
      .filter((event) => event.stdout !== '')
      .map((event) => {
        const text = event.stdout.replace(/[\\\t\r\n\b\f\v]/g, (char) => escapes[char] ?? char);
        return `${text.replaceAll('\\r\\n', '\n')}\n`;
      });
    expect((await ask<string>(`/api/v2/jobs/${id}/stdout/?format=ansi_download`)).body).toBe(lines.join(''));
  });

  test('one at a time: the second waits, and says for what after a while', async () => {
    await start();
    const first = await launch(DEMO.serial, { extra_vars: { seconds: 60 } });
    const second = await launch(DEMO.serial, { extra_vars: { seconds: 1 } });
    sim.clock.advance(20_000);
    expect(sim.world.jobs.get(second)).toMatchObject({ status: 'pending', job_explanation: '' });
    sim.clock.advance(15_000);
    expect(sim.world.jobs.get(second)?.job_explanation).toBe(`waiting for job-${first} to finish`);
    sim.clock.advance(60_000);
    expect(sim.world.jobs.get(second)?.status).toBe('successful');
  });

  test('an approval is a job that the list of all jobs leaves out', async () => {
    await start();
    await ask(`/api/v2/workflow_job_templates/${DEMO.wfApproval}/launch/`, { method: 'POST', body: '{}' });
    sim.clock.advance(60_000);
    const { body } = await ask<{ results: { id: number }[] }>('/api/v2/unified_jobs/?page_size=200');
    const ids = body.results.map(({ id }) => id);
    expect(ids).toContain(sim.world.workflow_jobs.all().at(-1)?.id);
    expect(ids).not.toContain(sim.world.workflow_approvals.all().at(-1)?.id);
  });

  test('ten minutes have forty events', async () => {
    await start();
    const id = await launch(DEMO.slow);
    sim.clock.advance(620_000);
    expect(sim.world.jobs.get(id)).toMatchObject({ status: 'successful', emitted: 40 });
  });

  test('every template of the demo ends as its name says', async () => {
    await start();
    const ends: [number, string][] = [
      [DEMO.failing, 'failed'],
      [DEMO.unreachable, 'failed'],
      [DEMO.syntax, 'failed'],
      [DEMO.error, 'error'],
      [DEMO.timeout, 'failed'],
      [DEMO.long, 'failed'],
      [DEMO.hostile, 'successful'],
      [DEMO.setStats, 'successful'],
    ];
    const ids = await Promise.all(ends.map(([template]) => launch(template)));
    sim.clock.advance(60_000);
    expect(ids.map((id) => sim.world.jobs.get(id)?.status)).toEqual(ends.map(([, status]) => status));
  });

  test('time is the wall clock when it is to be', async () => {
    await start({ clock: 'real' });
    const id = await launch(DEMO.plain);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const { body } = await ask<{ status: string }>(`/api/v2/jobs/${id}/`);
    expect(body.status).toBe('running');
  });
});

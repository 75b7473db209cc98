import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';

const page = join(import.meta.dirname, '..', '..', 'simulator', 'browser');

describe("the simulator's page", () => {
  let sim: Simulator;

  beforeEach(async () => {
    sim = await Simulator.start({ page });
  });
  afterEach(() => sim.close());

  const launch = async (path: string): Promise<number> => {
    const reply = await fetch(`${sim.url}/api/v2/${path}/launch/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sim.tokens['admin']}` },
    });
    return ((await reply.json()) as { id: number }).id;
  };
  // biome-ignore lint/suspicious/noExplicitAny: what the page reads is JSON of many shapes
  const data = async (path: string): Promise<any> => (await fetch(`${sim.url}/simulator/${path}`)).json();
  const textOf = (lines: { text: string }[][]): string =>
    lines.map((line) => line.map(({ text }) => text).join('')).join('\n');

  test.each(['/', '/execution/jobs/playbook/7/output'])(
    'is at %s, needs no login, and runs its own script only',
    async (path) => {
      const reply = await fetch(sim.url + path);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const policy = reply.headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      const html = await reply.text();
      expect(html).toContain('<base href="/">');
      expect(html).not.toMatch(/<script(?! type="module" src="simulator\/page\.js")|\son\w+=|https?:/);
      for (const name of ['page.js', 'page.css'])
        expect((await fetch(`${sim.url}/simulator/${name}`)).status).toBe(200);
    },
  );

  test('lies below the prefix, with the addresses of its own files', async () => {
    const below = await Simulator.start({ page, prefix: '/tower' });
    expect(await (await fetch(`${below.url}/`)).text()).toContain('<base href="/tower/">');
    expect((await fetch(`${below.url}/simulator/jobs`)).status).toBe(200);
    await below.close();
  });

  test('lists the jobs, the newest first, with details of each', async () => {
    const first = await launch(`job_templates/${DEMO.failing}`);
    sim.clock.advance(60_000);
    const second = await launch(`job_templates/${DEMO.deploy}`);
    sim.clock.advance(4_000);
    expect(await data('jobs')).toMatchObject([
      { id: second, kind: 'playbook', name: 'Deploy', status: 'running' },
      { id: first, name: 'Failing', status: 'failed' },
    ]);
    const { facts } = await data(`jobs/${second}`);
    expect(facts).toEqual(
      expect.arrayContaining([
        ['Playbook', 'deploy.yml'],
        ['Launched', 'manual, by admin'],
      ]),
    );
    expect((await fetch(`${sim.url}/simulator/jobs/999`)).status).toBe(404);
  });

  test('gives the output while the job runs: each line once, in order, and all of it in the end', async () => {
    const id = await launch(`job_templates/${DEMO.deploy}`);
    const lines: { text: string; look: string[] }[][] = [];
    let after = 0;
    for (let second = 0; second < 20; second += 1) {
      sim.clock.advance(1_000);
      const output = await data(`jobs/${id}/output?after=${after}`);
      lines.push(...output.lines);
      ({ after } = output);
      if (second === 4) expect(textOf(lines)).toMatch(/Fetch the release/);
      if (second === 4) expect(textOf(lines)).not.toContain('PLAY RECAP');
    }
    const stdout = await fetch(`${sim.url}/api/v2/jobs/${id}/stdout/?format=txt_download`, {
      headers: { authorization: `Bearer ${sim.tokens['admin']}` },
    });
    expect(`${textOf(lines)}\n`).toBe(await stdout.text());
    expect(lines.flat()).toContainEqual({ text: 'changed: [web1]', look: ['yellow'] });
  });

  test('gives the output of ten thousand events in parts', async () => {
    const id = await launch(`job_templates/${DEMO.noisy}`);
    sim.clock.advance(600_000);
    const first = await data(`jobs/${id}/output?after=0`);
    expect([first.more, first.after]).toEqual([true, 1000]);
  });

  test('shows what a workflow is made of', async () => {
    const id = await launch(`workflow_job_templates/${DEMO.wfHandled}`);
    sim.clock.advance(60_000);
    const { nodes, status } = await data(`jobs/${id}`);
    expect(status).toBe('successful');
    expect(nodes).toMatchObject([
      { identifier: 'deploy', status: 'failed', after: [], job: { name: 'Failing' } },
      { identifier: 'rollback', status: 'successful', after: ['when deploy fails'] },
      { identifier: 'announce', status: 'not run', after: ['when deploy succeeds'], job: null },
    ]);
  });

  test('keeps what is hostile as text in JSON that no browser takes for a page', async () => {
    const id = await launch(`job_templates/${DEMO.plain}`);
    const job = sim.world.jobs.get(id);
    const evil = '<img src=x onerror=alert(1)></script><script>alert(2)</script>';
    Object.assign(job ?? {}, { name: evil, limit: evil, job_explanation: evil });
    sim.clock.advance(60_000);
    for (const event of job?.events ?? []) event.stdout = evil;
    for (const path of ['jobs', `jobs/${id}`, `jobs/${id}/output`]) {
      const reply = await fetch(`${sim.url}/simulator/${path}`);
      expect(reply.headers.get('content-type')).toBe('application/json');
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      expect(JSON.stringify(await reply.json())).toContain(JSON.stringify(evil).slice(1, -1));
    }
    expect(await (await fetch(`${sim.url}/`)).text()).not.toContain('alert(');
  });

  test('its script puts text in as text, and nothing as markup', async () => {
    const script = await (await fetch(`${sim.url}/simulator/page.js`)).text();
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval\(/);
  });

  test('is no part of the API: it is not among the requests, and it changes nothing', async () => {
    await data('jobs');
    expect(sim.requests).toEqual([]);
    const post = await fetch(`${sim.url}/simulator/jobs`, { method: 'POST' });
    expect(post.status).toBe(404);
  });

  test('is not there unless it is asked for', async () => {
    const bare = await Simulator.start();
    expect((await fetch(`${bare.url}/simulator/jobs`)).status).toBe(404);
    await bare.close();
  });
});

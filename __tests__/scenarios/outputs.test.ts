import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { changed, DEMO, ok, one, type Run } from 'tower-deploy-simulator';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

/** The outputs that a workflow reads with `fromJSON`. */
const JSON_OUTPUTS = ['artifacts', 'host_summary', 'failed_hosts', 'ignored_fields', 'job_ids'] as const;

/** All of them, parsed; a text that is no JSON fails the test. */
function parsed(seen: Seen): Record<(typeof JSON_OUTPUTS)[number], unknown> {
  const entries = JSON_OUTPUTS.map((name) => [name, JSON.parse(seen.outputs[name] ?? '') as unknown]);
  return Object.fromEntries(entries) as Record<(typeof JSON_OUTPUTS)[number], unknown>;
}

const counts = (given: Record<string, number>): Record<string, number> => ({
  ok: 0,
  changed: 0,
  unreachable: 0,
  failed: 0,
  skipped: 0,
  rescued: 0,
  ignored: 0,
  ...given,
});

/** Runs a step on a stage where time passes with each look at the job. */
async function stepped(
  inputs: Record<string, string>,
  check: (seen: Seen, stage: Stage) => Promise<void> | void,
  prepare: (stage: Stage) => void = () => undefined,
): Promise<void> {
  await onStage({}, async (stage) => {
    runsOn(stage.sim);
    prepare(stage);
    await check(await stage.step(inputs), stage);
  });
}

/** Gives the deployment's template another playbook. */
function playing(playbook: Run['playbook']): (stage: Stage) => void {
  return ({ sim }) => {
    const template = sim.world.job_templates.get(DEMO.deploy);
    if (template) template.run = { ...template.run, playbook };
  };
}

/** A playbook that gives some artifacts, and says nothing of them. */
function giving(artifacts: NonNullable<ReturnType<NonNullable<Run['playbook']>>['artifacts']>): Run['playbook'] {
  const task = { name: 'Publish', action: 'ansible.builtin.set_stats', line: 3, result: ok() };
  return () => ({ ...one('give.yml', { name: 'Give', hosts: 'web1', tasks: [task] }), artifacts });
}

describe('the outputs of a job', () => {
  test('that was successful report what it did on each host', async () => {
    await stepped({ template_id: String(DEMO.deploy), extra_vars: 'version: 1.4.2' }, (seen) => {
      const { host_summary, failed_hosts, artifacts, ignored_fields } = parsed(seen);
      expect(Object.keys(host_summary as object)).toEqual(['db1', 'web1', 'web2']);
      expect(host_summary).toMatchObject({ web1: counts({ ok: 8, changed: 5, skipped: 1 }) });
      expect(failed_hosts).toEqual([]);
      expect(artifacts).toEqual({
        url: 'https://app.example.com/?v=1.4.2',
        release: '1.4.2',
        release_id: 1042,
        healthy: true,
      });
      expect(ignored_fields).toEqual({});
      expect([seen.outputs['changed'], seen.outputs['status']]).toEqual(['true', 'successful']);
    });
  });

  test('name the commit that was run', async () => {
    await stepped(
      { template_id: String(DEMO.error) },
      (seen, { sim }) => {
        const revision = sim.world.projects.get(DEMO.gitProject)?.scm_revision;
        expect(revision).toMatch(/^[0-9a-f]{40}$/);
        expect([seen.outputs['status'], seen.outputs['scm_revision']]).toEqual(['successful', revision]);
      },
      ({ sim }) => {
        const template = sim.world.job_templates.get(DEMO.error);
        if (template) delete template.run.errorBefore;
      },
    );
  });

  test('that changed nothing say so', async () => {
    const look = { name: 'Look', action: 'ansible.builtin.debug', line: 3, result: ok() };
    const playbook = () => one('look.yml', { name: 'Look', hosts: 'all', tasks: [look] });
    await stepped(
      { template_id: String(DEMO.deploy) },
      (seen) => expect(seen.outputs['changed']).toBe('false'),
      playing(playbook),
    );
  });

  test('that failed name the hosts that failed, and none that only ignored a failure', async () => {
    await stepped({ template_id: String(DEMO.failing) }, (seen) => {
      const { host_summary, failed_hosts } = parsed(seen);
      expect(failed_hosts).toEqual(['web2']);
      expect(host_summary).toMatchObject({
        web1: counts({ ok: 4, changed: 2, ignored: 1 }),
        web2: { failed: 1, ignored: 1 },
      });
    });
  });

  test('that lost a host name it, too', async () => {
    await stepped({ template_id: String(DEMO.unreachable) }, (seen) => {
      const { host_summary, failed_hosts } = parsed(seen);
      expect(failed_hosts).toEqual(['web2']);
      expect(host_summary).toMatchObject({ web2: counts({ unreachable: 1 }), web1: counts({ ok: 2 }) });
    });
  });

  test.each([
    ['that stopped before its start', DEMO.error, 'error'],
    ['with a syntax error', DEMO.syntax, 'failed'],
  ])('%s are empty and valid', async (_name, template, status) => {
    await stepped({ template_id: String(template) }, (seen) => {
      expect(seen.outputs['status']).toBe(status);
      expect(parsed(seen)).toMatchObject({ artifacts: {}, host_summary: {}, failed_hosts: [], ignored_fields: {} });
      expect(seen.outputs['changed']).toBe('false');
    });
  });

  test('that is not followed are valid, and do not claim that nothing was changed', async () => {
    await stepped({ template_id: String(DEMO.deploy), wait: 'false' }, (seen) => {
      expect(parsed(seen)).toMatchObject({ artifacts: {}, host_summary: {}, failed_hosts: [], ignored_fields: {} });
      expect(seen.outputs['changed']).toBeUndefined();
    });
  });

  test('that went on when the wait ended report what it had done by then', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 20_000, 100);
      const seen = await step({ template_id: String(DEMO.slow), timeout: '2' });
      expect(seen.outputs['status']).toBe('timed_out');
      const { host_summary } = parsed(seen);
      expect(host_summary).toMatchObject({ db1: { changed: expect.any(Number), failed: 0 } });
      expect(seen.outputs['changed']).toBe('true');
    });
  });
});

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

describe('the outputs of a job that came to no end of its own', () => {
  onUnix('report what it had done when the workflow was cancelled', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 30_000, 100);
      const cancel = new AbortController();
      const began = sim.clock.ms();
      const print = (line: string): void => {
        // By then the first batch is done.
        if (line.includes(': [') && sim.clock.ms() - began > 60_000) cancel.abort();
      };
      const seen = await step({ template_id: String(DEMO.slow) }, { cancel: cancel.signal, print });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['cancelled', 'canceled']);
      expect(parsed(seen)).toMatchObject({ host_summary: { db1: { failed: 0 } }, failed_hosts: [], artifacts: {} });
      expect(seen.outputs['changed']).toBe('true');
      // After the cancel there is time for nothing but its end.
      const at = seen.calls.findIndex((call) => call.endsWith('/cancel/'));
      expect(seen.calls.slice(at + 1).filter((call) => call.includes('event') || call.includes('summaries'))).toEqual(
        [],
      );
    });
  });

  test('report what it had done when it was canceled on the controller', async () => {
    await onStage({}, async ({ sim, step }) => {
      let asked = 0;
      sim.on('request', async ({ method, path }) => {
        if (method !== 'GET' || !/\/jobs\/\d+\/$/.test(path)) return;
        sim.clock.advance(100_000);
        asked += 1;
        const headers = { Authorization: `Bearer ${sim.tokens['admin']}` };
        if (asked === 2) await fetch(`${sim.url}${path}cancel/`, { method: 'POST', headers });
      });
      const seen = await step({ template_id: String(DEMO.slow) });
      expect(seen.outputs['status']).toBe('canceled');
      expect(parsed(seen)).toMatchObject({ host_summary: { db1: { failed: 0 } }, failed_hosts: [] });
      expect(seen.outputs['changed']).toBe('true');
    });
  });

  test('are valid when the controller went away', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 1000);
      const path = /\/(jobs|job_events)\//;
      sim.faults.add({ method: 'GET', path, skip: 2, kind: 'status', status: 503, times: Number.POSITIVE_INFINITY });
      const seen = await step({ template_id: String(DEMO.slow), retry_for: '1s' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'unknown']);
      expect(parsed(seen)).toMatchObject({ artifacts: {}, failed_hosts: [], ignored_fields: {} });
    });
  });

  test('are empty where nothing is known: `false` and `0` would be a statement', async () => {
    await onStage({}, async ({ sim, step }) => {
      const path = /\/(jobs|job_events)\//;
      sim.faults.add({ method: 'GET', path, kind: 'status', status: 503, times: Number.POSITIVE_INFINITY });
      const seen = await step({ template_id: String(DEMO.slow), retry_for: '1s' });
      expect(seen.outputs['status']).toBe('unknown');
      expect(parsed(seen)).toMatchObject({ artifacts: {}, failed_hosts: [], host_summary: {} });
      expect([seen.outputs['changed'], seen.outputs['elapsed'] ?? '']).toEqual(['', '']);
    });
  });

  test('do not say that nothing changed when the wait ended first', async () => {
    await onStage({}, async ({ sim, step }) => {
      const seen = await step({ template_id: String(DEMO.slow), timeout: '1' });
      expect([seen.outputs['status'], seen.outputs['changed']]).toEqual(['timed_out', '']);
      expect(sim.world.jobs.all()).toHaveLength(1);
    });
  });
});

describe('artifacts', () => {
  test('that try to write other outputs stay one text', async () => {
    const artifacts = {
      notes: 'a\nstatus=successful\nghadelimiter\nEOF\n::set-output name=evil::yes',
      'evil\nname': '<<EOF',
      __proto__: 'x',
      nested: { list: [1, null, 'two'], empty: {} },
    };
    await stepped(
      { template_id: String(DEMO.failing) },
      (seen) => {
        expect(parsed(seen).artifacts).toEqual(JSON.parse(JSON.stringify(artifacts)));
        expect(seen.outputs['status']).toBe('failed');
        expect(Object.keys(seen.outputs)).not.toContain('evil');
      },
      ({ sim }) => {
        const template = sim.world.job_templates.get(DEMO.failing);
        const playbook = template?.run.playbook;
        if (template && playbook) template.run.playbook = (context) => ({ ...playbook(context), artifacts });
      },
    );
  });

  test('that would not fit next to the others go to a file', async () => {
    const RUNNER_TEMP = mkdtempSync(path.join(tmpdir(), 'tower-deploy-outputs-'));
    const big = { text: 'x'.repeat(600_000) };
    await onStage({}, async (stage) => {
      runsOn(stage.sim);
      playing(giving(big))(stage);
      const seen = await stage.step({ template_id: String(DEMO.deploy) }, { env: { RUNNER_TEMP } });
      expect(readFileSync(seen.outputs['artifacts'] ?? '', 'utf8')).toBe(JSON.stringify(big));
      expect(seen.log.join('\n').match(/The output `artifacts` is the path of a file/g)).toHaveLength(1);
      expect(JSON.parse(seen.outputs['host_summary'] ?? '')).not.toEqual({});
      expect(readdirSync(RUNNER_TEMP).filter((name) => name.includes('artifacts'))).toHaveLength(1);
    });
    rmSync(RUNNER_TEMP, { recursive: true });
  });

  test('that hold a secret of the step go without it, which is reported once', async () => {
    const artifacts = { url: 'https://db?password=topsecret-1', pin: 20261123, 'topsecret-1': ['topsecret-1'] };
    await stepped(
      { template_id: String(DEMO.survey), extra_vars: 'version: 1.4.2\nstage: staging\ndb_password: topsecret-1' },
      (seen) => {
        expect(parsed(seen).artifacts).toEqual({ url: 'https://db?password=***', pin: 20261123, '***': ['***'] });
        const warnings = seen.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
        expect(warnings).toEqual([
          'The output `artifacts` contained a secret of this step, which was replaced by ***.',
        ]);
      },
      ({ sim }) => {
        const template = sim.world.job_templates.get(DEMO.survey);
        if (template) template.run = { ...template.run, playbook: giving(artifacts) };
      },
    );
  });

  test.each([
    ['of a workflow', DEMO.wfTwoNodes],
    ['of a workflow in a workflow', DEMO.wfNested],
  ])('%s are those of its jobs, the later over the earlier', async (_name, template) => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 5000);
      const seen = await step({ template_id: String(template) });
      expect(seen.outputs['status']).toBe('successful');
      const { artifacts, host_summary } = parsed(seen);
      // `deploy` gives url, release, release_id 1042, healthy; `set stats`, which comes later, release_id 42 and more.
      expect(artifacts).toMatchObject({ url: expect.any(String), release_id: 42, nested: { empty: null } });
      expect(host_summary).toMatchObject({ web1: { ok: expect.any(Number), changed: 5 } });
      expect(seen.outputs['changed']).toBe('true');
    });
  });
});

describe('what was asked for and is not so', () => {
  test('is given out as the workflow gave it, when it was left out before the launch', async () => {
    const inputs = { limit: 'web1', inventory: 'Demo', extra_vars: 'a: 1', job_timeout: '60' };
    await stepped({ template_id: String(DEMO.plain), ignored_fields: 'warn', ...inputs }, (seen) => {
      expect(seen.outputs['status']).toBe('successful');
      expect(parsed(seen).ignored_fields).toEqual({
        limit: 'web1',
        inventory: 'Demo',
        extra_vars: { a: 1 },
        timeout: 60,
      });
    });
  });
});

test('a relaunch has the last word on its hosts, and what was changed before stays so', async () => {
  await stepped({ template_id: String(DEMO.flaky), retry_failed_hosts: '1' }, (seen) => {
    const { host_summary, failed_hosts, job_ids } = parsed(seen);
    expect([seen.outputs['status'], seen.outputs['changed']]).toEqual(['successful', 'true']);
    expect(job_ids).toEqual([1, 2]);
    expect(failed_hosts).toEqual([]);
    expect(Object.keys(host_summary as object)).toEqual(['db1', 'web1', 'web2']);
    expect(host_summary).toMatchObject({ web2: counts({ ok: 3, changed: 1 }) });
  });
});

test('an output that a secret is part of is reported once, with those that lead to the job all the same', async () => {
  // The password is on a line of its own, so that nobody takes it for one that must be nowhere.
  const extra_vars = 'version: 1.4.2\nstage: staging\ndb_password:\n  127.0.0.1';
  await stepped({ template_id: String(DEMO.survey), extra_vars }, (seen, { sim }) => {
    expect(seen.conclusion).toBe('success');
    expect(seen.outputs['job_url']).toContain(sim.url);
    const warnings = seen.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
    expect(warnings).toEqual([
      'The output `job_url` contains a masked value. GitHub does not pass it to other jobs; steps of this job can read it. Use `job_id` or `job_path` in other jobs.',
    ]);
  });
});

test('changes are counted also when the log came as a download', async () => {
  const tasks = [
    { name: 'Change it', action: 'ansible.builtin.copy', line: 3, result: changed() },
    ...Array.from({ length: 500 }, (_, index) => ({
      name: `Look ${index}`,
      action: 'ansible.builtin.debug',
      line: 4 + index,
      result: ok(),
    })),
    {
      name: 'Change another',
      action: 'ansible.builtin.copy',
      line: 600,
      result: (host: string) => (host === 'web1' ? changed() : ok()),
    },
  ];
  const playbook = () => one('long.yml', { name: 'Long', hosts: 'all', tasks });
  await onStage({}, async (stage) => {
    playing(playbook)(stage);
    runsOn(stage.sim, 3_600_000);
    const seen = await stage.step({ template_id: String(DEMO.deploy) });
    expect(seen.calls.some((call) => call.endsWith('/stdout/'))).toBe(true);
    expect(parsed(seen).host_summary).toMatchObject({
      web1: counts({ ok: 502, changed: 2 }),
      web2: counts({ ok: 502, changed: 1 }),
    });
  });
});

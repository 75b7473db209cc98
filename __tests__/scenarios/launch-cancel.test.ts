import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator } from 'tower-deploy-simulator';
import { parseFileCommand } from '../../scripts/runner.mjs';
import { CuttingProxy, isLaunch } from './support/cutting-proxy.ts';
import { onStage, runsOn, type Seen } from './support/scenario.ts';

const marked = String(DEMO.slow);
const unmarked = String(DEMO.plain);

/** Fires once a request arrives, before it is answered. */
function onRequest(sim: Simulator, matches: (method: string, path: string) => boolean, act: () => void): void {
  sim.on('request', ({ method, path: asked }) => {
    if (matches(method, asked)) act();
  });
}

/** Fires once a launched job exists. */
function onJob(sim: Simulator, act: () => void): void {
  sim.world.listen(({ job }) => {
    if (job.status === 'pending') act();
  });
}

function cancels(seen: Seen): string[] {
  return seen.calls.filter((call) => call.endsWith('/cancel/'));
}

/** What was asked for after the launch was posted. */
function afterLaunch(seen: Seen): string[] {
  return seen.calls.slice(seen.calls.findIndex((call) => /^POST .*\/launch\/$/.test(call)) + 1);
}

describe('a workflow that is cancelled before the launch launches nothing', () => {
  test('before the step itself begins', async () => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ template_id: marked }, { cancel: AbortSignal.abort() });
      expect([seen.conclusion, seen.launches, seen.outputs]).toEqual(['cancelled', [], {}]);
    });
  });

  test.each([
    ['during the discovery', /^\/api\/$/],
    ['while the template is looked for', /unified_job_templates/],
    ['while its prompts are read', /job_templates\/48\/launch/],
  ])('%s', async (_name, asked) => {
    await onStage({}, async ({ sim, step }) => {
      const cancel = new AbortController();
      sim.faults.add({ method: 'GET', path: asked, kind: 'hang' });
      onRequest(
        sim,
        (_method, requested) => asked.test(requested),
        () => cancel.abort(),
      );
      const seen = await step({ template_id: marked }, { cancel: cancel.signal });
      expect([seen.conclusion, seen.exitCode, seen.launches]).toEqual(['cancelled', 1, []]);
      expect(asked.test(seen.requests.at(-1)?.path ?? '')).toBe(true);
      expect(seen.annotations.map(({ message }) => message)).toEqual([
        'The workflow was cancelled before the launch: nothing was launched.',
      ]);
    });
  });

  test('while the refused launch waits to be sent again', async () => {
    await onStage({}, async ({ sim, step }) => {
      const cancel = new AbortController();
      const proxy = await CuttingProxy.open(sim.url);
      proxy.refuseAfter((method, asked) => method === 'GET' && asked.endsWith('/launch/'));
      const print = (line: string): void => {
        if (line.includes('Retrying for up to')) cancel.abort();
      };
      const seen = await step({ url: proxy.url, template_id: marked }, { cancel: cancel.signal, print });
      await proxy.close();
      expect([seen.conclusion, seen.launches]).toEqual(['cancelled', []]);
      expect(seen.annotations.at(-1)?.message).toContain('nothing was launched');
    });
  });
});

describe('cancelled while the launch is under way', () => {
  test('the reply is awaited, and the next request is the cancel', async () => {
    await onStage({}, async ({ sim, step }) => {
      const cancel = new AbortController();
      runsOn(sim, 500);
      sim.faults.add({ method: 'POST', path: /\/launch\/$/, kind: 'delay', ms: 600 });
      onRequest(sim, isLaunch, () => cancel.abort());
      const seen = await step({ template_id: marked }, { cancel: cancel.signal });
      expect([seen.conclusion, seen.outputs['launched'], seen.outputs['status']]).toEqual([
        'cancelled',
        'created',
        'canceled',
      ]);
      expect(afterLaunch(seen)[0]).toBe('POST /api/v2/jobs/1/cancel/');
      expect(cancels(seen)).toHaveLength(1);
      expect(sim.world.jobs.get(1)?.status).toBe('canceled');
    });
  });

  test.each([
    ['the line is cut', 'reply'],
    ['no reply comes', 'hang'],
  ] as const)('%s: the job is found by its launch id and cancelled', async (_name, at) => {
    await onStage({}, async ({ sim, step }) => {
      const cancel = new AbortController();
      runsOn(sim, 500);
      onJob(sim, () => cancel.abort());
      const proxy = (await CuttingProxy.open(sim.url)).cut(isLaunch, { at, forward: true });
      const seen = await step({ url: proxy.url, template_id: marked }, { cancel: cancel.signal });
      await proxy.close();
      expect([seen.conclusion, seen.outputs['launched'], seen.outputs['status']]).toEqual([
        'cancelled',
        'adopted',
        'canceled',
      ]);
      // The signal may come in the middle of the first look, which is then asked for again.
      // On a busy machine it comes just after that look, when the step already connects for live updates.
      const calls = afterLaunch(seen).filter((call) => call !== 'GET /websocket/');
      const looks = calls.findIndex((call) => call !== 'GET /api/v2/unified_jobs/');
      expect([1, 2]).toContain(looks);
      expect(calls[looks]).toBe('POST /api/v2/jobs/1/cancel/');
    });
  });

  test('an adopted job is cancelled while it is followed', async () => {
    await onStage({}, async ({ sim, step }) => {
      const cancel = new AbortController();
      runsOn(sim, 500);
      const proxy = (await CuttingProxy.open(sim.url)).cut(isLaunch, { at: 'body' });
      onRequest(
        sim,
        (_method, asked) => /\/jobs\/1\/$/.test(asked),
        () => cancel.abort(),
      );
      const seen = await step({ url: proxy.url, template_id: marked }, { cancel: cancel.signal });
      await proxy.close();
      expect([seen.outputs['launched'], seen.outputs['status'], cancels(seen).length]).toEqual([
        'adopted',
        'canceled',
        1,
      ]);
    });
  });
});

describe('killed while the launch is under way', () => {
  const killed = async (inputs: Record<string, string>): Promise<Seen & { status: string | undefined }> => {
    let result: (Seen & { status: string | undefined }) | undefined;
    await onStage({}, async ({ sim, step }) => {
      const cancel = new AbortController();
      runsOn(sim, 500);
      onJob(sim, () => cancel.abort());
      const proxy = (await CuttingProxy.open(sim.url)).cut(isLaunch, { at: 'hang', forward: true });
      const seen = await step({ url: proxy.url, ...inputs }, { cancel: cancel.signal, killed: true });
      await proxy.close();
      result = { ...seen, status: sim.world.jobs.get(1)?.status };
    });
    if (!result) throw new Error('the scenario did not end');
    return result;
  };

  test('the post step finds the job by its launch id and cancels it', async () => {
    const seen = await killed({ template_id: marked });
    expect([seen.exitCode, seen.status]).toEqual([null, 'canceled']);
    expect(afterLaunch(seen).slice(0, 2)).toEqual(['GET /api/v2/unified_jobs/', 'POST /api/v2/jobs/1/cancel/']);
    expect(seen.annotations.at(-1)?.message).toContain('Job 1 was cancelled with the workflow');
  });

  test('with `wait: false` it finds the job and leaves it', async () => {
    const seen = await killed({ template_id: marked, wait: 'false' });
    expect([cancels(seen), seen.status]).toEqual([[], 'pending']);
    expect(seen.annotations.at(-1)).toMatchObject({ level: 'warning', message: expect.stringContaining('continues') });
  });

  test('without a launch id it touches nothing and says what is not known', async () => {
    const seen = await killed({ template_id: unmarked });
    expect([afterLaunch(seen), seen.status]).toEqual([[], 'pending']);
    expect(seen.annotations.at(-1)?.message).toMatch(/Unknown whether template 44 was launched/);
  });
});

test('SIGTERM cancels the job as well', async () => {
  await onStage({}, async ({ sim }) => {
    runsOn(sim, 500);
    const folder = mkdtempSync(path.join(tmpdir(), 'tower-deploy-term-'));
    const [GITHUB_OUTPUT, GITHUB_STATE] = ['output', 'state'].map((name) => path.join(folder, name)) as [
      string,
      string,
    ];
    for (const file of [GITHUB_OUTPUT, GITHUB_STATE]) writeFileSync(file, '');
    const inputs = { INPUT_URL: sim.url, INPUT_TOKEN: sim.tokens['admin'] ?? '', INPUT_TEMPLATE_ID: marked };
    const env = { PATH: process.env['PATH'], GITHUB_OUTPUT, GITHUB_STATE, RUNNER_TEMP: folder, ...inputs };
    const child = spawn(process.execPath, ['dist/index.js'], { env, stdio: 'ignore' });
    onRequest(
      sim,
      (method, asked) => method === 'GET' && /\/jobs\/1\/$/.test(asked),
      () => child.kill('SIGTERM'),
    );
    const code = await new Promise((done) => child.on('close', done));
    const outputs = parseFileCommand(readFileSync(GITHUB_OUTPUT, 'utf8'));
    rmSync(folder, { recursive: true });
    expect([code, outputs['status'], sim.world.jobs.get(1)?.status]).toEqual([1, 'canceled', 'canceled']);
  });
});

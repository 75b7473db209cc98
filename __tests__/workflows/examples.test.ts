import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSimulator } from '../../scripts/simulator.mjs';
import { runWorkflow, type WorkflowRun } from './act.ts';
import { root, whyNot } from './tools.ts';

const reason = whyNot();
const title = (text: string) => (reason ? `${text} (${reason})` : text);
const folder = join(root, 'examples');

const TEN_MINUTES = 600_000; // act is built from its source the first time

type Controller = Awaited<ReturnType<typeof startSimulator>>;

const programs = mkdtempSync(join(tmpdir(), 'tower-deploy-programs-'));

/** Asks the controller as an administrator. */
async function ask(
  { url, tokens }: Controller,
  method: string,
  path: string,
  body: unknown,
): Promise<Record<string, unknown>> {
  const reply = await fetch(`${url}/api/v2/${path}`, {
    method,
    headers: { Authorization: `Bearer ${tokens['admin']}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as Record<string, unknown>;
}

/** Waits for the end of a job that takes some seconds. */
async function untilSuccessful({ url, tokens }: Controller, id: number): Promise<void> {
  for (;;) {
    const headers = { Authorization: `Bearer ${tokens['admin']}` };
    const reply = await fetch(`${url}/api/v2/jobs/${id}/`, { headers });
    const { status, finished } = (await reply.json()) as Record<string, unknown>;
    if (status === 'successful') return;
    if (finished !== null) throw new Error(`job ${id}: ${String(status)}`);
    await setTimeout(200);
  }
}

/** What the controller says to a token. */
async function statusFor({ url }: Controller, token: string): Promise<number> {
  return (await fetch(`${url}/api/v2/me/`, { headers: { Authorization: `Bearer ${token}` } })).status;
}

beforeAll(() => {
  // GitHub is not asked: what would be its secret is kept in a file.
  writeFileSync(
    join(programs, 'gh'),
    `#!/bin/sh\n[ "$1" != secret ] || exec cat > '${join(programs, 'secret')}'\n[ "$1 $2" != 'pr create' ] || echo opened\n`,
  );
  // Nothing is pushed.
  writeFileSync(join(programs, 'git'), `#!/bin/sh\n[ "$1" = push ] || PATH=$\{PATH#*:} exec git "$@"\n`);
  for (const name of ['gh', 'git']) chmodSync(join(programs, name), 0o755);
});

afterAll(() => rmSync(programs, { recursive: true }));

interface Case {
  /** The name of the file in examples/. */
  name: string;
  event?: string;
  payload?: unknown;
  /** What the log has to say. */
  says: RegExp;
  /** How its jobs end, `success` by default. */
  result?: string;
  /** Its token, in place of the administrator's; what it needs is made before it. */
  token?: (controller: Controller) => Promise<string>;
  /** Checked after it. */
  holds?: (token: string, controller: Controller) => Promise<void>;
}

const dispatch = { event: 'workflow_dispatch', payload: { inputs: { version: '1.4.3' } } };
const pullRequest = { head: { sha: '3f786850e387550fdab836ed7e6dc881de23001b', repo: { full_name: 'octocat/shop' } } };

const cases: Case[] = [
  {
    name: 'deploy-on-release',
    event: 'release',
    payload: { action: 'published', release: { tag_name: '1.10' } },
    says: /web1 runs 1\.10[\s\S]*Deployed to https:\/\/app\.example\.com/,
  },
  {
    name: 'preview-on-pull-request',
    event: 'pull_request',
    payload: { pull_request: pullRequest },
    says: /(?=[\s\S]*Plan: 0 to create, 1 to update)(?=[\s\S]*job_type: "check")(?=[\s\S]*"Deploy": successful)/,
  },
  {
    name: 'plan-then-deploy',
    ...dispatch,
    says: /job_type: "check"[\s\S]*web1 runs 1\.4\.3[\s\S]*"Smoke test": successful/,
  },
  { name: 'matrix-over-regions', ...dispatch, says: /limit: "web1"[\s\S]*limit: "(web2|db1)"/ },
  { name: 'launch-and-wait', ...dispatch, says: /Following job \d+ "Deploy"[\s\S]*"Deploy": successful/ },
  {
    name: 'approve-from-environment',
    ...dispatch,
    says: /was approved by admin[\s\S]*"Deploy with approval": successful/,
  },
  { name: 'sync-then-deploy', says: /project_update[\s\S]*Deployed \w{40}/ },
  { name: 'nightly-drift-check', event: 'schedule', says: /would change \(`fail_on_changes`\)/, result: 'failure' },
  { name: 'export-to-pull-request', event: 'schedule', says: /Exported \d+ resources[\s\S]*opened/ },
  { name: 'rollback-on-failure', ...dispatch, says: /"Deploy": successful/ },
  {
    name: 'rollback-on-failure',
    ...dispatch,
    payload: { inputs: { version: 'broken' } },
    token: async (controller) => {
      const { id } = await ask(controller, 'POST', 'job_templates/42/launch/', { extra_vars: { version: '1.4.1' } });
      await untilSuccessful(controller, Number(id));
      return controller.tokens['admin'] ?? '';
    },
    says: /"Deploy": failed after[\s\S]*503[\s\S]*"version":"1\.4\.1"[\s\S]*"Deploy": successful/,
    // The version that was wanted is not deployed.
    result: 'failure',
  },
  { name: 'host-for-a-deployment', ...dispatch, says: /preview-1 runs/ },
  {
    name: 'rotate-token',
    event: 'schedule',
    says: /"count":1|1 match/,
    token: async (controller) => {
      const made = await ask(controller, 'POST', 'tokens/', {
        description: 'GitHub Actions of octocat/shop',
        scope: 'write',
      });
      return String(made['token']);
    },
    holds: async (old, controller) => {
      const fresh = readFileSync(join(programs, 'secret'), 'utf8').trim();
      expect([await statusFor(controller, old), await statusFor(controller, fresh)]).toEqual([401, 200]);
    },
  },
];

test('every example is run', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  expect([...new Set(cases.map(({ name }) => `${name}.yml`))].sort()).toEqual(files.sort());
});

/** Number of examples that run at the same time: they wait for the controller more than they work. */
const AT_ONCE = 5;

/** Runs an example on a controller of its own. */
async function runExample({ name, event, payload, token, holds }: Case): Promise<WorkflowRun> {
  const controller = await startSimulator();
  try {
    await ask(controller, 'PATCH', 'job_templates/44/', { name: 'Smoke test' });
    const used = (await token?.(controller)) ?? controller.tokens['admin'] ?? '';
    const run = await runWorkflow(join(folder, `${name}.yml`), {
      vars: { TOWER_URL: controller.url, PRODUCTION_HOSTS: 'web1' },
      secrets: { TOWER_TOKEN: used, SECRETS_TOKEN: 'token-for-secrets' },
      programs,
      ...(event === undefined ? {} : { event }),
      ...(payload === undefined ? {} : { payload }),
    });
    await holds?.(used, controller);
    return run;
  } finally {
    controller.stop();
  }
}

const runs = new Map<Case, WorkflowRun>();
const failures = new Map<Case, unknown>();

beforeAll(async () => {
  if (reason) return;
  const left = [...cases];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const one = next;
      await runExample(one).then(
        (run) => runs.set(one, run),
        (error: unknown) => failures.set(one, error),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}, TEN_MINUTES);

(reason ? test.skip : test).each(cases)(title('examples/$name.yml'), (one) => {
  const { says, result = 'success' } = one;
  if (failures.has(one)) throw failures.get(one);
  const { jobs, log } = runs.get(one) ?? { jobs: {}, log: '' };
  // A job that calls a workflow prints nothing itself, and act does not say how it ended.
  const results = Object.values(jobs).flatMap((job) => (job.lines.length > 0 ? [job.result] : []));
  if (results.length === 0 || results.some((one) => one !== result)) throw new Error(`${results.join()}\n${log}`);
  expect(log).toMatch(says);
});

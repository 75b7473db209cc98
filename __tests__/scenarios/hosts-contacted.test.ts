import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { Authority } from './support/certificates.ts';
import { onGitHub } from './support/deployments.ts';
import { launchOn } from './support/jobs.ts';
import { ProxyProcess } from './support/proxy.ts';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-hosts-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const RECORDER = pathToFileURL(join(import.meta.dirname, 'support', 'recorder.mjs')).href;
let count = 0;

type Options = NonNullable<Parameters<Stage['step']>[1]>;

/** Runs a step, and tells what its main and post processes reached: each thing once, sorted. */
async function reached(stage: Stage, inputs: Record<string, string>, options: Options = {}): Promise<[Seen, string[]]> {
  count += 1;
  const file = join(scratch, `${count}.txt`);
  writeFileSync(file, '');
  const env = { ...options.env, RECORDED: file, NODE_OPTIONS: `--import=${RECORDER}` };
  const seen = await stage.step(inputs, { ...options, env });
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return [seen, [...new Set(lines)].sort()];
}

const controller = ({ sim }: Stage): string => `connection ${new URL(sim.url).host}`;
const oauth = { client_id: 'demo-client-id', client_secret: 'demo-client-secret' };

/** The main action in several ways, and each of the others in one; two of the steps have to fail. */
const FAIL = ['a job that fails', 'inputs that are wrong'];
const WAYS: readonly [string, (stage: Stage) => Promise<[Record<string, string>, Options?]>][] = [
  ['a job with live updates', async () => [{ template_id: String(DEMO.deploy) }]],
  [
    'a job that fails',
    async () => [{ template_id: String(DEMO.failing), live_updates: 'false', retry_failed_hosts: '1' }],
  ],
  [
    'a workflow, with debug logging',
    async () => [{ template_id: String(DEMO.wfTwoNodes) }, { env: { RUNNER_DEBUG: '1' } }],
  ],
  [
    'a token by an OAuth2 application',
    async ({ sim }) => [
      { username: 'deployer', password: sim.passwords['deployer'] ?? '', ...oauth, template_id: String(DEMO.deploy) },
    ],
  ],
  ['inputs that are wrong', async () => [{ template_id: '1', template_name: 'Deploy' }]],
  [
    'wait/',
    async ({ sim }) => [{ job_id: await launchOn(sim, `job_templates/${DEMO.deploy}/launch/`) }, { action: 'wait' }],
  ],
  [
    'cancel/',
    async ({ sim }) => [{ job_id: await launchOn(sim, `job_templates/${DEMO.slow}/launch/`) }, { action: 'cancel' }],
  ],
  [
    'approve/',
    async ({ sim }) => {
      const job_id = await launchOn(sim, `workflow_job_templates/${DEMO.wfApproval}/launch/`);
      sim.clock.advance(60_000);
      return [{ job_id, decision: 'approve' }, { action: 'approve' }];
    },
  ],
  ['query/', async () => [{ resource: 'job_templates' }, { action: 'query' }]],
  [
    'token/',
    async ({ sim }) => [{ username: 'deployer', password: sim.passwords['deployer'] ?? '' }, { action: 'token' }],
  ],
  ['apply/', async () => [{ mode: 'apply', resources: 'organizations: [{ name: Newco }]' }, { action: 'apply' }]],
];

test.each(WAYS)('%s: the controller is reached, no other host is, and no program is started', async (name, route) => {
  await onStage({}, async (stage) => {
    runsOn(stage.sim);
    const [inputs, options = {}] = await route(stage);
    // A token of the workflow that could be used is there, and is not.
    const [seen, things] = await reached(stage, inputs, {
      token: 'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
      ...options,
    });
    expect(things).toEqual(name === 'inputs that are wrong' ? [] : [controller(stage)]);
    expect([seen.conclusion, seen.postExitCode]).toEqual([FAIL.includes(name) ? 'failure' : 'success', 0]);
  });
});

test('with `environment`, the API of GitHub is reached too', async () => {
  await onGitHub(async (stage) => {
    runsOn(stage.sim);
    const inputs = { template_id: String(DEMO.plain), environment: 'staging' };
    const env = { GITHUB_API_URL: stage.github.url };
    const [seen, things] = await reached(stage, inputs, { token: [...stage.github.tokens.keys()][0] ?? '', env });
    expect([seen.conclusion, stage.github.repository.deployments.length]).toEqual(['success', 1]);
    expect(things).toEqual([controller(stage), `connection ${new URL(stage.github.url).host}`].sort());
  });
});

test('behind a proxy the proxy alone is reached, and it looks the names up', async () => {
  const authority = new Authority('Company authority');
  await onStage({ tls: authority.issue({ names: ['tower.example.com'] }) }, async (stage) => {
    runsOn(stage.sim);
    const hosts = { 'tower.example.com:443': Number(new URL(stage.sim.url).port) };
    const proxy = await ProxyProcess.start({ hosts });
    try {
      const env = { https_proxy: `http://127.0.0.1:${proxy.port}` };
      const inputs = { url: 'https://tower.example.com', ca_certificate: authority.certificate };
      const [seen, things] = await reached(stage, { ...inputs, template_id: String(DEMO.deploy) }, { env });
      expect(seen.conclusion).toBe('success');
      expect(things).toEqual([`connection 127.0.0.1:${proxy.port}`]);
    } finally {
      await proxy.close();
    }
  });
});

test('what a step reaches is seen: a name that is looked up, and a host that is not the controller', async () => {
  await onStage({}, async (stage) => {
    const url = stage.sim.url.replace('127.0.0.1', 'localhost');
    const [, things] = await reached(stage, { url, resource: 'job_templates' }, { action: 'query' });
    expect(things).toEqual([`connection ${new URL(url).host}`, 'name localhost']);
  });
});

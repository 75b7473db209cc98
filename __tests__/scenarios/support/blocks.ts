import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO } from 'tower-deploy-simulator';
import { launchOn } from './jobs.ts';
import { runsOn, type Seen, type Stage } from './scenario.ts';

/** One action, how it is used, and what it asks for. */
export interface Block {
  name: 'launch' | 'relaunch' | 'ad-hoc' | 'approve' | 'cancel' | 'apply' | 'export' | 'token' | 'query' | 'wait';
  /** Readies the controller and runs the step, with the admin's token unless another is given. */
  run: (stage: Stage, more?: Record<string, string>) => Promise<Seen>;
  /** A request that reads what the step is about, and that no other can replace. */
  reads: RegExp;
  /** The request that changes something; undefined where there is none. */
  writes?: RegExp;
}

const ORGANIZATION = 'organizations: [{name: Gateway scenario}]\n';

/** Every action, used as simply as possible. */
export const BLOCKS: readonly Block[] = [
  {
    name: 'launch',
    reads: /^GET .*\/launch\/$/,
    writes: /^POST .*\/launch\/$/,
    run: ({ step, sim }, more) => {
      runsOn(sim);
      return step({ template_id: String(DEMO.setStats), ...more });
    },
  },
  {
    name: 'wait',
    reads: /^GET .*\/(workflow_)?jobs\/\d+\/$/,
    run: async ({ step, sim }, more) => {
      const job_id = await launchOn(sim, `job_templates/${DEMO.setStats}/launch/`);
      runsOn(sim);
      return await step({ job_id, ...more }, { action: 'wait' });
    },
  },
  {
    name: 'relaunch',
    reads: /^GET .*\/jobs\/\d+\/relaunch\/$/,
    writes: /^POST .*\/relaunch\/$/,
    run: async ({ step, sim }, more) => {
      const job_id = await launchOn(sim, `job_templates/${DEMO.setStats}/launch/`);
      sim.clock.advance(3_600_000);
      runsOn(sim);
      return await step({ job_id, ...more }, { action: 'relaunch' });
    },
  },
  {
    name: 'ad-hoc',
    reads: /^GET .*\/inventories\//,
    writes: /^POST .*\/ad_hoc_commands\/$/,
    run: async ({ step, sim }, more) => {
      runsOn(sim);
      const inputs = { inventory: String(DEMO.inventory), credential: 'Machine', module_args: 'uptime', limit: 'web1' };
      return await step({ ...inputs, ...more }, { action: 'ad-hoc' });
    },
  },
  {
    name: 'approve',
    reads: /^GET .*\/(workflow_)?jobs\/\d+\/$/,
    writes: /^POST .*\/approve\/$/,
    run: async ({ step, sim }, more) => {
      const job_id = await launchOn(sim, `workflow_job_templates/${DEMO.wfApproval}/launch/`);
      sim.clock.advance(60_000);
      return await step({ job_id, decision: 'approve', ...more }, { action: 'approve' });
    },
  },
  {
    name: 'cancel',
    reads: /^GET .*\/(workflow_)?jobs\/\d+\/$/,
    writes: /^POST .*\/cancel\/$/,
    run: async ({ step, sim }, more) => {
      const job_id = await launchOn(sim, `job_templates/${DEMO.slow}/launch/`);
      sim.clock.advance(5000);
      sim.on('request', ({ method, path }) => {
        if (method === 'GET' && /\/jobs\/\d+\/$/.test(path)) sim.clock.advance(5000);
      });
      return await step({ job_id, ...more }, { action: 'cancel' });
    },
  },
  {
    name: 'apply',
    reads: /^GET .*\/organizations\//,
    writes: /^POST .*\/organizations\/$/,
    run: async ({ step }, more) => {
      const workspace = mkdtempSync(join(tmpdir(), 'tower-deploy-block-'));
      try {
        writeFileSync(join(workspace, 'tower.yml'), ORGANIZATION);
        const env = { GITHUB_WORKSPACE: workspace };
        return await step({ file: 'tower.yml', mode: 'apply', ...more }, { action: 'apply', env });
      } finally {
        rmSync(workspace, { recursive: true });
      }
    },
  },
  {
    name: 'export',
    reads: /^GET .*\/labels\/$/,
    run: async ({ step }, more) => {
      const workspace = mkdtempSync(join(tmpdir(), 'tower-deploy-block-'));
      try {
        const env = { GITHUB_WORKSPACE: workspace };
        return await step({ path: 'tower', collections: 'labels', ...more }, { action: 'export', env });
      } finally {
        rmSync(workspace, { recursive: true });
      }
    },
  },
  {
    name: 'token',
    reads: /^GET .*\/api\/controller\/$/,
    writes: /^POST .*\/tokens\/$/,
    run: ({ step }, more) => step({ interval: '', ...more }, { action: 'token' }),
  },
  {
    name: 'query',
    reads: /^GET .*\/job_templates\//,
    run: ({ step }, more) => step({ interval: '', resource: 'job_templates', ...more }, { action: 'query' }),
  },
];

/** The requests of a step that match. */
export function matching({ requests }: Seen, pattern: RegExp): string[] {
  return requests
    .map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)
    .filter((call) => pattern.test(call));
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { differences } from '../../src/launch/compare-with-request.ts';
import { type Launched, launch, traceLaunch } from '../../src/launch/launch.ts';
import { createLaunchIdVariable } from '../../src/launch/launch-id.ts';
import { prepare } from '../../src/launch/prepare/prepare.ts';
import { LaunchUnknownError } from '../../src/step-errors.ts';
import { type Cut, CuttingProxy, isLaunch } from './support/cutting-proxy.ts';
import { contextOn, readInputs } from './support/in-process.ts';

let sim: Simulator;

beforeAll(async () => {
  sim = await Simulator.start();
});

afterAll(() => sim.close());

/** Launches through a line that is cut; what differs between the job and the request comes with it. */
async function launchCut(
  inputs: Record<string, string>,
  cut: Cut = { at: 'reply' },
): Promise<Launched & { different: string[] }> {
  const token = sim.tokens['admin'] ?? '';
  const { order } = await readInputs({ url: sim.url, token, ...inputs });
  const proxy = (await CuttingProxy.open(sim.url)).cut(isLaunch, cut);
  const context = await contextOn(proxy.url, token);
  try {
    const { template, prompts, request } = await prepare(context, order);
    const launchVariable = createLaunchIdVariable({ run_id: '1' }, crypto.randomUUID());
    const trace = await traceLaunch(context, template, prompts, request, launchVariable);
    const launched = await launch(context, trace);
    return { ...launched, different: differences(launched.job, trace.request).map(({ sentence }) => sentence) };
  } finally {
    context.close();
    await proxy.close();
  }
}

describe('every kind of job is found again when the reply was lost', () => {
  test.each([
    ['a job', DEMO.deploy, 'job', true],
    ['a job without variables', DEMO.plain, 'job', false],
    ['a sliced job', DEMO.sliced, 'workflow_job', true],
    ['a workflow', DEMO.wfSlow, 'workflow_job', true],
    ['a workflow without variables', DEMO.wfHandled, 'workflow_job', false],
    ['a project update', DEMO.gitProject, 'project_update', false],
    ['an inventory update', DEMO.inventorySource, 'inventory_update', false],
  ])('%s', async (_name, template, type, launchedByThisRun) => {
    const before = sim.world.unifiedJobs().length;
    const { how, job, different, launchedByThisRun: proven } = await launchCut({ template_id: String(template) });
    expect([how, job.type, proven, different]).toEqual(['adopted', type, launchedByThisRun, []]);
    const made = sim.world.unifiedJobs().filter(({ unified_job_template: of }) => of === template);
    expect(made.at(-1)?.id).toBe(job.id);
    expect(sim.world.unifiedJobs()).toHaveLength(before + 1);
  });

  test('and seems as asked, whatever was asked', async () => {
    const { how, different } = await launchCut({
      template_id: String(DEMO.deploy),
      extra_vars: 'a: {b: [1, {c: null}], d: ""}\ntext: "ü 日本 \\" \\n"\nn: -0.5\nbig: 9007199254740991',
      limit: ' web1 ',
      job_tags: 'config',
      skip_tags: 'slow',
      inventory: 'Production',
      credentials: 'Other machine, Vault',
      scm_branch: 'main',
      job_type: 'check',
      verbosity: '3',
      diff_mode: 'true',
      forks: '7',
      job_slice_count: '1',
      job_timeout: '90s',
      execution_environment: 'AWX EE (latest)',
      instance_groups: 'default',
      labels: 'production',
    });
    expect([how, different]).toEqual(['adopted', []]);
  });

  test('with an answer that the controller shows encrypted', async () => {
    const template_id = String(DEMO.surveyAndVars);
    const extra_vars = 'version: 1.4.2\nstage: staging\ndb_password: topsecret';
    const { how, launchedByThisRun, different } = await launchCut({ template_id, extra_vars });
    expect([how, launchedByThisRun, different]).toEqual(['adopted', true, []]);
    const alone = await launchCut({ template_id: String(DEMO.survey), extra_vars });
    expect([alone.how, alone.launchedByThisRun, alone.different]).toEqual(['adopted', false, []]);
  });
});

describe('nothing is taken for a launch that did not arrive', () => {
  test.each([
    ['a job', DEMO.deploy],
    ['a job without variables', DEMO.plain],
    ['a project update', DEMO.gitProject],
    ['an inventory update', DEMO.inventorySource],
  ])('%s', async (_name, template) => {
    const before = sim.world.unifiedJobs().length;
    const launched = launchCut({ template_id: String(template) }, { at: 'request', bytes: 10 });
    await expect(launched).rejects.toThrow(LaunchUnknownError);
    expect(sim.world.unifiedJobs()).toHaveLength(before);
  });
});

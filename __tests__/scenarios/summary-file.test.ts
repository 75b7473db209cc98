import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO, debug, failed } from 'tower-deploy-simulator';
import { runsTasks } from './support/playbooks.ts';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

let RUNNER_TEMP = '';

beforeAll(() => {
  RUNNER_TEMP = mkdtempSync(path.join(tmpdir(), 'tower-deploy-temp-'));
});

afterAll(() => rmSync(RUNNER_TEMP, { recursive: true }));

const env = (): { env: Record<string, string> } => ({ env: { RUNNER_TEMP } });
const fileOf = (seen: Seen): string => readFileSync(seen.outputs['summary_file'] ?? 'none', 'utf8');
const failing = { template_id: String(DEMO.failing) };

test('the file has what the page of the run shows, in a file of its own for each step', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const [first, second] = [await step(failing, env()), await step(failing, env())];
    expect(first.summary).toContain('### Failing: failed');
    expect([fileOf(first), fileOf(second)]).toEqual(
      [first.summary, second.summary].map((text) => text.replace(/\n$/, '')),
    );
    expect(path.dirname(first.outputs['summary_file'] ?? '')).toBe(RUNNER_TEMP);
    expect(readdirSync(RUNNER_TEMP).filter((name) => /^tower-deploy-summary-.*\.md$/.test(name))).toHaveLength(2);
  });
});

test('with `summary: false` the page shows nothing, and the file has all of it, with hostile text unable to act', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsTasks(sim, DEMO.plain, [
      {
        name: 'Look | <img src=x onerror=alert(1)>\n::error::forged @octocat',
        action: 'command',
        line: 4,
        result: (host) => (host === 'web1' ? failed('a | b `c` </details> ![x](http://x)') : debug('ok')),
      },
    ]);
    runsOn(sim);
    const seen = await step({ template_id: String(DEMO.plain), summary: 'false' }, env());
    expect([seen.conclusion, seen.summary]).toEqual(['failure', '']);
    const text = fileOf(seen);
    expect(text).toContain('#### What failed');
    // In a table's code: the bars are escaped, and the rest is literal.
    expect(text).toContain('| `Look \\| <img src=x onerror=alert(1)> ::error::forged @octocat`');
    expect(text).toContain('a \\| b `c` </details> ![x](http://x)');
    expect(text).not.toMatch(/^::error::/m);
  });
});

test("secrets of the step's own inputs are masked in the file", async () => {
  await onStage({}, async ({ sim, step }) => {
    const token = sim.tokens['admin'] ?? '';
    runsTasks(sim, DEMO.plain, [{ name: 'Leak', action: 'command', line: 4, result: failed(`the token is ${token}`) }]);
    runsOn(sim);
    const seen = await step({ template_id: String(DEMO.plain), token, summary: 'false' }, env());
    expect(fileOf(seen)).toContain('the token is ***');
    expect(fileOf(seen)).not.toContain(token);
  });
});

test('a folder that cannot be written warns, and changes neither the page nor the verdict', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const seen = await step({ template_id: String(DEMO.deploy) }, { env: { RUNNER_TEMP: '/dev/null/nowhere' } });
    expect([seen.conclusion, seen.outputs['summary_file']]).toEqual(['success', undefined]);
    expect(seen.summary).toContain('### Deploy: successful');
    expect(seen.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The outputs of this step could not be written, so later steps cannot read it: ENOTDIR/),
    ]);
  });
});

describe('each action about a job, and the others with a summary', () => {
  const of = async (stage: Stage, action: string, inputs: Record<string, string>): Promise<string> => {
    const quick: Record<string, string> = ['apply', 'query', 'export'].includes(action) ? { interval: '' } : {};
    const seen = await stage.step({ ...quick, ...inputs, summary: 'false' }, { action, ...env() });
    expect([seen.conclusion, seen.summary]).toEqual(['success', '']);
    return fileOf(seen);
  };

  test('wait, relaunch, ad-hoc, apply, query, export', async () => {
    await onStage({}, async (stage) => {
      const { sim, step } = stage;
      runsOn(sim);
      const { outputs } = await step({ template_id: String(DEMO.deploy), wait: 'false' }, env());
      const job_id = outputs['job_id'] ?? '';
      expect(await of(stage, 'wait', { job_id })).toContain('### Deploy: successful');
      expect(await of(stage, 'relaunch', { job_id })).toContain('### Deploy: successful');
      const command = { inventory: 'Production', module_name: 'ping', credential: 'Machine' };
      expect(await of(stage, 'ad-hoc', command)).toMatch(/^### .*: successful/);
      const resources = 'labels: [{name: other, organization: Acme}]';
      expect(await of(stage, 'apply', { resources })).toContain('### Plan\n');
      expect(await of(stage, 'query', { resource: 'hosts' })).toMatch(/^### hosts: \d+ matches\n/);
      expect(await of(stage, 'export', { path: 'tower', collections: 'labels' })).toContain('labels');
    });
  });
});

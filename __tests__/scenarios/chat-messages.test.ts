import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { DEMO, failed, ok } from 'tower-deploy-simulator';
import { parse } from 'yaml';
import { root } from '../workflows/tools.ts';
import { runsTasks } from './support/playbooks.ts';
import { onStage, runsOn, type Seen } from './support/scenario.ts';

/** The page's scripts need these programs. GitHub's runners have them: in CI, a missing one is a failure. */
const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const describeIf = process.env['CI'] || (isInstalled('jq') && isInstalled('bash')) ? describe : describe.skip;

const temp = mkdtempSync(path.join(tmpdir(), 'tower-deploy-chat-'));
afterAll(() => rmSync(temp, { recursive: true }));

interface Step {
  run?: string;
  env?: Record<string, string>;
}

/** The scripts of the page, with their environment. */
function scripts(): Required<Step>[] {
  const page = readFileSync(path.join(root, 'docs', 'chat.md'), 'utf8');
  return [...page.matchAll(/^```yaml\n(.*?)^```/gms)].flatMap(([, text = '']) => {
    const shown = parse(text) as Step[] | { jobs: { deploy: { steps: Step[] } } };
    const steps = Array.isArray(shown) ? shown : shown.jobs.deploy.steps;
    return steps.flatMap(({ run, env }) => (run === undefined ? [] : [{ run, env: env ?? {} }]));
  });
}

/** Runs the script of the page that contains a word, as the runner runs it after a step, and returns what it prints. */
function runScript(word: string, outputs: Record<string, string>): string {
  const found = scripts().filter(({ run }) => run.includes(word));
  expect(found).toHaveLength(1);
  const [{ run, env }] = found as [Required<Step>];
  const values = Object.entries(env).map(([name, expression]) => {
    const [, output] = /^\$\{\{ steps\.\w+\.outputs\.(\w+) \}\}$/.exec(expression) ?? [];
    return [name, output === undefined ? `value of ${name}` : (outputs[output] ?? '')];
  });
  // In place of curl, which would send the message.
  const curl = path.join(temp, 'curl');
  writeFileSync(curl, '#!/bin/sh\ncat\n');
  chmodSync(curl, 0o755);
  const options = { RUNNER_TEMP: temp, PATH: `${temp}:${process.env['PATH']}` };
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    encoding: 'utf8',
    env: { ...Object.fromEntries(values), ...options },
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

async function afterFailure(check: (seen: Seen) => void): Promise<void> {
  await onStage({}, async ({ sim, step }) => {
    const name = 'web1 <!channel> "; $(id)';
    const host = sim.world.hosts.find((one) => one.name === 'web1');
    Object.assign(host ?? {}, { name });
    const result = (on: string) => (on === name ? failed('<!here> "quoted"') : ok());
    runsTasks(sim, DEMO.plain, [{ name: 'Start', action: 'systemd', line: 4, result }]);
    runsOn(sim);
    const seen = await step({ template_id: String(DEMO.plain) }, { env: { RUNNER_TEMP: temp } });
    expect(JSON.parse(seen.outputs['failed_hosts'] ?? '')).toEqual([name]);
    check(seen);
  });
}

describeIf('the scripts of docs/chat.md', () => {
  test('build a message for Slack in which text from outside notifies no one', async () => {
    await afterFailure(({ outputs }) => {
      runScript('message.json', outputs);
      expect(JSON.parse(readFileSync(path.join(temp, 'message.json'), 'utf8'))).toEqual({
        channel: 'value of CHANNEL',
        text: 'Deployment to production: failed',
        blocks: [
          {
            type: 'section',
            text: {
              type: 'plain_text',
              text: 'Deployment to production: failed\nFailed hosts: web1 <!channel> "; $(id)',
            },
            accessory: { type: 'button', text: { type: 'plain_text', text: 'Open' }, url: outputs['job_url'] },
          },
        ],
      });
    });
  });

  test('build a message for Slack when nothing was launched', () => {
    runScript('message.json', {});
    expect(JSON.parse(readFileSync(path.join(temp, 'message.json'), 'utf8'))).toMatchObject({
      text: 'Deployment to production: not launched',
      blocks: [{ accessory: { url: 'value of RUN_URL' } }],
    });
  });

  test('build a message for Teams with the beginning of the summary, or without one', async () => {
    await afterFailure(({ outputs, summary }) => {
      const { attachments } = JSON.parse(runScript('AdaptiveCard', outputs));
      const { body, actions } = attachments[0].content;
      expect(body.map(({ text }: { text: string }) => text)).toEqual([
        'Deployment to production: failed',
        summary.replace(/\n$/, '').slice(0, 4000),
      ]);
      expect(actions[0].url).toBe(outputs['job_url']);
    });
    const { attachments } = JSON.parse(runScript('AdaptiveCard', {}));
    expect(attachments[0].content.body[1].text).toBe('');
  });

  test('show the first lines of the summary, and the request of a dry run', async () => {
    await afterFailure(({ outputs }) => {
      expect(runScript('head -n 3', outputs)).toMatch(/^### Plain: failed\n\n\[Job \d+\]/);
    });
    expect(JSON.parse(runScript('jq .', { request: '{"limit":"web"}' }))).toEqual({ limit: 'web' });
  });
});

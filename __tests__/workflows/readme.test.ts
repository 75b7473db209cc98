import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSimulator } from '../../scripts/simulator.mjs';
import { linesOf, runWorkflow } from './act.ts';
import { root, whyNot } from './tools.ts';

const reason = whyNot();
const testOrSkip = reason ? test.skip : test;
const title = (text: string) => (reason ? `${text} (${reason})` : text);

const TEN_MINUTES = 600_000; // act is built from its source the first time

let simulator: Awaited<ReturnType<typeof startSimulator>> | undefined;
const scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-readme-'));

beforeAll(async () => {
  if (!reason) simulator = await startSimulator();
});

afterAll(() => {
  simulator?.stop();
  rmSync(scratch, { recursive: true });
});

/** The whole workflows that the README shows, with the address of the simulator. */
function workflows(): string[] {
  const blocks = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```yaml\n(on:.*?|name:.*?)^```$/gms);
  return [...blocks].map(([, text = ''], index) => {
    const file = join(scratch, `deploy-${index}.yml`);
    writeFileSync(
      file,
      text.replaceAll('https://tower.example.com', simulator?.url ?? '').replace('webservers', 'web1'),
    );
    return file;
  });
}

testOrSkip(
  title('the first deployment of the README, and the one with prompts, run as they stand'),
  async () => {
    const secrets = { TOWER_TOKEN: simulator?.tokens['deployer'] ?? '' };
    const [first = '', second = ''] = workflows();
    const simple = await runWorkflow(first, { vars: {}, secrets, event: 'workflow_dispatch' });
    expect(linesOf(simple, 'deploy')).toMatch(/web2 runs [\s\S]*Job 1 "Deploy": successful/);
    const payload = { action: 'published', release: { tag_name: '1.10' } };
    const prompted = await runWorkflow(second, { vars: {}, secrets, event: 'release', payload });
    expect(linesOf(prompted, 'deploy')).toMatch(/web1 runs 1\.10\b[\s\S]*Job 2 ended with successful/);
  },
  TEN_MINUTES,
);

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { onStage, type Seen, type Stage } from './support/scenario.ts';

const LISTS = readFileSync(path.join(import.meta.dirname, '..', 'apply', 'dialects', 'lists.yml'), 'utf8');
const workspace = mkdtempSync(path.join(tmpdir(), 'tower-deploy-collections-'));
afterAll(() => rmSync(workspace, { recursive: true }));

/** A file for each list, as the collections are mostly used, and one in our own form. */
const lists = LISTS.replace('update_project: true', 'update_project: false').split(
  /^(?=(?:aap|controller)_[a-z_]+:\n)/m,
);
for (const [index, list] of lists.entries()) writeFileSync(path.join(workspace, `list-${index}.yml`), list);
writeFileSync(path.join(workspace, 'own.yml'), 'labels: [{name: own, organization: Lists}]\n');

const SECRETS = ['machine-s3cret', 'chat-s3cret'];

async function apply(stage: Stage, inputs: Record<string, string>, env: Record<string, string>): Promise<Seen> {
  const stop = stage.sim.on('request', () => stage.sim.clock.advance(2000));
  const seen = await stage.step(inputs, { action: 'apply', env: { GITHUB_WORKSPACE: workspace, ...env } });
  stop();
  const printed = seen.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
  for (const text of [printed, seen.summary, JSON.stringify(seen.outputs)])
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  return seen;
}

const writes = ({ requests }: Seen): string[] =>
  requests.filter(({ method }) => !['GET', 'OPTIONS'].includes(method)).map((one) => `${one.method} ${one.path}`);

test('applies the lists of the collections from many files, masks their secrets, and then has no changes', async () => {
  await onStage({}, async (stage) => {
    const env = { MACHINE_PASSWORD: 'machine-s3cret', CHAT_TOKEN: 'chat-s3cret', GIT_HOST: 'git.example.com' };
    const first = await apply(stage, { file: '*.yml', mode: 'apply' }, env);
    expect(first.conclusion).toBe('success');
    expect(Number(first.outputs['created'])).toBeGreaterThan(20);
    for (const secret of SECRETS) expect(first.raw).toContain(`::add-mask::${secret}`);
    const second = await apply(stage, { file: '*.yml', mode: 'apply' }, env);
    expect([second.conclusion, second.outputs['changed'], writes(second)]).toEqual(['success', 'false', []]);
  });
});

test('fails before any request that writes, with the line of the environment variable that is not set', async () => {
  await onStage({}, async (stage) => {
    const seen = await apply(stage, { file: '*.yml', mode: 'apply' }, {});
    expect([seen.conclusion, writes(seen)]).toEqual(['failure', []]);
    expect(seen.log.join('\n')).toMatch(
      /list-\d+\.yml:8: controller_credentials\[0\]\.inputs\.password needs the environment variable `MACHINE_PASSWORD`, which is empty or not set/,
    );
  });
});

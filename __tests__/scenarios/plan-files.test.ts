import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { onStage, type Seen, type Stage } from './support/scenario.ts';

const root = mkdtempSync(path.join(tmpdir(), 'tower-deploy-plans-'));
afterAll(() => rmSync(root, { recursive: true }));

let workspace = root;
beforeEach(() => {
  workspace = mkdtempSync(path.join(root, 'workspace-'));
  write('tower.yml', resources('one'));
});

const write = (file: string, text: string): void => writeFileSync(path.join(workspace, file), text);
const placeholder = (name: string): string => `\${TOWER_SECRET_${name}}`;
const resources = (description: string): string =>
  [
    `teams: [{name: Ops, organization: Acme, description: ${description}}]`,
    'credentials:',
    '  - name: key',
    '    organization: Acme',
    '    credential_type: Machine',
    `    inputs: {username: deploy, password: "${placeholder('KEY')}"}`,
  ].join('\n');

const SECRET = 's3cret-value';
const env = { TOWER_SECRET_KEY: SECRET };

async function apply(stage: Stage, inputs: Record<string, string>, more: Record<string, string> = env): Promise<Seen> {
  const seen = await stage.step(
    { file: 'tower.yml', ...inputs },
    { action: 'apply', env: { GITHUB_WORKSPACE: workspace, ...more } },
  );
  const printed = seen.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
  for (const text of [printed, seen.summary, JSON.stringify(seen.outputs)]) expect(text).not.toContain(SECRET);
  return seen;
}

const planTo = async (stage: Stage, inputs: Record<string, string> = {}): Promise<Seen> =>
  await apply(stage, { plan_file: 'plans/plan.json', ...inputs });
const applyPlanned = async (stage: Stage, inputs: Record<string, string> = {}, more = env): Promise<Seen> =>
  await apply(stage, { mode: 'apply', expected_plan: 'plans/plan.json', ...inputs }, more);

const writes = ({ requests }: Seen): string[] =>
  requests.filter(({ method }) => !['GET', 'OPTIONS'].includes(method)).map((one) => `${one.method} ${one.path}`);

/** Demands that nothing was written, and that the error lists these differences. */
function expectRefusal(seen: Seen, differences: readonly string[]): void {
  expect([seen.conclusion, writes(seen)]).toEqual(['failure', []]);
  expect(seen.annotations.map(({ message }) => message.split('\n- '))).toEqual([
    [
      'The plan is not the reviewed one (`expected_plan`), so nothing was changed. Review a new plan, and apply that one.',
      ...differences,
    ],
  ]);
}

test('a reviewed plan is applied, and its file contains no secret', async () => {
  await onStage({}, async (stage) => {
    const planned = await planTo(stage);
    expect([planned.conclusion, writes(planned)]).toEqual(['success', []]);
    const text = readFileSync(path.join(workspace, 'plans/plan.json'), 'utf8');
    expect(text).not.toContain(SECRET);
    const record = JSON.parse(text) as Record<string, unknown>;
    expect(record['plan']).toEqual(JSON.parse(planned.outputs['plan'] ?? ''));
    const schema = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../apply/plan.schema.json'), 'utf8'));
    expect(Object.keys(record).sort()).toEqual([...schema.required].sort());
    const { changes } = record['plan'] as { changes: Record<string, unknown>[] };
    for (const change of changes)
      expect(Object.keys(change).sort()).toEqual([...schema.definitions.change.required].sort());
    const applied = await applyPlanned(stage);
    expect([applied.conclusion, applied.outputs['created']]).toEqual(['success', '2']);
  });
});

describe('a plan is refused before anything is written', () => {
  test('when a file, a secret or an option changed', async () => {
    await onStage({}, async (stage) => {
      await planTo(stage);
      write('tower.yml', resources('two'));
      const changed = await applyPlanned(stage);
      expectRefusal(changed, [
        'the content of tower.yml changed after the review',
        'reviewed with other values: create team "Ops" (Acme)',
      ]);
      write('tower.yml', resources('one'));
      expectRefusal(await applyPlanned(stage, {}, { TOWER_SECRET_KEY: 'another-value' }), [
        'the secret TOWER_SECRET_KEY changed after the review',
      ]);
      expectRefusal(await applyPlanned(stage, { prune: 'teams' }), [
        '`prune` was "" for the review and is "teams" now',
      ]);
      expectRefusal(await applyPlanned(stage, { resources: 'labels: [{name: new, organization: Acme}]' }), [
        'the content of resources changed after the review',
        'not reviewed: create label "new" (Acme)',
      ]);
    });
  });

  test('when the controller changed', async () => {
    await onStage({}, async (stage) => {
      await planTo(stage);
      const team = 'teams: [{name: Ops, organization: Acme, description: one}]';
      await apply(stage, { file: '', resources: team, mode: 'apply' });
      expectRefusal(await applyPlanned(stage), ['reviewed, but not needed any more: create team "Ops" (Acme)']);
    });
  });

  test('when it is for another controller', async () => {
    await onStage({}, async (stage) => {
      await planTo(stage);
      const url = stage.sim.url.replace('127.0.0.1', 'localhost');
      expectRefusal(await applyPlanned(stage, { url }), [
        `the reviewed plan is for ${stage.sim.url}/, but \`url\` is ${url}/`,
      ]);
      Object.assign(stage.sim.world, { installUuid: 'another' });
      expectRefusal(await applyPlanned(stage), [
        `the controller at ${stage.sim.url}/ is another installation than the reviewed one`,
      ]);
    });
  });

  test('when it is not a plan', async () => {
    await onStage({}, async (stage) => {
      for (const text of ['', '{', '[]', 'null', '{"version": 2}', '{"version": 1, "plan": []}']) {
        write('plan.json', text);
        const seen = await apply(stage, { mode: 'apply', expected_plan: 'plan.json' });
        expect([seen.conclusion, writes(seen), seen.annotations[0]?.message]).toEqual([
          'failure',
          [],
          'The file of `expected_plan` is not a plan of this version. Plan again with `plan_file`, and use that file.',
        ]);
      }
    });
  });
});

test('wrong inputs are reported before any request', async () => {
  await onStage({}, async (stage) => {
    write('plan.json', '{}');
    const seen = await apply(stage, { expected_plan: 'plan.json', plan_file: '../plan.json' });
    expect(seen.requests).toEqual([]);
    expect(seen.annotations[0]?.message).toMatch(
      /`plan_file` must be a path in the workspace or in `runner\.temp`, not `\.\.\/plan\.json`[\s\S]*`expected_plan` needs `mode: apply`/,
    );
    expect((await apply(stage, { expected_plan: 'missing.json', mode: 'apply' })).annotations[0]?.message).toMatch(
      /`expected_plan`/,
    );
    expect(existsSync(path.join(root, 'plan.json'))).toBe(false);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changed, DEMO, ok } from 'tower-deploy-simulator';
import { inRepository, runsTasks } from './support/playbooks.ts';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const placesOf = ({ annotations }: Seen) =>
  annotations.map(({ level, properties }) => [level, properties['file'], properties['line']]);

describe('a check with `playbook_root`', () => {
  const check = { template_id: String(DEMO.deploy), job_type: 'check', playbook_root: 'ansible' };
  const files = { 'ansible/site.yml': 30, 'ansible/roles/app/tasks/main.yml': 20 };
  const play = (stage: Stage): void => {
    const diff = { before: 'workers: 4\n', after: 'workers: 8\n', before_header: '/etc/app', after_header: '/etc/app' };
    runsTasks(stage.sim, DEMO.deploy, [
      { name: 'Look', action: 'stat', line: 2, result: ok() },
      { name: 'Configure\n::error::forged', action: 'template', line: 4, result: changed({ diff: [diff] }) },
      { name: 'Restart', action: 'systemd', line: 8, role: 'app', file: 'roles/app/tasks/main.yml', result: changed() },
    ]);
    runsOn(stage.sim);
  };

  test.each<[string, Record<string, string>, string, unknown[]]>([
    ['fail_on_changes', { fail_on_changes: 'true' }, 'failure', [['error', undefined, undefined]]],
    ['diff_mode', { diff_mode: 'true' }, 'success', []],
  ])('has a notice at the line of each task that would change something: %s', async (_name, inputs, end, errors) => {
    await inRepository(files, async (env) => {
      await onStage({}, async (stage) => {
        play(stage);
        const seen = await stage.step({ ...check, ...inputs }, { env });
        expect(seen.conclusion).toBe(end);
        expect(placesOf(seen)).toEqual([
          ['notice', 'ansible/site.yml', '4'],
          ['notice', 'ansible/roles/app/tasks/main.yml', '8'],
          ...errors,
        ]);
        expect(seen.annotations[0]?.message).toMatch(
          /^Task "Configure ::error::forged" \(site\.yml:4\) would change 3 hosts \(.*\)\. On \w+:\n--- [^\n]+\n\+\+\+ /,
        );
        expect(seen.annotations[0]?.message).toContain('\n-workers: 4\n+workers: 8');
        expect(seen.annotations[1]?.message).toMatch(
          /^Task "app : Restart" \(roles\S+:8\) would change 3 hosts \(.*\)\.$/,
        );
      });
    });
  });

  test('has none with `annotations: false`, without the folder, and for a run', async () => {
    await inRepository(files, async (env) => {
      for (const inputs of [{ annotations: 'false' }, { playbook_root: '' }, { job_type: 'run' }]) {
        await onStage({}, async (stage) => {
          play(stage);
          const seen = await stage.step({ ...check, ...inputs }, { env });
          expect([seen.conclusion, seen.annotations]).toEqual(['success', []]);
        });
      }
    });
  });
});

describe('problems of resource files', () => {
  let workspace = '';

  beforeAll(() => {
    workspace = mkdtempSync(path.join(tmpdir(), 'tower-deploy-files-'));
    mkdirSync(path.join(workspace, 'tower'));
  });

  afterAll(() => rmSync(workspace, { recursive: true }));

  const apply = async (file: string, text: string, inputs: Record<string, string> = {}): Promise<Seen> => {
    writeFileSync(path.join(workspace, file), text);
    const found: Seen[] = [];
    await onStage({}, async ({ step }) => {
      const options = { action: 'apply', env: { GITHUB_WORKSPACE: workspace } };
      found.push(await step({ file, ...inputs }, options));
    });
    return found[0] as Seen;
  };

  test.each([
    [
      'our own',
      'tower/own.yml',
      'job_templates:\n  - name: a\n    playbok: x\n  - name: b\n    project: No such\n',
      [3, 4, 4, 5],
    ],
    [
      'an export',
      'tower/export.json',
      '{"job_templates": [\n{"name": "a",\n "natural_key": {"type": "job_template", "name": "a"},\n "playbok": "x"}]}',
      [4],
    ],
    ['YAML that cannot be parsed', 'tower/broken.yml', 'labels:\n  - name: "a\n    organization: [\n', [3]],
    ['a number that would change', 'tower/number.yml', 'labels:\n  - name: 1.10\n  - name: 1.20\n', [2, 3]],
  ])('are at file and line: %s', async (_name, file, text, lines) => {
    const seen = await apply(file, text);
    expect([seen.conclusion, seen.exitCode]).toEqual(['failure', 1]);
    expect(placesOf(seen)).toEqual(lines.map((line) => ['error', file, String(line)]));
    expect(seen.annotations.at(-1)?.message).toMatch(/\n(The files contain|Invalid input).*\.$/);
  });

  test('inline resources and files elsewhere have one error without a place', async () => {
    const seen = await apply('tower/fine.yml', '{}', { resources: 'labels: [{nam: a}]' });
    expect(placesOf(seen)).toEqual([['error', undefined, undefined]]);
    expect(seen.annotations[0]?.message).toContain('resources:1: labels[0]');
  });
});

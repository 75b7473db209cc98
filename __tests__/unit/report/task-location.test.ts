import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PlaybookRoot, projectPlace, workspacePlace } from '../../../src/report/annotations/task-location.ts';

describe('where a task is in its project', () => {
  test.each([
    ['an execution environment', '/runner/project/site.yml:12', 'site.yml:12'],
    ['a role', '/runner/project/roles/web/tasks/main.yml:7', 'roles/web/tasks/main.yml:7'],
    ['a folder for each job', '/tmp/awx_12_x8s_k/project/site.yml:1', 'site.yml:1'],
    ['the same below another path', '/var/lib/pdd_wrapper_12_a/awx_12_b/project/site.yml:1', 'site.yml:1'],
    ["the project's own folder", '/var/lib/awx/projects/_6__application/site.yml:3', 'site.yml:3'],
    ['a name with a colon', '/runner/project/a:b.yml:3', 'a:b.yml:3'],
  ])('%s', (_name, taskPath, expected) => {
    const place = projectPlace(taskPath);
    expect(`${place?.file}:${place?.line}`).toBe(expected);
  });

  test.each([
    ['nothing', ''],
    ['no line', '/runner/project/site.yml'],
    ['line 0', '/runner/project/site.yml:0'],
    ['an installed collection', '/runner/requirements_collections/ansible_collections/a/b/roles/c/tasks/main.yml:1'],
    ['an installed role', '/tmp/awx_12_x/requirements_roles/web/tasks/main.yml:1'],
    ['a role of the system', '/usr/share/ansible/roles/web/tasks/main.yml:1'],
    ['a way out', '/runner/project/../../etc/passwd:1'],
    ['an absolute path within', '/runner/project//etc/passwd:1'],
    ['a backslash', '/runner/project/..\\..\\site.yml:1'],
    ['a line break', '/runner/project/site\n.yml:1'],
    ['a NUL', '/runner/project/site\u0000.yml:1'],
  ])('not of a project: %s', (_name, taskPath) => {
    expect(projectPlace(taskPath)).toBeUndefined();
  });
});

describe('where a task is in the workspace', () => {
  let folder: string;
  let at: (root: string) => PlaybookRoot;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tower-deploy-place-'));
    const workspace = path.join(folder, 'workspace');
    at = (root) => ({ workspace, root: path.join(workspace, root) });
    const write = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    write('workspace/ansible/site.yml', '---\n- hosts: all\n');
    write('workspace/shared/web/tasks/main.yml', '---\n- debug:\n');
    write('workspace/ansible/large.yml', '\n'.repeat(1024 * 1024 + 1));
    write('secret.yml', 'line\nline\n');
    mkdirSync(path.join(folder, 'workspace/ansible/roles'));
    symlinkSync('../../shared/web', path.join(folder, 'workspace/ansible/roles/web'));
    symlinkSync(path.join(folder, 'secret.yml'), path.join(folder, 'workspace/ansible/out.yml'));
    symlinkSync(folder, path.join(folder, 'workspace/ansible/up'));
    symlinkSync('loop.yml', path.join(folder, 'workspace/ansible/loop.yml'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['a playbook', '/runner/project/site.yml:2', { file: 'ansible/site.yml', line: 2 }],
    [
      'a role behind a link',
      '/runner/project/roles/web/tasks/main.yml:2',
      { file: 'shared/web/tasks/main.yml', line: 2 },
    ],
  ])('%s', (_name, taskPath, expected) => {
    expect(workspacePlace(at('ansible'), taskPath)).toEqual(expected);
  });

  test.each([
    ['a file that is not there', 'other.yml:1'],
    ['a line that is not there', 'site.yml:4'],
    ['a folder', 'roles:1'],
    ['a link that leads out', 'out.yml:1'],
    ['a file behind a link that leads out', 'up/secret.yml:1'],
    ['a link that leads nowhere', 'loop.yml:1'],
    ['a file too large for tasks', 'large.yml:1'],
  ])('in no place: %s', (_name, file) => {
    expect(workspacePlace(at('ansible'), `/runner/project/${file}`)).toBeUndefined();
  });

  test('the workspace itself may be the root, and may be missing', () => {
    expect(workspacePlace(at('.'), '/runner/project/ansible/site.yml:1')?.file).toBe('ansible/site.yml');
    const missing = { workspace: path.join(folder, 'no'), root: path.join(folder, 'no') };
    expect(workspacePlace(missing, '/runner/project/site.yml:1')).toBeUndefined();
  });
});

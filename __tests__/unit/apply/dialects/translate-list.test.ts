import { describe, expect, test } from '@jest/globals';
import { LIST_RULES } from '../../../../src/apply/read/dialects/list-rules.ts';
import { Origins } from '../../../../src/apply/read/dialects/origins.ts';
import { translateList } from '../../../../src/apply/read/dialects/translate-list.ts';
import type { Json } from '../../../../src/http/json/json.ts';

function translated(name: string, list: Json) {
  const problems: string[] = [];
  const origins = new Origins();
  const rule = LIST_RULES.get(name);
  if (rule === undefined) throw new Error(`no list ${name}`);
  const note = (path: readonly (string | number)[], { id }: { id: string }) => problems.push(`${path.join('.')} ${id}`);
  return { objects: translateList({ origins, note }, rule, list, [name]), problems, origins };
}

describe('roles', () => {
  test('become one for each actor, role and object', () => {
    const { objects, problems } = translated('controller_roles', [
      {
        team: 'Ops',
        users: ['ann', 'bob'],
        roles: ['use', 'admin'],
        role: 'read',
        inventory: 'Fleet',
        lookup_organization: 'Acme',
      },
      { user: 'ann', role: 'member', organizations: 'Acme,Other', state: 'absent' },
    ]);
    const resource = { name: 'Fleet', type: 'inventory', organization: 'Acme' };
    expect(objects).toEqual([
      { user: 'ann', role: 'use', resource },
      { user: 'ann', role: 'admin', resource },
      { user: 'bob', role: 'use', resource },
      { user: 'bob', role: 'admin', resource },
      { team: 'Ops', role: 'use', resource },
      { team: 'Ops', role: 'admin', resource },
      { user: 'ann', role: 'member', resource: { name: 'Acme', type: 'organization' }, state: 'absent' },
      { user: 'ann', role: 'member', resource: { name: 'Other', type: 'organization' }, state: 'absent' },
    ]);
    expect(problems).toEqual([]);
  });

  test('must be complete, of known keys', () => {
    const { problems } = translated('controller_roles', [{ user: 'ann', role: 'use', invntory: 'Fleet' }]);
    expect(problems).toEqual([
      'controller_roles.0.invntory variables-role-key',
      'controller_roles.0 variables-role-incomplete',
    ]);
  });

  test('keep the place of their item', () => {
    const { origins } = translated('controller_roles', [{ users: ['ann', 'bob'], role: 'use', project: 'P' }]);
    expect(origins.sourceOf(['roles', 1, 'resource'])).toEqual(['controller_roles', 0, 'resource']);
  });
});

test.each<[string, Json, Json]>([
  [
    'aap_user_accounts',
    { user: 'ann', firstname: 'Ann', superuser: true, is_auditor: false, update_secrets: false, email: null },
    { username: 'ann', first_name: 'Ann', is_superuser: true, is_system_auditor: false },
  ],
  [
    'controller_credential_types',
    { name: 'T', injectors: { env: { A: '{  { a }}' } } },
    { name: 'T', injectors: { env: { A: '{{ a }}' } }, kind: 'cloud' },
  ],
  [
    'controller_execution_environments',
    { name: 'EE', image: 'quay.io/ee', organization: '' },
    { name: 'EE', image: 'quay.io/ee' },
  ],
  [
    'controller_organizations',
    { name: 'Acme', execution_environment: 'EE', max_hosts: '5' },
    { name: 'Acme', default_environment: 'EE', max_hosts: 5 },
  ],
  [
    'controller_projects',
    { name: 'P', organization: 'Acme', update_project: 'yes' },
    { name: 'P', organization: 'Acme', sync: true, scm_type: '' },
  ],
  ['controller_projects', { name: 'P', state: 'absent' }, { name: 'P', state: 'absent' }],
  [
    'controller_workflows',
    { name: 'W', job_tags: ['a', 'b'], simplified_workflow_nodes: [] },
    { name: 'W', job_tags: 'a,b', nodes: [] },
  ],
  ['controller_hosts', { name: 42, inventory: 'I' }, { name: '42', inventory: 'I' }],
])('%s translates %j', (name, item, object) => {
  expect(translated(name, [item])).toMatchObject({ objects: [object], problems: [] });
  expect(translated(name, [item]).objects).toEqual([object]);
});

test('a null list and a list of other things stay, for the reader of our own form', () => {
  expect(translated('controller_hosts', null).objects).toBe(null);
  expect(translated('controller_hosts', ['web1']).objects).toEqual(['web1']);
});

test('problems of a translated object are at the place in the file', () => {
  const { origins } = translated('controller_workflows', [
    { name: 'A', related: { workflow_nodes: [{ identifier: 'n', related: { credentials: ['c'] } }], labels: ['l'] } },
  ]);
  const node = ['controller_workflows', 0, 'related', 'workflow_nodes', 0];
  expect(origins.sourceOf(['workflow_job_templates', 0, 'nodes', 0, 'credentials', 0])).toEqual([
    ...node,
    'related',
    'credentials',
    0,
  ]);
  expect(origins.sourceOf(['workflow_job_templates', 0, 'labels'])).toEqual([
    'controller_workflows',
    0,
    'related',
    'labels',
  ]);
});

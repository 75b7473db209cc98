import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { onBench } from '../controller.ts';

const LISTS = readFileSync(path.join(import.meta.dirname, 'people.yml'), 'utf8');

const OWN = `
organizations: [{name: People}]
users: [{username: ann, first_name: Ann, email: ann@example.com, is_superuser: false, password: ann-s3cret}]
credential_types:
  - name: Portal
    kind: cloud
    inputs: {fields: [{id: token, label: Token, secret: true}]}
    injectors: {env: {PORTAL: '{{ token }}'}}
execution_environments: [{name: people ee, image: quay.io/acme/ee, organization: People, pull: missing}]
instance_groups: [{name: people group, max_forks: 5}]
inventories: [{name: People fleet, organization: People}]
roles:
  - {user: ann, role: use, resource: {name: People fleet, type: inventory, organization: People}}
  - {user: ann, role: adhoc, resource: {name: People fleet, type: inventory, organization: People}}
  - {user: ann, role: member, resource: {name: People, type: organization}}
`;

test('applies lists of users, types, environments, groups and roles as the same resources in our own form', async () => {
  await onBench(async (bench) => {
    const environment = { ANN_PASSWORD: 'ann-s3cret' };
    await bench.apply(LISTS, { environment });
    expect(bench.masked).toContain('ann-s3cret');
    expect((await bench.plan(LISTS, { environment })).plan.changes).toEqual([]);
    expect((await bench.plan(OWN)).plan.changes).toEqual([]);
  });
});

test('lists what is not supported, with its count, and goes on', async () => {
  await onBench(async (bench) => {
    const text = 'controller_settings: {A: 1, B: 2}\ncontroller_labels: [{name: new, organization: Acme}]';
    const { plan, leftOut } = await bench.plan(text, { unsupported: 'warn' });
    expect(plan.changes.map(({ title }) => title)).toEqual(['label "new" (Acme)']);
    expect(leftOut.map((message) => message.text)).toEqual([
      'tower.yml:1: controller_settings is a variable of the collections that `apply` does not manage (entries: 2); move it to another file, or set `unsupported: warn`',
    ]);
    await expect(bench.plan('controller_templats: [{name: x}]', { unsupported: 'warn' })).rejects.toThrow(
      /did you mean `controller_templates`/,
    );
  });
});

import { apply } from './apply-twice.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/** @type {import('./case.mjs').Case[]} */
export const applyCases = [
  { name: 'twice', what: 'A second apply of the whole layout changes nothing', run: twice },
  { name: 'plan', what: 'A plan writes nothing', run: plan },
  { name: 'update', what: 'Variables and members arrive as the file says', run: update },
  { name: 'numbers', what: 'Large integers that differ in one digit differ', run: numbers },
  { name: 'prune', what: 'Hosts that no file has are deleted, and no others', run: prune },
  { name: 'unknown-field', what: 'A field that the API does not know is refused', run: unknownField },
];

/** @param {Stage} stage @param {string} name @param {object[]} [hosts] @param {object} [fields] an inventory of one case */
function inventoryOf({ world }, name, hosts = [], fields = {}) {
  const organization = world.prefix;
  const inventory = { name, organization };
  return { inventories: [{ ...inventory, ...fields }], hosts: hosts.map((host) => ({ ...host, inventory })) };
}

/** @param {Stage} stage */
async function twice(stage) {
  const { comparison } = stage;
  const seen = await stage.step({ resources: stage.world.resources, mode: 'apply' }, { action: 'apply' });
  comparison.equal('conclusion', seen.conclusion, 'success');
  const { changed, created, updated, deleted } = seen.outputs;
  comparison.equal(
    'outputs',
    { changed, created, updated, deleted },
    { changed: 'false', created: '0', updated: '0', deleted: '0' },
  );
}

/** @param {Stage} stage */
async function plan(stage) {
  const { comparison, controller, world } = stage;
  const seen = await apply(stage, inventoryOf(stage, 'Planned', [{ name: 'one' }]), { mode: 'plan' });
  comparison.equal('conclusion', seen.conclusion, 'success');
  comparison.equal('output created', seen.outputs['created'], '2');
  const rows = await controller.list(`inventories/?organization=${world.organization}&name=Planned`);
  comparison.equal('inventories of this name', rows.length, 0);
}

/** @param {Stage} stage */
async function update(stage) {
  const { comparison, controller } = stage;
  const hosts = [
    { name: 'one', variables: { port: 8080 } },
    { name: 'two', enabled: false },
  ];
  const group = {
    name: 'both',
    inventory: { name: 'Updated', organization: stage.world.prefix },
    hosts: ['one', 'two'],
  };
  const created = await apply(stage, { ...inventoryOf(stage, 'Updated', hosts), groups: [group] });
  comparison.equal('outputs after the first apply', [created.conclusion, created.outputs['created']], ['success', '4']);
  const changed = [
    { name: 'one', variables: { port: 8081, tls: true } },
    { name: 'two', enabled: false },
  ];
  const seen = await apply(stage, {
    ...inventoryOf(stage, 'Updated', changed),
    groups: [{ ...group, hosts: ['one'] }],
  });
  comparison.equal(
    'outputs after the second apply',
    [seen.conclusion, seen.outputs['updated'], seen.outputs['unchanged']],
    ['success', '2', '2'],
  );
  const { id } = await stage.one('inventories', 'Updated');
  const rows = await controller.list(`inventories/${id}/hosts/?order_by=name`);
  comparison.equal(
    'hosts',
    rows.map(({ name, enabled }) => [name, enabled]),
    [
      ['one', true],
      ['two', false],
    ],
  );
  comparison.equal('variables of a host', JSON.parse(rows[0]?.variables || '{}'), { port: 8081, tls: true });
  const [both] = await controller.list(`inventories/${id}/groups/`);
  const members = await controller.list(`groups/${both?.id}/hosts/`);
  comparison.equal(
    'members of the group',
    members.map(({ name }) => name),
    ['one'],
  );
}

/** @param {Stage} stage */
async function numbers(stage) {
  const { comparison } = stage;
  const host = (/** @type {string} */ account) => [{ name: 'one', variables: `account: ${account}` }];
  await apply(stage, inventoryOf(stage, 'Numbers', host('9007199254740993')));
  const same = await apply(stage, inventoryOf(stage, 'Numbers', host('9007199254740993')), { mode: 'plan' });
  comparison.equal('output changed for the same number', same.outputs['changed'], 'false');
  const drift = { mode: 'plan', fail_on_changes: 'true' };
  const other = await apply(stage, inventoryOf(stage, 'Numbers', host('9007199254740992')), drift);
  comparison.equal(
    'conclusion and output updated for another number',
    [other.conclusion, other.outputs['updated']],
    ['failure', '1'],
  );
}

/** @param {Stage} stage */
async function prune(stage) {
  const { comparison, controller, world } = stage;
  await apply(stage, inventoryOf(stage, 'Pruned', [{ name: 'one' }, { name: 'two' }, { name: 'three' }]));
  const seen = await apply(stage, inventoryOf(stage, 'Pruned', [{ name: 'two' }]), { prune: 'hosts' });
  comparison.equal('conclusion and output deleted', [seen.conclusion, seen.outputs['deleted']], ['success', '2']);
  const { id } = await stage.one('inventories', 'Pruned');
  const left = await controller.list(`inventories/${id}/hosts/`);
  comparison.equal(
    'hosts that are left',
    left.map(({ name }) => name),
    ['two'],
  );
  const others = await controller.list(`hosts/?inventory__organization=${world.organization}&inventory__name=Hosts`);
  comparison.equal('hosts of another inventory', others.length, 3);
}

/** @param {Stage} stage */
async function unknownField(stage) {
  const { comparison, controller, world } = stage;
  const seen = await apply(stage, inventoryOf(stage, 'Unknown field', [], { host_fliter: 'x' }));
  comparison.equal('conclusion', seen.conclusion, 'failure');
  const errors = seen.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  comparison.holds(
    'an error names the field',
    errors.some((text) => text.includes('host_fliter')),
    errors,
  );
  const rows = await controller.list(
    `inventories/?organization=${world.organization}&name=${encodeURIComponent('Unknown field')}`,
  );
  comparison.equal('inventories of this name', rows.length, 0);
}

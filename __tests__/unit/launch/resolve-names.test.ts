import { describe, expect, test } from '@jest/globals';
import { resolveNames } from '../../../src/launch/prepare/resolve-names.ts';
import type { PromptInputs } from '../../../src/launch-inputs.ts';
import { wording } from '../words.ts';
import { contextOf, launchInfo } from './context.ts';

const machine = { id: 1, name: 'Machine', credential_type: 1, inputs: {} };

const info = launchInfo({
  defaults: { credentials: [{ id: 1, name: 'Machine', credential_type: 1, passwords_needed: [] }] },
});

/** Looks names up on a controller that has these rows, by their collection, whatever is asked for. */
async function resolved(inputs: PromptInputs, rows: Record<string, unknown[]>) {
  const context = contextOf(({ path }) => ({ results: rows[path.split('/')[0] ?? ''] ?? [] }));
  const { problems, ...found } = await resolveNames(context, inputs, info);
  return {
    ...found,
    problems: problems.map(({ field, problem }) => ({ field, problem: problem.text })),
    paths: context.asked.map(({ path }) => path),
  };
}

describe('a name or an id', () => {
  test.each<[string, string]>([
    ['7', 'inventories/?id=7&page_size=200'],
    ['7 web', 'inventories/?name=7%20web&page_size=200'],
    ['web 7', 'inventories/?name=web%207&page_size=200'],
    ['a&id=7', 'inventories/?name=a%26id%3D7&page_size=200'],
    ['2147483648', 'inventories/?name=2147483648&page_size=200'],
  ])('%s is asked for as what it is', async (inventory, path) => {
    const row = { id: 7, name: inventory };
    const { request, problems, paths } = await resolved({ inventory }, { inventories: [row] });
    expect(paths).toEqual([path]);
    expect([request.inventory, problems]).toEqual([7, []]);
  });

  test('is only taken from a row that has it, whatever a controller lists', async () => {
    const rows = [{ id: 8, name: 'Production' }, null, 'Staging', { id: 9, name: 'staging' }];
    for (const inventory of ['7', 'Staging']) {
      const { problems } = await resolved({ inventory }, { inventories: rows });
      expect(problems).toEqual([{ field: 'inventory', problem: expect.stringContaining('no object ') }]);
    }
  });

  test('of digits is looked for as both, and then the nearest names are', async () => {
    const { paths, problems } = await resolved({ inventory: '2147483647' }, { inventories: [{ id: 8, name: 'web' }] });
    expect(paths).toEqual([
      'inventories/?id=2147483647&page_size=200',
      'inventories/?name=2147483647&page_size=200',
      'inventories/?order_by=name&page_size=200',
    ]);
    expect(problems).toEqual([
      {
        field: 'inventory',
        problem:
          '`inventory`: no object with the id or the name 2147483647 was found. No object that this user can see has a similar name. Check the name, and that this user has the Use role on it.',
      },
    ]);
  });

  test('is asked for as long as the workflow is not cancelled', async () => {
    const { signal } = new AbortController();
    const context = contextOf(({ options }) => ({ results: [{ id: 7, name: String(options.signal === signal) }] }), {
      signal,
    });
    expect((await resolveNames(context, { inventory: '7' }, info)).inventoryName).toBe('true');
  });

  test('of a list that is none says which', async () => {
    const context = contextOf(() => ({ detail: 'x' }));
    await expect(wording(resolveNames(context, { labels: ['x'] }, info))).rejects.toThrow(
      /Unexpected reply instead of the labels:/,
    );
  });

  test('that several have is refused with all of them', async () => {
    const rows = [
      { id: 7, name: 'web', summary_fields: { organization: { name: 'Acme' } } },
      { id: 8, name: 'web' },
    ];
    const { problems } = await resolved({ inventory: 'web' }, { inventories: rows });
    expect(problems).toEqual([
      {
        field: 'inventory',
        problem:
          '`inventory`: 2 objects have the name "web": 7 (organization Acme), 8 (organization none). Set the id instead.',
      },
    ]);
  });
});

test('credentials with the same name are listed with their types', async () => {
  const row = (id: number, type: string) => ({
    ...{ id, name: 'deploy', credential_type: id, inputs: {} },
    summary_fields: { credential_type: { name: type }, organization: { name: 'Acme' } },
  });
  const { problems } = await resolved(
    { credentials: ['deploy'] },
    { credentials: [row(1, 'Machine'), row(2, 'Vault')] },
  );
  expect(problems).toEqual([
    {
      field: 'credentials',
      problem:
        '`credentials`: 2 objects have the name "deploy": 1 (type Machine, organization Acme), 2 (type Vault, organization Acme). Set the id instead.',
    },
  ]);
});

test('the name of the inventory is kept, and of nothing else', async () => {
  const rows = { inventories: [{ id: 7, name: 'Production' }], execution_environments: [{ id: 3, name: 'EE' }] };
  expect((await resolved({ inventory: '7', execution_environment: 'EE' }, rows)).inventoryName).toBe('Production');
  expect((await resolved({ execution_environment: 'EE' }, rows)).inventoryName).toBeUndefined();
});

describe('a credential that this user may not use', () => {
  const barred = (credential: object) => ({ ...credential, summary_fields: { user_capabilities: { use: false } } });
  const other = { id: 2, name: 'Vault', credential_type: 3, inputs: {} };

  test('is refused', async () => {
    const { problems } = await resolved({ credentials: ['Vault'] }, { credentials: [barred(other)] });
    expect(problems).toEqual([{ field: 'credentials', problem: expect.stringContaining('Vault') }]);
  });

  test("is taken where it is the template's own", async () => {
    const { problems, request } = await resolved({ credentials: ['Machine'] }, { credentials: [barred(machine)] });
    expect([request.credentials, problems]).toEqual([[1], []]);
  });
});

test('two credentials of one kind are refused', async () => {
  const rows = [machine, { ...machine, id: 4, name: 'Other machine' }];
  const { problems } = await resolved({ credentials: ['Machine', 'Other machine'] }, { credentials: rows });
  expect(problems).toEqual([{ field: 'credentials', problem: expect.stringContaining('have the same type') }]);
});

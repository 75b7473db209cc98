import { afterEach, expect, test } from '@jest/globals';
import { readQueryInputs } from '../../../src/inputs/query-inputs.ts';

const CONNECTION = { url: 'https://tower.example.com', token: 't0ken' };

afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('INPUT_')) delete process.env[name];
});

function read(inputs: Record<string, string>): ReturnType<typeof readQueryInputs> {
  for (const [name, value] of Object.entries({ ...CONNECTION, ...inputs }))
    process.env[`INPUT_${name.toUpperCase()}`] = value;
  return readQueryInputs(process.env);
}

test.each([
  ['job_templates', 'job_templates'],
  ['/api/v2/inventories/', 'inventories'],
  ['api/controller/v2/inventories/5/hosts/', 'inventories/5/hosts'],
  ['job_templates/Deploy++Acme/labels', 'job_templates/Deploy++Acme/labels'],
  ['inventories/Demo Inventory++Default/hosts', 'inventories/Demo Inventory++Default/hosts'],
])('resource %s is the collection %s', async (given, resource) => {
  expect((await read({ resource: given })).query.resource).toBe(resource);
});

test('filters keep their types as the URL needs them, lists as the look-up needs them', async () => {
  const filters = 'name__icontains: web\nid__in: [3, 4]\nenabled: true\nor__status: [failed, error]\nid__gt: 7';
  const { query, expect: wanted } = await read({ resource: 'jobs', filters, order_by: '-id, name', limit: '3' });
  expect(query).toEqual({
    resource: 'jobs',
    filters: [
      ['name__icontains', 'web'],
      ['id__in', '3,4'],
      ['enabled', 'true'],
      ['or__status', 'failed'],
      ['or__status', 'error'],
      ['id__gt', '7'],
    ],
    orderBy: ['-id', 'name'],
    limit: 3,
  });
  expect(wanted).toBe('any');
});

test.each<[string, [string, string][]]>([
  // Of several `type` AWX reads the last one, and joins by commas.
  ['type: [job, workflow_job]', [['type', 'job,workflow_job']]],
  ['type: job, workflow_job', [['type', 'job,workflow_job']]],
  // It answers `type__in` with an empty list.
  ['type__in: [job, workflow_job]', [['type', 'job,workflow_job']]],
  ['type__in: job', [['type', 'job']]],
  [
    'not__type__in: [job, ad_hoc_command]',
    [
      ['not__type', 'job'],
      ['not__type', 'ad_hoc_command'],
    ],
  ],
  [
    'or__type__in: "job,project_update"',
    [
      ['or__type', 'job'],
      ['or__type', 'project_update'],
    ],
  ],
  ['chain__type: job', [['chain__type', 'job']]],
  [
    'chain__not__type__in: [job, project_update]',
    [
      ['chain__not__type', 'job'],
      ['chain__not__type', 'project_update'],
    ],
  ],
  ['type__startswith: workflow_', [['type__startswith', 'workflow_']]],
  // A blank behind a comma would be a part of the value.
  ['status__in: failed, error', [['status__in', 'failed,error']]],
  // Of several `search` it reads the last one, and all words of one have to be there.
  ['search: [web, "production site"]', [['search', 'web production site']]],
  [
    'not__status: [failed, error]',
    [
      ['not__status', 'failed'],
      ['not__status', 'error'],
    ],
  ],
  [
    'chain__labels__name: [a, b]',
    [
      ['chain__labels__name', 'a'],
      ['chain__labels__name', 'b'],
    ],
  ],
  [
    'name__icontains: [a, b]',
    [
      ['name__icontains', 'a'],
      ['name__icontains', 'b'],
    ],
  ],
  ['status: [failed]', [['status', 'failed']]],
  ['name: "a, b"', [['name', 'a, b']]],
  // A name that every object of JavaScript has is no parameter of ours.
  ['constructor: x', [['constructor', 'x']]],
])('filters %j are sent as the API reads them', async (filters, sent) => {
  expect((await read({ resource: 'unified_jobs', filters })).query.filters).toEqual(sent);
});

test.each<[Record<string, string>, RegExp]>([
  [{}, /`resource` is required/],
  [{ resource: 'jobs', filters: 'status: [failed, error]' }, /To find objects with one of them, use `status__in`\./],
  [
    { resource: 'jobs', filters: 'labels__name__exact: [a, b]' },
    /To find objects with one of them, use `labels__name__in`\./,
  ],
  [
    { resource: 'hosts', filters: 'host_filter: [name=a, name=b]' },
    /`filters` must have one value for `host_filter`: the API reads only one\./,
  ],
  [{ resource: 'jobs', filters: 'role_level: [read_role, admin_role]' }, /the API reads only one/],
  [
    { resource: 'jobs', filters: 'chain__type__in: [job]' },
    /must not have several types for `chain__type__in`, which the API does not support\. Set `type` with a list of types\./,
  ],
  // Nothing has two types, and everything lacks one of two.
  [
    { resource: 'jobs', filters: 'chain__type: [job, workflow_job]' },
    /`filters` must not have several types for `chain__type`, which the API does not support\./,
  ],
  [
    { resource: 'jobs', filters: 'or__not__type: job, workflow_job' },
    /`filters` must not have several types for `or__not__type`, which the API does not support\./,
  ],
  [
    { resource: 'jobs', filters: 'type: job\ntype__in: [job]' },
    /`filters` must not contain both `type` and `type__in`\./,
  ],
  [
    { resource: 'inventories/?name=x' },
    /`resource` must not contain .*Set the part after the question mark as `filters`\./,
  ],
  [
    { resource: 'inventories/5' },
    /`resource` must be an API collection, not the object `inventories\/5`\. Set `inventories`, and `id: 5` in `filters`\./,
  ],
  [{ resource: '../secrets' }, /`resource` must be/],
  [
    { resource: 'jobs', filters: 'name:' },
    /`filters` has no value for `name`\. Check that the variable that it comes from is set\./,
  ],
  [{ resource: 'jobs', filters: 'name__icontains: ""' }, /`filters` has no value for `name__icontains`\./],
  [
    { resource: 'jobs', filters: 'id__in: []' },
    /`filters` must have at least one value for `id__in`, not an empty list\./,
  ],
  [{ resource: 'jobs', filters: 'name__in: ["a,b", c]' }, /must not have a comma/],
  [{ resource: 'jobs', filters: 'page: 2' }, /`filters` must not contain `page`: the action reads all pages\./],
  [{ resource: 'jobs', filters: 'order_by: id' }, /set the input `order_by`/],
  [{ resource: 'jobs', filters: 'order: id' }, /set the input `order_by`/],
  [
    { resource: 'jobs', filters: 'count_disabled: true' },
    /`filters` must not contain `count_disabled`: the action counts all matches\./,
  ],
  [
    { resource: 'jobs', filters: 'name: {a: 1}' },
    /`filters` must have a string, a number, a boolean or a list of them for `name`, not a mapping\./,
  ],
  [{ resource: 'jobs', filters: 'a b: 1' }, /not `a b`/],
  [
    { resource: 'jobs', filters: '- a' },
    /`filters` must be a YAML or JSON mapping such as `version: 1\.4\.2`, not a list of 1 item\./,
  ],
  [
    { resource: 'jobs', order_by: 'name desc' },
    /`order_by` must list fields such as `name`, or `-id` for descending order, not `name desc`\./,
  ],
  [{ resource: 'jobs', limit: '0' }, /`limit` must be an integer of at least 1, not `0`\./],
  [{ resource: 'jobs', expect: 'two' }, /`expect` must be one of `any`, `one`, `some`, `none`, not `two`\./],
  [{ resource: 'jobs', filter: 'name: x' }, /`filter` is not an input of this action\. Did you mean `filters`\?/],
])('%j is refused', async (inputs, words) => {
  await expect(read(inputs)).rejects.toThrow(words);
});

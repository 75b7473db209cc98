import type { Simulator } from 'tower-deploy-simulator';
import { NODE_FIELDS } from '../../src/apply/kinds/field-types.ts';
import { KINDS } from '../../src/apply/kinds/kinds.ts';
import type { Collection } from '../../src/resource-document.ts';

/** The lists below objects, and what their members are. */
const LISTS: Readonly<Record<string, string>> = {
  children: 'groups',
  success_nodes: 'workflow_nodes',
  failure_nodes: 'workflow_nodes',
  always_nodes: 'workflow_nodes',
  galaxy_credentials: 'credentials',
  input_inventories: 'inventories',
  roles: 'roles',
};

type Sent = Simulator['requests'][number];

/** Requests that write, a line each, with names instead of ids: `POST groups/web/hosts/ {"id":"web1"}`. */
export function inWords(sim: Simulator, requests: readonly Sent[], names: ReadonlyMap<string, string>): string[] {
  const name = (collection: string, id: unknown): string =>
    names.get(`${collection} ${id}`) ?? nameOf(sim, collection, id);
  return requests
    .filter(({ method }) => !['GET', 'OPTIONS'].includes(method))
    .map(({ method, path, body }) => {
      const [collection = '', id, list = ''] = path.replace('/api/v2/', '').split('/').filter(Boolean);
      const where = [collection, ...(id === undefined ? [] : [name(collection, id)]), ...(list ? [list] : [])];
      const reported =
        body === null || body === undefined ? '' : ` ${JSON.stringify(withNames(collection, list, body, name))}`;
      return `${method} ${where.join('/')}${reported}`;
    });
}

/** Every name there is now, for requests about what will be gone. */
export function namesIn(sim: Simulator): Map<string, string> {
  const names = new Map<string, string>();
  for (const collection of [...KINDS.keys(), 'workflow_job_template_nodes']) {
    for (const { id } of tableOf(sim, collection)?.all() ?? [])
      names.set(`${collection} ${id}`, nameOf(sim, collection, id));
  }
  return names;
}

function withNames(
  collection: string,
  list: string,
  body: unknown,
  name: (collection: string, id: unknown) => string,
): unknown {
  if (list !== '' && list !== 'survey_spec' && list !== 'create_approval_template') {
    const { id, ...rest } = body as { id: number };
    const members = LISTS[list] ?? (list.startsWith('notification_templates') ? 'notification_templates' : list);
    return { id: name(members, id), ...rest };
  }
  const fields = KINDS.get(collection as Collection)?.fields ?? NODE_FIELDS;
  const pairs = Object.entries(body as object).map(([key, value]) => {
    const to = key === 'workflow_job_template' ? ['workflow_job_templates'] : targetsOf(key, fields[key]?.to);
    if (to === undefined || typeof value !== 'number') return [key, value];
    return [key, to.map((one) => name(one, value)).find((found) => !found.startsWith('#')) ?? `#${value}`];
  });
  return Object.fromEntries(pairs);
}

function targetsOf(key: string, to: readonly string[] | undefined): readonly string[] | undefined {
  return key === 'unified_job_template'
    ? ['job_templates', 'workflow_job_templates', 'projects', 'inventory_sources', 'system_job_templates']
    : to;
}

interface Rows {
  get: (
    id: number,
  ) => { id: number; name?: string; username?: string; identifier?: string; input_field_name?: string } | undefined;
  all: () => { id: number }[];
}

function tableOf(sim: Simulator, collection: string): Rows | undefined {
  const table = collection === 'workflow_job_template_nodes' ? 'workflow_nodes' : collection;
  return (sim.world as unknown as Record<string, Rows | undefined>)[table];
}

function nameOf(sim: Simulator, collection: string, id: unknown): string {
  const row = tableOf(sim, collection)?.get(Number(id));
  return row?.name ?? row?.username ?? row?.identifier ?? row?.input_field_name ?? `#${String(id)}`;
}

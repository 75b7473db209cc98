import { parseDocument } from 'yaml';
import { recordingOf } from '../replay/catalogue.ts';
import { managedCredentialTypes } from '../resources/access/managed-credential-types.ts';
import { demoSeed } from '../seeds/demo.ts';
import type { Seed } from '../seeds/seed.ts';
import type { Json } from '../text/json.ts';
import { didYouMean } from '../text/nearest.ts';
import { Given, SeedFileError } from './given.ts';
import { Ids } from './ids.ts';
import { readRun } from './jobs.ts';
import { readJobTemplate } from './templates.ts';
import { readWorkflows } from './workflows.ts';

const ORGANIZATION = 1;

/**
 * Reads a world of one's own: inventories, credentials, labels, job templates and workflow job templates, in YAML or
 * JSON, by the API's names. Objects refer to each other by name; an id that is given is kept.
 * @param file its name, for the error
 * @throws SeedFileError with everything that is wrong
 */
export function readSeedFile(text: string, file: string): Seed {
  const document = parseDocument(text);
  if (document.errors.length > 0)
    throw new SeedFileError(
      file,
      document.errors.map(({ message }) => message),
    );
  const errors: string[] = [];
  const root = new Given((document.toJS() ?? {}) as Json, 'file', errors);
  const organization = root.text('organization') ?? 'Default';
  const [inventories, hosts, groups] = readInventories(root);
  const [credentials, credentialIds] = readCredentials(root);
  const labels = new Ids();
  const labelRows = root
    .texts('labels')
    .map((name) => ({ id: labels.add(root, name), name, organization: ORGANIZATION }));
  const templates = new Ids();
  const jobTemplates = root.list('job_templates');
  const workflows = root.list('workflow_job_templates');
  templates.reserve([...jobTemplates, ...workflows]);
  const project = templates.next();
  const playbooks = new Set<string>();
  const job_templates = jobTemplates.map((given) => {
    const name = given.name();
    const id = templates.add(given, name);
    const { asks, values } = readJobTemplate(given);
    const jobs = given.below('jobs');
    const replayed = recordingOf(String(jobs?.raw('replay') ?? ''));
    const playbook = String(values['playbook'] ?? replayed?.playbook ?? 'site.yml');
    playbooks.add(playbook);
    const inventory = given.text('inventory');
    const row = {
      allow_simultaneous: true,
      ...values,
      id,
      name,
      playbook,
      project,
      organization: ORGANIZATION,
      asks,
      inventory: inventory === undefined ? null : (inventoryId(given, inventory) ?? null),
      credentials: given.texts('credentials').flatMap((wanted) => credentialIds.of(given, 'credentials', wanted) ?? []),
      labels: given.texts('labels').flatMap((wanted) => labels.of(given, 'labels', wanted) ?? []),
      run: readRun(jobs, playbook),
    };
    given.end();
    return row as unknown as NonNullable<Seed['job_templates']>[number];
  });
  const flows = readWorkflows(workflows, templates, ORGANIZATION);
  root.end();
  if (errors.length > 0)
    throw new SeedFileError(
      file,
      errors.map((error) => error.replace(/^file\./, '')),
    );
  const { now, users, tokens = [], execution_environments = [], instance_groups = [] } = demoSeed();
  return {
    now,
    organizations: [{ id: ORGANIZATION, name: organization }],
    users: users.slice(0, 1),
    tokens: tokens.filter(({ user }) => user === users[0]?.id),
    execution_environments,
    instance_groups,
    credentials,
    labels: labelRows,
    local_paths: { project: [...playbooks] },
    projects: [
      {
        id: project,
        name: 'Project',
        organization: ORGANIZATION,
        local_path: 'project',
        playbooks: [...playbooks],
        allow_override: true,
      },
    ],
    inventories: inventories.rows,
    groups,
    hosts,
    job_templates,
    ...flows,
  };

  function inventoryId(given: Given, wanted: string): number | undefined {
    return inventories.ids.of(given, 'inventory', wanted);
  }
}

type Rows<K extends keyof Seed> = NonNullable<Seed[K]>;

function readInventories(
  root: Given,
): [inventories: { rows: Rows<'inventories'>; ids: Ids }, hosts: Rows<'hosts'>, groups: Rows<'groups'>] {
  const ids = new Ids();
  const all = root.list('inventories');
  ids.reserve(all);
  const hosts: Rows<'hosts'> = [];
  const groups: Rows<'groups'> = [];
  const rows = all.map((given) => {
    const name = given.name();
    const id = ids.add(given, name);
    const byHost = new Map(given.texts('hosts').map((host): [string, number[]] => [host, []]));
    for (const [group, members] of Object.entries(given.object('groups') ?? {})) {
      groups.push({ id: groups.length + 1, name: group, inventory: id });
      for (const host of [members].flat().map(String)) {
        byHost.set(host, [...(byHost.get(host) ?? []), groups.length]);
      }
    }
    for (const [host, of] of byHost) hosts.push({ id: hosts.length + 1, name: host, inventory: id, groups: of });
    given.end();
    return { id, name, organization: ORGANIZATION };
  });
  return [{ rows, ids }, hosts, groups];
}

function readCredentials(root: Given): [Rows<'credentials'>, Ids] {
  const ids = new Ids();
  const all = root.list('credentials');
  ids.reserve(all);
  const types = managedCredentialTypes(0);
  const rows = all.map((given) => {
    const name = given.name();
    const id = ids.add(given, name);
    const wanted = given.text('credential_type') ?? 'Machine';
    const type = types.find((one) => one.name === wanted);
    if (!type) {
      const known = types.map((one) => one.name);
      given.complain(
        'credential_type',
        `unknown type '${wanted}'${didYouMean(wanted, known, `; known types: ${known.join(', ')}`)}`,
      );
    }
    const inputs = given.object('inputs') ?? {};
    given.end();
    return { id, name, organization: ORGANIZATION, credential_type: type?.id ?? 1, inputs };
  });
  return [rows, ids];
}

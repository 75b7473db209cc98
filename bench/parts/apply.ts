import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Simulator } from 'tower-deploy-simulator';
import { runStep } from '../../scripts/runner.mjs';
import { type Collection, findCollection } from '../collection.ts';
import type { Part, Row } from '../rows.ts';

/** How much there is in the file. */
interface Size {
  templates: number;
  hosts: number;
}

const SMALL: Size = { templates: 5, hosts: 50 };
const LARGE: Size = { templates: 50, hosts: 5000 };

/** Rows of a page: fewer requests than the pages of hosts and a handful are impossible. */
const PAGE_SIZE = 200;
const HANDFUL = 15;

/** The export of all there, and the requests that it may take. */
const EXPORT = 'export of all there';
const EXPORT_REQUESTS = 60;

/** What one run cost. */
interface Cost {
  requests: number;
  writes: number;
  seconds: number;
}

/** Job templates, with credential and label each, and hosts: planned, applied, applied again; beside awx.awx. */
export async function apply(): Promise<Part> {
  const leftOut: string[] = [];
  const small = await launchedByThisRun(SMALL);
  const large = await launchedByThisRun(LARGE);
  const collection = findCollection(leftOut);
  const theirs = collection === undefined ? undefined : await throughCollection(collection);
  return { rows: [...rowsOf(LARGE, large), ...rowsOf(SMALL, small), ...compared(small, theirs)], leftOut };
}

/** Runs of this action, by name. */
async function launchedByThisRun(size: Size): Promise<Map<string, Cost>> {
  const workspace = mkdtempSync(join(tmpdir(), 'tower-deploy-bench-'));
  writeFileSync(join(workspace, 'file.json'), JSON.stringify(file(size)));
  const simulator = await Simulator.start();
  const costs = new Map<string, Cost>();
  const run = async (what: string, action: string, inputs: Record<string, string>): Promise<void> => {
    const cost = await costOf(simulator, async () => {
      const { conclusion } = await runStep({
        action,
        inputs: { url: simulator.url, token: simulator.tokens['admin'] ?? '', summary: 'false', ...inputs },
        env: { GITHUB_WORKSPACE: workspace },
      });
      if (conclusion !== 'success') throw new Error(`${what} ended as ${conclusion}`);
    });
    costs.set(what, cost);
  };
  const measure = (what: string, mode: string): Promise<void> => run(what, 'apply', { file: 'file.json', mode });
  try {
    await measure('plan of nothing there', 'plan');
    await measure('first apply', 'apply');
    await measure('plan of all there', 'plan');
    await measure('second apply', 'apply');
    await run(EXPORT, 'export', { path: 'exported' });
  } finally {
    await simulator.close();
    rmSync(workspace, { recursive: true });
  }
  return costs;
}

/** Runs of a playbook that says the same with the modules of awx.awx. Its plan is Ansible's check mode. */
async function throughCollection(collection: Collection): Promise<Map<string, Cost>> {
  const simulator = await Simulator.start();
  const order = {
    url: simulator.url,
    token: simulator.tokens['admin'] ?? '',
    template_count: SMALL.templates,
    host_count: SMALL.hosts,
  };
  const costs = new Map<string, Cost>();
  try {
    costs.set('first apply', await costOf(simulator, () => collection(order, false)));
    costs.set('plan of all there', await costOf(simulator, () => collection(order, true)));
    costs.set('second apply', await costOf(simulator, () => collection(order, false)));
  } finally {
    await simulator.close();
  }
  return costs;
}

async function costOf(simulator: Simulator, run: () => Promise<void>): Promise<Cost> {
  const [already, began] = [simulator.requests.length, performance.now()];
  await run();
  const seconds = (performance.now() - began) / 1000;
  const made = simulator.requests.slice(already);
  const writes = made.filter(({ method }) => !['GET', 'OPTIONS'].includes(method)).length;
  return { requests: made.length, writes, seconds };
}

function rowsOf(size: Size, costs: ReadonlyMap<string, Cost>): Row[] {
  return [...costs].flatMap(([what, { requests, writes, seconds }]): Row[] => {
    const name = `apply, ${nameOf(size)}: ${what}`;
    const most = what === EXPORT ? EXPORT_REQUESTS : size.hosts / PAGE_SIZE + HANDFUL;
    const goal =
      size === LARGE && ['plan of all there', 'second apply', EXPORT].includes(what) ? { goal: { most } } : {};
    return [
      { what: `${name}, requests`, value: requests, unit: 'requests', note: `${writes} of them write`, ...goal },
      { what: name, value: seconds, unit: 's' },
    ];
  });
}

/** The others beside us, both on the small file. */
function compared(small: ReadonlyMap<string, Cost>, theirs: ReadonlyMap<string, Cost> = new Map()): Row[] {
  return [...theirs].flatMap(([what, { requests, writes, seconds }]): Row[] => {
    const own = small.get(what);
    const times = (value: number, launchedByThisRun: number): string =>
      `${(value / launchedByThisRun).toFixed(0)} × this action`;
    const name = `awx.awx, ${nameOf(SMALL)}: ${what}`;
    return [
      {
        what: `${name}, requests`,
        value: requests,
        unit: 'requests',
        note: `${writes} of them write; ${times(requests, own?.requests ?? 1)}`,
      },
      { what: name, value: seconds, unit: 's', note: times(seconds, own?.seconds ?? 1) },
    ];
  });
}

function nameOf({ templates, hosts }: Size): string {
  return `${templates} templates and ${hosts} hosts`;
}

function file({ templates, hosts }: Size): object {
  const organization = 'Acme';
  const inventory = { name: 'Bench', organization };
  return {
    labels: [{ name: 'bench', organization }],
    credentials: [{ name: 'bench', organization, credential_type: 'Machine', inputs: { username: 'deploy' } }],
    inventories: [{ name: 'Bench', organization }],
    hosts: Array.from({ length: hosts }, (_, index) => ({
      name: `web-${index}.example.com`,
      inventory,
      variables: { ansible_host: `10.0.${index >> 8}.${index & 255}` },
    })),
    job_templates: Array.from({ length: templates }, (_, index) => ({
      name: `Bench ${index}`,
      project: { name: 'Application', organization },
      inventory,
      playbook: 'deploy.yml',
      credentials: ['bench'],
      labels: ['bench'],
      extra_vars: { number: index },
    })),
  };
}

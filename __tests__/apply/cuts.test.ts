import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { Collection } from '../../src/resource-document.ts';
import { seeded } from '../scenarios/support/random.ts';
import { type Bench, onBench, SHOP } from './controller.ts';

const CUTS = Number(process.env['CUTS'] ?? 24);
const SEED = Number(process.env['CUTS_SEED'] ?? 20261123);

const CHANGED = readFileSync(path.join(import.meta.dirname, 'shop.changed.yml'), 'utf8');
const PRUNE: Collection[] = ['schedules', 'hosts', 'groups'];

/** The file with what the controller would make twice without a word: neither need be unique (controller fact 81). */
const FILE = SHOP.replace(
  'credentials:\n',
  'credentials:\n  - {name: mine, credential_type: Machine, user: deployer, inputs: {username: a}}\n',
).replace('workflow_job_templates:\n', 'workflow_job_templates:\n  - {name: Nobody, organization: null}\n');

/** From nothing to the file; and from there to a file that changes, deletes and prunes. */
const WAYS = [
  { name: 'made', before: undefined, after: FILE, more: {} },
  { name: 'changed', before: SHOP, after: CHANGED, more: { prune: PRUNE } },
] as const;

/** How many objects there are of each kind. */
function counted({ sim }: Bench): Record<string, number> {
  const { world } = sim;
  const all = (table: { filter: (test: () => boolean) => unknown[] }): number => table.filter(() => true).length;
  return {
    organizations: all(world.organizations),
    labels: all(world.labels),
    credentials: all(world.credentials),
    projects: all(world.projects),
    inventories: all(world.inventories),
    hosts: all(world.hosts),
    groups: all(world.groups),
    job_templates: all(world.job_templates),
    workflow_job_templates: all(world.workflow_job_templates),
    nodes: all(world.workflow_nodes),
    schedules: all(world.schedules),
  };
}

test(
  `cut off at ${CUTS} random places, the next apply finishes and nothing is there twice`,
  async () => {
    const whole: Record<string, number>[] = [];
    const writes: number[] = [];
    for (const { before, after, more } of WAYS) {
      await onBench(async (bench) => {
        if (before !== undefined) await bench.apply(before);
        const { length } = bench.writes;
        await bench.apply(after, more);
        whole.push(counted(bench));
        writes.push(bench.writes.length - length);
      });
    }
    const next = seeded(SEED);
    for (let cut = 0; cut < CUTS; cut += 1) {
      const route = cut % WAYS.length;
      const { name, before, after, more } = WAYS[route] ?? WAYS[0];
      const skip = Math.floor(next() * (writes[route] ?? 0));
      const handle = next() < 0.5;
      const patient = next() < 0.3;
      await onBench(async (bench) => {
        if (before !== undefined) await bench.apply(before);
        const prepared = await bench.plan(after, more);
        // The write is carried out or not, and nobody is told; the step is killed there, or tries again.
        bench.cutAtWrite(skip, handle);
        const end = await bench.carryOut(prepared, patient ? 10_000 : 0).then(
          () => 'whole',
          () => 'cut',
        );
        bench.sim.faults.clear();
        const reported = `seed ${SEED}, cut ${cut}: ${name}, ${handle ? 'carried out' : 'lost'} at write ${skip}, ${end}`;
        await bench.apply(after, more);
        expect([reported, counted(bench)]).toEqual([reported, whole[route]]);
        const { plan } = await bench.plan(after, more);
        expect([reported, plan.changes]).toEqual([reported, []]);
      });
    }
  },
  120_000 + CUTS * 5000,
);

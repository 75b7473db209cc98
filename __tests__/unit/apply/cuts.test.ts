import { expect, test } from '@jest/globals';
import { seeded } from '../../scenarios/support/random.ts';
import { type Bench, onBench, SHOP } from './controller.ts';

const CUTS = Number(process.env['CUTS'] ?? 40);
const SEED = Number(process.env['CUTS_SEED'] ?? 20261123);

/** How many objects there are of each kind that the file makes. */
function counted({ sim }: Bench): Record<string, number> {
  const { world } = sim;
  const named = (table: {
    filter: (test: (row: { name?: string; identifier?: string }) => boolean) => unknown[];
  }): number => table.filter(() => true).length;
  return {
    organizations: named(world.organizations),
    labels: named(world.labels),
    credentials: named(world.credentials),
    projects: named(world.projects),
    inventories: named(world.inventories),
    hosts: named(world.hosts),
    groups: named(world.groups),
    job_templates: named(world.job_templates),
    schedules: named(world.schedules),
  };
}

test(`cut off at ${CUTS} random places, the next apply finishes and nothing is there twice`, async () => {
  let whole: Record<string, number> = {};
  let writes = 0;
  await onBench(async (bench) => {
    await bench.apply(SHOP);
    whole = counted(bench);
    writes = bench.writes.length;
  });
  const next = seeded(SEED);
  for (let cut = 0; cut < CUTS; cut += 1) {
    const skip = Math.floor(next() * writes);
    const handle = next() < 0.5;
    const patient = next() < 0.3;
    await onBench(async (bench) => {
      const prepared = await bench.plan(SHOP);
      // The write is carried out or not, and nobody is told; the step is killed there, or tries again.
      for (const method of ['POST', 'PATCH', 'DELETE'])
        bench.sim.faults.add({ method, path: '/', kind: 'reset', skip, handle });
      const end = await bench.carryOut(prepared, patient ? 10_000 : 0).then(
        () => 'whole',
        () => 'cut',
      );
      bench.sim.faults.clear();
      const told = `seed ${SEED}, cut ${cut}: ${handle ? 'carried out' : 'lost'} at write ${skip}, ${end}`;
      await bench.apply(SHOP);
      expect([told, counted(bench)]).toEqual([told, whole]);
      const { plan } = await bench.plan(SHOP);
      expect([told, plan.changes]).toEqual([told, []]);
    });
  }
});

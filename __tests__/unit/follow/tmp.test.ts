import { test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { DEMO } from '../../../simulator/seeds/demo.ts';
import { followed } from './followed.ts';

test('trace', async () => {
  const out: string[] = [];
  for (const r of [0, 0.5, 1])
    await followed(DEMO.slow, {}, { liveUpdates: true, random: () => r }, ({ sim, jobId, lines, printedAt, outcome, warned }) => {
      const job = sim.world.jobs.get(jobId)!;
      out.push(`--- ${r} ${outcome.logComplete} ${warned.join('|')} finished ${(job.finished ?? 0) - job.created}`);
      for (const { at, method, path } of sim.requests) out.push(`${at.getTime() - job.created} ${method} ${path}`);
      out.push(`events ${job.events.length} bursts ${[...new Set(job.events.map(e => e.visible - job.created))].join(' ')} printed ${[...new Set(printedAt.map(p => p - job.created))].join(' ')} ${lines.length}`);
    });
  writeFileSync('/tmp/trace.txt', out.join('\n'));
}, 120_000);

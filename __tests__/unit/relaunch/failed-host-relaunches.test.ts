import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { Connection } from '../../../src/controller/connection/connection.ts';
import type { JobRef } from '../../../src/controller/jobs.ts';
import type { Outcome } from '../../../src/follow/follow.ts';
import { emptyResults } from '../../../src/follow/playbook/playbook-results.ts';
import { FailedHostRelaunches } from '../../../src/relaunch/failed-host-relaunches.ts';
import { Console } from '../../../src/report/log/console.ts';

/** The gaps after a job that failed and its successful relaunch, of which not all output was seen. */
async function gapsAfterRelaunch(prepare: (sim: Simulator) => void, seen: boolean[]): Promise<string[]> {
  const sim = await Simulator.start();
  const connection = new Connection({ credentials: { token: sim.tokens['admin'] ?? '' }, requestTimeoutMs: 30_000 });
  try {
    prepare(sim);
    const controller = await connection.discover(new URL(sim.url));
    const retries = new FailedHostRelaunches({
      sink: new Console(new Writable({ write: (_chunk, _encoding, done) => done() })),
      controller,
      signal: new AbortController().signal,
      times: 1,
      passwords: undefined,
      deadline: Number.POSITIVE_INFINITY,
      retryForMs: 1000,
      leave: () => undefined,
      report: () => undefined,
    });
    const outcomeOf = async (ref: JobRef, allEvents: boolean): Promise<Outcome> => {
      sim.clock.advance(60_000);
      const job = await controller.jobs.get(ref, {});
      return { ending: { kind: 'final', job }, logComplete: allEvents, allEvents, results: emptyResults() };
    };
    const first = await controller.templates.launch({ type: 'job_template', id: DEMO.flaky }, {}, {});
    const failed = await outcomeOf(first, seen[0] ?? true);
    const next = await retries.next(failed, { job: first, launchedByThisRun: true });
    if (next === undefined) throw new Error('it was not relaunched');
    const { unfinished } = await retries.review(await outcomeOf(next.job, seen[1] ?? true));
    return [...unfinished];
  } finally {
    connection.close();
    await sim.close();
  }
}

/** The first job or the second loses an event for good: what is lost is settled when a job begins to run. */
function losing(which: 1 | 2): (sim: Simulator) => void {
  return (sim) => {
    const template = sim.world.job_templates.get(DEMO.flaky);
    const playbook = template?.run.playbook;
    if (!template || !playbook) throw new Error('no template');
    template.run.playbook = (context) => {
      template.run.lose = context.relaunch === (which === 2) ? [9] : [];
      return playbook(context);
    };
  };
}

test('nothing is left undone when all events are stored, although the log broke off', async () => {
  expect(await gapsAfterRelaunch(() => undefined, [false, false])).toEqual([]);
});

test.each([1, 2] as const)('events of job %d that were never stored leave a doubt', async (which) => {
  const unfinished = await gapsAfterRelaunch(losing(which), [which !== 1, which !== 2]);
  expect(unfinished).toEqual([expect.stringContaining(`Cannot determine what job ${which} left undone`)]);
});

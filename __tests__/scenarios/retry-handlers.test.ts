import { describe, expect, test } from '@jest/globals';
import { changed, DEMO, failed, ok } from 'tower-deploy-simulator';
import { restart, rolling, type Variant } from '../support/handlers/playbooks.ts';
import { errorsOf, retried } from './support/retry.ts';
import type { Seen, Stage } from './support/scenario.ts';

/** The recorded playbook in place of one that fails once on web2; here it fails on web1. */
async function handled(
  variant: Variant,
  check: (seen: Seen, stage: Stage) => void,
  prepare: (stage: Stage) => void = () => undefined,
): Promise<void> {
  await retried({ template_id: String(DEMO.flaky) }, check, {
    prepare: (stage) => {
      const template = stage.sim.world.job_templates.get(DEMO.flaky);
      if (!template) throw new Error('no template');
      template.run.playbook = (context) => restart(context, variant);
      prepare(stage);
    },
  });
}

const ADVICE =
  'Run the template again on web1, or run the handler manually. The template runs it only if a task changes something.';
const ends = ({ conclusion, outputs }: Seen) => [conclusion, outputs['status'], outputs['job_ids']];

/** The requests about the results of hosts. */
const resultReads = ({ requests }: Seen): string[] =>
  requests.map(({ path }) => path).filter((path) => path.includes('host_name__in'));

describe('the verdict stays failed although the relaunch is successful', () => {
  const notRun = `Handler "Restart the service" did not run on web1 after job 1 changed something there. ${ADVICE}`;

  test('when a handler did not run on the host that failed', async () => {
    await handled({}, (seen, { sim }) => {
      expect(sim.world.jobs.get(2)).toMatchObject({ status: 'successful', limit: 'web1' });
      expect(ends(seen)).toEqual(['failure', 'failed', '[1,2]']);
      expect(errorsOf(seen)).toEqual([expect.stringContaining(`The step still fails: ${notRun}`)]);
      expect(seen.summary).toMatch(
        /still fails:\n\n- Handler .* did not run on web1 after.*\n\n\*\*Next:\*\* Follow the list/,
      );
      expect(resultReads(seen)).toHaveLength(1);
    });
  });

  test('when the handler is in a role and listens to a topic', async () => {
    await handled({ handler: { role: 'app', listen: ['restart web'] } }, (seen) => {
      expect(ends(seen)).toEqual(['failure', 'failed', '[1,2]']);
      expect(errorsOf(seen)[0]).toContain('Handler "app : Restart the service" did not run on web1 after');
    });
  });

  test('when the handler itself failed', async () => {
    const handler = { result: (host: string) => (host === 'web1' ? failed('the unit is masked') : ok()) };
    await handled({ works: true, handler }, (seen) => {
      expect(ends(seen)).toEqual(['failure', 'failed', '[1,2]']);
      expect(errorsOf(seen)[0]).toContain(
        `Handler "Restart the service" failed on web1 in job 1, and the relaunch did not run it again. ${ADVICE}`,
      );
    });
  });

  test('when the handler ran only in a later batch of `serial`', async () => {
    const serial = ({ sim }: Stage): void => {
      const template = sim.world.job_templates.get(DEMO.flaky);
      if (!template) throw new Error('no template');
      template.run.playbook = (context) => rolling(context);
    };
    await handled(
      {},
      (seen, { sim }) => {
        const ids = sim.world.jobs.get(1)?.events.filter(({ event }) => event === 'playbook_on_play_start');
        expect(ids?.map(({ uuid }) => uuid.slice(-3))).toEqual(['004', '4_2']);
        expect(ends(seen)).toEqual(['failure', 'failed', '[1,2]']);
        expect(errorsOf(seen)[0]).toContain(notRun);
      },
      serial,
    );
  });

  test('when the results of the hosts cannot be read', async () => {
    const refuse = ({ sim }: Stage): void => {
      const body = '{"detail":"You do not have permission to perform this action."}';
      sim.faults.add({ path: /host_name__in/, kind: 'json', status: 403, body });
    };
    await handled(
      {},
      (seen) => {
        expect(ends(seen)).toEqual(['failure', 'failed', '[1,2]']);
        expect(errorsOf(seen)[0]).toMatch(/Could not check whether a handler must still run on web1: .*403/);
      },
      refuse,
    );
  });
});

describe('the step succeeds with the relaunch', () => {
  test('when the handler ran in it, since the task changed something again', async () => {
    await handled({ again: changed() }, (seen) => {
      expect(ends(seen)).toEqual(['success', 'successful', '[1,2]']);
      expect(seen.log.join('\n')).not.toContain('if that notifies a handler');
      expect(errorsOf(seen)).toEqual([]);
    });
  });

  test('when the handler ran before the failure (`meta: flush_handlers`)', async () => {
    await handled({ flush: true }, (seen) => {
      expect(ends(seen)).toEqual(['success', 'successful', '[1,2]']);
      expect(seen.log.join('\n')).not.toContain('if that notifies a handler');
    });
  });

  test('when no handler ran at all, with one sentence about what changed before the failure', async () => {
    await handled({ silent: true }, (seen) => {
      expect(ends(seen)).toEqual(['success', 'successful', '[1,2]']);
      const note =
        'Job 1 changed something on web1 before the failure. If that notifies a handler, the handler did not run there.';
      expect(seen.log.join('\n').split(note)).toHaveLength(2);
      expect(resultReads(seen)).toHaveLength(1);
    });
  });

  test('without a request about hosts on which nothing changed', async () => {
    await retried({ template_id: String(DEMO.flaky), limit: 'web2' }, (seen, { sim }) => {
      const recap = sim.world.jobs.get(1)?.host_summaries.map(({ host_name, changed: count }) => [host_name, count]);
      expect([recap, seen.conclusion]).toEqual([[['web2', 0]], 'success']);
      expect(resultReads(seen)).toEqual([]);
    });
  });
});

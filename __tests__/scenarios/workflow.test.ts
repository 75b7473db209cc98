import { describe, expect, test } from '@jest/globals';
import { DEMO, debug, failed } from 'tower-deploy-simulator';
import { groupsOf, ungrouped } from './support/groups.ts';
import { runsTasks } from './support/playbooks.ts';
import { onStage, runsOn } from './support/scenario.ts';

const link = (url: string, kind: string, id: number) => `${url}/#/jobs/${kind}/${id}/output`;

describe('the nodes of a workflow', () => {
  test('are reported as they start and end, each with its output, in groups for its plays', async () => {
    await onStage({}, async ({ sim, step }) => {
      // Slow enough for the step to find the first node running.
      runsOn(sim, 50);
      const seen = await step({ template_id: String(DEMO.wfTwoNodes) });
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
        'success',
        'successful',
        'true',
      ]);
      const [build] = sim.world.jobs.all();
      expect(seen.log).toContain(
        `Node "build" (Deploy) runs as job ${build?.id}: ${link(sim.url, 'playbook', build?.id ?? 0)}`,
      );
      const groups = groupsOf(seen);
      expect(groups.map(({ title }) => title)).toEqual([
        'Node "build" (Deploy): PLAY [Deploy the application] (hosts: all)',
        expect.stringMatching(/^Node "publish" \(Set stats\): /),
      ]);
      for (const { lines } of groups) expect(lines.filter((line) => line.startsWith('PLAY ['))).toHaveLength(1);
      // The recap is unfolded, and then comes the end of the node.
      const open = seen.log.filter((line) => /^(PLAY RECAP|Node "build")/.test(line));
      expect(open.slice(0, 3).map((line) => line.replace(/ after .*/, ''))).toEqual([
        expect.stringMatching(/^Node "build" \(Deploy\) runs as job/),
        expect.stringMatching(/^PLAY RECAP/),
        expect.stringMatching(/^Node "build" \(Deploy\): successful$/),
      ]);
    });
  });

  test('inside of a nested workflow are reported with the way to them', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 1500);
      const seen = await step({ template_id: String(DEMO.wfNested) });
      expect(seen.outputs['status']).toBe('successful');
      const reported = seen.log
        .filter((line) => /^\W*Node /.test(line))
        .map((line) => line.replace(/(:| runs as) .*/, ''));
      expect(reported.map((line) => line.replace(/^\W*/, ''))).toEqual(
        expect.arrayContaining([
          'Node "inner" (Build and deploy)',
          'Node "inner > build" (Deploy)',
          'Node "inner > publish" (Set stats)',
          'Node "after" (Plain)',
        ]),
      );
      expect(groupsOf(seen)).toHaveLength(3);
    });
  });

  test('that update a project and an inventory show their own output', async () => {
    await onStage({}, async ({ sim, step }) => {
      const [first, second] = sim.world.workflow_nodes.filter((row) => row.workflow_job_template === DEMO.wfTwoNodes);
      Object.assign(first ?? {}, { unified_job_template: DEMO.gitProject });
      Object.assign(second ?? {}, { unified_job_template: DEMO.inventorySource });
      runsOn(sim, 1500);
      const seen = await step({ template_id: String(DEMO.wfTwoNodes) });
      expect(seen.outputs['status']).toBe('successful');
      const groups = groupsOf(seen);
      const titles = groups.map(({ title }) => title);
      for (const node of ['build', 'publish'])
        expect(titles).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^Node "${node}" \\(`))]));
      const ends = /Node "\w+" \(.*\): successful.*, ((?:project|inventory) update) \d+: .*\/#\/jobs\/(\w+)\//;
      expect(seen.log.flatMap((line) => ends.exec(line)?.slice(1).join(', ') ?? [])).toEqual([
        'project update, project',
        'inventory update, inventory',
      ]);
      for (const { lines } of groups) expect(lines.length).toBeGreaterThan(0);
    });
  });

  test('of a sliced job are its slices', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 1500);
      const seen = await step({ template_id: String(DEMO.sliced) });
      expect([seen.outputs['status'], seen.outputs['job_type']]).toEqual(['successful', 'workflow_job']);
      // The output of a slice is one group when it is printed after the slice's end, and groups of its plays before.
      expect(groupsOf(seen).map(({ title }) => title)).toEqual([
        expect.stringMatching(/^Slice 1 of 2: (successful after .*, job 2: http|PLAY \[)/),
        expect.stringMatching(/^Slice 2 of 2: (successful after .*, job 3: http|PLAY \[)/),
      ]);
      for (const slice of [1, 2])
        expect(seen.raw.join('\n')).toMatch(
          new RegExp(`Slice ${slice} of 2: successful after .*, job ${slice + 1}: http`),
        );
    });
  });
});

test('a slice that fails has its number in log, error, summary and annotation, and is not called a node', async () => {
  await onStage({}, async ({ sim, step }) => {
    const start = (host: string) => (host === 'web2' ? failed('port in use') : debug('ok'));
    runsTasks(sim, DEMO.sliced, [{ name: 'Start', action: 'ansible.builtin.command', line: 4, result: start }]);
    runsOn(sim, 1500);
    const seen = await step({ template_id: String(DEMO.sliced) });
    expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
    const job = sim.world.jobs.all().find(({ status }) => status === 'failed');
    const slice = `slice ${job?.job_slice_number} of 2`;
    const log = seen.log.join('\n');
    expect(log).toMatch(new RegExp(`^S${slice.slice(1)}: failed after [\\d.]+ s, job ${job?.id}: http`, 'm'));
    const said = seen.annotations.map(({ message }) => message).join('\n');
    expect(said).toContain(`Task "Start" (site.yml:4) failed on web2 (${slice}, job ${job?.id}): port in use`);
    expect(said).toMatch(new RegExp(`^S${slice.slice(1)}: failed after [\\d.]+ s, job ${job?.id}: http`, 'm'));
    expect(seen.summary).toContain(`- ${slice}: failed ([Job ${job?.id}](`);
    expect(seen.summary).toContain(`| ${slice}<br>[Job ${job?.id}](`);
    for (const text of [log, said, seen.summary]) expect(text).not.toMatch(/[Nn]ode "|No path|no path/);
    expect(seen.summary).toContain('#### Slices');
  });
});

describe('a node that fails', () => {
  test('and has a path: the verdict is the successful workflow, and its failures are not folded away', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 1500);
      const seen = await step({ template_id: String(DEMO.wfHandled) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      const log = seen.log.join('\n');
      expect(log).toMatch(
        /^Node "deploy" \(Failing\): failed after [\d.]+ s, job \d+; the workflow continues on an error handling path: http/m,
      );
      expect(log).toMatch(/^Node "announce" \(Plain\): did not run$/m);
      const inSight = ungrouped(seen);
      expect(inSight.filter((line) => line.includes('fatal: '))).toEqual([expect.stringContaining('fatal: [web2]')]);
      expect(inSight.join('\n')).toContain('Task "Start the new version" (failing.yml:16) failed:');
      expect(groupsOf(seen).map(({ title }) => title)).toEqual([
        'Node "deploy" (Failing): PLAY [Deploy the application] (hosts: all)',
        'Node "deploy" (Failing): PLAY [Deploy the application] (hosts: all), continued',
        expect.stringMatching(/^Node "rollback"/),
      ]);
      expect(seen.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    });
  });

  test('and has none: the error names the node, its job and the task', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 1500);
      const seen = await step({ template_id: String(DEMO.wfUnhandled) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      const job = sim.world.jobs.all()[0];
      const error = seen.annotations.filter(({ level }) => level === 'error').at(-1);
      expect(error?.message).toContain('Workflow node "deploy" (Failing): failed');
      expect(error?.message).toContain(link(sim.url, 'playbook', job?.id ?? 0));
      expect(error?.message).toMatch(
        /^Task "Start the new version" \(failing\.yml:16\) failed on web2 \(node "deploy"\): /,
      );
      expect(seen.log.join('\n')).toMatch(/^Node "announce" \(Plain\): did not run$/m);
      expect(ungrouped(seen).some((line) => line.includes('fatal: [web2]'))).toBe(true);
    });
  });

  test('inside of a nested workflow is named with the way to it', async () => {
    await onStage({}, async ({ sim, step }) => {
      const nodes = sim.world.workflow_nodes.filter((row) => row.workflow_job_template === DEMO.wfNested);
      const [inner] = nodes;
      Object.assign(inner ?? {}, { unified_job_template: DEMO.wfUnhandled, always_nodes: [] });
      runsOn(sim, 1500);
      const seen = await step({ template_id: String(DEMO.wfNested) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      const error = seen.annotations.filter(({ level }) => level === 'error').at(-1);
      expect(error?.message).toMatch(
        /^Workflow node "inner > deploy" \(Failing\): failed .*\nWorkflow node "inner" \(/m,
      );
      expect(seen.log.join('\n')).toMatch(/^Node "inner > announce" \(Plain\): did not run$/m);
    });
  });

  test('while the log of another cannot be read: reported, and the verdict is unchanged', async () => {
    await onStage({}, async ({ sim, step }) => {
      sim.faults.add({
        path: '/job_events/',
        kind: 'json',
        status: 403,
        body: '{"detail":"You do not have permission to perform this action."}',
        times: 99,
      });
      runsOn(sim, 1500);
      const seen = await step({ template_id: String(DEMO.wfTwoNodes) });
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
        'success',
        'successful',
        'false',
      ]);
      // One warning for all of them, and each where its output is missing.
      expect(seen.annotations).toEqual([
        expect.objectContaining({
          level: 'warning',
          message: expect.stringMatching(
            /^2 nodes could not be read completely: Node "build" \(Deploy\), Node "publish" \(Set stats\)\. First reason: .*You do not have permission.*The status is not affected\.$/,
          ),
        }),
      ]);
      expect(seen.log.filter((line) => line.includes('The output above may be incomplete'))).toHaveLength(3);
    });
  });
});

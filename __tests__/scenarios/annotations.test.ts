import { describe, expect, test } from '@jest/globals';
import { DEMO, debug, failed, type Task, unreachable } from 'tower-deploy-simulator';
import { failsBefore, inRepository, manyHosts, runsTasks } from './support/playbooks.ts';
import { onStage, runsOn, type Seen } from './support/scenario.ts';

const of = (level: string, { annotations }: Seen) => annotations.filter((one) => one.level === level);
const FAILED =
  'Task "Start the new version" (failing.yml:16) failed on web2: non-zero return code: port 8080 is in use; giving up';

/** Matches an annotation of a task that ends with the verdict and the link, and nothing said twice. */
const verdictAfter = (task: string, template: string): RegExp =>
  new RegExp(
    `^${task.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\nJob \\d+ "${template}": failed after [^\n]+\nOpen the job: http\\S+$`,
  );

const task = (name: string, line: number, result: Task['result']): Task => ({
  name,
  action: 'ansible.builtin.command',
  line,
  result,
});

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

describe('a failed task', () => {
  test("stands at its file and line in this repository, once, with the job's verdict", async () => {
    await inRepository({ 'ansible/failing.yml': 30 }, async (env) => {
      await onStage({}, async ({ sim, step }) => {
        runsOn(sim);
        const seen = await step({ template_id: String(DEMO.failing), playbook_root: 'ansible' }, { env });
        const [first, ...others] = of('error', seen);
        expect(first).toEqual({
          level: 'error',
          message: expect.stringMatching(verdictAfter(FAILED, 'Failing')),
          properties: { title: 'Failed: Start the new version', file: 'ansible/failing.yml', line: '16' },
        });
        expect(others).toEqual([]);
        expect(first?.message).toContain(`Open the job: ${seen.outputs['job_url']}`);
        expect(seen.exitCode).toBe(1);
        // The failure that the playbook ignores counts nowhere.
        expect(JSON.stringify(seen.annotations)).not.toContain('load balancer');
      });
    });
  });

  test.each([
    ['without the folder', {}, { 'ansible/failing.yml': 30 }],
    ['where nothing was checked out', { playbook_root: '.' }, {}],
    ['where the file is another one', { playbook_root: '.' }, { 'failing.yml': 3 }],
  ])('stands alone %s', async (_name, inputs, files) => {
    await inRepository(files, async (env) => {
      await onStage({}, async ({ sim, step }) => {
        runsOn(sim);
        const seen = await step({ template_id: String(DEMO.failing), ...inputs }, { env });
        expect(of('error', seen)[0]).toMatchObject({
          message: expect.stringMatching(verdictAfter(FAILED, 'Failing')),
          properties: { title: 'Failed: Start the new version' },
        });
        expect(of('error', seen)[0]?.properties).not.toHaveProperty('file');
      });
    });
  });

  test('has no annotation of its own with `annotations: false`', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.failing), annotations: 'false' });
      expect(of('error', seen).map(({ message }) => message)).toEqual([expect.stringMatching(/^Job \d+/)]);
    });
  });

  test('a folder that is not there is reported before anything is sent', async () => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ template_id: String(DEMO.failing), playbook_root: 'ansible' });
      expect(seen.calls).toEqual([]);
      expect(of('error', seen)[0]?.message).toMatch(
        /`playbook_root` must be an existing folder\. The workspace has no folder `ansible`/,
      );
    });
  });
});

test('hosts that fail alike share an annotation', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsTasks(sim, DEMO.plain, [task('Common', 5, failed('disk full'))]);
    runsOn(sim);
    const seen = await step({ template_id: String(DEMO.plain) });
    expect(of('error', seen).map(({ message }) => message)).toEqual([
      expect.stringMatching(
        verdictAfter('Task "Common" (site.yml:5) failed on 3 hosts (db1, web1, web2): disk full', 'Plain'),
      ),
    ]);
  });
});

test('whatever fails, the verdict is among the ten errors that GitHub keeps', async () => {
  await onStage({ seed: manyHosts(12) }, async ({ sim, step }) => {
    const only = (index: number) => (_: string, at: number) => (at === 0 ? failed(`no ${index}`) : debug('ok'));
    // A host fails in each task, and is out from then on.
    runsTasks(
      sim,
      DEMO.plain,
      Array.from({ length: 12 }, (_, index) => task(`Task ${index}`, index + 1, only(index))),
    );
    runsOn(sim);
    const errors = of('error', await step({ template_id: String(DEMO.plain) })).map(({ message }) => message);
    expect(errors).toHaveLength(10);
    expect(errors[8]).toBe('Task "Task 8" (site.yml:9) failed on web009: no 8');
    expect(errors[9]).toMatch(
      verdictAfter('Task "Task 9" (site.yml:10) failed on web010: no 9\n2 more failures have no annotation.', 'Plain'),
    );
  });
});

test('a lost host, and a job that did not even begin, say why', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const lost = of('error', await step({ template_id: String(DEMO.unreachable) }));
    expect(lost[0]).toMatchObject({
      message: expect.stringMatching(
        verdictAfter(
          'Task "Ping" (reach.yml:5) could not reach web2: Failed to connect to the host via ssh: ssh: connect to host web2 port 22: Connection refused',
          'Unreachable',
        ),
      ),
      properties: { title: 'Unreachable: web2' },
    });
    const error = of('error', await step({ template_id: String(DEMO.error) }));
    expect(error.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /Previous Task Failed: project update 1 of "Application". Its output shows why: http\S+\/jobs\/project\/1\/output\n/,
      ),
    ]);
  });
});

test.each(['all', 'none'])('a job whose project update failed says why in its words, with `log: %s`', async (log) => {
  await onStage({}, async ({ sim, step }) => {
    failsBefore(sim, DEMO.error);
    runsOn(sim);
    const reason = "Failed to checkout nosuch: error: pathspec 'nosuch' did not match any file(s) known to git";
    const seen = await step({ template_id: String(DEMO.error), log });
    expect(of('error', seen).map(({ message }) => message.split('\n')[0])).toEqual([
      `Job 2 "Error": error. The project update 1 of "Application (git)" failed: ${reason}. Its output: ${sim.url}/#/jobs/project/1/output`,
    ]);
    expect(seen.summary).toContain(`of \`Application (git)\` failed: \`${reason}\``);
  });
});

test('a node whose project update failed says why, and a canceled update is reported without a reason', async () => {
  await onStage({}, async ({ sim, step }) => {
    failsBefore(sim, DEMO.failing);
    runsOn(sim);
    const node = await step({ template_id: String(DEMO.wfUnhandled) });
    expect(of('error', node).at(-1)?.message).toMatch(
      /^Node "\S+"[^:]*: the project update 1 of "Application \(git\)" failed: Failed to checkout nosuch: /m,
    );
    const { run } = sim.world.job_templates.get(DEMO.failing) ?? {};
    if (run?.errorBefore) run.errorBefore = run.errorBefore.replace('Failed', 'Canceled');
    const canceled = await step({ template_id: String(DEMO.failing) });
    expect(of('error', canceled).at(-1)?.message).toMatch(/Previous Task Canceled: project update 1 of "Appl/);
  });
});

test.each(['all', 'failures', 'none'])(
  'a playbook that Ansible cannot read says where, with `log: %s`',
  async (log) => {
    await inRepository({ 'syntax.yml': 5 }, async (env) => {
      await onStage({}, async ({ sim, step }) => {
        runsOn(sim);
        const seen = await step({ template_id: String(DEMO.syntax), playbook_root: '.', log }, { env });
        expect(of('error', seen)).toMatchObject([
          {
            message: expect.stringMatching(
              /^Ansible stopped: couldn't resolve module\/action 'ansible.* \(syntax\.yml:5\)\nJob \d+ .*: failed after .*\nOpen the job: http\S+$/,
            ),
            properties: { title: 'Ansible stopped', file: 'syntax.yml', line: '5' },
          },
        ]);
        expect(seen.summary).toMatch(/What failed\s+- Ansible stopped: `couldn't resolve.*` \(`syntax\.yml:5`\)\n/);
      });
    });
  },
);

describe('failures that a workflow has a path for', () => {
  test('are warnings: it was successful all the same', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.wfHandled) });
      expect([seen.conclusion, of('error', seen)]).toEqual(['success', []]);
      expect(of('warning', seen).map(({ message }) => message)).toEqual([
        `${FAILED.replace('on web2', 'on web2 (node "deploy")')}\nThe workflow continued on an error handling path.`,
      ]);
    });
  });

  test('are errors where it has none', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.wfUnhandled) });
      expect(of('error', seen)[0]?.message).toContain(`${FAILED.replace('on web2', 'on web2 (node "deploy")')}\nJob `);
      expect(of('error', seen)).toHaveLength(1);
      expect(of('error', seen)[0]?.message).toContain('\nWorkflow node "deploy" (Failing): failed after');
      expect(of('warning', seen)).toEqual([]);
    });
  });
});

describe('what failed until then is shown too', () => {
  /** One host fails at once, and the others take for ever. */
  const rolling: Task[] = [
    task('Drain', 4, (host) => (host === 'web2' ? failed('still busy') : debug('ok'))),
    { ...task('Wait', 9, debug('ok')), seconds: 100_000 },
  ];
  const drained = 'Task "Drain" (site.yml:4) failed on web2: still busy';

  test('when the wait ends first', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsTasks(sim, DEMO.plain, rolling);
      runsOn(sim, 10_000);
      const seen = await step({ template_id: String(DEMO.plain), timeout: '3' });
      expect(of('error', seen).map(({ message }) => message)).toEqual([
        drained,
        expect.stringMatching(/^Timed out after 3 s/),
      ]);
    });
  });

  onUnix('when the workflow is cancelled', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsTasks(sim, DEMO.plain, rolling);
      runsOn(sim, 10_000);
      const cancel = new AbortController();
      const print = (line: string): void => {
        if (line.includes('still busy')) cancel.abort();
      };
      const seen = await step({ template_id: String(DEMO.plain) }, { cancel: cancel.signal, print });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['cancelled', 'canceled']);
      const errors = of('error', seen).map(({ message }) => message);
      expect(errors).toEqual([expect.stringMatching(/^Job \d+ was cancelled with the workflow/), drained]);
    });
  });
});

test('hostile words stay words, and secrets are hidden', async () => {
  await onStage({}, async ({ sim, step }) => {
    const words = 'no\r\n::error::forged%0A::warning::x ##[error]y \u001b[2J\u202e, title=z::w';
    const said = unreachable(`${words} token=${sim.tokens['admin']}`);
    runsTasks(sim, DEMO.plain, [task(words, 3, said)], 'a,file=b::c.yml');
    runsOn(sim);
    const seen = await step({ template_id: String(DEMO.plain), playbook_root: '.' });
    const [first, ...others] = of('error', seen);
    expect(others).toEqual([]);
    expect(Object.keys(first?.properties ?? {})).toEqual(['title']);
    expect(first?.message).toContain('::error::forged%0A::warning::x');
    expect(first?.message.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}|##\[/u);
    expect(first?.message).toContain('token=***');
    expect(of('warning', seen)).toEqual([]);
  });
});

import { expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { failedCheckout, failsToCheckOut } from './support/playbooks.ts';
import { onStage, type Seen, type Stage } from './support/scenario.ts';

const project = 'projects: [{name: Application (git), organization: Acme, sync: true}]';

/** Time goes on with each request, so that an update ends. */
async function synced(stage: Stage, resources = project): Promise<Seen> {
  const stop = stage.sim.on('request', () => stage.sim.clock.advance(2000));
  const seen = await stage.step({ resources, mode: 'apply' }, { action: 'apply' });
  stop();
  return seen;
}

test('a project that is synced is counted', async () => {
  await onStage({}, async (stage) => {
    const seen = await synced(stage);
    expect(seen.conclusion).toBe('success');
    const log = seen.log.join('\n');
    expect(log).toContain('Plan: 0 to create, 0 to update, 0 to delete, 1 to sync; 1 unchanged.');
    expect(log).toContain('Applied: 0 created, 0 updated, 0 deleted, 1 synced; 1 unchanged.');
    expect(log).not.toContain('Nothing to do');
    expect(seen.summary).toContain('1 synced');
  });
});

test('a failed sync says why in the words of the update', async () => {
  await onStage({}, async (stage) => {
    failsToCheckOut(stage.sim, DEMO.gitProject);
    const seen = await synced(stage);
    expect(seen.conclusion).toBe('failure');
    const log = seen.log.join('\n');
    expect(log).toContain(
      `could not sync the project "Application (git)" (Acme): Failed to checkout nosuch: error: pathspec 'nosuch' did not match any file(s) known to git. Output of the update: ${stage.sim.url}/#/jobs/project/`,
    );
    expect(log).toContain('0 of 1 resources are complete; not complete: sync project "Application (git)" (Acme).');
  });
});

test('the first update of a new project says why it failed', async () => {
  await onStage({}, async (stage) => {
    const url = 'git://127.0.0.1:9419/app.git';
    stage.sim.world.repositories.unshift({ url, fetch: failedCheckout() });
    const fields = `name: New, organization: Acme, scm_type: git, scm_url: '${url}', scm_branch: nosuch`;
    const seen = await synced(stage, `projects: [{${fields}, sync: true}]`);
    expect(seen.log.join('\n')).toMatch(
      /could not sync the project "New" \(Acme\): The update of the project "New" ended with status failed: Failed to checkout nosuch: error: pathspec 'nosuch' did not match any file\(s\) known to git\. The following steps need its files\. http\S+\/#\/jobs\/project\/\d+\/output Earlier changes/,
    );
  });
});

test('a failed sync whose events cannot be read is reported with its status', async () => {
  await onStage({}, async (stage) => {
    failsToCheckOut(stage.sim, DEMO.gitProject);
    const events = { method: 'GET', path: /\/project_updates\/\d+\/events\// };
    stage.sim.faults.add({ ...events, kind: 'json', status: 403, body: '{"detail":"no"}' });
    const seen = await synced(stage);
    expect(seen.log.join('\n')).toMatch(
      /could not sync the project "Application \(git\)" \(Acme\): The update of the project "Application \(git\)" ended with status failed: http\S+\/#\/jobs\/project\/\d+\/output Earlier changes/,
    );
  });
});

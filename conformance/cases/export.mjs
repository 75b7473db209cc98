import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportedLayout } from '../organization/exported-layout.mjs';
import { withWorkspace } from '../steps/workspace.mjs';
import { apply, verdictOf } from './apply-twice.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/** @type {import('./case.mjs').Case[]} */
export const exportCases = [
  {
    name: 'round-trip',
    what: 'A plan of an export is empty, shows a change, and restores what was deleted',
    run: roundTrip,
  },
  { name: 'names', what: 'Objects of no organization, by their names', run: names },
];

/** What an export of an organization has, and `prune` may delete there. */
const PRUNED = 'hosts, groups, job_templates, workflow_job_templates, schedules, credentials, teams, roles';

/** @param {Stage} stage */
async function roundTrip(stage) {
  const { comparison, controller, world } = stage;
  // Other cases change the first organization meanwhile.
  const organization = stage.named('export');
  const made = await apply(stage, exportedLayout(organization, world.scm));
  comparison.equal('conclusion of creating', verdictOf(made), ['success']);
  await withWorkspace(async (folder) => {
    const env = { GITHUB_WORKSPACE: folder };
    const exported = await stage.step({ path: 'tower', organization }, { action: 'export', env });
    comparison.equal('conclusion of the export', verdictOf(exported), ['success']);
    const files = readdirSync(join(folder, 'tower'));
    const text = files.map((file) => readFileSync(join(folder, 'tower', file), 'utf8')).join('\n');
    comparison.holds(
      'the files contain no secret',
      !/\$encrypted\$/.test(text) && !world.secrets.some((one) => text.includes(one)),
    );
    const applied = async (/** @type {string} */ what, /** @type {string[]} */ expected, inputs = {}) => {
      const seen = await stage.step({ file: 'tower/*.yml', ...inputs }, { action: 'apply', env });
      const counts = ['created', 'updated', 'deleted'].map((name) => seen.outputs[name]);
      comparison.equal(`outputs of ${what}`, [...verdictOf(seen), ...counts], ['success', ...expected]);
    };
    await applied('a plan of the export', ['0', '0', '0'], { prune: PRUNED });
    const [template] = await controller.list(`job_templates/?organization__name=${organization}`);
    const [host] = await controller.list(`hosts/?inventory__organization__name=${organization}&name=web1`);
    await controller.send('PATCH', `job_templates/${template?.id}/`, { limit: 'changed' });
    await applied('a plan after a change', ['0', '1', '0']);
    await controller.send('DELETE', `hosts/${host?.id}/`);
    // The group has lost its host as well.
    await applied('an apply after a deletion', ['1', '2', '0'], { mode: 'apply' });
    await applied('a plan after that', ['0', '0', '0'], { prune: PRUNED });
    const { limit } = await controller.get(`job_templates/${template?.id}/`);
    comparison.equal('limit of the template', limit, 'web1');
  });
}

/** @param {Stage} stage */
async function names(stage) {
  const { comparison } = stage;
  await stage.needs('credential_types', 'execution_environments', 'instance_groups');
  const name = stage.named('exported');
  const resources = {
    credential_types: [{ name, kind: 'cloud', inputs: { fields: [{ id: 'token', label: 'Token', secret: true }] } }],
    execution_environments: [{ name, image: 'registry.example.com/conformance/ee:1' }],
    instance_groups: [{ name, max_concurrent_jobs: 3 }],
  };
  const made = await apply(stage, resources);
  comparison.equal('conclusion of creating', verdictOf(made), ['success']);
  await withWorkspace(async (folder) => {
    const env = { GITHUB_WORKSPACE: folder };
    const inputs = { path: 'tower.yml', names: name, collections: Object.keys(resources).join() };
    const exported = await stage.step(inputs, { action: 'export', env });
    comparison.equal('output count', [...verdictOf(exported), exported.outputs['count']], ['success', '3']);
    const seen = await stage.step({ file: 'tower.yml' }, { action: 'apply', env });
    const { unchanged, changed } = seen.outputs;
    comparison.equal('outputs of a plan of the export', { unchanged, changed }, { unchanged: '3', changed: 'false' });
  });
}

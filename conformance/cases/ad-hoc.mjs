import { compareCanceled } from '../compare/canceled.mjs';
import { compareJob, compareLog } from '../compare/job.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('../steps/step.mjs').StepOptions} StepOptions */

/** @type {import('./case.mjs').Case[]} */
export const adHocCases = [
  { name: 'command', what: 'A command on one host', run: command },
  { name: 'relaunch', what: 'An ad hoc command again', run: relaunch },
  { name: 'refused', what: 'A module that the controller does not allow', run: refused },
  { name: 'canceled', what: 'A cancelled workflow cancels the ad hoc command', run: canceled },
];

/** @param {Stage} stage @param {Record<string, string>} [inputs] @param {StepOptions} [options] */
async function adHoc(stage, inputs = {}, options = {}) {
  const { id: inventory } = await stage.one('inventories', 'Hosts');
  const { id: credential } = await stage.one('credentials', 'Key');
  const given = {
    inventory: String(inventory),
    credential: String(credential),
    module_args: 'echo hello',
    limit: 'web1',
  };
  return await stage.step({ ...given, interval: '5s', timeout: '10m', ...inputs }, { action: 'ad-hoc', ...options });
}

/** @param {Stage} stage */
async function command(stage) {
  const { comparison } = stage;
  const seen = await adHoc(stage);
  const job = await compareJob(stage, seen);
  await compareLog(stage, seen, job);
  const { module_name: name, module_args: args, limit } = job;
  comparison.equal(
    'fields of the ad hoc command',
    { name, args, limit },
    { name: 'command', args: 'echo hello', limit: 'web1' },
  );
  comparison.equal('output launched', seen.outputs['launched'], 'created');
}

/** @param {Stage} stage */
async function relaunch(stage) {
  const first = await adHoc(stage, { limit: 'db1' });
  const { job_id: id = '', job_type: type = '' } = first.outputs;
  const inputs = { job_id: id, job_type: type, interval: '5s', timeout: '10m' };
  const seen = await stage.step(inputs, { action: 'relaunch' });
  const job = await compareJob(stage, seen);
  await compareLog(stage, seen, job);
  stage.comparison.equal('limit of the new command', job['limit'], 'db1');
  stage.comparison.holds('there is a new command', job.id > Number(id), job.id);
}

/** @param {Stage} stage */
async function refused(stage) {
  const { comparison, controller, world } = stage;
  const seen = await adHoc(stage, { module_name: 'no_such_module', module_args: 'refused' });
  comparison.equal('conclusion', seen.conclusion, 'failure');
  const errors = seen.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  comparison.holds(
    'an error names the module',
    errors.some((text) => text.includes('no_such_module')),
    errors,
  );
  const rows = await controller.list(
    `ad_hoc_commands/?inventory__organization=${world.organization}&module_args=refused`,
  );
  comparison.equal('ad hoc commands with these arguments', rows.length, 0);
}

/** @param {Stage} stage */
async function canceled(stage) {
  const seen = await adHoc(stage, { module_args: 'sleep 60' }, { cancelAt: /Launched/ });
  stage.comparison.equal('conclusion', seen.conclusion, 'cancelled');
  await compareCanceled(stage, seen, 'ad_hoc_commands');
}

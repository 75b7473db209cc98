import { compareJob, compareLog } from '../compare/job.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/** @type {import('./case.mjs').Case[]} */
export const followCases = [
  {
    name: 'handlers',
    what: 'Several plays, and handlers with `listen` and a flush',
    run: withPlaybook('Handlers'),
  },
  {
    name: 'serial',
    what: 'One host at a time, with rescued and ignored failures',
    run: withPlaybook('Serial'),
  },
  { name: 'failed', what: 'A task that fails on one host', run: failed },
  { name: 'polling', what: 'Loops and an asynchronous task, read without the WebSocket', run: polling },
  { name: 'check', what: 'Check mode with diff, as a gate for changes', run: check },
  { name: 'long-lines', what: 'A line of 3 MB', run: withPlaybook('Long lines') },
  { name: 'odd-characters', what: 'Carriage returns, escapes and workflow commands in the output', run: oddCharacters },
  { name: 'relaunch', what: 'A relaunch on the failed host, which then succeeds', run: relaunch },
];

/** @param {string} name of a template @returns {import('./case.mjs').Case['run']} launches it and compares job and log */
function withPlaybook(name) {
  return async (stage) => void (await follows(stage, name));
}

/** @param {Stage} stage @param {string} name @param {Record<string, string>} [inputs] */
async function follows(stage, name, inputs = {}) {
  const seen = await stage.launch(name, inputs);
  const job = await compareJob(stage, seen);
  await compareLog(stage, seen, job);
  return { seen, job };
}

/** @param {Stage} stage */
async function failed(stage) {
  const { seen, job } = await follows(stage, 'Failing');
  stage.comparison.equal('status of the job', job.status, 'failed');
  const errors = seen.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  const isNamed = errors.some((text) => text.includes('Start the release') && text.includes('port 8080 is in use'));
  stage.comparison.holds('an error names the task and its message', isNamed, errors);
  stage.comparison.holds('the summary names the task', seen.summary.includes('Start the release'));
}

/** @param {Stage} stage */
async function polling(stage) {
  await follows(stage, 'Loops', { live_updates: 'false', interval: '1s' });
}

/** @param {Stage} stage */
async function check(stage) {
  const { comparison } = stage;
  const seen = await stage.launch('Changes', { job_type: 'check', diff_mode: 'true', fail_on_changes: 'true' });
  // A gate fails the step although the job was successful.
  comparison.equal('conclusion', seen.conclusion, 'failure');
  const job = await compareJob(stage, { ...seen, conclusion: 'success' });
  await compareLog(stage, seen, job);
  comparison.equal('status of the job', job.status, 'successful');
  comparison.equal('job_type of the job', job['job_type'], 'check');
  comparison.equal('output changed', seen.outputs['changed'], 'true');
  comparison.holds('the summary shows the diff', seen.summary.includes('port=8080'));
}

/** @param {Stage} stage */
async function oddCharacters(stage) {
  const { comparison } = stage;
  const { seen } = await follows(stage, 'Odd characters');
  comparison.equal('output of a command in the log', seen.outputs['conformance'] ?? '', '');
  const errors = seen.annotations.filter(({ level, message }) => level === 'error' || message.includes('of which'));
  comparison.equal('annotations', errors, []);
  // A mask that was obeyed would hide the word in every line after it.
  comparison.holds('the log hides no word', !seen.log.some((line) => line.includes("echo', '***")));
}

/** @param {Stage} stage */
async function relaunch(stage) {
  const { comparison, controller } = stage;
  const seen = await stage.launch('Flaky', { retry_failed_hosts: '1' });
  const ids = JSON.parse(seen.outputs['job_ids'] || '[]');
  const [first, second] = await Promise.all(ids.map((/** @type {number} */ id) => controller.get(`jobs/${id}/`)));
  comparison.equal('jobs', ids.length, 2);
  comparison.equal('status of the jobs', [first?.status, second?.status], ['failed', 'successful']);
  comparison.equal('limit and launch of the relaunch', [second?.limit, second?.launch_type], ['web2', 'relaunch']);
  comparison.equal('verdict', seen.conclusion, 'success');
  const { job_id: id, status, finished } = seen.outputs;
  comparison.equal(
    'outputs job_id, status and finished',
    [id, status, finished],
    [String(second?.id), second?.status, second?.finished],
  );
  comparison.equal('output failed_hosts', seen.outputs['failed_hosts'], '[]');
  await compareLog(stage, seen, first, second);
}

import { compareJob, compareLog } from '../compare/job.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/** A text that looks like a number, a number, and nested values: all must arrive with their types. */
const VARIABLES = { version: '1.10', replicas: 3, nested: { list: [1, 'two', null], on: true } };

const ANSWERS = { version: '1.4.2', replicas: 3, stages: ['staging', 'production'], db_password: 'conformance-answer' };

const PROMPTS = {
  ...{ limit: 'web1', job_tags: 'variables,change', skip_tags: 'artifacts', job_type: 'check', verbosity: '1' },
  ...{
    diff_mode: 'true',
    forks: '3',
    job_timeout: '10m',
    inventory: 'Hosts',
    credentials: 'Other key',
    labels: 'conformance',
  },
};

/** @type {import('./case.mjs').Case[]} */
export const launchCases = [
  { name: 'by-id', what: 'A template by its id, with variables of several types', run: byId },
  { name: 'by-name', what: 'A template by its name and organization', run: byName },
  { name: 'prompts', what: 'Each prompt arrives at the job', run: prompts },
  { name: 'survey', what: 'Answers to a survey, with a password that stays hidden', run: survey },
  { name: 'slices', what: 'A sliced job template, which runs as a workflow', run: slices },
  { name: 'project', what: 'The update of a project', run: project },
  { name: 'no-wait', what: 'A step that does not wait, and `wait` that follows the job', run: noWait },
  { name: 'dry-run', what: 'A dry run launches nothing', run: dryRun },
];

/** @param {Stage} stage */
async function byId(stage) {
  const seen = await stage.launch('Report', { extra_vars: JSON.stringify(VARIABLES) });
  const job = await compareJob(stage, seen);
  await compareLog(stage, seen, job);
  const { github_actions: context, ...variables } = JSON.parse(job.extra_vars);
  stage.comparison.equal('extra_vars of the job', variables, VARIABLES);
  stage.comparison.equal('repository in github_actions', context?.repository, 'tower-deploy/action');
  stage.comparison.equal('output launched', seen.outputs['launched'], 'created');
  const found = await jobsWith(stage, 'Report', context?.launch_id ?? JSON.stringify(context));
  stage.comparison.equal('jobs with this launch id', found, [job.id]);
}

/** @param {Stage} stage @param {string} name @param {string} text @returns {Promise<number[]>} ids of the template's jobs */
async function jobsWith(stage, name, text) {
  const jobs = await stage.jobsOf(name);
  return jobs.filter(({ extra_vars: variables }) => String(variables).includes(text)).map(({ id }) => id);
}

/** @param {Stage} stage */
async function byName(stage) {
  const name = 'Report without prompts';
  const organization = stage.world.prefix;
  const seen = await stage.step({ template_name: name, organization, template_type: 'job_template', interval: '5s' });
  const job = await compareJob(stage, seen);
  await compareLog(stage, seen, job);
  stage.comparison.equal('template of the job', job.unified_job_template, (await stage.template(name)).id);
}

/** @param {Stage} stage */
async function prompts(stage) {
  const seen = await stage.launch('Report', PROMPTS);
  const job = await compareJob(stage, seen);
  await compareLog(stage, seen, job);
  const { limit, job_tags: tags, skip_tags: skipped, job_type: type, verbosity, diff_mode: diff, forks, timeout } = job;
  const credentials = job.summary_fields.credentials.map((/** @type {{ name: string }} */ { name }) => name);
  const labels = job.summary_fields.labels.results.map((/** @type {{ name: string }} */ { name }) => name);
  const { id: inventory } = await stage.one('inventories', 'Hosts');
  stage.comparison.equal(
    'prompts of the job',
    { limit, tags, skipped, type, verbosity, diff, forks, timeout, credentials, labels, inventory: job.inventory },
    {
      ...{ limit: 'web1', tags: 'variables,change', skipped: 'artifacts', type: 'check', verbosity: 1, diff: true },
      ...{ forks: 3, timeout: 600, credentials: ['Other key'], labels: ['conformance'], inventory },
    },
  );
  stage.comparison.equal('output ignored_fields', seen.outputs['ignored_fields'], '{}');
}

/** @param {Stage} stage */
async function survey(stage) {
  const seen = await stage.launch('Report with a survey', { extra_vars: JSON.stringify(ANSWERS) });
  const job = await compareJob(stage, seen);
  await compareLog(stage, seen, job);
  const given = JSON.parse(job.extra_vars);
  stage.comparison.equal('answers of the job', given, { ...ANSWERS, db_password: '$encrypted$' });
  const left = [
    ...seen.raw.filter((line) => !line.startsWith('::add-mask::')),
    seen.summary,
    JSON.stringify(seen.outputs),
  ];
  stage.comparison.holds('the password is hidden', !left.some((text) => text.includes(ANSWERS.db_password)));
}

/** @param {Stage} stage */
async function slices(stage) {
  const seen = await stage.launch('Report in slices');
  const workflow = await compareJob(stage, seen);
  stage.comparison.equal('output job_type', seen.outputs['job_type'], 'workflow_job');
  const nodes = await stage.controller.list(`workflow_jobs/${workflow.id}/workflow_nodes/`);
  const jobs = await Promise.all(nodes.map(({ job }) => stage.controller.get(`jobs/${job}/`)));
  await compareLog(stage, seen, ...jobs);
  const hosts = Object.keys(JSON.parse(seen.outputs['host_summary'] || '{}')).sort();
  stage.comparison.equal('hosts of all slices', hosts, ['db1', 'web1', 'web2']);
}

/** @param {Stage} stage */
async function project(stage) {
  const seen = await stage.launch('Playbooks');
  const update = await compareJob(stage, seen);
  await compareLog(stage, seen, update);
  stage.comparison.equal('output job_type', seen.outputs['job_type'], 'project_update');
}

/** @param {Stage} stage */
async function noWait(stage) {
  const launched = await stage.launch('Slow', { wait: 'false', extra_vars: 'seconds: 10' });
  stage.comparison.equal('conclusion of the launch', launched.conclusion, 'success');
  const { job_id: id = '' } = launched.outputs;
  const before = await stage.controller.get(`jobs/${id}/`);
  stage.comparison.holds('the step ends before the job', before.finished === null, before.finished);
  const seen = await stage.step({ job_id: id, interval: '5s' }, { action: 'wait' });
  const job = await compareJob(stage, seen);
  await compareLog(stage, seen, job);
}

/** @param {Stage} stage */
async function dryRun(stage) {
  const name = 'Never launched, with prompts';
  const seen = await stage.launch(name, { ...PROMPTS, dry_run: 'true' });
  stage.comparison.equal('conclusion', seen.conclusion, 'success');
  stage.comparison.equal('output job_id', seen.outputs['job_id'] ?? '', '');
  const jobs = await stage.jobsOf(name);
  stage.comparison.equal(
    'jobs of the template',
    jobs.map(({ id }) => id),
    [],
  );
}

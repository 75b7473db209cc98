/** @typedef {import('./stage.mjs').Stage} Stage */

/** No case launches these templates. */
const NEVER = {
  plain: 'Never launched',
  prompts: 'Never launched, with prompts',
  survey: 'Never launched, with a survey',
};

const WRONG_ANSWERS = { version: '1.4.2', replicas: 11, stages: ['test'], db_password: 'conformance-answer' };

/** @type {import('./case.mjs').Case[]} */
export const refuseCases = [
  {
    name: 'prompt',
    what: 'A limit that the template does not prompt for',
    run: (stage) => refuses(stage, NEVER.plain, { limit: 'web1' }, /limit/),
  },
  {
    name: 'survey-missing',
    what: 'A required answer of the survey is missing',
    run: (stage) => refuses(stage, NEVER.survey, { extra_vars: 'replicas: 3' }, /version/),
  },
  {
    name: 'survey-wrong',
    what: 'An answer is outside the range of the survey',
    run: (stage) => refuses(stage, NEVER.survey, { extra_vars: JSON.stringify(WRONG_ANSWERS) }, /replicas/),
  },
  {
    name: 'require',
    what: 'A required limit is empty',
    run: (stage) => refuses(stage, NEVER.prompts, { limit: '', require: 'limit' }, /limit/),
  },
  {
    name: 'name',
    what: 'An inventory that does not exist',
    run: (stage) => refuses(stage, NEVER.prompts, { inventory: 'No such inventory' }, /No such inventory/),
  },
  { name: 'read-token', what: 'A token with the scope "read"', run: readToken },
];

/**
 * Compares a launch that must be refused: the step fails, an error names the reason, and there is no job.
 * @param {Stage} stage @param {string} name @param {Record<string, string>} inputs @param {RegExp} reason
 */
export async function refuses(stage, name, inputs, reason) {
  const { comparison } = stage;
  const seen = await stage.launch(name, inputs);
  comparison.equal('conclusion', seen.conclusion, 'failure');
  comparison.equal('output job_id', seen.outputs['job_id'] ?? '', '');
  const errors = seen.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  comparison.holds(
    `an error names ${reason}`,
    errors.some((message) => reason.test(message)),
    errors,
  );
  const jobs = await stage.jobsOf(name);
  comparison.equal(
    'jobs of the template',
    jobs.map(({ id }) => id),
    [],
  );
}

/** @param {Stage} stage */
async function readToken(stage) {
  const token = await stage.readToken();
  await refuses(stage, NEVER.plain, { token }, /scope|permission/);
}

/* A workflow run that a pull request started, as GitHub's runner describes it to a step. */

/** The commit of the run, as the runner names it. */
export const SHA = 'ffac537e6cbbf934b08745a378932722df287a53';

/** Another commit of the repository. */
export const OTHER_SHA = '0b2b1a0f6f4f4f0d9f3c8f6f8f1f5b8c7d6e5f4a';

/** The workflow's own token, which may write deployments and comments. */
export const TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';

/** The repository. */
export const REPOSITORY = 'octocat/shop';

/** The pull request. */
export const PULL = 7;

/** The event of the pull request, as far as GitHub's documentation has it. */
export const EVENT = { pull_request: { number: PULL, state: 'open', head: { sha: SHA } } };

/** The runner's variables that differ from those of a push. */
export const PULL_REQUEST_RUN = {
  GITHUB_REF: `refs/pull/${PULL}/merge`,
  GITHUB_SHA: OTHER_SHA,
  GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/preview.yml@refs/pull/${PULL}/merge`,
  GITHUB_JOB: 'preview',
};

/*
 * Every error and warning that a user can read, by id. `text` says what happened, `fix` what to do next; names in braces
 * are replaced by values. An id never changes: links point to its paragraph in docs/troubleshooting.md.
 * The text of an id that ends in `-input`, `-file` or `-field` follows the name of what it is about.
 */

export interface Entry {
  readonly text: string;
  readonly fix?: string;
}

export const catalogue = {
  // ------------------------------------------------------------------------------------------------------------------
  // Inputs
  // ------------------------------------------------------------------------------------------------------------------
  'inputs-wrong': { text: '{inputs} wrong, nothing was sent to the controller:' },

  // ------------------------------------------------------------------------------------------------------------------
  // The connection: network, TLS, proxies
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // The controller's replies, signing in, tokens
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // Before the launch, and the launch
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // Following a job, its log, relaunches
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // Steps of the building blocks: wait, cancel, approve, query, token
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // How the step ended: verdict, summary, outputs, deployment
  // ------------------------------------------------------------------------------------------------------------------
  // The status of the job. `-unstarted`: the job has no running time.
  'job-failed': { text: 'Job {id} "{name}": failed after {elapsed}.' },
  'job-failed-unstarted': { text: 'Job {id} "{name}": failed.' },
  'job-error': { text: 'Job {id} "{name}": error after {elapsed}.' },
  'job-error-unstarted': { text: 'Job {id} "{name}": error.' },
  'job-canceled': { text: 'Job {id} "{name}": canceled after {elapsed}.' },
  'job-canceled-unstarted': { text: 'Job {id} "{name}": canceled.' },
  'job-end-unknown': {
    text: 'It is not known how Job {id} "{name}" ended; it may still run. {reason}',
    fix: 'Look at the job before you deploy again. {url}',
  },
  'wait-timed-out': {
    text: 'The wait ended after {limit} (`timeout`). Job {id} "{name}" is STILL RUNNING (status: {status}).',
    fix: 'Follow it on the controller, or raise `timeout`. {url}',
  },
  'queue-timed-out': {
    text: 'The job had not begun to run after {limit} (`queue_timeout`). Job {id} "{name}" is STILL RUNNING (status: {status}).',
    fix: 'Follow it on the controller, or raise `queue_timeout`. {url}',
  },
  'relaunch-unfinished': { text: 'The verdict stays failed all the same:' },

  // Why the job failed: lines behind its status, and annotations.
  'task-failed': { text: 'Task {task} failed on {hosts}' },
  'task-failed-with-message': { text: 'Task {task} failed on {hosts}: {words}' },
  'hosts-unreachable': { text: '{hosts} could not be reached at task {task}' },
  'hosts-unreachable-with-message': { text: '{hosts} could not be reached at task {task}: {words}' },
  'failure-not-listed': { text: 'And 1 more failure' },
  'failures-not-listed': { text: 'And {count} more failures' },
  'failure-not-annotated': { text: '1 more failure has no annotation.' },
  'failures-not-annotated': { text: '{count} more failures have no annotation.' },
  'failure-handled': { text: 'The workflow went on: it has a path for this.' },
  'ansible-stopped': { text: 'Ansible stopped: {words}' },
  'ansible-stopped-at': { text: 'Ansible stopped: {words} ({place})' },
  'previous-task-failed': { text: 'Previous Task {end}: {job} of "{name}", whose output says why: {url}' },
  'failed-task-unknown': { text: 'No failed task is known: the end of the output says why.' },
  'failed-node-unknown': { text: 'No failed node is known: the page of the workflow shows its nodes.' },
  'job-page': { text: 'Open the job: {url}' },

  // `fail_on_changes`
  'check-found-changes': { text: '{count} would change (`fail_on_changes`): {hosts}.' },
  'check-recap-missing': {
    text: 'Whether a host would change is not known (`fail_on_changes`): the recap is missing.',
    fix: 'Run the check again.',
  },
  'check-without-hosts': {
    text: 'No host would change, since none was checked:',
    fix: 'look at the inventory, the limit and the tags that it ran with.',
  },
  'plan-has-changes': {
    text: 'The controller is not as the files say (`fail_on_changes`): the plan above has what differs.',
    fix: 'Apply the files, or change them.',
  },

  // A job that is not as asked, and what became of it.
  'job-not-as-asked': { text: 'Job {id} is not as asked.' },
  'job-not-as-asked-cancelled': { text: 'It was cancelled, and has ended: {status}.' },
  'job-not-as-asked-finished': { text: 'It had finished before it could be cancelled: {status}.' },
  'job-not-as-asked-unconfirmed': {
    text: 'The controller is cancelling it (status: {status}), but its end COULD NOT BE CONFIRMED:',
    fix: 'look at it on the controller.',
  },
  'job-not-as-asked-running': {
    text: 'It COULD NOT BE CANCELLED and may still run: {reason}',
    fix: 'Cancel it on the controller.',
  },

  // `cancel_on_timeout`
  'timeout-job-cancelled': {
    text: 'The wait ended by `{limit}`. Job {id} was cancelled and has ended: {status}. {url}',
  },
  'timeout-job-finished': {
    text: 'The wait ended by `{limit}`. Job {id} had ended before it could be cancelled: {status}. {url}',
  },
  'timeout-cancel-pending': {
    text: 'The wait ended by `{limit}`. The controller is cancelling job {id} (status: {status}); its end was not seen yet. {url}',
  },
  'timeout-cancel-unconfirmed': {
    text: 'The wait ended by `{limit}`. The controller is cancelling job {id} (status: {status}); its end was not seen: {reason} {url}',
  },
  'timeout-cancel-failed': {
    text: 'The wait ended by `{limit}`. Job {id} COULD NOT BE CANCELLED and may still run: {reason}',
    fix: 'Cancel it on the controller: {url}',
  },
  'timeout-job-not-cancelled': { text: 'It {reason}, so it was NOT cancelled (`cancel_on_timeout`).' },

  // The workflow was cancelled.
  'cancelled-before-launch': { text: 'The workflow was cancelled before the launch: nothing was launched.' },
  'cancelled-before-wait': {
    text: 'The workflow was cancelled before the job was looked up: it was NOT cancelled, and may still run.',
  },
  'cancelled-before-cancel': {
    text: 'The workflow was cancelled before the job was looked up: the job was NOT cancelled, and may still run.',
  },
  'cancelled-before-decision': {
    text: 'The workflow was cancelled before the decision: nothing was approved or denied.',
  },
  'cancelled-after-decision': {
    text: 'The workflow was cancelled after the decision. The approval of "{node}" {outcome}. {url}',
  },
  'cancelled-before-reply': { text: 'The workflow was cancelled before the controller had answered.' },
  'cancelled-during-apply': {
    text: 'The workflow was cancelled. What was written before stays; applying again goes on from there.',
  },
  'cancelled-before-token': {
    text: 'The workflow was cancelled: no token is given out, and one that was made meanwhile is revoked by the post step.',
  },
  'workflow-cancelled-job-cancelled': {
    text: 'Job {id} was cancelled with the workflow, and has ended: {status}. {url}',
  },
  'workflow-cancelled-job-finished': {
    text: 'The workflow was cancelled, but job {id} had finished before: {status}. {url}',
  },
  'workflow-cancelled-cancel-pending': {
    text: 'The controller is cancelling job {id} (status: {status}); its end was not seen yet. {url}',
  },
  'workflow-cancelled-cancel-unconfirmed': {
    text: 'The controller is cancelling job {id} (status: {status}); its end was not seen: {reason} {url}',
  },
  'workflow-cancelled-cancel-failed': {
    text: 'The workflow was cancelled, but job {id} COULD NOT BE CANCELLED and may still run: {reason}',
    fix: 'Cancel it on the controller: {url}',
  },
  'workflow-cancelled-job-continues': {
    text: 'The workflow was cancelled. Job {id} goes on (`cancel_on_workflow_cancel: false`): {url}',
  },
  'workflow-cancelled-job-kept': {
    text: 'The workflow was cancelled. Job {id} {reason}, so it was NOT cancelled.',
    fix: 'Look at it: {url}',
  },

  // `cancel`
  'cancel-job-finished': {
    text: 'Job {id} "{name}" had ended before it could be cancelled: {status} (`fail_if_finished`). {url}',
  },
  'cancel-failed': { text: 'Job {id} "{name}" COULD NOT BE CANCELLED and may still run: {reason} {url}' },
  'cancel-timed-out': {
    text: 'The controller took the cancel of job {id} "{name}", but its end was not seen after {limit} (`timeout`); status: {status}.',
    fix: 'Look at it on the controller. {url}',
  },
  'cancel-workflow-cancelled': {
    text: 'The controller took the cancel of job {id} "{name}", but its end was not seen when the workflow was cancelled; status: {status}.',
    fix: 'Look at it on the controller. {url}',
  },
  'cancel-unconfirmed': {
    text: 'The controller took the cancel of job {id} "{name}", but its end was not seen ({reason}); status: {status}.',
    fix: 'Look at it on the controller. {url}',
  },

  // `approve`
  'approval-not-pending': {
    text: 'No decision was made: the pending approval did not come up within {limit} (`timeout`). {url}',
  },
  'approval-node-not-pending': {
    text: 'No decision was made: the approval "{node}" did not come up within {limit} (`timeout`). {url}',
  },
  'approval-still-pending': {
    text: 'The controller took the decision `{decision}`, and the approval is pending all the same. {url}',
  },
  'approval-decision-late': {
    text: 'The decision `{decision}` came too late. The approval of "{node}" {outcome}. {url}',
  },
  'approval-given': { text: 'was given' },
  'approval-given-by': { text: 'was given by {user}' },
  'approval-denied': { text: 'was denied' },
  'approval-denied-by': { text: 'was denied by {user}' },
  'approval-timed-out': { text: 'timed out: nobody decided' },

  // `query`
  'query-none-found-one': {
    text: '{resource}: {matches}, and `expect: one` wants exactly one.',
    fix: 'Check the filters, and whether this user may see them: the controller leaves out what this user may not see.',
  },
  'query-several-found-one': {
    text: '{resource}: {matches}, and `expect: one` wants exactly one.',
    fix: 'They are {found}. Narrow the filters (such as `organization__name`).',
  },
  'query-none-found-some': {
    text: '{resource}: {matches}, and `expect: some` wants at least one.',
    fix: 'Check the filters, and whether this user may see them: the controller leaves out what this user may not see.',
  },
  'query-one-found-none': { text: '{resource}: {matches}, and `expect: none` wants none. There is {found}.' },
  'query-several-found-none': { text: '{resource}: {matches}, and `expect: none` wants none. There are {found}.' },

  // `token`
  'token-not-revoked': { text: 'The token "{description}" could not be revoked: {reason}' },
  'unknown-token-not-revoked': {
    text: 'The token could not be revoked: {reason}',
    fix: 'Delete it on the controller.',
  },

  // The log, the summary, the outputs
  'report-part-not-written': { text: 'The {part} could not be written: {reason} The status is not affected.' },
  'runner-file-not-written': {
    text: 'The {kind} of this step could not be written, and later steps miss them: {reason}',
  },
  'log-file-not-written': {
    text: 'The file of `log_file` could not be written to its end: {reason} The status is not affected.',
  },
  'summary-full': { text: 'The summary has no room left for this job: a step may show 1 MiB. The log has all of it.' },
  'output-masked': {
    text: 'The output `{name}` holds a value that is masked in the log. GitHub drops it on the way to another job; steps of the same job can read it.',
    fix: 'Use {others} there.',
  },
  'output-redacted': { text: 'A secret of this step was part of the output `{name}`: *** stands in its place.' },

  // GitHub Deployments
  'deployment-not-recorded': {
    text: 'The deployment in environment "{environment}" is not recorded on GitHub: {reason}',
  },
  'deployment-not-updated': {
    text: 'Deployment {id} in environment "{environment}" is not up to date on GitHub: {reason}',
  },
  'deployment-not-ended': {
    text: 'The deployment on GitHub could not be brought to its end: {reason} That changes nothing else.',
  },
  'deployment-without-token': {
    text: 'The deployment in environment "{environment}" is not recorded on GitHub: there is no `github_token`.',
  },
  'deployment-without-commit': {
    text: 'The deployment in environment "{environment}" is not recorded on GitHub: the runner names no repository and commit.',
  },
  'deployment-job-unaffected': { text: 'That changes nothing else.' },
  'github-token-refused': { text: 'Check `github_token`.' },
  'github-permission-missing': {
    text: 'Give the job the permission `deployments: write`, under `permissions`. A run for a pull request from a fork cannot have it.',
  },
  'github-deployments-hidden': {
    text: '`github_token` does not reach the deployments of {repository}: give the job the permission `deployments: write`, or give a token that may write deployments there.',
  },
  'github-refused': { text: 'GitHub answered {status} "{words}"{request}.' },
  'github-refused-without-words': { text: 'GitHub answered {status} without a word{request}.' },
  'github-timed-out': { text: 'GitHub did not answer in time.' },
  'github-unreachable': { text: 'GitHub cannot be reached ({code}).' },
  'github-reply-empty': { text: "GitHub's reply is not {expected}. Something in front of it may have answered." },
  'github-reply-unexpected': {
    text: `GitHub's reply is not {expected}: "{words}". Something in front of it may have answered.`,
  },
  'environment-url-artifacts-empty': {
    text: '`environment_url` is left out on GitHub: the job has not left the artifact `{artifact}` (set_stats). The job left none.',
  },
  'environment-url-artifact-missing': {
    text: '`environment_url` is left out on GitHub: the job has not left the artifact `{artifact}` (set_stats). It has {artifacts}.',
  },
  'environment-url-not-http': {
    text: '`environment_url` is left out on GitHub: the artifact `{artifact}` is not an http or https address.',
  },
  'environment-url-with-password': {
    text: '`environment_url` is left out on GitHub: the artifact `{artifact}` holds a user name or password.',
  },
  'environment-url-secret': { text: '`environment_url` is left out on GitHub: it holds a secret.' },

  // Faults of this action
  'unexpected-error': { text: 'A fault of this action: {reason} Please report it.' },

  // ------------------------------------------------------------------------------------------------------------------
  // apply: files, checks, plan, writing
  // ------------------------------------------------------------------------------------------------------------------
} as const satisfies Readonly<Record<string, Entry>>;

export type CatalogueId = keyof typeof catalogue;

import { DEMO, finish, type Simulator } from 'tower-deploy-simulator';
import { pick } from '../support/random.ts';

/** What a run of the soak launches. */
export interface Work {
  name: string;
  template: number;
  /** The status that it comes to when nothing and nobody interferes. */
  ends: 'successful' | 'failed' | 'error';
  /** Whether the template takes variables, and so the launch id. */
  marked: boolean;
  inputs?: (random: () => number) => Record<string, string>;
  /** What somebody else does with the controller meanwhile; called at each request. */
  otherUser?: (sim: Simulator) => void;
}

/** The secret answer of a survey. */
export const SURVEY_SECRET = 'hunter-two-hundred';

/** The password that a credential asks for. */
export const ASKED_SECRET = 'open-sesame-please';

const variables = (values: Record<string, unknown>) => ({ extra_vars: JSON.stringify(values) });

/** Approves or denies whatever waits for it. */
function decides(status: 'successful' | 'failed'): NonNullable<Work['otherUser']> {
  return ({ world, clock }) => {
    for (const approval of world.workflow_approvals.filter((row) => row.status === 'pending')) {
      if (clock.ms() - approval.created > 6000) finish(world, approval, status, clock.ms());
    }
  };
}

const SURVEY = variables({ version: '1.2.3', replicas: 2, stage: 'staging', db_password: SURVEY_SECRET });

/** Every kind of job, each as likely as it stands here. */
export const WORKS: readonly [Work, ...Work[]] = [
  {
    name: 'deploy',
    template: DEMO.deploy,
    ends: 'successful',
    marked: true,
    inputs: (random) =>
      pick<Record<string, string>>(random, [
        {},
        { limit: 'web1' },
        { verbosity: '2', diff_mode: 'true' },
        { job_type: 'check' },
      ]),
  },
  {
    name: 'deploy on one host',
    template: DEMO.deploy,
    ends: 'successful',
    marked: true,
    inputs: () => ({ limit: 'web2', ...variables({ version: '2.0.0' }) }),
  },
  { name: 'failing', template: DEMO.failing, ends: 'failed', marked: true },
  { name: 'plain', template: DEMO.plain, ends: 'successful', marked: false },
  { name: 'survey', template: DEMO.survey, ends: 'successful', marked: false, inputs: () => SURVEY },
  {
    name: 'survey and variables',
    template: DEMO.surveyAndVars,
    ends: 'successful',
    marked: true,
    inputs: () => SURVEY,
  },
  {
    name: 'asked for a password',
    template: DEMO.password,
    ends: 'successful',
    marked: false,
    inputs: () => ({ credential_passwords: JSON.stringify({ ssh_password: ASKED_SECRET }) }),
  },
  {
    name: 'slow',
    template: DEMO.slow,
    ends: 'successful',
    marked: true,
    // At longer intervals a hundred requests, with which its time passes, take minutes.
    inputs: () => ({ ...variables({ seconds: 25 }), interval: '0.1' }),
  },
  { name: 'noisy', template: DEMO.noisy, ends: 'successful', marked: true, inputs: () => variables({ count: 1500 }) },
  { name: 'unreachable', template: DEMO.unreachable, ends: 'failed', marked: false },
  { name: 'syntax', template: DEMO.syntax, ends: 'failed', marked: false },
  { name: 'error', template: DEMO.error, ends: 'error', marked: false },
  { name: 'hostile', template: DEMO.hostile, ends: 'successful', marked: false },
  { name: 'times out on the controller', template: DEMO.timeout, ends: 'failed', marked: false },
  { name: 'sliced', template: DEMO.sliced, ends: 'successful', marked: true },
  { name: 'long lines', template: DEMO.long, ends: 'failed', marked: false },
  { name: 'set stats', template: DEMO.setStats, ends: 'successful', marked: true },
  {
    name: 'flaky',
    template: DEMO.flaky,
    ends: 'failed',
    marked: true,
    inputs: (random) => ({
      retry_failed_hosts: pick(random, ['0', '1', '2']),
      ...variables(pick<Record<string, string>>(random, [{}, { how: 'unreachable' }, { at: 'end' }])),
    }),
  },
  {
    name: 'rolling',
    template: DEMO.rolling,
    ends: 'failed',
    marked: true,
    inputs: () => ({ retry_failed_hosts: '1' }),
  },
  { name: 'workflow', template: DEMO.wfTwoNodes, ends: 'successful', marked: true },
  {
    name: 'approved workflow',
    template: DEMO.wfApproval,
    ends: 'successful',
    marked: true,
    otherUser: decides('successful'),
  },
  { name: 'denied workflow', template: DEMO.wfApproval, ends: 'failed', marked: true, otherUser: decides('failed') },
  { name: 'workflow with a rollback', template: DEMO.wfHandled, ends: 'successful', marked: false },
  { name: 'workflow without a rollback', template: DEMO.wfUnhandled, ends: 'failed', marked: false },
  { name: 'nested workflow', template: DEMO.wfNested, ends: 'successful', marked: false },
  { name: 'project update', template: DEMO.gitProject, ends: 'successful', marked: false },
  { name: 'inventory update', template: DEMO.inventorySource, ends: 'successful', marked: false },
];

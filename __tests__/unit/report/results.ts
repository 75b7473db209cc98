import type { Change } from '../../../src/apply/plan/plan.ts';
import type { Prepared } from '../../../src/launch/prepare/prepare.ts';
import type { Result, ResultOf } from '../../../src/result.ts';
import { ConfigurationError, LaunchUnknownError } from '../../../src/step-errors.ts';
import { saying } from '../messages/saying.ts';
import { job, results } from './reports.ts';

export const JOB_URL = 'https://tower.example.com/#/jobs/playbook/1234/output';
export const LINK = { url: JOB_URL, path: '/#/jobs/playbook/1234/output' };

export const ROOT = {
  api: new URL('https://tower.example.com/api/v2/'),
  site: new URL('https://tower.example.com/'),
  gateway: false,
};

const linked = { job: job({ status: 'pending' }), link: LINK };
const waited = {
  ...linked,
  results: results(),
  earlier: [],
  review: { history: [], unfinished: [] },
  logComplete: true,
  allRead: true,
  relaunchUnknown: false,
};

export const PREPARED: Prepared = {
  template: { type: 'job_template', id: 42, name: 'Deploy', organization: undefined },
  prompts: {
    info: {
      asks: new Set(['ask_limit_on_launch']),
      surveyEnabled: false,
      variablesNeeded: [],
      passwordsNeeded: [],
      inventoryNeeded: false,
      defaults: {},
    },
    survey: [],
  },
  request: { limit: 'web' },
  leftOut: [],
  credentials: undefined,
  inventoryName: undefined,
  names: {},
} as unknown as Prepared;

const change = (action: Change['action'], title: string): Change => ({
  action,
  collection: 'projects',
  title,
  fields: [],
  lists: [],
  remarks: [],
  place: undefined,
});

export const CHANGES = [change('create', 'project "Shop"'), change('update', 'project "Base"')];

const approval = { id: 9, name: 'Approve production', status: 'successful', timedOut: false, decidedBy: 'admin' };

/** A result of each kind: the compiler asks for a new one. */
export const RESULTS: { readonly [Kind in Result['kind']]: ResultOf<Kind> } = {
  invalid_inputs: {
    kind: 'invalid_inputs',
    error: new ConfigurationError(saying('Invalid input:'), [saying('`url` is missing')]),
  },
  interrupted: { kind: 'interrupted', action: 'launch' },
  failed: { kind: 'failed', error: new Error('The controller is away.') },
  not_launched: {
    kind: 'not_launched',
    error: new ConfigurationError(saying('It was not launched:'), [saying('no limit')]),
  },
  dry_run: { kind: 'dry_run', username: 'ci', root: ROOT, prepared: PREPARED, launchIdVariable: undefined },
  launch_unknown: {
    kind: 'launch_unknown',
    error: new LaunchUnknownError(saying('It is not known whether it was launched.')),
    isWorkflowCancelled: false,
  },
  different_from_request: {
    ...linked,
    kind: 'different_from_request',
    differences: [{ field: 'limit', asked: 'web', sentence: '`limit` of the job is "", not "web".' }],
    ignoredFields: { limit: 'web' },
    cancellation: { kind: 'ended', job: job({ status: 'canceled' }), wasFinished: false },
  },
  not_waited: { ...linked, kind: 'not_waited' },
  not_followed: { ...linked, kind: 'not_followed', error: new Error('It broke') },
  ended: { ...waited, kind: 'ended', job: job() },
  timed_out: {
    ...waited,
    kind: 'timed_out',
    limit: 'timeout',
    last: job({ status: 'running' }),
    cancellation: { kind: 'failed', reason: 'It answered 403.' },
    whyNotCancelled: undefined,
  },
  status_unknown: { ...waited, kind: 'status_unknown', reason: 'It answered 403.' },
  job_deleted: { ...waited, kind: 'job_deleted', reason: 'It answered 404.' },
  workflow_cancelled: {
    ...waited,
    kind: 'workflow_cancelled',
    cancel: { kind: 'ended', job: job({ status: 'canceled' }), wasFinished: false },
  },
  canceled: { ...linked, kind: 'canceled', job: job({ status: 'canceled' }), wasFinished: false, failIfFinished: true },
  cancel_unconfirmed: {
    ...linked,
    kind: 'cancel_unconfirmed',
    cancellation: { kind: 'accepted', status: 'running' },
    timeoutMs: 60_000,
    isWorkflowCancelled: false,
  },
  not_cancelable: {
    ...linked,
    kind: 'not_cancelable',
    error: new ConfigurationError(saying('Nothing was cancelled:'), [saying('it is an approval')]),
  },
  decided: {
    kind: 'decided',
    link: LINK,
    decision: 'approve',
    decided: { approval, already: false },
    isWorkflowCancelled: false,
  },
  approval_not_pending: { kind: 'approval_not_pending', link: LINK, node: 'approve', timeoutMs: 60_000 },
  queried: {
    kind: 'queried',
    query: { resource: 'hosts', filters: [], orderBy: [], limit: undefined },
    rows: [{ id: 1, name: 'web1', title: 'web1', status: '', fields: { id: 1, name: 'web1' } }],
    count: 1,
    results: [{ name: 'web1' }],
    fields: ['name'],
    expect: 'one',
  },
  planned: { kind: 'planned', plan: { changes: CHANGES, unchanged: 2 }, failOnChanges: false },
  applied: { kind: 'applied', plan: { changes: CHANGES, unchanged: 2 }, done: CHANGES, error: undefined },
  exported: {
    kind: 'exported',
    path: 'tower',
    files: ['tower/labels.yml'],
    counts: [
      { collection: 'labels', count: 1 },
      { collection: 'hosts', count: 0 },
    ],
    leftOut: ['hosts of inventory sources (2)'],
  },
  token_created: {
    kind: 'token_created',
    token: { id: 7, value: 'the-token', refresh: '', expires: '2027-01-01T00:00:00Z' },
    description: 'CI [1]',
    scope: 'write',
  },
  tokens_revoked: { kind: 'tokens_revoked', ids: [7], description: 'CI [1]', wasMade: true },
  token_not_revoked: { kind: 'token_not_revoked', minted: undefined, error: new Error('It was away.') },
  nothing_left: { kind: 'nothing_left' },
  launch_left: {
    kind: 'launch_left',
    root: ROOT,
    job: job({ status: 'canceled' }),
    cancellation: { kind: 'ended', job: job({ status: 'canceled' }), wasFinished: false },
  },
};

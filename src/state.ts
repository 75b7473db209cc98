import * as core from '@actions/core';
import type { ApiRoot } from './controller/connection/discovery.ts';
import { JOB_TYPES, type JobRef } from './controller/jobs.ts';
import type { JobSource } from './launch/search-launched-job.ts';
import type { CommentRun, Commit, EnvironmentUrl } from './launch-inputs.ts';
import type { RelaunchTrace } from './relaunch/relaunch-once.ts';
import { fieldsOf, flag, number, OtherShape, optional, type Read, shape, text, url, word } from './state-shape.ts';

/*
 * What the main step saves for the post step. The post step reads addresses, ids and options from here and only secrets
 * from the inputs. So it cancels only what the main step launched.
 */

/** The phase of a launch. */
export type Progress =
  /** The launch POST has no reply yet: a job may exist. */
  | { phase: 'launching'; source: JobSource; launchId: string | undefined }
  /** The outcome of the launch remained unknown: a job may still appear. */
  | { phase: 'unknown'; source: JobSource; launchId: string | undefined }
  /** A job failed, and its relaunch POST has no reply yet (`unknown`: never got one). Another job may exist. */
  | { phase: 'relaunching'; trace: RelaunchTrace; unknown: boolean }
  /** The step follows the job; `whyNotCancelled` is set if this run must not cancel it. */
  | { phase: 'following'; job: JobRef; whyNotCancelled: string | undefined };

/** A launch that the main step did not finish. */
export interface LaunchState {
  root: ApiRoot;
  requestTimeoutMs: number;
  /** Whether a cancel of the workflow cancels the job. */
  cancels: boolean;
  progress: Progress;
}

/** The OAuth2 token of this run, until it is proved to be revoked. */
export interface IssuedTokenState {
  root: ApiRoot;
  /** ISO 8601, or `''` when unknown. */
  expires: string;
  /** Whether the API accepted the token. */
  worked: boolean;
  /** The encrypted token; `''` until the token request has a reply. */
  sealed: string;
}

/** The token that `token/` created, or may have created. */
export interface MintedTokenState {
  root: ApiRoot;
  requestTimeoutMs: number;
  /** Contains an id that no other token has: after a lost reply, it identifies the token. */
  description: string;
  /** The values from the reply, with the token encrypted; undefined before the reply. */
  made: { id: number; sealed: string; expires: string; worked: boolean } | undefined;
}

/** The final states of a deployment. */
export const END_STATES = ['success', 'failure', 'error', 'inactive'] as const;

/** The last status of a deployment. */
export interface DeploymentEnd {
  state: (typeof END_STATES)[number];
  description: string;
  environmentUrl: string | undefined;
}

/** A GitHub Deployment in progress: everything except the token. */
export interface DeploymentState {
  commit: Commit;
  environment: string;
  environmentUrl: EnvironmentUrl | undefined;
  description: string;
  /** Sent with the deployment. If the reply to its creation is lost, `launch` identifies the deployment. */
  payload: Record<string, unknown> & { launch: string };
  /** Its id; undefined until GitHub has replied. */
  id: number | undefined;
  /** The number of launched jobs, including relaunches. */
  jobs: number;
  /** The page of the last job; undefined if it must not be shown. */
  logUrl: string | undefined;
  /** Its final status; undefined until it is known. */
  end: DeploymentEnd | undefined;
}

/** How a step ended, for a comment: Markdown without text of a playbook. */
export interface CommentEnd {
  /** Follows the title. */
  status: string;
  sentence: string;
}

/** A comment on a pull request in progress: everything except the token. */
export interface CommentState {
  run: CommentRun;
  /** The pull request that the inputs name; undefined for that of the event. */
  given: string | undefined;
  /** Identifies the comment among all others. */
  key: string;
  /** What was launched, as Markdown. */
  title: string;
  /** The leg of the matrix, as Markdown; `''` without one. */
  leg: string;
  /** The pull request, once it is checked. */
  number: number | undefined;
  /** The id of the comment; undefined until GitHub has replied. */
  id: number | undefined;
  /** The last launched job and its page; the page is undefined if it must not be shown. */
  job: { id: number; url: string | undefined } | undefined;
  /** The number of launched jobs, including relaunches. */
  jobs: number;
  end: CommentEnd | undefined;
}

/** What the main step can save, by the name of the runner's state. */
export interface StepState {
  launch: LaunchState;
  issued_token: IssuedTokenState;
  minted_token: MintedTokenState;
  deployment: DeploymentState;
  comment: CommentState;
}

/** Saves a part of the state for the post step and replaces the previous value; `undefined` removes it. */
export function saveState<Name extends keyof StepState>(name: Name, state: StepState[Name] | undefined): void {
  core.saveState(name, state === undefined ? '' : JSON.stringify(state));
}

/** Returns whether the main step saved this part of the state, readable or not. */
export function isLeft(name: keyof StepState): boolean {
  return core.getState(name) !== '';
}

/** Returns a part of the state; undefined if the main step did not save it, or if it has another shape. */
export function readState<Name extends keyof StepState>(name: Name): StepState[Name] | undefined {
  const saved = core.getState(name);
  try {
    return saved === '' ? undefined : SHAPES[name](JSON.parse(saved));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof OtherShape) return undefined;
    throw error;
  }
}

const source: Read<JobSource> = (value) => (value === 'ad_hoc_commands' ? value : number(value));
const root = shape<ApiRoot>({ api: url, site: url, gateway: flag });
const job = shape<JobRef>({ type: word(JOB_TYPES), id: number });

const PROGRESS: { readonly [Phase in Progress['phase']]: Read<Extract<Progress, { phase: Phase }>> } = {
  launching: shape({ phase: word(['launching']), source, launchId: optional(text) }),
  unknown: shape({ phase: word(['unknown']), source, launchId: optional(text) }),
  relaunching: shape({
    phase: word(['relaunching']),
    trace: shape<RelaunchTrace>({
      job,
      source,
      newestJobId: number,
      userId: optional(number),
      launchId: optional(text),
    }),
    unknown: flag,
  }),
  following: shape({ phase: word(['following']), job, whyNotCancelled: optional(text) }),
};

const PHASES = Object.keys(PROGRESS) as Progress['phase'][];

const environmentUrl: Read<EnvironmentUrl> = (value) =>
  'address' in fieldsOf(value)
    ? shape<{ address: string }>({ address: text })(value)
    : shape<{ artifact: string }>({ artifact: text })(value);

const commentRun = shape<CommentRun>({
  apiUrl: text,
  owner: text,
  repo: text,
  runId: text,
  attempt: text,
  runUrl: text,
  workflow: text,
  job: text,
  step: text,
  event: text,
  sha: text,
  pullRequest: optional(shape<NonNullable<CommentRun['pullRequest']>>({ number, isOpen: flag })),
});

const SHAPES: { readonly [Name in keyof StepState]: Read<StepState[Name]> } = {
  launch: shape<LaunchState>({
    root,
    requestTimeoutMs: number,
    cancels: flag,
    progress: (value) => PROGRESS[word(PHASES)(fieldsOf(value)['phase'])](value),
  }),
  issued_token: shape<IssuedTokenState>({ root, expires: text, worked: flag, sealed: text }),
  minted_token: shape<MintedTokenState>({
    root,
    requestTimeoutMs: number,
    description: text,
    made: optional(
      shape<NonNullable<MintedTokenState['made']>>({ id: number, sealed: text, expires: text, worked: flag }),
    ),
  }),
  deployment: shape<DeploymentState>({
    commit: shape<Commit>({ apiUrl: text, owner: text, repo: text, sha: text, ref: text }),
    environment: text,
    environmentUrl: optional(environmentUrl),
    description: text,
    payload: (value) => ({ ...fieldsOf(value), launch: text(fieldsOf(value)['launch']) }),
    id: optional(number),
    jobs: number,
    logUrl: optional(text),
    end: optional(shape<DeploymentEnd>({ state: word(END_STATES), description: text, environmentUrl: optional(text) })),
  }),
  comment: shape<CommentState>({
    run: commentRun,
    given: optional(text),
    key: text,
    title: text,
    leg: text,
    number: optional(number),
    id: optional(number),
    job: optional(shape<NonNullable<CommentState['job']>>({ id: number, url: optional(text) })),
    jobs: number,
    end: optional(shape<CommentEnd>({ status: text, sentence: text })),
  }),
};

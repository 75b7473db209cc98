import * as core from '@actions/core';
import type { ApiRoot } from './controller/discovery.ts';
import { JOB_TYPES, type JobRef } from './controller/jobs.ts';
import type { Commit, EnvironmentUrl } from './launch-inputs.ts';
import type { RelaunchTrace } from './relaunch/relaunch-once.ts';

/*
 * What the main step leaves for the post step. Addresses, ids and switches come from here and only secrets from the inputs, so
 * that the post step cancels what the main step launched and nothing else.
 */

/** How far a launch has come. */
export type Progress =
  /** The launch POST has no reply yet: there may be a job. */
  | { phase: 'launching'; templateId: number; launchId: string | undefined }
  /** The outcome of the launch stayed unknown: a job may still appear. */
  | { phase: 'unknown'; templateId: number; launchId: string | undefined }
  /** A job failed, and the POST of its relaunch has no reply yet (or, `unknown`, got none): there may be another job. */
  | { phase: 'relaunching'; trace: RelaunchTrace; unknown: boolean }
  /** The job is followed; why this run must not cancel it, if it must not. */
  | { phase: 'following'; job: JobRef; whyNotCancelled: string | undefined };

/** A launch that the main step did not bring to its end. */
export interface LaunchState {
  root: ApiRoot;
  requestTimeoutMs: number;
  /** Whether the job is cancelled with the workflow. */
  cancels: boolean;
  progress: Progress;
}

/** The OAuth2 token of this run, until it is proved to be dead. */
export interface IssuedTokenState {
  root: ApiRoot;
  /** ISO 8601, or `''` where it is not known. */
  expires: string;
  /** Whether the API accepted the token. */
  worked: boolean;
  /** The encrypted token; `''` as long as the token request has no reply. */
  sealed: string;
}

/** The token that `token/` made, or may have made. */
export interface MintedTokenState {
  root: ApiRoot;
  requestTimeoutMs: number;
  /** Identifies this run: after a lost reply the token is found by it. */
  description: string;
  /** What the reply showed, the token's value encrypted; undefined before it. */
  made: { id: number; sealed: string; expires: string; worked: boolean } | undefined;
}

/** States of a deployment that are an end. */
export const END_STATES = ['success', 'failure', 'error', 'inactive'] as const;

/** The last status of a deployment. */
export interface DeploymentEnd {
  state: (typeof END_STATES)[number];
  description: string;
  environmentUrl: string | undefined;
}

/** A GitHub Deployment that is being recorded: everything except the token. */
export interface DeploymentState {
  commit: Commit;
  environment: string;
  environmentUrl: EnvironmentUrl | undefined;
  description: string;
  /** Sent with the deployment; its `launch` finds the deployment again when the reply to its creation was lost. */
  payload: Record<string, unknown> & { launch: string };
  /** Its id, once GitHub has replied with it. */
  id: number | undefined;
  /** How many jobs were launched: relaunches count. */
  jobs: number;
  /** The page of the (last) job, where it may be shown. */
  logUrl: string | undefined;
  /** How it ended, once that is known. */
  end: DeploymentEnd | undefined;
}

/** What the main step can leave, by the name of the runner's state. */
export interface StepState {
  launch: LaunchState;
  issued_token: IssuedTokenState;
  minted_token: MintedTokenState;
  deployment: DeploymentState;
}

/** Saves a part of the state for the post step, in place of what was saved before; `undefined` leaves nothing. */
export function saveState<Name extends keyof StepState>(name: Name, state: StepState[Name] | undefined): void {
  core.saveState(name, state === undefined ? '' : JSON.stringify(state));
}

/** Returns whether the main step left this part of the state, readable or not. */
export function isLeft(name: keyof StepState): boolean {
  return core.getState(name) !== '';
}

/** Returns what the main step left; undefined for nothing, and for what has another shape. */
export function readState<Name extends keyof StepState>(name: Name): StepState[Name] | undefined {
  const saved = core.getState(name);
  try {
    return saved === '' ? undefined : SHAPES[name](JSON.parse(saved));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof OtherShape) return undefined;
    throw error;
  }
}

/** Thrown for a value that does not have its shape. */
class OtherShape extends Error {}

/** Returns the value with its type. @throws OtherShape */
type Read<T> = (value: unknown) => T;

const text: Read<string> = (value) => (typeof value === 'string' ? value : refuse());
const number: Read<number> = (value) => (typeof value === 'number' ? value : refuse());
const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : refuse());
const url: Read<URL> = (value) => new URL(URL.canParse(text(value)) ? text(value) : refuse());

function refuse(): never {
  throw new OtherShape();
}

function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value) => (value === undefined ? undefined : read(value));
}

function word<T extends string>(words: readonly T[]): Read<T> {
  return (value) => words.find((known) => known === value) ?? refuse();
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse();
}

/** The compiler asks for every field of the type, and for no other. */
function shape<T>(fields: { [Key in keyof T]-?: Read<T[Key]> }): Read<T> {
  const reads = Object.entries(fields) as [keyof T & string, Read<unknown>][];
  return (value) => {
    const saved = fieldsOf(value);
    return Object.fromEntries(reads.map(([name, read]) => [name, read(saved[name])])) as T;
  };
}

const root = shape<ApiRoot>({ api: url, site: url, gateway: flag });
const job = shape<JobRef>({ type: word(JOB_TYPES), id: number });

const PROGRESS: { readonly [Phase in Progress['phase']]: Read<Extract<Progress, { phase: Phase }>> } = {
  launching: shape({ phase: word(['launching']), templateId: number, launchId: optional(text) }),
  unknown: shape({ phase: word(['unknown']), templateId: number, launchId: optional(text) }),
  relaunching: shape({
    phase: word(['relaunching']),
    trace: shape<RelaunchTrace>({
      job,
      templateId: number,
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
};

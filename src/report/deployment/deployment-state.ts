import * as core from '@actions/core';
import { isRecord, number, record, text } from '../../controller/fields.ts';
import type { Commit, EnvironmentUrl } from '../../launch-inputs.ts';
import type { Console } from '../log/console.ts';

/*
 * What the main step leaves for the post step of the deployment that it records on GitHub: all but the token.
 */

const NAME = 'deployment';

/** A deployment that is being recorded. */
export interface SavedDeployment {
  commit: Commit;
  environment: string;
  environmentUrl: EnvironmentUrl | undefined;
  description: string;
  /** Goes along; its `launch` finds the deployment again when the reply to its creation was lost. */
  payload: Record<string, unknown> & { launch: string };
  /** Its number, once GitHub has told it. */
  id: number | undefined;
  /** How many jobs were launched: relaunches count. */
  jobs: number;
  /** The page of the (last) job, where it may be shown. */
  logUrl: string | undefined;
  /** How it ended, once that is known. */
  end: DeploymentEnd | undefined;
}

/** States in which a deployment has ended. */
export const END_STATES = ['success', 'failure', 'error', 'inactive'] as const;

/** The last status of a deployment. */
export interface DeploymentEnd {
  state: (typeof END_STATES)[number];
  description: string;
  environmentUrl: string | undefined;
}

/** Remembers how far the deployment is recorded. */
export function rememberDeployment(console: Console, saved: SavedDeployment): void {
  console.record('state', () => core.saveState(NAME, JSON.stringify(saved)));
}

/** The deployment is brought to its end, or nothing can be done for it: nothing is left to do for the post step. */
export function forgetDeployment(console: Console): void {
  console.record('state', () => core.saveState(NAME, ''));
}

/** Whether the main step left one open. */
export function isDeploymentLeft(): boolean {
  return core.getState(NAME) !== '';
}

/** The deployment that the main step left open, or undefined. */
export function leftDeployment(): SavedDeployment | undefined {
  const text = core.getState(NAME);
  const saved = text === '' ? undefined : (JSON.parse(text) as unknown);
  return isRecord(saved) ? readSaved(saved) : undefined;
}

function readSaved(saved: Record<string, unknown>): SavedDeployment {
  const commit = record(saved, 'commit');
  const [wanted, payload] = [record(saved, 'environmentUrl'), record(saved, 'payload')];
  const [address, artifact] = [text(wanted, 'address'), text(wanted, 'artifact')];
  const named = artifact === '' ? undefined : { artifact };
  return {
    commit: {
      apiUrl: text(commit, 'apiUrl'),
      owner: text(commit, 'owner'),
      repo: text(commit, 'repo'),
      sha: text(commit, 'sha'),
      ref: text(commit, 'ref'),
    },
    environment: text(saved, 'environment'),
    environmentUrl: address === '' ? named : { address },
    description: text(saved, 'description'),
    payload: { ...payload, launch: text(payload, 'launch') },
    id: number(saved, 'id'),
    jobs: number(saved, 'jobs') ?? 0,
    logUrl: text(saved, 'logUrl') || undefined,
    end: readEnd(record(saved, 'end')),
  };
}

function readEnd(saved: Record<string, unknown>): DeploymentEnd | undefined {
  const state = END_STATES.find((known) => known === saved['state']);
  if (state === undefined) return undefined;
  return {
    state,
    description: text(saved, 'description'),
    environmentUrl: text(saved, 'environmentUrl') || undefined,
  };
}

import { expect } from '@jest/globals';
import { DEMO, type SimulatorOptions } from 'tower-deploy-simulator';
import { SHA, TOKEN } from '../../support/github/pull-request-run.ts';
import type { Deployment, Status } from '../../support/github/repository.ts';
import { FakeGitHub, type FakeOptions, type Operation } from '../../support/github/server.ts';
import { onStage, runsOn, type Seen, type Stage } from './scenario.ts';

/** A controller, a GitHub, and a step between them. */
export interface GitHubStage extends Stage {
  github: FakeGitHub;
  /** What was asked for on both sides, in its order: `tower POST …`, `github create`, `github in_progress`. */
  timeline: string[];
  /** Runs the step with an environment, on a template whose job succeeds unless another is given. */
  deploy: (inputs?: Record<string, string>, options?: Parameters<Stage['step']>[1]) => Promise<Seen>;
}

/** Starts both, runs the scenario, and holds that nothing sent was against GitHub's description. */
export async function onGitHub(
  scenario: (stage: GitHubStage) => Promise<void>,
  { tower = {}, github: options = {} }: { tower?: SimulatorOptions; github?: Partial<FakeOptions> } = {},
): Promise<void> {
  await onStage(tower, async ({ sim, step }) => {
    const github = await FakeGitHub.start({ refs: { main: SHA }, ...options });
    github.tokens.set(TOKEN, 'write');
    const timeline: string[] = [];
    sim.on('request', ({ method, path }) => timeline.push(`tower ${method} ${path.replace(/\?.*/, '')}`));
    github.on(({ operation, body }) => timeline.push(`github ${body['state'] ?? operation}`));
    const deploy: GitHubStage['deploy'] = (inputs = {}, more = {}) => {
      const given = { template_id: String(DEMO.plain), environment: 'staging', ...inputs };
      return step(given, { token: TOKEN, ...more, env: { GITHUB_API_URL: github.url, ...more.env } });
    };
    try {
      await scenario({ sim, step, github, timeline, deploy });
      expect(github.violations).toEqual([]);
    } finally {
      await github.close();
    }
  });
}

/** The one deployment. */
export function onlyDeployment({ github }: GitHubStage): Deployment {
  const { deployments } = github.repository;
  expect(deployments).toHaveLength(1);
  return deployments[0] as Deployment;
}

/** The states of the one deployment, in their order. */
export function statesOf(stage: GitHubStage): string[] {
  return onlyDeployment(stage).statuses.map(({ state }) => state);
}

/** The last status of the one deployment. */
export function lastStatus(stage: GitHubStage): Status | undefined {
  return onlyDeployment(stage).statuses.at(-1);
}

/** What was asked of GitHub, and what changed something on the controller, in its order. */
export function changes({ timeline }: GitHubStage): string[] {
  return timeline.filter((entry) => !entry.startsWith('tower GET'));
}

/**
 * The same where the step is in a hurry: on a busy machine it may give up on a request to GitHub that did arrive, and then
 * the post step sends it again.
 */
export function hurriedChanges(stage: GitHubStage): string[] {
  return changes(stage).filter((entry, index, all) => entry !== all[index - 1]);
}

/**
 * Fires when GitHub knows of job 1, and the controller is asked for the job a second time after that: by then the step has
 * read GitHub's reply. The job goes on only then, by 800 ms with each request, so that it never ends before, however busy
 * the machine is.
 */
export function whileFollowed({ sim, timeline }: GitHubStage, known: string): AbortSignal {
  const cancel = new AbortController();
  let reads = 0;
  sim.on('request', ({ method, path }) => {
    if (timeline.includes(`github ${known}`) && method === 'GET' && path.endsWith('/jobs/1/')) reads += 1;
    if (reads === 2) cancel.abort();
  });
  cancel.signal.addEventListener('abort', () => runsOn(sim, 800), { once: true });
  return cancel.signal;
}

/** Fires when GitHub is asked for something for the first time. */
export function whenAsked({ github }: GitHubStage, wanted: Operation): AbortSignal {
  const cancel = new AbortController();
  github.on(({ operation }) => {
    if (operation === wanted) cancel.abort();
  });
  return cancel.signal;
}

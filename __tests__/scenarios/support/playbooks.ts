import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  command,
  createProjectUpdate,
  DEMO,
  demoSeed,
  enqueue,
  failed,
  loop,
  type Play,
  type Playbook,
  type Seed,
  type Simulator,
  type Task,
  type UpdateScript,
} from 'tower-deploy-simulator';

/** Lets a template run these tasks, in one play on all hosts. */
export function runsTasks(sim: Simulator, template: number, tasks: Task[], file = 'site.yml'): void {
  runsPlays(sim, template, [{ name: 'Deploy', hosts: 'all', tasks }], file);
}

/** Lets a template run these plays. */
export function runsPlays(sim: Simulator, template: number, plays: Play[], file = 'site.yml'): void {
  runsPlaybook(sim, template, { file, plays });
}

/** Lets a template run this playbook. */
export function runsPlaybook(sim: Simulator, template: number, playbook: Playbook): void {
  const known = sim.world.job_templates.get(template);
  if (known === undefined) throw new Error(`there is no template ${template}`);
  known.run = { playbook: () => playbook };
}

/** An update of a project whose branch does not exist. */
export function failedCheckout(): UpdateScript {
  const task: Task = {
    name: 'Update project using git',
    action: 'ansible.builtin.git',
    line: 38,
    result: failed('Failed to checkout nosuch', {
      rc: 1,
      stderr: "error: pathspec 'nosuch' did not match any file(s) known to git\n",
    }),
  };
  const plays = [{ name: 'Update source tree if necessary', hosts: 'localhost', tasks: [task] }];
  return { seconds: 3, fails: true, playbook: { file: 'project_update.yml', plays } };
}

/** Lets the jobs of a template end because the update of their project failed first. */
export function failsBefore(sim: Simulator, template: number): void {
  const { world, clock } = sim;
  const known = world.job_templates.get(template);
  const project = world.projects.get(DEMO.gitProject);
  if (!known || !project) throw new Error('no such template or project');
  failsToCheckOut(sim, project.id);
  const update = createProjectUpdate(world, project, 1, clock.now().getTime());
  enqueue(world, update, clock.now().getTime());
  clock.advance(60_000);
  const named = JSON.stringify({ job_type: 'project_update', job_name: project.name, job_id: String(update.id) });
  known.run.errorBefore = `Previous Task Failed: ${named}`;
}

/** Lets the updates of a project fail. */
export function failsToCheckOut(sim: Simulator, project: number): void {
  const known = sim.world.projects.get(project);
  if (known === undefined) throw new Error(`there is no project ${project}`);
  known.run = failedCheckout();
}

/** One task of so many items on one host, half a second each: meanwhile no play and no task begins. */
export function longTask(count: number): Task {
  const items = Array.from({ length: count }, (_, index) => index);
  const result = loop(items, (item) => command(['sleep', '0.5'], { stdout: `item ${String(item)}` }));
  return { name: 'Copy', action: 'ansible.builtin.command', line: 6, result, seconds: 0.5, runOnce: true };
}

/** The demo world with so many hosts in its inventory, `web001` and so on. */
export function manyHosts(count: number): Seed {
  const name = (index: number): string => `web${String(index + 1).padStart(3, '0')}`;
  const hosts = Array.from({ length: count }, (_, index) => ({
    id: 1000 + index,
    name: name(index),
    inventory: DEMO.inventory,
    groups: [1],
  }));
  return { ...demoSeed(), hosts };
}

/** A checked-out repository with files of so many lines, for as long as the scenario takes. */
export async function inRepository(
  files: Readonly<Record<string, number>>,
  scenario: (env: { GITHUB_WORKSPACE: string }) => Promise<void>,
): Promise<void> {
  const workspace = mkdtempSync(path.join(tmpdir(), 'tower-deploy-repository-'));
  try {
    for (const [file, lines] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
      writeFileSync(path.join(workspace, file), '# a line\n'.repeat(lines));
    }
    await scenario({ GITHUB_WORKSPACE: workspace });
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

import { perform } from '../playbook/perform.ts';
import { Recorder } from '../playbook/recorder.ts';
import { random } from '../text/random.ts';
import { setEnvironment } from './environment.ts';
import { finish, store } from './finish.ts';
import type { InventoryUpdate, ProjectUpdate } from './jobs.ts';
import { statusCounts } from './summaries.ts';
import type { InventorySource, Run } from './types.ts';
import type { World } from './world.ts';

const PLAIN: Run = { playbook: () => ({ file: '', plays: [] }) };

/** Brings a project's checkout up to date. */
export function startProjectUpdate(world: World, job: ProjectUpdate, at: number): void {
  const project = world.projects.get(job.project);
  if (!project) {
    finish(world, job, 'error', at);
    return;
  }
  const script = project.run;
  job.status = 'running';
  job.started = at;
  project.status = 'running';
  world.tell({ kind: 'status', job });
  world.agenda.at(at + 300, () => {
    const own = { PROJECT_UPDATE_ID: String(job.id), TMP: '/tmp', DISPLAY: '', ANSIBLE_ASK_PASS: 'False' };
    setEnvironment(world, job, ['ansible-playbook', 'project_update.yml'], {
      ...own,
      ANSIBLE_BECOME_ASK_PASS: 'False',
    });
  });
  const context = {
    vars: {},
    hosts: ['localhost'],
    groups: {},
    limit: '',
    tags: [],
    skipTags: [],
    verbosity: 0,
    check: false,
  };
  const playbook = script.playbook ?? { file: 'project_update.yml', plays: [] };
  const { events, stats } = perform(playbook, context, at, job.id);
  const end = Math.max(at + script.seconds * 1000, (events.at(-1)?.at ?? at) + 50);
  store(world, job, events, end, PLAIN);
  world.agenda.at(end, (then) => {
    if (job.status !== 'running' || job.canceled_on !== null) return;
    if (!script.fails) {
      job.scm_revision = script.revision ?? project.scm_revision;
      project.scm_revision = job.scm_revision;
    }
    if (stats) Object.assign(job, { host_status_counts: statusCounts(stats) });
    project.status = script.fails ? 'failed' : 'successful';
    project.last_job = job.id;
    project.current_job = null;
    project.last_job_run = then;
    finish(world, job, script.fails ? 'failed' : 'successful', then);
  });
}

/** Reads an inventory source. */
export function startInventoryUpdate(world: World, job: InventoryUpdate, at: number): void {
  const source = world.inventory_sources.get(job.inventory_source);
  if (!source) {
    finish(world, job, 'error', at);
    return;
  }
  const script = source.run;
  job.status = 'running';
  job.started = at;
  source.status = 'running';
  world.tell({ kind: 'status', job });
  world.agenda.at(at + 300, () => {
    const own = { INVENTORY_UPDATE_ID: String(job.id), INVENTORY_SOURCE_ID: String(source.id) };
    setEnvironment(world, job, ['ansible-inventory', '--list', '--export'], own);
  });
  const recorder = new Recorder(at + 450, random(job.id));
  recorder.verbose(script.lines ?? []);
  const end = Math.max(at + script.seconds * 1000, recorder.at);
  store(world, job, recorder.events, end, PLAIN);
  world.agenda.at(end, (then) => {
    if (job.status !== 'running' || job.canceled_on !== null) return;
    if (!script.fails) fill(world, source, then);
    source.status = script.fails ? 'failed' : 'successful';
    source.last_job = job.id;
    source.current_job = null;
    source.last_job_run = then;
    finish(world, job, script.fails ? 'failed' : 'successful', then);
  });
}

/** Hosts and groups that the source names, added where they are missing. */
function fill(world: World, source: InventorySource, at: number): void {
  const base = { created: at, modified: at, description: 'imported', created_by: null, modified_by: null };
  for (const { name, groups } of source.run.hosts ?? []) {
    const ids = groups.map((group) => {
      const known = world.groups.find((row) => row.inventory === source.inventory && row.name === group);
      return (
        known ??
        world.groups.insert({ ...base, name: group, inventory: source.inventory, variables: '{}', children: [] })
      ).id;
    });
    const known = world.hosts.find((row) => row.inventory === source.inventory && row.name === name);
    if (known) continue;
    world.hosts.insert({
      ...base,
      name,
      inventory: source.inventory,
      enabled: true,
      instance_id: '',
      variables: '{}',
      groups: ids,
      last_job: null,
      last_job_host_summary: null,
      inventory_source: source.id,
    });
  }
}

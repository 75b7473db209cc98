import type { RunnerEvent } from '../playbook/event.ts';
import { perform } from '../playbook/perform.ts';
import { Recorder } from '../playbook/recorder.ts';
import type { InventorySource, Updated } from '../rows/sources.ts';
import { pythonJson } from '../text/python-json.ts';
import { random } from '../text/random.ts';
import { cleanAll } from '../text/uri-cleaner.ts';
import type { InventoryUpdate, ProjectUpdate } from '../world/jobs.ts';
import { parseVariables } from '../world/variables.ts';
import type { World } from '../world/world.ts';
import { createProjectUpdate } from './create-update.ts';
import { setEnvironment } from './environment.ts';
import { atEnd, begin, finish, PLAIN_RUN, store } from './finish.ts';
import { statusCounts } from './summaries.ts';

/** Brings a project's checkout up to date. */
export function startProjectUpdate(world: World, job: ProjectUpdate, at: number): void {
  const project = world.projects.get(job.project);
  if (!project) {
    finish(world, job, 'error', at);
    return;
  }
  const script = project.run;
  project.status = 'running';
  begin(world, job, at, () => {
    const own = { PROJECT_UPDATE_ID: String(job.id), TMP: '/tmp', DISPLAY: '', ANSIBLE_ASK_PASS: 'False' };
    const tags = ['-t', 'update_git,install_roles,install_collections'];
    const command = ['ansible-playbook', ...tags, '-i', '/runner/inventory', '-e', '@/runner/env/extravars'];
    const folders = [project.local_path, `.__awx_cache/${project.local_path}`];
    const mounts = folders.map((folder) => `/var/lib/awx/var/projects/${folder}`).map((path) => `${path}:${path}:z`);
    const asked = { ...own, ANSIBLE_BECOME_ASK_PASS: 'False' };
    setEnvironment(world, job, [...command, 'project_update.yml'], asked, mounts);
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
    relaunch: false,
  };
  const playbook = script.playbook ?? { file: 'project_update.yml', plays: [] };
  const { events, stats } = perform(playbook, context, at, job.id);
  const end = Math.max(at + script.seconds * 1000, (events.at(-1)?.at ?? at) + 50);
  store(world, job, events.map(withoutCredentials), end, world.twisted(PLAIN_RUN));
  atEnd(world, job, end, (then) => {
    if (!script.fails) {
      job.scm_revision = script.revisions?.[project.scm_branch] ?? script.revision ?? project.scm_revision;
      project.scm_revision = job.scm_revision;
      project.playbooks = script.playbooks ?? project.playbooks;
      project.inventory_files = script.inventory_files ?? project.inventory_files;
    }
    if (stats) Object.assign(job, { host_status_counts: statusCounts(stats) });
    finishUpdate(world, project, job, then);
  });
}

/** Ends an update, and says so of what was updated. */
function finishUpdate(world: World, row: Updated, job: ProjectUpdate | InventoryUpdate, at: number): void {
  const status = row.run.fails ? 'failed' : 'successful';
  Object.assign(row, { status, last_job: job.id, current_job: null, last_job_run: at });
  finish(world, job, status, at);
}

const CLEANED = ['git', 'svn', 'ansible.builtin.git', 'ansible.builtin.svn'];

/**
 * The controller takes credentials out of the URLs of what git and svn tasks print when they are emitted
 * (`RunnerCallback.event_handler` of AWX), of everything else only when the REST API is asked: frames have it raw.
 */
function withoutCredentials(event: RunnerEvent): RunnerEvent {
  const { stdout, event_data } = event;
  if (!CLEANED.includes(String(event_data['task_action']))) return event;
  return { ...event, stdout: cleanAll(stdout), event_data: cleanAll(event_data) };
}

/** Reads an inventory source. */
export function startInventoryUpdate(world: World, job: InventoryUpdate, at: number): void {
  const source = world.inventory_sources.get(job.inventory_source);
  if (!source) {
    finish(world, job, 'error', at);
    return;
  }
  const script = source.run;
  world.agenda.at(at + 100, () => {
    if (job.status === 'running') source.status = 'running';
  });
  syncProject(world, source, job, at);
  begin(world, job, at, () => {
    setEnvironment(world, job, inventoryCommand(job, source), {
      ...INVENTORY_ENVIRONMENT,
      INVENTORY_UPDATE_ID: String(job.id),
      INVENTORY_SOURCE_ID: String(source.id),
    });
  });
  const recorder = new Recorder(at + 450, random(job.id));
  recorder.verbose(script.lines ?? []);
  recorder.verbose(script.closing ?? [], { uuid: '' });
  const end = Math.max(at + script.seconds * 1000, recorder.at);
  store(world, job, recorder.events, end, world.twisted(PLAIN_RUN));
  atEnd(world, job, end, (then) => {
    if (!script.fails) fill(world, source, then);
    finishUpdate(world, source, job, then);
  });
}

/** A source in a project has the project's checkout brought up to date first, in an update of its own. */
function syncProject(world: World, source: InventorySource, job: InventoryUpdate, at: number): void {
  const project = world.projects.get(source.source_project);
  if (!project) return;
  const { status, current_job } = project;
  const sync = createProjectUpdate(world, project, null, at);
  Object.assign(project, { status, current_job });
  sync.launch_type = 'sync';
  sync.started = at;
  sync.scm_revision = project.scm_revision;
  job.source_project = project.id;
  job.source_project_update = sync.id;
  job.scm_revision = project.scm_revision;
  finish(world, sync, 'successful', at);
}

const INVENTORY_ENVIRONMENT = {
  ANSIBLE_INVENTORY_EXPORT: 'True',
  ANSIBLE_VERBOSE_TO_STDERR: 'True',
  ANSIBLE_HOST_PATTERN_MISMATCH: 'error',
  ANSIBLE_COLLECTIONS_PATHS:
    '/runner/requirements_collections:~/.ansible/collections:/usr/share/ansible/collections:/usr/share/automation-controller/collections',
};

function inventoryCommand(job: InventoryUpdate, source: InventorySource): string[] {
  const path = `/runner/project/${source.source_path}`;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const output = ['--output', `/runner/artifacts/${job.id}/output.json`, '--playbook-dir', folder];
  return ['ansible-inventory', '--list', '--export', '-i', path, ...output, `-${'v'.repeat(source.verbosity + 2)}`];
}

/** Hosts and groups that the source names, added where they are missing. */
function fill(world: World, source: InventorySource, at: number): void {
  const inventory = world.inventories.get(source.inventory);
  if (inventory && source.run.variables) {
    inventory.variables = pythonJson({ ...parseVariables(inventory.variables), ...source.run.variables });
    inventory.modified_by = null;
  }
  const base = { created: at, modified: at, description: 'imported', created_by: null, modified_by: null };
  for (const { name, groups, variables } of source.run.hosts ?? []) {
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
      variables: variables ?? '{}',
      groups: ids,
      last_job: null,
      last_job_host_summary: null,
      inventory_source: source.id,
    });
  }
}

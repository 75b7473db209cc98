import { createProjectUpdate } from '../../execution/create-update.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { type Call, userOf } from '../../http/request.ts';
import type { Draft, Kind } from '../../rest/kind.ts';
import { present, resolvedEnvironment } from '../../rest/summary.ts';
import { PROJECT_FIELDS, type Project } from '../../rows/sources.ts';
import { fetchScript } from '../../world/repositories.ts';
import type { World } from '../../world/world.ts';
import { noNotifications } from '../access/shared.ts';
import { UPDATE_COLUMNS, updateState } from '../schedules/state.ts';

/** Folders that no manual project uses yet. */
export function freePaths(world: World): string[] {
  const used = new Set(world.projects.filter((row) => row.scm_type === '').map((row) => row.local_path));
  return Object.keys(world.local_paths).filter((path) => !used.has(path));
}

function checkManual({ call, row, before, complaints }: Draft<Project>): void {
  if (row.scm_update_on_launch) {
    complaints.add('scm_update_on_launch', 'Update options must be set to false for manual projects.');
  } else if (row.local_path !== before?.local_path && !freePaths(call.world).includes(row.local_path)) {
    complaints.add('local_path', 'This path is already being used by another manual project.');
  }
}

function checkFetched({ call, row, before, complaints }: Draft<Project>): void {
  if (row.scm_url === '') complaints.add('scm_url', 'SCM URL is required.');
  else if (!/^(?:[\w+.-]+:\/\/|[^\s:]+@?[^\s:]*:(?!:)|\/)\S/.test(row.scm_url)) {
    complaints.add('scm_url', `Invalid ${row.scm_type} URL`);
  }
  if (before && before.scm_type !== '' && row.local_path !== before.local_path) {
    complaints.add('local_path', `Cannot change local_path for ${row.scm_type}-based projects`);
  }
  const credential = call.world.credentials.get(row.credential);
  const type = call.world.credential_types.get(credential?.credential_type);
  const wanted = row.scm_type === 'insights' ? 'insights' : 'scm';
  if (type && type.kind !== wanted) complaints.add('credential', `Credential kind must be '${wanted}'.`);
}

/** What has a project fetched anew. */
const SOURCE = ['scm_type', 'scm_url', 'scm_branch', 'scm_refspec', 'credential'] as const;

/** Begins an update, as one that was asked for. */
export function fetchProject(call: Call, row: Project): void {
  enqueue(call.world, createProjectUpdate(call.world, row, userOf(call).id, call.now), call.now);
}

/** The folder of a project that is fetched. */
const folder = ({ id, name }: Project): string => `_${id}__${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;

/** Projects; one with a repository is fetched when it is made, and when another source is named. */
export const PROJECT: Kind<Project> = {
  collection: 'projects',
  type: 'project',
  model: 'Project',
  table: 'projects',
  order: 'name',
  grant: 'project',
  fields: PROJECT_FIELDS,
  columns: { ...UPDATE_COLUMNS.columns, scm_revision: 'string', custom_virtualenv: 'string' },
  computed: UPDATE_COLUMNS.computed,
  constants: { custom_virtualenv: null },
  shared: true,
  unique: [
    { by: ['organization', 'name'], text: 'Project with this (organization, name) combination already exists.' },
  ],
  links: [
    ...['teams', 'playbooks', 'update', 'project_updates', 'scm_inventory_sources', 'schedules', 'activity_stream'],
    ...['notification_templates_started', 'notification_templates_success', 'notification_templates_error'],
    ...['access_list', 'object_roles', 'copy'],
  ],
  roles: [
    ['admin', 'Admin', 'Can manage all aspects of the %s'],
    ['use', 'Use', 'Can use the %s in a job template'],
    ['update', 'Update', 'May update the %s'],
    ['read', 'Read', 'May view settings for the %s'],
  ],
  capabilities: ['edit', 'delete', 'start', 'schedule', 'copy'],
  hidden: () => ({
    ...noNotifications(),
    scm_revision: '',
    status: 'ok',
    playbooks: [],
    inventory_files: [],
    last_job: null,
    current_job: null,
    last_job_run: null,
    run: { seconds: 9, fails: false },
  }),
  check: (draft) => {
    const { call, row, before, complaints } = draft;
    if (row.scm_type === '') checkManual(draft);
    else checkFetched(draft);
    const used = call.world.job_templates.find((template) => template.project === before?.id);
    if (before && used && row.organization !== before.organization) {
      complaints.add('organization', 'Organization cannot be changed when in use by job templates.');
    }
  },
  saved: ({ call, row, before }) => {
    if (row.scm_type === '') {
      row.playbooks = call.world.local_paths[row.local_path] ?? row.playbooks;
      return;
    }
    if (!before) row.local_path = folder(row);
    if (!before) row.run = fetchScript(call.world, row) ?? row.run;
    if (SOURCE.some((name) => row[name] !== before?.[name])) fetchProject(call, row);
  },
  usedBy: (row, job) => 'project' in job && job.project === row.id,
  shown: (call, row, detailed) => {
    const update = updateState(call, row, 'project_updates');
    return {
      related: { inventory_files: `${call.base}/projects/${row.id}/inventories/`, ...update.related },
      summary: {
        ...update.summary,
        ...present({
          resolved_environment:
            detailed && call.method !== 'POST' ? resolvedEnvironment(call.world, row.default_environment) : undefined,
        }),
      },
      fields: update.fields,
    };
  },
};

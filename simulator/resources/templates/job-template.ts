import { forbidden, invalid, Refusal } from '../../http/reply.ts';
import { type Call, mayWrite, userOf } from '../../http/request.ts';
import type { Draft, Kind } from '../../rest/kind.ts';
import { can } from '../../rest/permissions.ts';
import { briefCredentials, present, resolvedEnvironment } from '../../rest/summary.ts';
import type { Run } from '../../rows/run.ts';
import { JOB_TEMPLATE_FIELDS, type JobTemplate, PROMPTS } from '../../rows/templates.ts';
import type { JsonObject } from '../../text/json.ts';
import { EMPTY_RUN } from '../../world/empty-run.ts';
import { playbookRun } from '../../world/repositories.ts';
import type { World } from '../../world/world.ts';
import { noNotifications } from '../access/shared.ts';
import { storeAsks, templateKind } from './template-kind.ts';

/** How jobs of a new template go: as the repository says, or as those of another one with the same playbook of that project. */
function runLike(world: World, row: JobTemplate): Run {
  const known = playbookRun(world, world.projects.get(row.project), row.playbook);
  if (known) return known;
  const same = world.job_templates.filter((other) => other.id !== row.id && other.playbook === row.playbook);
  return (same.find((other) => other.project === row.project) ?? same[0])?.run ?? EMPTY_RUN;
}

function check({ call, row, change, complaints }: Draft<JobTemplate>): void {
  const project = call.world.projects.get(row.project);
  if (!project) throw invalid({ project: ['Job Templates must have a project assigned.'] });
  if (row.playbook === '') throw invalid({ playbook: ['Must select playbook for project.'] });
  if (!project.allow_override) {
    if (!project.playbooks.includes(row.playbook)) {
      throw invalid({ playbook: ['Playbook not found for project.'] });
    }
    for (const name of ['scm_branch', 'ask_scm_branch_on_launch']) {
      if (change[name]) complaints.add(name, 'Project does not allow overriding branch.');
    }
  }
  if (row.inventory === null && !row.asks.inventory) {
    complaints.add('inventory', 'You must either set a default value or ask to prompt on launch.');
  }
  row.organization = project.organization;
}

/** Job templates. They belong to their project's organization, whatever is asked for. */
export const JOB_TEMPLATE: Kind<JobTemplate> = templateKind<JobTemplate>({
  type: 'job_template',
  model: 'JobTemplate',
  table: 'job_templates',
  fields: JOB_TEMPLATE_FIELDS,
  columns: { organization: 'id', custom_virtualenv: 'string' },
  references: { organization: 'organizations' },
  constants: { custom_virtualenv: null },
  unique: [
    { by: ['name', 'organization'], text: 'JobTemplate with this (name, organization) combination already exists.' },
  ],
  links: [
    ...['jobs', 'schedules', 'activity_stream', 'launch', 'webhook_key', 'notification_templates_started'],
    ...['notification_templates_success', 'notification_templates_error', 'access_list', 'survey_spec', 'object_roles'],
    ...['instance_groups', 'slice_workflow_jobs', 'copy', 'labels', 'credentials'],
  ],
  roles: [
    ['admin', 'Admin', 'Can manage all aspects of the %s'],
    ['execute', 'Execute', 'May run the %s'],
    ['read', 'Read', 'May view settings for the %s'],
  ],
  hidden: () => ({
    ...noNotifications(),
    organization: null,
    survey: null,
    credentials: [],
    labels: [],
    instance_groups: [],
    run: EMPTY_RUN,
  }),
  refusal: (call, body, row) => {
    if (row) return undefined;
    const user = userOf(call);
    const inventory = call.world.inventories.get(Number(body['inventory']));
    if (inventory && !can(user, 'inventory', inventory, 'use')) {
      return new Refusal({ status: 403, json: { inventory: ['You do not have use permission on Inventory'] } });
    }
    const project = call.world.projects.get(Number(body['project']));
    return user.is_superuser || (project && can(user, 'project', project, 'use')) ? undefined : forbidden();
  },
  store: (change, before, call) => {
    const project = call?.world.projects.get((change['project'] ?? before?.project) as number | null);
    const organization = call ? { organization: project?.organization ?? null } : {};
    return { ...storeAsks(PROMPTS, change, before?.asks), ...organization };
  },
  check,
  saved: ({ call, row, before }) => {
    if (!before || before.playbook !== row.playbook) row.run = before?.run ?? EMPTY_RUN;
    if (row.run === EMPTY_RUN) row.run = runLike(call.world, row);
  },
  shown: (call, row, detailed) => {
    const isResolved = detailed && (call.method !== 'POST' || call.path.endsWith('/copy/'));
    return {
      summary: {
        // Without a project nothing can be started.
        ...(row.project === null ? { user_capabilities: without(call, row) } : {}),
        ...present({
          resolved_environment: isResolved && resolvedEnvironment(call.world, row.execution_environment),
        }),
        credentials: briefCredentials(call.world, row.credentials),
      },
    };
  },
});

function without(call: Call, row: JobTemplate): JsonObject {
  const edit = mayWrite(call) && can(userOf(call), 'job_template', row, 'admin');
  return { edit, delete: edit, start: false, schedule: false, copy: false };
}

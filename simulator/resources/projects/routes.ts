import { createProjectUpdate } from '../../execution/create-update.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { forbidden, notAllowed, ok, type Reply } from '../../http/reply.ts';
import { type Call, userOf } from '../../http/request.ts';
import { action, below, createdReply, listed, mount, view } from '../../rest/mount.ts';
import { can } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import type { Project } from '../../rows/sources.ts';
import { notified } from '../access/notifications.ts';
import { TEAM } from '../access/team.ts';
import { INVENTORY_SOURCE } from '../inventories/inventory-source.ts';
import { PROJECT_UPDATE } from '../jobs/updates.ts';
import { schedules } from '../schedules/schedules.ts';
import { LAUNCHES, updateOf } from '../templates/launch-fields.ts';
import { PROJECT } from './project.ts';

function update(call: Call, project: Project): Reply {
  if (!can(userOf(call), 'project', project, 'update')) throw forbidden();
  // There is nothing to fetch for a manual project.
  if (project.scm_type === '') throw notAllowed('POST');
  const begun = createProjectUpdate(call.world, project, userOf(call).id, call.now);
  const reply = createdReply(call, PROJECT_UPDATE, begun, { project_update: begun.id }, 202);
  enqueue(call.world, begun, call.now);
  return reply;
}

/** Projects and their updates. */
export function projectRoutes(routes: Routes): void {
  mount(routes, PROJECT, [
    view('playbooks', 'Project Playbooks', (_call, { playbooks }) => playbooks),
    view('inventories', 'Project Inventories', (_call, row) => row.inventory_files),
    listed('teams', TEAM, ({ world }, { id }) =>
      world.teams.filter((team) => team.grants.some((grant) => grant.on === 'project' && grant.id === id)),
    ),
    listed(
      'project_updates',
      PROJECT_UPDATE,
      ({ world }, { id }) => world.project_updates.filter((row) => row.project === id),
      { title: 'Project Update List' },
    ),
    below(INVENTORY_SOURCE, { path: 'scm_inventory_sources', field: 'source_project', readOnly: true }),
    action('update', {
      title: 'Project Update View',
      ...LAUNCHES,
      kind: updateOf('project'),
      GET: (_call, { scm_type }) => ok({ can_update: scm_type !== '' }),
      POST: update,
    }),
    ...notified(),
    schedules(),
  ]);
}

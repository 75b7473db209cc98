import { createProjectUpdate } from '../../execution/create-update.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { created, forbidden, notAllowed, ok } from '../../http/reply.ts';
import { link, userOf } from '../../http/request.ts';
import { list } from '../../rest/listing.ts';
import { JOB } from '../../rest/models.ts';
import { find, listOf, mount, mountBelow } from '../../rest/mount.ts';
import { can } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import { notifications } from '../access/notifications.ts';
import { TEAM } from '../access/team.ts';
import { INVENTORY_SOURCE } from '../inventories/inventory-source.ts';
import { jobCollection } from '../jobs/jobs.ts';
import { projectUpdateJson } from '../jobs/updates.ts';
import { schedulesBelow } from '../schedules/schedules.ts';
import { LAUNCHES, updateOf } from '../templates/launch-fields.ts';
import { PROJECT } from './project.ts';

/** Projects and their updates. */
export function projectRoutes(routes: Routes): void {
  mount(routes, PROJECT);
  routes.add('/projects/:id/playbooks/', {
    title: 'Project Playbooks',
    GET: (call, id) => ok(find(call, PROJECT, id).playbooks),
  });
  routes.add('/projects/:id/inventories/', {
    title: 'Project Inventories',
    GET: (call, id) => ok(find(call, PROJECT, id).inventory_files),
  });
  routes.add('/projects/:id/teams/', {
    title: 'Project Team List',
    GET: (call, id) => {
      const project = find(call, PROJECT, id);
      const has = (grant: { on: string; id: number }): boolean => grant.on === 'project' && grant.id === project.id;
      return listOf(
        call,
        TEAM,
        call.world.teams.filter((team) => team.grants.some(has)),
      );
    },
  });
  routes.add('/projects/:id/project_updates/', {
    title: 'Project Update List',
    GET: (call, id) => {
      const project = find(call, PROJECT, id);
      const updates = call.world.project_updates.filter((row) => row.project === project.id);
      return list(call, JOB, updates, (row) => projectUpdateJson(call, row, false));
    },
  });
  mountBelow(routes, PROJECT, INVENTORY_SOURCE, {
    path: 'scm_inventory_sources',
    field: 'source_project',
    readOnly: true,
  });
  routes.add('/projects/:id/update/', {
    title: 'Project Update View',
    ...LAUNCHES,
    kind: updateOf('project'),
    GET: (call, id) => ok({ can_update: find(call, PROJECT, id).scm_type !== '' }),
    POST: (call, id) => {
      const project = find(call, PROJECT, id);
      if (!can(userOf(call), 'project', project, 'update')) throw forbidden();
      // There is nothing to fetch for a manual project.
      if (project.scm_type === '') throw notAllowed('POST');
      const begun = createProjectUpdate(call.world, project, userOf(call).id, call.now);
      const json = { project_update: begun.id, ...projectUpdateJson(call, begun, true) };
      enqueue(call.world, begun, call.now);
      return created(json, link(call, 'project_updates', begun.id), 202);
    },
  });
  notifications(routes, PROJECT);
  schedulesBelow(routes, PROJECT);
  jobCollection(routes, 'project_updates', 'Project Update');
}

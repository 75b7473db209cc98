import { invalid, ok } from '../../http/reply.ts';
import { objectBody } from '../../http/request.ts';
import { mountList } from '../../rest/associate.ts';
import type { Kind, Stored } from '../../rest/kind.ts';
import { mount, mountBelow } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import { checkCredential } from '../access/check-credential.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { INSTANCE_GROUP } from '../access/instance-group.ts';
import { labels } from '../access/labels.ts';
import { ruleErrors } from './rule-errors.ts';
import { SCHEDULE } from './schedule.ts';
import { localText, spanOf, upcomingRuns } from './schedule-rule.ts';

/** The schedules of something that can be launched. */
export function schedulesBelow<T extends Stored>(routes: Routes, kind: Kind<T>): void {
  mountBelow(routes, kind, SCHEDULE, { field: 'unified_job_template', title: 'Schedule List' });
}

/** Schedules, and what a rule amounts to. */
export function scheduleRoutes(routes: Routes): void {
  routes.add('/schedules/preview/', {
    title: 'Schedule Recurrence Rule Preview',
    hidesHead: true,
    POST: (call) => {
      const rrule = String(objectBody(call)['rrule'] ?? '');
      const errors = ruleErrors(rrule);
      if (errors.length > 0) throw invalid({ rrule: errors });
      const runs = upcomingRuns(rrule, call.now, 10);
      const { zone } = spanOf(rrule);
      return ok({
        local: runs.map(({ at }) => localText(zone, at)),
        utc: runs.map(({ at }) => `${new Date(at).toISOString().slice(0, 19)}Z`),
      });
    },
  });
  routes.add('/schedules/zoneinfo/', {
    title: 'Schedule Zone Info',
    GET: () => ok({ zones: Intl.supportedValuesOf('timeZone'), links: {} }),
  });
  mount(routes, SCHEDULE);
  mountList(routes, SCHEDULE, {
    path: 'credentials',
    of: CREDENTIAL,
    ids: (row) => row.credentials,
    check: (call, row, other) => {
      const template = call.world.job_templates.get(row.unified_job_template);
      if (template?.credentials.includes(other.id)) {
        throw invalid({ msg: `Related template already uses ${other.name} credential.` });
      }
      if (!template?.asks.credential)
        throw invalid({ msg: 'Related template is not configured to accept credentials on launch.' });
      checkCredential(call, row.credentials, other);
    },
  });
  mountList(routes, SCHEDULE, {
    path: 'instance_groups',
    of: INSTANCE_GROUP,
    ids: (row) => row.instance_groups,
    order: '',
  });
  labels(routes, SCHEDULE);
}

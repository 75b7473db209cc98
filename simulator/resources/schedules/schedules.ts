import { invalid, ok } from '../../http/reply.ts';
import { objectBody } from '../../http/request.ts';
import { associated } from '../../rest/associate.ts';
import type { Stored } from '../../rest/kind.ts';
import { below, mount, type Related } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import { checkCredential, refusePromptless } from '../access/check-credential.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { instanceGroups } from '../access/instance-group.ts';
import { labels } from '../access/labels.ts';
import { ruleErrors } from './rule-errors.ts';
import { SCHEDULE } from './schedule.ts';
import { localText, spanOf, upcomingRuns } from './schedule-rule.ts';

/** The schedules of something that can be launched. */
export function schedules<T extends Stored>(): Related<T> {
  return below(SCHEDULE, { field: 'unified_job_template', title: 'Schedule List' });
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
  mount(routes, SCHEDULE, [
    associated({
      path: 'credentials',
      of: CREDENTIAL,
      ids: (row) => row.credentials,
      check: (call, row, other) => {
        const template = call.world.job_templates.get(row.unified_job_template);
        if (template?.credentials.includes(other.id)) {
          throw invalid({ msg: `Related template already uses ${other.name} credential.` });
        }
        refusePromptless(template);
        checkCredential(call, row.credentials, other);
      },
    }),
    instanceGroups(),
    labels(),
  ]);
}

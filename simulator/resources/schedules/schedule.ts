import type { Field } from '../../fields/field.ts';
import { rawText } from '../../fields/values.ts';
import { forbidden } from '../../http/reply.ts';
import { type Call, link, userOf } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { can } from '../../rest/permissions.ts';
import { present, summaryOf } from '../../rest/summary.ts';
import type { Granting } from '../../rows/roles.ts';
import { SCHEDULE_FIELDS, type Schedule } from '../../rows/templates.ts';
import type { JsonObject } from '../../text/json.ts';
import { noAnswers } from '../../world/answers.ts';
import { zulu } from '../../world/clock.ts';
import type { World } from '../../world/world.ts';
import { keepSecrets, shownData } from '../prompts/answers.ts';
import { checkAnswers } from '../prompts/check-answers.ts';
import { ruleErrors } from './rule-errors.ts';
import { keptRule, nextRun, spanOf } from './schedule-rule.ts';

/** What decides on a schedule: the template that it launches. */
function launched(world: World, id: number): [Granting, { id: number; organization?: number | null } | undefined] {
  const template = world.job_templates.get(id);
  if (template) return ['job_template', template];
  const workflow = world.workflow_job_templates.get(id);
  if (workflow) return ['workflow_job_template', workflow];
  const source = world.inventory_sources.get(id);
  return source ? ['inventory', world.inventories.get(source.inventory)] : ['project', world.projects.get(id)];
}

const isoTime = (at: number | undefined): string | null => (at === undefined ? null : zulu(at));

/** The project and the inventory of the template that is launched. */
function around(call: Call, row: Schedule): { related: JsonObject; summary: JsonObject } {
  const template = call.world.job_templates.get(row.unified_job_template);
  const related: JsonObject = {};
  if (template?.project) related['project'] = link(call, 'projects', template.project);
  if (row.inventory === null && template?.inventory) {
    related['inventory'] = link(call, 'inventories', template.inventory);
  }
  const inventory = row.inventory ?? template?.inventory ?? null;
  return { related, summary: present({ inventory: summaryOf(call.world, 'inventories', inventory) }) };
}

/** A rule of iCalendar, kept on one line. */
const RULE: Field<string> = {
  ...SCHEDULE_FIELDS.rrule,
  read: (given, complain, world) => {
    const rrule = rawText().read(given, complain, world)?.trim();
    if (rrule === undefined) return undefined;
    const errors = ruleErrors(rrule);
    return errors.length > 0 ? complain(...errors) : keptRule(rrule);
  },
};

/** Schedules; when they come next is worked out, and nothing is launched by them. */
export const SCHEDULE: Kind<Schedule> = {
  collection: 'schedules',
  type: 'schedule',
  model: 'Schedule',
  titles: 'Schedules',
  table: 'schedules',
  order: 'id',
  nameless: true,
  fields: { ...SCHEDULE_FIELDS, rrule: RULE },
  columns: { dtstart: 'datetime', dtend: 'datetime', next_run: 'datetime' },
  computed: { timezone: 'field', until: 'field' },
  unique: [
    {
      by: ['unified_job_template', 'name'],
      text: 'Schedule with this Unified job template and Name already exists.',
    },
  ],
  links: ['labels', 'credentials', 'instance_groups'],
  capabilities: ['edit', 'delete'],
  hidden: noAnswers,
  subject: (world, row) => launched(world, row.unified_job_template),
  refusal: (call, body, row) => {
    if (row || userOf(call).is_superuser) return undefined;
    const [on, subject] = launched(call.world, Number(body['unified_job_template']));
    return can(userOf(call), on, subject, 'execute', 'update') ? undefined : forbidden();
  },
  store: keepSecrets,
  check: (draft) => checkAnswers(draft, { required: true }),
  shown: (call, row) => {
    const more = around(call, row);
    const span = spanOf(row.rrule);
    return {
      related: {
        ...more.related,
        unified_jobs: `${link(call, 'schedules', row.id)}jobs/`,
      },
      summary: {
        ...more.summary,
      },
      fields: {
        extra_data: shownData(call.world, row),
        dtstart: isoTime(span.start),
        dtend: isoTime(span.end),
        next_run: row.enabled ? isoTime(nextRun(row.rrule, call.now)) : null,
        timezone: span.zone,
        until: span.until,
      },
    };
  },
};

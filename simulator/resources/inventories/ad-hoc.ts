import { type Command, createAdHoc } from '../../execution/create-update.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { created, forbidden, invalid, ok, type Reply } from '../../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../../http/request.ts';
import { choice, flag, integer, reference, text, variables } from '../../rest/field.ts';
import { Fields } from '../../rest/fields.ts';
import { list } from '../../rest/listing.ts';
import { JOB, PLAIN } from '../../rest/models.ts';
import { find } from '../../rest/mount.ts';
import { can } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import type { Json } from '../../text/json.ts';
import type { AdHocCommand } from '../../world/jobs.ts';
import { jobSubject } from '../jobs/job-fields.ts';
import { findJob, jobCollection } from '../jobs/jobs.ts';
import { adHocJson } from '../jobs/updates.ts';
import { passwordsNeeded } from '../prompts/passwords.ts';
import { INVENTORY } from './inventory.ts';

/** Modules that the controller lets be run so. */
const MODULES =
  'command shell yum apt apt_key apt_repository apt_rpm service group user mount ping selinux setup win_ping win_service win_updates win_group win_user'.split(
    ' ',
  );

const SETTINGS = {
  forks: integer(0, { min: 0 }),
  verbosity: choice([0, 1, 2, 3, 4, 5], 0),
  extra_vars: variables(),
  become_enabled: flag(),
  diff_mode: flag(),
};

const SUBJECT = jobSubject('ad_hoc_command', {
  inventory: reference('inventories'),
  limit: text(),
  credential: reference('credentials'),
  module_name: choice(MODULES, 'command'),
  module_args: text(),
  ...SETTINGS,
});

function command(call: Call, preset?: number): Reply {
  const { world, now } = call;
  const fields = new Fields(objectBody(call));
  const id = preset ?? fields.key('inventory', (key) => world.inventories.get(key) !== undefined);
  const named = fields.key('credential', (key) => world.credentials.get(key) !== undefined) ?? null;
  const module_name = fields.choice('module_name', MODULES) ?? 'command';
  const module_args = fields.string('module_args') ?? '';
  const limit = fields.string('limit') ?? '';
  const settings = Object.entries(SETTINGS).map(([name, field]): [string, Json] => [
    name,
    (fields.has(name) ? field.read(fields, name, world) : undefined) ?? field.initial,
  ]);
  const inventory = world.inventories.get(id);
  if (inventory && !can(userOf(call), 'inventory', inventory, 'adhoc')) throw forbidden();
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
  if (!inventory) throw invalid({ inventory: ['No valid inventory.'] });
  if (named === null) throw invalid({ credential: ['This field cannot be blank.'] });
  if (['command', 'shell'].includes(module_name) && module_args === '') {
    throw invalid({ module_args: [`No argument passed to ${module_name} module.`] });
  }
  const given = { credential: named, module_name, module_args, limit, ...Object.fromEntries(settings) };
  const job = createAdHoc(world, inventory, given as Command, userOf(call).id, now);
  job.status = 'new';
  const reply = created(adHocJson(call, job, false), link(call, 'ad_hoc_commands', job.id));
  job.status = 'pending';
  enqueue(world, job, now);
  return reply;
}

function again(call: Call, job: AdHocCommand): Reply {
  const { world, now } = call;
  const inventory = world.inventories.get(job.inventory);
  if (!inventory || !can(userOf(call), 'inventory', inventory, 'adhoc')) throw forbidden();
  const copy = createAdHoc(world, inventory, job, userOf(call).id, now);
  copy.execution_environment = job.execution_environment;
  enqueue(world, copy, now);
  const { host_status_counts: _, ...json } = adHocJson(call, copy, true);
  return created({ ...json, ad_hoc_command: copy.id }, link(call, 'ad_hoc_commands', copy.id));
}

/** Ad hoc commands. */
export function adHocRoutes(routes: Routes): void {
  jobCollection(routes, 'ad_hoc_commands', 'Ad Hoc Command', { kind: SUBJECT, POST: (call) => command(call) });
  const found = (call: Call, id: string): AdHocCommand => findJob(call, 'ad_hoc_commands', id) as AdHocCommand;
  routes.add('/ad_hoc_commands/:id/relaunch/', {
    title: 'Ad Hoc Command Relaunch',
    GET: (call, id) => {
      const { credential } = found(call, id);
      return ok({ passwords_needed_to_start: passwordsNeeded(call.world, credential === null ? [] : [credential]) });
    },
    POST: (call, id) => again(call, found(call, id)),
  });
  routes.add('/ad_hoc_commands/:id/notifications/', {
    title: 'Ad Hoc Command Notification List',
    GET: (call, id) => {
      found(call, id);
      return list(call, PLAIN, [], () => null);
    },
  });
  routes.add('/inventories/:id/ad_hoc_commands/', {
    title: 'Inventory Ad Hoc Command List',
    GET: (call, id) => {
      const inventory = find(call, INVENTORY, id);
      const rows = call.world.ad_hoc_commands.filter((row) => row.inventory === inventory.id);
      return list(call, JOB, rows, (row) => adHocJson(call, row, false));
    },
    POST: (call, id) => command(call, find(call, INVENTORY, id).id),
  });
}

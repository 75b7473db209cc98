import { createAdHoc } from '../../execution/create-update.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { initialValues, readAll } from '../../fields/field.ts';
import { Complaints } from '../../fields/words.ts';
import { created, forbidden, invalid, type Reply, refuse } from '../../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../../http/request.ts';
import { toJson } from '../../rest/json.ts';
import { can } from '../../rest/permissions.ts';
import { AD_HOC_FIELDS, type AdHocCommand } from '../../world/jobs.ts';
import { AD_HOC_COMMAND } from '../jobs/ad-hoc-command.ts';

/** Runs a command; the path may name the inventory. */
export function runCommand(call: Call, preset?: number): Reply {
  const { world, now } = call;
  const body = { ...objectBody(call), ...(preset === undefined ? {} : { inventory: preset }) };
  const complaints = new Complaints();
  const command = { ...initialValues(AD_HOC_FIELDS), ...readAll(AD_HOC_FIELDS, body, complaints, world) };
  const inventory = world.inventories.get(command.inventory);
  if (inventory && !can(userOf(call), 'inventory', inventory, 'adhoc')) throw forbidden();
  refuse(complaints);
  if (!inventory) throw invalid({ inventory: ['No valid inventory.'] });
  if (command.credential === null) throw invalid({ credential: ['This field cannot be blank.'] });
  if (['command', 'shell'].includes(command.module_name) && command.module_args === '') {
    throw invalid({ module_args: [`No argument passed to ${command.module_name} module.`] });
  }
  const job = createAdHoc(world, inventory, command, userOf(call).id, now);
  job.status = 'new';
  const reply = created(toJson(call, AD_HOC_COMMAND, job, false), link(call, 'ad_hoc_commands', job.id));
  job.status = 'pending';
  enqueue(world, job, now);
  return reply;
}

/** Runs a command again. */
export function runAgain(call: Call, job: AdHocCommand): Reply {
  const { world, now } = call;
  const inventory = world.inventories.get(job.inventory);
  if (!inventory || !can(userOf(call), 'inventory', inventory, 'adhoc')) throw forbidden();
  const copy = createAdHoc(world, inventory, job, userOf(call).id, now);
  copy.execution_environment = job.execution_environment;
  enqueue(world, copy, now);
  const { host_status_counts: _, ...json } = toJson(call, AD_HOC_COMMAND, copy, true);
  return created({ ...json, ad_hoc_command: copy.id }, link(call, 'ad_hoc_commands', copy.id));
}

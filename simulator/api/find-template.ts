import { forbidden, notFound } from '../http/reply.ts';
import { type Call, userOf } from '../http/request.ts';
import type { JobTemplate } from '../world/templates.ts';
import { canRead } from './permissions.ts';

/** The template of that id, if the user may see it. */
export function findTemplate(call: Call, id: string): JobTemplate {
  const template = call.world.job_templates.get(Number(id));
  if (!template) throw notFound('JobTemplate');
  if (!canRead(userOf(call), 'job_template', template)) throw forbidden();
  return template;
}

import { ok, type Reply } from '../../http/reply.ts';
import type { Call } from '../../http/request.ts';
import type { JobTemplate } from '../../rows/templates.ts';
import { type JsonObject, pick } from '../../text/json.ts';
import { passwordsNeeded } from '../prompts/passwords.ts';
import { needed } from '../prompts/survey.ts';
import { shownAsks } from './template-kind.ts';

/** Defaults that every launch has. */
export const SHARED_DEFAULTS = ['limit', 'scm_branch', 'job_tags', 'skip_tags', 'extra_vars'] as const;

/** Those that a job template has besides. */
const OWN_DEFAULTS = ['diff_mode', 'job_type', 'verbosity', 'forks', 'job_slice_count', 'timeout'] as const;

/** What a launch would ask for, and with what it would go. */
export function launchRequirements(call: Call, template: JobTemplate): Reply {
  const { world } = call;
  const inventory = world.inventories.get(template.inventory);
  const environment = world.execution_environments.get(template.execution_environment);
  const passwords = passwordsNeeded(world, template.credentials);
  const variables = needed(template.survey, template.survey_enabled);
  const asks = Object.values(template.asks).some(Boolean);
  const credentials = template.credentials.flatMap((id) => {
    const credential = world.credentials.get(id);
    if (!credential) return [];
    const { name, credential_type } = credential;
    return [{ id, name, credential_type, passwords_needed: passwordsNeeded(world, [id]) }];
  });
  const defaults: JsonObject = {
    inventory: { name: inventory?.name ?? null, id: inventory?.id ?? null },
    ...pick(template, SHARED_DEFAULTS),
    ...pick(template, OWN_DEFAULTS),
    // Left out, not empty, where the template has none.
    ...(credentials.length > 0 ? { credentials } : {}),
    ...(template.labels.length > 0 ? { labels: labelsOf(call, template) } : {}),
    execution_environment: environment ? { id: environment.id, name: environment.name } : {},
    instance_groups: [],
  };
  return ok({
    can_start_without_user_input:
      !asks && !template.survey_enabled && passwords.length === 0 && variables.length === 0 && inventory !== undefined,
    passwords_needed_to_start: passwords,
    ...shownAsks(template.asks),
    survey_enabled: template.survey_enabled,
    variables_needed_to_start: variables,
    credential_needed_to_start: false,
    inventory_needed_to_start: inventory === undefined,
    job_template_data: { name: template.name, id: template.id, description: template.description },
    defaults,
  });
}

function labelsOf(call: Call, template: JobTemplate): JsonObject[] {
  return template.labels.flatMap((id) => {
    const label = call.world.labels.get(id);
    return label ? [{ id: label.id, name: label.name }] : [];
  });
}

import type { Json, JsonObject } from '../controller/fields.ts';

/** What a launch asks for, by the API's names; absent is undefined and is not sent. */
export interface LaunchRequest {
  extra_vars: JsonObject | undefined;
  limit: string | undefined;
  job_tags: string | undefined;
  skip_tags: string | undefined;
}

/** The prompt that has to be on for each field, and its name on the template's page. */
export const PROMPTS: Readonly<Record<keyof LaunchRequest, { ask: string; label: string }>> = {
  extra_vars: { ask: 'ask_variables_on_launch', label: 'Variables' },
  limit: { ask: 'ask_limit_on_launch', label: 'Limit' },
  job_tags: { ask: 'ask_tags_on_launch', label: 'Job tags' },
  skip_tags: { ask: 'ask_skip_tags_on_launch', label: 'Skip tags' },
};

/** The body of the launch POST: only what was asked for. */
export function launchBody(request: LaunchRequest): JsonObject {
  const given = Object.entries(request).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return Object.fromEntries(given);
}

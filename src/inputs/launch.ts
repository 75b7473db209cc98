import type { JsonObject } from '../controller/fields.ts';
import { type ConnectionInputs, readConnection } from './connection.ts';
import { InputProblem, InputReader } from './reader.ts';
import { refuseUnknownInputs } from './unknown.ts';
import { parseBoolean, parseId, parseList, parsePositiveDuration } from './values.ts';

/** What is asked of a launch; absent is undefined and is not sent. */
export interface PromptInputs {
  extra_vars: JsonObject | undefined;
  limit: string | undefined;
  job_tags: string | undefined;
  skip_tags: string | undefined;
}

/** The inputs of the main action. */
export interface LaunchInputs {
  connection: ConnectionInputs;
  templateId: number;
  prompts: PromptInputs;
  wait: boolean;
  timeoutMs: number;
  intervalMs: number;
}

/**
 * All inputs of the main action, read once.
 * @throws ConfigurationError that lists every wrong input
 */
export async function readLaunchInputs(environment: NodeJS.ProcessEnv): Promise<LaunchInputs> {
  const reader = new InputReader();
  const connection = readConnection(reader);
  reader.required('template_id', 'the number of the job template, such as `42`');
  const inputs: LaunchInputs = {
    connection,
    templateId: reader.parsed('template_id', parseId) ?? 0,
    prompts: {
      extra_vars: await reader.parsedLater('extra_vars', async (text) =>
        (await import('./yaml.ts')).parseMapping(text),
      ),
      limit: reader.text('limit'),
      job_tags: await reader.parsedLater('job_tags', parseTags),
      skip_tags: await reader.parsedLater('skip_tags', parseTags),
    },
    wait: reader.parsed('wait', parseBoolean) ?? true,
    timeoutMs: reader.parsed('timeout', parsePositiveDuration) ?? 1_800_000,
    intervalMs: reader.parsed('interval', parsePositiveDuration) ?? 15_000,
  };
  refuseUnknownInputs(reader, environment);
  reader.finish();
  return inputs;
}

/** Tags as the API takes them: one text, separated by commas (a list is a 400, API fact 1). */
async function parseTags(text: string): Promise<string> {
  const tags = await parseList(text);
  if (tags.length === 0) throw new InputProblem('holds no tag; leave it out, or give words separated by commas');
  return tags.join(',');
}

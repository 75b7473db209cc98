import { TEMPLATE_TYPES } from '../controller/templates/templates.ts';
import type { DeploymentOrder, LaunchOrder } from '../launch-inputs.ts';
import { PROMPT_INPUTS, type PromptInputs } from '../launch-inputs.ts';
import { type Message, message } from '../messages/message.ts';
import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { DEPLOYMENT_INPUTS, readDeployment } from './deployment-inputs.ts';
import { FOLLOW_INPUTS, type FollowInputs, readFollow, readWait } from './follow-inputs.ts';
import { readPrompts } from './prompt-inputs.ts';
import { InputProblem, InputReader } from './values/input-reader.ts';
import { parseBoolean, parseCount, parseId, parseWord, shown } from './values/parse-values.ts';
import { checkRequired, remarkNulls } from './values/required-prompts.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** The names of all inputs of the main action, as in action.yml (a test compares the two). */
export const LAUNCH_INPUTS: readonly string[] = [
  ...CONNECTION_INPUTS,
  'template_id',
  'template_name',
  'organization',
  'template_type',
  ...Object.values(PROMPT_INPUTS),
  'extra_vars_file',
  'ignored_fields',
  'require',
  'github_context',
  'dry_run',
  'wait',
  ...FOLLOW_INPUTS,
  'retry_failed_hosts',
  ...DEPLOYMENT_INPUTS,
];

export interface LaunchInputs extends FollowInputs {
  connection: ConnectionInputs;
  order: LaunchOrder;
  /** Whether to add `github_actions` to the variables if the template accepts variables. */
  githubContext: boolean;
  dryRun: boolean;
  wait: boolean;
  /** How many times to relaunch a failed job on its failed hosts. */
  retryFailedHosts: number;
  /** The deployment to record on GitHub; undefined for none. */
  deployment: DeploymentOrder | undefined;
  /** What the user should read although it does not prevent the launch. */
  remarks: readonly Message[];
}

/**
 * Reads the inputs of the main action.
 * @throws ConfigurationError that lists every wrong input
 */
export async function readLaunchInputs(environment: NodeJS.ProcessEnv): Promise<LaunchInputs> {
  const reader = new InputReader();
  const follow = readFollow(reader);
  const inputs: LaunchInputs = {
    connection: readConnection(reader),
    order: { ...(await readOrder(reader)), failOnChanges: follow.failOnChanges },
    githubContext: reader.parsed('github_context', parseBoolean) ?? true,
    dryRun: reader.parsed('dry_run', parseBoolean) ?? false,
    wait: readWait(reader, follow),
    ...follow,
    retryFailedHosts: reader.parsed('retry_failed_hosts', parseCount(0)) ?? 0,
    deployment: readDeployment(reader),
    remarks: reader.remarks,
  };
  checkTogether(reader, inputs);
  await checkRequired(reader, promptsByInput(inputs.order.prompts));
  remarkNulls(reader);
  refuseUnknownInputs(reader, environment, LAUNCH_INPUTS);
  reader.finish();
  return inputs;
}

/** Returns what identifies the template as given, its name first. */
export function templateParts({ order }: LaunchInputs): string[] {
  const { id, name, organization = '', type = '' } = order.template;
  return [name ?? `template ${id}`, organization, type];
}

/** Notes inputs that do not work with the values of other inputs. */
function checkTogether(reader: InputReader, { wait, retryFailedHosts, order }: LaunchInputs): void {
  if (retryFailedHosts > 0 && !wait) reader.problem('retry_failed_hosts', message('retries-without-wait'));
  if (order.failOnChanges && order.prompts.job_type === 'run') {
    reader.problem('fail_on_changes', message('fail-on-changes-in-run'));
  }
}

/** Returns the prompts by the names of their inputs, also those that are not given. */
function promptsByInput(prompts: PromptInputs): Record<string, unknown> {
  const fields = Object.entries(PROMPT_INPUTS) as [keyof PromptInputs, string][];
  return Object.fromEntries(fields.map(([field, input]) => [input, prompts[field]]));
}

async function readOrder(reader: InputReader): Promise<Omit<LaunchOrder, 'failOnChanges'>> {
  const template = {
    id: reader.parsed('template_id', parseTemplateId),
    name: reader.text('template_name'),
    organization: reader.text('organization'),
    type: reader.parsed('template_type', parseWord(...TEMPLATE_TYPES)),
  };
  const hasId = reader.text('template_id') !== undefined;
  if (!hasId && template.name === undefined) reader.problem('template_id', message('template-missing'));
  if (hasId && template.name !== undefined) reader.problem('template_name', message('template-given-twice'));
  return {
    template,
    prompts: await readPrompts(reader),
    ignoredFields: reader.parsed('ignored_fields', parseWord('fail', 'warn')) ?? 'fail',
  };
}

function parseTemplateId(text: string): number {
  if (/^\d+$/.test(text)) return parseId(text);
  throw new InputProblem(message('template-id-not-number', { given: shown(text) }));
}
